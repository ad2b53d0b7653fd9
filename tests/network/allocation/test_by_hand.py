from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.network.allocation import by_hand, model
from matchchain.network.allocation.allocate import allocate, gain_over_best_pair_first
from matchchain.network.allocation.by_hand import best_pair_first
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.solver import new_solver
from matchchain.network.allocation.stepped import net_of
from tests.network.problems import random_chain, random_problem

SEEDS = st.integers(0, 2**32 - 1)
WITH_OFFERS = {"offers": 12, "needs": 9, "links": 70}


def one_by_one(problem: Problem) -> np.ndarray:
    """The same rule without leaving anything out of the search; no joint limits, no processes."""
    supply, need, share = problem.supply.copy(), problem.need.copy(), problem.share.copy()
    flow = np.zeros(len(problem))
    for k in sorted(range(len(problem)), key=lambda k: -problem.gain[k]):
        o, n, capped = problem.o[k], problem.n[k], problem.capped[k]
        room = min(share[n], need[n]) if capped else need[n]
        amount = min(supply[o], room / problem.use[k])
        if problem.gain[k] <= 0 or supply[o] <= LEAST_FLOW or room <= LEAST_FLOW:
            continue
        if amount < problem.lots[k] or amount * problem.gain[k] <= problem.fixed[k]:
            continue
        flow[k] = amount
        supply[o] -= amount
        need[n] -= amount * problem.use[k]
        share[n] -= amount * problem.use[k] * capped
    return flow


@settings(max_examples=50)
@given(SEEDS, st.sampled_from([0.0, 3000.0]), st.sampled_from([0.0, 90.0]), st.sampled_from([1, 8, 2048]))
def test_leaving_spent_ends_out_of_the_search_changes_nothing(seed, fixed, lots, look):
    problem = random_problem(seed, **WITH_OFFERS, fixed=fixed)
    problem = replace(problem, least=np.full(len(problem), lots))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(by_hand, "_FIRST_LOOK", look)
        assert best_pair_first(problem).flow.tolist() == one_by_one(problem).tolist()


@settings(max_examples=50)
@given(SEEDS)
def test_each_link_uses_up_a_cap_of_its_own_that_no_later_link_draws_on(seed):
    problem = random_problem(seed, **WITH_OFFERS)
    plan = best_pair_first(problem)
    offers, needs = len(problem.supply), len(problem.need)
    draws = np.zeros((offers + 2 * needs, len(problem)))
    every = np.arange(len(problem))
    draws[problem.o, every] = 1
    draws[offers + problem.n, every] = problem.use
    draws[offers + needs + problem.n, every] = problem.use * problem.capped
    left = np.concatenate([problem.supply, problem.need, problem.share]) - draws @ plan.flow
    assert left.min() > -1e-9
    assert np.abs(left[plan.spent]).max(initial=0) < 1e-9
    basis = draws[np.ix_(plan.spent, plan.links)]
    assert np.all(np.diag(basis) > 0)
    assert np.all(np.triu(basis, 1) == 0)


@settings(max_examples=50)
@given(SEEDS)
def test_the_solver_begins_at_the_plan_made_by_hand(seed):
    problem = random_problem(seed, **WITH_OFFERS)
    plan = best_pair_first(problem)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "new_solver", lambda **options: new_solver(**options, simplex_iteration_limit=0))
        begun = model.Model(problem, problem.reached(), None)
        begun.start(plan, problem.inner())
        begun.run()
    assert net_of(problem, begun.flow()) == pytest.approx(net_of(problem, plan.flow), rel=1e-9, abs=1e-6)


@settings(max_examples=50)
@given(SEEDS)
def test_what_the_plan_wins_over_it_is_the_same_whoever_reckons_it(seed):
    for problem in (random_problem(seed, **WITH_OFFERS), random_chain(seed)):
        best = allocate(problem)
        anew = best.net - net_of(problem, best_pair_first(problem).flow)
        assert gain_over_best_pair_first(problem, best) == pytest.approx(anew, rel=1e-9, abs=1e-6)
        assert anew >= -1e-6


@settings(max_examples=50)
@given(SEEDS)
def test_a_problem_between_fewer_ends_is_the_same_problem(seed):
    whole = random_chain(seed)
    if not len(whole):
        return
    some = whole.links(np.arange(0, len(whole), 2))
    small = some.compact()
    assert len(small.supply) <= len(some.supply)
    assert allocate(small).net == pytest.approx(allocate(some).net, rel=1e-9, abs=1e-6)
    assert small.supply[small.o].tolist() == some.supply[some.o].tolist()
    assert small.share[small.n].tolist() == some.share[some.n].tolist()
