"""The whole park reckoned once: what is matched, who takes how much, the year's sums of every candidate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.worth import capped
from matchchain.network.allocate import LEAST_FLOW, Allocation, allocate
from matchchain.network.ledger import Ledger, ledger
from matchchain.network.problem import Problem
from matchchain.network.proposal import Writer
from matchchain.network.stages import Stages, stages


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A park's candidates with the plan over them.

    Attributes:
        found: the candidates, judged and valued.
        problem: the allocation problem of those that may enter the plan.
        rows: their row numbers among the candidates.
        allocation: its solution.
        flow: (k,) what the plan moves, offer units per year.
        staged: in which block each candidate stands.
        potential, planned: the year's sums at each pair's own potential and at the plan's flow.
    """

    found: Match
    problem: Problem
    rows: Ints
    allocation: Allocation
    flow: Floats
    staged: Stages
    potential: Ledger
    planned: Ledger

    def writer(self, *, own_potential: bool = False) -> Writer:
        """What writes candidates out as pairings: at the plan's flow, or all at their own potential."""
        return Writer.of(self.found, self.flow, self.potential, self.planned, own_potential=own_potential)


def reckon(found: Match) -> Reckoning:
    """Plan a matched park."""
    problem, rows = problem_of(found, found.plannable)
    allocation = allocate(problem)
    flow = np.zeros(len(found.candidates))
    flow[rows] = allocation.flow
    return Reckoning(
        found=found,
        problem=problem,
        rows=rows,
        allocation=allocation,
        flow=flow,
        staged=stages(found, flow),
        potential=ledger(found, found.worth.potential),
        planned=ledger(found, _scaled(found, flow)),
    )


def problem_of(found: Match, among: Flags) -> tuple[Problem, Ints]:
    """The allocation problem of some candidates, and their row numbers."""
    c, value = found.candidates, found.worth
    rows = np.flatnonzero(among)
    need = found.trades.need[LIKELY]
    share = c.needs.column(lambda e: e.max_share)[LIKELY]
    share = need * np.where(np.isnan(share), 1.0, np.minimum(share, 1.0))
    return Problem(
        o=c.o[rows],
        n=c.n[rows],
        gain=value.known[LIKELY, rows],
        use=value.strength[LIKELY, rows] / c.conversion[rows],
        capped=capped(c)[rows],
        fixed=value.fixed[LIKELY, rows],
        supply=np.nan_to_num(found.trades.supply[LIKELY]),
        need=np.nan_to_num(need),
        share=np.nan_to_num(share),
    ), rows


def _scaled(found: Match, flow: Floats) -> Floats:
    """(3, k) the planned flow with its ends: as far as the pair's own amounts may fall short or exceed."""
    potential = found.worth.potential
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = potential / potential[LIKELY]
    return np.where(flow > LEAST_FLOW, flow * np.nan_to_num(ratio, nan=1.0), 0.0)
