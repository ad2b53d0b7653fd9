"""What really flows between the firms of a park, and what the plan would move: the network to trace and drill."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Floats, Lines
from matchchain.matching import Match
from matchchain.matching.legs import Legs
from matchchain.matching.terms import OWN, PARK
from matchchain.matching.trades import firm_index
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.planning.ends import material_id, pairing_id
from matchchain.network.planning.ledger import ledger
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Firm, Partner

FlowKind: TypeAlias = Literal["existing", "planned", "open"]
NeedKey: TypeAlias = tuple[str, str]
"""A need: its firm and its id."""

NO_LINE = -1
"""In place of a line's index: the card names the partner, but no line of the partner's card meets it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One material on its way from one firm to another.

    Attributes:
        id: as the pairing's id in `suggest`.
        supplier, receiver: firm ids.
        offer, need: the words of the two cards; "" where that card has no such line.
        offer_id, need_id: ids of the two lines.
        material: id of what is offered; `material_zh`, `material_en` its labels.
        quantity: offer units a year; None where nobody states it.
        unit: unit of `quantity`.
        covered: how much of the need that is, need units a year; None where it cannot be said.
        need_unit: unit of `covered`.
        share: `covered` over the need's whole stated quantity; None where it cannot be said. What flows into one
            need adds up to at most 1: where the cards say more than it takes, it is shared out.
        kind: "existing" (traded today), "planned" (the plan would move it) or "open" (nothing forbids it, but
            figures or papers are missing).
        net: CNY a year in the plan; None unless planned.
        disposal_cost: what the supplier pays to be rid of a unit, CNY per offer unit; None where not stated.
        offer_at, need_at: index of the two lines among the candidates' lines, or `NO_LINE`: a process's own
            input or output stands on no card.
    """

    id: str
    supplier: str
    receiver: str
    offer: str
    need: str
    offer_id: str
    need_id: str
    material: str
    material_zh: str
    material_en: str
    quantity: float | None
    unit: str
    covered: float | None
    need_unit: str
    share: float | None
    kind: FlowKind
    net: float | None
    disposal_cost: float | None
    offer_at: int
    need_at: int


def flows(whole: Reckoning) -> tuple[Flow, ...]:
    """The trades that exist and the plan's flows between different firms, sorted by id.

    A trade whose partner's card has no line for it counts as well: it flows, whatever was filled in.

    Args:
        whole: the park, matched and planned.

    Example:
        >>> import datetime
        >>> from matchchain.matching import match
        >>> from matchchain.network.planning.reckoning import reckon
        >>> from matchchain.park import Park
        >>> flows(reckon(match(Park(), today=datetime.date(2026, 11, 22))))
        ()
    """
    trades = whole.found.trades
    # An amount of 0 says that the trade stands in another pair of the same two firms.
    traded = trades.existing & ~(trades.amount == 0)
    planned = zip(whole.used.tolist(), whole.planned.net[LIKELY].tolist(), strict=True)
    found = [
        *(_flow(whole.found, k, "existing", float(trades.amount[k])) for k in np.flatnonzero(traded).tolist()),
        *(
            _flow(whole.found, k, "planned", float(whole.flow[k]), net=net)
            for k, net in planned
            if not trades.existing[k]
        ),
        *_one_sided(whole.found),
        *_through_processes(whole),
    ]
    return _within_needs(_sorted(found))


def _through_processes(whole: Reckoning) -> Iterator[Flow]:
    """What the plan moves to and from conversion processes, as flows between the firms that own the lines.

    What a process costs is counted with what it is fed.
    """
    legs = whole.legs
    if legs is None:
        return
    net = ledger(legs.found, np.stack([whole.leg_flow] * 3)).net[LIKELY] - _processing(whole, legs)
    for k in np.flatnonzero(whole.leg_flow > LEAST_FLOW).tolist():
        flow = _flow(legs.found, k, "planned", float(whole.leg_flow[k]), net=float(net[k]))
        own_offer, own_need = flow.offer_at < legs.offers, flow.need_at < legs.needs
        yield replace(
            flow, offer_at=flow.offer_at if own_offer else NO_LINE, need_at=flow.need_at if own_need else NO_LINE
        )


def _processing(whole: Reckoning, legs: Legs) -> Floats:
    """(legs,): the cost of each process, shared among the legs that bring its first material."""
    c = legs.found.candidates
    fed = c.n >= legs.needs
    first = np.zeros(len(c), dtype=np.bool_)
    first[fed] = legs.first[c.n[fed] - legs.needs]
    process = np.full(len(c), -1)
    process[fed] = legs.taker[c.n[fed] - legs.needs]
    brought = np.where(first, whole.leg_flow * legs.found.worth.substitution_ratio[LIKELY] / c.conversion, 0.0)
    spent = np.zeros(len(c))
    for i, worked in enumerate(legs.processes):
        of = first & (process == i)
        total = float(brought[of].sum())
        if total > LEAST_FLOW:
            activity = total / float(legs.takes[(legs.taker == i) & legs.first][0])
            spent[of] = (activity * worked.known[LIKELY] + worked.yearly) * brought[of] / total
    return spent


def need_of(flow: Flow) -> NeedKey:
    """The need a flow goes to; a trade without a line of the receiver's card is a need of its own."""
    return flow.receiver, flow.need_id or flow.id


