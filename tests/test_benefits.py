"""The method's own checks, and the laws of money."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.benefits import (
    annuity_factor,
    avoided_co2,
    corridor,
    great_circle_km,
    margin,
    net_per_year,
    shortfall,
    simple_payback,
    split,
    transport_cost,
)

MONEY = st.floats(-1e5, 1e5)
AMOUNT = st.floats(1, 1e6)


def test_sulfite_example_to_the_yuan():
    road = 1.3 * float(great_circle_km(30.1421, 120.8763, 30.1600, 120.8900))
    assert road == pytest.approx(3.1029, abs=5e-5)
    haul = transport_cost(20.0, 0.5, road, 1.0)
    per_tonne = margin(900.0, 1500.0, 400.0, haul, 0.0, 0.0)
    assert per_tonne == pytest.approx(1978.4486, abs=5e-5)
    net = net_per_year(12_000.0, per_tonne, 20_000.0)
    assert round(net) == 23_721_383
    low, high = corridor(900.0, 1500.0 - 400.0 - haul, 20_000.0, 12_000.0)
    assert (round(low, 2), round(high, 2)) == (-899.17, 1077.62)
    price = split(low, high)
    assert round(price, 2) == 89.22
    assert round(12_000 * (price - low), 0) == pytest.approx(11_860_691, abs=1)


def test_ulsan_steam_otherwise_vented():
    """151,554 t sold at 23,120 KRW/t to a receiver gaining 19,894 KRW/t more: 54 to 46."""
    low, high = corridor(0.0, 23_120.0 + 19_894.0, 0.0, 151_554.0)
    assert (low, high) == (0.0, 43_014.0)
    supplier = (23_120 - low) / (high - low)
    assert (round(supplier * 100), round((1 - supplier) * 100)) == (54, 46)


def test_ulsan_steam_sold_elsewhere_today():
    per_tonne = margin(-23_120.0, 43_014.0, 0.0, 0.0, 0.0, 0.0)
    assert net_per_year(151_554.0, per_tonne, 0.0) == 151_554 * 19_894


@pytest.mark.parametrize(("roi", "printed"), [(3.59, 0.279), (0.38, 2.63), (0.59, 1.69)])
def test_payback_of_published_returns(roi, printed):
    """Martin et al. 1996: the return on one unit invested gives the payback within its own rounding."""
    assert simple_payback(1.0, roi, 0.0) == pytest.approx(printed, abs=0.006)


@given(MONEY, MONEY, st.floats(0, 1e6), AMOUNT, st.floats(0, 1))
def test_shares_add_up_to_the_net(d, worth, fixed, quantity, share):
    low, high = corridor(d, worth, fixed, quantity)
    price = split(low, high, share)
    net = net_per_year(quantity, d + worth, fixed)
    supplier = quantity * (price + d) - fixed / 2
    receiver = quantity * (worth - price) - fixed / 2
    assert supplier + receiver == pytest.approx(net, rel=1e-9, abs=1e-3)
    assert high - low == pytest.approx(net / quantity, rel=1e-6, abs=1e-6)


@given(MONEY, MONEY, MONEY, st.floats(0, 1e4), st.floats(0.1, 1e4))
def test_a_dearer_disposal_never_lowers_the_net(d, replaced, cost, haul, more):
    assert margin(d + more, replaced, cost, haul, 0.0, 0.0) >= margin(d, replaced, cost, haul, 0.0, 0.0)


@given(st.floats(0.001, 0.5), st.integers(1, 60))
def test_annuity_repays_the_investment(rate, years):
    paid = sum(annuity_factor(rate, years) / (1 + rate) ** year for year in range(1, years + 1))
    assert paid == pytest.approx(1.0, rel=1e-9)
    assert annuity_factor(0.0, years) == pytest.approx(1 / years)


def test_distance_is_symmetric_and_zero_at_home():
    there = great_circle_km(30.1, 120.8, 31.2, 121.5)
    assert there == pytest.approx(great_circle_km(31.2, 121.5, 30.1, 120.8))
    assert great_circle_km(30.1, 120.8, 30.1, 120.8) == 0
    assert great_circle_km(0.0, 0.0, 0.0, 180.0) == pytest.approx(math.pi * 6371.0088)


def test_avoided_emissions_are_never_floored():
    assert avoided_co2(100.0, 0.0, 0.0, 50.0, 0.1) == pytest.approx(-0.5)


@pytest.mark.parametrize("borne", [0.0, 0.5, 1.0])
def test_who_bears_the_yearly_cost_moves_the_corridor_and_keeps_its_width(borne):
    low, high = corridor(900.0, 1078.45, 24_000.0, 12_000.0, borne)
    assert (low, high) == (pytest.approx(2 * borne - 900), pytest.approx(1078.45 - 2 * (1 - borne)))
    assert high - low == pytest.approx(net_per_year(12_000.0, 900 + 1078.45, 24_000.0) / 12_000)


def test_what_is_short_is_the_negative_width():
    low, high = corridor(10.0, 50.0, 90_000.0, 1000.0)
    net = net_per_year(1000.0, 60.0, 90_000.0)
    assert shortfall(net, 1000.0) == pytest.approx(low - high) == pytest.approx(30.0)


def test_payback_of_what_never_comes_back_is_infinite():
    assert simple_payback(1000.0, -100.0, 50.0) == math.inf
    assert simple_payback(np.array([1000.0, 1000.0]), np.array([400.0, -10.0]), np.array([100.0, 10.0])).tolist() == [2.0, math.inf]


def test_annuity_takes_columns():
    found = annuity_factor(np.array([0.0, 0.08, 1e-12]), np.array([4.0, 10.0, 4.0]))
    assert found == pytest.approx([0.25, 0.14902949, 0.25])
