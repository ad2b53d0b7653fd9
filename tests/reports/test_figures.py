from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.reports.telling.figures import amount, km, money, money_unit, number, places, shares, span

MONEY = st.floats(-1e11, 1e11, allow_nan=False)
LANG = st.sampled_from(["zh", "en"])


def read(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


@given(MONEY, st.floats(-1.5, 1.5), LANG)
def test_two_gains_add_up_to_the_printed_total(total, part, lang):
    gives = total * part
    printed = shares(total, (gives, total - gives), lang)
    assert read(printed[0]) == read(printed[1]) + read(printed[2])


@given(MONEY, st.floats(0, 1), LANG)
def test_a_printed_gain_is_off_by_less_than_one_in_its_last_place(total, part, lang):
    gives = total * part
    printed = shares(total, (gives, total - gives), lang)
    scale = 10_000 if lang == "zh" else 1_000
    last = Decimal(1).scaleb(-places(total, lang))
    for text, value in zip(printed, (total, gives, total - gives), strict=True):
        assert abs(read(text) - Decimal(value) / scale) <= last + Decimal("1e-6")


def test_three_partners_add_up_as_well():
    printed = shares(1_000_000, (333_333.0, 333_333.0, 333_334.0), "zh")
    assert read(printed[0]) == sum(map(read, printed[1:])) == 100


def test_gains_that_never_added_up_are_not_bent():
    assert shares(1_000_000, (1.0, 2.0), "zh") == ("100", "0.00", "0.00")


def test_an_unknown_gain_stays_unknown():
    assert shares(1_000_000, (None, 500_000.0), "zh") == ("100", "?", "50.0")
    assert shares(None, (None, None), "en") == ("?", "?", "?")


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (23_721_382.77, "2372", "23,721"),
        (352_000, "35.2", "352"),
        (8_000, "0.80", "8.0"),
        (-4_000_000, "-400", "-4,000"),
        (0, "0.00", "0.00"),
        (None, "?", "?"),
        (float("nan"), "?", "?"),
        (float("inf"), "?", "?"),
        (999_499, "99.9", "999"),
        (999_500, "100", "1,000"),
    ],
)
def test_money_as_people_write_it(value, zh, en):
    assert (money(value, "zh"), money(value, "en")) == (zh, en)


def test_no_minus_zero():
    assert money(-1, "zh") == "0.00"


def test_half_is_rounded_up_as_a_clerk_does():
    assert money(1_005_000, "zh", 0) == "101"


def test_the_unit_follows_the_currency():
    assert money_unit("CNY", "zh") == "万元/年"
    assert money_unit("EUR", "en") == "k EUR/yr"


@pytest.mark.parametrize(
    ("low", "high", "zh", "en"),
    [
        (21_321_382, 26_121_382, "2132~2612", "21,321-26,121"),
        (-7_200_000, -2_400_000, "-720~-240", "-7,200 to -2,400"),
        (10_000, 10_001, "", ""),
        (None, 5.0, "", ""),
    ],
)
def test_ranges(low, high, zh, en):
    assert (span(low, high, "zh", 0), span(low, high, "en", 0)) == (zh, en)


@pytest.mark.parametrize(
    ("value", "unit", "zh", "en"),
    [
        (12_000.0, "t", "12000吨", "12,000 t"),
        (12_000.0, "t/yr", "12000吨", "12,000 t"),
        (250_000.0, "t", "25万吨", "250,000 t"),
        (3.5, "t", "3.5吨", "3.5 t"),
        (0.0456, "t", "0.0456吨", "0.0456 t"),
        (1234.4, "Nm3", "1234标方", "1,234 Nm3"),
        (99_999.6, "m3", "100000方", "100,000 m3"),
        (5.0, "桶", "5桶", "5 桶"),
        (None, "t", "?", "?"),
    ],
)
def test_quantities_as_people_write_them(value, unit, zh, en):
    assert (amount(value, unit, "zh"), amount(value, unit, "en")) == (zh, en)


@given(st.floats(1e-9, 1e15))
def test_a_figure_keeps_three_figures(value):
    assert abs(float(number(value, "zh")) / value - 1) <= 0.06
    assert number(value, "en").replace(",", "") == number(value, "zh")


def test_distances():
    assert (km(3.1029, "zh"), km(27.6, "en"), km(None, "zh")) == ("3.1公里", "28 km", "?")
