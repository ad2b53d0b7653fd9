"""No page of `blanks`, `drill`, `trace` or `gaps` prints a figure with a long tail or a minus zero, in any format."""

import re

import pytest

from tests.cli.command import matchchain
from tests.parks import write_park

# Prices with VAT leave 283.01886792452825 and the like once it is taken off.
FIRMS = """
- {id: a, name: 甲, site: {lat: 30.0, lon: 120.0}, offers: [{material: 氯化钙, kind: by-product, legal: by-product, quantity: 1000/3 吨/年, disposal_cost: 300 元/吨(含税6%)},
   {material: 元明粉, kind: by-product, legal: by-product, quantity: 70 吨/年}]}
- {id: b, name: 乙, site: {lat: 30.01, lon: 120.0}, needs: [{material: 氯化钙, quantity: 700 吨/年, price: 700 元/吨(含税13%), buys_from: [{firm: c, quantity: 50 吨/年}]},
   {material: 元明粉, quantity: 70 吨/年, price: 333 元/吨(含税13%)}]}
- {id: c, name: 丙, offers: [{material: 氯化钙, kind: product, quantity: 50 吨/年, price: 600 元/吨(含税13%), now: sell}]}
- {id: d, name: 丁, offers: [{material: 硫酸钠, kind: by-product, quantity: 90 吨/年, disposal_cost: 444 元/吨(含税6%)}]}
"""
LONG = re.compile(r"-?\d+\.\d{7,}")
MINUS_ZERO = re.compile(r"(?<![\w.])-0(\.0*)?(?![\w.])")


@pytest.fixture(scope="module")
def park(tmp_path_factory):
    return write_park(tmp_path_factory.mktemp("park"), FIRMS.replace("1000/3", "333.3333333"))


@pytest.mark.parametrize("words", [("blanks",), ("drill",), ("drill", "c"), ("drill", "c", "--as-planned"), ("trace", "b", "--all"), ("gaps",), ("gaps", "--card", 1)])
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_figures_are_rounded(park, words, form):
    options = () if "--card" in words else ("--format", form)
    shown = matchchain(*words, "--park", park, *options)
    assert shown.code == 0, shown.said
    assert not LONG.search(shown.text), LONG.findall(shown.text)
    assert not MINUS_ZERO.search(shown.text), MINUS_ZERO.findall(shown.text)
