"""Tables of a web page, which many programs save as .xls."""

from __future__ import annotations

import html
from collections.abc import Iterator

from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.grid.cells import LONGEST, WIDEST, Cells, Rows, Spans
from matchchain.catalogue.sheets.grid.refused import damaged, refused
from matchchain.catalogue.sheets.grid.texts import bare, in_chinese, made_name, tidy
from matchchain.expressions import expression

_ATTRIBUTE = expression(r"""([\w:\-]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_UNSEEN = expression(r"display\s*:\s*none", 2)
_BLANKS = expression(r"[ \t\r\n\f]+")
_NO_TEXT = ("script", "style", "xml", "title")
_LONGEST_TAG = 4000
_LONGEST_TEXT = 1_000_000


def html_grids(text: str, file: str) -> tuple[Grid, ...]:
    """The tables of a page, each a sheet; a table inside a cell is a sheet of its own, behind the outer one.

    Args:
        text: the page.
        file: the file's name, for refusals.

    Raises:
        MatchchainError: there is no table, or there are too many cells.
    """
    page = _Page(Cells(file))
    for kind, content in _pieces(text):
        if kind == "text":
            page.text(content)
        elif kind == "end":
            page.end(content)
        else:
            page.start(kind, content)
    page.done()
    chinese = in_chinese(text)
    named = ((made_name(number, chinese=chinese), table) for number, table in enumerate(page.tables, start=1))
    grids = tuple(table.grid(name) for name, table in named)
    if not grids:
        raise refused("no-tables", file)
    return grids


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Texts ("text", ...), ends of elements ("end", name) and beginnings (name, the tag's inside).

    Each sign is looked at a bounded number of times, whatever a page leaves unclosed.
    """
    at, size, closed = 0, len(text), True
    endless: set[str] = set()
    while at < size:
        begin = text.find("<", at) if closed else -1
        if begin < 0:
            yield "text", text[at:]
            return
        if begin > at:
            yield "text", text[at:begin]
        comment = text.startswith("<!--", begin)
        close = text.find("-->" if comment else ">", begin)
        if close < 0:
            closed = False
            at = begin + 1
            continue
        tag = text[begin + 1 : min(close, begin + _LONGEST_TAG)]
        at = close + (3 if comment else 1)
        if comment or tag[:1] in {"!", "?"}:
            continue
        name = _BLANKS.split(tag.strip("/ \t\r\n"), maxsplit=1)[0].casefold()
        if tag.startswith("/"):
            yield "end", name
            continue
        yield name, tag
        if name in _NO_TEXT and name not in endless and not tag.endswith("/"):
            behind = text.find(f"</{name}", at)
            if behind < 0:
                endless.add(name)
            at = max(at, behind)


def _attributes(tag: str) -> dict[str, str]:
    return {
        hit[1].casefold(): html.unescape(next((part for part in hit.groups()[1:] if part is not None), ""))
        for hit in _ATTRIBUTE.finditer(tag)
    }


class _Table:
    """A table that is being read: what goes over several rows or columns takes its places."""

    def __init__(self, cells: Cells) -> None:
        self.rows = Rows(cells)
        self._cells = cells
        self.merged: list[Area] = []
        self.hidden_rows = Spans()
        self.texts: list[str] | None = None
        self._row, self._column = -1, 0
        self._span = (1, 1)
        self._taken: dict[int, int] = {}

    def begin_row(self, attributes: dict[str, str]) -> None:
        self.end_cell()
        self._row += 1
        self._column = 0
        if _UNSEEN.search(attributes.get("style", "")):
            self.hidden_rows.add(self._row, self._row)

    def begin_cell(self, attributes: dict[str, str]) -> None:
        self.end_cell()
        self._row = max(self._row, 0)
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        self._span = _count(attributes, "rowspan", LONGEST), _count(attributes, "colspan", WIDEST)
        self.texts = []

    def end_cell(self) -> None:
        if self.texts is None:
            return
        text = tidy("".join(self.texts))
        self.texts = None
        down, across = self._span
        area = Area(self._row, self._column, self._row + down - 1, self._column + across - 1)
        if (down, across) != (1, 1):
            self.merged.append(area)
        if down > 1:
            self._cells.take(across)
            self._taken.update(dict.fromkeys(range(area.left, area.right + 1), area.bottom))
        if text:
            self.rows.put(self._row, self._column, Cell(bare(text)))
        self._column = area.right + 1

    def grid(self, name: str) -> Grid:
        return self.rows.grid(name, merged=self.merged, hidden_rows=self.hidden_rows)


def _count(attributes: dict[str, str], name: str, most: int) -> int:
    text = attributes.get(name, "1").strip()
    return max(1, min(int(text), most)) if text.isdecimal() and len(text) < 9 else 1


class _Page:
    """What is heard of a page, in the order of its tables."""

    def __init__(self, cells: Cells) -> None:
        self.tables: list[_Table] = []
        self._cells = cells
        self._open: list[_Table] = []

    def start(self, name: str, tag: str) -> None:
        if name == "table":
            table = _Table(self._cells)
            self.tables.append(table)
            self._open.append(table)
        elif not self._open:
            return
        elif name == "tr":
            self._open[-1].begin_row(_attributes(tag))
        elif name in {"td", "th"}:
            self._open[-1].begin_cell(_attributes(tag))
        elif name in {"br", "p", "div", "li"} and self._open[-1].texts:
            self._open[-1].texts.append("\n")

    def end(self, name: str) -> None:
        if not self._open:
            return
        if name in {"td", "th", "tr"}:
            self._open[-1].end_cell()
        elif name == "table":
            self._open.pop().end_cell()

    def text(self, text: str) -> None:
        if self._open and self._open[-1].texts is not None:
            if len(text) > _LONGEST_TEXT:
                raise damaged(self._cells.file, text[:20].strip())
            self._open[-1].texts.append(html.unescape(_BLANKS.sub(" ", text)))

    def done(self) -> None:
        while self._open:
            self._open.pop().end_cell()
