"""Bars laid out: label, bar, figure, one under the other."""

from __future__ import annotations

from matchchain.reports.drawing import Bars
from matchchain.reports.pictures import palette
from matchchain.reports.pictures.letters import cut, width
from matchchain.reports.pictures.shapes import Box, Canvas, Look, Shape, Words

_SIZE = 12.0
_ROW = 24.0
_MARGIN = 8.0
_LABEL = 300.0


def bars(drawing: Bars, wide: float = 640.0) -> Canvas:
    """The picture; what takes away is drawn in the colour of what is missing."""
    most = max((abs(bar.value) for bar in drawing.bars), default=0.0) or 1.0
    labels = min(_LABEL, max((width(bar.label, _SIZE) for bar in drawing.bars), default=0.0))
    figures = max((width(bar.figure, _SIZE) for bar in drawing.bars), default=0.0)
    left = _MARGIN + labels + 8
    room = max(40.0, wide - left - figures - 8 - _MARGIN)
    shapes: list[Shape] = []
    for row, bar in enumerate(drawing.bars):
        top = _MARGIN + row * _ROW
        base = top + _ROW / 2 + _SIZE * 0.35
        long = max(1.0, abs(bar.value) / most * room)
        look = Look(fill=palette.MISSING if bar.value < 0 else palette.TIES["proposed"], opacity=0.8)
        shapes.append(Words((left - 8, base), cut(bar.label, _SIZE, labels), _SIZE, "end"))
        shapes.append(Box(left, top + 4, long, _ROW - 8, look, told=f"{bar.label} {bar.figure}"))
        shapes.append(Words((left + long + 6, base), bar.figure, _SIZE))
    return Canvas(wide, 2 * _MARGIN + _ROW * len(drawing.bars), tuple(shapes))
