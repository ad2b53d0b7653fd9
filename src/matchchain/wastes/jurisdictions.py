"""Which lists decide where a park lies."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.values import dataclass
from matchchain.wastes.entry import LISTS, ListName

Jurisdiction: TypeAlias = Literal["CN", "EU", "none"]


@dataclass(frozen=True, slots=True)
class Pack:
    """What decides in a jurisdiction.

    Attributes:
        lists: lists whose word is law there; a hazardous code of another list is held hazardous all the same.
        names: whether the class that a name implies in the national list of China counts.
        known: whether the law of the place is known here at all.
    """

    lists: tuple[ListName, ...]
    names: bool
    known: bool


PACKS: dict[Jurisdiction, Pack] = {
    "CN": Pack(lists=("cn", "sw"), names=True, known=True),
    "EU": Pack(lists=("ewc",), names=False, known=True),
    # Benchmarks of any country: every list may speak, none is law.
    "none": Pack(lists=LISTS, names=True, known=False),
}
