"""The missing steps beside the answer of `suggest`: one block and one array more; the totals stay the plan's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matchchain.network.missing import Missing
from matchchain.network.pairing import Plan
from matchchain.park import Firm
from matchchain.reports.report import Report
from matchchain.reports.routes.missing import missing_block, missing_table
from matchchain.reports.suggestions import suggestions
from matchchain.wording import Lang

_SHOWN = 5  # missing steps on a page of `suggest`; `routes` shows them all


def with_missing(
    plan: Plan,
    missing: Missing,
    firms: Iterable[Firm],
    lang: Lang,
    top: int | None,
    *,
    refused: bool = False,
    filtered: bool = False,
) -> Report:
    """The report of a plan with the first missing steps.

    Args:
        plan: the plan.
        missing: the missing steps of the same park.
        firms: its firms.
        lang: language of every word.
        top: how many rows a block shows; None: all, but of the missing steps the first few.
        refused: as of `suggestions`.
        filtered: likewise.
    """
    report = suggestions(plan, lang, top=top, refused=refused, filtered=filtered)
    known = {firm.id: firm for firm in firms}
    few = min(top or _SHOWN, _SHOWN)
    table = missing_table("missing_steps", missing, known, lang, top)
    return replace(
        report,
        blocks=lambda: (*report.blocks(), missing_block(missing, known, lang, few)),
        tables=(*report.tables, table),
        sheets=(*report.sheets, table) if report.sheets else (),
    )
