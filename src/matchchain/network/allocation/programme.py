"""One linear programme on margins, solved by HiGHS from the plan made by hand: few links first, more as prices ask.

The plan made by hand is a vertex of the programme: its links in the order they were taken and the cap that each
used up make a triangular basis, since no later link may draw on a cap that is used up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints, among
from matchchain.network.allocation.by_hand import ByHand, best_pair_first
from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.problem import Problem, places
from matchchain.network.allocation.processes import Processes
from matchchain.network.allocation.solver import new_solver

BEST_PER_NODE = 3
"""Links added at a time for each node; between 2 and 5 the time hardly differs."""

TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Solution:
    """Optimal flows and what one more unit of each cap would be worth.

    Attributes:
        flow: (k,) offer units per year, inside every cap.
        supply_price: (offers,) CNY per offer unit.
        need_price, share_price: (needs,) CNY per need unit. Of a process's first input, which must be met
            exactly, the price may be negative: what the process would pay for a unit less of it; so may that of
            its first output.
        limit_price: (rows,) CNY per unit of each joint limit.
        capacity_price: (p,) CNY per unit of each process's capacity.
        activity: (p,) units of the first input per year.
    """

    flow: Floats
    supply_price: Floats
    need_price: Floats
    share_price: Floats
    limit_price: Floats
    capacity_price: Floats
    activity: Floats


def solve(problem: Problem, floor: Floats | None = None, start: ByHand | None = None) -> Solution:
    """Maximise the sum of gain x - cost y under every cap; fixed costs and least lots are not looked at.

    Exact: links start with those of the plan made by hand, and the best of those with a positive reduced cost
    are added until none is left.

    Args:
        problem: links, caps, joint limits and processes.
        floor: (k,) least flows, such as an integer programme has decided on; 0 by default.
        start: the plan made by hand of a problem without joint limits, where it is known.
    """
    reached = problem.reached()
    inner = problem.inner()
    if not ((problem.gain > 0) | problem.enabling()).any():
        return _nothing(problem)
    if floor is None and len(problem) == 1 and not len(problem.limits.link) and not inner.any():
        return _single(problem)
    model = _Model(problem, reached, floor)
    # What a link of a process is worth shows only at the end of its route: all of them are there from the start.
    if floor is None:
        model.start(_by_hand(problem) if start is None else start, inner)
    else:
        model.add(best_links(model.o, model.n, problem.gain, problem.gain > 0, inner | (floor > 0)))
    scale = max(float(np.abs(problem.gain).max(initial=0.0)), 1.0)
    while True:
        prices = model.run()
        reduced = problem.gain - prices.of_links(problem)
        wanted = (reduced > TOLERANCE * scale) & ~model.present
        if not wanted.any():
            break
        model.add(best_links(model.o, model.n, reduced, wanted))
    flow = problem.clipped(model.flow())
    return Solution(
        flow, prices.supply, prices.need, prices.share, prices.limit, prices.capacity, problem.activity(flow)
    )


def _by_hand(problem: Problem) -> ByHand:
    """The plan made by hand as the programme sees it: nothing is fixed, and joint limits are not gone into."""
    limited = np.zeros(len(problem), dtype=np.bool_)
    limited[problem.limits.link] = True
    free = np.zeros(len(problem))
    gain = np.where(limited, 0.0, problem.gain)
    return best_pair_first(replace(problem, gain=gain, fixed=free, least=free, limits=Limits()))


def _nothing(problem: Problem) -> Solution:
    none = np.zeros(len(problem.need))
    idle = np.zeros(len(problem.processes))
    limits = np.zeros(len(problem.limits.most))
    return Solution(np.zeros(len(problem)), np.zeros(len(problem.supply)), none, none, limits, idle, idle)


def _single(problem: Problem) -> Solution:
    """One link alone: as much as its tightest cap allows, which then holds the whole price."""
    o, n = int(problem.o[0]), int(problem.n[0])
    gain, use = max(float(problem.gain[0]), 0.0), float(problem.use[0])
    capped = bool(problem.capped[0]) and problem.share[n] < problem.need[n]
    room = float(problem.share[n] if capped else problem.need[n]) / use
    amount = min(float(problem.supply[o]), room) if gain > 0 else 0.0
    none = _nothing(problem)
    supply, need, share = none.supply_price, none.need_price.copy(), none.share_price.copy()
    if problem.supply[o] <= room:
        supply[o] = gain
    elif capped:
        share[n] = gain / use
    else:
        need[n] = gain / use
    return replace(none, flow=np.array([amount]), supply_price=supply, need_price=need, share_price=share)


def _scatter(values: Floats, index: Ints, size: int) -> Floats:
    full = np.zeros(size)
    full[index] = values
    return full


def best_links(o: Ints, n: Ints, score: Floats, among: Flags, always: Flags | None = None) -> Ints:
    """The best few links of each offer and of each need, and those that are wanted always."""
    rows = np.flatnonzero(among)
    chosen = np.zeros(len(o), dtype=np.bool_) if always is None else always.copy()
    for node in (o, n):
        order = rows[np.lexsort((-score[rows], node[rows]))]
        first = np.flatnonzero(np.diff(node[order], prepend=-1))
        position = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
        chosen[order[position < BEST_PER_NODE]] = True
    return np.flatnonzero(chosen)


@dataclass(frozen=True, slots=True)
class Prices:
    """The dual values, spread over all nodes of the problem."""

    supply: Floats
    need: Floats
    share: Floats
    limit: Floats
    capacity: Floats

    def of_links(self, problem: Problem) -> Floats:
        """(k,): what the caps take of each link's gain."""
        share = np.where(problem.capped, self.share[problem.n], 0.0)
        taken = self.supply[problem.o] + problem.use * (self.need[problem.n] + share)
        of = problem.limits
        if len(of.link):
            np.add.at(taken, of.link, of.weight * self.limit[of.row])
        return taken


