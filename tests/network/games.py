"""A plan as a game of its firms: what every group could win alone, by independent solvers."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
from scipy.optimize import linprog

from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.processes import Processes
from matchchain.network.sharing.owners import ANYBODY, Owners, owners_of
from tests.network.problems import by_enumeration


def with_owners(problem: Problem, firms: int, seed: int) -> tuple[Problem, Owners]:
    """Every line and process given to some firm; a joint limit keeps the links of one receiver only."""
    r = np.random.default_rng(seed)
    offer, need = r.integers(0, firms, len(problem.supply)), r.integers(0, firms, len(problem.need))
    process = r.integers(0, firms, len(problem.processes))
    by_supplier = r.choice([0.0, 0.5, 1.0], len(problem))
    owners = owners_of(problem, firms, offer, need, process=process, by_supplier=by_supplier)
    of = problem.limits
    mine = owners.need[problem.n[of.link]] == owners.limit[of.row]
    kept = type(of)(of.row[mine], of.link[mine], of.weight[mine], of.most)
    # As legs are given out: bound by a share of what a process takes, which is unlimited.
    return replace(problem, limits=kept, capped=problem.capped | np.isinf(problem.share)[problem.n]), owners


def alone(problem: Problem, owners: Owners, group: tuple[int, ...]) -> float:
    """What a group could win by itself: only links and processes that are its own or anybody's."""
    inside = np.isin(np.arange(-1, owners.players), [ANYBODY, *group])
    supplier, receiver = owners.ends(problem)
    owned = inside[owners.process + 1]
    p = problem.processes
    closed = np.flatnonzero(~owned)
    idle = np.isin(problem.n, p.takes_n[np.isin(p.taker, closed)]) | np.isin(
        problem.o, p.gives_o[np.isin(p.giver, closed)]
    )
    links = inside[supplier + 1] & inside[receiver + 1] & ~idle
    return by_enumeration(problem.links(links)) if links.any() else 0.0


def groups(players: int) -> list[tuple[int, ...]]:
    """Every group of players."""
    return [g for size in range(1, players + 1) for g in itertools.combinations(range(players), size)]


def least_core(value: dict[tuple[int, ...], float], players: int) -> float:
    """The least e >= 0 at which some split gives every group what it could win alone, less e."""
    everyone = tuple(range(players))
    rows, most = [], []
    for group, worth in value.items():
        if group != everyone:
            row = np.zeros(players + 1)
            row[list(group)], row[players] = -1, -1
            rows.append(row)
            most.append(-worth)
    found = linprog(
        np.eye(players + 1)[players], A_ub=np.array(rows), b_ub=most, A_eq=[np.append(np.ones(players), 0)],
        b_eq=[value[everyone]], bounds=[(None, None)] * players + [(0, None)], method="highs",
    )  # fmt: skip
    return float(found.fun)


def assignment(worth: list[list[float]]) -> tuple[Problem, Owners]:
    """Sellers with one unit each, buyers who need one; seller i is firm i, buyers follow."""
    table = np.array(worth, dtype=float)
    o, n = np.nonzero(table > 0)
    k, (sellers, buyers) = len(o), table.shape
    problem = Problem(
        o=o, n=n, gain=table[o, n], use=np.ones(k), capped=np.zeros(k, bool), fixed=np.zeros(k),
        supply=np.ones(sellers), need=np.ones(buyers), share=np.ones(buyers),
    )  # fmt: skip
    return problem, owners_of(problem, sellers + buyers, np.arange(sellers), sellers + np.arange(buyers))


def machine(capacity: float, yearly: float, owner: int) -> tuple[Problem, Owners]:
    """Three firms, each with a unit of waste and a use for what a machine makes of it, worth 100."""
    i, there = np.arange(3), np.full(3, 3)
    problem = Problem(
        o=np.concatenate([i, there]), n=np.concatenate([there, i]), gain=np.repeat([0.0, 100.0], 3), use=np.ones(6),
        capped=np.zeros(6, bool), fixed=np.zeros(6), supply=np.array([1.0, 1, 1, 0]), need=np.array([1.0, 1, 1, 0]),
        share=np.full(4, np.inf),
        processes=Processes(
            cost=np.zeros(1), capacity=np.array([capacity]), fixed=np.array([yearly]), giver=np.zeros(1, int),
            gives_o=np.array([3]), gives=np.ones(1), taker=np.zeros(1, int), takes_n=np.array([3]), takes=np.ones(1),
            exact=np.array([True]),
        ),
    )  # fmt: skip
    firms = np.array([0, 1, 2, ANYBODY])
    return problem, owners_of(problem, 3, firms, firms, process=np.array([owner]))
