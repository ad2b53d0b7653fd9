"""Which written key means which field: English and Chinese, with or without spaces and hyphens."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from matchchain import park
from matchchain.park import Label, labels
from matchchain.units import folded
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of an entry class: its attribute, its English key and its label."""

    attribute: str
    key: str
    label: Label


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The fields of one entry class, by every key a file may use for them.

    Attributes:
        slots: key -> field.
        required: the fields without which an entry is none.
        placed: whether entries keep their place.
        side: "offer" or "need" for the lines of a firm, which get their id from it; else "".
    """

    slots: dict[str, Slot]
    required: tuple[Slot, ...]
    placed: bool
    side: str

    def find(self, written: str) -> Slot | None:
        """The field a written key means, or None."""
        slot = self.slots.get(written)
        return slot if slot is not None else self.slots.get(plain_key(written))

    def keys(self) -> list[str]:
        """Every key, for "did you mean"."""
        return list(self.slots)


@lru_cache(maxsize=8192)
def plain_key(written: str) -> str:
    """A key without the differences that mean nothing.

    Example:
        >>> plain_key("Disposal-Cost "), plain_key("处置 单价")
        ('disposal_cost', '处置单价')
    """
    word = folded(written).casefold().replace("-", "_")
    return "_".join(word.split()) if word.isascii() else "".join(word.split())


@cache
def vocabulary(kind_of_entry: Any) -> Vocabulary:  # noqa: ANN401 - a class, which mypy does not take for hashable
    """The vocabulary of an entry class of `park`.

    Example:
        >>> from matchchain.park import Offer
        >>> vocabulary(Offer).find("处置费").attribute
        'disposal_cost'
    """
    slots: dict[str, Slot] = {}
    for attribute, label in labels(kind_of_entry).items():
        key = label.key or attribute
        for written in (key, label.zh, *label.also):
            slots.setdefault(plain_key(written), Slot(attribute, key, label))
    side = {park.Offer: "offer", park.Need: "need"}.get(kind_of_entry, "")
    own = {slot.attribute: slot for slot in slots.values()}
    required = tuple(slot for slot in own.values() if slot.label.required)
    return Vocabulary(slots, required, hasattr(kind_of_entry, "place"), side)


def entry_class(name: str) -> type:
    """The entry class that a label's `of` names."""
    found: type = getattr(park, name)
    return found
