"""`matchchain papers plan`: which papers are missing, who brings what to whom, and what each unlocks."""

from __future__ import annotations

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark


def plan(ctx: typer.Context) -> Answer:
    """Load the park, find the order that unlocks most, hand over one report."""
    from matchchain.reports.papers import papers_report
    from matchchain.studies.papers.plan import papers_plan

    asked = OnPark.of(ctx)
    found = papers_plan(asked.park, today=asked.today)
    if asked.output.name == "xlsx":
        from matchchain.reports.papers.pack import pack

        body = pack(found, asked.park, asked.lang, asked.today.isoformat(), top=asked.output.rows)
        return asked.file(body)
    printed = asked.output.name != "table"
    return asked.answer(papers_report(found, asked.lang, top=asked.output.rows, pack=printed))
