"""The cells of one sheet of an old workbook, and what it hides and merges."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence

from matchchain.catalogue.sheets.grid.book import Area, Cell
from matchchain.catalogue.sheets.grid.cells import Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.number_formats import GENERAL, NumberFormat
from matchchain.catalogue.sheets.grid.texts import bare
from matchchain.catalogue.sheets.grid.xls.records import Record, Texts
from matchchain.values import dataclass

_ERRORS = {
    0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A",
}  # fmt: skip
_REMEMBERED = 50_000  # numbers of a sheet that come again
_UNRECKONED = Cell("", "unreckoned")


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets of an old workbook share.

    Attributes:
        strings: its shared texts.
        formats: number format of each style, in their order.
        encoding: of texts that are bytes; None: they are Unicode.
        from_1904: days count from 1904.
        reckoned: a program that reckons wrote it; else an empty or zero result of a formula was never reckoned.
    """

    strings: Sequence[Cell]
    formats: Sequence[NumberFormat]
    encoding: str | None
    from_1904: bool
    reckoned: bool


class Sheet:
    """Reads a sheet's records.

    Args:
        shared: what its cells refer to.
        cells: room for them.
    """

    def __init__(self, shared: Shared, cells: Cells) -> None:
        self.rows = Rows(cells)
        self.merged: list[Area] = []
        self.hidden_rows, self.hidden_columns = Spans(), Spans()
        self._shared = shared
        self._numbers: dict[tuple[float, int], Cell] = {}
        self._awaits: tuple[int, int] | None = None
        self._kinds: Mapping[int, Callable[[Record], None]] = {
            0xFD: self._shared_string, 0x204: self._label, 0xD6: self._label, 0x203: self._number, 0x27E: self._packed,
            0xBD: self._many_packed, 0x205: self._switch, 0x06: self._formula, 0x206: self._formula,
            0x406: self._formula, 0x207: self._result, 0x208: self._row, 0x7D: self._columns, 0xE5: self._merge,
        }  # fmt: skip

    def read(self, records: Iterable[Record]) -> None:
        """Read all records.

        Raises:
            IndexError, struct.error: a record is too short, or refers to what is not there.
        """
        kinds = self._kinds
        for record in records:
            read = kinds.get(record.number)
            if read is not None:
                read(record)

    def _put(self, row: int, column: int, cell: Cell) -> None:
        if cell.text or cell.kind != "text":
            self.rows.put(row, column, cell)

    def _shared_string(self, record: Record) -> None:
        row, column, _, at = struct.unpack_from("<HHHI", record.data)
        self._put(row, column, self._shared.strings[at])

    def _label(self, record: Record) -> None:
        row, column = struct.unpack_from("<HH", record.data)
        self._put(row, column, Cell(bare(Texts(record, 6, self._shared.encoding).text())))

    def _number(self, record: Record) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", record.data)
        self._put(row, column, self._valued(value, style))

    def _packed(self, record: Record) -> None:
        row, column, style, packed = struct.unpack_from("<HHHI", record.data)
        self._put(row, column, self._valued(unpacked(packed), style))

    def _many_packed(self, record: Record) -> None:
        row, column = struct.unpack_from("<HH", record.data)
        for at in range(4, len(record.data) - 7, 6):
            style, packed = struct.unpack_from("<HI", record.data, at)
            self._put(row, column, self._valued(unpacked(packed), style))
            column += 1

    def _switch(self, record: Record) -> None:
        row, column, _, value, failed = struct.unpack_from("<HHHBB", record.data)
        self._put(row, column, _switched(value, failed=bool(failed)))

    def _formula(self, record: Record) -> None:
        row, column, style, value = struct.unpack_from("<HHHd", record.data)
        self._awaits = None
        if record.data[12:14] != b"\xff\xff":
            never = not value and not self._shared.reckoned
            self._put(row, column, _UNRECKONED if never else self._valued(value, style))
            return
        kind, held = record.data[6], record.data[8]
        if kind == 0:
            self._awaits = row, column
        elif kind in {1, 2}:
            self._put(row, column, _switched(held, failed=kind == 2))
        elif not self._shared.reckoned:
            self._put(row, column, _UNRECKONED)

    def _result(self, record: Record) -> None:
        if self._awaits is not None:
            row, column = self._awaits
            self._awaits = None
            self._put(row, column, Cell(bare(Texts(record, 0, self._shared.encoding).text())))

    def _row(self, record: Record) -> None:
        row, options = struct.unpack_from("<H10xH", record.data)
        if options & 0x20:
            self.hidden_rows.add(row, row)

    def _columns(self, record: Record) -> None:
        first, last, _, _, options = struct.unpack_from("<5H", record.data)
        if options & 1:
            self.hidden_columns.add(first, last)

    def _merge(self, record: Record) -> None:
        (count,) = struct.unpack_from("<H", record.data)
        for at in range(count):
            top, bottom, left, right = struct.unpack_from("<4H", record.data, 2 + 8 * at)
            self.merged.append(Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right)))

    def _valued(self, value: float, style: int) -> Cell:
        key = value, style
        known = self._numbers.get(key)
        if known is None:
            known = self._new(value, style)
            if len(self._numbers) < _REMEMBERED:
                self._numbers[key] = known
        return known

    def _new(self, value: float, style: int) -> Cell:
        if value - value != 0:  # beyond what a number can be
            return Cell("#NUM!", "error")
        formats = self._shared.formats
        pattern = formats[style] if style < len(formats) else GENERAL
        return pattern.cell(value, from_1904=self._shared.from_1904)


def unpacked(packed: int) -> float:
    """A number that was packed into four bytes: a whole one or the upper half of another, perhaps a hundredfold."""
    if packed & 2:
        value = float((packed >> 2) - ((packed >> 31) << 30))
    else:
        (value,) = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))
    return value / 100 if packed & 1 else value


def _switched(value: int, *, failed: bool) -> Cell:
    if failed:
        return Cell(_ERRORS.get(value, "#N/A"), "error")
    return Cell("TRUE" if value else "FALSE", "switch")
