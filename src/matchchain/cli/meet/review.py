"""`matchchain meet review`: what came of the meetings, each held against those before it."""

from __future__ import annotations

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark


def review(ctx: typer.Context) -> Answer:
    """Load the park, follow what its meetings began, hand over one report."""
    from matchchain.reports.meeting.review_page import review_report
    from matchchain.studies.meeting.review import review as reviewed

    asked = OnPark.of(ctx)
    return asked.answer(review_report(reviewed(asked.park, asked.today), asked.lang, top=asked.output.rows))
