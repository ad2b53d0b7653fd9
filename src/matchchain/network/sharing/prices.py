"""What each capacity is worth in the best plan: the fair middle of all optimal prices (method 3).

The dual programme of method 4 without fixed costs: prices y >= 0 of every cap, sum of b y at its least, and no link
worth more than what it takes of the caps. With one optimal plan known, complementary slackness names every optimal y:
a cap with room to spare has no price, a link that carries something is worth exactly what it takes. Of these prices
the middle between the supplier-best and the receiver-best is taken (Shapley & Shubik 1971); where processes have
owners, who are a third side, the mean over every order of the sides, each as well off as those before it allow. In
pure supply and need every such point is unique: the prices form a lattice. Joint products leave a choice; there the
least gain is made as great as it can be, then the next.
"""

from __future__ import annotations

import itertools

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.sharing.dual import Dual
from matchchain.network.sharing.owners import ANYBODY, Owners
from matchchain.values import replace

LEVELS = 30
"""Players whose gain is levelled one after the other, at the most, where prices leave a choice."""

NEAR = 1e-7
"""Relative difference of gains below which a choice is none."""


def trimmed(problem: Problem, owners: Owners) -> Problem:
    """The same problem with every cap cut to the most that its links could ever bring.

    No group of firms could use more, so that nobody's value changes, alone or together; but a cap that is ample
    by chance no longer leaves all of a pair's gain to the other side: two firms alone share half and half.

    Args:
        problem: links that can carry something.
        owners: whose each cap is; of what anybody could use only its room to spare is kept.
    """
    most, p, limits = problem.most(), problem.processes, problem.limits
    brought = problem.use * most
    supply = np.bincount(problem.o, most, len(problem.supply))
    within = np.bincount(problem.n, np.where(problem.capped, brought, 0.0), len(problem.need))
    share = np.minimum(problem.share, within)
    need = share + np.bincount(problem.n, np.where(problem.capped, 0.0, brought), len(problem.need))
    # What a process takes is up to its activity, not to its own line.
    need[p.takes_n] = np.inf
    limited = np.isfinite(problem.share)
    load = np.zeros(len(limits.most))
    fills = limits.weight > 0
    np.add.at(load, limits.row[fills], limits.weight[fills] * most[limits.link[fills]])
    fed = np.full(len(p), np.inf)
    inflow = np.bincount(problem.n, brought, len(problem.need))
    fed[p.taker[p.exact]] = inflow[p.takes_n[p.exact]] / p.takes[p.exact]
    # What is open to anybody and never full must not look full either: then it would seem to be worth something.
    lone = owners.process == ANYBODY
    without = replace(problem, processes=replace(p, capacity=np.where(lone, np.inf, p.capacity))).bounded()
    # Open processes in a ring bring each other more each round: what they could bring has no bound to compare with.
    open_ones = replace(without, processes=replace(p, capacity=np.where(lone, np.inf, p.capacity)))
    ring = bool((open_ones.brought(without.processes.capacity) > without.processes.capacity * (1 + NEAR)).any())
    never_full = lone & (p.capacity >= without.processes.capacity * (1 - NEAR)) & (not ring)
    capacity = np.where(never_full, 2 * p.capacity, np.where(lone, p.capacity, np.minimum(p.capacity, fed)))
    return replace(
        problem,
        supply=np.minimum(problem.supply, supply),
        need=np.minimum(problem.need, need),
        share=np.where(limited, np.minimum(share, problem.need), np.inf),
        limits=replace(limits, most=np.minimum(limits.most, load)),
        processes=replace(p, capacity=capacity),
    )


