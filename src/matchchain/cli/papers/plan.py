"""`matchchain papers plan`: which papers are missing, who brings what to whom, and what each unlocks."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark


def plan(
    ctx: typer.Context,
    phones: Annotated[bool, typer.Option("--phones", help="papers.plan.option.phones")] = False,
) -> Answer:
    """Load the park, find the order that unlocks most, hand over one report."""
    from matchchain.reports.papers import papers_report
    from matchchain.studies.papers.plan import papers_plan

    asked = OnPark.of(ctx)
    found = papers_plan(asked.park, today=asked.today)
    if asked.output.name == "xlsx":
        from matchchain.reports.papers.pack import pack

        body = pack(found, asked.park, asked.lang, asked.today.isoformat(), top=asked.output.rows, phones=phones)
        return asked.file(body)
    printed = asked.output.name != "table"
    report = papers_report(found, asked.lang, top=asked.output.rows, pack=printed, phones=phones)
    return asked.planned(report, private=phones)
