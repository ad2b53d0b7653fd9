"""How much any group of firms could win beyond its split, at the very most: a bound that is quick for any park.

The relaxation of the question in `coalition.py`, by its dual: no group S wins more than its caps are worth at any
prices under which no link wins, so that its excess is at most the sum of what its caps are worth beyond its payoffs.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Floats
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.stepped import relaxed
from matchchain.network.sharing.dual import Dual
from matchchain.network.sharing.owners import ANYBODY, Owners


def excess_bound(problem: Problem, owners: Owners, payoff: Floats) -> float:
    """min over prices y of sum_i max(0, b_i y - payoff_i): no group's excess is greater, CNY per year.

    Args:
        problem: a component, caps trimmed; yearly fixed costs are spread over the most each link could carry.
        owners: whose each cap is; what is anybody's counts in full for every group.
        payoff: (players,) CNY per year.
    """
    problem = problem.links(problem.most() > LEAST_FLOW)
    dual = Dual(relaxed(problem), owners)
    players, gains = dual.gains()
    first = dual.size
    for gain, own in zip(gains, payoff[players], strict=True):
        dual.add_beyond(gain, float(own))
    objective = np.concatenate([np.where(dual.owner == ANYBODY, dual.cap, 0.0), np.ones(len(players))])
    value = dual.best(objective, least=True)
    return max(0.0, float(objective @ value[: first + len(players)]))
