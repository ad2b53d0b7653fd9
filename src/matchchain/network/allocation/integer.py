"""What must be decided as a whole: which links and processes to open, where opening one costs or asks a least lot.

A mixed-integer programme in HiGHS that starts from a plan already found and proves how far any other could be
better. What it opens is priced once more by the linear programme, so that no rounding of a switch is left.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints, among
from matchchain.network.allocation.problem import Problem, places
from matchchain.network.allocation.solver import new_solver
from matchchain.values import dataclass

OPEN = 0.5

FEW = 20
"""Links that are searched without looking for plans on the way."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the integer programme decided.

    Attributes:
        links: (k,) which links are open; those without a switch always are.
        floor: (k,) the least each open link must carry.
        bound: no plan can reach more, CNY per year; infinite where the search found nothing to say.
    """

    links: Flags
    floor: Floats
    bound: float


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """When to stop.

    Attributes:
        seconds: time; infinite to go on until the proof.
        nodes: of the search tree; infinite likewise.
        watch: told the bound now and then; answers whether to stop and keep what there is.
    """

    seconds: float = math.inf
    nodes: float = math.inf
    watch: Callable[[float], bool] | None = None


def open_links(problem: Problem, start: Floats, limits: SearchLimits) -> Opening | None:
    """Decide which links and processes to open.

    Args:
        problem: one component.
        start: (k,) a plan that keeps every cap and least lot; the search begins there.
        limits: when to stop.

    Returns:
        The best opening found, or None when the search found no plan of its own.
    """
    return _Programme(problem).run(start, limits)


class _Programme:
    """Columns: flows x, switches z of links, activities y, switches u of processes."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.reached = problem.reached()
        self.switched = np.flatnonzero((problem.fixed > 0) | (problem.lots > 0))
        processes = problem.processes.of(self.reached)
        self.invested = np.flatnonzero(processes.fixed > 0)
        self.processes = processes
        k, r = len(problem), len(self.switched)
        self.starts = np.cumsum([0, k, r, len(processes), len(self.invested)])

    def run(self, start: Floats, limits: SearchLimits) -> Opening | None:
        import highspy

        highs: Any = new_solver(**_OPTIONS, **(_OF_FEW if len(self.problem) <= FEW else {}))
        if np.isfinite(limits.seconds):
            highs.setOptionValue("time_limit", float(limits.seconds))
        if np.isfinite(limits.nodes):
            highs.setOptionValue("mip_max_nodes", int(limits.nodes))
        highs.passModel(self._model())
        solution = highspy.HighsSolution()
        solution.col_value = self._values(start).tolist()
        highs.setSolution(solution)
        stopped = _run(highs, limits.watch)
        if not stopped and not _is_of_its_objective(highs):
            highs.clearSolver()
            stopped = _run(highs, limits.watch)
        info = highs.getInfo()
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            return None
        value = np.array(highs.getSolution().col_value)
        flow, switch = value[: self.starts[1]], value[self.starts[1] : self.starts[2]]
        links: Flags = np.ones(len(self.problem), dtype=np.bool_)
        links[self.switched] = switch > OPEN
        idle = self.reached[self.invested[value[self.starts[3] :] <= OPEN]]
        links &= ~self._of_processes(idle)
        floor = np.where(links, np.minimum(self.problem.lots, np.maximum(flow, 0.0)), 0.0)
        # HiGHS minimises: its bound is from below, ours of the net from above.
        bound = -float(info.mip_dual_bound) if np.isfinite(info.mip_dual_bound) else np.inf
        return Opening(links, floor, bound)

    def _of_processes(self, idle: Ints) -> Flags:
        p, problem = self.problem.processes, self.problem
        nodes = p.takes_n[among(len(p), idle)[p.taker] & p.exact]
        return among(len(problem.need), nodes)[problem.n]

    def _values(self, flow: Floats) -> Floats:
        activity = self.problem.activity(flow)[self.reached]
        switch = (flow[self.switched] > 0).astype(np.float64)
        return np.concatenate([flow, switch, activity, (activity[self.invested] > 0).astype(np.float64)])

    def _model(self) -> Any:  # noqa: ANN401 - a class of the solver
        import highspy

        problem, p = self.problem, self.processes
        most = problem.most()
        rows = Rows(int(self.starts[-1]))
        self._caps(rows)
        self._switches(rows, most)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = int(self.starts[-1]), rows.count
        zero_one = np.ones(len(self.switched)), np.ones(len(self.invested))
        lp.col_cost_ = np.concatenate(
            [-problem.gain, problem.fixed[self.switched], p.cost, p.fixed[self.invested]]
        )
        lp.col_lower_ = np.zeros(lp.num_col_)
        lp.col_upper_ = np.concatenate([most, zero_one[0], p.capacity, zero_one[1]])
        lp.row_lower_, lp.row_upper_ = np.concatenate(rows.lower), np.concatenate(rows.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = rows.matrix()
        whole, part = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
        kinds = (part, whole, part, whole)
        sizes = np.diff(self.starts).tolist()
        lp.integrality_ = [kind for kind, size in zip(kinds, sizes, strict=True) for _ in range(size)]
        return lp

    def _caps(self, rows: Rows) -> None:
        problem, p = self.problem, self.processes
        links = np.arange(len(problem))
        activity = self.starts[2]
        offers, needs = among(len(problem.supply), problem.o, p.gives_o), among(len(problem.need), problem.n, p.takes_n)
        at_offer, at_need = places(offers), places(needs)
        place_o, place_n = at_offer[problem.o], at_need[problem.n]
        rows.add(
            np.concatenate([place_o, at_offer[p.gives_o]]),
            np.concatenate([links, activity + p.giver]),
            np.concatenate([np.ones(len(problem)), -p.gives]),
            problem.supply[offers],
            among(len(offers), p.exact_offers)[offers],
        )
        rows.add(
            np.concatenate([place_n, at_need[p.takes_n]]),
            np.concatenate([links, activity + p.taker]),
            np.concatenate([problem.use, -p.takes]),
            problem.need[needs],
            among(len(needs), p.exact_needs)[needs],
        )
        capped = np.flatnonzero(problem.capped)
        rows.add(place_n[capped], capped, problem.use[capped], problem.share[needs])
        limits = problem.limits
        rows.add(limits.row, limits.link, limits.weight, limits.most)

    def _switches(self, rows: Rows, most: Floats) -> None:
        problem = self.problem
        z = np.arange(len(self.switched))
        pairs = np.concatenate([z, z]), np.concatenate([self.switched, self.starts[1] + z])
        ones = np.ones(len(z))
        rows.add(*pairs, np.concatenate([ones, -most[self.switched]]), np.zeros(len(z)))
        rows.add(*pairs, np.concatenate([-ones, problem.lots[self.switched]]), np.zeros(len(z)))
        u = np.arange(len(self.invested))
        columns = np.concatenate([self.starts[2] + self.invested, self.starts[3] + u])
        most_active = problem.most_active()[self.reached[self.invested]]
        rows.add(
            np.concatenate([u, u]), columns, np.concatenate([np.ones(len(u)), -most_active]), np.zeros(len(u))
        )


_OPTIONS: dict[str, object] = {
    # The search begins with a good plan: looking for any plan at all takes four fifths of the time of small ones.
    "mip_heuristic_run_feasibility_jump": False,
    "mip_rel_gap": 1e-9,
    "mip_abs_gap": 1e-4,
    "mip_feasibility_tolerance": 1e-8,
    "primal_feasibility_tolerance": 1e-9,
}

_OF_FEW: dict[str, object] = dict.fromkeys(
    (
        "mip_allow_restart",
        "mip_detect_symmetry",
        "mip_heuristic_run_rens",
        "mip_heuristic_run_rins",
        "mip_heuristic_run_root_reduced_cost",
        "mip_heuristic_run_shifting",
        "mip_heuristic_run_zi_round",
    ),
    False,
)
"""Few links are branched on before any of these has looked for a plan: without them it takes two thirds of the time."""


class Rows:
    """Rows of a sparse matrix, gathered block by block."""

    def __init__(self, columns: int) -> None:
        self.columns, self.count = columns, 0
        self.lower: list[Floats] = []
        self.upper: list[Floats] = []
        self._row: list[Ints] = []
        self._column: list[Ints] = []
        self._value: list[Floats] = []

    def add(self, row: Ints, column: Ints, value: Floats, upper: Floats, exact: Flags | None = None) -> None:
        """A block of rows sum value x <= upper, or = upper where `exact`."""
        self._row.append(row + self.count)
        self._column.append(column)
        self._value.append(value)
        self.upper.append(upper)
        lower = np.full(len(upper), -np.inf)
        self.lower.append(lower if exact is None else np.where(exact, upper, lower))
        self.count += len(upper)

    def matrix(self) -> tuple[Ints, Ints, Floats]:
        """Start, index and value, row by row."""
        row: Ints = np.concatenate(self._row)
        column: Ints = np.concatenate(self._column)
        value: Floats = np.concatenate(self._value)
        order = np.lexsort((column, row))
        start = np.searchsorted(row[order], np.arange(self.count + 1))
        return start, column[order], value[order]


def _is_of_its_objective(highs: Any) -> bool:  # noqa: ANN401
    """Whether the solution read back is the one found: HiGHS 1.16 may hand back the start where presolve did it all."""
    info = highs.getInfo()
    if not np.isfinite(info.objective_function_value):
        return True
    objective = float(np.array(highs.getLp().col_cost_) @ np.array(highs.getSolution().col_value))
    return bool(abs(objective - info.objective_function_value) <= 1e-6 * max(1.0, abs(objective)))


def _run(highs: Any, watch: Callable[[float], bool] | None) -> bool:  # noqa: ANN401
    """Run the solver; True when the watcher stopped it."""
    stopped = False

    def look(event: Any) -> None:  # noqa: ANN401
        nonlocal stopped
        stopped = stopped or (watch is not None and watch(-float(event.data_out.mip_dual_bound)))
        if stopped:
            event.data_in.user_interrupt = True

    if watch is not None:
        highs.cbMipInterrupt += look
    highs.run()
    return stopped
