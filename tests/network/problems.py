"""Random allocation problems, and independent solvers to hold ours against."""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array

from matchchain.network.allocation.limits import Limits
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.processes import Processes


def random_problem(seed: int, offers: int, needs: int, links: int, fixed: float = 0.0) -> Problem:
    """A random park: gains of either sign, different strengths, share caps on some links."""
    r = np.random.default_rng(seed)
    o, n = np.unique(np.stack([r.integers(0, offers, links), r.integers(0, needs, links)]), axis=1)
    k = len(o)
    need = r.lognormal(5, 1, needs)
    return Problem(
        o=o,
        n=n,
        gain=r.uniform(-100, 1000, k),
        use=r.choice([1.0, 0.5, 1.3], k),
        capped=r.random(k) < 0.7,
        fixed=np.full(k, fixed) * r.random(k),
        supply=r.lognormal(5, 1, offers),
        need=need,
        share=need * r.choice([1.0, 0.5, 0.8], needs),
    )


def random_chain(seed: int, *, fixed: float = 0.0, lots: float = 0.0, links: int = 40) -> Problem:
    """A random park with processes that feed each other and with joint limits, some with negative weights.

    Offers 0..5 and needs 0..5 are firms' own; then come two outputs and two inputs of each of three processes.
    """
    r = np.random.default_rng(seed)
    processes, firms = 3, 6
    size = firms + 2 * processes
    o, n = np.unique(np.stack([r.integers(0, size, links), r.integers(0, size, links)]), axis=1)
    own = (o >= firms) & (n >= firms) & ((o - firms) // 2 == (n - firms) // 2)
    o, n = o[~own], n[~own]
    k = len(o)
    supply, need = np.zeros(size), np.zeros(size)
    supply[:firms], need[:firms] = r.lognormal(5, 1, firms), r.lognormal(5, 1, firms)
    share = np.where(np.arange(size) < firms, need * r.choice([1.0, 0.5], size), np.inf)
    inner = (o >= firms) | (n >= firms)
    rows = 3
    e = r.integers(0, k, 8) if k else np.empty(0, dtype=np.int64)
    entry_row = r.integers(0, rows, len(e))
    entry_row, e = np.unique(np.stack([entry_row, e]), axis=1) if len(e) else (entry_row, e)
    virtual = firms + np.arange(2 * processes)
    owner = np.repeat(np.arange(processes), 2)
    return Problem(
        o=o,
        n=n,
        gain=np.where(inner, r.uniform(-60, 500, k), r.uniform(-100, 600, k)),
        use=r.choice([1.0, 0.5, 1.3], k),
        capped=(r.random(k) < 0.5) & (n < firms),
        fixed=fixed * r.random(k),
        supply=supply,
        need=need,
        share=share,
        least=lots * r.random(k) if lots else np.empty(0),
        limits=Limits(entry_row, e, r.choice([1.0, 2.0, 0.3, -0.2], len(e)), r.uniform(20, 300, rows)),
        processes=Processes(
            cost=r.uniform(0, 200, processes),
            capacity=r.choice([50.0, 150.0, 900.0], processes),
            fixed=fixed * 2 * r.random(processes),
            giver=owner,
            gives_o=virtual,
            gives=r.uniform(0.2, 1.2, 2 * processes),
            taker=owner,
            takes_n=virtual,
            takes=np.where(np.arange(2 * processes) % 2 == 0, 1.0, r.uniform(0.1, 0.6, 2 * processes)),
            exact=np.arange(2 * processes) % 2 == 0,
            placed=(np.arange(2 * processes) % 2 == 0) & (r.random(2 * processes) < 0.5),
        ),
    )


def by_scipy(p: Problem) -> float:
    """The linear programme's optimum; nan where no plan keeps the least lots."""
    return _Programme(p).best()


class _Programme:
    """The linear programme of a problem, which is solved again with other switches."""

    def __init__(self, p: Problem):
        c, k, offers, needs = p.processes, len(p), len(p.supply), len(p.need)
        x, y = np.arange(k), k + np.arange(len(c))
        first = np.zeros(needs, dtype=bool)
        first[c.takes_n[c.exact]] = True
        placed = np.zeros(offers, dtype=bool)
        placed[c.gives_o[c.placed] if len(c.placed) else []] = True
        row = np.concatenate([p.o, c.gives_o])
        supply = coo_array(
            (np.concatenate([np.ones(k), -c.gives]), (row, np.concatenate([x, y[c.giver]]))), shape=(offers, k + len(c))
        ).tocsr()
        need = coo_array(
            (np.concatenate([p.use, -c.takes]), (np.concatenate([p.n, c.takes_n]), np.concatenate([x, y[c.taker]]))),
            shape=(needs, k + len(c)),
        ).tocsr()
        share = coo_array((p.use[p.capped], (p.n[p.capped], x[p.capped])), shape=(needs, k + len(c))).tocsr()
        limit = coo_array((p.limits.weight, (p.limits.row, p.limits.link)), shape=(len(p.limits.most), k + len(c)))
        shared = np.isfinite(p.share)
        exact = np.vstack([need[first].toarray(), supply[placed].toarray()])
        self.p, self.cost = p, np.concatenate([-p.gain, c.cost])
        self.rows = {
            "A_ub": np.vstack([supply[~placed].toarray(), need[~first].toarray(), share[shared].toarray(), limit.toarray()]),
            "b_ub": np.concatenate([p.supply[~placed], p.need[~first], p.share[shared], p.limits.most]),
            "A_eq": exact if len(exact) else None,
            "b_eq": np.concatenate([p.need[first], p.supply[placed]]) if len(exact) else None,
        }

    def best(self, closed: frozenset[int] = frozenset(), opened: frozenset[int] = frozenset()) -> float:
        """Its optimum; `closed` links and processes (k + index) carry nothing, `opened` keep lots."""
        p, k = self.p, len(self.p)
        bounds = [(p.lots[i] if i in opened else 0.0, 0.0 if i in closed else None) for i in range(k)]
        bounds += [(0.0, 0.0 if k + i in closed else (None if np.isinf(v) else v)) for i, v in enumerate(p.processes.capacity)]
        found = linprog(self.cost, **self.rows, bounds=bounds, method="highs")
        return float(-found.fun) if found.status == 0 else float("nan")


def by_enumeration(p: Problem) -> float:
    """The best over every choice of open links and processes, each an exact programme of its own.

    Choices are left out together where their programme with all that is undecided open for nothing wins no more than
    the best choice so far: none of them can.
    """
    k = len(p)
    switches = [*np.flatnonzero((p.fixed > 0) | (p.lots > 0)), *(k + np.flatnonzero(p.processes.fixed > 0))]
    cost = np.concatenate([p.fixed, p.processes.fixed])
    best, programme = 0.0, _Programme(p)

    def choose(undecided: list[int], opened: frozenset[int], closed: frozenset[int], wins: float | None, paid: float) -> None:
        nonlocal best
        if wins is None:
            wins = programme.best(closed, frozenset(i for i in opened if i < k))
        if math.isnan(wins) or wins - paid <= best:
            return
        if not undecided:
            best = wins - paid
            return
        switch, rest = undecided[0], undecided[1:]
        has_lot = switch < k and p.lots[switch] > 0  # else the programme is the same, open or undecided
        choose(rest, opened | {switch}, closed, None if has_lot else wins, paid + float(cost[switch]))
        choose(rest, opened, closed | {switch}, None, paid)

    by_cost = sorted(map(int, switches), key=lambda switch: -cost[switch])
    choose(by_cost, frozenset(), frozenset(), None, 0.0)
    return best


def overstepped(p: Problem, flow: np.ndarray) -> float:
    """By how much a plan oversteps any cap, in the units of that cap."""
    c = p.processes
    activity = p.activity(flow)
    supply = p.supply + np.bincount(c.gives_o, c.gives * activity[c.giver], len(p.supply))
    need = p.need + np.bincount(c.takes_n, c.takes * activity[c.taker], len(p.need))
    loads = (
        np.bincount(p.o, flow, len(p.supply)) - supply,
        np.bincount(p.n, flow * p.use, len(p.need)) - need,
        np.bincount(p.n, np.where(p.capped, flow * p.use, 0), len(p.need)) - p.share,
        p.limits.load(flow) - p.limits.most,
        activity - c.capacity,
        (supply - np.bincount(p.o, flow, len(p.supply)))[c.exact_offers],
    )
    return float(max(load.max(initial=-np.inf) for load in loads))
