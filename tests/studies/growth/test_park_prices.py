"""What one more tonne is worth: optimal prices, one-sided derivatives, and the bound that concavity gives."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.matching import match
from matchchain.network.planning.reckoning import reckon
from matchchain.studies.growth.attract import foretold
from matchchain.studies.growth.park_prices import bound_of, middle_prices, park_prices
from tests.network.problems import by_scipy, random_chain, random_problem
from tests.parks import TODAY, park_of

SEEDS = st.integers(0, 2**32 - 1)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.booleans())
def test_prices_are_optimal(seed, chained):
    problem = random_chain(seed) if chained else random_problem(seed, 6, 6, 25)
    prices, optimum = middle_prices(problem)
    best = by_scipy(problem)
    assert optimum == pytest.approx(best, rel=1e-6, abs=1e-6)
    assert bound_of(problem, prices) == pytest.approx(best, rel=1e-6, abs=1e-6)
    assert (problem.gain - prices.of_links(problem)).max() <= 1e-6 * problem.gain.max()


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(0, 5), st.booleans())
def test_a_price_lies_between_what_a_tonne_more_wins_and_a_tonne_less_loses(seed, at, of_need):
    problem = random_problem(seed, 6, 6, 25)
    prices, _ = middle_prices(problem)
    name, price = ("need", prices.need[at]) if of_need else ("supply", prices.supply[at])

    def value(change: float) -> float:
        cap = getattr(problem, name).copy()
        cap[at] += change
        return by_scipy(replace(problem, **{name: cap}))

    step = 1e-3 * float(getattr(problem, name)[at])
    slack = 1e-6 * max(1.0, by_scipy(problem))
    assert value(step) - value(0.0) <= price * step + slack
    assert value(0.0) - value(-step) >= price * step - slack


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.booleans(), st.booleans())
def test_no_newcomer_wins_more_than_is_foretold(seed, chained, taking):
    """The first line of either side is the newcomer: with it and without it, by an independent solver."""
    problem = random_chain(seed) if chained else random_problem(seed, 7, 7, 35)
    own = (problem.n if taking else problem.o) == 0
    base = problem.links(~own)
    prices, optimum = middle_prices(base)
    won = by_scipy(problem) - by_scipy(base)
    bound = foretold(problem.links(own), problem.most()[own], prices, np.full(int(own.sum()), taking))
    assert won >= -1e-6 * max(1.0, optimum)
    assert won <= bound + 1e-6 * max(1.0, optimum)


def test_a_pair_alone_leaves_a_tonne_more_of_the_scarce_side_worth_its_margin():
    # 100 t of caustic soda, 250 t needed, no haul: a tonne more of soda is worth 300 - 20 + 500, of need nothing.
    park = park_of("""
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 烧碱, kind: by-product, quantity: 100 吨/年, disposal_cost: 300 元/吨}]}
        - {id: b, name: 乙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 250 吨/年, price: 500 元/吨, max_share: 80%}]}
    """)
    prices = park_prices(reckon(match(park, today=TODAY)))
    assert prices.offer.tolist() == pytest.approx([780.0])
    assert prices.need.tolist() == pytest.approx([0.0])
    assert prices.optimum == pytest.approx(78_000.0)


def test_where_the_share_cap_binds_a_tonne_of_need_is_worth_its_share_of_a_tonne():
    park = park_of("""
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 烧碱, kind: by-product, quantity: 900 吨/年, disposal_cost: 300 元/吨}]}
        - {id: b, name: 乙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 250 吨/年, price: 500 元/吨, max_share: 80%}]}
    """)
    prices = park_prices(reckon(match(park, today=TODAY)))
    assert prices.need.tolist() == pytest.approx([0.8 * 780.0])
    assert prices.offer.tolist() == pytest.approx([0.0])


def test_where_both_sides_bind_at_once_each_gets_half():
    park = park_of("""
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 烧碱, kind: by-product, quantity: 250 吨/年, disposal_cost: 300 元/吨}]}
        - {id: b, name: 乙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 250 吨/年, price: 500 元/吨}]}
    """)
    prices = park_prices(reckon(match(park, today=TODAY)))
    assert prices.offer.tolist() == pytest.approx([390.0])
    assert prices.need.tolist() == pytest.approx([390.0])
