"""`matchchain stats`: the sentence of the annual report, for a month, a quarter or a year, as known on any day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.keeping import keep_forecast
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.options import DryRunOption
from matchchain.cli.talk.spoken import refused
from matchchain.cli.talk.then import park_then
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.park import Park
    from matchchain.studies.stats import Period


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("stats", help="stats.help", cls=OnParkCommand)(stats)


def stats(
    ctx: typer.Context,
    month: Annotated[str, typer.Option("--month", metavar="P", help="stats.option.month")] = "",
    quarter: Annotated[str, typer.Option("--quarter", metavar="P", help="stats.option.quarter")] = "",
    year: Annotated[str, typer.Option("--year", metavar="P", help="stats.option.year")] = "",
    as_of: Annotated[str, typer.Option("--as-of", metavar="DAY", help="stats.option.as-of")] = "",
    chain: Annotated[str, typer.Option("--chain", help="stats.option.chain")] = "",
    ahead: Annotated[bool, typer.Option("--forecast", help="stats.option.forecast")] = False,
    dry_run: DryRunOption = False,
) -> Answer:
    """Load the park as it was known on the day, count, hand over one report; keep a forecast that is made."""
    from matchchain.reports.stats import stats_report
    from matchchain.studies.stats import stats as figures

    asked = OnPark.of(ctx)
    day = _day(as_of, asked.today)
    if ahead and day != asked.today:
        raise refused(Message("stats.past-forecast"))
    period = _period(month, quarter, year, day)
    chosen = _chain(chain, asked.park)
    park, cards = park_then(asked, day)
    found = figures(park, today=day, period=period, chain=chosen, with_forecast=ahead, cards=cards)
    report = stats_report(found, asked.lang, top=asked.output.rows)
    if found.forecast is None or chosen:
        return asked.planned(report)
    kept = Message("stats.dry-run") if dry_run else keep_forecast(asked, found.forecast)
    return asked.planned(report, kept)


def _day(text: str, today: dt.date) -> dt.date:
    """The day that is asked about.

    Raises:
        MatchchainError: it is none, or lies ahead (exit code 2).
    """
    from matchchain.units import UnitFault, day

    if not text.strip():
        return today
    try:
        found = dt.date.fromisoformat(day(text)[1])
    except (UnitFault, ValueError):
        raise refused(Message("stats.bad-day", {"text": text})) from None
    if found > today:
        raise refused(Message("stats.day-ahead", {"day": found.isoformat(), "today": today.isoformat()}))
    return found


def _period(month: str, quarter: str, year: str, day: dt.date) -> Period | None:
    from matchchain.studies.stats import period_of

    if sum(map(bool, (month, quarter, year))) > 1:
        raise refused(Message("stats.one-period"))
    if not (month or quarter or year):
        return None
    found = period_of("month" if month else "quarter" if quarter else "year", month or quarter or year)
    if found.start > day:
        raise refused(Message("stats.period-ahead", {"period": found.label, "today": day.isoformat()}))
    return found


def _chain(typed: str, park: Park) -> str:
    """The chain that is meant.

    Raises:
        MatchchainError: there is none of this name (exit code 2).
    """
    if not typed:
        return ""
    of_deals = (deal.chain for deal in park.deals if deal.chain)
    known = tuple(dict.fromkeys([*(one.name for one in park.chains), *of_deals]))
    found = next((name for name in known if name.casefold() == typed.strip().casefold()), None)
    if found is None:
        unknown = Message("stats.no-chain", {"chain": typed, "known": known})
        raise refused(unknown if known else Message("stats.no-chains"))
    return found
