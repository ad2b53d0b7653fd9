"""The marked copy of a file of tables: its values as texts, coloured where somebody should look."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from matchchain.catalogue.sheets.grid.book import Area, Book, Grid
from matchchain.catalogue.sheets.grid.open import LIST_OF_MARKS
from matchchain.reports.formats.xlsx import sheet_name
from matchchain.reports.marked.marks import COLOURS, Mark, Marks, in_cell, list_marks, marks_of
from matchchain.wording import Lang
from matchchain.wording.message import sentence_of

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
_LOOKED_AT = 300  # rows, for the width of a column
_MOST_MERGED = 200_000
_LONGEST_PROPERTY = 255


def marked_copy(book: Book, marks: Marks, lang: Lang) -> bytes:
    """An xlsx copy of a file's values with its doubts marked; the file itself is never edited.

    The first sheet lists the marks. Then every sheet: texts only, merged and hidden as they were, a marked cell in the
    colour of its level with a note that holds the sentence. The custom properties are kept, so that a form of ours can
    be filled in and handed in again as the copy it is; the list of marks is then left out (`open_book`).

    Args:
        book: the file as it was opened.
        marks: sheet and cell -> level and sentence.
        lang: of the words around.

    Returns:
        The workbook; the same book and marks give the same bytes.
    """
    import xlsxwriter

    out = io.BytesIO()
    made = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    listed = marks_of(book, marks)
    formats = _formats(made)
    names = _names(book, sentence_of("sheets.marked.list")[lang == "en"])
    made.set_properties({"created": _FIRST_DAY, "title": in_cell(book.name)})
    for name, value in book.properties.items():
        if name and len(name) <= _LONGEST_PROPERTY:
            made.set_custom_property(in_cell(name), in_cell(value)[:_LONGEST_PROPERTY], "text")
    made.set_custom_property(LIST_OF_MARKS, names[0], "text")
    list_marks(made.add_worksheet(names[0]), formats, book, listed, lang)
    first = {grid.name: at for at, grid in reversed(list(enumerate(book.grids)))}
    for at, grid in enumerate(book.grids):
        own = [mark for mark in listed if mark.sheet == grid.name and first[grid.name] == at]
        _sheet(made.add_worksheet(names[at + 1]), formats, grid, own)
    made.close()
    return out.getvalue()


def _formats(made: Any) -> dict[str, Any]:  # noqa: ANN401 - XlsxWriter is untyped
    plain = {"text_wrap": True, "valign": "top", "num_format": "@"}
    formats = {"plain": made.add_format(plain), "head": made.add_format({"bold": True, "valign": "top"})}
    for level, colour in COLOURS.items():
        formats[level] = made.add_format({**plain, "bg_color": colour})
    return formats


def _names(book: Book, listing: str) -> list[str]:
    """Names that a workbook accepts, no two the same: of the list of marks, and of each sheet."""
    names: list[str] = []
    taken = {"history"}
    for wished in ([grid.name for grid in book.grids] + [listing]):
        plain = sheet_name(wished).strip() or "Sheet"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain[: 28 - len(str(number))]} ({number})"
        taken.add(name.casefold())
        names.append(name)
    return [names[-1], *names[:-1]]


def _sheet(sheet: Any, formats: dict[str, Any], grid: Grid, marks: list[Mark]) -> None:  # noqa: ANN401
    _hide(sheet, formats["plain"], grid)
    styles = {mark.place: formats[mark.level] for mark in marks if mark.place is not None}
    joined = {(area.top, area.left): area for area in _joined(grid)}
    filled = {(row, column) for row, cells in enumerate(grid.rows) for column, cell in enumerate(cells) if cell.text}
    for row, column in sorted(filled | joined.keys() | styles.keys()):
        style = styles.get((row, column), formats["plain"])
        area = joined.get((row, column))
        if area is not None:
            sheet.merge_range(row, column, area.bottom, area.right, "", style)
        sheet.write_string(row, column, in_cell(grid.at(row, column).text), style)
    for mark in marks:
        if mark.place is not None:
            note = {"author": "matchchain", "x_scale": 2.2, "y_scale": 1.4}
            sheet.write_comment(*mark.place, in_cell(mark.sentence), note)


def _hide(sheet: Any, plain: Any, grid: Grid) -> None:  # noqa: ANN401
    for column, width in enumerate(_widths(grid)):
        sheet.set_column(column, column, width, plain, {"hidden": column in grid.hidden_columns})
    for row in grid.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    if grid.very_hidden:
        sheet.very_hidden()
    elif grid.hidden:
        sheet.hide()


def _joined(grid: Grid) -> list[Area]:
    """The merged areas as far as the sheet is filled, none across another: workbooks accept no others."""
    last = max(map(len, grid.rows), default=0) - 1
    taken: set[tuple[int, int]] = set()
    joined = []
    for area in grid.merged:
        bottom, right = min(area.bottom, len(grid.rows) - 1), min(area.right, last)
        size = (bottom - area.top + 1) * (right - area.left + 1)
        if bottom < area.top or right < area.left or size < 2 or len(taken) + size > _MOST_MERGED:
            continue
        places = {(row, column) for row in range(area.top, bottom + 1) for column in range(area.left, right + 1)}
        if not places & taken:
            taken |= places
            joined.append(Area(area.top, area.left, bottom, right))
    return joined


def _widths(grid: Grid) -> list[int]:
    """The width of each column: that of its longest line, between 8 and 40 signs; a Han sign counts two."""
    widths = [8] * max(map(len, grid.rows), default=0)
    for cells in grid.rows[:_LOOKED_AT]:
        for column, cell in enumerate(cells):
            if cell.text:
                longest = max(len(line) + sum(sign > "\u2e7f" for sign in line) for line in cell.text[:400].split("\n"))
                widths[column] = min(40, max(widths[column], longest + 2))
    return widths
