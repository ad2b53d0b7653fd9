"""Codes in place of names, A07: fresh with every edition, the same for the same edition, told by nobody outside."""

from __future__ import annotations

import hashlib
import string
from collections.abc import Sequence

_LETTERS = tuple(letter for letter in string.ascii_uppercase if letter not in "IO")


def codes(keys: Sequence[str], seed: str) -> dict[str, str]:
    """A code for each key, in an order that nobody finds again without the seed.

    Args:
        keys: what gets one; each once.
        seed: what only the office has, and that is another with each edition: of its files and its name.

    Example:
        >>> one, other = codes(["a", "b"], "2026-1"), codes(["a", "b"], "2026-2")
        >>> sorted(one) == sorted(other), len(set(one.values()))
        (True, 2)
    """
    digits = 2 if len(keys) <= len(_LETTERS) * 99 // 2 else 4
    room = len(_LETTERS) * (10**digits - 1)
    drawn = sorted((_number(key, seed), key) for key in dict.fromkeys(keys))
    found: dict[str, str] = {}
    taken: set[int] = set()
    for number, key in drawn:
        at = number % room
        while at in taken:
            at = (at + 1) % room
        taken.add(at)
        found[key] = f"{_LETTERS[at % len(_LETTERS)]}{at // len(_LETTERS) + 1:0{digits}d}"
    return found


def _number(key: str, seed: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), key=hashlib.sha256(seed.encode()).digest()).digest(), "big")
