"""The plan is the best there is: held against scipy, against brute force, and against its own caps."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation import stepped
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.by_hand import best_pair_first
from matchchain.network.allocation.effort import EXACT, Effort
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.stepped import net_of
from tests.network.problems import by_enumeration, by_scipy, overstepped, random_chain, random_problem

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


def test_twelve_possible_links_are_opened_as_by_trying_all():
    problem = random_problem(12, 5, 5, 16, fixed=60_000.0)
    assert (problem.gain > 0).sum() == 12
    found = allocate(problem)
    assert found.net == pytest.approx(by_enumeration(problem.links(problem.gain > 0)), rel=1e-6)
    assert found.gap <= 1e-9


def test_what_the_search_found_is_what_is_planned_not_where_it_began():
    """Solved while presolving: the solver proved 145,894 and handed back the first plan of 92,444."""
    problem = random_problem(11, 4, 4, 8, fixed=60_000.0)
    r = np.random.default_rng(11)
    problem = replace(problem, least=np.where(r.random(8) < 0.5, r.uniform(20, 150, 8), 0.0)[: len(problem)])
    found = allocate(problem, EXACT)
    assert found.net == pytest.approx(by_enumeration(problem), rel=1e-6)
    assert found.gap <= 1e-6


def test_many_links_enter_through_their_prices():
    problem = random_problem(7, 60, 60, 3000)
    assert allocate(problem).net == pytest.approx(by_scipy(problem), rel=1e-6)


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_fixed_costs_no_used_link_loses_and_the_plan_is_the_best_of_all(seed):
    """At most seven links: every choice of open ones is tried by an independent solver."""
    problem = random_problem(seed, 4, 4, 7, fixed=80_000.0)
    found = allocate(problem, EXACT)
    used = found.flow > 0
    assert (found.flow * problem.gain - problem.fixed)[used].min(initial=0.0) >= 0
    assert found.net == pytest.approx(by_enumeration(problem), rel=1e-6, abs=1e-6)
    assert found.bound >= found.net - 1e-6
    assert found.gap <= 1e-6


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_without_time_to_search_the_bound_still_holds(seed):
    problem = random_problem(seed, 8, 8, 50, fixed=80_000.0)
    hasty, best = allocate(problem, Effort(seconds=0.0)), allocate(problem, EXACT)
    assert hasty.net <= best.net + 1e-6 * max(1, best.net)
    assert hasty.bound >= best.net - 1e-6 * max(1, best.net)
    assert 0 <= best.gap <= 1e-6


@settings(max_examples=12, deadline=None)
@given(SEEDS)
def test_a_known_plan_is_never_given_up_for_a_worse_one(seed):
    problem = random_problem(seed, 8, 8, 50, fixed=80_000.0)
    best = allocate(problem, EXACT)
    again = allocate(problem, Effort(seconds=0.0), best.flow)
    assert again.net >= best.net - 1e-6 * max(1, best.net)


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_with_processes_and_joint_limits_the_objective_is_scipys(seed):
    problem = random_chain(seed)
    found = allocate(problem)
    assert found.net == pytest.approx(by_scipy(problem), rel=1e-6, abs=1e-5)
    assert found.bound == pytest.approx(found.net, rel=1e-9, abs=1e-5)
    assert overstepped(problem, found.flow) <= 1e-6
    assert (found.flow >= 0).all()


@settings(max_examples=8, deadline=None)
@given(SEEDS, st.sampled_from([0.0, 40.0]), st.sampled_from([0.0, 10_000.0]))
def test_lots_investments_and_routes_equal_brute_force(seed, lots, fixed):
    """Few enough switches that every opening can be tried, least lots kept, by an independent solver."""
    problem = random_chain(seed, fixed=fixed, lots=lots, links=6)
    found = allocate(problem, EXACT)
    assert found.net == pytest.approx(by_enumeration(problem), rel=1e-6, abs=1e-4)
    assert found.bound >= found.net - 1e-6
    assert overstepped(problem, found.flow) <= 1e-6
    used = found.flow > 1e-6
    assert (found.flow >= problem.lots - 1e-6)[used].all()


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_never_worse_than_pairing_by_hand(seed):
    problem = random_problem(seed, 10, 10, 60)
    by_hand = best_pair_first(problem).flow
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


def test_thousands_of_near_equal_links_with_a_deal_cost_are_planned_in_a_few_programmes(monkeypatch):
    """Each round a few dozen would lose their place to others no better: a park of a thousand firms took minutes."""
    problem = random_problem(5, 120, 120, 6000, fixed=20_000.0)
    problem = replace(problem, gain=500.0 + 0.01 * problem.gain, use=np.ones(len(problem)))
    solved = []
    monkeypatch.setattr(stepped, "solve", lambda *words: solved.append(1) or solve(*words))
    found = allocate(problem, Effort(seconds=0.0))
    assert len(solved) <= 30
    assert found.gap < 0.05
    used = found.flow > 0
    assert (found.flow * problem.gain - problem.fixed)[used].min() > 0


@settings(max_examples=12, deadline=None)
@given(SEEDS, st.booleans())
def test_components_planned_together_are_planned_as_by_themselves(seed, lots):
    """Six parks beside one another are one problem of six components: nets and bounds add up."""
    r = np.random.default_rng(seed)
    alone = [random_problem(seed % 2**31 + i, 4, 4, 9, fixed=60_000.0) for i in range(6)]
    if lots:
        alone = [replace(one, least=np.where(r.random(len(one)) < 0.5, r.uniform(20, 150, len(one)), 0.0)) for one in alone]
    beside = replace(
        alone[0],
        o=np.concatenate([one.o + 4 * i for i, one in enumerate(alone)]),
        n=np.concatenate([one.n + 4 * i for i, one in enumerate(alone)]),
        **{
            name: np.concatenate([getattr(one, name) for one in alone])
            for name in ("gain", "use", "capped", "fixed", "supply", "need", "share", "least")
        },
    )
    together, apart = allocate(beside, EXACT), [allocate(one, EXACT) for one in alone]
    scale = max(1.0, together.net)
    assert together.net == pytest.approx(sum(one.net for one in apart), abs=1e-6 * scale)
    assert together.bound == pytest.approx(sum(one.bound for one in apart), abs=1e-6 * scale)
    hasty = allocate(beside, Effort(seconds=0.0, within=np.inf))
    assert hasty.net <= together.net + 1e-6 * scale
    assert hasty.bound >= together.net - 1e-6 * scale
    assert net_of(beside, hasty.flow) == pytest.approx(hasty.net)
    assert overstepped(beside, hasty.flow) <= 1e-6
