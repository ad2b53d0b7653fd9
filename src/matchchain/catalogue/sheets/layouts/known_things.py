"""Is a text the name of a material that the shipped knowledge has? Evidence of what stands in a title or a cell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.writing.spelling import tidy

_BRACKET = expression(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")


@lru_cache(maxsize=1 << 13)
def is_known(text: str) -> bool:
    """Whether a name is a known material, its brackets apart.

    Example:
        >>> is_known("硫酸（吨）"), is_known("员工数")
        (True, False)
    """
    from matchchain.materials import Thesaurus
    from matchchain.materials.naming.identify import identify

    name = _BRACKET.sub("", tidy(text)).strip()
    return bool(name) and len(name) <= _LONGEST and identify(name, Thesaurus.default()) is not None


def is_same_thing(one: str, other: str) -> bool:
    """Whether two names stand for one thing: alike, one within the other, or one material.

    Example:
        >>> is_same_thing("蒸汽", "低压蒸汽"), is_same_thing("苯乙烯", "丁二烯")
        (True, False)
    """
    from matchchain.materials import Thesaurus
    from matchchain.materials.naming.identify import identify

    first, second = tidy(one).strip(), tidy(other).strip()
    if not first or not second or first in second or second in first:
        return True
    known = Thesaurus.default()
    return identify(first, known) == identify(second, known)


_LONGEST = 24


def mostly_known(texts: Iterable[str]) -> bool:
    """Whether at least half of some names are known materials."""
    known = [is_known(text) for text in texts]
    return bool(known) and 2 * sum(known) >= len(known)
