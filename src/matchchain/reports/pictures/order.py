"""In which order the boxes of each column stand so that few lines cross: each near the middle of what it is tied to."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.reports.drawing import Stream, Thing

_SWEEPS = 6


def columns_of(things: Sequence[Thing]) -> list[list[int]]:
    """The places of the things by column, without empty columns."""
    found: dict[int, list[int]] = {}
    for at, thing in enumerate(things):
        found.setdefault(thing.column, []).append(at)
    return [found[column] for column in sorted(found)]


def ordered(things: Sequence[Thing], streams: Sequence[Stream], weight: Sequence[float]) -> list[list[int]]:
    """The columns with their boxes in order: heavy ones first, then swept there and back towards their neighbours.

    Args:
        things: the boxes.
        streams: what ties them.
        weight: of each thing, which decides where nothing else does.
    """
    columns = [sorted(column, key=lambda at: (-weight[at], at)) for column in columns_of(things)]
    ties: dict[int, list[tuple[int, float]]] = {}
    for stream in streams:
        pull = stream.value or 1.0
        ties.setdefault(stream.source, []).append((stream.target, pull))
        ties.setdefault(stream.target, []).append((stream.source, pull))
    place = {at: (row + 0.5) / len(column) for column in columns for row, at in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else reversed(columns):
            middle = {at: _middle(ties.get(at, ()), place, place[at]) for at in column}
            column.sort(key=lambda at: (middle[at], -weight[at], at))
            place.update({at: (row + 0.5) / len(column) for row, at in enumerate(column)})
    return columns


def _middle(ties: Sequence[tuple[int, float]], place: dict[int, float], own: float) -> float:
    total = sum(pull for _, pull in ties)
    return sum(place[other] * pull for other, pull in ties) / total if total else own
