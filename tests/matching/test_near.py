import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matchchain.benefits import great_circle_km
from matchchain.matching.pairing.near import degrees_of, every_pair, pairs_in_reach

PLACES = st.lists(st.tuples(st.just(math.nan) | st.floats(-89, 89), st.floats(-179, 179)), min_size=1, max_size=12).map(
    lambda rows: np.array(rows).T
)


@given(PLACES, PLACES, st.floats(0, 10_000))
def test_no_pair_within_the_radius_is_lost_and_none_comes_twice(offers, needs, km):
    o, n = pairs_in_reach(np.arange(offers.shape[1]), np.arange(needs.shape[1]), offers[0], needs[0], degrees_of(km))
    found = set(zip(o.tolist(), n.tolist(), strict=True))
    assert len(found) == len(o)
    every = every_pair(np.arange(offers.shape[1]), np.arange(needs.shape[1]))
    apart = great_circle_km(offers[0][every[0]], offers[1][every[0]], needs[0][every[1]], needs[1][every[1]])
    near = ~(apart > km)  # of unknown distance counts as near
    assert set(zip(every[0][near].tolist(), every[1][near].tolist(), strict=True)) <= found


def test_what_lies_too_far_north_is_not_looked_at():
    o, n = pairs_in_reach(np.array([5]), np.array([7, 8]), np.array([30.0]), np.array([30.1, 31.0]), degrees_of(20))
    assert (o.tolist(), n.tolist()) == ([5], [7])
