"""`matchchain report --out park.html`: the park on one page."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.watching import Watching
from matchchain.wording import Lang
from matchchain.wording.voice import in_money

if TYPE_CHECKING:
    from matchchain.cli.talk.past import News
    from matchchain.reports.overview import New
    from matchchain.reports.report import Report
    from matchchain.studies.overview.overview import Overview

UNRECKONED = 1000
"""Rows for which nothing could be reckoned, as `suggest` writes them into a file."""


class Readers(StrEnum):
    """For whom a page is."""

    office = "office"
    firms = "firms"
    public = "public"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("report", help="report.help", cls=OnParkCommand)(report)


def report(
    ctx: typer.Context,
    readers: Annotated[Readers, typer.Option("--for", help="report.option.for")] = Readers.office,
    brief: Annotated[bool, typer.Option("--brief", help="report.option.brief")] = False,
    since: Annotated[str, typer.Option("--since", help="report.option.since")] = "",
) -> Answer:
    """Load the park, reckon it once, hand over one report in both languages or in one."""
    from matchchain.cli.talk.past import news
    from matchchain.network.allocation.effort import Effort
    from matchchain.network.planning.asked import Selection
    from matchchain.studies.comparing.facts import facts_of
    from matchchain.studies.overview.overview import overview

    asked = OnPark.of(ctx)
    with Watching(asked.lang) as watching:
        found = overview(
            asked.park,
            today=asked.today,
            effort=Effort(watch=watching.watch),
            select=Selection(unreckoned=UNRECKONED),
        )
    past = news(asked, since, facts_of(asked.park, found.plan, found.flows, asked.today.isoformat()))

    def page(lang: Lang) -> Report:
        return _office(found, past, in_money(lang, asked.park.currency))

    return asked.answer_in_both(page)


def _office(found: Overview, past: News | None, lang: Lang) -> Report:
    from matchchain.reports.overview import office_report
    from matchchain.reports.suggestions import suggestions

    plan = suggestions(found.plan, lang)
    new = None if past is None else _new(past, found, lang)
    return office_report(found, lang, dict(plan.facts), plan.tables, new)


def _new(past: News, found: Overview, lang: Lang) -> New:
    from matchchain.reports.changes import news_blocks, news_notes
    from matchchain.reports.overview import New

    currency = found.plan.currency
    return New(news_notes(past.changes, past.since, currency, lang), news_blocks(past.changes, currency, lang, top=20))
