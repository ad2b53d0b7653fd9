"""A large part of the plan asked many questions: looked at by the plan's prices first, solved only where it matters.

The prices of the plan without steps (each yearly cost spread over the most its link could carry) say which links could
enter a better one. Where a question touches nothing that is in use and offers no link that would win at these prices,
the answer is the plan as it is. Else the links in use, those touched and the best of every line are planned, and more
come in as the new prices ask for them, until none would win: the same optimum as of all links together. From it, and
from the plan as it is, what loses is dropped, by no clock: two answers differ where their questions do.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats
from matchchain.network.allocation.allocate import worthwhile
from matchchain.network.allocation.model import Prices, best_links
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import TOLERANCE, Solution, solve, solve_from
from matchchain.network.allocation.settled import Settled
from matchchain.network.allocation.stepped import fed, lots_kept, net_of, relaxed, standing


class LargePart:
    """Some components of a plan.

    Args:
        problem: as they are.
        start: (k,) the plan.
    """

    def __init__(self, problem: Problem, start: Floats) -> None:
        self._problem, self._start = problem, start
        self._settled = Settled(amounts_only=False)
        self._net = net_of(problem, start)
        self._prices = _prices(solve(relaxed(problem.links(worthwhile(problem)))))
        flow = self._planned(problem, start, np.zeros(len(problem), dtype=np.bool_))
        self._steady = max(self._net, net_of(problem, flow))

    def answer(self, problem: Problem, start: Floats, touched: Flags, *, left: bool) -> tuple[float, Floats]:
        """What the plan gains if the part were so, CNY per year, and (k,) its flow.

        Args:
            problem: the part as it would be; lines and processes are numbered alike.
            start: (k,) the plan as it is.
            touched: (k,) links that are not as they were.
            left: something in use cannot be used any more.
        """
        if not left and not self._can_matter(problem, start, touched):
            return 0.0, start
        flow = self._planned(problem, start, touched)
        return net_of(problem, flow) - self._steady, flow

    def _can_matter(self, problem: Problem, start: Floats, touched: Flags) -> bool:
        before, used = self._problem, start > LEAST_FLOW
        if (touched & used).any() or len(problem.limits.most) != len(before.limits.most):
            return True
        if (problem.limits.most != before.limits.most).any():
            return True
        lines = ((problem.supply, before.supply, before.o), (problem.need, before.need, before.n))
        if any((now != then)[of].any() for now, then, of in lines):
            return True
        loosened = relaxed(problem)
        reduced = loosened.gain - self._prices.of_links(loosened)
        return bool((touched & worthwhile(problem) & (reduced > _little(loosened))).any())

    def _planned(self, problem: Problem, start: Floats, touched: Flags) -> Floats:
        rows = np.flatnonzero(worthwhile(problem))
        active, known = problem.links(rows), start[rows]
        flow = np.zeros(len(problem))
        chosen = (known > LEAST_FLOW) | touched[rows] | active.inner()
        optimum = self._loosened(active, chosen)
        plans = [self._settled.plan(active, optimum > LEAST_FLOW)]
        stays = standing(active, known)
        plans += [stays] if lots_kept(active, stays).all() else []
        flow[rows] = fed(active, max(plans, key=lambda plan: net_of(active, plan)))
        return flow

    def _loosened(self, active: Problem, chosen: Flags) -> Floats:
        """(k,) the optimum without steps, from few links on."""
        loosened, prices = relaxed(active), self._prices
        if len(active.limits.most) != len(prices.limit):
            return solve(loosened).flow
        reduced = loosened.gain - prices.of_links(loosened)
        chosen[best_links(active.o, active.n, reduced, np.ones(len(active), dtype=np.bool_))] = True
        return solve_from(loosened, chosen).flow if chosen.any() else np.zeros(len(active))


def _little(problem: Problem) -> float:
    return TOLERANCE * max(float(problem.gain.max(initial=0.0)), 1.0)


def _prices(solution: Solution) -> Prices:
    return Prices(
        solution.supply_price, solution.need_price, solution.share_price, solution.limit_price, solution.capacity_price
    )
