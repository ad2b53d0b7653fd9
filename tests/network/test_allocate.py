"""The plan is the best there is: held against scipy, against brute force, and against its own caps."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import coo_array

from matchchain.network.allocate import allocate, best_pair_first, net_of
from matchchain.network.problem import Problem
from matchchain.network.programme import solve


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


def by_scipy(p: Problem) -> float:
    k, offers, needs = len(p), len(p.supply), len(p.need)
    column = np.arange(k)
    rows = np.concatenate([p.o, offers + p.n, offers + needs + p.n[p.capped]])
    columns = np.concatenate([column, column, column[p.capped]])
    values = np.concatenate([np.ones(k), p.use, p.use[p.capped]])
    matrix = coo_array((values, (rows, columns)), shape=(offers + 2 * needs, k)).tocsc()
    found = linprog(-p.gain, A_ub=matrix, b_ub=np.concatenate([p.supply, p.need, p.share]), method="highs")
    assert found.status == 0
    return float(-found.fun)


def overstepped(p: Problem, flow: np.ndarray) -> float:
    loads = (
        np.bincount(p.o, flow, len(p.supply)) - p.supply,
        np.bincount(p.n, flow * p.use, len(p.need)) - p.need,
        np.bincount(p.n, np.where(p.capped, flow * p.use, 0), len(p.need)) - p.share,
    )
    return float(max(load.max() for load in loads))


SEEDS = st.integers(0, 2**32 - 1)


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.integers(1, 12), st.integers(1, 12), st.integers(1, 60))
def test_objective_is_scipys_and_caps_hold(seed, offers, needs, links):
    problem = random_problem(seed, offers, needs, links)
    found = allocate(problem)
    assert found.net == pytest.approx(by_scipy(problem), rel=1e-6, abs=1e-6)
    assert found.bound == pytest.approx(found.net, rel=1e-9, abs=1e-6)
    assert overstepped(problem, found.flow) <= 1e-6
    assert (found.flow >= 0).all()


def test_many_links_enter_through_their_prices():
    problem = random_problem(7, 60, 60, 3000)
    assert allocate(problem).net == pytest.approx(by_scipy(problem), rel=1e-6)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_fixed_costs_no_used_link_loses_and_the_bound_holds(seed):
    problem = random_problem(seed, 4, 4, 9, fixed=80_000.0)
    found = allocate(problem)
    used = found.flow > 0
    assert (found.flow * problem.gain - problem.fixed)[used].min(initial=0.0) >= 0
    best = brute_force(problem)
    assert found.net <= best + 1e-6 * max(1, best)
    assert found.bound >= best - 1e-6 * max(1, best)
    assert 0 <= found.gap <= 1


def brute_force(problem: Problem) -> float:
    """The best over every choice of open links, each an exact programme of its own."""
    winning = np.flatnonzero(problem.gain > 0)
    best = 0.0
    for size in range(1, len(winning) + 1):
        for chosen in itertools.combinations(winning, size):
            rows = np.array(chosen)
            flow = solve(problem.links(rows)).flow
            best = max(best, float(flow @ problem.gain[rows] - problem.fixed[rows].sum()))
    return best


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_never_worse_than_pairing_by_hand(seed):
    problem = random_problem(seed, 10, 10, 60)
    by_hand = best_pair_first(problem)
    assert overstepped(problem, by_hand) <= 1e-6
    assert allocate(problem).net >= net_of(problem, by_hand) - 1e-6


@settings(max_examples=30, deadline=None)
@given(SEEDS)
def test_prices_support_the_plan(seed):
    """No link could win more than its caps are worth, and all value is at the caps (strong duality)."""
    problem = random_problem(seed, 6, 6, 25)
    found = solve(problem)
    share = np.where(problem.capped, found.share_price[problem.n], 0.0)
    worth = found.supply_price[problem.o] + problem.use * (found.need_price[problem.n] + share)
    assert (problem.gain - worth).max() <= 1e-6 * max(1.0, problem.gain.max())
    value = found.supply_price @ problem.supply + found.need_price @ problem.need + found.share_price @ problem.share
    assert value == pytest.approx(by_scipy(problem), rel=1e-6, abs=1e-6)


def test_components_part_the_links():
    problem = random_problem(3, 30, 30, 40)
    parts = list(problem.components())
    assert sorted(np.concatenate(parts).tolist()) == list(range(len(problem)))
    for one, other in itertools.combinations(parts, 2):
        assert not set(problem.o[one]) & set(problem.o[other])
        assert not set(problem.n[one]) & set(problem.n[other])


def test_nothing_to_allocate():
    empty = random_problem(1, 3, 3, 5).links(np.empty(0, dtype=np.int64))
    assert allocate(empty).net == 0
    losing = replace(random_problem(1, 3, 3, 5), gain=np.full(len(random_problem(1, 3, 3, 5)), -1.0))
    assert allocate(losing).flow.sum() == 0
    assert allocate(losing).gap == 0
