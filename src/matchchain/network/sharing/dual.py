"""The dual of the plan's programme as a polyhedron of prices; links are asked for only as prices break them."""

from __future__ import annotations

from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.integer import Rows
from matchchain.network.allocation.model import Prices, best_links
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.programme import Solution
from matchchain.network.allocation.solver import new_solver
from matchchain.network.sharing.owners import ANYBODY, Owners

TOLERANCE = 1e-8
"""Relative to the greatest gain: by how much a link may be worth more than its prices."""

ROOM = 1e-6
"""Relative: a cap with less room than this is full, a link that carries less than this carries nothing."""


class Dual:
    """Prices under which no link and no process wins: columns are the caps, rows the links asked for so far.

    Columns: supply of each offer, need and share of each need, joint limits, capacity of each process reached.

    Args:
        problem: one component.
        owners: whose each cap is.
        optimum: keep only the prices that are optimal beside this solution; None: all of them.
    """

    def __init__(self, problem: Problem, owners: Owners, optimum: Solution | None = None) -> None:
        p = problem.processes
        self.problem, self._owners = problem, owners
        self.reached = problem.reached()
        gives, takes = np.isin(p.giver, self.reached), np.isin(p.taker, self.reached)
        self.offers = np.unique(np.concatenate([problem.o, p.gives_o[gives]]))
        self.needs = np.unique(np.concatenate([problem.n, p.takes_n[takes]]))
        self.limits = np.unique(problem.limits.row)
        sizes = (len(self.offers), len(self.needs), len(self.needs), len(self.limits), len(self.reached))
        self.starts = np.cumsum((0, *sizes))
        self.size = int(self.starts[-1])
        caps = (
            problem.supply[self.offers], problem.need[self.needs], problem.share[self.needs],
            problem.limits.most[self.limits], p.capacity[self.reached],
        )  # fmt: skip
        cap: Floats = np.concatenate(caps)
        self._open = np.isinf(cap)
        self.cap = np.where(self._open, 0.0, cap)
        whose = (
            owners.offer[self.offers], owners.need[self.needs], owners.need[self.needs],
            owners.limit[self.limits], owners.process[self.reached],
        )  # fmt: skip
        self.owner: Ints = np.concatenate(whose)
        self.present = np.zeros(len(problem), dtype=np.bool_)
        self._scale = max(float(np.abs(problem.gain).max(initial=0.0)), 1.0)
        self.highs: Any = new_solver()
        self._add_columns(optimum)
        self._add_processes(optimum)
        self._add_links(self._first(optimum), optimum)
        self._optimum = optimum

    def sides(self) -> tuple[Floats, Floats, Floats]:
        """What prices are worth to the suppliers, to the receivers and to the owners of processes: objectives."""
        side = np.repeat([0, 1, 1, 1, 2], np.diff(self.starts))
        owned = np.where(self.owner != ANYBODY, self.cap, 0.0)
        supplier, receiver, owner = (np.where(side == which, owned, 0.0) for which in range(3))
        return supplier, receiver, owner

    def gains(self) -> tuple[Ints, Floats]:
        """The players with a stake, and (stakes, columns) what each gains of each price."""
        players = np.unique(self.owner[(self.owner != ANYBODY) & (self.cap != 0)])
        matrix = np.where(self.owner == players[:, None], self.cap, 0.0)
        return players, matrix

    def best(self, objective: Floats, *, least: bool = False) -> Floats:
        """(columns,) the prices at which the objective is greatest (or least)."""
        import highspy

        sense = highspy.ObjSense.kMinimize if least else highspy.ObjSense.kMaximize
        self.highs.changeObjectiveSense(sense)
        size = self.highs.getNumCol()
        # Costs of about one, so that the solver's tolerances mean the same in every park.
        unit = max(float(np.abs(objective).max(initial=0.0)), 1e-300)
        cost = np.zeros(size)
        cost[: len(objective)] = objective / unit
        self.highs.changeColsCost(size, np.arange(size, dtype=np.int32), cost)
        while True:
            self.highs.run()
            value: Floats = np.array(self.highs.getSolution().col_value)
            reduced = self.problem.gain - self.prices(value).of_links(self.problem)
            broken = (reduced > TOLERANCE * self._scale) & ~self.present
            if not broken.any():
                return value
            self._add_links(best_links(self.problem.o, self.problem.n, reduced, broken), self._optimum)

    def hold(self, objective: Floats, value: float) -> None:
        """From now on the objective is at least this."""
        columns = np.flatnonzero(objective).astype(np.int32)
        floor = value - 1e-9 * abs(value)
        unit = float(np.abs(objective).max(initial=1.0)) or 1.0
        self.highs.addRow(floor / unit, np.inf, len(columns), columns, objective[columns] / unit)

    def add_level(self) -> int:
        """A column of its own, for a level that gains may be held to; its number."""
        self.highs.addVar(-np.inf, np.inf)
        return int(self.highs.getNumCol()) - 1

    def at_least(self, objective: Floats, level: int) -> int:
        """The objective reaches the level's column; the number of that row."""
        columns = np.append(np.flatnonzero(objective), level).astype(np.int32)
        self.highs.addRow(0.0, np.inf, len(columns), columns, np.append(objective[columns[:-1]], -1.0))
        return int(self.highs.getNumRow()) - 1

    def add_beyond(self, objective: Floats, least: float) -> None:
        """A column of its own that is at least 0 and at least what the objective exceeds this by."""
        self.highs.addVar(0.0, np.inf)
        columns = np.append(np.flatnonzero(objective), self.highs.getNumCol() - 1).astype(np.int32)
        self.highs.addRow(-least, np.inf, len(columns), columns, np.append(-objective[columns[:-1]], 1.0))

    def release(self, row: int) -> None:
        """A row that holds no longer."""
        self.highs.changeRowBounds(row, -np.inf, np.inf)

    def row_price(self, row: int) -> float:
        """How much the last objective would gain of easing a row."""
        return abs(float(self.highs.getSolution().row_dual[row]))

    def prices(self, value: Floats) -> Prices:
        """Column values spread over the whole problem."""
        problem = self.problem
        parts = np.split(value[: self.size], self.starts[1:-1])
        places = (self.offers, self.needs, self.needs, self.limits, self.reached)
        counts = (
            len(problem.supply), len(problem.need), len(problem.need),
            len(problem.limits.most), len(problem.processes),
        )  # fmt: skip
        spread = [np.zeros(count) for count in counts]
        for whole, place, part in zip(spread, places, parts, strict=True):
            whole[place] = part
        return Prices(*spread)

    def _add_columns(self, optimum: Solution | None) -> None:
        p = self.problem.processes
        lower, upper = np.zeros(self.size), np.full(self.size, np.inf)
        working = p.of(self.reached)
        free = np.concatenate(
            [np.searchsorted(self.offers, working.exact_offers),
             self.starts[1] + np.searchsorted(self.needs, working.exact_needs)]
        )  # fmt: skip
        lower[free] = -np.inf
        upper[self._open] = 0.0
        if optimum is not None:
            spare = self.cap - self._loads(optimum)
            roomy = spare > ROOM * np.maximum(1.0, np.abs(self.cap))
            roomy[free] = False
            upper[roomy] = 0.0
        self.highs.addVars(self.size, lower, upper)

    def _loads(self, optimum: Solution) -> Floats:
        """(columns,) what the plan makes of each cap, what processes give and take included."""
        problem, p, flow, active = self.problem, self.problem.processes, optimum.flow, optimum.activity
        supply = np.bincount(problem.o, flow, len(problem.supply))
        need = np.bincount(problem.n, problem.use * flow, len(problem.need))
        share = np.bincount(problem.n, np.where(problem.capped, problem.use * flow, 0.0), len(problem.need))
        if len(p):
            np.subtract.at(supply, p.gives_o, p.gives * active[p.giver])
            np.subtract.at(need, p.takes_n, p.takes * active[p.taker])
        loads = (
            supply[self.offers], need[self.needs], share[self.needs],
            problem.limits.load(flow)[self.limits], active[self.reached],
        )  # fmt: skip
        return np.concatenate(loads)

    def _add_processes(self, optimum: Solution | None) -> None:
        p = self.problem.processes.of(self.reached)
        if not len(p):
            return
        rows = Rows(self.size)
        at = np.arange(len(p))
        row = np.concatenate([at, p.giver, p.taker])
        column = np.concatenate(
            [
                self.starts[4] + at,
                np.searchsorted(self.offers, p.gives_o),
                self.starts[1] + np.searchsorted(self.needs, p.takes_n),
            ]
        )
        value = np.concatenate([-np.ones(len(p)), p.gives, p.takes])
        works = None if optimum is None else optimum.activity[self.reached] > ROOM
        rows.add(row, column, value, p.cost, works)
        self._add(rows)

    def _first(self, optimum: Solution | None) -> Ints:
        """The links to begin with: those in use, those of processes, and the best of each node."""
        problem = self.problem
        always = problem.inner()
        if optimum is not None:
            always |= self._used(optimum)
        score = problem.gain
        if optimum is not None:
            score = problem.gain - Prices(
                optimum.supply_price, optimum.need_price, optimum.share_price,
                optimum.limit_price, optimum.capacity_price,
            ).of_links(problem)  # fmt: skip
        return best_links(problem.o, problem.n, score, problem.gain > 0, always)

    def _used(self, optimum: Solution) -> Flags:
        used: Flags = optimum.flow > ROOM * np.maximum(1.0, self.problem.supply[self.problem.o])
        return used

    def _add_links(self, links: Ints, optimum: Solution | None) -> None:
        problem = self.problem
        place = np.full(len(problem), -1)
        place[links] = np.arange(len(links))
        capped = links[problem.capped[links]]
        need = self.starts[1] + np.searchsorted(self.needs, problem.n)
        of = problem.limits
        joint = place[of.link] >= 0
        row = np.concatenate([place[links], place[links], place[capped], place[of.link[joint]]])
        column = np.concatenate(
            [
                np.searchsorted(self.offers, problem.o[links]),
                need[links],
                need[capped] + len(self.needs),
                self.starts[3] + np.searchsorted(self.limits, of.row[joint]),
            ]
        )
        value = -np.concatenate([np.ones(len(links)), problem.use[links], problem.use[capped], of.weight[joint]])
        rows = Rows(self.size)
        rows.add(row, column, value, -problem.gain[links], None if optimum is None else self._used(optimum)[links])
        self._add(rows)
        self.present[links] = True

    def _add(self, rows: Rows) -> None:
        start, index, value = rows.matrix()
        lower, upper = np.concatenate(rows.lower), np.concatenate(rows.upper)
        self.highs.addRows(
            rows.count, lower, upper, len(index), start[:-1].astype(np.int32), index.astype(np.int32), value
        )
