"""A report on a screen: rich tables, right at any width; in a pipe their natural width, no rule and no colour."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from matchchain.reports.block import Block, Head, Row, Style, Under
from matchchain.reports.drawing import Bars, Places
from matchchain.reports.formats.cleaned import cleaned
from matchchain.reports.formats.grid import BRANCH, INDENT, Grid, figures_of, grid_of, set_in, without_last_words
from matchchain.reports.formats.layout import cells, folded, padded
from matchchain.reports.formats.standin import StandIns
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import wide_signs
from matchchain.reports.telling.words import colon

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

NARROWEST = 20
"""No page is narrower; a smaller width is taken for this one."""

_STYLES: dict[Style, str] = {
    "": "", "head": "bold", "strong": "bold", "dim": "bright_black", "stop": "yellow", "ask": "cyan", "good": "green",
    "fair": "yellow", "poor": "red",
}  # fmt: skip
_UNDER: dict[str, Style] = {"why": "", "stop": "stop", "ask": "ask", "note": "dim"}
_BAR = 30  # cells of the longest bar


def render(report: Report, look: Look) -> str:
    """The report as lines of text, each ending in a line feed."""
    return Page(look, report).text()


class Page:
    """One report on its way to one screen."""

    def __init__(self, look: Look, report: Report) -> None:
        from rich.console import Console

        self.report = cleaned(report, look)
        self.wide = wide_signs(look.encoding) and not look.ascii_only
        self.width = None if look.width is None else max(look.width, NARROWEST)
        self.colon = colon(report.lang)
        self.plain = look.ascii_only or self.wide or not look.encoding.lower().startswith("utf")
        self.ruled = look.ruled
        self.color = look.color
        self.standins = StandIns(self.wide)
        self.out = io.StringIO()
        self.console = Console(
            file=self.out, width=self.width or 1_000_000, color_system="standard" if look.color else None,
            force_terminal=look.color, legacy_windows=False, no_color=not look.color, highlight=False, markup=False,
            emoji=False, _environ={},
        )  # fmt: skip

    def text(self) -> str:
        """Head, blocks, closing."""
        self._head()
        apart = True
        for block in self.report.blocks():
            more = bool(block.rows or block.prose or block.remarks or block.drawing)
            if apart or more:  # lines that say all in their title stand together
                self.out.write("\n")
            self._block(block)
            apart = more
        if self.report.closing:
            self.out.write("\n")
        for line in self.report.closing:
            self._line(line)
        page = self.standins.undone(self.out.getvalue())
        return "".join(f"{line.rstrip()}\n" for line in page.splitlines())

    def _size(self, text: str) -> int:
        return cells(text, wide=self.wide)

    def _line(self, text: str, style: Style = "", indent: int = 0) -> None:
        """A paragraph, folded within the page."""
        parts = [text] if self.width is None else folded(text, self.width - indent, wide=self.wide)
        for part in parts:
            self._put(" " * indent + part, style)

    def _put(self, line: str, style: Style) -> None:
        if not self.color or not style:
            self.out.write(line + "\n")
            return
        from rich.text import Text

        self.console.print(Text(line, style=_STYLES[style]), soft_wrap=True)

    def _head(self) -> None:
        title, asides = self.report.title, "  ".join(self.report.asides)
        beside = f"{title}   {asides}"
        if self.width is None or self._size(beside) <= self.width:
            gap = 3 if self.width is None else self.width - self._size(title) - self._size(asides)
            self._put(title + " " * gap + asides if asides else title, "head")
        else:
            self._line(title, "head")
            self._line(asides, "head")
        for note in self.report.notes:
            self._line(note, "dim")

    def _block(self, block: Block) -> None:
        self._line(block.title, "head")
        for remark in block.remarks:
            self._line(remark, "ask", INDENT)
        if isinstance(block.drawing, Bars):
            self.console.print(self._bars(block.drawing), soft_wrap=True)
        if isinstance(block.drawing, Places):
            self._map(block.drawing)
        if block.rows:
            grid = grid_of(block, self.width, wide=self.wide)
            if grid is None:
                self._stacked(block)
            elif grid.split:
                self._split(block, grid)
            else:
                self._beside(block, grid)
        self._paragraphs(block.prose)
        if block.rest:
            self._line(block.rest, "dim", INDENT)

    def _paragraphs(self, given: Iterable[Under]) -> None:
        for under in given:
            label = under.label + self.colon if under.label else ""
            self._line(label + under.text, _UNDER[under.kind], INDENT)

    def _beside(self, block: Block, grid: Grid) -> None:
        """The rows in columns: one table, taken up again below what stands under a row."""
        headed = any(head.title for head in block.heads)
        for rows in _runs(block.rows):
            table = self._table(block, grid, headed=headed)
            for row in rows:
                self._add(table, block, grid, row)
            self.console.print(table, soft_wrap=True)
            self._paragraphs(rows[-1].under)
            headed = False

    def _table(self, block: Block, grid: Grid, *, headed: bool) -> Table:
        from rich.box import SIMPLE_HEAD, Box
        from rich.table import Table
        from rich.text import Text

        rule = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True) if self.plain else SIMPLE_HEAD
        ruled = self.ruled and headed
        table = Table(
            box=rule if ruled else None, show_header=headed, show_edge=False, pad_edge=False,
            padding=(0, grid.gap - 1 if ruled else grid.gap, 0, 0), header_style="bold", border_style="bright_black",
        )  # fmt: skip
        for head, width in zip(block.heads, grid.widths, strict=True):
            title = Text("\n".join(self.standins.of(line) for line in folded(head.title, width, wide=self.wide)))
            table.add_column(title, width=width, justify="left" if head.text else "right", no_wrap=True)
        return table

    def _add(self, table: Table, block: Block, grid: Grid, row: Row) -> None:
        """A row whose texts are folded already; figures stand on the first line."""
        from rich.text import Text

        worded = []
        for at, (text, width, head) in enumerate(zip(row.cells, grid.widths, block.heads, strict=True)):
            deep = set_in(row, at)
            lines = self._lines_of(text, max(1, width - deep), head, grid)
            shown = "\n".join(self.standins.of(" " * deep + line) for line in lines)
            worded.append(Text(shown, style=_STYLES[row.styles[at]] if row.styles else ""))
        table.add_row(*worded)

    def _lines_of(self, text: str, width: int, head: Head, grid: Grid) -> list[str]:
        """A cell in its column: folded, or without its last words where that keeps the row on one line."""
        if not head.text:
            return [text]
        short = without_last_words(text, width, wide=self.wide) if grid.shortened and head.short else None
        return folded(text, width, wide=self.wide) if short is None else [short]

    def _split(self, block: Block, grid: Grid) -> None:
        """The texts of a row on their own lines, its figures in columns under them."""
        figures = figures_of(block)
        room = (self.width or 0) - sum(grid.widths[at] + grid.gap for at in figures)
        texts = "  ".join(head.title for head in block.heads if head.text and head.title)
        fits = self._size(texts) <= room
        if not fits:
            self._line(texts, "head")
        heads = (Head(texts if fits else "", text=True), *(block.heads[at] for at in figures))
        of_figures = Block("", heads, tuple(_only_figures(row, figures) for row in block.rows))
        side = Grid((max(room, 0), *(grid.widths[at] for at in figures)), grid.gap)
        self.console.print(self._table(of_figures, side, headed=True), soft_wrap=True)
        for row, shown in zip(block.rows, of_figures.rows, strict=True):
            self._words(block, row)
            table = self._table(of_figures, side, headed=False)
            self._add(table, of_figures, side, shown)
            self.console.print(table, soft_wrap=True)
            self._paragraphs(row.under)

    def _words(self, block: Block, row: Row, *, headed: bool = False) -> None:
        """The texts of a row on a line of their own, its number before them; all but the first with their heads."""
        given = [(cell, head.title) for cell, head in zip(row.cells, block.heads, strict=True) if head.text and cell]
        texts = [f"{title} {cell}" if headed and at and title else cell for at, (cell, title) in enumerate(given)]
        number = [] if block.heads[0].text else [padded(row.cells[0], 2, right=True)]
        deep = BRANCH * row.depth
        first, *more = folded(" ".join([*number, "  ".join(texts)]), (self.width or 0) - deep, wide=self.wide)
        self._put(" " * deep + first, "strong")
        for line in more:
            self._line(line.lstrip(), "strong", INDENT + deep)

    def _stacked(self, block: Block) -> None:
        """Rows on a narrow page: the words of each, then its figures, each behind its head."""
        columns = figures_of(block)
        for row in block.rows:
            self._words(block, row, headed=True)
            figures = [(block.heads[at].title, row.cells[at]) for at in columns if row.cells[at]]
            if figures:
                self.console.print(self._pairs(figures), soft_wrap=True)
            self._paragraphs(row.under)

    def _pairs(self, figures: Sequence[tuple[str, str]]) -> Table:
        """Figures behind their heads, as many side by side as the page holds."""
        heads, values = (max(self._size(pair[at]) for pair in figures) for at in (0, 1))
        room = (self.width or 80) - INDENT + 2
        beside = max(1, room // (heads + values + 3))
        table = _set_in_table()
        for _ in range(beside):
            table.add_column(width=heads, no_wrap=True)
            table.add_column(width=values, no_wrap=True)
        for at in range(0, len(figures), beside):
            given = figures[at : at + beside]
            table.add_row("", *(self._text(part) for pair in given for part in pair))
        return table

    def _text(self, words: str) -> Text:
        from rich.text import Text

        return Text(self.standins.of(words))

    def _map(self, drawing: Places) -> None:
        """A small map in letters; nothing where all spots share one place."""
        from matchchain.reports.formats.text_map import legend_lines, text_map

        room = None if self.width is None else self.width - INDENT
        found = text_map(drawing, room)
        if found is None:
            return
        for row in (*found.rows, "", *legend_lines(found.legend, room), found.scale, ""):
            self._put(f"{' ' * INDENT}{row}".rstrip(), "")

    def _bars(self, drawing: Bars) -> Table:
        """Bars on one scale, the longest across a good part of the page."""
        most = max((abs(bar.value) for bar in drawing.bars), default=0.0) or 1.0
        labels = max((self._size(bar.label) for bar in drawing.bars), default=0)
        room = _BAR if self.width is None else max(5, min(_BAR, self.width - INDENT - labels - 14))
        sign = "#" if self.plain else "█"
        table = _set_in_table()
        table.add_column(width=labels, no_wrap=True)
        table.add_column(width=room, no_wrap=True, style="cyan")
        table.add_column(justify="right", no_wrap=True)
        for bar in drawing.bars:
            length = max(1, round(abs(bar.value) / most * room))
            table.add_row("", self._text(bar.label), sign * length, self._text(bar.figure))
        return table


def _set_in_table() -> Table:
    """A table without lines or heads, behind the blanks of what stands under a row."""
    from rich.table import Table

    table = Table(box=None, show_header=False, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=INDENT - 1)
    return table


def _only_figures(row: Row, figures: Sequence[int]) -> Row:
    """The figures of a row behind an empty cell, as wide as the page leaves room."""
    styles: tuple[Style, ...] = ("", *(row.styles[at] for at in figures)) if row.styles else ()
    return Row(("", *(row.cells[at] for at in figures)), styles=styles)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that stand in one table: up to the next that has something under it."""
    run: list[Row] = []
    for row in rows:
        run.append(row)
        if row.under:
            yield run
            run = []
    if run:
        yield run
