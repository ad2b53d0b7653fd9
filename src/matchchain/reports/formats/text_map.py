"""A small map in letters: which part of the park lies where, for a screen that draws no pictures."""

from __future__ import annotations

from collections import Counter
from math import floor, log10
from string import ascii_uppercase

from matchchain.reports.drawing import APART, Places, Spot
from matchchain.reports.formats.layout import cells
from matchchain.values import dataclass

_WIDEST, _TALLEST = 56, 12
_ASPECT = 2  # a cell of a terminal is about twice as high as wide
_NOWHERE = "o"


@dataclass(frozen=True, slots=True)
class TextMap:
    """A map in letters: its rows, what each letter stands for, and a scale bar."""

    rows: tuple[str, ...]
    legend: tuple[str, ...]
    scale: str


def text_map(drawing: Places, width: int | None) -> TextMap | None:
    """The spots on a grid, north up, each as the letter of its part of the park, o where it is in none.

    Args:
        drawing: at least two places apart, else there is nothing to see.
        width: cells of the page; None: as wide as it comes.

    Example:
        >>> spots = (Spot("甲", 0.0, 0.0, "北区"), Spot("乙", 2.0, -1.0, "南区"))
        >>> found = text_map(Places(spots), 13)
        >>> (found.rows[0], found.rows[-1]), found.legend
        (('A', '            B'), ('A 北区 1', 'B 南区 1'))
    """
    spots = drawing.spots
    if not spots:
        return None
    left, top = min(spot.east for spot in spots), max(spot.north for spot in spots)
    across, down = max(spot.east for spot in spots) - left, top - min(spot.north for spot in spots)
    wide = _WIDEST if width is None else max(8, min(_WIDEST, width))
    scales = [(wide - 1) / across] if across > APART else []
    scales += [(_TALLEST - 1) * _ASPECT / down] if down > APART else []
    if not scales:
        return None
    per_km = min(scales)
    letters = _letters(spots)
    grid: dict[tuple[int, int], Counter[str]] = {}
    for spot in spots:
        at = (round((top - spot.north) * per_km / _ASPECT), round((spot.east - left) * per_km))
        grid.setdefault(at, Counter())[letters.get(spot.zone, _NOWHERE)] += 1
    rows = tuple(_row(grid, row) for row in range(max(row for row, _ in grid) + 1))
    counts = Counter(spot.zone for spot in spots)
    legend = tuple(f"{letter} {zone} {counts[zone]}" for zone, letter in letters.items())
    if others := sum(spot.zone not in letters for spot in spots):
        legend = (*legend, f"{_NOWHERE} - {others}")
    return TextMap(rows, legend, _bar(per_km))


def _letters(spots: tuple[Spot, ...]) -> dict[str, str]:
    """A letter for each part of the park, in the order of their first spots; those beyond Z have none."""
    zones = dict.fromkeys(spot.zone for spot in spots if spot.zone)
    return dict(zip(zones, ascii_uppercase, strict=False))


def _row(grid: dict[tuple[int, int], Counter[str]], row: int) -> str:
    """The letters of one row; where several share a cell, the one with most spots."""
    places = {column: marks for (at, column), marks in grid.items() if at == row}
    line = [" "] * (max(places, default=-1) + 1)
    for column, marks in places.items():
        line[column] = min(marks, key=lambda mark: (-marks[mark], mark))
    return "".join(line)


def _bar(per_km: float) -> str:
    """A bar of a round length, with its kilometres."""
    most = 16 / per_km
    step = 10.0 ** floor(log10(most))
    km = max(size * step for size in (1.0, 2.0, 5.0) if size * step <= most)
    return f"|{'-' * max(1, round(km * per_km) - 1)}| {km:g} km"


def legend_lines(legend: tuple[str, ...], width: int | None) -> list[str]:
    """What the letters stand for, as many beside each other as the page holds."""
    lines: list[str] = []
    for part in legend:
        if lines and (width is None or cells(lines[-1]) + 3 + cells(part) <= width):
            lines[-1] += f"   {part}"
        else:
            lines.append(part)
    return lines
