"""A need that names what it takes the place of: fuel to replace gas in the kilns, an alternative to quarried stone.

What is wanted stands before, and is a need of its own; where nothing does, it is the thing or what does the same.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression

_WHERE = r"(?P<where> (?:in|for|at|on|of) .+)?"
_INSTEAD = (
    r"(?:(?:used |able )?to (?:replace|displace|substitute(?: for)?)|replacing|displacing|substituting(?: for)?|"
    r"instead of|in (?:place|lieu) of|as an? (?:substitute|replacement|alternative) (?:for|to))"
)
_BEFORE = expression(rf"(?P<thing>\w.+?),? {_INSTEAD} .+?{_WHERE}", re.IGNORECASE)
_ALONE = expression(
    rf"(?:(?:(?:an? |the )?(?:replacement|substitute|alternative)s? (?:for|to|of))|{_INSTEAD}) (?P<thing>.+?){_WHERE}",
    re.IGNORECASE,
)


def without_replaced(name: str) -> str | None:
    """A need without what it takes the place of, None where it does not say so.

    Example:
        >>> without_replaced("fuel to replace gas in the kilns"), without_replaced("alternative to quarried stone")
        ('fuel in the kilns', 'quarried stone substitute')
    """
    alone = _ALONE.fullmatch(name)
    if alone:
        return f"{alone['thing']} substitute{alone['where'] or ''}"
    hit = _BEFORE.fullmatch(name)
    return f"{hit['thing']}{hit['where'] or ''}" if hit else None
