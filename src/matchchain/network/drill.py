"""A stop-work drill: who is hit when firms stop, who can stand by, what it costs, in which order to restart."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import LIKELY
from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.absent import net_of_plan, without
from matchchain.network.allocate import LEAST_FLOW
from matchchain.network.cascade import LEAST_LOSS, Cascade, cascade
from matchchain.network.flows import NO_LINE, Flow, NeedKey, flows, need_of, open_flows
from matchchain.network.reckoning import Reckoning, reckon
from matchchain.network.restart import Start, restart
from matchchain.network.standby import Standby, lost_shares, stand_by, to_ask
from matchchain.park import Firm, Park


@dataclass(frozen=True, slots=True)
class Short:
    """A need that is no longer fully supplied.

    Attributes:
        receiver: firm id; `need` the words of its card, or of the supplier's where it has no such line.
        need_id: id of the line, "" where it has none.
        round: the round in which it is first short.
        quantity: need units a year that are lost, in `unit`; None where it cannot be said.
        share: of the need's whole quantity; None where it cannot be said.
        lost: the flows that fail, the greatest first.
        standby: who can step in, the most first.
        to_ask: firms that might help if they stated how much they have or got their papers.
    """

    receiver: str
    need: str
    need_id: str
    round: int
    quantity: float | None
    unit: str
    share: float | None
    lost: tuple[Flow, ...]
    standby: tuple[Standby, ...]
    to_ask: tuple[str, ...]

    @property
    def left(self) -> float | None:
        """The share that is lacking still when everybody on stand-by delivers."""
        return None if self.share is None else max(0.0, self.share - sum(s.share for s in self.standby))


@dataclass(frozen=True, slots=True)
class Stranded:
    """An offer whose taker no longer takes it.

    Attributes:
        supplier: firm id; `offer`, `offer_id`, `material_zh`, `material_en` its line.
        takers: ids of the firms that take less.
        quantity: units a year that need another way out, in `unit`; None where it cannot be said.
        cost: what getting rid of them costs, CNY a year; None where no disposal cost is stated.
    """

    supplier: str
    offer: str
    offer_id: str
    material_zh: str
    material_en: str
    takers: tuple[str, ...]
    quantity: float | None
    unit: str
    cost: float | None


@dataclass(frozen=True, slots=True)
class Open:
    """A need that may depend on a stopped firm: the materials suit each other, but nobody has stated amounts.

    Attributes:
        flow: the pair, without a quantity.
        others: other firms that could supply this need as far as anybody knows, by id.
    """

    flow: Flow
    others: tuple[str, ...]


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
        existing_only: only today's trades were counted, not what the plan would move.
        worst: the cascade while nobody steps in; `eased` with everybody on stand-by delivering.
        hit_now: how many firms are hit counting today's trades only.
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
    existing_only: bool
    worst: Cascade
    eased: Cascade
    hit_now: int
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
    existing_only: bool = False,
) -> Drill:
    """Stop some firms and see what happens to the rest of the park.

    Args:
        park: as `load` returns it.
        stopped: ids of the firms that stop.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        existing_only: count today's trades only, not what the plan would move.

    Returns:
        The drill. Same park, same answer.

    Example:
        >>> drill(Park(), ["a"]).shorts
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day))
    rest = reckon(match(without(park, stopped), thesaurus=thesaurus, today=day))
    every = flows(whole)
    today_only = tuple(flow for flow in every if flow.kind == "existing")
    moving = today_only if existing_only else every
    worst = cascade(moving, stopped)
    standby, eased = stand_by(whole, moving, stopped)
    return Drill(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=max((e.as_of for firm in park.firms for lines in (firm.offers, firm.needs) for e in lines), default=""),
        firms={firm.id: firm for firm in whole.found.candidates.firms},
        existing_only=existing_only,
        worst=worst,
        eased=eased,
        hit_now=len(cascade(today_only, stopped).hit()),
        shorts=tuple(_shorts(whole, moving, worst, standby)),
        stranded=tuple(_stranded(moving, worst)),
        open=tuple(_open(whole, moving, stopped)),
        starts=restart(moving, worst.round),
        net_before=net_of_plan(whole),
        net_after=net_of_plan(rest),
        losses=_losses(whole, rest, stopped),
    )


