"""A report on a screen: right at any width, natural width in a pipe, colour only where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matchchain.reports.clean import edge, wide_signs
from matchchain.reports.layout import cells, folded, padded, shared_out
from matchchain.reports.report import Block, Look, Report, Row

NARROWEST = 20
"""No screen is narrower; a smaller width is taken for this one."""

_LEAST_TEXT = 10  # cells of a text column; with less, a row is stacked instead
_GAP = 2
_STYLES = {"why": "", "stop": "yellow", "ask": "cyan", "note": "dim"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the screen and its style."""

    text: str = ""
    style: str = ""


def render(report: Report, look: Look) -> str:
    """The report as lines of text, each ending in a line feed."""
    page = _Page(_cleaned(report, look), look)
    lines = list(page.lines())
    if look.color:
        return _coloured(lines)
    return "".join(f"{line.text.rstrip()}\n" for line in lines)


def _coloured(lines: list[Line]) -> str:
    """Lines with ANSI styles. Data only ever enter as `Text`, never as markup."""
    import io

    from rich.console import Console
    from rich.text import Text

    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", width=10_000, legacy_windows=False, no_color=False,
        highlight=False, markup=False, emoji=False, _environ={},
    )  # fmt: skip
    for line in lines:
        console.print(Text(line.text.rstrip(), style=line.style, no_wrap=True, end="\n"), soft_wrap=True)
    return screen.getvalue()


def _cleaned(report: Report, look: Look) -> Report:
    """The report with every shown string passed through the output edge."""
    from dataclasses import replace

    clean = edge(look.encoding, ascii_only=look.ascii_only)

    def block(given: Block) -> Block:
        return Block(
            clean(given.title),
            tuple(replace(head, title=clean(head.title)) for head in given.heads),
            tuple(
                Row(
                    tuple(map(clean, row.cells)),
                    tuple(replace(u, label=clean(u.label), text=clean(u.text)) for u in row.under),
                )
                for row in given.rows
            ),
            tuple(map(clean, given.remarks)),
            clean(given.rest),
        )

    return replace(
        report,
        title=clean(report.title),
        asides=tuple(map(clean, report.asides)),
        notes=tuple(map(clean, report.notes)),
        blocks=tuple(map(block, report.blocks)),
        closing=tuple(map(clean, report.closing)),
    )


