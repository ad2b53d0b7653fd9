"""A workbook of Excel 2007 and later: its sheets in their order.

The parts are read by ourselves rather than by a library: only so are per cent and units of number formats, formulas
without a stored result, hidden rows and columns and used ranges of a million rows what they are, at one reading.
"""

from __future__ import annotations

from dataclasses import field

from matchchain.catalogue.sheets.grid.book import Grid
from matchchain.catalogue.sheets.grid.cells import Cells
from matchchain.catalogue.sheets.grid.markup import attribute, read_markup, yes
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.refused import damaged
from matchchain.catalogue.sheets.grid.relations import Relation, main_part, relations
from matchchain.catalogue.sheets.grid.texts import tidy
from matchchain.catalogue.sheets.grid.xlsx.sheet import Shared, Sheet
from matchchain.catalogue.sheets.grid.xlsx.strings import shared_strings, unescaped
from matchchain.catalogue.sheets.grid.xlsx.styles import format_codes
from matchchain.values import dataclass

USUAL = "xl/workbook.xml"


@dataclass(slots=True)
class _Workbook:
    sheets: list[tuple[str, str, str]] = field(default_factory=list)
    from_1904: bool = False
    stale: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "sheet" and (own := attribute(attributes, "id")):
            self.sheets.append((unescaped(attributes.get("name", "")), own, attributes.get("state", "visible")))
        elif name == "workbookPr":
            self.from_1904 = yes(attributes, "date1904")
        elif name == "calcPr":
            self.stale = yes(attributes, "fullCalcOnLoad")

    def end(self, _name: str) -> None: ...

    def text(self, _text: str) -> None: ...


def xlsx_grids(parts: Parts) -> tuple[Grid, ...]:
    """The sheets with cells, hidden ones too; sheets of charts, dialogs and macros are left out.

    Raises:
        MatchchainError: the parts contradict each other, or hold more than is read.
    """
    main = main_part(parts, USUAL)
    book = _Workbook()
    read_markup(parts.chunks(main), book, parts.file, main)
    named = relations(parts, main)
    by_kind = {one.kind: one.target for one in named.values()}
    shared = Shared(
        shared_strings(parts, by_kind.get("sharedStrings", "xl/sharedStrings.xml")),
        format_codes(parts, by_kind.get("styles", "xl/styles.xml")),
        book.from_1904,
        book.stale,
    )
    cells, grids, read = Cells(parts.file), [], set[str]()
    for name, own, state in book.sheets:
        found = named.get(own)
        if found is None or found.target in read:  # a part is read once, however often it is named
            raise damaged(parts.file, f"{main}: {own}")
        read.add(found.target)
        if found.kind == "worksheet":
            grids.append(_grid(parts, found, shared, cells, (name, state)))
    return tuple(grids)


def _grid(parts: Parts, found: Relation, shared: Shared, cells: Cells, of: tuple[str, str]) -> Grid:
    sheet = Sheet(shared, cells, found.target)
    read_markup(parts.chunks(found.target), sheet, parts.file, found.target)
    name, state = of
    return sheet.rows.grid(
        tidy(name),
        merged=sheet.merged,
        hidden_rows=sheet.hidden_rows,
        hidden_columns=sheet.hidden_columns,
        hidden=state in {"hidden", "veryHidden"},
        very_hidden=state == "veryHidden",
    )
