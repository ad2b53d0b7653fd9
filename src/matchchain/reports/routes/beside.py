"""The missing steps beside the answer of `suggest`: a block and an array more, the totals stay those of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matchchain.park import Firm
from matchchain.reports.report import Report
from matchchain.reports.routes.missing import missing_block, missing_table
from matchchain.studies.routing.missing import Missing

_SHOWN = 5  # missing steps on a page of `suggest`; `routes` shows more


def with_missing(
    report: Report, missing: Missing, firms: Iterable[Firm], top: int | None = None, *, flat: bool = False
) -> Report:
    """A report of a plan with the missing steps behind it.

    Args:
        report: what `suggestions` made of the plan.
        missing: the missing steps of the same park.
        firms: its firms.
        top: how many rows a block shows; None: all, but of the missing steps the first few.
        flat: a CSV file, which holds pairings alone.
    """
    known = {firm.id: firm for firm in firms}
    few = min(top or _SHOWN, _SHOWN)
    table = missing_table("missing_steps", missing, known, report.lang, top)
    return replace(
        report,
        blocks=lambda: (*report.blocks(), missing_block(missing, known, report.lang, few)),
        tables=report.tables if flat else (*report.tables, table),
        sheets=(*report.sheets, table) if report.sheets else (),
    )
