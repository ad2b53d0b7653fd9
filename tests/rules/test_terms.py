"""Time, amount, what is accepted, and whom the office keeps apart."""

from __future__ import annotations

import pytest

from matchchain.materials.facts.material import Material
from matchchain.park import LEGAL_CLASSES, OFFER_KINDS, Conflict
from matchchain.rules import accepts, conflict, least_lot, months
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, FakeResolution, figure


@pytest.mark.parametrize(
    ("supplied", "needed", "outcome"),
    [
        ((3, 4, 5), (4,), "pass"),
        ((3, 4, 5), (6, 7), "block"),
        ((3, 4, 5), (5, 6), "unknown"),
        ((), (5, 6), "unknown"),
        ((3, 4, 5), (), "unknown"),
        (tuple(range(1, 13)), (), "not asked"),
        ((), (), "not asked"),
    ],
)
def test_months(supplied, needed, outcome):
    assert Bench(offer={"months": supplied}, need={"months": needed}).verdict(months.RULE)[0] == outcome


def test_months_that_are_short_are_named():
    bench = Bench(offer={"months": (11, 12, 1, 2, 3)}, need={"months": (1, 2, 3, 4, 5)})
    assert bench.verdict(months.RULE)[1] == "供应1-3,11-12月,需求1-5月,4-5月供不上:问能否贮存或另购"


def test_what_runs_continuously_is_there_all_year():
    assert Bench(offer={"batch": "continuous"}, need={"months": (5,)}).verdict(months.RULE)[0] == "pass"


def amount(low, high=None):
    return figure(low, high, unit="t/yr")


@pytest.mark.parametrize(
    ("quantity", "outcome"),
    [(amount(500), "pass"), (amount(100), "block"), (amount(100, 400), "unknown"), (None, "unknown")],
)
def test_least_lot(quantity, outcome):
    assert (
        Bench(offer={"quantity": quantity}, need={"least_lot": amount(300)}).verdict(least_lot.RULE)[0]
        == outcome
    )


def test_least_lot_compares_in_the_unit_of_the_need():
    bench = Bench(offer={"quantity": amount(500)}, need={"least_lot": amount(300)}, conversion=2.0)
    assert bench.verdict(least_lot.RULE)[:2] == ("block", "可供250吨/年,需方最小批量300吨/年")


ACID = FakeResolution("副产盐酸", Material("by-product-hydrochloric-acid", broader=("acids",)))
IDS = {
    "副产盐酸": "by-product-hydrochloric-acid",
    "盐酸": "hydrochloric-acid",
    "酸": "acids",
    "颗粒料": "=颗粒料",
}


@pytest.mark.parametrize(
    ("words", "offer", "outcome"),
    [
        (("副产物",), {"kind": "by-product"}, "pass"),
        (("by-product", "产品"), {"kind": "product"}, "pass"),
        (("一般工业固废",), {"kind": "waste", "legal": "general-waste"}, "pass"),
        (("副产盐酸",), {"kind": "waste"}, "pass"),
        (("酸",), {"kind": "waste"}, "pass"),
        (("产品",), {"kind": "waste", "legal": "general-waste"}, "block"),
        (("盐酸",), {"kind": "waste"}, "block"),
        (("副产物",), {}, "unknown"),
        (("副产品",), {"kind": "by-product", "legal": "undetermined"}, "unknown"),
        (("颗粒料",), {"kind": "by-product"}, "unknown"),
        ((), {"kind": "waste"}, "not asked"),
    ],
)
def test_accepts(words, offer, outcome):
    bench = Bench(offer=offer, need={"accepts": words}, offer_name=ACID, identities=IDS)
    assert bench.verdict(accepts.RULE)[0] == outcome


def test_kinds_and_classes_are_said_as_the_cards_say_them():
    assert {k: sentence_of(f"rules.kind.{k}") for k in OFFER_KINDS} == OFFER_KINDS
    assert {k: sentence_of(f"rules.class.{k}") for k in LEGAL_CLASSES} == LEGAL_CLASSES


def kept_apart(firms, material="", **more):
    park = {
        "conflicts": (Conflict(firms=firms, material=material, by="李科", on="2026-04-22", why="试过不行"),)
    }
    bench = Bench(park=park, offer_name=ACID, identities=IDS | {"硫酸": "sulfuric-acid"}, **more)
    return bench.verdict(conflict.RULE)


@pytest.mark.parametrize(
    "firms", [("longhua", "yueqing"), ("越清造纸", "龙华染料化工有限公司"), ("LONGHUA", "越清造纸有限公司")]
)
def test_firms_kept_apart_are_known_by_id_and_by_either_name(firms):
    assert kept_apart(firms)[:2] == (
        "block",
        "园区已明确不推荐这两家对接(决定人李科,2026-04-22;原因:试过不行)",
    )


def test_other_firms_and_other_materials_are_free():
    assert kept_apart(("longhua", "elsewhere"))[0] == "not asked"
    assert kept_apart(("longhua", "yueqing"), "硫酸")[0] == "not asked"
    assert kept_apart(("longhua", "yueqing"), "副产盐酸")[0] == "block"


def test_a_single_firm_is_kept_from_everybody():
    assert kept_apart(("longhua",), "副产盐酸")[0] == "block"
    assert kept_apart(("elsewhere",))[0] == "not asked"
