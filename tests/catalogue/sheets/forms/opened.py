"""Files opened by another reader than ours, and sheets as they would be opened without a file between."""

from __future__ import annotations

import datetime
import io

import openpyxl

from matchchain.catalogue.sheets.grid.book import Book, Cell, Grid


def opened(raw: bytes, name: str = "form.xlsx") -> Book:
    """A workbook as openpyxl reads it."""
    made = openpyxl.load_workbook(io.BytesIO(raw))
    properties = {one.name: str(one.value) for one in made.custom_doc_props.props}
    return Book(name, "xlsx", "", tuple(_grid(sheet) for sheet in made.worksheets), properties)


def _grid(sheet) -> Grid:
    rows = tuple(tuple(_cell(cell) for cell in row) for row in sheet.iter_rows())
    columns = {openpyxl.utils.column_index_from_string(k) - 1 for k, d in sheet.column_dimensions.items() if d.hidden}
    hidden = {number - 1 for number, row in sheet.row_dimensions.items() if row.hidden}
    return Grid(
        sheet.title, tuple(map(_trimmed, rows)), (), sheet.sheet_state != "visible",
        sheet.sheet_state == "veryHidden", frozenset(hidden), frozenset(columns),
    )


def _cell(cell) -> Cell:
    value = cell.value
    if value is None:
        return Cell()
    if isinstance(value, datetime.datetime):
        return Cell(value.date().isoformat(), "date")
    if isinstance(value, bool):
        return Cell(str(value).upper(), "switch")
    if isinstance(value, int | float):
        return Cell(str(int(value)) if float(value).is_integer() else repr(value), "number")
    if cell.data_type == "f":
        return Cell("", "unreckoned")
    return Cell(str(value).strip(), "error" if cell.data_type == "e" else "text")


def _trimmed(row):
    end = max((at + 1 for at, cell in enumerate(row) if cell != Cell()), default=0)
    return row[:end]


def as_opened(book) -> Book:
    """A book of text sheets (`reports.formats.text_book`) as it would be opened, no file made of it."""
    grids = [Grid(sheet.name, _rows(sheet, book)) for sheet in book.sheets]
    if book.hidden is not None:
        name, rows = book.hidden
        grids.append(Grid(name, tuple(tuple(Cell(text) for text in row) for row in rows), hidden=True, very_hidden=True))
    return Book("form.xlsx", "xlsx", "", tuple(grids), dict(book.properties))


def _rows(sheet, book):
    rows = [(Cell(text),) for text, _ in sheet.lines]
    for table in sheet.tables:
        rows.append(_cells(table.sign, [column.name for column in table.columns]))
        rows += [_cells(book.note, [text]) for text in (*((table.title,) if table.title else ()), *table.remarks)]
        rows.append(_cells(book.head, ["\n".join(column.title) for column in table.columns]))
        rows += [_cells(row.key, [row.cells.get(column.name, "") for column in table.columns]) for row in table.rows]
        rows += [()] * (table.empty + 1)
    return tuple(rows)


def _cells(key, texts):
    return _trimmed((Cell(key), *(Cell(text.strip()) for text in texts)))
