"""A report on a screen: right at any width, natural width in a pipe, colour only where asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matchchain.reports.clean import edge, wide_signs
from matchchain.reports.page import Line, Page, Style
from matchchain.reports.report import Block, Look, Report, Row, Under

_STYLES: dict[Style, str] = {
    "": "", "head": "bold", "row": "bold", "dim": "bright_black", "stop": "yellow", "ask": "cyan",
}  # fmt: skip


def render(report: Report, look: Look) -> str:
    """The report as lines of text, each ending in a line feed."""
    wide = wide_signs(look.encoding) and not look.ascii_only
    lines = Page(cleaned(report, look), look.width, wide=wide).lines()
    if look.color:
        return _coloured(lines)
    return "".join(f"{line.text.rstrip()}\n" for line in lines)


def _coloured(lines: Iterable[Line]) -> str:
    """Lines with ANSI styles. Data only ever enter as `Text`, never as markup."""
    import io

    from rich.console import Console
    from rich.text import Text

    screen = io.StringIO()
    console = Console(
        file=screen, force_terminal=True, color_system="standard", legacy_windows=False, no_color=False,
        highlight=False, markup=False, emoji=False, _environ={},
    )  # fmt: skip
    for line in lines:
        console.print(Text(line.text.rstrip(), style=_STYLES[line.style]), soft_wrap=True)
    return screen.getvalue()


def cleaned(report: Report, look: Look) -> Report:
    """The report with every string of its page passed through the output edge."""
    clean = edge(look.encoding, ascii_only=look.ascii_only)

    def under(given: Under) -> Under:
        return replace(given, label=clean(given.label), text=clean(given.text))

    def row(given: Row) -> Row:
        return replace(given, cells=tuple(map(clean, given.cells)), under=tuple(map(under, given.under)))

    def block(given: Block) -> Block:
        return Block(
            clean(given.title),
            tuple(replace(head, title=clean(head.title)) for head in given.heads),
            tuple(map(row, given.rows)),
            tuple(map(clean, given.remarks)),
            tuple(map(under, given.prose)),
            clean(given.rest),
        )

    return replace(
        report,
        title=clean(report.title),
        asides=tuple(map(clean, report.asides)),
        notes=tuple(map(clean, report.notes)),
        blocks=lambda: tuple(map(block, report.blocks())),
        closing=tuple(map(clean, report.closing)),
    )
