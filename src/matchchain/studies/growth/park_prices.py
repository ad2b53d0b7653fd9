"""What one more tonne of each offer and each need would be worth to the whole park.

The dual values of method 4 without fixed costs. Dual values are not unique where two caps bind at once: of the
supplier-best and the receiver-best ones the mean is taken (method 3), which is optimal as well, so that what a
change of caps can win is never more than price x change (the value of a linear programme is concave in its caps).
"""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np

from matchchain.candidates import Floats
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.programme import Solution, solve
from matchchain.network.planning.reckoning import Reckoning
from matchchain.values import dataclass

_NUDGE = 1e-7
"""Relative: a side made richer by so little gets the least prices it can have, and the plan stays the same."""

_NEAR = 1e-9
"""Relative distance from the optimum within which prices count as optimal."""


@dataclass(frozen=True, slots=True)
class ParkPrices:
    """The park's own prices.

    Attributes:
        offer: (offers,) CNY per offer unit: what one more unit of the offer would be worth beyond getting rid of it
            the present way; 0 where some is left over.
        need: (needs,) CNY per need unit: what one more unit of the need would be worth, its share cap growing with
            it; 0 where some is still bought outside.
        caps: the prices of every cap of the programme, lines of processes included.
        optimum: what the best plan without fixed costs saves, CNY per year.
    """

    offer: Floats
    need: Floats
    caps: Prices
    optimum: float


def park_prices(whole: Reckoning) -> ParkPrices:
    """The prices of a planned park.

    Example:
        >>> import datetime
        >>> from matchchain.matching import match
        >>> from matchchain.network.planning.reckoning import reckon
        >>> from matchchain.park import Park
        >>> park_prices(reckon(match(Park(), today=datetime.date(2026, 11, 22)))).optimum
        0.0
    """
    problem, c = whole.problem, whole.found.candidates
    prices, optimum = middle_prices(problem)
    part = np.divide(problem.share, problem.need, out=np.zeros(len(problem.need)), where=problem.need > 0)
    need = prices.need + np.where(np.isfinite(part), part, 0.0) * prices.share
    return ParkPrices(prices.supply[: len(c.offers)], need[: len(c.needs)], prices, optimum)


def middle_prices(problem: Problem) -> tuple[Prices, float]:
    """Optimal prices of every cap, midway between supplier-best and receiver-best; and the optimum, CNY per year.

    Where one side is made richer by a hair, its units are plentiful and cheap: the prices of that programme are
    optimal prices of this one.
    """
    plain = solve(problem)
    optimum = value_of(problem, plain)
    more = 1.0 + _NUDGE
    ends = [
        _prices(solve(side))
        for side in (
            replace(problem, supply=problem.supply * more),
            replace(problem, need=problem.need * more, share=problem.share * more),
        )
    ]
    middle = Prices(*(np.mean([getattr(end, f.name) for end in ends], axis=0) for f in fields(Prices)))
    near = abs(bound_of(problem, middle) - optimum) <= _NEAR * max(1.0, optimum)
    return (middle if near and _supports(problem, middle) else _prices(plain)), optimum


def value_of(problem: Problem, solution: Solution) -> float:
    """What a solution saves without fixed costs, CNY per year."""
    return float(problem.gain @ solution.flow - problem.processes.cost @ solution.activity)


def bound_of(problem: Problem, prices: Prices) -> float:
    """What all caps together are worth at these prices, CNY per year: the optimum where the prices are optimal."""
    p = problem.processes
    pairs = (
        (prices.supply, problem.supply),
        (prices.need, problem.need),
        (prices.share, problem.share),
        (prices.limit, problem.limits.most),
        (prices.capacity, p.capacity),
    )
    return float(sum((price * np.where(price == 0, 0.0, cap)).sum() for price, cap in pairs))


def _supports(problem: Problem, prices: Prices) -> bool:
    """Whether no link could win more than it takes of the caps."""
    scale = max(1.0, float(np.abs(problem.gain).max(initial=0.0)))
    return bool((problem.gain - prices.of_links(problem)).max(initial=0.0) <= 1e-6 * scale)


def _prices(solution: Solution) -> Prices:
    return Prices(
        solution.supply_price, solution.need_price, solution.share_price, solution.limit_price, solution.capacity_price
    )
