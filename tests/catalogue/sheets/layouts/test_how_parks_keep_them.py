"""How parks and sites in Europe keep their lists: signs, how often, plot numbers, written days, labels as people speak."""

import pytest

from matchchain.catalogue.sheets.layouts.deliveries import iso_day
from matchchain.catalogue.sheets.layouts.payers import payer_said
from tests.catalogue.sheets.layouts.sheet import brief, doubts, lines, read


@pytest.mark.parametrize(("legend", "title", "give", "take"), [
    ("H = have, W = want", "H/W", "H", "W"), ("O = offer; R = request", "Type", "O", "R"),
    ("", "S/D", "S", "D"), ("", "供/需", "供", "需"), ("Key: A means available, S means sought", "Key", "A", "S"),
])  # fmt: skip
def test_letters_for_giving_and_taking(legend, title, give, take):
    assert brief(f"""Exchange meeting
{legend}
Company|{title}|Resource|Amount (t/yr)
Alder Foods Ltd|{give}|Apple pomace|900
Birch Farms Ltd|{take}|Manure|400""") == [
        ("Alder Foods Ltd", "offers", "Apple pomace", "900t/yr", ""),
        ("Birch Farms Ltd", "needs", "Manure", "400t/yr", ""),
    ]


def test_letters_that_may_mean_anything_are_left_alone():
    reading = read("""Company|H/W|Resource|Amount (t/yr)
Alder Foods Ltd|H|Apple pomace|900
Birch Farms Ltd|C|Manure|400""")
    assert lines(reading) == []
    assert {key for key, _ in doubts(reading, "refused")} == {"no-side"}


@pytest.mark.parametrize(("often", "amount"), [
    ("a fortnight", "4t/fortnight"), ("every two weeks", "4t/fortnight"), ("per month", "4t/month"), ("weekly", "4t/week"),
])  # fmt: skip
def test_how_often(often, amount):
    assert brief(f"""Company|Waste|Quantity|How often
Alder Foods Ltd|Apple pomace|4 t|{often}""") == [("Alder Foods Ltd", "offers", "Apple pomace", amount, "")]


@pytest.mark.parametrize("often", ["now and then", "one-off", "4 times"])
def test_an_amount_whose_time_nobody_can_tell_is_asked(often):
    reading = read(f"Company|Waste|Quantity|How often\nAlder Foods Ltd|Apple pomace|4 t|{often}")
    assert "quantity" not in lines(reading)[0][2]
    assert ("how-often", "C2") in doubts(reading, "asked")


@pytest.mark.parametrize("plot", ["1-3", "7", "14B", "Unit 12", "A4/A5", "21 & 22"])
def test_the_units_of_an_estate_are_no_units_of_amounts(plot):
    assert brief(f"""Unit|Business|Waste type|Est. tonnes p.a.
{plot}|Quay Joinery Ltd|Sawdust|310""") == [("Quay Joinery Ltd", "offers", "Sawdust", "310tonnes/yr", "")]


@pytest.mark.parametrize("day", ["20 January 2025", "20-Jan-25", "Jan 20, 2025", "20th Jan 2025", "Mon 20 January 2025", "20.01.2025"])
def test_days_as_europeans_write_them(day):
    assert iso_day(day) == "2025-01-20"


@pytest.mark.parametrize("text", ["12 Bad 2025", "31 February 2025", "Load 12", "Week 4", "May contain 2025"])
def test_what_is_no_day(text):
    assert iso_day(text) == ""


@pytest.mark.parametrize("days", [
    ("14 January 2025", "3 June 2025", "9 December 2025"), ("14-Jan-25", "03-Jun-25", "09-Dec-25"), ("14.01.2025", "03.06.2025", "09.12.2025"),
])  # fmt: skip
def test_loads_of_a_year_are_one_line(days):
    loads = "\n".join(f"{day}|03 03 08|Paper trim|{amount}" for day, amount in zip(days, (12.4, 11.8, 13.1), strict=True))
    assert brief(f"Holder:|Hex Paper Ltd\nCollections, January to December 2025\nDate|EWC|Waste|Weight (t)\n{loads}") == [
        ("Hex Paper Ltd", "offers", "Paper trim", "37.3t/yr", "")
    ]


def test_loads_whose_times_cannot_be_read_are_not_a_line_each():
    reading = read("""Holder:|Hex Paper Ltd
Date|EWC|Waste|Weight (t)
week 3|03 03 08|Paper trim|12.4
week 9|03 03 08|Paper trim|11.8
week 31|03 03 08|Paper trim|13.1""")
    assert [(said["material"], "quantity" in said) for _, _, said in lines(reading)] == [("Paper trim", False)]
    assert doubts(reading, "asked") == [("deliveries-unread", "D3")]


@pytest.mark.parametrize("label", ["Price we pay now", "What we pay today", "We currently pay"])
def test_a_label_as_people_speak(label):
    assert brief(f"""Company|Verd Growers BV
Looking for|Carbon dioxide
Quantity wanted|4200 t/yr
{label}|85 EUR/t""") == [("Verd Growers BV", "needs", "Carbon dioxide", "4200t/yr", "85EUR/t")]


@pytest.mark.parametrize(("text", "money"), [
    ("Cattle feed, we receive 6 EUR/t", ("price", "6 EUR/t")), ("Feed merchant pays 6 EUR/t", ("price", "6 EUR/t")),
    ("Contractor collects, we pay 60 EUR/t", ("disposal_cost", "60 EUR/t")), ("Arable farms, 9 EUR/t", None),
])  # fmt: skip
def test_who_pays_as_the_way_says(text, money):
    ((_, _, said),) = lines(read(f"Company|Fresh Cut BV\nResidual stream|Carrot peelings\nQuantity|25 t/day\nCurrent destination|{text}"))
    assert [(a, said[a]) for a in ("price", "disposal_cost") if a in said] == ([money] if money else [])


def test_who_pays_in_so_many_words():
    assert [payer_said(text) for text in ("we get a rebate", "at our cost", "costs us dear", "the recycler pays", "who pays?")] == [
        "price", "disposal_cost", "disposal_cost", "price", "",
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["t/yr", "tonnes per annum", "m3/month"])
def test_names_beside_a_bare_unit_are_a_table(unit):
    found = brief(f"Acme Metals Ltd: materials bought in\nMaterial|{unit}\nSteel strip|900\nCopper wire|40")
    assert [(firm, side, thing) for firm, side, thing, _, _ in found] == [
        ("Acme Metals Ltd", "needs", "Steel strip"),
        ("Acme Metals Ltd", "needs", "Copper wire"),
    ]
