"""`matchchain changes --since DAY|STEP|EDITION`: what is new."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.wording import Message


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("changes", help="changes.help", cls=OnParkCommand)(changes)


def changes(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--since", help="changes.option.since")] = "",
) -> Answer:
    """Load the park, find its past, hand over one report of what is new."""
    from matchchain.cli.talk.past import news
    from matchchain.network.planning.freshness import newest_entry
    from matchchain.reports.changes import changes_report
    from matchchain.reports.report import About

    asked = OnPark.of(ctx)
    found = news(asked, since)
    if found is None:
        return asked.said(Answer(notes=(Message("changes.never"),)))
    park = asked.park
    about = About(park.name, park.name_en, park.currency, newest_entry(park))
    return asked.answer(changes_report(found.changes, found.since, about, asked.lang, top=asked.output.rows))