def _shorts(
    whole: Reckoning, moving: Sequence[Flow], worst: Cascade, standby: Sequence[Standby]
) -> Iterator[Short]:
    lost = lost_shares(moving, worst)
    failing: dict[NeedKey, list[Flow]] = defaultdict(list)
    for flow in moving:
        hit = flow.supplier in worst.round and flow.receiver not in worst.stopped
        if hit and (worst.lost(flow) > LEAST_LOSS or flow.supplier in worst.doubtful):
            failing[need_of(flow)].append(flow)
    found = []
    for need, given in failing.items():
        first = given[0]
        given.sort(key=lambda flow: (-(flow.share or 0.0) * worst.lost(flow), flow.id))
        told = need in lost and all(flow.share is not None for flow in given)
        known_need = first.need_at != NO_LINE
        size = float(whole.found.candidates.needs.quantity[LIKELY, first.need_at]) if known_need else np.nan
        found.append(
            Short(
                receiver=need[0],
                need=first.need or first.offer,
                need_id=first.need_id,
                round=1 + min(worst.round[flow.supplier] for flow in given),
                quantity=lost[need] * size if told and size > 0 else None,
                unit=first.need_unit or first.unit,
                share=lost[need] if told else None,
                lost=tuple(given),
                standby=tuple(s for s in standby if s.need == need),
                to_ask=to_ask(whole, first.need_at, worst.stopped) if known_need else (),
            )
        )
    yield from sorted(found, key=_first_to_phone)


def _first_to_phone(short: Short) -> tuple[int, bool, float, str, str]:
    """By round; what is traded today before what is only planned; the worst first."""
    planned_only = all(flow.kind == "planned" for flow in short.lost)
    share = 1.0 if short.share is None else short.share
    return short.round, planned_only, -round(share, 6), short.receiver, short.need_id


def _stranded(moving: Sequence[Flow], worst: Cascade) -> Iterator[Stranded]:
    waiting: dict[tuple[str, str], list[Flow]] = defaultdict(list)
    for flow in moving:
        if flow.offer_at != NO_LINE and worst.stranded(flow) > LEAST_LOSS:
            waiting[flow.supplier, flow.offer_id].append(flow)
    found = []
    for (supplier, offer_id), given in waiting.items():
        first = given[0]
        known = [flow.quantity * worst.stranded(flow) for flow in given if flow.quantity is not None]
        quantity = sum(known) if len(known) == len(given) else None
        costs = [flow.disposal_cost for flow in given if flow.disposal_cost is not None]
        found.append(
            Stranded(
                supplier=supplier,
                offer=first.offer,
                offer_id=offer_id,
                material_zh=first.material_zh,
                material_en=first.material_en,
                takers=tuple(sorted({flow.receiver for flow in given})),
                quantity=quantity,
                unit=first.unit,
                cost=quantity * max(costs) if costs and quantity is not None else None,
            )
        )
    yield from sorted(found, key=lambda s: (-(s.cost or 0.0), -(s.quantity or 0.0), s.supplier, s.offer_id))


def _open(whole: Reckoning, moving: Sequence[Flow], stopped: Collection[str]) -> Iterator[Open]:
    """Pairs of a stopped supplier without figures, for needs that nothing is known to flow into."""
    supplied = {need_of(flow) for flow in moving}
    for flow in open_flows(whole):
        if flow.supplier in stopped and flow.receiver not in stopped and need_of(flow) not in supplied:
            yield Open(flow, to_ask(whole, flow.need_at, stopped))


def _losses(whole: Reckoning, rest: Reckoning, stopped: Collection[str]) -> tuple[Loss, ...]:
    before, after = _gains(whole), _gains(rest)
    found = [
        Loss(firm, before.get(firm, 0.0), after.get(firm, 0.0))
        for firm in sorted({*before, *after} - set(stopped))
        if before.get(firm, 0.0) - after.get(firm, 0.0) > 0.005
    ]
    return tuple(sorted(found, key=lambda loss: (round(loss.after - loss.before, 2), loss.firm)))


def _gains(whole: Reckoning) -> dict[str, float]:
    """Firm -> its own gain by the plan, CNY a year."""
    c, gains = whole.found.candidates, defaultdict[str, float](float)
    for k in np.flatnonzero(whole.flow > LEAST_FLOW).tolist():
        gains[c.supplier(k).id] += float(whole.planned.supplier[k])
        gains[c.receiver(k).id] += float(whole.planned.receiver[k])
    return gains
