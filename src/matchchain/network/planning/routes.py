"""Through whom: the chains of processes by which one firm's offer reaches another firm's need.

The plan says how much each leg carries; where several inputs and outputs meet in a process, each is held to
share in it by its tonnes (the proportional sharing of flow tracing, Bialek 1996). A route is one chain from a
firm's own offer to a firm's own need; the routes' sums add up to what all legs and processes win together.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, Floats
from matchchain.matching.legs import Legs
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.planning.ledger import Ledger, ledger
from matchchain.values import dataclass, replace

HOPS = 8
"""Processes in a row at the most; what a loop carries round beyond that stays with its greatest route."""

_FAINT = 1e-9  # shares of a flow smaller than this are rounding


@dataclass(frozen=True, slots=True)
class Route:
    """One chain from a firm's offer through processes to a firm's need, as the plan uses it.

    Attributes:
        offer, need: indices of the lines among the park's own.
        legs: rows of the legs, first to last.
        processes: indices of the processes between them.
        parts: of each leg's flow, what belongs to this route.
        worked: of each process's activity, what belongs to this route, in units of its first material per year.
        through: the same as a part of each process's activity.
        quantity: what leaves the supplier, offer units per year; `arrives` what reaches the receiver, in units
            of the last leg's offer.
        net: low, likely, high, CNY per year.
        processing: known cost of the processes for this route, CNY per year.
        yearly: fixed costs of legs and investments that belong to it, CNY per year, counted in `net`.
        co2: avoided t CO2e per year, nan where a factor is missing.
    """

    offer: int
    need: int
    legs: tuple[int, ...]
    processes: tuple[int, ...]
    parts: tuple[float, ...]
    worked: tuple[float, ...]
    through: tuple[float, ...]
    quantity: float
    arrives: float
    net: tuple[float, float, float]
    processing: float
    yearly: float
    co2: float

    @property
    def key(self) -> str:
        """What tells it from every other route."""
        return ">".join(map(str, (self.offer, *self.processes, self.need)))


def routes_of(legs: Legs, flow: Floats) -> tuple[Route, ...]:
    """The routes a plan uses, the most worth first.

    Args:
        legs: the park's legs.
        flow: (legs,) what each carries, offer units per year.
    """
    if not (flow > LEAST_FLOW).any():
        return ()
    tracer = _Tracer(legs, flow)
    found = [tracer.route(chain) for chain in tracer.chains()]
    # A little of a salt may make much of a liquor: noise is what is little at both ends.
    found = tracer.complete([route for route in found if max(route.quantity, route.arrives) > LEAST_FLOW])
    return tuple(sorted(found, key=lambda route: (-route.net[LIKELY], route.legs)))


@dataclass(frozen=True, slots=True)
class _Chain:
    """Legs from an offer to a need, with each leg's share in the process it feeds and of the one it leaves."""

    legs: tuple[int, ...]
    feeds: tuple[float, ...]
    leaves: tuple[float, ...]


