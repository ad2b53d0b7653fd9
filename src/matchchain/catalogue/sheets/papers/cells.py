"""The cells of a sheet as a person sees them: what a merged area says is said in all of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from matchchain.catalogue.sheets.grid.book import Grid
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import View
from matchchain.catalogue.sheets.papers.knowledge import words
from matchchain.catalogue.sheets.papers.plain import plain
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_WITH_UNIT = expression(r"^[<>≤≥~≈约]?\s*\d[\d,.]*\s*(?P<unit>[^\d\s].*)$")
_NUMBER = expression(r"[-+]?(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})++|\d[\d,]*)(?:\.\d+)?(?:e[-+]?\d+)?%?", 2)


class Seen(NamedTuple):
    """What stands at a place, and where it is written: the first cell of a merged area."""

    text: str
    row: int
    column: int
    kind: str = "text"


NOTHING_SEEN = Seen("", -1, -1)


@dataclass(frozen=True)
class Sheet:
    """A sheet with its merged areas looked up."""

    view: View

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return self.view.grid.name

    @property
    def height(self) -> int:
        """How many rows it has."""
        return self.view.height

    def at(self, row: int, column: int) -> Seen:
        """What is seen at a place."""
        area = self.view.areas.get((row, column))
        top, left = (area.top, area.left) if area else (row, column)
        cell = self.view.cell(top, left)
        return Seen(cell.text.strip(), top, left, cell.kind)

    def row(self, row: int) -> tuple[Seen, ...]:
        """The filled cells of a row, each once, what hangs down from above too."""
        return self._rows[row] if 0 <= row < self.height else ()

    def width(self, row: int) -> int:
        """How many columns a row has, merged areas included."""
        return self._widths[row] if 0 <= row < self.height else 0

    @cached_property
    def _widths(self) -> list[int]:
        widths = [len(cells) for cells in self.view.grid.rows]
        for row, column in self.view.areas:
            if row < len(widths):
                widths[row] = max(widths[row], column + 1)
        return widths

    @cached_property
    def _rows(self) -> list[tuple[Seen, ...]]:
        return [
            tuple(seen for seen in dict.fromkeys(self.at(row, column) for column in range(width)) if seen.text)
            for row, width in enumerate(self._widths)
        ]

    def spot(self, seen: Seen) -> Spot:
        """The place of a cell."""
        return self.view.spot(seen.row, seen.column)


def sheet_of(grid: Grid) -> Sheet:
    """A grid as a sheet."""
    return Sheet(View(grid))


def is_number(text: str) -> bool:
    """Whether a cell is nothing but a number.

    Example:
        >>> is_number("1,200.5"), is_number("2 850"), is_number("3.2%"), is_number("12 t")
        (True, True, True, False)
    """
    return bool(_NUMBER.fullmatch(text.strip()))


def is_amount(text: str) -> bool:
    """Whether a cell is a number with a unit of amount.

    Example:
        >>> is_amount("1.2 kg"), is_amount("约3吨"), is_amount("3月")
        (True, True, False)
    """
    hit = _WITH_UNIT.match(text.strip())
    return hit is not None and unit_of(hit["unit"]) == "amount"


@lru_cache(maxsize=1 << 14)
def is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say: empty, /, 无, —.

    Example:
        >>> is_nothing("——"), is_nothing("无"), is_nothing("0")
        (True, True, False)
    """
    return plain(text) in words("blank") or not plain(text).strip("-/\\_~ ")
