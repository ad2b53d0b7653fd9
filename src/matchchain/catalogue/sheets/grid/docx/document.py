"""A text document as sheets: each table one, with the few lines before it as rows of one cell above its own.

A label such as 单位名称（盖章）：… stands above the table in such papers; so it stands above it here, as it would in a
spreadsheet, and the rows of the sheet are counted with these lines. What is farther away from any table (longer
texts, what follows the last table) is a sheet of its own, 正文 or "text", one paragraph a row, which comes first.
"""

from __future__ import annotations

from collections import Counter

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.grid.cells import MOST_SHEETS, Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.docx.signs import sign_of
from matchchain.catalogue.sheets.grid.docx.tables import Table
from matchchain.catalogue.sheets.grid.markup import attribute, local_names, read_markup
from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.relations import main_part
from matchchain.catalogue.sheets.grid.texts import bare, in_chinese, made_name, tidy
from matchchain.expressions import expression

USUAL = "word/document.xml"
_NEAR = 6  # lines that may belong to a table below them
_PROSE = 120  # characters from which on a line is running text
_LONGEST_NAME = 60
_CAPTION = expression(r"(附|续)?表\s*[\d一二三四五六七八九十A-Z]|table\s*[\dA-Z]", 2)
_PASSED_OVER = frozenset({"del", "moveFrom", "Fallback", "rt", "instrText", "delText"})
_LAID = frozenset({"tr", "tc", "gridBefore", "gridSpan", "vMerge", "hMerge", "hidden"})


class _Document:
    """Hears document.xml."""

    def __init__(self, file: str) -> None:
        self.tables: list[Table] = []
        self.lines: list[str] = []
        self._file, self._local = file, local_names()
        self._open: list[Table] = []
        self._near: list[str] = []
        self._texts: list[list[str]] = []
        self._passes_over = self._runs = 0
        self._hears = self._unseen = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = self._local(name)
        if self._passes_over or name in _PASSED_OVER:
            self._passes_over += 1
        elif name == "t":
            self._hears = bool(self._texts)
        elif name == "r":
            self._runs += 1
            self._unseen = False
        elif name == "p":
            self._texts.append([])
        elif name == "tbl":
            self._begin_table()
        elif name in _LAID:
            if self._open:
                self._lay(self._open[-1], name, attributes)
        elif self._runs and self._texts:
            self._sign(self._texts[-1], name, attributes)

    def text(self, text: str) -> None:
        if self._hears and not self._unseen and not self._passes_over:
            self._texts[-1].append(text)

    def end(self, name: str) -> None:
        if self._passes_over:
            self._passes_over -= 1
            return
        name = self._local(name)
        if name == "t":
            self._hears = False
        elif name == "r":
            self._runs -= 1
        elif name == "p" and self._texts:
            self._line(tidy("".join(self._texts.pop())))
        elif name == "tc" and self._open:
            self._open[-1].end_cell()
        elif name == "tbl" and self._open:
            self._open.pop().end()

    def done(self) -> None:
        """Nothing follows."""
        self.lines += self._near
        self._near = []

    def _begin_table(self) -> None:
        before: list[str] = []
        if not self._open:
            near = self._near
            while near and len(before) < _NEAR and len(near[-1]) < _PROSE:
                before.insert(0, near.pop())
            self.done()
        if len(self.tables) == MOST_SHEETS:
            raise refused("too-many-parts", self._file, limit=MOST_SHEETS)
        table = Table(before)
        self.tables.append(table)
        self._open.append(table)

    def _line(self, text: str) -> None:
        if self._open and self._open[-1].in_cell:
            self._open[-1].line(text)
        elif text:
            self._near.append(text)

    def _sign(self, texts: list[str], name: str, attributes: dict[str, str]) -> None:
        if name in {"br", "cr"}:
            texts.append("\n")
        elif name == "tab":
            texts.append(" ")
        elif name == "noBreakHyphen":
            texts.append("-")
        elif name == "sym":
            texts.append(sign_of(attribute(attributes, "font"), attribute(attributes, "char")))
        elif name == "vanish":
            self._unseen = attribute(attributes, "val") not in {"0", "false", "off"}

    def _lay(self, table: Table, name: str, attributes: dict[str, str]) -> None:
        if name == "tr":
            table.begin_row()
        elif name == "tc":
            table.begin_cell()
        elif name in {"gridBefore", "gridSpan"}:
            columns = attribute(attributes, "val")
            if not columns.isdecimal() or not 0 < len(columns) < 5:
                raise damaged(self._file, name)
            (table.skip if name == "gridBefore" else table.span)(max(int(columns), 1))
        elif name == "vMerge":
            table.merge(down=attribute(attributes, "val") or "continue")
        elif name == "hMerge":
            table.merge(across=attribute(attributes, "val") or "continue")
        elif name == "hidden" and not table.in_cell:
            table.hide()


def docx_grids(parts: Parts) -> tuple[Grid, ...]:
    """The text far from tables, then each table with the lines above it; tables inside cells follow the outer one.

    Raises:
        MatchchainError: the document is faulty, has no table, or holds more than is read.
    """
    main = main_part(parts, USUAL)
    document = _Document(parts.file)
    read_markup(parts.chunks(main), document, parts.file, main)
    document.done()
    if not document.tables:
        raise refused("no-tables", parts.file)
    cells = Cells(parts.file)
    chinese = in_chinese("".join((*document.lines, *(line for table in document.tables for line in _said(table)))))
    taken: Counter[str] = Counter()
    grids = []
    if document.lines:
        rows = Rows(cells)
        for at, line in enumerate(document.lines):
            rows.put(at, 0, Cell(bare(line)))
        grids.append(rows.grid(_own_name("正文" if chinese else "text", taken)))
    for number, table in enumerate(document.tables, start=1):
        name = _caption(table.before) or made_name(number, chinese=chinese)
        grids.append(_grid(table, cells, _own_name(name, taken)))
    return tuple(grids)


def _said(table: Table) -> list[str]:
    return [*table.before, *(text for _, _, text in table.cells)]


def _caption(lines: list[str]) -> str:
    """Of the lines above a table, the one that names it."""
    named = [line for line in lines if _CAPTION.match(line)]
    plain = [line for line in lines if not {":", "："} & set(line)]
    name = next(iter((*reversed(named), *reversed(plain), *reversed(lines))), "").replace("\n", " ")
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _own_name(name: str, taken: Counter[str]) -> str:
    """The name, counted where it was taken before."""
    taken[name] += 1
    return name if taken[name] == 1 else f"{name} ({taken[name]})"


def _grid(table: Table, cells: Cells, name: str) -> Grid:
    rows, above = Rows(cells), len(table.before)
    for at, line in enumerate(table.before):
        rows.put(at, 0, Cell(bare(line)))
    for row, column, text in table.cells:
        rows.put(row + above, column, Cell(bare(text)))
    merged = [Area(one.top + above, one.left, one.bottom + above, one.right) for one in table.merged]
    hidden = Spans()
    for row in table.hidden_rows:
        hidden.add(row + above, row + above)
    return rows.grid(name, merged=merged, hidden_rows=hidden)
