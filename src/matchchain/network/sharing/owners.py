"""Whose each capacity is: what the split of a plan's net needs to know beside the plan's problem."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.problem import Problem
from matchchain.values import dataclass

ANYBODY = -1
"""The owner of what any group could use or build for itself; it earns nothing."""


@dataclass(frozen=True, slots=True)
class Owners:
    """The players of a problem: its firms, numbered from 0, and behind them the park office.

    Attributes:
        firms: how many firms there are; their number is the office's own (`office`).
        offer, need: (offers,) and (needs,) player, ANYBODY for lines of a process that nobody owns.
        limit: (rows,) player that a joint limit belongs to: the firm that receives.
        process: (p,) player; ANYBODY where the capacity is unlimited or still to be built by whoever wants it.
        by_supplier: (k,) part of each link's yearly fixed cost that its supplier bears.
    """

    firms: int
    offer: Ints
    need: Ints
    limit: Ints
    process: Ints
    by_supplier: Floats

    @property
    def office(self) -> int:
        """The player behind the last firm: who earns what an open, limited capacity is worth."""
        return self.firms

    @property
    def players(self) -> int:
        """Firms and the office."""
        return self.firms + 1

    def of(self, links: Ints) -> Owners:
        """The same owners over some of the links."""
        return Owners(self.firms, self.offer, self.need, self.limit, self.process, self.by_supplier[links])

    def ends(self, problem: Problem) -> tuple[Ints, Ints]:
        """(k,) supplier and (k,) receiver of each link."""
        return self.offer[problem.o], self.need[problem.n]


def owners_of(
    problem: Problem,
    firms: int,
    offer: Ints,
    need: Ints,
    *,
    process: Ints | None = None,
    by_supplier: Floats | None = None,
) -> Owners:
    """Owners from those of the firms' own lines and of the processes; a joint limit is its receiver's.

    Args:
        problem: the whole problem.
        firms: how many firms there are.
        offer: (offers,) firm of each line; lines of processes are given their process's owner.
        need: (needs,) likewise.
        process: (p,) owner of each process, `firms` for the office; ANYBODY by default.
        by_supplier: (k,) the supplier's part of fixed costs; half by default.
    """
    p = problem.processes
    owner = np.full(len(p), ANYBODY) if process is None else process
    offer, need = offer.copy(), need.copy()
    offer[p.gives_o], need[p.takes_n] = owner[p.giver], owner[p.taker]
    limit = np.full(len(problem.limits.most), ANYBODY)
    limit[problem.limits.row] = need[problem.n[problem.limits.link]]
    half = np.full(len(problem), 0.5)
    return Owners(firms, offer, need, limit, owner, half if by_supplier is None else by_supplier)
