"""English sentences of a report outside any table: what a firm has or buys now, with its amount."""

import pytest

from tests.catalogue.sheets.layouts.sheet import brief, doubts, read

_HEAD = "Visit report - Alder Foods Ltd, 12 March 2026\n"


@pytest.mark.parametrize(("sentence", "told"), [
    ("They buy 1,200 t/yr of wood chip at £62/t for the boiler.", ("needs", "wood chip", "1,200t/yr", "£62/t")),
    ("The company is looking for 500 tonnes a year of gypsum.", ("needs", "gypsum", "500tonnesayear", "")),
    ("The site generates 40 tonnes of cardboard per month, baled and sold at £60/t.", ("offers", "cardboard", "40tonnespermonth", "£60/t")),
    ("We have 25 t of sawdust a week to give away.", ("offers", "sawdust", "25taweek", "")),
    ("The factory produces about 900 t of apple pomace a year, which goes to landfill at £90/t.", ("offers", "apple pomace", "about900tayear", "£90/t")),
])  # fmt: skip
def test_what_a_firm_has_or_buys(sentence, told):
    assert brief(_HEAD + sentence) == [("Alder Foods Ltd", *told)]


@pytest.mark.parametrize("sentence", [
    "In 2019 the site produced 900 t of apple pomace a year but this has stopped.",
    "They used to buy 1,200 t/yr of wood chip.",
    "The site no longer generates 40 tonnes of cardboard per month.",
    "They plan to build a boiler that uses 900 t/yr of wood chip.",
    "The site will generate 40 tonnes of cardboard per month.",
    "They have 40 t of sawdust in the yard.",
    "Birch Farms generates 40 tonnes of cardboard per month.",
    "Their neighbour is Birch Farms Ltd. It generates 40 tonnes of cardboard per month.",
    "It has 120 employees and a turnover of £4m a year.",
])  # fmt: skip
def test_what_was_or_may_be_is_no_entry(sentence):
    assert brief(_HEAD + sentence) == []


def test_a_price_without_who_pays_is_not_taken():
    assert brief(_HEAD + "They have 900 t of apple pomace a year, which goes to a farm at £4/t.") == [
        ("Alder Foods Ltd", "offers", "apple pomace", "900tayear", "")
    ]


def test_a_thing_that_nobody_knows_is_asked():
    reading = read(_HEAD + "They have 60 t of blue gubbins a week going spare.")
    assert brief(_HEAD + "They have 60 t of blue gubbins a week going spare.") == []
    assert doubts(reading, "asked") == [("prose", "A2")]
