"""What a group of firms could win alone, and which group has most cause to leave: exact, by an integer programme.

The plan's programme in which every cap counts only if its owner is in the group: maximise what the group wins less
what the split gives its members. Nothing above zero: no group could do better alone, and the split is in the core.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.integer import OPEN, Rows
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.solver import new_solver
from matchchain.network.sharing.owners import ANYBODY, Owners
from matchchain.values import dataclass

NODES = 1_000
"""Branches looked at for one question, at the most: a count and not a time, so that the answer is always the same."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of players and what it could win alone.

    Attributes:
        members: (players,) who is in it.
        value: CNY per year.
        excess: by how much that exceeds what the split gives them, CNY per year.
        bound: no group's excess is greater than this.
    """

    members: Flags
    value: float
    excess: float
    bound: float


def questions(problem: Problem, owners: Owners) -> int:
    """How many yes-or-no questions the groups of a problem put: members, and what they could open."""
    supplier, receiver = owners.ends(problem)
    members = len(np.unique(np.concatenate([supplier, receiver])))
    stepped = (problem.fixed > 0) | (problem.lots > 0)
    return members + int(stepped.sum()) + int((problem.processes.fixed[problem.reached()] > 0).sum())


class Coalitions:
    """Every group of players of a problem, as one integer programme.

    Columns: flows x, switches z of links, activities y, switches u of processes, members s.

    Args:
        problem: links that can carry something, caps trimmed.
        owners: whose each cap is.
    """

    def __init__(self, problem: Problem, owners: Owners) -> None:
        self._problem, self._owners = problem, owners
        self._reached = problem.reached()
        self._processes = problem.processes.of(self._reached)
        self._switched = np.flatnonzero((problem.fixed > 0) | (problem.lots > 0))
        self._invested = np.flatnonzero(self._processes.fixed > 0)
        ends = owners.ends(problem)
        self.players = np.unique(np.concatenate([*ends, owners.process[self._reached]]))
        self.players = self.players[self.players != ANYBODY]
        sizes = (
            len(problem), len(self._switched), len(self._processes), len(self._invested), len(self.players),
        )  # fmt: skip
        self._starts = np.cumsum((0, *sizes))
        self._highs: Any = new_solver(**_OPTIONS)
        self._highs.passModel(self._model())

    def best(self) -> Group:
        """What all together could win, and its proven bound."""
        return self.worst(np.zeros(self._owners.players))

    def worst(self, payoff: Floats) -> Group:
        """The group whose own value exceeds its members' payoffs by most.

        Args:
            payoff: (players,) CNY per year.
        """
        first, last = self._starts[4:6].tolist()
        columns = np.arange(first, last, dtype=np.int32)
        self._highs.changeColsCost(len(columns), columns, payoff[self.players])
        self._highs.clearSolver()  # nothing of the question before
        self._highs.run()
        value = np.array(self._highs.getSolution().col_value)
        info = self._highs.getInfo()
        inside = self.players[value[first:last] > OPEN]
        members = np.zeros(self._owners.players, dtype=np.bool_)
        members[inside] = True
        excess = -float(info.objective_function_value)
        bound = max(excess, -float(info.mip_dual_bound))
        return Group(members, excess + float(payoff[inside].sum()), excess, bound)

    def _model(self) -> Any:  # noqa: ANN401 - a class of the solver
        import highspy

        problem, p = self._problem, self._processes
        rows = Rows(int(self._starts[-1]))
        self._caps(rows)
        self._capacities(rows)
        self._switches(rows)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = int(self._starts[-1]), rows.count
        sizes = np.diff(self._starts).tolist()
        nobody = np.zeros(sizes[4])
        lp.col_cost_ = np.concatenate(
            [-problem.gain, problem.fixed[self._switched], p.cost, p.fixed[self._invested], nobody]
        )
        lp.col_lower_ = np.zeros(lp.num_col_)
        upper = [problem.most(), np.ones(sizes[1]), p.capacity, np.ones(sizes[3]), np.ones(sizes[4])]
        lp.col_upper_ = np.concatenate(upper)
        lp.row_lower_, lp.row_upper_ = np.concatenate(rows.lower), np.concatenate(rows.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = rows.matrix()
        whole, part = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        kinds = (part, whole, part, whole, whole)
        lp.integrality_ = [kind for kind, size in zip(kinds, sizes, strict=True) for _ in range(size)]
        return lp

    def _member(self, owner: Ints) -> Ints:
        """The column that says whether an owner is in the group."""
        column: Ints = self._starts[4] + np.searchsorted(self.players, owner)
        return column

    def _owned(self, rows: Rows, entries: tuple[Ints, Ints, Floats], cap: Floats, owner: Ints, exact: Flags) -> None:
        """Rows sum value x <= cap for each cap whose owner is in the group, <= 0 where not."""
        row, column, value = entries
        mine = np.isin(owner, self.players) & np.isfinite(cap) & (cap != 0)
        at = np.flatnonzero(mine)
        rows.add(
            np.concatenate([row, at]),
            np.concatenate([column, self._member(owner[at])]),
            np.concatenate([value, -cap[at]]),
            np.where(mine, 0.0, cap),
            exact,
        )

    def _caps(self, rows: Rows) -> None:
        problem, p, owners = self._problem, self._processes, self._owners
        links, activity = np.arange(len(problem)), self._starts[2]
        offers = np.unique(np.concatenate([problem.o, p.gives_o]))
        needs = np.unique(np.concatenate([problem.n, p.takes_n]))
        place_o, place_n = np.searchsorted(offers, problem.o), np.searchsorted(needs, problem.n)
        given = (
            np.concatenate([place_o, np.searchsorted(offers, p.gives_o)]),
            np.concatenate([links, activity + p.giver]),
            np.concatenate([np.ones(len(problem)), -p.gives]),
        )
        placed = np.isin(offers, p.exact_offers)
        self._owned(rows, given, problem.supply[offers], owners.offer[offers], placed)
        taken = (
            np.concatenate([place_n, np.searchsorted(needs, p.takes_n)]),
            np.concatenate([links, activity + p.taker]),
            np.concatenate([problem.use, -p.takes]),
        )
        exact = np.isin(needs, p.exact_needs)
        self._owned(rows, taken, problem.need[needs], owners.need[needs], exact)
        capped = np.flatnonzero(problem.capped)
        inside = (place_n[capped], capped, problem.use[capped])
        self._owned(rows, inside, problem.share[needs], owners.need[needs], np.zeros(len(needs), dtype=np.bool_))
        of = problem.limits
        none = np.zeros(len(of.most), dtype=np.bool_)
        self._owned(rows, (of.row, of.link, of.weight), of.most, owners.limit, none)

    def _capacities(self, rows: Rows) -> None:
        p = self._processes
        at = np.arange(len(p))
        entries = (at, self._starts[2] + at, np.ones(len(p)))
        self._owned(rows, entries, p.capacity, self._owners.process[self._reached], np.zeros(len(p), dtype=np.bool_))

    def _switches(self, rows: Rows) -> None:
        problem, p = self._problem, self._processes
        most, links = problem.most(), self._switched
        z = np.arange(len(links))
        switch = self._starts[1] + z
        ones, zero = np.ones(len(z)), np.zeros(len(z))
        rows.add(np.tile(z, 2), np.concatenate([links, switch]), np.concatenate([ones, -most[links]]), zero)
        rows.add(np.tile(z, 2), np.concatenate([links, switch]), np.concatenate([-ones, problem.lots[links]]), zero)
        for owner in self._owners.ends(problem):
            whose = np.flatnonzero(owner[links] != ANYBODY)
            members = self._member(owner[links][whose])
            one = np.ones(len(whose))
            row = np.tile(np.arange(len(whose)), 2)
            rows.add(row, np.concatenate([switch[whose], members]), np.concatenate([one, -one]), 0 * one)
        u = np.arange(len(self._invested))
        active = np.minimum(p.capacity, _brought(problem, most)[self._reached])[self._invested]
        columns = np.concatenate([self._starts[2] + self._invested, self._starts[3] + u])
        rows.add(np.tile(u, 2), columns, np.concatenate([np.ones(len(u)), -active]), np.zeros(len(u)))


def _brought(problem: Problem, most: Floats) -> Floats:
    """(p,): what all links to a process's first input could bring together."""
    p = problem.processes
    inflow = np.bincount(problem.n, problem.use * most, minlength=len(problem.need))
    found = np.full(len(p), np.inf)
    found[p.taker[p.exact]] = inflow[p.takes_n[p.exact]] / p.takes[p.exact]
    return found


_OPTIONS: dict[str, object] = {
    "mip_rel_gap": 1e-9,
    "mip_abs_gap": 1e-4,
    "mip_feasibility_tolerance": 1e-9,
    "primal_feasibility_tolerance": 1e-9,
    "mip_max_nodes": NODES,
}
