import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matchchain.benefits import EARTH_RADIUS_KM, great_circle_km
from matchchain.matching.pairing.near import degrees_of, every_pair, reach_of

PLACES = st.lists(st.tuples(st.just(math.nan) | st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=12).map(
    lambda rows: np.array(rows).T
)


def pairs_within(offers, needs, km):
    reach = reach_of((offers[0], offers[1]), (needs[0], needs[1]), degrees_of(km))
    return reach.pairs(np.arange(offers.shape[1]), np.argsort(reach.place))


def is_lossless(offers, needs, km):
    o, n = pairs_within(offers, needs, km)
    found = set(zip(o.tolist(), n.tolist(), strict=True))
    assert len(found) == len(o)
    every = every_pair(np.arange(offers.shape[1]), np.arange(needs.shape[1]))
    apart = great_circle_km(offers[0][every[0]], offers[1][every[0]], needs[0][every[1]], needs[1][every[1]])
    near = ~(apart > km)  # of unknown distance counts as near
    assert set(zip(every[0][near].tolist(), every[1][near].tolist(), strict=True)) <= found
    return len(found)


@given(PLACES, PLACES, st.floats(0, 20_100))
def test_no_pair_within_the_radius_is_lost_and_none_comes_twice(offers, needs, km):
    is_lossless(offers, needs, km)


@given(
    st.floats(-89.99, 89.99),
    st.sampled_from([-180.0, -179.95, 0.0, 120.8, 179.95, 180.0]),
    st.lists(st.tuples(st.floats(0, 2), st.floats(0, 360)), min_size=1, max_size=8),
    st.floats(0.001, 300),
)
def test_what_lies_about_the_radius_in_any_direction_is_found(lat, lon, around, km):
    """Needs at up to twice the radius around an offer, near the poles and across the 180th meridian as well."""
    there = [_destination(lat, lon, share * km, math.radians(bearing)) for share, bearing in around]
    is_lossless(np.array([[lat], [lon]]), np.array(there).T, km)


def _destination(lat, lon, km, bearing):
    arc, phi = km / EARTH_RADIUS_KM, math.radians(lat)
    there = math.asin(math.sin(phi) * math.cos(arc) + math.cos(phi) * math.sin(arc) * math.cos(bearing))
    east = math.atan2(
        math.sin(bearing) * math.sin(arc) * math.cos(phi), math.cos(arc) - math.sin(phi) * math.sin(there)
    )
    return math.degrees(there), (lon + math.degrees(east) + 180) % 360 - 180


def test_what_lies_too_far_north_or_east_is_not_looked_at():
    offers, needs = np.array([[30.0], [120.0]]), np.array([[30.1, 31.0, 30.1], [120.1, 120.0, 121.0]])
    o, n = pairs_within(offers, needs, 20)
    assert (o.tolist(), n.tolist()) == ([0], [0])


def test_what_is_looked_at_grows_with_what_is_found_and_not_with_the_width_of_the_land():
    rng = np.random.default_rng(1)
    lat, lon = rng.uniform(30, 31, 4000), rng.uniform(100, 120, 4000)
    o, n = pairs_within(np.array([lat, lon]), np.array([lat, lon]), 20)
    within = int((great_circle_km(lat[o], lon[o], lat[n], lon[n]) <= 20).sum())
    assert within <= len(o) < 2.2 * within
