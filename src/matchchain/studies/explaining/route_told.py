"""Everything behind one route of the plan: its legs, its processes, its sum."""

from __future__ import annotations

import math
from typing import TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates
from matchchain.matching.processes import Process
from matchchain.materials import resolve_name
from matchchain.network.pairing import Pairing, Verdict
from matchchain.network.planning.ends import verdicts
from matchchain.network.planning.reckoning import Reckoning
from matchchain.network.planning.route_rows import RouteWriter, process_named
from matchchain.network.planning.routes import Route
from matchchain.park import Firm
from matchchain.values import dataclass
from matchchain.wording import Message

Goods: TypeAlias = tuple[str, str, str]
"""A material: as it is written, and what it is called in Chinese and in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg of a route: what goes from whom to whom, as far as it belongs to the route.

    Attributes:
        supplier, receiver: (name, English name, contact).
        quantity: offer units per year; `km` by road, None where a site is unknown.
        verdicts: what every rule says of it.
    """

    supplier: tuple[str, str, str]
    receiver: tuple[str, str, str]
    offer: Goods
    need: Goods
    quantity: float
    unit: str
    km: float | None
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One process of a route.

    Attributes:
        process: its name; `owner` (name, English name, contact), None where nobody in the park owns it.
        worked: units of its first material per year, as far as they belong to the route.
        unit: of the first material.
        capacity: free units of it per year; `used` of them by the whole plan.
        takes, gives, residue: material and units per unit of the first material.
        cost: CNY per unit of the first material, None where nobody states it.
        known: what a unit costs with further inputs and residues, as far as that is known.
        source: where its figures come from.
    """

    process: Message
    owner: tuple[str, str, str] | None
    worked: float
    unit: str
    capacity: float
    used: float
    takes: tuple[tuple[Goods, float], ...]
    gives: tuple[tuple[Goods, float], ...]
    residue: tuple[tuple[Goods, float], ...]
    cost: float | None
    known: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTold:
    """A route of the plan with everything behind it; there is one leg more than processes."""

    park: str
    park_en: str
    currency: str
    as_of: str
    pairing: Pairing
    legs: tuple[Leg, ...]
    works: tuple[Work, ...]


def told_route(whole: Reckoning, router: RouteWriter, route: Route, rank: int) -> RouteTold:
    """Write out everything behind a route.

    Args:
        whole: the reckoned park.
        router: its route writer.
        route: one of `whole.routes`.
        rank: its number in `suggest`.
    """
    park, c = whole.found.candidates.park, router.legs.found.candidates
    days = (c.offer(route.legs[0]).as_of, c.need(route.legs[-1]).as_of)
    return RouteTold(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=max(days),
        pairing=router.pairing(route, rank),
        legs=tuple(
            _leg(router, k, part * float(router.flow[k])) for k, part in zip(route.legs, route.parts, strict=True)
        ),
        works=tuple(
            _work(whole, router, i, worked) for i, worked in zip(route.processes, route.worked, strict=True)
        ),
    )


def _who(firm: Firm) -> tuple[str, str, str]:
    return firm.table_name, firm.name_en or firm.table_name, firm.whom_to_call


def _goods(c: Candidates, text: str) -> Goods:
    material = resolve_name(text, c.thesaurus).material
    return (text, material.zh, material.en) if material else (text, text, text)


def _leg(router: RouteWriter, k: int, quantity: float) -> Leg:
    found, c = router.legs.found, router.legs.found.candidates
    km = float(found.worth.road_km[k])
    return Leg(
        supplier=_who(c.supplier(k)),
        receiver=_who(c.receiver(k)),
        offer=_goods(c, c.offer(k).material),
        need=_goods(c, c.need(k).material),
        quantity=quantity,
        unit=c.offers.unit[c.o[k]],
        km=None if math.isnan(km) else km,
        verdicts=verdicts(found, k),
    )


def _work(whole: Reckoning, router: RouteWriter, i: int, worked: float) -> Work:
    c = router.legs.found.candidates
    process: Process = router.legs.processes[i]
    owner = router.owner(process)
    cost = float(process.cost[LIKELY])
    active = whole.problem.activity(whole.allocation.flow)
    return Work(
        process=process_named(process.conversion),
        owner=None if owner is None else _who(owner),
        worked=worked,
        unit=process.takes[0][1].unit.partition("/")[0] or "t",
        capacity=float(process.capacity[LIKELY]),
        used=float(active[i]) if len(active) else 0.0,
        takes=tuple((_goods(c, name), f.likely) for name, f in process.takes),
        gives=tuple((_goods(c, name), f.likely) for name, f in process.gives),
        residue=tuple((_goods(c, name), f.likely) for name, f in process.residue),
        cost=None if np.isnan(cost) else cost,
        known=float(process.known[LIKELY]),
        source=process.conversion.source,
    )
