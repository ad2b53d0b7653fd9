"""A file of tables as it was opened: sheets of cells, nothing interpreted yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, NamedTuple, TypeAlias

from matchchain.values import dataclass

CellKind: TypeAlias = Literal["text", "number", "date", "switch", "error", "unreckoned"]
"""What a file said a cell is; "unreckoned" is a formula whose result was not stored, "error" one that failed."""


class Cell(NamedTuple):
    """What stands in one cell.

    `text` is as a person reads it: "12000" (never "12000.0"), "93%" where the format is per cent, an ISO day of a
    date, "" of an empty cell. Blanks at the ends and control characters are gone.
    """

    text: str = ""
    kind: CellKind = "text"


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet, or one table of a text document.

    Attributes:
        name: of the sheet; "表1" or "table 1" style names are made where a document gives none.
        rows: every row from the first of the sheet, each as long as its last filled cell.
        merged: areas whose cells are one; only the first of them holds the text.
        hidden: the sheet is not shown.
        very_hidden: it cannot be shown by hand either.
        hidden_rows: rows that are not shown.
        hidden_columns: columns that are not shown.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Area, ...] = ()
    hidden: bool = False
    very_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def at(self, row: int, column: int) -> Cell:
        """What stands at a place, counted from 0; nothing beyond the last cell."""
        if not 0 <= row < len(self.rows):
            return NOTHING
        cells = self.rows[row]
        return cells[column] if 0 <= column < len(cells) else NOTHING


@dataclass(frozen=True, slots=True)
class Book:
    """One file.

    Attributes:
        name: the file's own name, without folders.
        format: xlsx, xls, ods, csv, tsv or docx; html or xml of tables that were saved as such (often as .xls).
        digest: SHA-256 of its bytes, hex.
        grids: its sheets, in their order, hidden ones too.
        properties: custom properties of the document.
        encoding: of a text file, "" of others.
    """

    name: str
    format: str
    digest: str
    grids: tuple[Grid, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""


def place_name(row: int, column: int) -> str:
    """The name of a cell as a spreadsheet shows it, rows and columns from 0.

    Example:
        >>> place_name(6, 4), place_name(0, 27)
        ('E7', 'AB1')
    """
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