def _within_needs(found: tuple[Flow, ...]) -> tuple[Flow, ...]:
    total: dict[NeedKey, float] = {}
    for flow in found:
        total[need_of(flow)] = total.get(need_of(flow), 0.0) + (flow.share or 0.0)
    return tuple(
        flow if flow.share is None else replace(flow, share=flow.share / max(total[need_of(flow)], 1.0))
        for flow in found
    )


def open_flows(whole: Reckoning) -> tuple[Flow, ...]:
    """What could flow as far as anybody knows: pairs that lack figures or papers and nothing else, sorted by id."""
    rows = [whole.staged.rows(stage, everything=False) for stage in ("figures", "papers")]
    return _sorted([_flow(whole.found, k, "open", math.nan) for k in np.concatenate(rows).tolist()])


def _sorted(found: list[Flow]) -> tuple[Flow, ...]:
    return tuple(sorted((flow for flow in found if flow.supplier != flow.receiver), key=lambda flow: flow.id))


def _flow(found: Match, k: int, kind: FlowKind, quantity: float, net: float | None = None) -> Flow:
    """Candidate k as a flow of so many offer units."""
    c = found.candidates
    o, n = int(c.o[k]), int(c.n[k])
    supplier, receiver, offer, need = c.supplier(k), c.receiver(k), c.offer(k), c.need(k)
    meant = c.offers.resolution(o)
    covered, size = _covered(found, k, quantity), float(c.needs.quantity[LIKELY, n])
    return Flow(
        id=pairing_id(f"{supplier.id}/{offer.id}", f"{receiver.id}/{need.id}"),
        supplier=supplier.id,
        receiver=receiver.id,
        offer=offer.material,
        need=need.material,
        offer_id=offer.id,
        need_id=need.id,
        material=material_id(meant),
        material_zh=meant.material.zh if meant.material else offer.material,
        material_en=meant.material.en if meant.material else offer.material,
        quantity=_known(quantity),
        unit=c.offers.unit[o],
        covered=_known(covered),
        need_unit=c.needs.unit[n],
        share=_known(min(covered / size, 1.0) if size > 0 else math.nan),
        kind=kind,
        net=net,
        disposal_cost=_disposal_cost(found, k),
        offer_at=o,
        need_at=n,
    )


def _covered(found: Match, k: int, quantity: float) -> float:
    """Need units that so much of pair k's offer covers; nan where nobody knows how much replaces how much."""
    value = found.worth
    if value.missing["strength"][k]:
        return math.nan
    return quantity * float(value.substitution_ratio[LIKELY, k]) / float(found.candidates.conversion[k])


def _disposal_cost(found: Match, k: int) -> float | None:
    value = found.worth
    stated = value.origin["avoided_disposal"][k] in (OWN, PARK)
    return _known(float(value.disposal[LIKELY, k])) if stated else None


def _one_sided(found: Match) -> Iterator[Flow]:
    """Trades between two firms of the park that only one line states."""
    c, existing = found.candidates, np.flatnonzero(found.trades.existing)
    who = firm_index(c.firms)
    met_offers = set(zip(c.o[existing].tolist(), c.needs.firm[c.n[existing]].tolist(), strict=True))
    met_needs = set(zip(c.n[existing].tolist(), c.offers.firm[c.o[existing]].tolist(), strict=True))
    for lines, field, met in ((c.offers, "sells_to", met_offers), (c.needs, "buys_from", met_needs)):
        for at, entry in enumerate(lines.entries):
            partners: tuple[Partner, ...] = getattr(entry, field)
            named = {who.get(partner.firm.strip().casefold(), -1): partner for partner in partners}
            for firm, partner in sorted(named.items()):
                if firm >= 0 and (at, firm) not in met:
                    yield _stated(c, lines, at, c.firms[firm], partner, selling=field == "sells_to")


def _stated(c: Candidates, lines: Lines, at: int, partner: Firm, trade: Partner, *, selling: bool) -> Flow:
    """A trade as the one card tells it."""
    own, entry, meant = _owner(c, lines, at), lines.entries[at], lines.resolution(at)
    quantity = trade.quantity.likely if trade.quantity else math.nan
    whole = math.nan if selling else float(lines.quantity[LIKELY, at])
    ends = (f"{own.id}/{entry.id}", f"{partner.id}/")
    cost = entry.disposal_cost if selling else None
    return Flow(
        id=pairing_id(*(ends if selling else ends[::-1])),
        supplier=own.id if selling else partner.id,
        receiver=partner.id if selling else own.id,
        offer=entry.material if selling else "",
        need="" if selling else entry.material,
        offer_id=entry.id if selling else "",
        need_id="" if selling else entry.id,
        material=material_id(meant),
        material_zh=meant.material.zh if meant.material else entry.material,
        material_en=meant.material.en if meant.material else entry.material,
        quantity=_known(quantity),
        unit=lines.unit[at],
        covered=None if selling else _known(quantity),
        need_unit="" if selling else lines.unit[at],
        share=_known(min(quantity / whole, 1.0) if whole > 0 else math.nan),
        kind="existing",
        net=None,
        disposal_cost=cost.likely if cost else None,
        offer_at=at if selling else NO_LINE,
        need_at=NO_LINE if selling else at,
    )


def _owner(c: Candidates, lines: Lines, at: int) -> Firm:
    return c.firms[int(lines.firm[at])]


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None
