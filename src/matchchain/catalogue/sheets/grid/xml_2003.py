"""Workbooks of Excel 2002 and 2003 as one XML file, which many programs save as .xls."""

from __future__ import annotations

import math
from collections.abc import Callable

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.grid.cells import LONGEST, WIDEST, Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.days import day_of_iso
from matchchain.catalogue.sheets.grid.markup import pieces, read_markup
from matchchain.catalogue.sheets.grid.number_formats import GENERAL, NumberFormat, number_format
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.texts import bare, tidy
from matchchain.catalogue.sheets.grid.xlsx.strings import unescaped

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet "
_NAMED = {
    "Percent": "0.00%", "Short Date": "yyyy-m-d", "Long Date": "yyyy-m-d", "Medium Date": "yyyy-m-d",
    "General Date": "yyyy-m-d h:mm", "Short Time": "h:mm", "Medium Time": "h:mm", "Long Time": "h:mm:ss",
    "General": "", "General Number": "", "Standard": "", "Fixed": "", "Scientific": "", "Currency": "",
    "Euro Currency": '"€"0.00', "Yes/No": "", "True/False": "", "On/Off": "",
}  # fmt: skip


class _Workbook:
    """Hears the file."""

    def __init__(self, file: str) -> None:
        self.grids: list[Grid] = []
        self.properties: dict[str, str] = {}
        self.is_workbook = False
        self._file, self._cells = file, Cells(file)
        self._formats: dict[str, NumberFormat] = {}
        self._style = ""
        self._texts: list[str] | None = None
        self._in_properties = self._in_cell = self._in_data = self._in_comment = False
        self._begins: dict[str, Callable[[dict[str, str]], None]] = {
            "Worksheet": self._begin_sheet, "Row": self._begin_row, "Cell": self._begin_cell, "Data": self._begin_data,
            "Column": self._begin_column, "Style": self._begin_style, "NumberFormat": self._format,
            "Visible": self._begin_visible,
        }  # fmt: skip
        self._value: str | None = None
        self._begin_sheet({})

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if local == "Workbook" and f"{space} " == _SPACE:
            self.is_workbook = True
        elif local == "CustomDocumentProperties":
            self._in_properties = True
        elif self._in_properties:
            self._texts = []
        elif local == "Comment":
            self._in_comment = True
        elif local in self._begins and not self._in_data:
            self._begins[local](attributes)

    def text(self, text: str) -> None:
        if self._texts is not None:
            self._texts.append(text)

    def end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if local == "CustomDocumentProperties":
            self._in_properties = False
        elif self._in_properties:
            self.properties[tidy(unescaped(local))] = tidy("".join(self._texts or ()))
            self._texts = None
        elif local == "Comment":
            self._in_comment = False
        elif local == "Data" and self._in_data:
            self._value, self._texts, self._in_data = "".join(self._texts or ()), None, False
        elif local == "Cell" and self._in_cell:
            self._end_cell()
        elif local == "Visible" and self._texts is not None and not self._in_data:
            self._state, self._texts = "".join(self._texts).strip(), None
        elif local == "Worksheet":
            self._end_sheet()

    def _begin_sheet(self, attributes: dict[str, str]) -> None:
        self._name = attributes.get(f"{_SPACE}Name", "")
        self._rows = Rows(self._cells)
        self._row = self._column = self._last_column = -1
        self._merged: list[Area] = []
        self._hidden_rows: Spans = Spans()
        self._hidden_columns: Spans = Spans()
        self._state = ""

    def _end_sheet(self) -> None:
        grid = self._rows.grid(
            tidy(self._name),
            merged=self._merged,
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            hidden=self._state in {"SheetHidden", "SheetVeryHidden"},
            very_hidden=self._state == "SheetVeryHidden",
        )
        self.grids.append(grid)

    def _begin_visible(self, _attributes: dict[str, str]) -> None:
        self._texts = []

    def _begin_style(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get(f"{_SPACE}ID", "")

    def _format(self, attributes: dict[str, str]) -> None:
        code = attributes.get(f"{_SPACE}Format", "")
        self._formats[self._style] = number_format(_NAMED.get(code, code))

    def _begin_column(self, attributes: dict[str, str]) -> None:
        first = self._index(attributes, self._last_column, WIDEST)
        self._last_column = first + self._count(attributes, "Span", WIDEST)
        if attributes.get(f"{_SPACE}Hidden") == "1":
            self._hidden_columns.add(first, self._last_column)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row, self._column = self._index(attributes, self._row, LONGEST), -1
        if attributes.get(f"{_SPACE}Hidden") == "1":
            self._hidden_rows.add(self._row, self._row + self._count(attributes, "Span", LONGEST))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column = self._index(attributes, self._column, WIDEST)
        self._cell_attributes, self._value, self._kind, self._in_cell = attributes, None, "", True

    def _begin_data(self, attributes: dict[str, str]) -> None:
        if self._in_cell and not self._in_comment:
            self._kind, self._texts = attributes.get(f"{_SPACE}Type", "String"), []
            self._in_data = True

    def _end_cell(self) -> None:
        attributes, self._in_cell = self._cell_attributes, False
        cell = self._cell(attributes)
        if cell.text or cell.kind != "text":
            self._rows.put(self._row, self._column, cell)
        across, down = self._count(attributes, "MergeAcross", WIDEST), self._count(attributes, "MergeDown", LONGEST)
        if across or down:
            self._merged.append(Area(self._row, self._column, self._row + down, self._column + across))
            self._column += across

    def _cell(self, attributes: dict[str, str]) -> Cell:
        value, kind = self._value, self._kind
        if value is None:
            return Cell("", "unreckoned") if f"{_SPACE}Formula" in attributes else Cell()
        if kind == "Number":
            return self._number(value.strip(), attributes.get(f"{_SPACE}StyleID", ""))
        if kind == "Boolean":
            return Cell("TRUE" if value.strip() == "1" else "FALSE", "switch")
        if kind == "Error":
            return Cell(tidy(value), "error")
        day = day_of_iso(value.strip()) if kind == "DateTime" else None
        return Cell(day, "date") if day else Cell(bare(value))

    def _number(self, value: str, style: str) -> Cell:
        try:
            number = float(value)
        except ValueError:
            return Cell(tidy(value))
        return self._formats.get(style, GENERAL).cell(number) if math.isfinite(number) else Cell(tidy(value))

    def _index(self, attributes: dict[str, str], before: int, most: int) -> int:
        given = attributes.get(f"{_SPACE}Index")
        place = before + 1 if given is None else self._whole(given) - 1
        if not 0 <= place < most:
            raise damaged(self._file, f"Index {place + 1}")
        return place

    def _count(self, attributes: dict[str, str], name: str, most: int) -> int:
        return min(self._whole(attributes.get(_SPACE + name, "0")), most)

    def _whole(self, text: str) -> int:
        if not text.isdecimal() or len(text) > 9:
            raise damaged(self._file, text[:20])
        return int(text)


def xml_2003_grids(text: str, file: str) -> tuple[tuple[Grid, ...], dict[str, str]]:
    """The sheets of such a workbook, hidden ones too, and its custom properties.

    Args:
        text: the file, decoded; what it says of its encoding no longer counts.
        file: its name, for refusals.

    Raises:
        MatchchainError: it is another XML file, faulty, or holds more than is read.
    """
    workbook = _Workbook(file)
    read_markup(pieces(text.encode()), workbook, file, file, spaces=True)
    if not workbook.is_workbook:
        raise refused("not-a-table", file)
    return tuple(workbook.grids), workbook.properties
