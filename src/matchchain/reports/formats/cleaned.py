"""A report whose page passed the output edge: what every text format shows."""

from __future__ import annotations

from dataclasses import replace

from matchchain.reports.block import Block, Drawing, Row, Under
from matchchain.reports.report import Look, Report
from matchchain.reports.telling.clean import edge


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
            given.drawing and Drawing(tuple(replace(bar, label=clean(bar.label)) for bar in given.drawing.bars)),
        )

    return replace(
        report,
        title=clean(report.title),
        asides=tuple(map(clean, report.asides)),
        notes=tuple(map(clean, report.notes)),
        blocks=lambda: tuple(map(block, report.blocks())),
        closing=tuple(map(clean, report.closing)),
    )