class _Page:
    """The lines of one report at one width."""

    def __init__(self, report: Report, look: Look) -> None:
        self.report = report
        self.wide = wide_signs(look.encoding) and not look.ascii_only
        self.width = None if look.width is None else max(look.width, NARROWEST)
        self.plans = [self._columns(block) for block in report.blocks]
        self.rule = self.width or min(100, max((sum(p) + _GAP * (len(p) - 1) for p in self.plans if p), default=78))

    def lines(self) -> Iterator[Line]:
        """Head, blocks, closing."""
        yield from self._head()
        for block, widths in zip(self.report.blocks, self.plans, strict=True):
            yield Line("-" * self.rule, "dim")
            yield from self._block(block, widths)
        if self.report.closing:
            yield Line("-" * self.rule, "dim")
        for text in self.report.closing:
            yield from self._text(text)

    def _size(self, text: str) -> int:
        return cells(text, wide=self.wide)

    def _text(self, text: str, style: str = "", indent: int = 0, hang: int = 0) -> Iterator[Line]:
        if self.width is None:
            yield Line(" " * indent + text, style)
            return
        room = self.width - indent
        first, *rest = folded(text, room, wide=self.wide)
        yield Line(" " * indent + first, style)
        if rest:
            further = " ".join(rest) if hang == 0 else text[len(first) :].lstrip()
            for part in folded(further, room - hang, wide=self.wide) if hang else rest:
                yield Line(" " * (indent + hang) + part, style)

    def _head(self) -> Iterator[Line]:
        line = "   ".join((self.report.title, *self.report.asides))
        if self.width is not None and self._size(line) > self.width:
            yield from self._text(self.report.title, "bold")
            yield from self._text("  ".join(self.report.asides), "dim")
        else:
            yield Line(line, "bold")
        for note in self.report.notes:
            yield from self._text(note, "dim")

    def _columns(self, block: Block) -> list[int] | None:
        """Widths of the columns; None when they do not fit side by side."""
        if not block.rows:
            return []
        natural = [
            max(self._size(text) for text in (head.title, *(row.cells[at] for row in block.rows)))
            for at, head in enumerate(block.heads)
        ]
        if self.width is None:
            return natural
        texts = [at for at, head in enumerate(block.heads) if head.text]
        fixed = sum(natural[at] for at in range(len(natural)) if at not in texts) + _GAP * (len(natural) - 1)
        shared = shared_out([natural[at] for at in texts], self.width - fixed, _LEAST_TEXT)
        if shared is None:
            return None
        for at, width in zip(texts, shared, strict=True):
            natural[at] = width
        return natural

    def _block(self, block: Block, widths: list[int] | None) -> Iterator[Line]:
        if not block.rows or widths is None:
            yield from self._text(block.title, "bold")
        else:
            yield from self._titles(block, widths)
        for remark in block.remarks:
            yield from self._text(remark, "cyan", indent=3)
        for row in block.rows:
            yield from self._stacked(block, row) if widths is None else self._row(block, row, widths)
            for under in row.under:
                label = f"{under.label}: " if under.label else ""
                yield from self._text(label + under.text, _STYLES[under.kind], indent=3)
        if block.rest:
            yield from self._text(block.rest, "dim", indent=3)

    def _titles(self, block: Block, widths: list[int]) -> Iterator[Line]:
        """The block's title, over the first columns where it fits, with the heads of the others beside it."""
        first = next((at for at, head in enumerate(block.heads) if at and not head.text), len(block.heads))
        room = sum(widths[:first]) + _GAP * (first - 1)
        heads = [self._cell(block, at, block.heads[at].title, widths[at]) for at in range(len(widths))]
        if first > 1 and self._size(block.title) <= room:
            beside = [padded(block.title, room, wide=self.wide), *heads[first:]]
            yield Line((" " * _GAP).join(beside), "bold")
            return
        yield from self._text(block.title, "bold")
        yield Line((" " * _GAP).join(heads), "bold")

    def _cell(self, block: Block, at: int, text: str, width: int) -> str:
        return padded(text, width, right=not block.heads[at].text, wide=self.wide)

    def _row(self, block: Block, row: Row, widths: list[int]) -> Iterator[Line]:
        stacks = [
            folded(text, width, wide=self.wide) if head.text else [text]
            for text, width, head in zip(row.cells, widths, block.heads, strict=True)
        ]
        for level in range(max(map(len, stacks))):
            parts = [
                self._cell(block, at, stack[level] if level < len(stack) else "", widths[at])
                for at, stack in enumerate(stacks)
            ]
            yield Line((" " * _GAP).join(parts), "bold" if level == 0 else "")

    def _stacked(self, block: Block, row: Row) -> Iterator[Line]:
        """A row on a narrow screen: its words first, then each figure with its head."""
        texts = [cell for cell, head in zip(row.cells, block.heads, strict=True) if head.text]
        number = row.cells[0] if not block.heads[0].text else ""
        yield from self._text("  ".join(part for part in (number, *texts) if part), "bold")
        figures = [
            f"{head.title} {cell}"
            for at, (cell, head) in enumerate(zip(row.cells, block.heads, strict=True))
            if not head.text and at and cell
        ]
        line = ""
        for figure in figures:
            longer = f"{line}  {figure}" if line else figure
            if line and self.width is not None and self._size(longer) + 3 > self.width:
                yield from self._text(line, indent=3)
                longer = figure
            line = longer
        if line:
            yield from self._text(line, indent=3)