class _Tracer:
    """Follows what the plan moves through processes."""

    def __init__(self, legs: Legs, flow: Floats) -> None:
        self.legs, self.flow = legs, np.where(flow > LEAST_FLOW, flow, 0.0)
        c = legs.found.candidates
        self.used = np.flatnonzero(self.flow > 0).tolist()
        self.gives = {k: legs.gives_from(k) for k in self.used}
        self.takes = {k: legs.takes_to(k) for k in self.used}
        self.sums: Ledger = ledger(legs.found, np.stack([self.flow] * 3))
        count = len(legs.processes)
        inflow, outflow = np.zeros(count), np.zeros(count)
        brought = self.flow * legs.found.worth.substitution_ratio[LIKELY] / c.conversion
        self.activity = np.zeros(count)
        for k in self.used:
            if (into := self.takes[k]) >= 0:
                inflow[into] += self.flow[k]
                if legs.first[int(c.n[k]) - legs.needs]:
                    self.activity[into] += brought[k] / legs.takes[int(c.n[k]) - legs.needs]
            if (out := self.gives[k]) >= 0:
                outflow[out] += self.flow[k]
        self.share_in = {k: self.flow[k] / inflow[self.takes[k]] for k in self.used if self.takes[k] >= 0}
        self.share_out = {k: self.flow[k] / outflow[self.gives[k]] for k in self.used if self.gives[k] >= 0}
        self.after: dict[int, list[int]] = {}
        for k in self.used:
            if self.gives[k] >= 0:
                self.after.setdefault(self.gives[k], []).append(k)

    def chains(self) -> Iterator[_Chain]:
        """Every chain from a firm's own offer to a firm's own need."""
        for k in self.used:
            if self.gives[k] < 0:
                yield from self._follow((k,), (), ())

    def _follow(self, path: tuple[int, ...], feeds: tuple[float, ...], leaves: tuple[float, ...]) -> Iterator[_Chain]:
        last = path[-1]
        process = self.takes[last]
        if process < 0:
            yield _Chain(path, feeds, leaves)
            return
        if len(path) > HOPS:
            return
        for k in self.after.get(process, ()):
            share = self.share_in[last], self.share_out[k]
            if np.prod([*feeds, share[0]]) * np.prod([*leaves, share[1]]) > _FAINT:
                yield from self._follow((*path, k), (*feeds, share[0]), (*leaves, share[1]))

    def route(self, chain: _Chain) -> Route:
        """The sums of one chain: of every leg and process the part that belongs to it."""
        c, value = self.legs.found.candidates, self.legs.found.worth
        hops = len(chain.feeds)
        # A leg belongs to the route as far as what came before it and what comes after it do.
        parts = [
            float(np.prod(chain.feeds[:at]) * np.prod(chain.leaves[at:])) for at in range(hops + 1)
        ]
        through = [float(np.prod(chain.feeds[: at + 1]) * np.prod(chain.leaves[at:])) for at in range(hops)]
        processes = [self.takes[k] for k in chain.legs[:-1]]
        net = np.zeros(3)
        yearly = co2 = processing = 0.0
        for k, part in zip(chain.legs, parts, strict=True):
            net += part * self.sums.net[:, k]
            yearly += part * float(value.fixed[LIKELY, k])
            co2 += part * float(self.sums.co2[k])
        worked = []
        for i, part in zip(processes, through, strict=True):
            process, active = self.legs.processes[i], part * self.activity[i]
            worked.append(float(active))
            net -= active * process.known + part * process.yearly
            processing += float(active * process.known[LIKELY])
            yearly += part * process.yearly
            emitted = process.conversion.co2
            co2 -= float("nan") if emitted is None else active * emitted.likely
        first, last = chain.legs[0], chain.legs[-1]
        return Route(
            offer=int(c.o[first]),
            need=int(c.n[last]),
            legs=chain.legs,
            processes=tuple(processes),
            parts=tuple(parts),
            worked=tuple(worked),
            through=tuple(through),
            quantity=float(parts[0] * self.flow[first]),
            arrives=float(parts[-1] * self.flow[last]),
            net=(float(net[LOW]), float(net[LIKELY]), float(net[HIGH])),
            processing=processing,
            yearly=yearly,
            co2=co2,
        )

    def complete(self, routes: list[Route]) -> list[Route]:
        """The routes with what loops carry round added to the greatest one, so that all sums add up."""
        total = self.sums.net[:, self.used].sum(axis=1)
        for i, process in enumerate(self.legs.processes):
            if self.activity[i] > 0:
                total -= self.activity[i] * process.known + process.yearly
        missing = total - np.array([route.net for route in routes]).sum(axis=0)
        if not routes or np.abs(missing).max() <= _FAINT * max(1.0, np.abs(total).max()):
            return routes
        at = max(range(len(routes)), key=lambda i: (routes[i].net[LIKELY], routes[i].legs))
        low, likely, high = (np.array(routes[at].net) + missing).tolist()
        whole = replace(routes[at], net=(low, likely, high))
        return [*routes[:at], whole, *routes[at + 1 :]]
