"""The routes of a park: those of the plan with their money, chains on paper, loops, missing steps, idle processes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal

from matchchain.candidates import LIKELY, RELATION_CODES
from matchchain.matching import match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.processes import OPEN, Idle, Process, processes_of
from matchchain.network.allocation.effort import Effort
from matchchain.network.pairing import Pairing
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.plan import Selection, ranks
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.network.planning.route_rows import RouteWriter
from matchchain.network.planning.routes import Route
from matchchain.park import Conversion, Firm, Park, PlanRules
from matchchain.studies.routing.chain import Found
from matchchain.studies.routing.chains import chains_of
from matchchain.studies.routing.missing import Missing, missing_steps
from matchchain.studies.routing.steps import Step, stuff_of, worked
from matchchain.studies.routing.web import web_of
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Gain:
    """What one party of a route gets of its net: `role` says as what, `firm` is its id, `net` CNY per year."""

    firm: str
    role: Literal["supplier", "converter", "receiver"]
    net: float


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """A route of the plan.

    Attributes:
        pairing: as `suggest` shows it, with its number there.
        steps: its processes.
        gains: who gets how much of the net; they add up to it.
        arrives: what reaches the receiver per year, in `arrives_unit`.
    """

    pairing: Pairing
    steps: tuple[Step, ...]
    gains: tuple[Gain, ...]
    arrives: float
    arrives_unit: str


@dataclass(frozen=True, slots=True)
class IdleProcess:
    """A process that cannot take part: no owner in the park, no capacity stated or none there, or all of it in use."""

    conversion: Conversion
    owner: str
    why: Literal["owner", "capacity", "zero", "busy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteMap:
    """All that goes, could go or cannot go through processes.

    Attributes:
        routes: of the plan, most worth first.
        found: chains and loops.
        missing: the missing steps.
        idle: processes of the park's files that cannot take part.
        firms: every firm by its id.
        processes_allowed: whether the park's rules let its own processes into the plan.
        asked: what the person asked to see: a firm's id and a word of a material; "" for all.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    routes: tuple[PlannedRoute, ...]
    found: Found
    missing: Missing
    idle: tuple[IdleProcess, ...]
    firms: Mapping[str, Firm]
    processes_allowed: bool
    asked: tuple[str, str] = ("", "")


def route_map(
    park: Park,
    library: Sequence[Conversion] = (),
    *,
    today: datetime.date | None = None,
    effort: Effort | None = None,
) -> RouteMap:
    """The routes of a park.

    Args:
        park: as `load` returns it.
        library: processes to try as missing steps beside those of the park's files that nobody owns.
        today: the day on which permits are looked at; the clock's by default.
        effort: how long to look for the best plan.

    Returns:
        The routes; same park, same answer.

    Example:
        >>> route_map(Park()).routes
        ()
    """
    day = today or datetime.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, today=day), effort)
    c = whole.found.candidates
    legs, processes, idle = _processes(whole)
    return RouteMap(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        routes=_routes(whole),
        found=chains_of(web_of(whole, legs, processes, idle)),
        missing=missing_steps(whole.found, library),
        idle=tuple(IdleProcess(i.conversion, c.firms[i.owner].id if i.owner != OPEN else "", i.why) for i in idle),  # type: ignore[arg-type]
        firms={firm.id: firm for firm in c.firms},
        processes_allowed=(park.plan or PlanRules()).conversions == "owned",
    )


def _processes(whole: Reckoning) -> tuple[Legs | None, Sequence[Process], Sequence[Idle]]:
    """The legs of the park's own processes, even where its rules keep them out of the plan."""
    found = whole.found
    conversions = found.candidates.park.conversions
    legs = whole.legs or legs_of(found, conversions)
    if legs is not None:
        return legs, legs.processes, legs.idle
    return None, *processes_of(found.candidates, conversions)


def _routes(whole: Reckoning) -> tuple[PlannedRoute, ...]:
    writer = whole.route_writer()
    if writer is None or not whole.routes:
        return ()
    numbers = {row.key: rank for rank, _, row in ranks(whole, whole.writer(), Selection()) if isinstance(row, Route)}
    used = worked(writer.legs, whole.leg_flow).tolist()
    return tuple(_planned(writer, route, numbers.get(route.key, 0), used) for route in whole.routes)


def _planned(writer: RouteWriter, route: Route, number: int, used: Sequence[float]) -> PlannedRoute:
    c, pairing = writer.legs.found.candidates, writer.pairing(route, number)
    steps = []
    for at, process in enumerate(route.processes):
        into, out = route.legs[at], route.legs[at + 1]
        line = int(c.o[out]) - writer.legs.offers
        passed_on = route.parts[at + 1] * float(writer.flow[out])
        steps.append(
            Step(
                conversion=writer.legs.processes[process].conversion,
                owner=c.firms[int(c.needs.firm[c.n[into]])].id,
                way="planned",
                takes=stuff_of(c.offers.resolution(int(c.o[into]))),
                asks=stuff_of(c.needs.resolution(int(c.n[into]))),
                substitute=RELATION_CODES[int(c.relation[into])] != "same",
                auxiliary=not bool(writer.legs.first[int(c.n[into]) - writer.legs.needs]),
                gives=stuff_of(c.offers.resolution(int(c.o[out]))),
                per_first=float(writer.legs.gives[line]),
                unit=c.offers.unit[int(c.o[out])],
                ceiling=_ceiling(writer.legs.processes[process], c.offer(out).material),
                cumulated=passed_on / route.quantity,
                capacity=float(writer.legs.processes[process].capacity[LIKELY]),
                used=used[process],
            )
        )
    last = int(c.o[route.legs[-1]])
    return PlannedRoute(pairing, tuple(steps), _gains(writer, route, pairing), route.arrives, c.offers.unit[last])


def _ceiling(process: Process, name: str) -> bool:
    return any(figure.bound for other, figure in (*process.gives, *process.residue) if other == name)


def _gains(writer: RouteWriter, route: Route, pairing: Pairing) -> tuple[Gain, ...]:
    """Each party's part of the net; who owns several processes between is shown once."""
    ends = (pairing.supplier, pairing.receiver)
    between = [firm for firm in writer.parties(route) if firm not in ends]
    converters = pairing.converter_gain or 0.0
    gains = [Gain(pairing.supplier, "supplier", pairing.supplier_gain or 0.0)]
    gains += [Gain(firm, "converter", converters / len(between)) for firm in between]
    if pairing.receiver != pairing.supplier:
        gains.append(Gain(pairing.receiver, "receiver", (pairing.receiver_gain or 0.0) - converters))
    return tuple(gains)
