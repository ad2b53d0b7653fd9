"""Could a process pay at all, at the prices of the plan as it is? What could not need not be planned with.

The prices of the plan without steps (each yearly cost spread over the most its link could carry) bound every plan. A
process added to it can raise that bound only where a unit of its activity earns more than it costs: its goods at the
best that takers pay beside their own price, its materials at the least that suppliers ask. Otherwise no plan with it
beats what the plan without it could reach.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.stepped import relaxed


class Screen:
    """The prices of a plan, and what a unit of each process more would earn at them.

    Args:
        problem: every link, of all processes.
        part: the links of the plan as it is, capacities bounded.
        ends: (2, k) the process tried that each link comes from and leads to; negative where there is none.
    """

    def __init__(self, problem: Problem, part: Problem, ends: Ints) -> None:
        self._problem, self._ends = problem, ends
        solution = solve(relaxed(part))
        none = np.zeros(len(problem.processes))
        limits = len(problem.limits.most)
        limit = solution.limit_price if len(solution.limit_price) == limits else np.zeros(limits)
        prices = Prices(solution.supply_price, solution.need_price, solution.share_price, limit, none)
        most = np.minimum(
            np.where(ends[0] >= 0, np.inf, problem.supply[problem.o]),
            np.where(ends[1] >= 0, np.inf, problem.need[problem.n] / problem.use),
        )
        # Of a process's own line the plan's amounts say nothing: it makes and takes as much as it works.
        own = problem.inner() & ~np.isfinite(most)
        spread = np.where((most > LEAST_FLOW) & ~own & ~self._of_processes(), most, np.inf)
        self._left = problem.gain - problem.fixed / spread - prices.of_links(problem)

    def _of_processes(self) -> Flags:
        """(k,) links at a line that any process stands behind: what these could carry is not the line's own amount."""
        p, problem = self._problem.processes, self._problem
        gives, takes = np.zeros(len(problem.supply), np.bool_), np.zeros(len(problem.need), np.bool_)
        gives[p.gives_o], takes[p.takes_n] = True, True
        found: Flags = (gives[problem.o] & (self._ends[0] < 0)) | (takes[problem.n] & (self._ends[1] < 0))
        return found

    def could_pay(self, processes: frozenset[int], chosen: Flags) -> bool:
        """Whether they, alone or one feeding the next, could earn anything; true where they feed each other.

        What one hands on to the next is priced so that it just earns nothing: at this price the next must pay.

        Args:
            processes: those that are tried.
            chosen: (k,) the links there would be.
        """
        order, left = self._in_order(processes, chosen), self._left.copy()
        if not order:
            return True
        for at, process in enumerate(order):
            later = np.isin(self._ends[1], order[at + 1 :])
            earned, main = self._earned(process, chosen & ~later, left)
            if earned > 0:
                return True
            line, price = main
            handed = chosen & later & (self._ends[0] == process)
            left[handed] -= np.where(self._problem.o[handed] == line, price, 0.0)
        return False

    def _in_order(self, processes: frozenset[int], chosen: Flags) -> list[int]:
        """Each after those that feed it; none where they feed themselves or each other in a ring."""
        inside = chosen & np.isin(self._ends, list(processes)).all(axis=0)
        feeds = set(zip(self._ends[0][inside].tolist(), self._ends[1][inside].tolist(), strict=True))
        waiting, order = set(processes), list[int]()
        while waiting:
            ready = sorted(one for one in waiting if not any(a in waiting and b == one for a, b in feeds))
            if not ready:
                return []
            order += ready
            waiting -= set(ready)
        return order

    def _earned(self, process: int, chosen: Flags, left: Floats) -> tuple[float, tuple[int, float]]:
        """What a unit of its activity earns, and its first product's line with the price at which that is nothing."""
        problem, p = self._problem, self._problem.processes
        out, into = chosen & (self._ends[0] == process), chosen & (self._ends[1] == process)
        earned, line, sold, yields = -float(p.cost[process]), -1, 0.0, 1.0
        for e in np.flatnonzero(p.taker == process).tolist():
            links = into & (problem.n == p.takes_n[e])
            earned += float(p.takes[e]) * _best(left[links] / problem.use[links], free=bool(p.exact[e]))
        for e in np.flatnonzero(p.giver == process).tolist():
            first = bool(len(p.placed) and p.placed[e]) and line < 0
            price = _best(left[out & (problem.o == p.gives_o[e])], free=bool(len(p.placed) and p.placed[e]))
            if first:
                line, sold, yields = int(p.gives_o[e]), price, float(p.gives[e])
            else:
                earned += float(p.gives[e]) * price
        even = -earned / yields if line >= 0 else np.inf
        return (earned + yields * sold if line >= 0 else earned), (line, max(sold, even))


def _best(left: Floats, *, free: bool) -> float:
    """The least price at which no link wins; where the line must be met to the unit it may be below zero."""
    least = float(left.max(initial=-np.inf))
    return least if free else max(0.0, least)
