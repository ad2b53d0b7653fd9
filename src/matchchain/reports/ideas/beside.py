"""The ideas beside the answer of `suggest`: a block and an array more, the totals stay those of the plan."""

from __future__ import annotations

from dataclasses import replace

from matchchain.reports.ideas.page import block
from matchchain.reports.ideas.record import ideas_table
from matchchain.reports.ideas.words import sentence
from matchchain.reports.report import Report
from matchchain.studies.ideas.values import Ideas

_SHOWN = 5  # ideas on a page of `suggest`; `ideas` shows more


def with_ideas(report: Report, found: Ideas, top: int | None = None, *, flat: bool = False) -> Report:
    """A report of a plan with the ideas behind it.

    Args:
        report: what `suggestions` made of the plan.
        found: the ideas of the same park.
        top: how many rows a block shows; None: all, but of the ideas the first few.
        flat: a CSV file, which holds pairings alone.
    """
    lang, few = report.lang, min(top or _SHOWN, _SHOWN)
    inside = [idea for idea in found.ideas if idea.takers]
    title = sentence("block.beside", lang, count=len(inside), ideas=len(found.takers))
    table = ideas_table(found, lang)
    return replace(
        report,
        blocks=lambda: (*report.blocks(), block(title, inside, found, lang, few, "matchchain ideas")),
        tables=report.tables if flat else (*report.tables, table),
        sheets=(*report.sheets, table) if report.sheets else (),
    )
