"""An old workbook: its sheets in their order."""

from __future__ import annotations

import struct
from dataclasses import field
from itertools import pairwise

from matchchain.catalogue.sheets.grid.book import Cell, Grid
from matchchain.catalogue.sheets.grid.cells import Cells
from matchchain.catalogue.sheets.grid.number_formats import BUILT_IN, number_format
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.texts import bare, tidy
from matchchain.catalogue.sheets.grid.xls.compound import Compound
from matchchain.catalogue.sheets.grid.xls.records import Record, Texts, records
from matchchain.catalogue.sheets.grid.xls.sheet import Shared, Sheet
from matchchain.values import dataclass

BARE_STREAM = b"\x09\x08"
OLDEST = (b"\x09\x00", b"\x09\x02", b"\x09\x04")
"""First bytes of sheets of Excel 2 to 4."""
_WORDS = frozenset({"worddocument", "powerpoint document"})
_PAGES = {
    932: "cp932", 936: "gb18030", 949: "cp949", 950: "cp950", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252",
    437: "cp437", 850: "cp850", 65001: "utf-8", 32768: "mac-roman", 32769: "cp1252",
}  # fmt: skip


def workbook_stream(compound: Compound, file: str) -> bytes:
    """The stream of the workbook in a compound file.

    Raises:
        MatchchainError: it holds no workbook: a text of Word or WPS, something locked by a password, anything else.
    """
    names = compound.names
    if "encryptedpackage" in names:
        raise refused("password", file)
    for word in _WORDS & names:
        raise refused("word-97" if word == "worddocument" else "not-a-table", file)
    stream = next((found for name in ("workbook", "book") if (found := compound.stream(name))), b"")
    if not stream:
        raise refused("not-a-workbook", file)
    return stream


@dataclass(slots=True)
class _Globals:
    """What the first part of the stream says."""

    encoding: str | None
    sheets: list[tuple[int, int, int, str]] = field(default_factory=list)
    strings: list[Cell] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    styles: list[int] = field(default_factory=list)
    from_1904: bool = False
    reckoned: bool = False

    def hear(self, record: Record, file: str) -> None:
        number, data = record.number, record.data
        if number == 0x2F:
            raise refused("password", file)
        if number == 0x85:
            at, state, kind = struct.unpack_from("<IBB", data)
            self.sheets.append((at, state & 3, kind, Texts(record, 6, self.encoding).text(short=True)))
        elif number == 0xFC:
            texts = Texts(record, 8)
            while not texts.over:
                self.strings.append(Cell(bare(texts.text())))
        elif number in {0x41E, 0x1E}:
            text = Texts(record, 2, self.encoding).text(short=self.encoding is not None)
            self.codes[struct.unpack_from("<H", data)[0]] = text
        elif number == 0xE0:
            self.styles.append(struct.unpack_from("<H", data, 2)[0])
        elif number == 0x22:
            self.from_1904 = data[:1] == b"\x01"
        elif number == 0x42 and self.encoding is not None:
            self.encoding = _PAGES.get(struct.unpack_from("<H", data)[0], "gb18030")
        elif number == 0x1C1:  # which program reckoned last
            self.reckoned = True

    def shared(self) -> Shared:
        formats = [number_format(self.codes.get(code, "")) for code in self.styles]
        return Shared(self.strings, formats, self.encoding, self.from_1904, self.reckoned)


def xls_grids(stream: bytes, file: str, name: str, *, reckoned: bool = False) -> tuple[Grid, ...]:
    """The sheets with cells, hidden ones too; sheets of charts and macros are left out.

    Args:
        stream: the workbook's stream.
        file: the file's name, for refusals.
        name: of the one sheet of a stream without a list of sheets.
        reckoned: a program for people saved it, so that results of formulas are what they are. Libraries that write
            formulas without reckoning them give zero or nothing as result.

    Raises:
        MatchchainError: it is locked by a password, faulty, or holds more than is read.
    """
    if stream[:2] in OLDEST:
        raise refused("old-excel", file)
    where = "Workbook"
    try:
        version, kind = struct.unpack_from("<HH", stream, 4)
        book = _Globals(None if version >= 0x600 else "gb18030", reckoned=reckoned)
        cells = Cells(file)
        if kind == 0x10:
            return (_grid(stream, 0, book.shared(), cells, (0, name)),)
        for record in records(stream, 0):
            book.hear(record, file)
        shared, grids = book.shared(), []
        ends = _ends([at for at, *_ in book.sheets], len(stream))
        for at, state, sort, own in book.sheets:
            where = own
            if sort == 0:
                grids.append(_grid(stream[at : ends.pop(at)], 0, shared, cells, (state, own)))
    except (struct.error, IndexError, KeyError) as fault:
        raise damaged(file, where) from fault
    return tuple(grids)


def _ends(begins: list[int], end: int) -> dict[int, int]:
    """Where each sheet ends at the latest: at the next one, so that nothing is read twice."""
    ordered = sorted({*begins, end})
    return dict(pairwise(ordered))


def _grid(stream: bytes, at: int, shared: Shared, cells: Cells, of: tuple[int, str]) -> Grid:
    sheet = Sheet(shared, cells)
    sheet.read(records(stream, at))
    state, name = of
    return sheet.rows.grid(
        tidy(name),
        merged=sheet.merged,
        hidden_rows=sheet.hidden_rows,
        hidden_columns=sheet.hidden_columns,
        hidden=state in {1, 2},
        very_hidden=state == 2,
    )
