"""A stop-work drill: who is hit when firms stop, who can stand by, what it costs, in which order to restart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.graph.build import park_graph
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.gains import gains_of
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Firm, Park
from matchchain.studies.resilience.absent import net_of_plan, without
from matchchain.studies.resilience.aftermath import Open, Short, Stranded, perhaps_short, shorts, stranded_by
from matchchain.studies.resilience.cascade import Cascade, cascade
from matchchain.studies.resilience.flows import TODAY, flows, today_or_plan
from matchchain.studies.resilience.restart import Start, restart
from matchchain.studies.resilience.standby import stand_by
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Loss:
    """What one firm gains by the plan before and after, CNY a year."""

    firm: str
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """The answer of a stop-work drill.

    Attributes:
        firms: every firm of the park by id.
        as_planned: what the plan would move was counted as if it flowed already, beside today's trades.
        worst: the cascade while nobody steps in; `eased` with everybody on stand-by delivering.
        hit_now: how many firms are hit counting today's trades only; `hit_planned` were the whole plan carried out.
        shorts: needs that are short, by round, today's trades first, then the worst first.
        stranded: what loses its taker, the dearest first.
        open: needs that may depend on a stopped firm, nobody knows how much.
        starts: in which order those that stopped and those that were hit start again.
        net_before, net_after: the whole plan with the firms, and planned anew without them, CNY a year.
        losses: the firms that stay and whose own gain falls, the greatest loss first.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firms: Mapping[str, Firm]
    as_planned: bool
    worst: Cascade
    eased: Cascade
    hit_now: int
    hit_planned: int
    shorts: tuple[Short, ...]
    stranded: tuple[Stranded, ...]
    open: tuple[Open, ...]
    starts: tuple[Start, ...]
    net_before: float
    net_after: float
    losses: tuple[Loss, ...]


def drill(
    park: Park,
    stopped: Collection[str],
    *,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    as_planned: bool = False,
) -> Drill:
    """Stop some firms and see what happens to the rest of the park.

    Args:
        park: as `load` returns it.
        stopped: ids of the firms that stop.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        as_planned: count what the plan would move as if it flowed already. By default only today's trades
            count, and what the plan proposes is offered as stand-by.

    Returns:
        The drill. Same park, same answer.

    Example:
        >>> drill(Park(), ["a"]).shorts
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day))
    known = whole.found.candidates.thesaurus
    left = match(without(park, stopped), thesaurus=thesaurus, today=day, own_words=known, before=whole.found)
    rest = reckon(left)
    graph, kinds = park_graph(whole), today_or_plan(as_planned=as_planned)
    moving = flows(graph, kinds)
    worst = cascade(moving, stopped)
    standby, eased = stand_by(whole, moving, stopped)
    return Drill(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        firms={firm.id: firm for firm in whole.found.candidates.firms},
        as_planned=as_planned,
        worst=worst,
        eased=eased,
        hit_now=len(cascade(flows(graph, TODAY), stopped).hit()),
        hit_planned=len(cascade(flows(graph), stopped).hit()),
        shorts=tuple(shorts(whole, moving, worst, standby)),
        stranded=tuple(stranded_by(moving, worst)),
        open=tuple(perhaps_short(whole, graph, moving, stopped)),
        starts=restart(graph, worst.round, kinds),
        net_before=net_of_plan(whole),
        net_after=net_of_plan(rest),
        losses=_losses(whole, rest, stopped),
    )


def _losses(whole: Reckoning, rest: Reckoning, stopped: Collection[str]) -> tuple[Loss, ...]:
    before, after = gains_of(whole), gains_of(rest)
    found = [
        Loss(firm, before.get(firm, 0.0), after.get(firm, 0.0))
        for firm in sorted({*before, *after} - set(stopped))
        if before.get(firm, 0.0) - after.get(firm, 0.0) > 0.005
    ]
    return tuple(sorted(found, key=lambda loss: (round(loss.after - loss.before, 2), loss.firm)))
