"""Every number at the ends of what it may be: no command falls over, warns, or answers with no number.

Warnings are errors in this suite, so that a division by zero anywhere fails it.
"""

import json
import math

import pytest

from matchchain.catalogue.read import load
from tests.cli.command import TODAY, matchchain
from tests.cli.every_figure import Spot, spots, with_figures

COMMANDS = (
    "suggest --all --format json", "explain 1", "gaps --format json", "what-if --price 亚硫酸钠=+10% --double a --format json",
    "routes --no-library --format json", "blanks --format json", "drill a --format json", "drill", "trace a --all", "ideas", "check --format json", "names check",
)  # fmt: skip
EVERY = tuple(spots())
ENDS = ("nothing", "least", "most", "usual-least", "usual-most")
GROUPS = 2


def end_of(spot: Spot, which: str) -> float | None:
    """The number that stands at an end of what a place takes; None where the place has no such end."""
    domain, path = spot.domain, spot.path
    if path[-1] in {"lat", "lon"}:  # a firm may stand on a pole, but lat and lon are looked at together
        return None
    if which == "nothing":
        needed = path[-2:] in {("takes", "电石渣"), ("gives", "生石灰")}  # of nothing there is no process
        return 0.0 if domain.zero and domain.least <= 1 and not needed else None
    if which in {"least", "most"}:
        return domain.least if which == "least" else domain.most
    ends = next(iter(domain.usual.values())) if domain.usual else None
    return None if ends is None else ends[0 if which == "usual-least" else 1]


def no_nan(text: str) -> float:
    raise AssertionError(text)


@pytest.mark.parametrize("group", range(GROUPS))
@pytest.mark.parametrize("end", ENDS)
def test_no_command_falls_over(tmp_path, end, group):
    values = {spot: end_of(spot, end) for spot in EVERY[group::GROUPS]}
    park = with_figures(tmp_path, {spot: value for spot, value in values.items() if value is not None})
    assert load(park, snapshot=False).errors == ()
    for words in COMMANDS:
        ended = matchchain("--park", park, *words.split())
        if words == "explain 1":  # nothing may be left that is listed
            assert ended.code in {0, 2}
        else:
            assert ended.code in {0, 1}, (words, ended.said)
        if "json" in words:
            json.loads(ended.text, parse_constant=no_nan)
        assert " nan" not in ended.text
        assert " inf " not in ended.text


@pytest.mark.parametrize("wrong", ["negative", "tiny", "absurd", "too great"])
def test_what_cannot_be_meant_is_an_error_at_its_place(tmp_path, wrong):
    values = {}
    for spot in EVERY:
        domain = spot.domain
        below = {"negative": -1.0, "tiny": 1e-300}.get(wrong)
        value = below if below is not None else 1e300 if wrong == "absurd" else domain.most * 1.5
        if not domain.least <= value <= domain.most and (domain.least >= 0 or below is None):
            values[spot] = value
    loaded = load(with_figures(tmp_path, values), snapshot=False)
    places = {(found.place.file, found.place.line, found.place.column) for found in loaded.errors}
    assert len(places) == len(loaded.errors) == len(values) > 100
    first = next(iter(values))
    alone = load(with_figures(tmp_path, {first: values[first]}), snapshot=False)
    assert len(alone.errors) == len(alone.bad) == 1, first.name


def test_a_refused_figure_stops_the_plan_and_can_be_left_out(tmp_path):
    spot = next(spot for spot in EVERY if spot.name == "Offer.strength firms/0/offers/0")
    park = with_figures(tmp_path, {spot: 0.0})
    assert matchchain("--park", park, "suggest").code == 3
    left = matchchain("--park", park, "suggest", "--skip-bad", "--format", "json")
    assert left.code == 0
    assert all(math.isfinite(row["quantity"] or 0) for row in json.loads(left.text)["pairings"])
    assert TODAY


@pytest.mark.parametrize("price", ["亚硫酸钠=1e308", "亚硫酸钠=+99999999999999999999%", "亚硫酸钠=1e-300", "亚硫酸钠=1e13元/吨"])
def test_supposed_prices_are_held_to_the_same_domain(tmp_path, price):
    assert matchchain("--park", with_figures(tmp_path, {}), "what-if", "--price", price).code == 2


@pytest.mark.parametrize("price", ["1e308", "-1e308", "1e-300", "nan"])
def test_a_price_to_explain_by_is_held_to_it_too(tmp_path, price):
    assert matchchain("--park", with_figures(tmp_path, {}), "explain", "1", "--price", price).code == 2
