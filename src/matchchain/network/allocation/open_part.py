"""A component that is planned again and again with other amounts: each plan goes on from the one before."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats
from matchchain.network.allocation.allocate import allocate, worthwhile
from matchchain.network.allocation.effort import STEADY
from matchchain.network.allocation.improving import PROVEN
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import Programme
from matchchain.network.allocation.settled import Settled
from matchchain.network.allocation.stepped import fed, lots_kept, net_of, relaxed, standing

FEW = 200
"""A component of fewer links is planned afresh: that takes no longer than going on, and is searched to the proof."""


class OpenPart:
    """One component of a park's plan.

    Without steps every plan is the optimum. With steps it is the links that the relaxation chooses, less those that
    lose, by no clock: two plans that are compared differ where the amounts differ, and nowhere else.
    """

    def __init__(self, problem: Problem) -> None:
        """Plan it as it is; `flow` and `net` are that plan's, offer units and CNY per year.

        `proven` says that there is no better plan, whatever is looked at and in which order.
        """
        self._problem = problem
        self._programme: Programme | None = None
        if len(problem) >= FEW and worthwhile(problem).any():
            self._programme = Programme(relaxed(problem) if problem.stepped else problem)
        self._settled = Settled(amounts_only=self._programme is not None)
        self._nobody = np.zeros(len(problem), dtype=np.bool_)
        self.proven = not problem.stepped
        if self._programme is None:
            first = allocate(problem, STEADY)
            self.flow, self.proven = first.flow, first.bound - first.net <= PROVEN * max(first.bound, 1.0)
        else:
            self.flow = self.again(problem, self._nobody)
        self.net = net_of(problem, self.flow)

    def again(self, caps: Problem, gone: Flags, start: Floats | None = None) -> Floats:
        """(k,): the plan of the same links with other amounts, offer units per year.

        Args:
            caps: the same problem but for its supply, need and share.
            gone: (k,) links that may carry nothing.
            start: (k,) a plan that is known; the answer is not worse than what is left of it.
        """
        staying = np.flatnonzero(~gone)
        flow = np.zeros(len(caps))
        if self._programme is None:
            known = None if start is None else start[staying]
            flow[staying] = allocate(caps.links(staying), STEADY, known, self._settled).flow
            return flow
        best: Floats = self._programme.again(caps, gone).flow
        if not caps.stepped:
            return fed(caps, best)
        plans = [self._settled.plan(caps, (best > LEAST_FLOW) & ~gone)]
        if start is not None:
            known = standing(caps, np.where(gone, 0.0, start))
            plans += [known] if lots_kept(caps, known).all() else []
        return fed(caps, max(plans, key=lambda plan: net_of(caps, plan)))

    def improved(self, start: Floats) -> float:
        """The net of the plan as it is, begun anew from a plan that was found with other amounts, CNY per year."""
        flow = self.again(self._problem, self._nobody, start)
        self.net = max(self.net, net_of(self._problem, flow))
        return self.net
