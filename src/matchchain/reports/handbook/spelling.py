"""How Chinese names sound, by the extra `zh`; without it there is no such order, and the index says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


@cache
def pinyin() -> Callable[[str], str] | None:
    """Pinyin of a name without tones, in lower case; None where pypinyin is not installed.

    Example:
        >>> spell = pinyin()
        >>> spell is None or spell("亚硫酸钠") == "ya liu suan na"
        True
    """
    try:
        from pypinyin import lazy_pinyin
    except ImportError:
        return None
    return lambda name: " ".join(lazy_pinyin(name)).casefold()
