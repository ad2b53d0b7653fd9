"""An entry while it is read: what is settled, what waits, and what it takes from those around it."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from matchchain.entries.key import Key, key_of
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import Slot
from matchchain.units import Stated
from matchchain.values import dataclass
from matchchain.yamltree import Node, Scalar


@dataclass(slots=True)
class Draft:
    """An entry while its fields are read.

    Attributes:
        values: attribute -> value, as far as it is settled.
        open: attribute -> statement that waits for other fields (折百, per day, 万元/年 ...), and its node.
        written: attribute -> its key and value as they stand in the file.
        implied: (attribute, code word): what the word of a choice says of another field as well.
        misplaced: choices whose word is none of their field's, and may be one of another's.
    """

    values: dict[str, Any] = field(default_factory=dict)
    open: dict[str, tuple[Stated, Slot, Scalar]] = field(default_factory=dict)
    written: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    implied: list[tuple[str, str]] = field(default_factory=list)
    misplaced: list[tuple[Slot, Scalar]] = field(default_factory=list)

    def key(self, slot: Slot) -> Key:
        """The key of a field as it is written; its English one where a bare word stands for the entry."""
        key, value = self.written[slot.attribute]
        return key_of(slot.label, slot.key if key is value else key.text)


@dataclass(slots=True)
class Circumstances:
    """What a nested entry takes from those around it.

    Attributes:
        setting: the park's.
        days: operating days of the firm, or the park's.
        firm: id of the firm, which its lines carry.
        misdated: line and column of the lines whose date could not be read, which has a finding of its own.
        assumed: (material, key, node) of figures whose unit was not written, for one finding a firm.
    """

    setting: Setting
    days: float | None = None
    firm: str = ""
    assumed: list[tuple[str, Key, Scalar]] = field(default_factory=list)
    misdated: set[tuple[int, int]] = field(default_factory=set)
