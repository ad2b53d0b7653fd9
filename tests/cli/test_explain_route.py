"""A row of the plan that runs through a third firm's process is explained leg by leg."""

import json

import pytest

from tests.cli.command import matchchain

PARK = ["--park", "data"]


@pytest.fixture(scope="module")
def rows():
    plan = json.loads(matchchain(*PARK, "suggest", "--format", "json").text)
    return [p for p in plan["pairings"] if p["relation"] == "route"]


def test_routes_are_rows_of_the_plan_and_their_gains_add_up(rows):
    assert rows
    for row in rows:
        assert row["steps"]
        assert row["in_plan"]
        assert row["supplier_gain"] + row["receiver_gain"] == pytest.approx(row["net_per_year"], abs=0.02)
        assert row["net_low"] <= row["net_per_year"] <= row["net_high"]


@pytest.mark.parametrize("by", ["rank", "id"])
def test_its_sum_adds_up_and_names_who_works_it(rows, by):
    told = json.loads(matchchain(*PARK, "explain", str(rows[0][by]), "--format", "json").text)
    (pairing,) = told["pairings"]
    assert pairing["id"] == rows[0]["id"]
    lines = sum(line["per_year"] or 0.0 for line in told["lines"])
    fixed = lines - pairing["net_per_year"]
    assert fixed >= 20_000 - 1  # at least two legs' parts of the cost of a deal, 20,000 yuan each
    assert [p["process"] for p in told["processes"]] == ["副产盐氧化精制"]
    assert told["processes"][0]["used"] <= told["processes"][0]["capacity"] + 1e-6
    assert len(told["legs"]) == 2


def test_both_languages_fit_a_screen(rows):
    for lang, word in (("zh", "怎么走"), ("en", "The way")):
        page = matchchain(*PARK, "explain", rows[0]["id"], "--lang", lang, "--width", "80").text
        assert word in page
        assert "Traceback" not in page


def test_there_is_no_page_for_one_firm_of_it(rows):
    refused = matchchain(*PARK, "explain", rows[0]["id"], "--for", "supplier")
    assert refused.code == 2
    assert "--for" in refused.said
