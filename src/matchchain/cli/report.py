"""`matchchain report --out park.html`: the park on one page; `--brief`: a leader's single sheet."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.watching import Watching
from matchchain.wording import ExitCode, Lang, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.cli.talk.past import News
    from matchchain.network.pairing import Plan
    from matchchain.network.planning.asked import Selection
    from matchchain.reports.overview import New
    from matchchain.reports.report import Report
    from matchchain.studies.handbook.anonymous import Anonymous
    from matchchain.studies.handbook.holding import Holding
    from matchchain.studies.overview.overview import Overview

ON_A_PAGE = 60
"""Rows of each kind that wait for a figure or a name, on a page."""


class Readers(StrEnum):
    """For whom a page is."""

    office = "office"
    firms = "firms"
    public = "public"


class ReportCommand(OnParkCommand):
    """A page decides by itself how many rows each of its parts can hold."""

    without = frozenset({"top"})


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("report", help="report.help", cls=ReportCommand)(report)


def report(
    ctx: typer.Context,
    readers: Annotated[Readers, typer.Option("--for", help="report.option.for")] = Readers.office,
    brief: Annotated[bool, typer.Option("--brief", help="report.option.brief")] = False,
    since: Annotated[str, typer.Option("--since", help="report.option.since")] = "",
) -> Answer:
    """Load the park, reckon it once, hand over one report in both languages or in one."""
    if readers is not Readers.office and (brief or since):
        key = "report.brief-office" if brief else "report.since-office"
        raise MatchchainError(Message(key, {"readers": readers.value}), ExitCode.USAGE)
    if brief and since:
        raise MatchchainError(Message("report.since-brief"), ExitCode.USAGE)
    asked = OnPark.of(ctx)
    if readers is not Readers.office:
        return _outside(asked, public=readers is Readers.public)
    on_screen = asked.output.name == "table" and asked.output.out is None
    if brief or on_screen:
        return _brief(asked, *(() if brief else (Message("report.on-screen"),)))
    return _office(asked, since)


def _overview(asked: OnPark, select: Selection) -> Overview:
    from matchchain.network.allocation.effort import Effort
    from matchchain.studies.overview.overview import overview

    with Watching(asked.lang) as watching:
        return overview(asked.park, today=asked.today, effort=Effort(watch=watching.watch), select=select)


def _brief(asked: OnPark, *notes: Message) -> Answer:
    from matchchain.network.allocation.effort import Effort
    from matchchain.network.planning.plan import Selection, suggest
    from matchchain.reports.overview import brief_report

    most = Selection(unreckoned=ON_A_PAGE, unread=1)
    with Watching(asked.lang) as watching:
        plan = suggest(asked.park, today=asked.today, effort=Effort(watch=watching.watch), select=most)
    return asked.planned_in_both(lambda lang: brief_report(plan, lang), *notes, *_stopped(plan))


def _stopped(plan: Plan) -> tuple[Message, ...]:
    """What is said of a plan whose search somebody stopped."""
    return (Message("cli.stopped", {"gap": f"{plan.totals.gap:.2%}"}),) if plan.stopped else ()


def _office(asked: OnPark, since: str) -> Answer:
    from matchchain.cli.suggest import WAITING
    from matchchain.cli.talk.past import news
    from matchchain.network.planning.asked import Selection
    from matchchain.reports.formats import FORMATS
    from matchchain.reports.overview import office_report
    from matchchain.reports.suggestions import suggestions
    from matchchain.studies.comparing.facts import facts_of

    most = WAITING if FORMATS[asked.output.name].for_scripts else ON_A_PAGE
    found = _overview(asked, Selection(unreckoned=most, unread=most))
    park = asked.park
    notes: tuple[Message, ...] = ()
    try:
        now = facts_of(park, found.plan, found.flows, found.labels, asked.today.isoformat())
        past = news(asked, since, now)
    except MatchchainError as fault:
        if since:
            raise
        past, notes = None, (fault.message,)  # nobody asked for it, and the page stands without

    def page(lang: Lang) -> Report:
        plan = suggestions(found.plan, lang)
        new = None if past is None else _new(past, found, lang)
        return office_report(found, lang, dict(plan.facts), plan.tables, new)

    return asked.planned_in_both(page, *notes, *_stopped(found.plan))


def _new(past: News, found: Overview, lang: Lang) -> New:
    from matchchain.reports.changes import news_blocks, news_notes
    from matchchain.reports.overview import New

    currency = found.plan.currency
    blocks = news_blocks(past.changes, currency, lang, top=20)
    return New(news_notes(past.changes, past.since, currency, lang), blocks)


def _outside(asked: OnPark, *, public: bool) -> Answer:
    """The page for firms, or for everybody.

    Raises:
        MatchchainError: a family would give a firm away beside what was published before (exit code 4).
    """
    from matchchain.catalogue.files.digest import digest_of
    from matchchain.network.allocation.effort import Effort
    from matchchain.reports.overview import firms_report, public_report
    from matchchain.reports.telling.firm_names import FirmNames
    from matchchain.studies.handbook.holding import hold
    from matchchain.studies.handbook.seen import by_firms

    park = asked.park
    with Watching(asked.lang, stoppable=False) as watching:
        held = hold(park, asked.today, effort=Effort(watch=watching.watch))
    if public:
        wide = _families(asked, held)
        return asked.planned_in_both(lambda lang: public_report(held, wide, lang))
    seed = f"{digest_of(asked.loaded.digests)}\n{asked.today.isoformat()}\nreport"
    seen = by_firms(held, FirmNames.of(park.firms).named_in, seed)
    tells_people = any(firm.id in seen.reached and firm.whom_to_call for firm in park.firms)
    return asked.planned_in_both(lambda lang: firms_report(held, seen, lang), private=tells_people)


def _families(asked: OnPark, held: Holding) -> Anonymous:
    """What may be counted, also beside what was published to everybody before.

    Raises:
        MatchchainError: one would fit too few firms, whatever is held back (exit code 4).
    """
    from matchchain.catalogue.files.editions import known_editions
    from matchchain.studies.handbook.wide import PUBLIC, widened

    before = [one for one in known_editions(asked.loaded.folder) if one.anonymous and one.reader == "public"]
    wide = widened(held, PUBLIC, before, firms=frozenset(held.firms), families=True)
    if wide.hits:
        facts = {"groups": wide.hits[0].groups, "k": wide.k, "against": wide.hits[0].against}
        raise MatchchainError(Message("report.public-refused", facts), ExitCode.CONFLICT)
    return wide
