"""How likely a gain is: against the triangle's own formula, and the same on every run."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.studies.explaining.chance import draw
from matchchain.studies.explaining.explain import explain, explain_between
from tests.network.pair import fixed, pair, per_tonne, yearly
from tests.parks import TODAY


def told(ct, **offer):
    park = pair(
        {"quantity": yearly(100), "disposal_cost": per_tonne(300), "pretreatment_cost": ct} | offer,
        {"quantity": yearly(100), "price": per_tonne(200)},
    )
    (found,) = explain_between(park, ("a", "b"), today=TODAY).pairs
    return found


@pytest.mark.parametrize(("low", "likely", "high"), [(100, 400, 900), (0, 480, 520), (450, 500, 560), (495, 499, 4000)])
def test_one_ranged_cost_has_the_probability_of_its_triangle(low, likely, high):
    """P(500 - ct > 0) = F(500) of the triangular distribution."""
    at = 500
    width = high - low
    cdf = (at - low) ** 2 / (width * (likely - low)) if at <= likely else 1 - (high - at) ** 2 / (width * (high - likely))
    assert told(per_tonne(likely, low, high)).chance == pytest.approx(cdf, abs=0.015)


def test_the_same_pair_has_the_same_chance_and_another_its_own_draws():
    ct = per_tonne(450, 100, 900)
    assert told(ct).chance == told(ct).chance
    assert told(ct).chance != told(ct, id="other").chance


def test_without_ranges_or_with_a_blank_there_is_no_chance():
    assert told(per_tonne(400)).chance is None
    assert told(per_tonne(450, 100, 900), disposal_cost=None).chance is None


def test_what_can_never_lose_is_certain():
    assert told(per_tonne(200, 100, 400)).chance == 1.0
    park = pair(
        {"quantity": yearly(100, 50, 200), "disposal_cost": per_tonne(300)},
        {"quantity": yearly(100), "price": per_tonne(200)},
        deal_cost=fixed(30_000, "CNY/yr"),
    )
    assert 0 < explain(park, 1, today=TODAY).chance < 1


@given(st.tuples(*[st.floats(-1e6, 1e6)] * 3).map(sorted), st.booleans())
def test_draws_stay_between_the_ends(ends, worst_first):
    low, likely, high = ends
    figure = np.array([high, likely, low] if worst_first else [low, likely, high])
    values = draw(np.linspace(0, 1, 101, endpoint=False), figure)
    slack = 1e-9 * (1 + abs(low) + abs(high))
    assert (values >= low - slack).all()
    assert (values <= high + slack).all()
    assert (np.diff(values) >= -slack).all()


def test_a_likely_value_that_a_division_pushed_past_its_end_is_drawn_at_the_end():
    values = draw(np.linspace(0, 1, 11, endpoint=False), np.array([0.0, 228.50000000000003, 228.5]))
    assert ((values >= 0) & (values <= 228.5)).all()
