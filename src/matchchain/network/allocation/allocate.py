"""Who takes how much: the best plan for the whole park.

Each connected component is a linear programme on margins, solved exactly by HiGHS on few links first and
more as their reduced costs ask for them. Where using a link or a process costs something at all, or asks a least
lot, a first plan drops what loses and solves again; a relaxation that spreads each fixed cost over the most its
link could carry bounds what any plan could reach; between the two an integer programme looks for a better plan
and for the proof, as long as the effort lasts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.by_hand import best_pair_first
from matchchain.network.allocation.effort import Clock, Effort
from matchchain.network.allocation.improving import PROVEN, Part, improve
from matchchain.network.allocation.parallel import each
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.proof import proven_bounds
from matchchain.network.allocation.settled import Settled
from matchchain.network.allocation.solved import PartPlan, Solved
from matchchain.network.allocation.stepped import fed, lots_kept, net_of, relaxed, standing, without_losers
from matchchain.values import dataclass

PORTION = 3000
"""Components are solved together up to about so many links: 3.5 x faster on 5,900 small ones."""

HOPELESS = 1e3
"""A link whose yearly cost is so many times what it could win at the most is left out before anything is solved: no
plan opens it, and its figures are beyond what a solver tells apart."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """Flows of the best plan found.

    Attributes:
        flow: (k,) offer units per year.
        net: sum of gain x - fixed over used links, less what the processes cost, CNY per year.
        bound: no plan can reach more than this, CNY per year.
        by_hand: what the best pair first would reach, CNY per year; None where nobody had to reckon it.
        stopped: somebody stopped the search before its time.
        timed: its time ran out, so that a faster machine may find more.
    """

    flow: Floats
    net: float
    bound: float
    by_hand: float | None = None
    stopped: bool = False
    timed: bool = False

    @property
    def gap(self) -> float:
        """(bound - net) / bound: how far from proven best, 0 when there is nothing to win."""
        return max(0.0, (self.bound - self.net) / self.bound) if self.bound > 0 else 0.0


def allocate(
    problem: Problem,
    effort: Effort | None = None,
    start: Floats | None = None,
    settled: Settled | None = None,
    solved: Solved | None = None,
) -> Allocation:
    """The best plan for all components together.

    Args:
        problem: links with their gains and caps, processes with their yields.
        effort: how long to look for the best opening where opening costs something; 5e4 steps by default.
        start: (k,) a plan that is known, of this problem or one much like it; the answer is not worse than
            what is left of it within the caps.
        settled: what is known of problems much like it, whose lines are numbered alike; it learns from this one.
        solved: parts that were solved before; it learns from this one. It changes nothing but the time.

    Returns:
        Flows, their net and a proven bound. Without fixed costs and least lots the plan is optimal and meets
        the bound.
    """
    winning = np.flatnonzero(worthwhile(problem))
    active, known = problem.links(winning), None if start is None else start[winning]
    portions = list(_portions(active))
    clock = Clock(effort or Effort(), len(portions))
    sizes = [sum(map(len, portion)) for portion in portions]
    # A start and what is settled lead elsewhere among equals: those plans are no others' business.
    solved = solved if start is None and settled is None else None
    planned = each(lambda number: _first(active, portions[number], known, settled, solved), sizes, clock.tell)
    plans = (plan or _by_hand(active, portion) for plan, portion in zip(planned, portions, strict=True))
    parts = [part for some in plans for part in some]
    improve(active, parts, clock, solved)
    if solved is not None:
        solved.keep()
    flow = np.zeros(len(problem))
    for part in parts:
        flow[winning[part.rows]] = part.plan.flow
    bound = sum(part.plan.bound for part in parts)
    reckoned = [part.plan.by_hand for part in parts if part.plan.by_hand is not None]
    by_hand = sum(reckoned) if len(reckoned) == len(parts) else None
    return Allocation(flow, net_of(problem, flow), bound, by_hand, clock.stopped, clock.ran_out)


def worthwhile(problem: Problem) -> Flags:
    """(k,): links that may win something, or make room for others that do, and can carry their least lot."""
    most = problem.most()
    pays = (problem.gain > 0) & (problem.gain * most * HOPELESS > problem.fixed)
    found: Flags = (pays | problem.enabling()) & (most > LEAST_FLOW) & (problem.lots <= most)
    return found


def gain_over_best_pair_first(problem: Problem, best: Allocation) -> float:
    """What a plan wins over one made by hand, pair by pair, CNY per year."""
    by_hand = best.by_hand
    return best.net - (net_of(problem, best_pair_first(problem).flow) if by_hand is None else by_hand)


def _portions(problem: Problem) -> Iterator[list[Ints]]:
    """The links of each component, several together, since a solver costs more than small ones do.

    Plain ones come together, and so do stepped ones; a stepped one of processes or joint limits comes by itself.
    """
    tied = problem.inner()
    tied[problem.limits.link] = True
    costly = (problem.fixed > 0) | (problem.lots > 0)
    gathered: dict[bool, list[Ints]] = {True: [], False: []}
    for rows in problem.components():
        if tied[rows].any() and problem.links(rows).stepped:
            yield [rows]
            continue
        together = gathered[bool(costly[rows].any())]
        together.append(rows)
        if sum(map(len, together)) >= PORTION:
            yield together.copy()
            together.clear()
    yield from filter(None, gathered.values())


def _first(
    active: Problem,
    portion: list[Ints],
    start: Floats | None,
    settled: Settled | None,
    solved: Solved | None,
) -> list[Part]:
    """The plans of some components without any search; the best there are where nothing is stepped."""
    rows = np.concatenate(portion)
    problem = active.links(rows).compact()
    if problem.stepped:
        solve_them = partial(_stepped, active, portion, problem, start, settled)
    else:
        solve_them = partial(_plain, problem)
    sizes = [len(one) for one in portion]
    plans = solve_them() if solved is None else solved.plans(problem, sizes, solve_them)
    return [Part(*one) for one in zip(portion if problem.stepped else [rows], plans, strict=True)]


def _plain(problem: Problem) -> list[PartPlan]:
    """The plan of plain components, all together."""
    by_hand = best_pair_first(problem)
    solution = solve(problem, start=None if len(problem.limits.link) else by_hand)
    carried = fed(problem, solution.flow)
    net = net_of(problem, carried)
    proven = _at_least(np.array([net]), proven_bounds(problem, solution))
    return [PartPlan(carried, net, float(proven[0]), net_of(problem, by_hand.flow))]


def _stepped(
    active: Problem, portion: list[Ints], problem: Problem, start: Floats | None, settled: Settled | None
) -> list[PartPlan]:
    """The plan of each of some components where something is stepped."""
    rows = np.concatenate(portion)
    each_of = _Each(problem, portion)
    loosened = relaxed(problem)
    solution = solve(loosened)
    reached = each_of.worth(loosened, solution.flow, solution.activity)
    bound = np.maximum(_at_least(reached, proven_bounds(loosened, solution, each_of.number)), 0.0)
    flow = np.where(solution.flow > LEAST_FLOW, solution.flow, 0.0)
    short = bound - each_of.net(flow) > PROVEN * np.maximum(bound, 1.0)
    if (left := short | ~each_of.lots_kept(flow)).any():
        # Two starts, the better one kept: margins alone, and the links the relaxation chose.
        among_left = left[each_of.number]
        everything = (problem.gain > 0) | problem.enabling()
        known_ends = active.o[rows], active.n[rows]
        plans = [
            without_losers(problem, links & among_left)
            if settled is None
            else settled.plan(problem, links & among_left, known_ends)
            for links in (everything, flow > 0)
        ]
        if start is not None:
            known = standing(problem, start[rows])
            plans.append(np.where(each_of.lots_kept(known)[each_of.number], known, 0.0))
        best = np.argmax([each_of.net(plan) for plan in plans], axis=0)[each_of.number]
        flow = np.where(among_left, np.choose(best, plans), flow)
    flow = fed(problem, flow)
    flows = np.split(flow, np.cumsum([len(one) for one in portion])[:-1])
    nets, bounds = each_of.net(flow).tolist(), bound.tolist()
    return list(map(PartPlan, flows, nets, bounds))


def _at_least(reached: Floats, proven: Floats) -> Floats:
    """What programmes reached, where prices prove that nobody can exceed it by more than rounding; else that bound."""
    bound: Floats = np.where(proven - reached > PROVEN * np.maximum(np.abs(proven), 1.0), proven, reached)
    return bound


class _Each:
    """Sums over each of several components that are planned together; where there are processes, over the only one."""

    def __init__(self, problem: Problem, portion: list[Ints]) -> None:
        sizes = [len(rows) for rows in portion]
        self._problem, self._starts = problem, np.cumsum([0, *sizes[:-1]])
        self.number = np.repeat(np.arange(len(portion)), sizes)

    def net(self, flow: Floats) -> Floats:
        """As `net_of`."""
        problem = self._problem
        if len(problem.processes):
            return np.array([net_of(problem, flow)])
        return self._sums(np.where(flow > LEAST_FLOW, flow * problem.gain - problem.fixed, 0.0))

    def worth(self, loosened: Problem, flow: Floats, activity: Floats) -> Floats:
        """What the programme without fixed costs reaches."""
        return self._sums(loosened.gain * flow) - float(loosened.processes.cost @ activity)

    def lots_kept(self, flow: Floats) -> Flags:
        """Whether every link that carries something carries its least lot."""
        kept: Flags = np.logical_and.reduceat(lots_kept(self._problem, flow), self._starts)
        return kept

    def _sums(self, values: Floats) -> Floats:
        sums: Floats = np.add.reduceat(values, self._starts)
        return sums


def _by_hand(active: Problem, portion: list[Ints]) -> list[Part]:
    """Components somebody does not want to wait for: paired by hand; the bound is what their offers could win."""
    rows = np.concatenate(portion)
    problem = active.links(rows).compact()
    flow = best_pair_first(problem).flow
    supply, _ = problem.rooms()
    dearest = np.zeros(len(supply))
    np.maximum.at(dearest, problem.o, problem.gain)
    return [Part(rows, PartPlan(flow, net_of(problem, flow), float(dearest @ supply)))]
