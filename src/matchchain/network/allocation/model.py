"""The linear programme as HiGHS holds it: rows are caps, columns the processes and the links added so far."""

from __future__ import annotations

from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints, among
from matchchain.network.allocation.by_hand import ByHand
from matchchain.network.allocation.problem import Problem, places
from matchchain.network.allocation.processes import Processes
from matchchain.network.allocation.solver import new_solver
from matchchain.values import dataclass

BEST_PER_NODE = 3
"""Links added at a time for each node; between 2 and 5 the time hardly differs."""

_DUAL, _PRIMAL = 1, 4  # HiGHS's strategies


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


def _scatter(values: Floats, index: Ints, size: int) -> Floats:
    full = np.zeros(size)
    full[index] = values
    return full


class Model:
    """A programme in HiGHS."""

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
        self._gone: Flags | None = None
        # Links are added to a solved programme: the primal simplex goes on from where it stood.
        self._highs: Any = new_solver(simplex_strategy=_PRIMAL, presolve="off")
        self._add_rows(p)
        self._add_processes(p)
        order = np.argsort(problem.limits.link, kind="stable")
        self._by_link = problem.limits.link[order]
        self._limit_row = self._start[3] + np.searchsorted(self._limits, problem.limits.row[order])
        self._limit_weight = problem.limits.weight[order]

    def _add_rows(self, p: Processes) -> None:
        problem, offers, needs = self._problem, self._offers, self._needs
        self._start = np.cumsum([0, len(offers), len(needs), len(needs)])
        self._upper = self._caps(problem)
        self._exact = np.zeros(len(self._upper), dtype=np.bool_)
        self._exact[np.searchsorted(offers, p.exact_offers)] = True
        self._exact[self._start[1] + np.searchsorted(needs, p.exact_needs)] = True
        lower, size, none = np.where(self._exact, self._upper, -np.inf), len(self._upper), np.empty(0, dtype=np.int32)
        self._highs.addRows(size, lower, self._upper, 0, np.zeros(size, np.int32), none, np.empty(0))

    def _caps(self, of: Problem) -> Floats:
        offers, needs = self._offers, self._needs
        return np.concatenate([of.supply[offers], of.need[needs], of.share[needs], of.limits.most[self._limits]])

    def _add_processes(self, p: Processes) -> None:
        for i in range(len(p)):
            gives, takes = p.giver == i, p.taker == i
            rows = np.concatenate(
                [np.searchsorted(self._offers, p.gives_o[gives]),
                 self._start[1] + np.searchsorted(self._needs, p.takes_n[takes])]
            ).astype(np.int32)  # fmt: skip
            values = -np.concatenate([p.gives[gives], p.takes[takes]])
            self._highs.addCol(float(p.cost[i]), 0.0, float(p.capacity[i]), len(rows), rows, values)

    def add_best(self, score: Floats, wanted: Flags, always: Flags | None = None) -> None:
        """Add the best few wanted links of each offer and of each need, and those that are wanted always."""
        self.add(best_links(self.o, self.n, score, wanted, always))

    def add(self, links: Ints) -> None:
        """Add links as columns."""
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

    def change(self, caps: Problem, gone: Flags) -> None:
        """Set other caps, and shut the links that are gone (and no others)."""
        upper = self._caps(caps)
        rows = np.flatnonzero(upper != self._upper).astype(np.int32)
        lower = np.where(self._exact, upper, -np.inf)
        self._highs.changeRowsBounds(len(rows), rows, lower[rows], upper[rows])
        self._upper = upper
        present = np.concatenate(self._links)
        shut = gone[present]
        columns = np.flatnonzero(shut != self._shut(len(present)))
        most = np.where(shut, 0.0, np.inf)[columns]
        at = (len(self._reached) + columns).astype(np.int32)
        self._highs.changeColsBounds(len(columns), at, np.zeros(len(columns)), most)
        self._gone = gone
        # The prices that were best are still possible ones: the dual simplex goes on from them.
        self._highs.setOptionValue("simplex_strategy", _DUAL)

    def _shut(self, count: int) -> Flags:
        """(count,): which links among those present are shut now."""
        if self._gone is None:
            return np.zeros(count, dtype=np.bool_)
        shut: Flags = self._gone[np.concatenate(self._links)]
        return shut

    def run(self) -> Prices:
        """Solve it as it stands, and say what its caps are worth."""
        self._highs.run()
        self._highs.setOptionValue("simplex_strategy", _PRIMAL)
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
        """(k,): what the last solution carries, offer units per year."""
        flow = np.zeros(len(self._problem))
        flow[np.concatenate(self._links)] = np.array(self._highs.getSolution().col_value)[len(self._reached) :]
        return flow
