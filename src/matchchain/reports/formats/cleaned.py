"""A report whose page passed the output edge: what every text format shows."""

from __future__ import annotations

from dataclasses import replace

from matchchain.reports.block import Block, Row, Under
from matchchain.reports.drawing import Bars, Drawing, Flows, Places, Stages
from matchchain.reports.report import Look, Paper, Report
from matchchain.reports.telling.clean import edge


def cleaned(report: Report, look: Look) -> Report:
    """The report with every string of its page passed through the output edge."""
    clean = edge(look.encoding, ascii_only=look.ascii_only)

    def under(given: Under) -> Under:
        return replace(given, label=clean(given.label), text=clean(given.text))

    def drawn(given: Drawing) -> Drawing:
        if isinstance(given, Bars):
            return Bars(tuple(replace(bar, label=clean(bar.label), figure=clean(bar.figure)) for bar in given.bars))
        streams = tuple(replace(stream, label=clean(stream.label)) for stream in given.streams)
        if isinstance(given, Places):
            spots = tuple(replace(spot, label=clean(spot.label), zone=clean(spot.zone)) for spot in given.spots)
            return Places(spots, streams, clean(given.said))
        things = tuple(replace(one, label=clean(one.label), note=clean(one.note)) for one in given.things)
        if isinstance(given, Flows):
            return Flows(things, streams, clean(given.said))
        return Stages(things, streams, tuple(map(clean, given.heads)), clean(given.said))

    def row(given: Row) -> Row:
        return replace(given, cells=tuple(map(clean, given.cells)), under=tuple(map(under, given.under)))

    def block(given: Block) -> Block:
        return replace(
            given,
            title=clean(given.title),
            heads=tuple(replace(head, title=clean(head.title)) for head in given.heads),
            rows=tuple(map(row, given.rows)),
            remarks=tuple(map(clean, given.remarks)),
            prose=tuple(map(under, given.prose)),
            rest=clean(given.rest),
            drawing=given.drawing and drawn(given.drawing),
        )

    return replace(
        report,
        title=clean(report.title),
        asides=tuple(map(clean, report.asides)),
        notes=tuple(map(clean, report.notes)),
        blocks=lambda: tuple(map(block, report.blocks())),
        closing=tuple(map(clean, report.closing)),
        paper=Paper(
            tuple((clean(label), clean(words)) for label, words in report.paper.cover),
            clean(report.paper.mark),
            contents=report.paper.contents,
            landscape=report.paper.landscape,
        ),
    )
