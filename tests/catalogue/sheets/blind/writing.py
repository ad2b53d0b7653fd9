"""Short hands for the builders: what one file is, and how rows get into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

Truth = dict[str, Any]
Rows = Iterable[Sequence[Any]]


_MADE: dict[int, bytes] = {}


@dataclass(frozen=True)
class Sheet:
    """One office file: how it is written, what it says, and with which options the office would import it."""

    file: str
    language: str
    write: Callable[[Path], None]
    truth: Truth
    options: dict[str, str] = field(default_factory=dict)

    def at(self, folder: Path) -> Path:
        """Write the file into a folder and return its path; what its builder made once is written again as it was."""
        path = folder / self.file
        if id(self) in _MADE:
            path.write_bytes(_MADE[id(self)])
        else:
            self.write(path)
            _MADE[id(self)] = path.read_bytes()
        return path

    def __str__(self) -> str:
        return self.file


def firm(name: str, *, offers: Sequence[Truth] = (), needs: Sequence[Truth] = (), **fields: Any) -> Truth:
    """One firm of a truth."""
    told: Truth = {"name": name, **fields}
    if offers:
        told["offers"] = list(offers)
    if needs:
        told["needs"] = list(needs)
    return told


def line(material: str, quantity: str | None = None, **fields: Any) -> Truth:
    """One offer or need of a truth; `either` and `optional` as in the package's README."""
    told: Truth = {"material": material}
    if quantity is not None:
        told["quantity"] = quantity
    return told | fields


def fill(sheet: Any, rows: Rows, first: int = 1) -> None:
    """Write rows into an openpyxl sheet; None leaves a cell alone."""
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column, value)


def merge(sheet: Any, *spans: str) -> None:
    """Merge spans of an openpyxl sheet."""
    for span in spans:
        sheet.merge_cells(span)


def workbook(**sheets: Rows) -> openpyxl.Workbook:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        fill(book.create_sheet(title), rows)
    return book


def ods(path: Path, sheets: dict[str, Rows], spans: dict[tuple[str, int, int], int] | None = None) -> None:
    """Write an OpenDocument sheet; `spans` says how many columns the cell (sheet, row, column) covers."""
    book = OpenDocumentSpreadsheet()
    for title, rows in sheets.items():
        table = Table(name=title)
        for number, row in enumerate(rows, 1):
            written = TableRow()
            covered = 0
            for column, value in enumerate(row, 1):
                if covered:
                    covered -= 1
                    written.addElement(CoveredTableCell())
                    continue
                wide = (spans or {}).get((title, number, column), 1)
                covered = wide - 1
                options: dict[str, Any] = {"numbercolumnsspanned": wide} if wide > 1 else {}
                if isinstance(value, int | float):
                    cell = TableCell(valuetype="float", value=value, **options)
                elif value is None:
                    cell = TableCell(**options)
                else:
                    cell = TableCell(valuetype="string", **options)
                if value is not None:
                    for paragraph in str(value).split("\n"):
                        cell.addElement(P(text=paragraph))
                written.addElement(cell)
            table.addElement(written)
        book.spreadsheet.addElement(table)
    book.save(str(path))


def xls(path: Path, sheets: dict[str, Rows], spans: dict[tuple[str, int, int], tuple[int, int]] | None = None) -> None:
    """Write a workbook of the old format; `spans` says to which row and column the cell (sheet, row, column) reaches."""
    book = xlwt.Workbook(encoding="utf-8")
    for title, rows in sheets.items():
        sheet = book.add_sheet(title)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                below, right = (spans or {}).get((title, number, column), (number, column))
                if value is not None:
                    sheet.write_merge(number - 1, below - 1, column - 1, right - 1, value)
    book.save(str(path))


def word_table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table of a Word file."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for made, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(made.cells, row, strict=False):
            cell.text = text
    return table


def word() -> Any:
    """An empty Word file."""
    return docx.Document()
