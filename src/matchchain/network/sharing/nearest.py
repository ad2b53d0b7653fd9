"""The split nearest to a given one that no group of firms could better; where there is none, the least bad one.

Constraint generation: ask for the group with most cause to leave, give every group found so far what it could win
alone (or as little less as there must be), and ask again. What all groups must give up at the least is the least core
(Maschler, Peleg & Shapley 1979); of its splits the one nearest to the start is taken, which is unique.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats
from matchchain.network.allocation.solver import new_solver
from matchchain.network.sharing.coalition import Coalitions, Group
from matchchain.network.sharing.least_squares import shortest
from matchchain.values import dataclass

ROUNDS = 300
"""Groups asked for, at the most."""

NEAR = 1e-6
"""Relative to the net that is split: an excess below this is none."""


@dataclass(frozen=True, slots=True)
class Held:
    """A split, and how far it holds.

    Attributes:
        payoff: (players,) CNY per year.
        epsilon: no group could win more than this beyond its members' payoffs, CNY per year; 0: it is in the core.
        least: no split at all brings the greatest excess below this.
        group: (players,) who could win it; nobody where `epsilon` is 0.
    """

    payoff: Floats
    epsilon: float
    least: float
    group: Flags


def hold(coalitions: Coalitions, start: Floats) -> Held:
    """Move a split as little as needed until no group could do better alone, or as little better as possible.

    Args:
        coalitions: every group of players.
        start: (players,) the split to begin with; its sum stays.
    """
    tolerance = NEAR * max(1.0, float(start.sum()))
    pool: list[Group] = []
    payoff, least = start, 0.0
    worst = coalitions.worst(payoff)
    for _ in range(ROUNDS):
        if worst.excess <= least + tolerance:
            break
        pool.append(worst)
        least, payoff = _nearest(start, pool, coalitions.players)
        worst = coalitions.worst(payoff)
    if worst.bound <= tolerance:
        return Held(payoff, 0.0, 0.0, np.zeros(len(start), dtype=np.bool_))
    return Held(payoff, worst.bound, least if least > tolerance else 0.0, worst.members)


def _nearest(start: Floats, pool: list[Group], players: np.ndarray) -> tuple[float, Floats]:
    """The least that groups must give up, and the split nearest to the start at which none gives up more."""
    member = np.array([group.members[players] for group in pool], dtype=np.float64)
    value = np.array([group.value for group in pool])
    total = float(start[players].sum())
    unit = max(1.0, abs(total), float(np.abs(value).max()))
    least = _least(member, value / unit, total / unit)
    # Moves keep the sum: only what of a group's row differs from its mean can be satisfied by them.
    moves = member - member.mean(axis=1, keepdims=True)
    asked = value / unit - least - member @ start[players] / unit
    payoff = start.copy()
    payoff[players] += unit * shortest(moves, asked)
    return least * unit, payoff


def _least(member: Floats, value: Floats, total: float) -> float:
    """min e >= 0 such that some x of this sum has x(S) >= v(S) - e for every group S of the pool."""
    players = member.shape[1]
    solver = new_solver()
    solver.addVars(players + 1, np.append(np.full(players, -np.inf), 0.0), np.full(players + 1, np.inf))
    solver.changeColCost(players, 1.0)
    everyone = np.arange(players, dtype=np.int32)
    solver.addRow(total, total, players, everyone, np.ones(players))
    for row, least in zip(member, value, strict=True):
        columns = np.append(np.flatnonzero(row), players).astype(np.int32)
        solver.addRow(float(least), np.inf, len(columns), columns, np.ones(len(columns)))
    solver.run()
    return max(0.0, float(solver.getInfo().objective_function_value))
