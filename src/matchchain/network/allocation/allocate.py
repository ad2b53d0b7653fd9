"""Who takes how much: the best plan for the whole park.

Each connected component is a linear programme on margins, solved exactly by HiGHS on few links first and
more as their reduced costs ask for them. Where using a link or a process costs something at all, or asks a least
lot, a first plan drops what loses and solves again; a relaxation that spreads each fixed cost over the most its
link could carry bounds what any plan could reach; between the two an integer programme looks for a better plan
and for the proof, as long as the effort lasts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.by_hand import best_pair_first
from matchchain.network.allocation.effort import Clock, Effort
from matchchain.network.allocation.integer import SearchLimits, open_links
from matchchain.network.allocation.parallel import each
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.stepped import lots_kept, net_of, relaxed, standing, without_losers

ALWAYS = 20
"""Components of at most so many links are searched to the proof, whatever the effort: it takes a moment."""

PORTION = 3000
"""Plain components are solved together up to about so many links: 3.5 x faster on 5,900 small ones."""

PROVEN = 1e-9
"""A plan within this relative distance of its bound is the best there is."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """Flows of the best plan found.

    Attributes:
        flow: (k,) offer units per year.
        net: sum of gain x - fixed over used links, less what the processes cost, CNY per year.
        bound: no plan can reach more than this, CNY per year.
        by_hand: what the best pair first would reach, CNY per year; None where nobody had to reckon it.
        stopped: somebody stopped the search before its time.
    """

    flow: Floats
    net: float
    bound: float
    by_hand: float | None = None
    stopped: bool = False

    @property
    def gap(self) -> float:
        """(bound - net) / bound: how far from proven best, 0 when there is nothing to win."""
        return max(0.0, (self.bound - self.net) / self.bound) if self.bound > 0 else 0.0


def allocate(problem: Problem, effort: Effort | None = None, start: Floats | None = None) -> Allocation:
    """The best plan for all components together.

    Args:
        problem: links with their gains and caps, processes with their yields.
        effort: how long to look for the best opening where opening costs something; 2 s by default.
        start: (k,) a plan that is known, of this problem or one much like it; the answer is not worse than
            what is left of it within the caps.

    Returns:
        Flows, their net and a proven bound. Without fixed costs and least lots the plan is optimal and meets
        the bound.
    """
    winning = np.flatnonzero(worthwhile(problem))
    active = problem.links(winning)
    parts = [(rows, active.links(rows).compact()) for rows in _portions(active)]
    clock = Clock(effort or Effort(), len(parts))

    def first(number: int) -> Allocation:
        rows, part = parts[number]
        return _first(part, None if start is None else start[winning[rows]])

    planned = each(first, [len(part) for _, part in parts], clock.tell)
    found = [plan or _by_hand(part) for plan, (_, part) in zip(planned, parts, strict=True)]
    found = _improved([part for _, part in parts], found, clock)
    flow = np.zeros(len(problem))
    for (rows, _), best in zip(parts, found, strict=True):
        flow[winning[rows]] = best.flow
    bound = sum(part.bound for part in found)
    reckoned = [part.by_hand for part in found if part.by_hand is not None]
    by_hand = sum(reckoned) if len(reckoned) == len(found) else None
    return Allocation(flow, net_of(problem, flow), bound, by_hand, clock.stopped)


def worthwhile(problem: Problem) -> Flags:
    """(k,): links that may win something, or make room for others that do, and can carry their least lot."""
    most = problem.most()
    found: Flags = ((problem.gain > 0) | problem.enabling()) & (most > LEAST_FLOW) & (problem.lots <= most)
    return found


def gain_over_best_pair_first(problem: Problem, best: Allocation) -> float:
    """What a plan wins over one made by hand, pair by pair, CNY per year."""
    by_hand = best.by_hand
    return best.net - (net_of(problem, best_pair_first(problem).flow) if by_hand is None else by_hand)


def _portions(problem: Problem) -> Iterator[Ints]:
    """The links of each component; plain ones come several together, since a solver costs more than they do."""
    gathered: list[Ints] = []
    stepped = problem.stepped
    for rows in problem.components():
        if stepped and problem.links(rows).stepped:
            yield rows
            continue
        gathered.append(rows)
        if sum(map(len, gathered)) >= PORTION:
            yield np.concatenate(gathered)
            gathered = []
    if gathered:
        yield np.concatenate(gathered)


def _first(problem: Problem, start: Floats | None = None) -> Allocation:
    """A component's plan without any search; the best there is where nothing is stepped."""
    if not problem.stepped:
        by_hand = best_pair_first(problem)
        flow = solve(problem, start=None if len(problem.limits.link) else by_hand).flow
        net = net_of(problem, flow)
        return Allocation(flow, net, net, net_of(problem, by_hand.flow))
    loosened = relaxed(problem)
    solution = solve(loosened)
    bound = float(loosened.gain @ solution.flow - loosened.processes.cost @ solution.activity)
    direct = np.where(solution.flow > LEAST_FLOW, solution.flow, 0.0)
    if lots_kept(problem, direct) and bound - net_of(problem, direct) <= PROVEN * max(bound, 1.0):
        return Allocation(direct, net_of(problem, direct), max(bound, 0.0))
    # Two starts, the better one kept: margins alone, and the links the relaxation chose.
    everything = (problem.gain > 0) | problem.enabling()
    plans = [without_losers(problem, links) for links in (everything, direct > 0)]
    if start is not None:
        known = standing(problem, start)
        plans += [known] if lots_kept(problem, known) else []
    best = max(plans, key=lambda flow: net_of(problem, flow))
    return Allocation(best, net_of(problem, best), max(bound, 0.0))


