"""A map laid out without tiles: spots at their kilometres, zones as pale fields, flows as arcs, a scale bar."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from matchchain.reports.drawing import APART, Places, Stream
from matchchain.reports.pictures import palette
from matchchain.reports.pictures.legend import HEIGHT, legend, sentence
from matchchain.reports.pictures.letters import width
from matchchain.reports.pictures.shapes import Box, Canvas, Curve, Dot, Look, Point, Shape, Words, straight
from matchchain.wording import Lang

_SIZE = 11.0
_MARGIN = 30.0
_TALL = 560.0
_LEAST = 220.0
_RADIUS = 4.5
_APART = 15.0  # pixels between spots that share a place
_GOLDEN = math.pi * (3 - math.sqrt(5))
_WIDE_ARC, _THIN_ARC = 7.0, 1.2
_PAD = 16.0


def places(drawing: Places, lang: Lang, wide: float = 940.0) -> Canvas:
    """The map, north up; spots at one and the same place lie in a small spiral round it."""
    if not drawing.spots:
        return Canvas(wide, HEIGHT, (), said=drawing.said)
    scale, tall, points = _projected(drawing, wide)
    zones = _zones(drawing, points)
    shapes: list[Shape] = [shape for zone in zones for shape in zone]
    shapes += _arcs(drawing.streams, points)
    for spot, point in zip(drawing.spots, points, strict=True):
        look = Look(fill=palette.STRONG if spot.strong else palette.INK, line=palette.PAPER, width=1.2)
        shapes.append(Dot(point, _RADIUS + (1.5 if spot.strong else 0.0), look, told=spot.label, link=spot.link))
    titles = [shape for zone in zones for shape in zone if isinstance(shape, Words)]
    shapes += _labels(drawing, points, wide, tall, titles)
    shapes += _scale_bar(scale, tall)
    shapes += _north(wide, lang)
    shapes += legend(drawing.streams, lang, 240.0, tall + HEIGHT - 8)
    return Canvas(wide, tall + HEIGHT, tuple(shapes), said=drawing.said)


def _projected(drawing: Places, wide: float) -> tuple[float, float, list[Point]]:
    """Pixels a kilometre, the height of the map, and where each spot lies."""
    east = [spot.east for spot in drawing.spots]
    north = [spot.north for spot in drawing.spots]
    across, up = max(east) - min(east), max(north) - min(north)
    room = wide - 4 * _MARGIN
    scales = [room / across] if across > APART else []
    scales += [(_TALL - 3 * _MARGIN) / up] if up > APART else []
    scale = min(scales, default=0.0)
    tall = max(_LEAST, up * scale + 3 * _MARGIN)
    left = (wide - across * scale) / 2
    top = (tall - up * scale) / 2
    plain = [(left + (x - min(east)) * scale, top + (max(north) - y) * scale) for x, y in zip(east, north, strict=True)]
    return scale, tall, list(_spread(plain))


def _spread(points: Sequence[Point]) -> Iterator[Point]:
    """The points, those that fall on one pixel set apart in a spiral."""
    met: dict[tuple[int, int], int] = {}
    for x, y in points:
        spot = (round(x), round(y))
        turn = met.get(spot, 0)
        met[spot] = turn + 1
        far = _APART * math.sqrt(turn)
        yield x + far * math.cos(turn * _GOLDEN), y + far * math.sin(turn * _GOLDEN)


def _zones(drawing: Places, points: Sequence[Point]) -> list[tuple[Box, Words]]:
    """A pale field round the spots of each zone, large ones behind, with its name."""
    of: dict[str, list[Point]] = {}
    for spot, point in zip(drawing.spots, points, strict=True):
        if spot.zone:
            of.setdefault(spot.zone, []).append(point)
    found = []
    for name, spots in of.items():
        left, right = min(x for x, _ in spots) - _PAD, max(x for x, _ in spots) + _PAD
        top, low = min(y for _, y in spots) - _PAD, max(y for _, y in spots) + _PAD
        field = Box(left, top, right - left, low - top, Look(fill="#f1f5f9", line="#dbe3ec", opacity=0.8), 12.0)
        found.append((field, Words((left + 6, top - 4), name, _SIZE, color=palette.FAINT)))
    return sorted(found, key=lambda pair: -pair[0].width * pair[0].height)


def _arcs(streams: Sequence[Stream], points: Sequence[Point]) -> list[Curve]:
    """An arc a flow, bent to the right of its way, so that there and back are two."""
    most = max((stream.value for stream in streams), default=0.0)
    found = []
    for stream in sorted(streams, key=lambda one: -one.value):
        (x, y), (to_x, to_y) = points[stream.source], points[stream.target]
        if (x, y) == (to_x, to_y):
            continue
        bend = ((x + to_x) / 2 - (to_y - y) * 0.18, (y + to_y) / 2 + (to_x - x) * 0.18)
        thick = _THIN_ARC + (_WIDE_ARC - _THIN_ARC) * math.sqrt(stream.value / most) if most else _THIN_ARC
        first = (x + (bend[0] - x) * 2 / 3, y + (bend[1] - y) * 2 / 3)
        second = (to_x + (bend[0] - to_x) * 2 / 3, to_y + (bend[1] - to_y) * 2 / 3)
        look = Look(line=palette.TIES[stream.tie], width=round(thick, 2), opacity=0.55)
        found.append(Curve((x, y), ((first, second, (to_x, to_y)),), look, told=stream.label))
    return found


def _labels(
    drawing: Places, points: Sequence[Point], wide: float, tall: float, titles: Sequence[Words]
) -> Iterator[Words]:
    """The names beside their spots, where they cover neither a spot nor another name; leaders first."""
    taken = [(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS) for x, y in points]
    taken += [(t.at[0], t.at[1] - _SIZE, t.at[0] + width(t.text, _SIZE), t.at[1] + 2) for t in titles]
    taken.append((wide - 30.0, 0.0, wide, 44.0))  # the arrow to the north
    for at in sorted(range(len(points)), key=lambda at: (not drawing.spots[at].strong, at)):
        spot, (x, y) = drawing.spots[at], points[at]
        long = width(spot.label, _SIZE)
        for left, base in ((x + 8, y + 4), (x - 8 - long, y + 4), (x - long / 2, y - 9), (x - long / 2, y + 17)):
            field = (left, base - _SIZE, left + long, base + 2)
            inside = field[0] >= 0 and field[2] <= wide and field[1] >= 0 and field[3] <= tall
            if inside and not any(_meet(field, other) for other in taken):
                taken.append(field)
                yield Words((left, base), spot.label, _SIZE, strong=spot.strong, link=spot.link, halo=True)
                break


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scale_bar(scale: float, tall: float) -> list[Shape]:
    """A bar of 1, 2 or 5 times a power of ten kilometres, at most 150 pixels long; none where all is at one place."""
    if scale <= 0:
        return []
    power = 10.0 ** math.floor(math.log10(150.0 / scale))
    far = next(step * power for step in (5, 2, 1) if step * power * scale <= 150.0)
    base, left = tall + HEIGHT - 12, 12.0
    long = far * scale
    look = Look(line=palette.INK, width=1.5)
    ends = [(left, left), (left + long, left + long)]
    ticks = [Curve((x, base - 4), (straight((x, base - 4), (x, base + 4)),), look) for x, _ in ends]
    words = f"{far:g} km" if far >= 1 else f"{far * 1000:g} m"
    bar = Curve((left, base), (straight((left, base), (left + long, base)),), look)
    return [bar, *ticks, Words((left + long + 6, base + 4), words, _SIZE, color=palette.FAINT)]


def _north(wide: float, lang: Lang) -> list[Shape]:
    """The arrow that says where north is."""
    x = wide - 16.0
    look = Look(line=palette.FAINT, width=1.5)
    arrow = Curve((x, 40.0), (straight((x, 40.0), (x, 18.0)),), look, arrow=True)
    return [arrow, Words((x, 13.0), sentence("north", lang), _SIZE, "middle", color=palette.FAINT)]
