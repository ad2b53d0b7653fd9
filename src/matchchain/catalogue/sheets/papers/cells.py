"""The cells of a sheet as a person sees them: what a merged area says is said in all of its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid, place_name
from matchchain.catalogue.sheets.papers.knowledge import words
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_NUMBER = expression(r"[-+]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?%?", 2)


class Seen(NamedTuple):
    """What stands at a place, and where it is written: the first cell of a merged area."""

    text: str
    row: int
    column: int
    kind: str = "text"


NOTHING_SEEN = Seen("", -1, -1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A grid with its merged areas looked up."""

    grid: Grid
    areas: Mapping[tuple[int, int], Area]

    @property
    def name(self) -> str:
        """The name of the grid."""
        return self.grid.name

    def at(self, row: int, column: int) -> Seen:
        """What is seen at a place."""
        area = self.areas.get((row, column))
        top, left = (area.top, area.left) if area else (row, column)
        cell: Cell = self.grid.at(top, left)
        return Seen(cell.text.strip(), top, left, cell.kind)

    def row(self, row: int) -> list[Seen]:
        """The filled cells of a row, each once, what hangs down from above too."""
        seen = dict.fromkeys(self.at(row, column) for column in range(self.width(row)))
        return [one for one in seen if one.text]

    def width(self, row: int) -> int:
        """How many columns a row has, merged areas included."""
        cells = len(self.grid.rows[row]) if 0 <= row < len(self.grid.rows) else 0
        return max((area.right + 1 for (r, _), area in self.areas.items() if r == row), default=0) if not cells else max(
            cells, self.areas[row, cells - 1].right + 1 if (row, cells - 1) in self.areas else cells
        )

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.grid.rows)

    def spot(self, seen: Seen) -> Spot:
        """The place of a cell."""
        return Spot(self.grid.name, place_name(seen.row, seen.column))


def sheet_of(grid: Grid) -> Sheet:
    """A grid, its merged areas by each of their cells."""
    areas = {
        (row, column): area
        for area in grid.merged
        for row in range(area.top, min(area.bottom, len(grid.rows) - 1) + 1)
        for column in range(area.left, area.right + 1)
    }
    return Sheet(grid, areas)


def is_number(text: str) -> bool:
    """Whether a cell is nothing but a number.

    Example:
        >>> is_number("1,200.5"), is_number("3.2%"), is_number("12 t")
        (True, True, False)
    """
    return bool(_NUMBER.fullmatch(text.strip()))


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say: empty, /, 无, —.

    Example:
        >>> is_nothing("——"), is_nothing("无"), is_nothing("0")
        (True, True, False)
    """
    return plain(text) in words("blank") or not plain(text).strip("-/\\_~ ")
