"""A Sankey picture laid out: boxes in columns, each as high as what flows through it, streams as bands between them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matchchain.reports.drawing import Flows, Stream
from matchchain.reports.pictures import palette
from matchchain.reports.pictures.legend import HEIGHT, legend
from matchchain.reports.pictures.letters import cut, width
from matchchain.reports.pictures.order import ordered
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Look, Point, Shape, Words, straight
from matchchain.values import dataclass
from matchchain.wording import Lang

_SIZE = 12.0
_SLOT = 17.0  # the least height of a box with its label
_GAP = 5.0
_THICK = 12.0
_MARGIN = 8.0
_THIN = 1.0
_LABEL = 168.0  # the most room that labels take beside the outer columns
_TALL = 150.0  # pixels for all that flows, when few boxes leave more room than labels need


@dataclass(slots=True)
class _Node:
    """A box while it is laid out: where it stands, and how far its sides are taken up."""

    left: float
    top: float
    height: float
    sent: float = 0.0
    received: float = 0.0


def sankey(drawing: Flows, lang: Lang, wide: float = 940.0) -> Canvas:
    """The picture, as high as its fullest column needs."""
    things, streams = drawing.things, [stream for stream in drawing.streams if stream.source != stream.target]
    if not things:
        return Canvas(wide, HEIGHT, (), said=drawing.said)
    through = _through(len(things), streams)
    columns = ordered(things, streams, through)
    scale = _scale(columns, through)
    tall = max(_height(column, through, scale) for column in columns)
    outer = [[things[at].label for at in column] for column in (columns[0], columns[-1])]
    labels = [min(_LABEL, max(width(label, _SIZE) for label in column)) + 8 for column in outer]
    left, right = _MARGIN + labels[0], wide - _MARGIN - (labels[1] if len(columns) > 1 else 0) - _THICK
    step = (right - left) / max(1, len(columns) - 1)
    nodes: dict[int, _Node] = {}
    for index, column in enumerate(columns):
        top = _MARGIN + (tall - _height(column, through, scale)) / 2
        for at in column:
            height = max(_THIN, through[at] * scale)
            slot = max(height, _SLOT)
            nodes[at] = _Node(left + step * index, top + (slot - height) / 2, height)
            top += slot + _GAP
    shapes: list[Shape] = [*_bands(streams, nodes, scale)]
    shapes += _boxes(drawing, columns, nodes, step)
    base = _MARGIN + tall + HEIGHT
    shapes += legend(streams, lang, _MARGIN, base - 6)
    return Canvas(wide, base, tuple(shapes), said=drawing.said)


def _through(count: int, streams: Sequence[Stream]) -> list[float]:
    """What flows through each box: the greater of what comes and what goes."""
    sent, received = [0.0] * count, [0.0] * count
    for stream in streams:
        sent[stream.source] += stream.value
        received[stream.target] += stream.value
    return [max(pair) for pair in zip(sent, received, strict=True)]


def _scale(columns: Sequence[Sequence[int]], through: Sequence[float]) -> float:
    """Pixels for one unit of what flows: so that the heaviest column is not much higher than its labels are.

    0 where nothing flows, or so little that a unit of it has no height.
    """
    heaviest = max(sum(through[at] for at in column) for column in columns)
    rows = max(len(column) for column in columns)
    scale = max(_TALL, rows * _SLOT * 0.8) / heaviest if heaviest else 0.0
    return scale if math.isfinite(scale) else 0.0


def _height(column: Sequence[int], through: Sequence[float], scale: float) -> float:
    return sum(max(_SLOT, through[at] * scale) for at in column) + _GAP * (len(column) - 1)


def _bands(streams: Sequence[Stream], nodes: dict[int, _Node], scale: float) -> list[Curve]:
    """The streams, wide ones first; at each box they lie in the order of where they come from or go to."""
    numbered = list(enumerate(streams))
    starts = [0.0] * len(numbered)
    for at, stream in sorted(numbered, key=lambda one: (one[1].source, nodes[one[1].target].top, one[1].label, one[0])):
        node = nodes[stream.source]
        starts[at] = node.top + node.sent
        node.sent += stream.value * scale
    found: list[tuple[float, Curve]] = []
    for at, stream in sorted(numbered, key=lambda one: (one[1].target, nodes[one[1].source].top, one[1].label, one[0])):
        node, high = nodes[stream.target], max(_THIN, stream.value * scale)
        begin = (nodes[stream.source].left + _THICK, starts[at])
        found.append((high, _band(begin, (node.left, node.top + node.received), high, stream)))
        node.received += stream.value * scale
    return [curve for _, curve in sorted(found, key=lambda pair: -pair[0])]


def _band(begin: Point, end: Point, high: float, stream: Stream) -> Curve:
    middle = (begin[0] + end[0]) / 2
    low_end, low_begin = (end[0], end[1] + high), (begin[0], begin[1] + high)
    return Curve(
        begin,
        (
            ((middle, begin[1]), (middle, end[1]), end),
            straight(end, low_end),
            ((middle, low_end[1]), (middle, low_begin[1]), low_begin),
        ),
        palette.band(stream.tie),
        closed=True,
        told=stream.label,
    )


def _boxes(
    drawing: Flows, columns: Sequence[Sequence[int]], nodes: dict[int, _Node], step: float
) -> list[Shape]:
    found: list[Shape] = []
    for index, column in enumerate(columns):
        first, last = index == 0, index == len(columns) - 1
        room = _LABEL if first or last else step - _THICK - 16
        for at in column:
            thing, node = drawing.things[at], nodes[at]
            look = Look(fill=palette.STRONG if thing.strong else palette.INK)
            look = palette.box(hollow=True) if thing.hollow else look
            told = thing.note or thing.label
            found.append(Box(node.left, node.top, _THICK, node.height, look, told=told, link=thing.link))
            beside = (node.left - 6, "end") if first else (node.left + _THICK + 6, "start")
            found.append(
                Words(
                    (beside[0], node.top + node.height / 2 + _SIZE * 0.35),
                    cut(thing.label, _SIZE, room),
                    _SIZE,
                    "end" if first else "start",
                    strong=thing.strong,
                    link=thing.link,
                    halo=not (first or last),
                )
            )
    return found
