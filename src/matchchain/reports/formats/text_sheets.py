"""A workbook of text sheets, drawn: strings only, never a formula, a link or a password."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from matchchain.reports.formats.text_book import TextBook, TextColumn, TextRow, TextSheet, TextTable
from matchchain.reports.formats.text_layout import height, title_height
from matchchain.reports.formats.text_layout import widths as widths_of

_NAME = 20  # a column this wide is too much to stay in sight
_PAGE = 78  # cells across a page that stands upright
_SIDEWAYS = 190  # cells across a page that lies on its side, as small as one still reads
_REPEATED = 3  # columns that are printed on every page of a sheet that is wider than one
_LIST = 255  # characters of a drop-down's list
_CELL = 32_767
_FILL = {"ask": "#FFF9E5", "must": "#FFF2CC", "told": "#F2F2F2"}
_ILLEGAL = re.compile(r"[\[\]:*?/\\']")
_BAD_IN_LIST = re.compile(r"[,\"]")


def workbook(book: TextBook) -> bytes:
    """The bytes of a workbook."""
    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    made = xlsxwriter.Workbook(out, options)
    made.set_properties({"title": book.title, "created": datetime.fromisoformat(book.day).replace(tzinfo=UTC)})
    for name, value in book.properties.items():
        made.set_custom_property(name, value, "text")
    pen = _Pen(made, book)
    for sheet in book.sheets:
        pen.draw(sheet)
    if book.hidden is not None:
        _hide(made, *book.hidden)
    made.close()
    return out.getvalue()


def _hide(made: Any, name: str, rows: Sequence[Sequence[str]]) -> None:  # noqa: ANN401 - xlsxwriter is untyped
    sheet = made.add_worksheet(name)
    style = made.add_format({"num_format": "@"})
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text:
                sheet.write_string(at, column, _fitting(text), style)
    sheet.very_hidden()


class _Pen:
    """Draws sheets of one workbook in one set of styles."""

    def __init__(self, made: Any, book: TextBook) -> None:  # noqa: ANN401
        self.made, self.book = made, book
        self.left = 1  # where columns in sight begin
        self.aside = 0  # columns that are printed on every page
        plain = {"num_format": "@", "text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
        looks = {"text": plain, **{look: {**plain, "bg_color": fill} for look, fill in _FILL.items()}}
        self.style = {look: made.add_format(properties) for look, properties in looks.items()}
        head = {"num_format": "@", "text_wrap": True, "valign": "top", "border": 1, "bold": True, "bg_color": "#DDEBF7"}
        self.head = made.add_format(head)
        self.must = made.add_format({**head, "bg_color": "#F8CBAD"})
        self.big = made.add_format({"bold": True, "num_format": "@"})
        self.small = made.add_format({"font_size": 8, "font_color": "#595959"})
        self.remark = made.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        self.title = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "num_format": "@"})
        self.bare = made.add_format({"num_format": "@"})

    def draw(self, sheet: TextSheet) -> None:
        """One sheet, ready to be printed on A4."""
        drawn = self.made.add_worksheet(_ILLEGAL.sub(" ", sheet.name)[:31])
        drawn.set_paper(9)
        drawn.fit_to_pages(1, 0)
        drawn.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        if sheet.header:
            drawn.set_header(f"&L{_in_header(sheet.header)}")
        drawn.set_footer(f"&C{self.book.page}")
        if sheet.tables:
            self._tables(drawn, sheet.tables)
        else:
            self._lines(drawn, sheet.lines)

    def _lines(self, drawn: Any, lines: Iterable[tuple[str, bool]]) -> None:  # noqa: ANN401
        drawn.set_portrait()
        drawn.set_column(0, 0, _PAGE, self.remark)
        for at, (text, strong) in enumerate(lines):
            drawn.set_row(at, height([(text, _PAGE)]))
            drawn.write_string(at, 0, _fitting(text), self.title if strong else self.remark)

    def _tables(self, drawn: Any, tables: Sequence[TextTable]) -> None:  # noqa: ANN401
        drawn.set_landscape()
        signed = any(table.sign for table in tables)
        self.left = 1 if signed else 0  # the first column holds the keys of rows, where there are any
        if signed:
            drawn.set_column(0, 0, 4, self.bare, {"hidden": True})
        widths = widths_of(tables)
        folded = [column.folded for column in tables[0].columns] if len(tables) == 1 else []
        folded += [False] * (len(widths) - len(folded))
        for at, (width, away) in enumerate(zip(widths, folded, strict=True), start=self.left):
            drawn.set_column(at, at, width, self.bare, {"hidden": True, "level": 1} if away else {})
        pages = max(1, round(sum(w for w, away in zip(widths, folded, strict=True) if not away) / _SIDEWAYS))
        self.aside = _REPEATED if pages > 1 else 0
        row = 0
        for table in tables:
            row = self._table(drawn, table, row, widths, alone=len(tables) == 1) + 1
        drawn.print_area(0, self.left, row - 2, self.left + len(widths) - 1)
        drawn.fit_to_pages(pages, 0)
        if pages > 1:
            drawn.repeat_columns(self.left, self.left + _REPEATED - 1)

    def _table(self, drawn: Any, table: TextTable, row: int, widths: Sequence[float], *, alone: bool) -> int:  # noqa: ANN401
        """Draw a table from a row; the row behind its last."""
        if table.sign:
            drawn.write_string(row, 0, table.sign, self.bare)
            for at, column in enumerate(table.columns, start=1):
                drawn.write_string(row, at, column.name, self.bare)
            drawn.set_row(row, None, None, {"hidden": True})
            row += 1
        for text in (*((table.title,) if table.title else ()), *table.remarks):
            self._beside(drawn, row, self.book.note)
            self._over_all(drawn, row, text, widths[: len(table.columns)], strong=text == table.title)
            row += 1
        self._beside(drawn, row, self.book.head)
        heights = [title_height(c, w) for c, w in zip(table.columns, widths, strict=False) if not c.folded]
        drawn.set_row(row, max(heights, default=16))
        for at, column in enumerate(table.columns, start=self.left):
            self._title(drawn, row, at, column)
        if alone:
            drawn.freeze_panes(row + 1, self.left + (table.columns[0].width < _NAME))
            drawn.repeat_rows(row)
        first, last = row + 1, row + len(table.rows) + table.empty
        for at, line in enumerate((*table.rows, *(_EMPTY,) * table.empty), start=first):
            cells = [(line.cells.get(c.name, ""), w) for c, w in zip(table.columns, widths, strict=False)]
            drawn.set_row(at, height(cells))
            self._row(drawn, at, table, line)
        self._choices(drawn, table, first, last)
        return last + 1

    def _beside(self, drawn: Any, row: int, key: str) -> None:  # noqa: ANN401
        if self.left and key:
            drawn.write_string(row, 0, key, self.bare)

    def _over_all(self, drawn: Any, row: int, text: str, widths: Sequence[float], *, strong: bool) -> None:  # noqa: ANN401
        """A remark across the columns of the first page, as high as it needs, above the titles.

        Beside the columns that are printed on every page, where it would be cut on all but the first.
        """
        style, skipped = self.title if strong else self.remark, min(self.aside, len(widths) - 1)
        across = [at for at in range(skipped, len(widths)) if sum(widths[: at + 1]) <= _SIDEWAYS] or [skipped]
        first, last = self.left + across[0], self.left + across[-1]
        if last > first:
            drawn.merge_range(row, first, row, last, _fitting(text), style)
        else:
            drawn.write_string(row, first, _fitting(text), style)
        drawn.set_row(row, height([(text, sum(widths[across[0] : across[-1] + 1]))]) or 16)

    def _title(self, drawn: Any, row: int, at: int, column: TextColumn) -> None:  # noqa: ANN401
        style = self.must if column.look == "must" else self.head
        first, second = column.title
        star = "*" if column.look == "must" else ""
        if second and second != first:
            drawn.write_rich_string(row, at, self.big, f"{first}{star}", self.small, f"\n{second}", style)
        else:
            drawn.write_string(row, at, f"{first}{star}", style)

    def _row(self, drawn: Any, at: int, table: TextTable, line: TextRow) -> None:  # noqa: ANN401
        self._beside(drawn, at, line.key)
        for number, column in enumerate(table.columns, start=self.left):
            text, style = line.cells.get(column.name, ""), self.style[column.look]
            if text:
                drawn.write_string(at, number, _fitting(text), style)
            else:
                drawn.write_blank(at, number, None, style)
            if words := _list(line.choices.get(column.name, ())):
                drawn.data_validation(at, number, at, number, words)

    def _choices(self, drawn: Any, table: TextTable, first: int, last: int) -> None:  # noqa: ANN401
        for number, column in enumerate(table.columns, start=self.left):
            if last >= first and (words := _list(column.choices)):
                drawn.data_validation(first, number, last, number, words)


_EMPTY = TextRow("", {})


def _list(words: tuple[str, ...]) -> dict[str, object] | None:
    """A drop-down that lets other words pass; None where a spreadsheet cannot hold it."""
    if not words or any(map(_BAD_IN_LIST.search, words)) or len(",".join(words)) > _LIST:
        return None
    return {"validate": "list", "source": list(words), "error_type": "information", "show_error": False}


def _fitting(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _in_header(text: str) -> str:
    """A text as a header takes it, where & begins a code; at most what a header holds."""
    return text.replace("&", "&&")[:200]
