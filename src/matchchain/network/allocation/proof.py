"""What no plan can exceed, whatever the solver's tolerances let through: weak duality, reckoned in CNY.

A solver calls a price right that is off by its tolerance, a link not worth adding that gains less than that a tonne,
and in a park whose figures lie twelve powers of ten apart this is real money. Any prices y >= 0 prove a bound
(Neumaier and Shcherbina 2004): what the caps are worth at them, and for every link and process that would still win
at them, that win times the most it could ever carry. At the best prices the second part is nothing.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats, Ints, among
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.programme import Solution


def proven_bounds(problem: Problem, solution: Solution, number: Ints | None = None) -> Floats:
    """(components,) no plan of the component can win more, CNY a year; fixed costs and least lots are not looked at.

    Args:
        problem: with every capacity of a process bounded.
        solution: its prices; they may be off.
        number: (k,) the component of each link; one component where it is not given, and where processes or joint
            limits tie links together.
    """
    p = problem.processes
    placed, exact = among(len(problem.supply), p.exact_offers), among(len(problem.need), p.exact_needs)
    supply, at_supply = _worth(solution.supply_price, problem.supply, placed)
    need, at_need = _worth(solution.need_price, problem.need, exact)
    share, at_share = _worth(solution.share_price, problem.share)
    limit, at_limit = _worth(solution.limit_price, problem.limits.most)
    taken = supply[problem.o] + problem.use * (need[problem.n] + np.where(problem.capped, share[problem.n], 0.0))
    np.add.at(taken, problem.limits.link, problem.limits.weight * limit[problem.limits.row])
    left = np.maximum(problem.gain - taken, 0.0)
    most = problem.most()
    links: Floats = np.where(left > 0, left * np.where(left > 0, most, 0.0), 0.0)
    if number is None or len(p) or len(problem.limits.link):
        earned: Floats = -p.cost
        np.add.at(earned, p.giver, p.gives * supply[p.gives_o])
        np.add.at(earned, p.taker, p.takes * need[p.takes_n])
        works = earned > 0
        rest = float((earned[works] * p.capacity[works]).sum())
        return np.array([at_supply.sum() + at_need.sum() + at_share.sum() + at_limit.sum() + links.sum() + rest])
    count = int(number.max(initial=-1)) + 1
    of_offer, of_need = np.zeros(len(supply), np.int64), np.zeros(len(need), np.int64)
    of_offer[problem.o], of_need[problem.n] = number, number
    bounds = np.zeros(count)
    for at, worth in ((number, links), (of_offer, at_supply), (of_need, at_need + at_share)):
        np.add.at(bounds, at, worth)
    return bounds


def _worth(price: Floats, cap: Floats, free: Flags | None = None) -> tuple[Floats, Floats]:
    """Prices that prove something, and what each cap is worth at them: none below zero, none of what has no end."""
    sound: Floats = np.where(np.isfinite(cap), np.maximum(price, 0.0), 0.0)
    if free is not None:
        sound = np.where(free, price, sound)
    return sound, np.where(sound != 0, sound * np.where(sound != 0, cap, 0.0), 0.0)
