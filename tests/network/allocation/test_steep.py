"""Whatever numbers a park holds, no plan is called proven that another one beats."""

import dataclasses
from datetime import date

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from matchchain.matching import match
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.proof import proven_bounds
from matchchain.network.allocation.stepped import net_of
from matchchain.network.planning.reckoning import Reckoning, reckon
from tests.network.family import steep_park
from tests.network.problems import by_scipy, random_chain, random_problem

DAY = date(2026, 11, 28)
ONCE_HALVED = (10, 22, 51, 202, 288)
"""Parks of which removing a firm raised the plan beyond its certified bound."""


def _planned(park) -> Reckoning:
    return reckon(match(park, today=DAY))


def _holds(park) -> None:
    whole = _planned(park).allocation
    slack = 1e-9 * abs(whole.bound) + 1e-6
    assert whole.net <= whole.bound + slack
    for gone in park.firms:
        rest = dataclasses.replace(park, firms=tuple(firm for firm in park.firms if firm is not gone))
        assert _planned(rest).allocation.net <= whole.bound + slack, gone.id


@pytest.mark.parametrize("seed", ONCE_HALVED)
def test_removing_a_firm_never_raises_the_plan_that_was_half_the_best(seed):
    _holds(steep_park(seed))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1), st.booleans())
def test_removing_a_firm_never_raises_the_plan_beyond_its_bound(seed, wild):
    _holds(steep_park(seed, wild=wild))


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1))
@example(5442)  # a gram of salt makes hundreds of tonnes of liquor
def test_the_rows_add_up_to_the_plan_and_the_gap_is_that_of_its_bound(seed):
    whole = _planned(steep_park(seed, wild=True))
    told = whole.planned.net[1].sum() + sum(route.net[1] for route in whole.routes)
    plan = whole.allocation
    assert plan.net == pytest.approx(told, rel=1e-6, abs=1e-6)
    assert plan.gap == pytest.approx(max(0.0, plan.bound - plan.net) / plan.bound if plan.bound > 0 else 0.0)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.booleans())
def test_any_prices_prove_a_bound_and_the_best_ones_the_optimum(seed, chain):
    problem = random_chain(seed) if chain else random_problem(seed, 6, 6, 30)
    solution = solve(problem)
    best = by_scipy(problem)
    assert proven_bounds(problem, solution).sum() == pytest.approx(best, rel=1e-6, abs=1e-6)
    off = dataclasses.replace(solution, supply_price=solution.supply_price * 0.7, need_price=solution.need_price + 1)
    assert proven_bounds(problem, off).sum() >= best - 1e-6 * max(1.0, abs(best))


def test_components_have_their_own_bounds():
    one, other = random_problem(3, 4, 4, 10), random_problem(4, 4, 4, 10)
    both = dataclasses.replace(
        one,
        o=np.concatenate([one.o, other.o + 4]),
        n=np.concatenate([one.n, other.n + 4]),
        **{
            name: np.concatenate([getattr(one, name), getattr(other, name)])
            for name in ("gain", "use", "capped", "fixed", "supply", "need", "share")
        },
    )
    number = np.repeat([0, 1], [len(one), len(other)])
    bounds = proven_bounds(both, solve(both), number)
    nets = [net_of(part, solve(part).flow) for part in (one, other)]
    assert bounds.tolist() == pytest.approx(nets, rel=1e-9)