def _by_hand(problem: Problem) -> Allocation:
    """A component somebody does not want to wait for: paired by hand; its bound is what its offers could win."""
    flow = best_pair_first(problem).flow
    supply, _ = problem.rooms()
    dearest = np.zeros(len(supply))
    np.maximum.at(dearest, problem.o, problem.gain)
    return Allocation(flow, net_of(problem, flow), float(dearest @ supply))


def _improved(parts: list[Problem], found: list[Allocation], clock: Clock) -> list[Allocation]:
    """Search the components that are not proven yet, the smallest first: they prove most in a second."""
    open_ones = [i for i, part in enumerate(found) if part.bound - part.net > PROVEN * max(part.bound, 1.0)]
    done = len(parts) - len(open_ones)
    for number, i in enumerate(sorted(open_ones, key=lambda i: (len(parts[i]), i))):
        bound = sum(part.bound for part in found)
        near = bound - sum(part.net for part in found) <= clock.within * bound
        small = len(parts[i]) <= ALWAYS
        if clock.stopped or (not small and (near or not clock.left)):
            break
        others = sum(part.bound for at, part in enumerate(found) if at != i)

        def watch(bound: float, done: int = done + number, others: float = others) -> bool:
            return clock.tell(done, sum(part.net for part in found), others + bound)

        seconds, nodes = (math.inf, math.inf) if small else (clock.left, clock.nodes)
        found[i] = _searched(parts[i], found[i], SearchLimits(seconds, nodes, watch if clock.watched else None))
    return found


def _searched(problem: Problem, known: Allocation, limits: SearchLimits) -> Allocation:
    opening = open_links(problem, known.flow, limits)
    if opening is None:
        return known
    flow = np.zeros(len(problem))
    rows = np.flatnonzero(opening.links)
    flow[rows] = solve(problem.links(rows), opening.floor[rows]).flow
    flow = np.where(flow > LEAST_FLOW, flow, 0.0)
    if not lots_kept(problem, flow) or net_of(problem, flow) < known.net:
        flow = known.flow
    net = net_of(problem, flow)
    return Allocation(flow, net, max(net, min(known.bound, opening.bound)))
