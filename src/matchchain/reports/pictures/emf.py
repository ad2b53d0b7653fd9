"""A picture as an enhanced metafile, the vector picture that Word, WPS and LibreOffice show and print sharply.

Records as in Microsoft's open specification MS-EMF. A metafile knows no half-transparent colours, so they are mixed
with the white of the paper. Lengths are twentieths of a pixel.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

from matchchain.reports.drawing import Drawing
from matchchain.reports.pictures.laid_out import laid_out
from matchchain.reports.pictures.letters import advance
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Dot, Look, Point, Shape, Words, head_of, straight
from matchchain.wording import Lang

_UNIT = 20
_FONT = "Arial"
_DEVICE, _MILLIMETRES = (1920, 1080), (508, 286)  # a screen of 96 pixels an inch
_SIGNATURE, _VERSION = 0x464D4520, 0x10000
_NO_BRUSH, _NO_PEN = 0x80000005, 0x80000008
_PEN, _BRUSH, _LETTERS = 1, 2, 3  # the handles in use, one of each at a time
_GEOMETRIC, _DASHED, _FLAT = 0x10000, 1, 0x200
_ANCHORS = {"start": 0, "middle": 6, "end": 2}
_BASE_LINE = 24
_NOWHERE = struct.pack("<4i", 0, 0, -1, -1)  # bounds nobody reads
_ROUND = 0.5523  # how far the bends of a quarter circle lie from its ends, in radii
_KIND = {"header": 1, "bezier": 5, "window": 9, "origin": 10, "viewport": 11, "viewport-origin": 12, "end": 14} | {
    "map": 17, "background": 18, "align": 22, "color": 24, "move": 27, "select": 37, "brush": 39, "drop": 40,
    "begin": 59, "end-path": 60, "close": 61, "fill": 62, "both": 63, "stroke": 64, "font": 82, "text": 84, "pen": 95,
}  # fmt: skip


def emf(drawing: Drawing, lang: Lang, wide: float = 940.0) -> tuple[bytes, float, float]:
    """The metafile of a drawing, and its width and height in pixels of 1/96 inch."""
    canvas = laid_out(drawing, lang, wide)
    return written(canvas), canvas.width, canvas.height


def written(canvas: Canvas) -> bytes:
    """A canvas as a metafile."""
    wide, tall = max(1, round(canvas.width)), max(1, round(canvas.height))
    records = [
        _record("map", struct.pack("<I", 8)),
        _record("origin", struct.pack("<2i", 0, 0)),
        _record("window", struct.pack("<2i", wide * _UNIT, tall * _UNIT)),
        _record("viewport-origin", struct.pack("<2i", 0, 0)),
        _record("viewport", struct.pack("<2i", wide, tall)),
        _record("background", struct.pack("<I", 1)),
        *(record for shape in canvas.shapes for record in _shape(shape)),
        _record("end", struct.pack("<3I", 0, 16, 20)),
    ]
    body = b"".join(records)
    frame = (0, 0, round(wide * 2540 / 96), round(tall * 2540 / 96))
    head = struct.pack("<8i", 0, 0, wide, tall, *frame)
    head += struct.pack("<4I2H3I", _SIGNATURE, _VERSION, 88 + len(body), len(records) + 1, 4, 0, 0, 0, 0)
    head += struct.pack("<4i", *_DEVICE, *_MILLIMETRES)
    return _record("header", head) + body


def _record(kind: str, body: bytes = b"") -> bytes:
    return struct.pack("<2I", _KIND[kind], 8 + len(body)) + body


def _shape(shape: Shape) -> Iterator[bytes]:
    if isinstance(shape, Words):
        yield from _words(shape)
    elif isinstance(shape, Curve):
        yield from _drawn(shape)
        if shape.arrow:
            yield from _drawn(head_of(shape))
    else:
        yield from _drawn(_outline(shape))


def _outline(shape: Box | Dot) -> Curve:
    """A box or a circle as a closed curve."""
    if isinstance(shape, Dot):
        (x, y), far = shape.center, shape.radius
        return _rounded(x - far, y - far, 2 * far, 2 * far, far, shape.look)
    return _rounded(shape.left, shape.top, shape.width, shape.height, shape.round_by, shape.look)


def _rounded(left: float, top: float, wide: float, tall: float, radius: float, look: Look) -> Curve:
    right, low = left + wide, top + tall
    by = min(radius, wide / 2, tall / 2)
    bend = by * (1 - _ROUND)
    corners = (
        ((right - by, top), (right - bend, top), (right, top + bend), (right, top + by)),
        ((right, low - by), (right, low - bend), (right - bend, low), (right - by, low)),
        ((left + by, low), (left + bend, low), (left, low - bend), (left, low - by)),
        ((left, top + by), (left, top + bend), (left + bend, top), (left + by, top)),
    )
    at: Point = (left + by, top)
    pieces = []
    for begin, first, second, end in corners:
        pieces.append(straight(at, begin))
        if by:
            pieces.append((first, second, end))
        at = end
    return Curve((left + by, top), tuple(pieces), look, closed=True)


def _drawn(curve: Curve) -> Iterator[bytes]:
    fill, line = bool(curve.look.fill), bool(curve.look.line)
    if not (fill or line):
        return
    yield from _tools(curve.look)
    yield _record("begin")
    yield _record("move", _points([curve.start]))
    points = [point for piece in curve.pieces for point in piece]
    yield _record("bezier", _NOWHERE + struct.pack("<I", len(points)) + _points(points))
    if curve.closed:
        yield _record("close")
    yield _record("end-path")
    yield _record("both" if fill and line else "fill" if fill else "stroke", _NOWHERE)
    for made, handle in ((line, _PEN), (fill, _BRUSH)):
        stock = _NO_PEN if handle == _PEN else _NO_BRUSH
        yield _record("select", struct.pack("<I", stock))
        if made:
            yield _record("drop", struct.pack("<I", handle))


def _tools(look: Look) -> Iterator[bytes]:
    """The pen and the brush of a shape."""
    if look.line:
        style = _GEOMETRIC | _FLAT | (_DASHED if look.dotted else 0)
        wide = max(1, round(look.width * _UNIT))
        pen = struct.pack("<4I", 0, 0, 0, 0) + struct.pack("<6I", style, wide, 0, _color(look.line, look.opacity), 0, 0)
        yield _record("pen", struct.pack("<I", _PEN) + pen)
    yield _record("select", struct.pack("<I", _PEN if look.line else _NO_PEN))
    if look.fill:
        yield _record("brush", struct.pack("<4I", _BRUSH, 0, _color(look.fill, look.opacity), 0))
    yield _record("select", struct.pack("<I", _BRUSH if look.fill else _NO_BRUSH))


def _words(words: Words) -> Iterator[bytes]:
    text = words.text
    coded = text.encode("utf-16-le", "replace")
    count = len(coded) // 2
    if not count:
        return
    high = -round(words.size * _UNIT)
    face = _FONT.encode("utf-16-le").ljust(64, b"\0")
    letters = struct.pack("<5i8B", high, 0, 0, 0, 600 if words.strong else 400, 0, 0, 0, 1, 0, 0, 0, 0) + face
    yield _record("font", struct.pack("<I", _LETTERS) + letters.ljust(320, b"\0"))
    yield _record("select", struct.pack("<I", _LETTERS))
    yield _record("align", struct.pack("<I", _BASE_LINE | _ANCHORS[words.anchor]))
    yield _record("color", struct.pack("<I", _color(words.color, 1.0)))
    padded = coded + b"\0" * (-len(coded) % 4)
    strings = 76
    spaces = [space for letter in text for space in _spaces(letter, words.size)]
    where = _points([words.at]) + struct.pack("<3I", count, strings, 0) + _NOWHERE
    where += struct.pack("<I", strings + len(padded))
    body = _NOWHERE + struct.pack("<I2f", 1, 1.0, 1.0) + where + padded + struct.pack(f"<{count}I", *spaces)
    yield _record("text", body)
    yield _record("drop", struct.pack("<I", _LETTERS))


def _spaces(letter: str, size: float) -> Iterator[int]:
    """How far each unit of UTF-16 of a letter moves on."""
    yield round(advance(letter, size) * _UNIT)
    if ord(letter) > 0xFFFF:
        yield 0


def _points(points: Sequence[Point]) -> bytes:
    return b"".join(struct.pack("<2i", round(x * _UNIT), round(y * _UNIT)) for x, y in points)


def _color(color: str, opacity: float) -> int:
    """A colour on white paper, as a metafile writes it: blue, green, red."""
    parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    red, green, blue = (round(255 + (part - 255) * opacity) for part in parts)
    return blue << 16 | green << 8 | red
