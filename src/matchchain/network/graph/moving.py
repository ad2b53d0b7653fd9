"""What really flows between the firms of a park, what the plan would move, and what could flow."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from matchchain.candidates import LIKELY, Floats
from matchchain.matching import Match
from matchchain.matching.legs import Legs
from matchchain.matching.valuing.terms import OWN, PARK
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.graph.flow import NO_LINE, Flow, FlowKind, NeedKey, need_of
from matchchain.network.graph.names import line_nodes, process_nodes
from matchchain.network.graph.one_sided import one_sided
from matchchain.network.planning.ends import material_id, pairing_id
from matchchain.network.planning.ledger import ledger
from matchchain.network.planning.reckoning import Reckoning
from matchchain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Nodes:
    """What the lines of a park and the processes in its plan are called in the graph, each in its own order."""

    offers: Sequence[str]
    needs: Sequence[str]
    processes: Sequence[str]

    @classmethod
    def of(cls, whole: Reckoning) -> Nodes:
        """The names of a planned park's lines and processes."""
        c = whole.found.candidates
        owned = () if whole.legs is None else ((p.conversion, p.owner) for p in whole.legs.processes)
        return cls(
            line_nodes(c.offers, c.firms, "offer"), line_nodes(c.needs, c.firms, "need"), process_nodes(owned, c.firms)
        )


def moving(whole: Reckoning, nodes: Nodes) -> tuple[Flow, ...]:
    """The trades that exist and the plan's flows, sorted by id; what stays inside one firm comes last.

    A trade whose partner's card has no line for it counts as well: it flows, whatever was filled in.

    Args:
        whole: the park, matched and planned.
        nodes: what its lines are called in the graph.
    """
    found, trades = whole.found, whole.found.trades
    # An amount of 0 says that the trade stands in another pair of the same two firms.
    traded = trades.existing & ~(trades.amount == 0)
    planned = zip(whole.used.tolist(), whole.planned.net[LIKELY].tolist(), strict=True)
    every = [
        *(flow_at(found, nodes, k, "existing", float(trades.amount[k])) for k in np.flatnonzero(traded).tolist()),
        *(
            replace(flow_at(found, nodes, k, "planned", float(whole.flow[k])), net=net)
            for k, net in planned
            if not trades.existing[k]
        ),
        *one_sided(found, nodes.offers, nodes.needs),
        *_through_processes(whole, nodes),
    ]
    between = sorted((flow for flow in every if flow.supplier != flow.receiver), key=lambda flow: flow.id)
    inside = (replace(flow, kind="inside") for flow in every if flow.supplier == flow.receiver)
    return (*_within_needs(between), *sorted(inside, key=lambda flow: flow.id))


def could_flow(whole: Reckoning, nodes: Nodes, rows: Iterable[int]) -> Iterator[Flow]:
    """Some of the candidates as flows of no stated amount, between different firms."""
    found = whole.found
    flows = (flow_at(found, nodes, k, "open", math.nan) for k in rows)
    return (flow for flow in flows if flow.supplier != flow.receiver)


def _through_processes(whole: Reckoning, nodes: Nodes) -> Iterator[Flow]:
    """What the plan moves to and from conversion processes, as flows between the firms that own the lines.

    What a process costs is counted with what it is fed.
    """
    legs = whole.legs
    if legs is None:
        return
    c, process = legs.found.candidates, nodes.processes
    offers = [*nodes.offers, *(process[i] for i in legs.giver.tolist())]
    needs = [*nodes.needs, *(process[i] for i in legs.taker.tolist())]
    named = Nodes(offers, needs, process)
    net = ledger(legs.found, np.stack([whole.leg_flow] * 3)).net[LIKELY] - _processing(whole, legs)
    for k in np.flatnonzero(whole.leg_flow > LEAST_FLOW).tolist():
        flow = flow_at(legs.found, named, k, "planned", float(whole.leg_flow[k]))
        own_offer, own_need = int(c.o[k]) < legs.offers, int(c.n[k]) < legs.needs
        yield replace(
            flow,
            net=float(net[k]),
            offer_at=flow.offer_at if own_offer else NO_LINE,
            need_at=flow.need_at if own_need else NO_LINE,
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


def _within_needs(found: Sequence[Flow]) -> tuple[Flow, ...]:
    total: dict[NeedKey, float] = {}
    for flow in found:
        total[need_of(flow)] = total.get(need_of(flow), 0.0) + (flow.share or 0.0)
    return tuple(
        replace(flow, share=flow.share / total[need_of(flow)])
        if flow.share is not None and total[need_of(flow)] > 1.0
        else flow
        for flow in found
    )


def flow_at(found: Match, nodes: Nodes, k: int, kind: FlowKind, quantity: float) -> Flow:
    """Candidate k as a flow of so many offer units."""
    c = found.candidates
    o, n = int(c.o[k]), int(c.n[k])
    supplier, receiver, offer, need = c.supplier(k), c.receiver(k), c.offer(k), c.need(k)
    meant = c.offers.resolution(o)
    covered, size = _covered(found, k, quantity), float(c.needs.quantity[LIKELY, n])
    return Flow(
        id=pairing_id(f"{supplier.id}/{offer.id}", f"{receiver.id}/{need.id}"),
        source=nodes.offers[o],
        target=nodes.needs[n],
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
        net=None,
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


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None
