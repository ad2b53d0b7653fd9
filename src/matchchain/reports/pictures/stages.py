"""A chain laid out: a column of boxes for each stage, thin arrows between them, behind the boxes."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.reports.drawing import Stages, Stream
from matchchain.reports.pictures import palette
from matchchain.reports.pictures.legend import HEIGHT, legend
from matchchain.reports.pictures.letters import cut, folded
from matchchain.reports.pictures.order import ordered
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Point, Shape, Words
from matchchain.values import dataclass
from matchchain.wording import Lang

_SIZE = 11.5
_LINE = 14.0
_GAP = 10.0
_MARGIN = 10.0
_BETWEEN = 64.0  # the least room for arrows between two columns
_WIDEST = 168.0
_FULL = 14  # boxes of a stage from which on each has one line only
_HEAD = 26.0


@dataclass(frozen=True, slots=True)
class _Place:
    left: float
    top: float
    width: float
    height: float

    @property
    def out(self) -> Point:
        return self.left + self.width, self.top + self.height / 2

    @property
    def into(self) -> Point:
        return self.left, self.top + self.height / 2


def stages(drawing: Stages, lang: Lang, wide: float = 940.0) -> Canvas:
    """The picture, as high as its fullest stage needs."""
    things = drawing.things
    if not things:
        return Canvas(wide, HEIGHT, (), said=drawing.said)
    ties = [stream for stream in drawing.streams if stream.source != stream.target]
    columns = ordered(things, ties, [_ties(at, ties) for at in range(len(things))])
    count = len(columns)
    broad = min(_WIDEST, (wide - 2 * _MARGIN - _BETWEEN * (count - 1)) / count)
    broad = max(broad, 60.0)
    step = (wide - 2 * _MARGIN - broad) / max(1, count - 1)
    lines = 1 if max(map(len, columns)) > _FULL else 2
    high = lines * _LINE + 8
    tall = max(len(column) * (high + _GAP) - _GAP for column in columns)
    places: dict[int, _Place] = {}
    for index, column in enumerate(columns):
        top = _MARGIN + _HEAD + (tall - (len(column) * (high + _GAP) - _GAP)) / 2
        for row, at in enumerate(column):
            places[at] = _Place(_MARGIN + index * step, top + row * (high + _GAP), broad, high)
    shapes: list[Shape] = [*_heads(drawing, columns, step, broad), *_arrows(ties, places)]
    for at, place in sorted(places.items()):
        shapes += _box(drawing, at, place, lines)
    base = _MARGIN + _HEAD + tall + HEIGHT + 6
    shapes += legend(ties, lang, _MARGIN, base - 6)
    return Canvas(wide, base, tuple(shapes), said=drawing.said)


def _ties(at: int, ties: Sequence[Stream]) -> float:
    return float(sum(at in (tie.source, tie.target) for tie in ties))


def _heads(drawing: Stages, columns: Sequence[Sequence[int]], step: float, broad: float) -> list[Words]:
    found = []
    for index, column in enumerate(columns):
        number = drawing.things[column[0]].column
        if 0 <= number < len(drawing.heads):
            words = cut(drawing.heads[number], _SIZE, broad)
            at = (_MARGIN + index * step + broad / 2, _MARGIN + _SIZE)
            found.append(Words(at, words, _SIZE, "middle", strong=True, color=palette.FAINT))
    return found


def _box(drawing: Stages, at: int, place: _Place, lines: int) -> list[Shape]:
    thing = drawing.things[at]
    look = palette.box(hollow=thing.hollow, strong=thing.strong)
    told = thing.note or thing.label
    found: list[Shape] = [
        Box(place.left, place.top, place.width, place.height, look, 4.0, told=told, link=thing.link)
    ]
    words = folded(thing.label, _SIZE, place.width - 10, lines)
    top = place.top + place.height / 2 - len(words) * _LINE / 2 + _SIZE * 0.92
    color = palette.MISSING if thing.hollow else palette.INK
    for row, text in enumerate(words):
        at_point = (place.left + place.width / 2, top + row * _LINE)
        found.append(Words(at_point, text, _SIZE, "middle", strong=thing.strong, color=color, link=thing.link))
    return found


def _arrows(ties: Sequence[Stream], places: dict[int, _Place]) -> list[Curve]:
    return [_arrow(tie, places[tie.source], places[tie.target]) for tie in ties]


def _arrow(tie: Stream, source: _Place, target: _Place) -> Curve:
    """From the right side of one box to the left of another; round the outside within a column or back."""
    look = palette.line(tie.tie)
    if target.left > source.left:
        (x, y), end = source.out, target.into
        bend = max(24.0, (end[0] - x) * 0.45)
        return Curve((x, y), (((x + bend, y), (end[0] - bend, end[1]), end),), look, arrow=True, told=tie.label)
    (x, y), end = source.out, target.out
    bend = 34.0 if target.left == source.left else 56.0
    return Curve((x, y), (((x + bend, y), (end[0] + bend, end[1]), end),), look, arrow=True, told=tie.label)
