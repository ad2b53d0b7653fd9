"""Boxes of a drawing by what they say, each once in its column."""

from __future__ import annotations

from dataclasses import field

from matchchain.reports.drawing import Stages, Stream, Thing, Tie
from matchchain.values import dataclass


@dataclass(slots=True)
class Boxes:
    """A chain that grows line by line."""

    things: list[Thing] = field(default_factory=list)
    streams: dict[tuple[int, int], Stream] = field(default_factory=dict)
    _place: dict[tuple[int, str], int] = field(default_factory=dict)

    def box(self, column: int, label: str, *, hollow: bool = False, note: str = "") -> int:
        """The place of the box that says this, which is made where there is none."""
        if (column, label) not in self._place:
            self._place[column, label] = len(self.things)
            self.things.append(Thing(label, column, hollow=hollow, note=note))
        return self._place[column, label]

    def tie(self, source: int, target: int, tie: Tie, label: str = "") -> None:
        """A line between two boxes; what runs today is not drawn over by what is proposed."""
        known = self.streams.get((source, target))
        if known is None or (known.tie != "runs" and tie == "runs"):
            self.streams[source, target] = Stream(source, target, label=label, tie=tie)

    def drawn(self, heads: tuple[str, ...], said: str) -> Stages | None:
        """The drawing; None where there is nothing to draw."""
        return Stages(tuple(self.things), tuple(self.streams.values()), heads, said) if self.things else None
