"""Offer units in one unit of the need."""

import math

import pytest

from matchchain import resolve_name
from matchchain.matching.match import match
from matchchain.matching.pairing.conversion import factor
from matchchain.matching.pairing.lines import physics
from tests.network.pair import fixed, pair
from tests.parks import TODAY


def conversion(offer, need):
    """(name, unit) of each side -> offer units in one unit of the need."""
    (mine, one), (theirs, other) = offer, need
    park = pair(
        {"material": mine, "quantity": fixed(1000.0, f"{one}/yr")},
        {"material": theirs, "quantity": fixed(1000.0, f"{other}/yr")},
    )
    (value,) = match(park, today=TODAY).candidates.conversion
    return float(value)


@pytest.mark.parametrize(
    ("offer", "need", "expected"),
    [
        (("氮气", "Nm3"), ("氮气", "t"), 22414 / 28.014),
        (("氢气", "t"), ("氢气", "Nm3"), 2.016 / 22414),
        (("液氧", "t"), ("氧气", "Nm3"), 31.998 / 22414),
        (("液氨", "t"), ("氨", "Nm3"), 17.031 / 22414),
        (("氨", "t"), ("氨水", "m3"), 0.91),
        (("液氨", "t"), ("氨水", "m3"), 0.91),
    ],
)
def test_gases_and_liquids_join_by_their_own_density(offer, need, expected):
    assert conversion(offer, need) == pytest.approx(expected, rel=2e-3)


def test_a_gas_lends_no_density_to_a_liquid():
    assert math.isnan(conversion(("氧气", "Nm3"), ("液氧", "m3")))
    assert math.isnan(conversion(("氨", "t"), ("副产氨水", "m3")))


@pytest.mark.parametrize("gas", ["天然气", "氢气"])
def test_a_gas_gives_its_heat_by_the_cubic_metre(gas):
    """The thesaurus lists GJ per Nm3; a need in GJ counts on that, not on tonnes."""
    resolution = resolve_name(gas)
    assert factor("Nm3", "GJ", *physics(resolution, None)) == pytest.approx(resolution.material.heat_value)
