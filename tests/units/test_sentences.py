"""What is said of a figure that is refused or in doubt: whole sentences in both languages, no raw fact missing."""

import pytest

from matchchain import units
from matchchain.units import UnitFault, show
from matchchain.units.power import energy_per_year
from matchchain.wording import Message, say

REFUSED = {
    "left-open": (units.price, "面议"),
    "no-number": (units.amount, "很多"),
    "not-understood": (units.amount, "每车30吨"),
    "left-over": (units.amount, "500吨/年（含水80%）"),
    "milli": (units.amount, "15 mW"),
    "paid-to-take": (units.price, "倒贴300元/吨"),
    "foreign-money": (units.price, "30 EUR/t"),
    "negative": (units.price, "-300元/吨"),
    "two-units": (units.amount, "5公斤-8吨/年"),
    "range-upside-down": (units.amount, "9-8吨"),
    "too-long": (units.amount, "1" * 40),
    "too-large": (units.amount, "1e13吨"),
    "over-100": (units.share, "120%"),
    "out-of-scale": (lambda text: units.number(text, "pH"), "15"),
}
DOUBTED = {
    "point-or-thousands": (units.amount, "12.000 t/a"),
    "tonne-or-megatonne": (units.amount, "12 MT/yr"),
    "standard-gas": (units.amount, "500 Sm3/yr"),
    "us-gallon": (units.amount, "1000 gal/d"),
    "small-m": (units.amount, "500 mwh/yr"),
}


def whole(key, facts):
    for name in (key, f"{key}.cure"):
        for lang in ("zh", "en"):
            said = say(Message(name, {"key": "quantity", **facts}), lang)
            assert said
            assert "{" not in said


@pytest.mark.parametrize("key", REFUSED)
def test_a_refusal_is_a_whole_sentence(key):
    read, text = REFUSED[key]
    with pytest.raises(UnitFault) as caught:
        read(text)
    assert caught.value.key == f"units.{key}"
    assert caught.value.facts["text"] in text
    whole(caught.value.key, caught.value.facts)


@pytest.mark.parametrize("key", DOUBTED)
def test_a_doubt_is_a_whole_sentence_and_the_figure_is_held(key):
    read, text = DOUBTED[key]
    value = read(text)
    (doubt,) = value.doubts
    assert doubt.key == f"units.{key}"
    assert value.likely > 0
    whole(doubt.key, doubt.facts)


def test_a_refusal_names_both_currencies_the_part_left_over_and_what_was_meant():
    facts = {}
    for key in ("foreign-money", "left-over", "milli", "paid-to-take"):
        read, text = REFUSED[key]
        with pytest.raises(UnitFault) as caught:
            read(text)
        facts[key] = caught.value.facts
    assert (facts["foreign-money"]["stated"], facts["foreign-money"]["currency"]) == ("EUR", "CNY")
    assert facts["left-over"]["rest"] == "(含水80%)"
    assert facts["milli"]["meant"] == "MW"
    assert facts["paid-to-take"]["figure"] == "300元/吨"


def test_power_becomes_energy_with_its_hours():
    assert units.per_year(units.amount("15 MW"), 330) is None
    heat = units.per_year(units.amount("15 MW"), None, 8000)
    assert (heat.likely, heat.unit) == (pytest.approx(432_000), "GJ/yr")
    power = energy_per_year(units.amount("2 MWe"), 8000)
    assert (power.likely, power.unit) == (pytest.approx(16_000_000), "kWh/yr")


def test_what_is_free_costs_nothing_a_unit_even_without_an_amount():
    free = units.price("免费")
    assert (units.per_unit(free, None, "t/yr").likely, units.per_unit(free, None, "t/yr").unit) == (0, "CNY/t")
    assert units.per_unit(free, 300, "m3/yr").unit == "CNY/m3"


def test_figures_are_shown_short():
    assert show(units.without_vat(units.price("含税300元/吨"), rate=0.06)) == "283.02 元/吨"
    assert show(units.price("0.65元/度")) == "0.65 元/度"
    assert show(units.without_vat(units.price("含税13%0.65元/度"))) == "0.575 元/度"
    assert show(units.amount("1.2万吨/年"), "en") == "12000 t/yr"
    assert show(units.price("30 EUR/t", currency="EUR")) == "30 EUR/吨"
    assert show(units.amount("300套/年")) == "300 套/年"
