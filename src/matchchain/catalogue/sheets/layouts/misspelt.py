"""What was typed wrong: titles with a character of the same sound or shape (产生两, 联糸人), commas in figures."""

from __future__ import annotations

from functools import cache, lru_cache

from matchchain.catalogue.sheets.layouts.words import texts_of
from matchchain.expressions import expression
from matchchain.units import folded

_HAN = expression(r"[\u3400-\u9fff]")
_BAD_COMMA = expression(r"(?<![\d,.])\d+,\d{1,2}(?![\d])(?!,)|\d{4,},\d{3}(?!\d)")
_THREE_BEHIND = expression(r"^\D{0,8}[1-9]\d{0,2}\.\d{3}(?!\d)")
_FEWEST, _MOST = 3, 12


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    """Character as typed -> the characters it may have been typed for."""
    found: dict[str, list[str]] = {}
    for group in texts_of("confusions"):
        for typed in group[1:]:
            found.setdefault(typed, []).append(group[0])
    return {typed: tuple(meant) for typed, meant in found.items()}


@lru_cache(maxsize=4096)
def as_meant(text: str) -> tuple[str, ...]:
    """A short Chinese title with one of its characters exchanged, each way that can have been meant.

    Args:
        text: a title whose words are not all known.

    Example:
        >>> as_meant("联糸人"), as_meant("炉渣")
        (('联系人',), ())
    """
    plain = folded(text)
    count = len(_HAN.findall(plain.partition("(")[0]))
    if not _FEWEST - ("(" in plain) <= count <= _MOST:
        return ()
    begin = 1 if plain.startswith("废") else 0  # 废包装桶 is waste
    return tuple(
        f"{plain[:at]}{meant}{plain[at + 1 :]}"
        for at, c in enumerate(plain)
        if at >= begin
        for meant in _meant().get(c, ())
    )


def is_doubtful_point(text: str) -> bool:
    """Whether a figure has a point that may part thousands as well as decimals: 1.200 t.

    Example:
        >>> is_doubtful_point("1.200 t"), is_doubtful_point("1.2 t"), is_doubtful_point("0.125")
        (True, False, False)
    """
    return _THREE_BEHIND.match(folded(text).strip()) is not None


def is_doubtful_comma(text: str) -> bool:
    """Whether a Chinese figure has a comma where neither thousands nor decimals are parted: 12,00吨.

    Example:
        >>> is_doubtful_comma("12,00吨/年"), is_doubtful_comma("1,200吨"), is_doubtful_comma("12,00 t")
        (True, False, False)
    """
    plain = folded(text)
    return _HAN.search(plain) is not None and _BAD_COMMA.search(plain) is not None
