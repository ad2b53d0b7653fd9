"""A report as lines of a page of some width: heads, rows, remarks, each with the name of its style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from matchchain.reports.layout import cells, folded, padded, shared_out
from matchchain.reports.report import Block, Report, Row, Under

NARROWEST = 20
"""No page is narrower; a smaller width is taken for this one."""

_LEAST_TEXT = 8  # cells of a text column; with less, texts and figures stand on lines of their own
_INDENT = 3
_BRANCH = 2  # cells that each level of a tree is set in
_RULE = 78

Style = Literal["", "head", "row", "dim", "stop", "ask"]
_UNDER: dict[str, Style] = {"why": "", "stop": "stop", "ask": "ask", "note": "dim"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page and its style."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a block stand.

    Attributes:
        widths: cells of each column.
        gap: blanks between them.
        split: texts on a line of their own, the figures under them.
    """

    widths: tuple[int, ...]
    gap: int
    split: bool = False


class Page:
    """The lines of one report at one width (None: as wide as they come)."""

    def __init__(self, report: Report, width: int | None, *, wide: bool) -> None:
        self.report = report
        self.wide = wide
        self.width = None if width is None else max(width, NARROWEST)
        self.colon = ":" if report.lang == "zh" else ": "

    def lines(self) -> Iterator[Line]:
        """Head, blocks, closing."""
        yield from self._head()
        rule = Line("-" * (_RULE if self.width is None else self.width), "dim")
        for block in self.report.blocks():
            yield rule
            yield from self._block(block)
        if self.report.closing:
            yield rule
        for text in self.report.closing:
            yield from self._text(text)

    def _size(self, text: str) -> int:
        return cells(text, wide=self.wide)

    def _fits(self, text: str) -> bool:
        return self.width is None or self._size(text) <= self.width

    def _text(self, text: str, style: Style = "", indent: int = 0) -> Iterator[Line]:
        parts = [text] if self.width is None else folded(text, self.width - indent, wide=self.wide)
        for part in parts:
            yield Line(" " * indent + part, style)

    def _head(self) -> Iterator[Line]:
        title, asides = self.report.title, "  ".join(self.report.asides)
        if self._fits(f"{title}   {asides}"):
            gap = 3 if self.width is None else max(3, self.width - self._size(title) - self._size(asides))
            yield Line(title + " " * gap + asides, "head")
        else:
            yield from self._text(title, "head")
            yield from self._text(asides, "head")
        for note in self.report.notes:
            yield from self._text(note, "dim")

    def _block(self, block: Block) -> Iterator[Line]:
        grid = self._grid(block)
        yield from self._titles(block, grid)
        for row in block.rows:
            if grid is None:
                yield from self._stacked(block, row)
            elif grid.split:
                yield from self._split(block, row, grid)
            else:
                yield from self._beside(block, row, grid)
            yield from self._paragraphs(row.under)
        yield from self._paragraphs(block.prose)
        if block.rest:
            yield from self._text(block.rest, "dim", _INDENT)

    def _paragraphs(self, given: Iterable[Under]) -> Iterator[Line]:
        for under in given:
            label = under.label + self.colon if under.label else ""
            yield from self._text(label + under.text, _UNDER[under.kind], _INDENT)

    def _grid(self, block: Block) -> Grid | None:
        """Columns side by side; else texts above figures; None when even the figures do not fit a line."""
        natural = [
            max(self._size(head.title), *(_set_in(row, at) + self._size(row.cells[at]) for row in block.rows), 0)
            for at, head in enumerate(block.heads)
        ]
        if self.width is None:
            return Grid(tuple(natural), gap=2)
        texts = [at for at, head in enumerate(block.heads) if head.text]
        fixed = sum(width for at, width in enumerate(natural) if at not in texts)
        for lines, gap in ((1, 2), (1, 1), (2, 2), (2, 1)):
            room = self.width - fixed - gap * (len(natural) - 1)
            shared = dict(
                zip(texts, shared_out([natural[at] for at in texts], room, _LEAST_TEXT) or (), strict=False)
            )
            if shared and self._readable(block, shared, lines):
                return Grid(tuple(shared.get(at, size) for at, size in enumerate(natural)), gap)
        figures = sum(natural[at] for at in range(1, len(natural)) if at not in texts)
        count = len(natural) - len(texts) - 1
        if count > 0 and _INDENT + figures + 2 * (count - 1) <= self.width:
            return Grid(tuple(natural), gap=2, split=True)
        return None

    def _readable(self, block: Block, widths: dict[int, int], lines: int) -> bool:
        """Whether no text of the block folds into more lines than a reader follows."""
        return all(
            len(folded(row.cells[at], width - _set_in(row, at), wide=self.wide)) <= lines
            for row in block.rows
            for at, width in widths.items()
        )

    def _titles(self, block: Block, grid: Grid | None) -> Iterator[Line]:
        """The block's title with the heads beside it where it leaves them room, and its remarks."""
        if not block.rows or grid is None:
            yield from self._text(block.title, "head")
            yield from self._remarks(block)
            return
        texts = [] if grid.split else [at for at, head in enumerate(block.heads) if head.text]
        first = max(texts, default=0) + 1
        heads = [self._cell(block, at, head.title, grid) for at, head in enumerate(block.heads)]
        figures = [
            head for at, head in enumerate(heads) if at >= first and not (grid.split and block.heads[at].text)
        ]
        beside = (" " * grid.gap).join(figures)
        start = sum(grid.widths[:first]) + grid.gap * first
        if grid.split:
            start = self._figures_start(block, grid)
        if figures and self._size(block.title) < start:
            yield Line(padded(block.title, start, wide=self.wide) + beside, "head")
            yield from self._remarks(block)
            return
        yield from self._text(block.title, "head")
        yield from self._remarks(block)
        if grid.split:
            yield Line(" " * start + beside, "head")
        else:
            yield from self._beside(block, Row(tuple(head.title for head in block.heads)), grid, "head")

    def _remarks(self, block: Block) -> Iterator[Line]:
        for remark in block.remarks:
            yield from self._text(remark, "ask", _INDENT)

    def _figures_start(self, block: Block, grid: Grid) -> int:
        """Where the figures of a split row begin: against the right edge."""
        figures = [grid.widths[at] for at, head in enumerate(block.heads) if at and not head.text]
        return max(_INDENT, (self.width or 0) - sum(figures) - grid.gap * (len(figures) - 1))

    def _cell(self, block: Block, at: int, text: str, grid: Grid) -> str:
        return padded(text, grid.widths[at], right=not block.heads[at].text, wide=self.wide)

    def _beside(self, block: Block, row: Row, grid: Grid, style: Style = "row") -> Iterator[Line]:
        """A row in columns; texts fold, figures stand on the first line."""
        stacks = [
            [" " * _set_in(row, at) + line for line in folded(text, width - _set_in(row, at), wide=self.wide)]
            if head.text
            else [text]
            for at, (text, width, head) in enumerate(zip(row.cells, grid.widths, block.heads, strict=True))
        ]
        for level in range(max(map(len, stacks))):
            parts = [
                self._cell(block, at, stack[level] if level < len(stack) else "", grid)
                for at, stack in enumerate(stacks)
            ]
            yield Line((" " * grid.gap).join(parts), style)

    def _words(self, block: Block, row: Row) -> Iterator[Line]:
        texts = [cell for cell, head in zip(row.cells, block.heads, strict=True) if head.text]
        number = [] if block.heads[0].text else [padded(row.cells[0], 2, right=True)]
        deep = _BRANCH * row.depth
        first, *rest = self._text(" ".join([*number, "  ".join(texts)]), "row", deep)
        yield first
        for line in rest:
            yield from self._text(line.text.lstrip(), "row", _INDENT + deep)

    def _split(self, block: Block, row: Row, grid: Grid) -> Iterator[Line]:
        """The words of a row on their own lines, its figures under the heads."""
        yield from self._words(block, row)
        figures = [
            self._cell(block, at, cell, grid)
            for at, cell in enumerate(row.cells)
            if at and not block.heads[at].text
        ]
        yield Line(" " * self._figures_start(block, grid) + (" " * grid.gap).join(figures), "row")

    def _stacked(self, block: Block, row: Row) -> Iterator[Line]:
        """A row on a narrow page: its words, then each figure with its head."""
        yield from self._words(block, row)
        figures = [
            f"{head.title} {cell}"
            for at, (cell, head) in enumerate(zip(row.cells, block.heads, strict=True))
            if at and cell and not head.text
        ]
        if figures:
            yield from self._text("  ".join(figures), "row", _INDENT)


def _set_in(row: Row, at: int) -> int:
    """Cells by which the first column of a row in a tree is set in."""
    return _BRANCH * row.depth if at == 0 else 0
