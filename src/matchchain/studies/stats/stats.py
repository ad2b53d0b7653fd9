"""The figures that an office reports, as known on a day: three lines that are never added, and four columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from matchchain.followup.known import deal_known
from matchchain.matching import match
from matchchain.network.planning.asked import Selection
from matchchain.network.planning.plan import written_out
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Deal, ForecastRecord, Park
from matchchain.studies.deals.deals import deals
from matchchain.studies.stats.activity import Activity, activity
from matchchain.studies.stats.analysis import Analysis, analysis
from matchchain.studies.stats.columns import Saving, saving
from matchchain.studies.stats.evaluation import Ranked, ranking
from matchchain.studies.stats.forecast import Forecast, forecast
from matchchain.studies.stats.later import LateEntry, later_about
from matchchain.studies.stats.marks import Marked, marked
from matchchain.studies.stats.monitoring import Monitoring, monitoring
from matchchain.studies.stats.period import Period, current, year_up_to
from matchchain.studies.stats.trades import (
    Linked,
    Who,
    by_deals,
    is_ours,
    linked,
    of_chain,
    of_the_plan,
    on_cards,
    ran_in,
)

Cards: TypeAlias = Literal["today", "then", "now"]
"""Of which day the cards are: it is today; as they were then; of now, since nothing older is kept."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What the plan would add: it stands apart from everything that runs."""

    linked: Linked
    net: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """The answer.

    Attributes:
        as_of: the day it is known on, ISO; `cards` of which day the cards are.
        period: what it is about; `up_to` its last day that has passed.
        chain: deals and firms of one chain alone; "" for all.
        registered: trades on the cards, with or without the office.
        office: by deals of the office that delivered in the period, by the ledger.
        plan: what could be added; None where nobody asked.
        not_ours: deals that delivered and would have come about without the office.
        saving: of the period; `per_year` of the twelve months up to the day; of the office's own deals between groups.
        monitoring, analysis, ranking: of a month, a quarter, a year.
        activity: meetings, requests, challenges, shared hours of the period; of all chains together.
        forecast: of the calendar year that the period lies in; None where nobody asked.
        record: forecasts that were stored, with what came of them.
        later: entries about this time that were written down afterwards.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    cards: Cards
    period: Period
    chain: str
    registered: Linked
    office: Linked
    plan: PlanLine | None
    not_ours: int
    saving: Saving
    per_year: Saving
    monitoring: Monitoring
    analysis: Analysis
    ranking: tuple[Ranked, ...]
    activity: Activity
    forecast: Forecast | None
    record: tuple[Marked, ...]
    later: tuple[LateEntry, ...]

    @property
    def up_to(self) -> str:
        """The last day of the period that has passed, ISO."""
        return min(self.period.end.isoformat(), self.as_of)


def stats(
    park: Park,
    *,
    today: dt.date,
    period: Period | None = None,
    chain: str = "",
    with_plan: bool = True,
    with_forecast: bool = False,
    cards: Cards = "today",
) -> Stats:
    """The figures of a period as they were known on a day: any past day gives the same answer again.

    Args:
        park: its cards as they were on the day; deals, ledger and forecasts as the files are now.
        today: the day.
        period: a month, a quarter or a year; the running year by default.
        chain: only this chain.
        with_plan: also what the plan would add.
        with_forecast: also a forecast of the calendar year that the period lies in.
        cards: of which day the cards are.

    Example:
        >>> found = stats(Park(), today=dt.date(2027, 3, 1))
        >>> found.period.label, found.office.firms, found.saving.reported
        ('2027', (), None)
    """
    about = period or current("year", today)
    who = Who.of(park.firms)
    then = replace(park, deals=tuple(_known_deals(park, today)))
    every = deals(then, today=today).rows
    rows = [row for row in every if of_chain(row, chain, who)]
    ours = [row for row in rows if is_ours(row.deal) and not who.one_group(row.deal.supplier, row.deal.receiver)]
    whole = reckon(match(park, today=today))
    known = whole.found.candidates.thesaurus
    cards_alone = match(replace(park, deals=(), ledger=()), today=today) if park.deals else whole.found
    registered = linked(on_cards(cards_alone, who, chain), who)
    return Stats(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=today.isoformat(),
        cards=cards,
        period=about,
        chain=chain,
        registered=registered,
        office=linked(by_deals(rows, about, known), who),
        plan=_plan(park, whole, who, chain) if with_plan else None,
        not_ours=sum(ran_in(row, about) and not is_ours(row.deal) for row in rows),
        saving=saving(ours, about),
        per_year=saving(ours, year_up_to(today)),
        monitoring=monitoring(rows, about, today),
        analysis=analysis(rows, about, today),
        ranking=ranking(ours, _chains(park, chain), about, known, who),
        activity=activity(park, about, today),
        forecast=forecast(ours, current("year", about.end), today) if with_forecast else None,
        record=() if chain else marked(_known(park.forecasts, today), ours, today),
        later=_later(park, chain, who, today),
    )


def _plan(park: Park, whole: Reckoning, who: Who, chain: str) -> PlanLine:
    plan = written_out(park, whole, Selection())
    ready = [pairing for pairing in plan.pairings if pairing.in_plan]
    if not chain:
        net = plan.totals.net_per_year
    else:
        net = sum(one.plan_net_per_year for one in ready if who.in_chain(chain, one.supplier, one.receiver))
    known = whole.found.candidates.thesaurus
    return PlanLine(linked(of_the_plan(ready, known, who, chain), who), net)


def _chains(park: Park, chain: str) -> list[str]:
    return [chain] if chain else [one.name for one in park.chains]


def _known_deals(park: Park, day: dt.date) -> Iterator[Deal]:
    """The deals that were written down by a day, each as it was told then."""
    for deal in park.deals:
        known = deal_known(deal, day)
        if known.events or not deal.events:
            yield known


def _later(park: Park, chain: str, who: Who, day: dt.date) -> tuple[LateEntry, ...]:
    of = [deal for deal in park.deals if not chain or (deal.chain or chain) == chain]
    of = [deal for deal in of if deal.chain or who.in_chain(chain, deal.supplier, deal.receiver)]
    ids = {deal.id for deal in of}
    return later_about(of, (line for line in park.ledger if line.deal in ids), day)


def _known(records: Sequence[ForecastRecord], day: dt.date) -> list[ForecastRecord]:
    return [one for one in records if one.on <= day.isoformat()]

