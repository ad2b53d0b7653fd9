"""Plans where using a link or a process costs something at all, or asks a least lot: made from linear programmes."""

from __future__ import annotations

from itertools import count

import numpy as np

from matchchain.candidates import Flags, Floats, among
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import solve
from matchchain.values import replace

ROUNDS = 5
"""So often any link may take over from those that lose; then only links in use may stay. In a component of 50,000
links near-equal ones would lose one after the other for minutes, and the plan be no better."""


def relaxed(problem: Problem) -> Problem:
    """The linear programme in which every fixed cost is spread over the most that could carry it."""
    most, p = problem.most(), problem.processes
    gain = problem.gain - problem.fixed / np.where(most > LEAST_FLOW, most, np.inf)
    if not p.fixed.any():
        return replace(problem, gain=gain)
    busy = problem.most_active()
    cost = p.cost + np.where(busy > 0, p.fixed / np.where(busy > 0, busy, 1.0), 0.0)
    return replace(problem, gain=gain, processes=replace(p, cost=cost))


def without_losers(problem: Problem, active: Flags) -> Floats:
    """Solve, drop what loses or falls short of its lot, and solve again until nothing does."""
    flow = np.zeros(len(problem))
    inner, enabling = problem.inner(), problem.enabling()
    for number in count(1):
        if not active.any():
            break
        rows = np.flatnonzero(active)
        flow = np.zeros(len(problem))
        flow[rows] = solve(problem.links(rows)).flow
        used = flow > LEAST_FLOW
        loses = used & ~enabling & (flow * problem.gain - problem.fixed <= 0)
        loses |= used & (flow < problem.lots)
        loses |= used & _losing_routes(problem, flow, inner)
        if not loses.any():
            break
        active = active & ~loses & (used | enabling if number >= ROUNDS else True)
        flow = np.zeros(len(problem))
    return np.where(flow > LEAST_FLOW, flow, 0.0)


def _losing_routes(problem: Problem, flow: Floats, inner: Flags) -> Flags:
    """(k,): links of processes that together cost more than all their links win."""
    if not inner.any():
        return inner
    p, used = problem.processes, inner & (flow > LEAST_FLOW)
    of_offer = np.full(len(problem.supply), -1)
    of_offer[p.gives_o] = p.giver
    of_need = np.full(len(problem.need), -1)
    of_need[p.takes_n] = p.taker
    gives, takes = of_offer[problem.o], of_need[problem.n]
    route = np.arange(len(p))
    for k in np.flatnonzero(used & (gives >= 0) & (takes >= 0)).tolist():
        one, other = route[gives[k]], route[takes[k]]
        route[route == max(one, other)] = min(one, other)
    activity = problem.activity(flow)
    spent = p.cost * activity + np.where(activity > LEAST_FLOW, p.fixed, 0.0)
    member = np.where(takes >= 0, takes, gives)
    net = -np.bincount(route, spent, minlength=len(p))
    np.add.at(net, route[member[used]], (flow * problem.gain - problem.fixed)[used])
    loses: Flags = used & (net[route[np.where(member >= 0, member, 0)]] <= 0)
    return loses


def standing(problem: Problem, known: Floats) -> Floats:
    """What is left of a known plan within these caps.

    Processes whose first product nobody takes in full have to stand still; what fell below its lot goes.
    """
    flow, p = problem.clipped(np.where(known >= problem.lots, known, 0.0)), problem.processes
    for _ in range(len(p) if len(p.placed) else 0):
        out = np.bincount(problem.o, flow, minlength=len(problem.supply))[p.gives_o]
        made = p.gives * problem.activity(flow)[p.giver]
        piled = p.giver[p.placed & (out < made * (1 - 1e-9) - LEAST_FLOW)]
        if not len(piled):
            break
        still = among(len(p), piled)
        fed, given = p.takes_n[still[p.taker]], p.gives_o[still[p.giver]]
        halted = among(len(problem.need), fed)[problem.n] | among(len(problem.supply), given)[problem.o]
        flow = problem.clipped(np.where(halted, 0.0, flow))
    return flow


def fed(problem: Problem, flow: Floats) -> Floats:
    """The flow less what comes of a process that nothing counted feeds.

    Where a unit of a process's first input gives a million units, an input below `LEAST_FLOW` makes amounts that would
    be sold and never bought.
    """
    p = problem.processes
    for _ in range(len(p)):
        used = np.where(flow > LEAST_FLOW, flow, 0.0)
        idle = problem.activity(used) <= LEAST_FLOW
        of_need, of_offer = p.takes_n[idle[p.taker]], p.gives_o[idle[p.giver]]
        lost = among(len(problem.need), of_need)[problem.n] | among(len(problem.supply), of_offer)[problem.o]
        if not used[lost].any():
            break
        flow = standing(problem, np.where(lost, 0.0, used))
    return flow


def lots_kept(problem: Problem, flow: Floats) -> Flags:
    """(k,): whether each link that carries something carries its least lot."""
    kept: Flags = (flow <= LEAST_FLOW) | (flow >= problem.lots * (1 - 1e-9) - LEAST_FLOW)
    return kept


def net_of(problem: Problem, flow: Floats) -> float:
    """Sum of gain x - fixed over the links that carry something, less the cost of processes, in CNY per year."""
    flow = fed(problem, flow)
    used = flow > LEAST_FLOW
    net = float((flow * problem.gain - problem.fixed)[used].sum())
    if not len(problem.processes):
        return net
    activity = problem.activity(np.where(used, flow, 0.0))
    working = activity > LEAST_FLOW
    return net - float((problem.processes.cost * activity + problem.processes.fixed)[working].sum())
