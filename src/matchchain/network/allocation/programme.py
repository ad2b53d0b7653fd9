"""One linear programme on margins, solved by HiGHS from the plan made by hand: few links first, more as prices ask.

The plan made by hand is a vertex of the programme: its links in the order they were taken and the cap that each
used up make a triangular basis, since no later link may draw on a cap that is used up.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats
from matchchain.network.allocation.by_hand import ByHand, best_pair_first
from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.model import Model, Prices
from matchchain.network.allocation.problem import Problem
from matchchain.values import dataclass, replace

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
    if not ((problem.gain > 0) | problem.enabling()).any():
        return _nothing(problem)
    if floor is None and not len(problem.limits.link) and not problem.inner().any():
        if len(problem) == 1:
            return _single(problem)
        start = start or _by_hand(problem)
        if (best := if_best(problem, start)) is not None:
            return best
    return Programme(problem, floor, start).solution


class Programme:
    """A programme that stays open: solved once, it is solved again with other caps from where it stands."""

    def __init__(
        self,
        problem: Problem,
        floor: Floats | None = None,
        start: ByHand | None = None,
        among: Flags | None = None,
    ) -> None:
        """Solve it; arguments as of `solve`, and (k,) links that are there from the start."""
        self._model = Model(problem, problem.reached(), floor)
        # What a link of a process is worth shows only at the end of its route: all of them are there from the start.
        inner = problem.inner() if among is None else problem.inner() | among
        if floor is None:
            self._model.start(_by_hand(problem) if start is None else start, inner)
        else:
            self._model.add_best(problem.gain, problem.gain > 0, inner | (floor > 0))
        self.problem = problem
        self.solution = self._optimum(problem)

    def again(self, caps: Problem, gone: Flags) -> Solution:
        """The optimum of the same links with other amounts.

        Args:
            caps: the same problem but for its supply, need and share.
            gone: (k,) links that may carry nothing.
        """
        self._model.change(caps, gone)
        self.problem = caps
        self.solution = self._optimum(caps, gone)
        return self.solution

    def _optimum(self, problem: Problem, gone: Flags | None = None) -> Solution:
        model = self._model
        staying = np.ones(len(problem), dtype=np.bool_) if gone is None else ~gone
        worth_adding = _WorthAdding(problem)
        while True:
            prices = model.run()
            reduced = problem.gain - prices.of_links(problem)
            wanted = worth_adding(reduced) & ~model.present & staying
            if not wanted.any():
                break
            model.add_best(reduced, wanted)
        return _solution(problem, problem.clipped(np.where(staying, model.flow(), 0.0)), prices)


class _WorthAdding:
    """Which links would still win at some prices."""

    def __init__(self, problem: Problem) -> None:
        self._least = TOLERANCE * max(float(problem.gain.max(initial=0.0)), 1.0)
        self._most = problem.most()
        # A small gain on a link that can carry much is money too, however dear a tonne of something else is.
        self._least_money = TOLERANCE * max(float((problem.gain * self._most).max(initial=0.0)), 1.0)

    def __call__(self, reduced: Floats) -> Flags:
        found: Flags = (reduced > self._least) | (reduced * self._most > self._least_money)
        return found


def if_best(problem: Problem, plan: ByHand) -> Solution | None:
    """The plan made by hand with its prices, where these prove that there is no better one: half of all small parts.

    A link's gain is what its caps are worth together. Of them it used up one; the other was used up by a later link, or
    is worth nothing: from the last link to the first, each says what the cap it used up is worth.

    Args:
        problem: without joint limits and links of processes.
        plan: of this problem without fixed costs and least lots.
    """
    o, n, use = problem.o[plan.links].tolist(), problem.n[plan.links].tolist(), problem.use[plan.links].tolist()
    gain, capped = problem.gain[plan.links].tolist(), problem.capped[plan.links].tolist()
    supplies, needs = len(problem.supply), len(problem.need)
    worth = [0.0] * (supplies + 2 * needs)
    for at, cap in zip(range(len(o) - 1, -1, -1), reversed(plan.spent.tolist()), strict=True):
        need = supplies + n[at]
        left = gain[at] - worth[o[at]] - use[at] * (worth[need] + (worth[need + needs] if capped[at] else 0.0))
        if left < 0:
            return None
        worth[cap] = left if cap < supplies else left / use[at]
    supply, wanted, share = np.split(np.array(worth), [supplies, supplies + needs])
    prices = Prices(supply, wanted, share, np.zeros(len(problem.limits.most)), np.zeros(len(problem.processes)))
    reduced = problem.gain - prices.of_links(problem)
    reduced[plan.links] = 0.0
    return None if _WorthAdding(problem)(reduced).any() else _solution(problem, problem.clipped(plan.flow), prices)


def _solution(problem: Problem, flow: Floats, at: Prices) -> Solution:
    return Solution(flow, at.supply, at.need, at.share, at.limit, at.capacity, problem.activity(flow))


def solve_from(problem: Problem, among: Flags) -> Solution:
    """As `solve`, from some links on among which the best are thought to be; others are added as prices ask."""
    rows = np.flatnonzero(among)
    few = _by_hand(problem.links(rows))
    return Programme(problem, None, ByHand(few.flow, rows[few.links], few.spent), among).solution


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
