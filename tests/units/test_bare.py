"""Bare figures in the unit of their field."""

import pytest

from matchchain.units import UnitFault, number


@pytest.mark.parametrize(("text", "mu"), [
    ("22", 22), ("22亩", 22), ("22 mu", 22), ("1.2 ha", 18), ("1.2公顷", 18), ("800 m2", 1.2), ("800㎡", 1.2), ("0.5 km2", 750),
    ("2 acres", 12.140569),
])  # fmt: skip
def test_land_in_every_country_s_unit(text, mu):
    """15 mu to the hectare: a mu is 10000/15 m2, an acre 4046.8564224 m2 by definition."""
    assert number(text, "mu").likely == pytest.approx(mu)


def test_land_is_no_weight():
    with pytest.raises(UnitFault):
        number("3 t", "mu")
