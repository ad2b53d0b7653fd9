"""Amounts and notes of a list before or behind a name: 3 t of ..., ... c. 500 t p.a., ... bagged, ... etc."""

from __future__ import annotations

import re

from matchchain.expressions import expression

_NUMBER = r"(?:\d{1,3}(?:,\d{3})++|\d++(?:\.\d++)?)"
_ABOUT = r"(?:(?:approx(?:imately|\.)?|circa|ca?\.?|about|around|up to|max\.?|est\.?)\s?|[<>~≈±]\s?)?"
_UNIT = (
    r"(?:k?t|te|mt|tonnes?|tons?|kg|n?m3|litres?|liters?|loads?|skips?|pallets?|bales?|drums?|ibcs?|tp[adhymw]|[gmk]wh|"
    r"(?:20|40)?ft(?: containers?)?)"
)
_TIME = (
    r"(?:\s?(?:/|per|an?|p\.)\s?(?:annum|a|y(?:ea)?r|y|week|wk|w|month|mth|mo|m|day|d|hour|hr|h)\b\.?|"
    r"\s?p\.?\s?a\b\.?)"
)
_AMOUNT = rf"{_ABOUT}{_NUMBER}(?:\s?(?:-|to)\s?{_NUMBER})?\s?(?:{_UNIT}\b\.?{_TIME}?|(?<=\d){_TIME})"
_NOTE = (
    r"(?:available|bagged|etc\.?|n\.?o\.?s\.?|arisings?|generated(?: on[ -]?site)?|(?:on|off)[ -]?site|produced|"
    r"and similar|tbc|daily|weekly|monthly|annually|seasonal(?:ly)?|grade [a-d1-3]|as new|"
    r"per (?:week|month|year|annum)|\d\d/\d{1,2})"
)
_BEHIND = expression(rf"(?:(?<=[a-z)])[,;:]\s?|\s)(?:{_AMOUNT}|{_NOTE})$", re.IGNORECASE)
_BEFORE = expression(rf"^{_AMOUNT}\s(?:of\s)?(?=[a-z])", re.IGNORECASE)
_WHOLE = expression(rf"{_AMOUNT}|{_NOTE}", re.IGNORECASE)
_MOST = 3


def is_amount(text: str) -> bool:
    """Whether a text is nothing but an amount or a note of a list.

    Example:
        >>> [is_amount(text) for text in ("approx. 3,000 tpa", "c. 500t p.a.", "40 % fat")]
        [True, True, False]
    """
    return _WHOLE.fullmatch(text.strip()) is not None


def without_amounts(name: str) -> str:
    """A tidy English name without what a list says of its amount; the name itself where it says nothing of it.

    Example:
        >>> [without_amounts(name) for name in ("3 t of mill scale", "wood ash, c. 500t p.a.", "nylon 66")]
        ['mill scale', 'wood ash', 'nylon 66']
    """
    left = _BEFORE.sub("", name)
    for _ in range(_MOST):
        hit = _BEHIND.search(left)
        if hit is None or not left[: hit.start()].strip():
            break
        left = left[: hit.start()].rstrip(" ,;:")
    return left
