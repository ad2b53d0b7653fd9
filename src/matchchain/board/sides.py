"""Does a request offer a material or ask for one? By the words of `sides.yaml`, each as often as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from matchchain.data_file import data_of
from matchchain.units import folded

Side: TypeAlias = Literal["offer", "need", ""]


def side_of(text: str) -> Side:
    """Which side a text speaks for; "" where it says neither, or both alike.

    Example:
        >>> side_of("每月20吨废硫酸没有出路"), side_of("液碱涨价,想找新的货源"), side_of("废硫酸")
        ('offer', 'need', '')
    """
    plain = folded(text).casefold()
    offer, need = (sum(plain.count(word) for word in _words()[side]) for side in ("offer", "need"))
    return "offer" if offer > need else "need" if need > offer else ""


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    told = data_of("matchchain.board", "sides.yaml")
    return {side: tuple(word.casefold() for word in words) for side, words in told.items()}