def fair_prices(problem: Problem, owners: Owners) -> Prices:
    """The mean of the supplier-best and the receiver-best prices of one component, fixed costs not looked at.

    Args:
        problem: one component, trimmed; every link can carry something.
        owners: whose each cap is.

    Returns:
        Prices that are optimal, so that each player's caps at these prices give it at least what it could win
        in any group (Owen 1975).
    """
    if len(problem) == 1 and not len(problem.limits.link) and not problem.inner().any():
        return _of_one(problem)
    optimum = solve(problem)
    dual = Dual(problem, owners, optimum)
    sides = [side for side in dual.sides() if side.any()]
    choice = bool(len(dual.reached) or len(dual.limits))
    found: list[Floats] = []
    for order in itertools.permutations(sides):
        one = Dual(problem, owners, optimum) if found else dual
        found.append(_best_in_turn(one, order, level=choice))
    return dual.prices(np.mean(found, axis=0) if found else np.zeros(dual.size))


def entitled(problem: Problem, owners: Owners, prices: Prices) -> tuple[Floats, float]:
    """(players,) what each player's caps are worth at these prices, and what is worth something but is nobody's."""
    p = problem.processes
    due = np.zeros(owners.players)
    nobodys = 0.0
    for whose, price, cap in (
        (owners.offer, prices.supply, problem.supply),
        (owners.need, prices.need, problem.need),
        (owners.need, prices.share, problem.share),
        (owners.limit, prices.limit, problem.limits.most),
        (owners.process, prices.capacity, p.capacity),
    ):
        worth = np.where(price == 0, 0.0, price * np.where(price == 0, 0.0, cap))
        mine = whose != ANYBODY
        np.add.at(due, whose[mine], worth[mine])
        nobodys += float(worth[~mine].sum())
    return due, nobodys


def _of_one(problem: Problem) -> Prices:
    """One link alone: half of its gain to either side."""
    none = [np.zeros(len(column)) for column in (problem.supply, problem.need, problem.share, problem.limits.most)]
    supply, need, share, limit = none
    gain, use = max(0.0, float(problem.gain[0])), float(problem.use[0])
    supply[problem.o] = gain / 2
    need[problem.n] = gain / 2 / use
    return Prices(supply, need, share, limit, np.zeros(len(problem.processes)))


def _best_in_turn(dual: Dual, order: tuple[Floats, ...], *, level: bool) -> Floats:
    """(columns,) prices best for the first side, then for the next; what one side is left with follows."""
    value = np.zeros(dual.size)
    for side in order[:-1] or order:
        value = dual.best(side)
        dual.hold(side, float(side @ value[: dual.size]))
    return _levelled(dual, value) if level else value[: dual.size]


def _levelled(dual: Dual, value: Floats) -> Floats:
    """Of the prices still open, those at which the least gain is greatest, then the next least, and so on."""
    players, gains = dual.gains()
    open_ones = _undecided(dual, players, gains)
    if not len(open_ones):
        return value[: dual.size]
    level = dual.add_level()
    free = {int(i): dual.at_least(gains[i], level) for i in open_ones}
    scale = max(1.0, float(np.abs(gains @ value[: dual.size]).max()))
    target = np.zeros(level + 1)
    target[level] = 1.0
    for _ in range(min(LEVELS, len(open_ones))):
        value = dual.best(target)
        bound = [i for i, row in free.items() if dual.row_price(row) > NEAR] or list(free)
        for i in bound:
            dual.release(free.pop(i))
            dual.hold(gains[i], float(value[level]) - NEAR * 1e-2 * scale)
        if not free:
            break
    return value[: dual.size]


def _undecided(dual: Dual, players: Ints, gains: Floats) -> Ints:
    """The players, as places in `players`, whose gain still depends on the choice of prices.

    Two opposite directions of no meaning show whether the choice matters at all.
    """
    weight = 0.5 + np.modf(np.arange(1, len(players) + 1) * 0.6180339887498949)[0]
    high, low = (gains @ dual.best(weight @ gains, least=least)[: dual.size] for least in (False, True))
    scale = max(1.0, float(np.abs(high).max(initial=0.0)))
    return np.flatnonzero(np.abs(high - low) > 10 * NEAR * scale)
