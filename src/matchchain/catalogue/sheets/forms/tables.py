"""Our tables in a file that came back: found by the hidden signs beside and above them, whatever was moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from matchchain.catalogue.sheets.forms.columns import HEAD, NOTE, SIGN, SIGNS
from matchchain.catalogue.sheets.forms.keys import is_key_sheet
from matchchain.catalogue.sheets.grid.book import NOTHING, Book, Cell, Grid, place_name
from matchchain.catalogue.sheets.stated import Heading, Spot

Named = Mapping[str, Mapping[str, str]]
"""Section -> the plain title of a column -> its field: how a table is known whose hidden signs are gone."""


class At(NamedTuple):
    """A cell and where it stands."""

    cell: Cell
    spot: Spot

    @property
    def text(self) -> str:
        """As a person reads it."""
        return self.cell.text


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table of ours.

    Attributes:
        key: what its hidden cell says, "" of a row somebody added.
        cells: field -> cell, as far as they are filled.
        spot: its first filled cell.
    """

    key: str
    cells: Mapping[str, At]
    spot: Spot

    def text(self, name: str) -> str:
        """What it says of a field, "" for nothing."""
        at = self.cells.get(name)
        return at.text if at else ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of ours.

    Attributes:
        section: what it is of.
        lines: its rows, blank ones left out.
        sheet: where it stands.
        columns: field -> its column, from 0, and the title above it.
        signed: whether its hidden signs were there.
    """

    section: str
    lines: tuple[Line, ...]
    sheet: str
    columns: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    signed: bool = True


def tables_of(book: Book) -> tuple[Table, ...]:
    """The tables of a file that still have their hidden signs."""
    return tuple(table for grid in book.grids if not is_key_sheet(grid) for table in _signed(grid))


def _signed(grid: Grid) -> Iterator[Table]:
    """The tables of a sheet; where it holds a single one, its rows are wherever they were sorted to."""
    starts = [(row, column) for row in range(len(grid.rows)) if (column := _sign(grid, row)) is not None]
    for number, (row, key) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(grid.rows)
        span = range(0 if len(starts) == 1 else row + 1, end)
        fields = _fields(grid, row, key)
        body = [at for at in span if at != row and grid.at(at, key).text not in {HEAD, NOTE}]
        heads = [at for at in span if grid.at(at, key).text == HEAD]
        title = {name: (column, grid.at(heads[0], column).text if heads else "") for name, column in fields.items()}
        lines = tuple(line for at in body if (line := _line(grid, at, key, fields)) is not None)
        yield Table(grid.at(row, key).text.removeprefix(SIGN), lines, grid.name, title)


def _sign(grid: Grid, row: int) -> int | None:
    """The column in which a row says what table begins there."""
    return next((column for column, cell in enumerate(grid.rows[row]) if cell.text in SIGNS), None)


def _fields(grid: Grid, row: int, key: int) -> dict[str, int]:
    return {cell.text: column for column, cell in enumerate(grid.rows[row]) if column != key and cell.text}


def _line(grid: Grid, row: int, key: int | None, fields: Mapping[str, int]) -> Line | None:
    cells = {
        name: At(cell, Spot(grid.name, place_name(row, column)))
        for name, column in fields.items()
        if (cell := grid.at(row, column)) != NOTHING and (cell.text or cell.kind in {"error", "unreckoned"})
    }
    if not cells:
        return None
    own = "" if key is None else grid.at(row, key).text
    return Line(own, cells, min((at.spot for at in cells.values()), key=lambda spot: (len(spot.cell), spot.cell)))


def by_titles(book: Book, titles: Named) -> tuple[Table, ...]:
    """The tables of a file whose hidden signs are gone, known by the titles of their columns.

    Args:
        book: the file.
        titles: as we write them, in both languages.
    """
    return tuple(table for grid in book.grids if not is_key_sheet(grid) for table in _titled(grid, titles))


def _titled(grid: Grid, titles: Named) -> Iterator[Table]:
    for row, cells in enumerate(grid.rows):
        for section, known in titles.items():
            fields = {known[plain]: at for at, cell in enumerate(cells) if (plain := plain_title(cell.text)) in known}
            if len(fields) >= _ENOUGH:
                heads = {name: (column, grid.at(row, column).text) for name, column in fields.items()}
                key = _key_column(grid, row, fields)
                body = range(row + 1, len(grid.rows))
                lines = tuple(line for at in body if (line := _line(grid, at, key, fields)) is not None)
                yield Table(section, lines, grid.name, heads, signed=False)
                return


_ENOUGH = 3
"""So many titles of ours in one row are a table of ours."""


def _key_column(grid: Grid, row: int, fields: Mapping[str, int]) -> int | None:
    """The column with the hidden keys, where only the row above the titles is gone."""
    return next(
        (at for at, cell in enumerate(grid.rows[row]) if cell.text == HEAD and at not in fields.values()), None
    )


def plain_title(text: str) -> str:
    r"""The first line of a title, without its star and remarks in brackets.

    Example:
        >>> plain_title("数量*\nQuantity"), plain_title("Disposal cost (EUR/t)")
        ('数量', 'disposal cost')
    """
    first = text.split("\n", maxsplit=1)[0].partition("(")[0].partition("（")[0]
    return " ".join(first.replace("*", "").split()).casefold()


def headings_of(table: Table) -> Iterator[Heading]:
    """What each column of a table was taken for."""
    for name, (column, title) in table.columns.items():
        told = " / ".join(title.split("\n"))
        yield Heading(table.sheet, place_name(0, column)[:-1], told, f"{table.section}.{name}")


def first_cell(book: Book) -> Spot:
    """Where something is said of a file as a whole."""
    return Spot(book.grids[0].name if book.grids else "", "A1")
