"""统一社会信用代码: is its check digit right?"""

from __future__ import annotations

from matchchain.units import folded

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))


def tidy(code: str) -> str:
    """A code in half width and upper case, without spaces and hyphens."""
    return folded(code).upper().replace(" ", "").replace("-", "")


def check_digit(code: str) -> str | None:
    """The 18th character that belongs to the first 17; None when those hold one the code does not use.

    Formula: c18 = 31 - (sum of value x 3^(place - 1) mod 31), 31 counting as 0. Source: GB 32100-2015.

    Example:
        >>> check_digit("91350100M000100Y4")
        '3'
    """
    if len(code) < 17 or any(c not in _ALPHABET for c in code[:17]):
        return None
    total = sum(_ALPHABET.index(c) * weight for c, weight in zip(code, _WEIGHTS, strict=False))
    return _ALPHABET[-total % 31]


def is_sound(code: str) -> bool:
    """Whether a code has 18 characters and the right last one.

    Example:
        >>> is_sound("91350100M000100Y43"), is_sound("91350100M000100Y44")
        (True, False)
    """
    code = tidy(code)
    return len(code) == 18 and check_digit(code) == code[17]
