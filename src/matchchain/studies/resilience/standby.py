"""Who can stand by for a need whose supplier has stopped, and with how much, no tonne being promised twice?

What an offer still has is its quantity at its firm's rate, less what it sells, plus what the stopped firms no
longer take. Where the plan is counted as carried out, what it takes is gone as well; else it is there to step in.
The amounts are an allocation like the plan's own, with the share of a need that is restored in place of the money:
first for the needs that are hit first, then, with what is left, for those that would still be hit after them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from matchchain.candidates import LIKELY, RELATION_CODES, Flags, Floats, among
from matchchain.matching.valuing.worth import capped
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.planning.reckoning import Reckoning
from matchchain.studies.resilience.cascade import LEAST_LOSS, Cascade, Web
from matchchain.studies.resilience.flows import NO_LINE, Flow, NeedKey, need_of
from matchchain.values import dataclass

_PREFERENCE = {"same": 1.0, "related": 0.9, "use": 0.8}
_MONEY = 0.01  # the better margin decides between two of the same relation, and no more


@dataclass(frozen=True, slots=True)
class Standby:
    """One supplier that can step in for a need.

    Attributes:
        need: whose need and which.
        supplier: firm id; `offer`, `offer_id`, `material_zh`, `material_en` its line.
        quantity: offer units a year it can send, in `unit`.
        share: of the need's whole quantity, 0 to 1.
        relation: same, related or use.
        proposed: the plan proposes the pair, and it was not counted as flowing.
    """

    need: NeedKey
    supplier: str
    offer: str
    offer_id: str
    material_zh: str
    material_en: str
    quantity: float
    unit: str
    share: float
    relation: str
    proposed: bool = False


def stand_by(
    whole: Reckoning, flows: Sequence[Flow], stopped: Collection[str]
) -> tuple[tuple[Standby, ...], Cascade]:
    """The stand-by deliveries, and the cascade as it goes once they are made.

    Args:
        whole: the park, matched and planned.
        flows: what flows before the stop.
        stopped: ids of the firms that stop.

    Returns:
        The deliveries, by need and the most first; and the cascade with them.
    """
    found: list[Standby] = []
    tried: set[NeedKey] = set()
    promised = np.zeros(len(whole.found.candidates))
    web = Web.of(flows)
    proposed = _proposed(whole, flows)
    while True:
        standby = _by_need(found)
        after = web.stop(stopped, standby)
        short = _earliest(flows, after, standby, tried)
        if not short:
            break
        tried.update(short)
        amounts = _amounts(whole, flows, after, standby, promised, set(short))
        promised += amounts
        sent = np.flatnonzero(amounts > LEAST_FLOW).tolist()
        found += [_written(whole, k, float(amounts[k]), proposed=k in proposed) for k in sent]
    return tuple(sorted(found, key=lambda s: (s.need, -s.share, s.supplier, s.offer_id))), after


def _proposed(whole: Reckoning, flows: Sequence[Flow]) -> set[int]:
    """The pairs that the plan proposes and that are not counted among these flows."""
    c, counted = whole.found.candidates, {(flow.offer_at, flow.need_at) for flow in flows}
    return {k for k in whole.used.tolist() if (int(c.o[k]), int(c.n[k])) not in counted}


def _by_need(found: Sequence[Standby]) -> dict[NeedKey, float]:
    total: dict[NeedKey, float] = {}
    for one in found:
        total[one.need] = total.get(one.need, 0.0) + one.share
    return total


def lost_shares(flows: Sequence[Flow], after: Cascade) -> dict[NeedKey, float]:
    """Need -> the share of it that is no longer delivered, for the needs of firms that have not stopped."""
    lost: dict[NeedKey, float] = {}
    for flow in flows:
        if flow.share is not None and flow.receiver not in after.stopped and after.lost(flow) > LEAST_LOSS:
            lost[need_of(flow)] = lost.get(need_of(flow), 0.0) + flow.share * after.lost(flow)
    return dict(sorted(lost.items()))


def _earliest(
    flows: Sequence[Flow], after: Cascade, standby: dict[NeedKey, float], tried: set[NeedKey]
) -> list[NeedKey]:
    """The needs still short that are hit first and that nobody has been asked for yet."""
    lost = lost_shares(flows, after)
    at: dict[NeedKey, int] = {}
    for flow in flows:
        key = need_of(flow)
        open_share = lost.get(key, 0.0) - standby.get(key, 0.0)
        if key not in tried and flow.need_at != NO_LINE and open_share > LEAST_LOSS and after.lost(flow) > LEAST_LOSS:
            at[key] = min(at.get(key, len(after.rate)), after.round[flow.supplier])
    return sorted(key for key, when in at.items() if when == min(at.values()))


def _amounts(
    whole: Reckoning,
    flows: Sequence[Flow],
    after: Cascade,
    standby: dict[NeedKey, float],
    promised: Floats,
    wanted: set[NeedKey],
) -> Floats:
    """(k,): offer units a year that each candidate can send to the needs that are wanted."""
    found, c, value = whole.found, whole.found.candidates, whole.found.worth
    size = c.needs.quantity[LIKELY]
    short, room = np.zeros(len(c.needs)), _room(whole, flows, after)
    room -= np.bincount(c.n, np.where(capped(c), promised * _use(whole), 0.0), minlength=len(room))
    lost = lost_shares(flows, after)
    for flow in flows:
        need = need_of(flow)
        if need in wanted and need in lost:
            short[flow.need_at] = max(lost[need] - standby.get(need, 0.0), 0.0) * size[flow.need_at]
    rows = np.flatnonzero(admissible(whole, after.stopped) & ~_unknown(whole) & (short[c.n] > LEAST_FLOW))
    use = _use(whole)[rows]
    money = np.argsort(np.argsort(value.known[LIKELY, rows], kind="stable")) / max(len(rows), 1)
    liked = np.array([_PREFERENCE[name] for name in RELATION_CODES])[c.relation[rows]] + _MONEY * money
    left = _left(whole, flows, after) - np.bincount(c.o, promised, minlength=len(c.offers))
    residual = Problem(
        o=c.o[rows],
        n=c.n[rows],
        gain=liked * use / size[c.n[rows]],
        use=use,
        capped=capped(c)[rows],
        fixed=np.zeros(len(rows)),
        supply=np.maximum(left, 0.0),
        need=short,
        share=np.clip(room, 0.0, short),
    )
    amounts = np.zeros(len(found.candidates))
    amounts[rows] = allocate(residual).flow
    return amounts


def admissible(whole: Reckoning, stopped: Collection[str]) -> Flags:
    """(k,): pairs that nothing forbids, outside a group, whose names mean one thing and whose supplier works."""
    found, c = whole.found, whole.found.candidates
    working = np.array([firm.id not in stopped for firm in c.firms], dtype=np.bool_)
    own = c.offers.firm[c.o] == c.needs.firm[c.n]
    barred = found.judgement.blocked | found.judgement.papers | found.group | own
    usable: Flags = ((found.allowed & ~found.unread) | found.trades.existing) & ~barred & working[c.offers.firm[c.o]]
    return usable


def _unknown(whole: Reckoning) -> Flags:
    """(k,): how much the supplier has or how much of the need that covers is not known."""
    missing = whole.found.worth.missing
    unknown: Flags = missing["supply"] | missing["unit"] | missing["strength"]
    return unknown


def _use(whole: Reckoning) -> Floats:
    """(k,): need units that one offer unit covers."""
    use: Floats = whole.found.worth.substitution_ratio[LIKELY] / whole.found.candidates.conversion
    return np.nan_to_num(use, nan=1.0)


def _left(whole: Reckoning, flows: Sequence[Flow], after: Cascade) -> Floats:
    """(offers,): what each offer still has to give, offer units a year."""
    found, c = whole.found, whole.found.candidates
    rate = np.array([after.rate.get(firm.id, 1.0) for firm in c.firms])
    taken = found.trades.sold.copy()
    for flow in flows:
        stops, planned = flow.receiver in after.stopped, flow.kind == "planned"
        if flow.offer_at != NO_LINE and stops != planned:
            taken[flow.offer_at] += (flow.quantity or 0.0) * (1 if planned else -1)
    left: Floats = np.nan_to_num(c.offers.quantity[LIKELY] * rate[c.offers.firm] - taken)
    return left


def _room(whole: Reckoning, flows: Sequence[Flow], after: Cascade) -> Floats:
    """(needs,): need units that by-products and waste may still cover."""
    c = whole.found.candidates
    share = np.nan_to_num(c.needs.column("max_share")[LIKELY], nan=1.0)
    room: Floats = np.nan_to_num(np.minimum(share, 1.0) * c.needs.quantity[LIKELY])
    for flow in flows:
        if NO_LINE not in (flow.need_at, flow.offer_at) and c.offers.entries[flow.offer_at].kind != "product":
            room[flow.need_at] -= (flow.covered or 0.0) * (1.0 - after.lost(flow))
    return room


def to_ask(whole: Reckoning, stopped: Collection[str], needs: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Need -> suppliers that might help it if they said how much of what they have or got their papers, by id."""
    found, c = whole.found, whole.found.candidates
    own = c.offers.firm[c.o] == c.needs.firm[c.n]
    asked = among(len(c.needs), np.array([at for at in needs if at != NO_LINE], dtype=np.int64))[c.n]
    open_pairs = asked & found.allowed & ~found.judgement.blocked & ~found.group & ~found.trades.existing & ~own
    firms: dict[int, set[str]] = {}
    for k in np.flatnonzero(open_pairs & (_unknown(whole) | found.judgement.papers | found.unread)).tolist():
        firms.setdefault(int(c.n[k]), set()).add(c.supplier(k).id)
    return {need: tuple(sorted(others.difference(stopped))) for need, others in firms.items()}


def _written(whole: Reckoning, k: int, quantity: float, *, proposed: bool) -> Standby:
    c = whole.found.candidates
    offer, need = c.offer(k), c.need(k)
    meant = c.offers.resolution(int(c.o[k])).material
    return Standby(
        need=(c.receiver(k).id, need.id),
        supplier=c.supplier(k).id,
        offer=offer.material,
        offer_id=offer.id,
        material_zh=meant.zh if meant else offer.material,
        material_en=meant.en if meant else offer.material,
        quantity=quantity,
        unit=c.offers.unit[c.o[k]],
        share=min(quantity * float(_use(whole)[k]) / float(c.needs.quantity[LIKELY, c.n[k]]), 1.0),
        relation=RELATION_CODES[c.relation[k]],
        proposed=proposed,
    )
