import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.park import Figure, Tariffs, labels
from matchchain.studies.sweep.spread import Spread, in_unit, of_figure, spread_of


@pytest.mark.parametrize(("text", "low", "high"), [
    ("±10%", 0.9, 1.1), ("+-10%", 0.9, 1.1), ("+/-2.5 %", 0.975, 1.025), ("-20%..+30%", 0.8, 1.3), ("-20~30%", 0.8, 1.3),
    ("+5%", 1.05, 1.05), ("-100%", 0.0, 0.0),
])  # fmt: skip
def test_factors(text, low, high):
    found = spread_of(text, per_unit=False)
    assert (found.low, found.high, found.unit) == (low, high, "")


@pytest.mark.parametrize("text", ["10%", "±10", "±200%", "+30%..-20%", "", "much", "1e3%", "+2000%"])
def test_what_is_no_factor(text):
    assert spread_of(text, per_unit=False) is None


def test_prices_with_their_unit():
    assert spread_of("1200~1800元/吨", per_unit=True) == Spread(1200, 1500, 1800, "CNY/t")
    assert spread_of("900 CNY/t", per_unit=True).fixed
    assert spread_of("1200 元", per_unit=True) is None or not spread_of("1200 元", per_unit=True).unit


def test_tariffs_in_their_unit_and_domain():
    told = labels(Tariffs)
    assert in_unit("0.4~0.8", told["haul_rate"]).high == 0.8
    assert in_unit("1.2", told["road_factor"]).fixed
    assert in_unit("0.1", told["road_factor"]) is None  # a road is never shorter than the straight line
    assert in_unit("8%", told["discount_rate"]).likely == pytest.approx(0.08)


ends = st.tuples(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6)).map(sorted)


@given(ends, st.integers(0, 2**32))
def test_what_is_drawn_lies_between_the_ends(given_ends, seed):
    low, likely, high = given_ends
    spread = of_figure(Figure(low, likely, high, "t/yr"))
    drawn = spread.draw(random.Random(seed))
    assert low <= drawn <= high or drawn == pytest.approx(likely)
    assert drawn == spread.draw(random.Random(seed))
