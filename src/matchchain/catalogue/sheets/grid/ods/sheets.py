"""The sheets of an OpenDocument spreadsheet: cells, what is hidden and merged, and the document's properties."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.grid.cells import LONGEST, WIDEST, Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.markup import pieces, read_markup
from matchchain.catalogue.sheets.grid.ods.values import TABLE, cell_of
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.texts import tidy

_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0 "
_PASSED_OVER = frozenset({
    "annotation", "tracked-changes", "shapes", "forms", "dde-links", "frame", "g", "custom-shape", "control",
    "ruby-text", "rect", "line", "caption", "named-expressions", "database-ranges", "data-pilot-tables",
    "content-validations",
})  # fmt: skip
_HIDDEN = frozenset({"collapse", "filter"})


class _Sheets:
    """Hears content.xml, or a whole flat document."""

    def __init__(self, cells: Cells) -> None:
        self.grids: list[Grid] = []
        self.properties: dict[str, str] = {}
        self._cells = cells
        self._local: dict[str, str] = {}
        self._passes_over = 0
        self._style, self._unseen = "", set[str]()
        self._property: str | None = None
        self._tables = 0
        self._texts: list[str] | None = None
        self._paragraphs = 0
        self._attributes: dict[str, str] = {}
        self._begins: dict[str, Callable[[dict[str, str]], None]] = {
            "table-row": self._begin_row, "table-column": self._begin_column, "table": self._begin_table,
            "style": self._begin_style, "table-properties": self._hide_style, "user-defined": self._begin_property,
        }  # fmt: skip
        self._begin_table({})

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = self._local.get(name)
        if local is None:
            local = self._local[name] = name.rpartition(" ")[2]
        if self._passes_over or local in _PASSED_OVER or (local == "table" and self._texts is not None):
            self._passes_over += 1
        elif local in {"table-cell", "covered-table-cell"}:
            self._attributes, self._texts, self._paragraphs = attributes, [], 0
        elif self._texts is not None:
            self._begin_text(local, attributes)
        elif (begin := self._begins.get(local)) is not None:
            begin(attributes)

    def text(self, text: str) -> None:
        if self._texts is not None and not self._passes_over and (self._paragraphs or self._property is not None):
            self._texts.append(text)

    def end(self, name: str) -> None:
        if self._passes_over:
            self._passes_over -= 1
            return
        local = self._local[name]
        if local in {"table-cell", "covered-table-cell"}:
            self._end_cell(covered=local != "table-cell")
        elif local == "table-row":
            self._rows.repeat(self._row, self._row_times - 1)
            self._row += self._row_times
        elif local == "table":
            self._end_table()
        elif local == "user-defined" and self._property is not None:
            self.properties[tidy(self._property)] = tidy("".join(self._texts or ()))
            self._property = self._texts = None

    def _begin_style(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get(f"{_STYLE}name", "")

    def _hide_style(self, attributes: dict[str, str]) -> None:
        if attributes.get(f"{TABLE}display") == "false":
            self._unseen.add(self._style)

    def _begin_property(self, attributes: dict[str, str]) -> None:
        self._property, self._texts = attributes.get(f"{_META}name", ""), []

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row_times = self._times(attributes, "number-rows-repeated", LONGEST)
        if attributes.get(f"{TABLE}visibility") in _HIDDEN:
            self._hidden_rows.add(self._row, self._row + self._row_times - 1)
        self._column = 0

    def _begin_table(self, attributes: dict[str, str]) -> None:
        self._name = attributes.get(f"{TABLE}name", "")
        self._table_style = attributes.get(f"{TABLE}style-name", "")
        self._rows = Rows(self._cells)
        self._row = self._column = self._columns = 0
        self._row_times = 1
        self._merged: list[Area] = []
        self._hidden_rows: Spans = Spans()
        self._hidden_columns: Spans = Spans()

    def _end_table(self) -> None:
        hidden = self._table_style in self._unseen
        grid = self._rows.grid(
            tidy(self._name),
            merged=self._merged,
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            hidden=hidden,
        )
        self.grids.append(grid)

    def _begin_column(self, attributes: dict[str, str]) -> None:
        end = self._columns + self._times(attributes, "number-columns-repeated", WIDEST)
        if attributes.get(f"{TABLE}visibility") in _HIDDEN:
            self._hidden_columns.add(self._columns, end - 1)
        self._columns = end

    def _begin_text(self, local: str, attributes: dict[str, str]) -> None:
        texts = self._texts
        if texts is None:
            return
        if local == "p":
            self._paragraphs += 1
            if self._paragraphs > 1:
                texts.append("\n")
        elif local == "s":
            texts.append(" " * self._times(attributes, "c", 1000, _TEXT))
        elif local in {"tab", "line-break"}:
            texts.append("\n" if local == "line-break" else " ")

    def _end_cell(self, *, covered: bool) -> None:
        attributes, shown = self._attributes, "".join(self._texts or ())
        self._texts = None
        times = self._times(attributes, "number-columns-repeated", WIDEST)
        down = self._times(attributes, "number-rows-spanned", LONGEST)
        across = self._times(attributes, "number-columns-spanned", WIDEST)
        if down > 1 or across > 1:
            self._merged.append(Area(self._row, self._column, self._row + down - 1, self._column + across - 1))
        cell = cell_of(attributes, shown, has_text=bool(self._paragraphs))
        if not covered and (cell.text or cell.kind != "text"):
            self._fill(cell, times)
        self._column += times

    def _fill(self, cell: Cell, times: int) -> None:
        for column in range(self._column, self._column + times):
            self._rows.put(self._row, column, cell)

    def _times(self, attributes: dict[str, str], name: str, most: int, space: str = TABLE) -> int:
        text = attributes.get(space + name, "1")
        if not text.isdecimal() or len(text) > 9:
            raise damaged(self._cells.file, f"{name} {text[:20]}")
        return max(1, min(int(text), most))


def ods_sheets(parts: Parts) -> tuple[tuple[Grid, ...], dict[str, str]]:
    """The sheets, hidden ones too, and the custom properties.

    Raises:
        MatchchainError: it is locked by a password, faulty, or holds more than is read.
    """
    manifest = "META-INF/manifest.xml"
    if "encrypted-package" in parts or (
        manifest in parts and b"encryption-data" in b"".join(parts.chunks(manifest))
    ):
        raise refused("password", parts.file)
    grids, _ = _heard(parts.chunks("content.xml"), parts.file, "content.xml")
    properties = _heard(parts.chunks("meta.xml"), parts.file, "meta.xml")[1] if "meta.xml" in parts else {}
    return grids, properties


def flat_sheets(raw: bytes, file: str) -> tuple[tuple[Grid, ...], dict[str, str]]:
    """As `ods_sheets`, of a document that is one XML file."""
    return _heard(pieces(raw), file, file)


def _heard(chunks: Iterable[bytes], file: str, part: str) -> tuple[tuple[Grid, ...], dict[str, str]]:
    sheets = _Sheets(Cells(file))
    read_markup(chunks, sheets, file, part, spaces=True)
    return tuple(sheets.grids), sheets.properties
