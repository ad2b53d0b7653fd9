"""Looking for better plans of the components that are not proven yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from matchchain.candidates import Ints
from matchchain.network.allocation.effort import Clock
from matchchain.network.allocation.integer import SearchLimits, open_links
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.solved import PartPlan, Solved
from matchchain.network.allocation.stepped import fed, lots_kept, net_of
from matchchain.values import dataclass

ALWAYS = 20
"""Components of at most so many links are searched to the proof, whatever the effort: it takes a moment."""

PROVEN = 1e-9
"""A plan within this relative distance of its bound is the best there is."""


@dataclass(slots=True)
class Part:
    """Some links and their plan: a component, or plain ones that were planned together."""

    rows: Ints
    plan: PartPlan


def improve(active: Problem, parts: list[Part], clock: Clock, solved: Solved | None) -> None:
    """Search the components that are not proven yet, the smallest first: they prove most in a second."""
    bound, net = sum(part.plan.bound for part in parts), sum(part.plan.net for part in parts)
    open_ones = [part for part in parts if part.plan.bound - part.plan.net > PROVEN * max(part.plan.bound, 1.0)]
    # Without steps there is nothing to decide: what doubt is left comes of figures that no solver tells apart.
    open_ones = [part for part in open_ones if active.links(part.rows).stepped]
    clock.search(len(open_ones))
    for number, part in enumerate(sorted(open_ones, key=lambda part: len(part.rows))):
        near = bound - net <= clock.within * bound
        small = len(part.rows) <= ALWAYS
        if clock.stopped or (not small and (near or clock.out())):
            break
        before = part.plan

        def watch(mine: float, number: int = number, net: float = net, others: float = bound - before.bound) -> bool:
            return clock.tell(number, net, others + mine)

        def counted(mine: float, watch: Callable[[float], bool] = watch, links: int = len(part.rows)) -> bool:
            clock.spend(links)
            return clock.out() or watch(mine)

        limits = SearchLimits(watch=watch if clock.watched else None)
        if not small:
            limits = SearchLimits(clock.left, clock.nodes, counted)
        problem = active.links(part.rows).compact()
        search = partial(_searched, problem, before, limits)
        if solved is None or not small:
            [part.plan] = search()
        else:
            told = [before.flow.tobytes(), before.net, before.bound]
            [part.plan] = solved.plans(problem, told, search, sound=lambda: not clock.stopped)
        if not small:
            clock.out()
        bound, net = bound + part.plan.bound - before.bound, net + part.plan.net - before.net


def _searched(problem: Problem, known: PartPlan, limits: SearchLimits) -> list[PartPlan]:
    opening = open_links(problem, known.flow, limits)
    if opening is None:
        return [known]
    flow = np.zeros(len(problem))
    rows = np.flatnonzero(opening.links)
    flow[rows] = solve(problem.links(rows), opening.floor[rows]).flow
    flow = fed(problem, np.where(flow > LEAST_FLOW, flow, 0.0))
    if not lots_kept(problem, flow).all() or net_of(problem, flow) < known.net:
        flow = known.flow
    net = net_of(problem, flow)
    bound = known.bound if problem.steep else min(known.bound, opening.bound)
    return [PartPlan(flow, net, max(net, bound))]
