"""The allocation problem of a park: links, caps, joint limits and conversion processes, and its components.

Columns are links (how much of an offer goes to a need) and activities (how much a process works); rows are the
caps of method 4. An offer or a need may belong to a process: its amount then follows from the activity.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

import numpy as np

from matchchain.candidates import Flags, Floats, Ints, among
from matchchain.network.allocation.blank import floats, ints
from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.processes import Processes
from matchchain.values import dataclass, replace

LEAST_FLOW = 1e-6
"""Flows below this many units a year are a solver's noise."""

STEEP = 1e6
"""Units of one thing for one of another, beyond which no bound of an integer programme is believed."""

_PASSES = 30
"""Clipping passes at the most: a tolerance clipped upstream is carried on, one process a pass."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Choose flows x >= 0 to maximise sum gain x - fixed [x > 0] - cost of activities, under caps (method 4).

    Attributes:
        o, n: (k,) index of each link's offer and need.
        gain: (k,) CNY per offer unit.
        use: (k,) need units that one offer unit covers, s over the conversion of units.
        capped: (k,) whether the need's share cap binds the link.
        fixed: (k,) CNY per year as soon as the link is used.
        supply: (offers,) offer units per year, beside what processes give.
        need: (needs,) need units per year, beside what processes take.
        share: (needs,) need units per year that capped links may cover; at most `need`.
        least: (k,) offer units per year below which the link is not used at all; none when empty.
        limits: joint limits over links.
        processes: conversion processes.
    """

    o: Ints
    n: Ints
    gain: Floats
    use: Floats
    capped: Flags
    fixed: Floats
    supply: Floats
    need: Floats
    share: Floats
    least: Floats = field(default_factory=floats)
    limits: Limits = field(default_factory=Limits)
    processes: Processes = field(default_factory=Processes)

    def __len__(self) -> int:
        return len(self.o)

    @property
    def lots(self) -> Floats:
        """(k,): least lots, 0 where there is none."""
        return self.least if len(self.least) else np.zeros(len(self))

    @property
    def stepped(self) -> bool:
        """Whether using a link or a process at all costs or asks something: no linear programme then."""
        return bool(self.fixed.any() or self.least.any() or self.processes.fixed.any())

    @property
    def steep(self) -> bool:
        """Whether some unit makes or replaces so many others that an integer programme's tolerance is real money."""
        p = self.processes
        ratios = np.concatenate([self.use, p.gives[p.gives > 0], p.takes[p.takes > 0]])
        return bool(len(ratios) and (ratios.max() > STEEP or ratios.min() * STEEP < 1))

    def links(self, rows: Ints | Flags) -> Problem:
        """The same problem with some of its links only, and the processes that these reach."""
        chosen: Ints = np.flatnonzero(rows) if rows.dtype == np.bool_ else np.asarray(rows, dtype=np.int64)
        o, n = self.o[chosen], self.n[chosen]
        return replace(
            self,
            o=o,
            n=n,
            gain=self.gain[chosen],
            use=self.use[chosen],
            capped=self.capped[chosen],
            fixed=self.fixed[chosen],
            least=self.least[chosen] if len(self.least) else self.least,
            limits=self.limits.of(chosen, len(self)),
        )

    def compact(self) -> Problem:
        """The same links between only those offers, needs and processes that they reach, numbered anew."""
        processes = self.processes.of(self.reached())
        offers = among(len(self.supply), self.o, processes.gives_o)
        needs = among(len(self.need), self.n, processes.takes_n)
        at_offer, at_need = places(offers), places(needs)
        return replace(
            self,
            o=at_offer[self.o],
            n=at_need[self.n],
            supply=self.supply[offers],
            need=self.need[needs],
            share=self.share[needs],
            processes=replace(processes, gives_o=at_offer[processes.gives_o], takes_n=at_need[processes.takes_n]),
        )

    def reached(self) -> Ints:
        """The processes that some link touches: their caps have prices, whether they can work or not."""
        p = self.processes
        if not len(p):
            return ints()
        fed, taken = among(len(self.need), self.n)[p.takes_n], among(len(self.supply), self.o)[p.gives_o]
        return np.flatnonzero(among(len(p), p.taker[fed], p.giver[taken]))

    def inner(self) -> Flags:
        """(k,): whether a link starts or ends at a process."""
        p = self.processes
        if not len(p):
            return np.zeros(len(self), dtype=np.bool_)
        found: Flags = among(len(self.supply), p.gives_o)[self.o] | among(len(self.need), p.takes_n)[self.n]
        return found

    def enabling(self) -> Flags:
        """(k,): links that may be worth more than their own gain: of a process, or making room in a joint limit."""
        found = self.inner()
        found[self.limits.link[self.limits.weight < 0]] = True
        return found

    def rooms(self) -> tuple[Floats, Floats]:
        """(offers,) and (needs,): the most there can be on either side, processes at full capacity."""
        supply, need, p = self.supply.copy(), self.need.copy(), self.processes
        np.add.at(supply, p.gives_o, p.gives * p.capacity[p.giver])
        np.add.at(need, p.takes_n, p.takes * p.capacity[p.taker])
        return supply, need

    def bounded(self) -> Problem:
        """The same problem with every open capacity set to the most that links could ever bring to it."""
        p = self.processes
        if np.isfinite(p.capacity).all():
            return self
        # What links bring grows from process to process; after as many rounds as processes it is all there.
        capacity = np.where(np.isfinite(p.capacity), p.capacity, 0.0)
        for _ in range(len(p)):
            capacity = self.brought(capacity)
        return replace(self, processes=replace(p, capacity=capacity))

    def brought(self, capacity: Floats) -> Floats:
        """(p,): the most links could bring to each process, within its own capacity, when all work at these ones."""
        p, supply = self.processes, self.supply.copy()
        np.add.at(supply, p.gives_o, p.gives * capacity[p.giver])
        first = np.flatnonzero(p.exact)
        inflow = np.bincount(self.n, self.use * supply[self.o], minlength=len(self.need))
        brought = np.zeros(len(p))
        brought[p.taker[first]] = inflow[p.takes_n[first]] / p.takes[first]
        return np.minimum(p.capacity, brought)

    def most(self) -> Floats:
        """(k,): the most each link could carry on its own."""
        supply, need = self.rooms()
        room = np.where(self.capped, np.minimum(self.share, need)[self.n], need[self.n])
        most = np.minimum(supply[self.o], room / self.use)
        of = self.limits
        if len(of.link):
            # Where a negative weight can make room, a single link's bound is not known from its row.
            firm = np.ones(len(of.most), dtype=np.bool_)
            firm[of.row[of.weight < 0]] = False
            binds = (of.weight > 0) & firm[of.row]
            np.minimum.at(most, of.link[binds], of.most[of.row[binds]] / of.weight[binds])
        return np.maximum(most, 0.0)

    def activity(self, flow: Floats) -> Floats:
        """(p,): how much each process works: as much as its first input brings."""
        p = self.processes
        inflow = np.bincount(self.n, self.use * flow, minlength=len(self.need))
        activity = np.zeros(len(p))
        first = np.flatnonzero(p.exact)
        activity[p.taker[first]] = inflow[p.takes_n[first]] / p.takes[first]
        return activity

    def most_active(self) -> Floats:
        """(p,): the most each process could work on its own: its capacity, or all that links could bring it."""
        p = self.processes
        return np.minimum(p.capacity, self.activity(self.most()))

    def clipped(self, flow: Floats) -> Floats:
        """The flow, scaled down where a solver's tolerance overstepped a cap."""
        flow = np.maximum(flow, 0.0)
        for _ in range(_PASSES if len(self.processes) else 1):
            before = flow
            flow = self._clipped_once(flow)
            if np.array_equal(before, flow):
                break
        return flow

    def _clipped_once(self, flow: Floats) -> Floats:
        p, supply, need = self.processes, self.supply, self.need
        if len(p):
            activity = self.activity(flow)
            over = np.where(activity > p.capacity, p.capacity / np.where(activity > 0, activity, 1.0), 1.0)
            of_need = np.ones(len(need))
            of_need[p.takes_n[p.exact]] = over[p.taker[p.exact]]
            flow, activity = flow * of_need[self.n], activity * over
            supply, need = supply.copy(), need.copy()
            np.add.at(supply, p.gives_o, p.gives * activity[p.giver])
            np.add.at(need, p.takes_n, p.takes * activity[p.taker])
        whole = np.ones(len(self))
        for cap, index, weight in (
            (supply, self.o, whole),
            (need, self.n, self.use),
            (self.share, self.n, np.where(self.capped, self.use, 0.0)),
        ):
            load = np.bincount(index, weights=weight * flow, minlength=len(cap))
            scale = np.where(load > cap, cap / np.where(load > 0, load, 1.0), 1.0)
            flow = np.where(weight > 0, flow * scale[index], flow)
        return self._within_limits(flow)

    def _within_limits(self, flow: Floats) -> Floats:
        of = self.limits
        if not len(of.link):
            return flow
        flow = flow.copy()
        load = of.load(flow)
        for row in np.flatnonzero(load > of.most).tolist():
            # What makes room (a negative weight) stays; what fills it is scaled into the room there is.
            entries = of.row == row
            fills = of.link[entries & (of.weight > 0)]
            filled = float((of.weight * flow[of.link])[entries & (of.weight > 0)].sum())
            flow[fills] *= max(0.0, 1.0 - (load[row] - of.most[row]) / filled) if filled > 0 else 1.0
        return flow

    def components(self) -> Iterator[Ints]:
        """The links of each connected component, in the order of their first offer."""
        mark_o = np.arange(len(self.supply))
        mark_n = np.full(len(self.need), len(self.supply))
        while True:
            np.minimum.at(mark_n, self.n, mark_o[self.o])
            before = mark_o.copy()
            np.minimum.at(mark_o, self.o, mark_n[self.n])
            self._joined(mark_o, mark_n)
            if np.array_equal(before, mark_o):
                break
        mark = mark_o[self.o]
        order = np.argsort(mark, kind="stable")
        yield from np.split(order, np.flatnonzero(np.diff(mark[order])) + 1) if len(order) else ()

    def _joined(self, mark_o: Ints, mark_n: Ints) -> None:
        """One mark for whatever a process or a joint limit ties together."""
        p, of = self.processes, self.limits
        if len(p):
            mark = np.full(len(p), len(mark_o))
            np.minimum.at(mark, p.giver, mark_o[p.gives_o])
            np.minimum.at(mark, p.taker, mark_n[p.takes_n])
            np.minimum.at(mark_o, p.gives_o, mark[p.giver])
            np.minimum.at(mark_n, p.takes_n, mark[p.taker])
        if len(of.link):
            row = np.full(len(of.most), len(mark_o))
            np.minimum.at(row, of.row, mark_o[self.o[of.link]])
            np.minimum.at(mark_o, self.o[of.link], row[of.row])


def places(kept: Flags) -> Ints:
    """The number of each one among those that are kept."""
    place: Ints = np.cumsum(kept) - 1
    return place
