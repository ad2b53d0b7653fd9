"""What a stop leaves behind: needs that are short, offers without a taker, and what nobody can tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from matchchain.candidates import LIKELY
from matchchain.network.graph.shown import add_open
from matchchain.network.planning.reckoning import Reckoning
from matchchain.studies.resilience.cascade import LEAST_LOSS, Cascade
from matchchain.studies.resilience.flows import NO_LINE, Flow, NeedKey, flows, need_of
from matchchain.studies.resilience.standby import Standby, lost_shares, to_ask
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph


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


def shorts(
    whole: Reckoning, moving: Sequence[Flow], worst: Cascade, standby: Sequence[Standby]
) -> Iterator[Short]:
    """The needs that are short, by round, today's trades first, then the worst first."""
    lost = lost_shares(moving, worst)
    failing: dict[NeedKey, list[Flow]] = defaultdict(list)
    for flow in moving:
        hit = flow.supplier in worst.round and flow.receiver not in worst.stopped
        if hit and (worst.lost(flow) > LEAST_LOSS or flow.supplier in worst.doubtful):
            failing[need_of(flow)].append(flow)
    found = []
    askable = to_ask(whole, worst.stopped, {given[0].need_at for given in failing.values()})
    steps: dict[NeedKey, list[Standby]] = defaultdict(list)
    for one in standby:
        steps[one.need].append(one)
    for need, given in failing.items():
        first = given[0]
        given.sort(key=lambda flow: (-(flow.share or 0.0) * worst.lost(flow), flow.id))
        told = need in lost and all(flow.share is not None for flow in given)
        known_need = first.need_at != NO_LINE
        quantity = _lost_of_line(whole, first.need_at, lost.get(need)) if known_need else _lost_of_flows(given, worst)
        found.append(
            Short(
                receiver=need[0],
                need=first.need or first.offer,
                need_id=first.need_id,
                round=1 + min(worst.round[flow.supplier] for flow in given),
                quantity=quantity if told else None,
                unit=first.need_unit or first.unit,
                share=lost[need] if told else None,
                lost=tuple(given),
                standby=tuple(steps[need]),
                to_ask=askable.get(first.need_at, ()) if known_need else (),
            )
        )
    yield from sorted(found, key=_first_to_phone)


def _lost_of_line(whole: Reckoning, need_at: int, lost: float | None) -> float | None:
    size = float(whole.found.candidates.needs.quantity[LIKELY, need_at])
    return lost * size if lost is not None and size > 0 else None


def _lost_of_flows(given: Sequence[Flow], worst: Cascade) -> float | None:
    """What is lost of a need that stands on no card, such as a process's own input: as much as its flows bring."""
    covered = [flow.covered * worst.lost(flow) for flow in given if flow.covered is not None]
    return sum(covered) if len(covered) == len(given) else None


def _first_to_phone(short: Short) -> tuple[int, bool, float, str, str]:
    """By round; what is traded today before what is only planned; the worst first."""
    planned_only = all(flow.kind == "planned" for flow in short.lost)
    share = 1.0 if short.share is None else short.share
    return short.round, planned_only, -round(share, 6), short.receiver, short.need_id


def stranded_by(moving: Sequence[Flow], worst: Cascade) -> Iterator[Stranded]:
    """The offers whose takers take less, the dearest first."""
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


def perhaps_short(
    whole: Reckoning, graph: ParkGraph, moving: Sequence[Flow], stopped: Collection[str]
) -> Iterator[Open]:
    """Pairs of a stopped supplier without figures, for needs that nothing is known to flow into."""
    supplied = {need_of(flow) for flow in moving}
    add_open(graph, whole, stopped, "supplier")
    perhaps = [
        flow for flow in flows(graph, ("open",)) if flow.receiver not in stopped and need_of(flow) not in supplied
    ]
    askable = to_ask(whole, stopped, {flow.need_at for flow in perhaps})
    yield from (Open(flow, askable.get(flow.need_at, ())) for flow in perhaps)
