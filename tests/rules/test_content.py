from __future__ import annotations

import pytest

from matchchain.materials.writing.attributes import Attributes
from matchchain.rules import concentration, purity
from tests.rules.one_pair import Bench, FakeResolution, figure


def test_purity_passes_blocks_cannot_tell():
    asked = {"purity": figure(0.90, bound=">=")}
    assert Bench(offer={"purity": figure(0.93)}, need=asked).verdict(purity.RULE) == (
        "pass",
        "含量93%,要求≥90%",
        "purity 93%, asked >= 90%",
    )
    assert Bench(offer={"purity": figure(0.85)}, need=asked).verdict(purity.RULE)[0] == "block"
    assert Bench(need=asked).verdict(purity.RULE)[:2] == ("unknown", "要求含量≥90%,供方没填含量")
    outcome, zh, _ = Bench(offer={"purity": figure(0.85, 0.95)}, need=asked).verdict(purity.RULE)
    assert outcome == "unknown"
    assert "85%-95%" in zh


def test_nothing_asked_is_no_verdict():
    assert Bench(offer={"purity": figure(0.93)}).verdict(purity.RULE) == ("not asked", "", "")


def test_a_bare_purity_is_the_least_asked_without_tolerance():
    assert (
        Bench(offer={"purity": figure(0.89)}, need={"purity": figure(0.90)}).verdict(purity.RULE)[0]
        == "block"
    )


def test_a_bare_concentration_is_what_is_bought_give_or_take_a_tenth():
    need = {"concentration": figure(0.32)}
    assert Bench(offer={"concentration": figure(0.30)}, need=need).verdict(concentration.RULE)[:2] == (
        "pass",
        "浓度30%,要求约32%(不低于28.8%)",
    )
    assert Bench(offer={"concentration": figure(0.28)}, need=need).verdict(concentration.RULE)[0] == "block"
    strict = {"concentration": figure(0.32, bound=">=")}
    assert Bench(offer={"concentration": figure(0.30)}, need=strict).verdict(concentration.RULE)[0] == "block"


def test_a_range_asks_for_its_lower_end():
    need = {"concentration": figure(0.28, 0.30)}
    assert Bench(offer={"concentration": figure(0.28)}, need=need).verdict(concentration.RULE)[0] == "pass"
    assert Bench(offer={"concentration": figure(0.27)}, need=need).verdict(concentration.RULE)[0] == "block"


def test_the_field_of_the_same_name_is_preferred_then_the_other_then_the_name():
    name = FakeResolution("30%液碱", attributes=Attributes(concentration=(0.30, 0.30)))
    asked = {"purity": figure(0.90, bound=">=")}
    both = {"purity": figure(0.93), "concentration": figure(0.40)}
    assert "93%" in Bench(offer=both, need=asked, offer_name=name).verdict(purity.RULE)[1]
    assert (
        "40%"
        in Bench(offer={"concentration": figure(0.40)}, need=asked, offer_name=name).verdict(purity.RULE)[1]
    )
    assert Bench(need=asked, offer_name=name).verdict(purity.RULE)[:2] == ("block", "含量30%,要求≥90%")


def test_a_percentage_in_the_needs_name_asks_for_it():
    name = FakeResolution("98%硫酸", attributes=Attributes(concentration=(0.98, 0.98)))
    assert (
        Bench(offer={"concentration": figure(0.92)}, need_name=name).verdict(concentration.RULE)[0] == "pass"
    )
    assert (
        Bench(offer={"concentration": figure(0.70)}, need_name=name).verdict(concentration.RULE)[0] == "block"
    )
    stated = {"concentration": figure(0.60, bound=">=")}
    assert (
        Bench(offer={"concentration": figure(0.70)}, need=stated, need_name=name).verdict(concentration.RULE)[
            0
        ]
        == "pass"
    )
    elsewhere = {"purity": figure(0.60, bound=">=")}
    assert Bench(need=elsewhere, need_name=name).verdict(concentration.RULE)[0] == "not asked"


@pytest.mark.parametrize(("offered", "outcome"), [(0.30, "pass"), (0.40, "block")])
def test_a_greatest_concentration_binds_from_above(offered, outcome):
    bench = Bench(offer={"concentration": figure(offered)}, need={"concentration": figure(0.35, bound="<=")})
    assert bench.verdict(concentration.RULE)[:2] == (outcome, f"浓度{offered * 100:.0f}%,要求≤35%")


def test_an_open_bound_of_the_offer_reaches_to_its_end():
    need = {"purity": figure(0.99, bound=">=")}
    assert Bench(offer={"purity": figure(0.98, bound=">=")}, need=need).verdict(purity.RULE)[0] == "unknown"
    assert Bench(offer={"purity": figure(0.98, bound="<=")}, need=need).verdict(purity.RULE)[0] == "block"


def test_the_content_of_another_material_cannot_be_compared():
    need, acetate = {"purity": figure(0.999, bound=">=")}, FakeResolution("乙酸钠溶液")
    bench = Bench(offer={"purity": figure(0.25)}, need=need, offer_name=acetate, relation=2)
    outcome, zh, _ = bench.verdict(purity.RULE)
    assert (outcome, "不能直接比" in zh) == ("unknown", True)
    assert Bench(offer={"purity": figure(1.0)}, need=need, relation=2).verdict(purity.RULE)[0] == "unknown"
    assert Bench(offer={"purity": figure(0.25)}, relation=2).verdict(purity.RULE)[0] == "not asked"