class _Model:
    """The programme in HiGHS: rows are caps, columns the processes and the links added so far."""

    def __init__(self, problem: Problem, reached: Ints, floor: Floats | None) -> None:
        p = problem.processes.of(reached)
        self._problem, self._floor, self._reached = problem, floor, reached
        offers = among(len(problem.supply), problem.o, p.gives_o)
        needs = among(len(problem.need), problem.n, p.takes_n)
        self._offers, self._needs = np.flatnonzero(offers), np.flatnonzero(needs)
        self._limits = np.flatnonzero(among(len(problem.limits.most), problem.limits.row))
        self.o, self.n = places(offers)[problem.o], places(needs)[problem.n]
        self.present = np.zeros(len(problem), dtype=np.bool_)
        self._links: list[Ints] = []
        # Links are added to a solved programme: the primal simplex goes on from where it stood.
        self._highs: Any = new_solver(simplex_strategy=4, presolve="off")
        self._add_rows(p)
        self._add_processes(p)
        order = np.argsort(problem.limits.link, kind="stable")
        self._by_link = problem.limits.link[order]
        self._limit_row = self._start[3] + np.searchsorted(self._limits, problem.limits.row[order])
        self._limit_weight = problem.limits.weight[order]

    def _add_rows(self, p: Processes) -> None:
        problem, offers, needs = self._problem, self._offers, self._needs
        self._start = np.cumsum([0, len(offers), len(needs), len(needs)])
        upper = np.concatenate(
            [problem.supply[offers], problem.need[needs], problem.share[needs], problem.limits.most[self._limits]]
        )
        lower = np.full(len(upper), -np.inf)
        met = self._start[1] + np.searchsorted(needs, p.exact_needs)
        placed = np.searchsorted(offers, p.exact_offers)
        lower[met], lower[placed] = upper[met], upper[placed]
        none = np.empty(0, dtype=np.int32)
        self._highs.addRows(len(upper), lower, upper, 0, np.zeros(len(upper), np.int32), none, np.empty(0))

    def _add_processes(self, p: Processes) -> None:
        for i in range(len(p)):
            gives, takes = p.giver == i, p.taker == i
            rows = np.concatenate(
                [np.searchsorted(self._offers, p.gives_o[gives]),
                 self._start[1] + np.searchsorted(self._needs, p.takes_n[takes])]
            ).astype(np.int32)  # fmt: skip
            values = -np.concatenate([p.gives[gives], p.takes[takes]])
            self._highs.addCol(float(p.cost[i]), 0.0, float(p.capacity[i]), len(rows), rows, values)

    def add(self, links: Ints) -> None:
        problem = self._problem
        capped = problem.capped[links]
        first, last = np.searchsorted(self._by_link, links), np.searchsorted(self._by_link, links, side="right")
        joint = last - first
        width = 2 + capped + joint
        start = (np.cumsum(width) - width).astype(np.int32)
        index = np.empty(int(width.sum()), dtype=np.int32)
        value = np.empty(len(index))
        index[start], value[start] = self.o[links], 1.0
        index[start + 1], value[start + 1] = self._start[1] + self.n[links], problem.use[links]
        third = start[capped] + 2
        index[third], value[third] = self._start[2] + self.n[links][capped], problem.use[links][capped]
        for i in np.flatnonzero(joint).tolist():
            at, entries = start[i] + 2 + capped[i], slice(first[i], last[i])
            index[at : at + joint[i]] = self._limit_row[entries]
            value[at : at + joint[i]] = self._limit_weight[entries]
        size = len(links)
        floor = np.zeros(size) if self._floor is None else self._floor[links]
        self._highs.addCols(
            size, -problem.gain[links], floor, np.full(size, np.inf), len(index), start, index, value
        )
        self.present[links] = True
        self._links.append(links)

    def start(self, plan: ByHand, always: Flags) -> None:
        """Begin at a plan made by hand, which leaves joint limits and processes alone, with some links besides."""
        import highspy

        chosen = always.copy()
        chosen[plan.links] = True
        if not chosen.any():
            chosen[best_links(self.o, self.n, self._problem.gain, self._problem.gain > 0)] = True
        links = np.flatnonzero(chosen)
        self.add(links)
        supply, need, offers, needs = len(self._problem.supply), len(self._problem.need), self._offers, self._needs
        row_of = np.zeros(supply + 2 * need, dtype=np.int64)
        row_of[np.concatenate([offers, supply + needs, supply + need + needs])] = np.arange(self._start[3])
        basic, low, up = (getattr(highspy.HighsBasisStatus, name) for name in ("kBasic", "kLower", "kUpper"))
        columns = among(len(self._problem), plan.links)[links].tolist()
        rows = [basic] * self._highs.getNumRow()
        for row in row_of[plan.spent].tolist():
            rows[row] = up
        basis = highspy.HighsBasis()
        basis.col_status = [low] * len(self._reached) + [basic if taken else low for taken in columns]
        basis.row_status = rows
        basis.valid = True
        self._highs.setBasis(basis)

    def run(self) -> Prices:
        self._highs.run()
        solution, problem = self._highs.getSolution(), self._problem
        offers, needs, shares, limits = np.split(-np.array(solution.row_dual), self._start[1:])
        worked = -np.array(solution.col_dual)[: len(self._reached)]
        return Prices(
            _scatter(offers, self._offers, len(problem.supply)),
            _scatter(needs, self._needs, len(problem.need)),
            _scatter(shares, self._needs, len(problem.need)),
            _scatter(limits, self._limits, len(problem.limits.most)),
            _scatter(np.maximum(worked, 0.0), self._reached, len(problem.processes)),
        )

    def flow(self) -> Floats:
        flow = np.zeros(len(self._problem))
        flow[np.concatenate(self._links)] = np.array(self._highs.getSolution().col_value)[len(self._reached) :]
        return flow
