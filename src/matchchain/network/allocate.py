"""Who takes how much: the best plan for the whole park.

Each connected component is a linear programme on margins, solved exactly by HiGHS on few links first and
more as their reduced costs ask for them. Fixed costs stand outside: links that lose are dropped and the
programme is solved again until none is left. A relaxation that spreads each fixed cost over the most its
link could carry bounds what any plan could reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.problem import Problem
from matchchain.network.programme import solve

LEAST_FLOW = 1e-6
"""Flows below this many units a year are a solver's noise."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """Flows of the best plan found.

    Attributes:
        flow: (k,) offer units per year.
        net: sum of gain x - fixed over used links, CNY per year.
        bound: no plan can reach more than this, CNY per year.
    """

    flow: Floats
    net: float
    bound: float

    @property
    def gap(self) -> float:
        """(bound - net) / bound: how far from proven best, 0 when there is nothing to win."""
        return max(0.0, (self.bound - self.net) / self.bound) if self.bound > 0 else 0.0


def allocate(problem: Problem) -> Allocation:
    """The best plan for all components together.

    Args:
        problem: links with their gains and caps.

    Returns:
        Flows, their net and a proven bound. Without fixed costs the plan is optimal and meets the bound.
    """
    flow = np.zeros(len(problem))
    bound = 0.0
    winning = np.flatnonzero((problem.gain > 0) & (problem.most() > LEAST_FLOW))
    active = problem.links(winning)
    for rows in active.components():
        part = _component(active.links(rows))
        flow[winning[rows]] = part.flow
        bound += part.bound
    return Allocation(flow, net_of(problem, flow), bound)


def _component(problem: Problem) -> Allocation:
    if not problem.fixed.any():
        flow = solve(problem).flow
        return Allocation(flow, net_of(problem, flow), net_of(problem, flow))
    relaxed = replace(problem, gain=problem.gain - problem.fixed / problem.most())
    solution = solve(relaxed)
    bound = float(relaxed.gain @ solution.flow)
    # Two starts, the better one kept: margins alone, and the links the relaxation chose.
    plans = [_without_losers(problem, start) for start in (problem.gain > 0, solution.flow > LEAST_FLOW)]
    best = max(plans, key=lambda flow: net_of(problem, flow))
    return Allocation(best, net_of(problem, best), bound)


def _without_losers(problem: Problem, active: Flags) -> Floats:
    flow = np.zeros(len(problem))
    while active.any():
        rows = np.flatnonzero(active)
        flow = np.zeros(len(problem))
        flow[rows] = solve(problem.links(rows)).flow
        used = flow > LEAST_FLOW
        loses = used & (flow * problem.gain - problem.fixed <= 0)
        if not loses.any():
            break
        active = active & ~loses
        flow = np.zeros(len(problem))
    return np.where(flow > LEAST_FLOW, flow, 0.0)


def net_of(problem: Problem, flow: Floats) -> float:
    """Sum of gain x - fixed over the links that carry something, in CNY per year."""
    used = flow > LEAST_FLOW
    return float((flow * problem.gain - problem.fixed)[used].sum())


def best_pair_first(problem: Problem) -> Floats:
    """The flows of someone who pairs by hand: the best margin first, as much as is left, and so on.

    What the whole-park plan gains over this is in the totals.
    """
    order: Ints = np.argsort(-problem.gain, kind="stable")
    supply, need, share = problem.supply.tolist(), problem.need.tolist(), problem.share.tolist()
    flow = np.zeros(len(problem))
    columns = (problem.o, problem.n, problem.gain, problem.use, problem.capped, problem.fixed)
    for k, o, n, gain, use, capped, fixed in zip(
        order.tolist(), *(column[order].tolist() for column in columns), strict=True
    ):
        if gain <= 0:
            break
        room = share[n] if capped and share[n] < need[n] else need[n]
        amount = supply[o]
        if amount <= LEAST_FLOW or room <= LEAST_FLOW:
            continue
        amount = min(amount, room / use)
        if amount * gain <= fixed:
            continue
        flow[k] = amount
        supply[o] -= amount
        need[n] -= amount * use
        share[n] -= amount * use if capped else 0.0
    return flow
