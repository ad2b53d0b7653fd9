from __future__ import annotations

import pytest

from matchchain.materials.facts.material import Material
from matchchain.park import LEGAL_CLASSES, PlanRules
from matchchain.rules import legal
from matchchain.rules.law import law
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, FakeResolution, figure

PROVEN = {"kind": "by-product", "legal": "by-product", "standard": "GB/T 9009", "test": "2026-09-02 出厂检测"}


def test_a_by_product_passes_with_standard_and_dated_test():
    outcome, zh, _ = Bench(offer=PROVEN).verdict(legal.RULE)
    assert outcome == "pass"
    assert "GB 34330-2025" in zh
    assert "GB/T 9009" in zh


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"standard": ""}, "产品标准"),
        ({"test": ""}, "检测或鉴别报告"),
        ({"test": "有检测"}, "检测报告的日期"),
        ({"disposal_cost": figure(900, unit="CNY/t")}, "付费处置(900元/吨)"),
        ({"legal": "undetermined"}, "属性待定"),
        ({"legal": ""}, "属性待定"),
        ({"legal": "", "kind": "waste"}, "属性待定"),
        ({"legal": "", "kind": ""}, "类别和属性都没填"),
    ],
)
def test_cannot_tell_while_a_proof_is_missing(change, word):
    outcome, zh, _ = Bench(offer=PROVEN | change).verdict(legal.RULE)
    assert outcome == "unknown"
    assert word in zh


@pytest.mark.parametrize(
    ("offer", "outcome"),
    [
        ({"kind": "product"}, "pass"),
        ({"kind": "product", "legal": "product", "disposal_cost": figure(1, unit="CNY/t")}, "pass"),
        ({"kind": "waste", "legal": "general-waste", "disposal_cost": figure(1, unit="CNY/t")}, "pass"),
        ({"kind": "energy"}, "not asked"),
        ({"kind": "waste", "legal": "hazardous-waste"}, "not asked"),
    ],
)
def test_what_is_settled(offer, outcome):
    assert Bench(offer=offer).verdict(legal.RULE)[0] == outcome


def test_permits_off_asks_nothing():
    bench = Bench(offer={"kind": "waste"}, park={"plan": PlanRules(permits=False)})
    assert bench.verdict(legal.RULE)[0] == "not asked"


def test_permits_off_still_asks_whether_it_is_hazardous_waste():
    name = FakeResolution("废活性炭")
    offer, off = {"kind": "waste", "legal": "undetermined"}, {"plan": PlanRules(permits=False)}
    asked = Bench(offer=offer, offer_name=name).verdict(legal.RULE)
    left = Bench(offer=offer, offer_name=name, park=off).verdict(legal.RULE)
    assert asked[0] == left[0] == "paper"
    assert asked == left


@pytest.mark.parametrize("where", ["CN", "EU"])
def test_the_law_names_only_what_can_be_said(where):
    known = law(where)
    for key in known.editions:
        assert sentence_of(f"rules.law.{key}")
    for key in known.waste_papers:
        assert sentence_of(known.key(f"rules.paper.{key}"))
    rows = (*known.legal.values(), *known.hazards.values())
    cited = [c for row in rows for c in row.cites] + [c for keys in known.cites.values() for c in keys]
    assert set(cited) <= set(known.editions)
    assert set(known.legal) == set(LEGAL_CLASSES) - {"hazardous-waste"}


EUROPE = {"jurisdiction": "EU"}


@pytest.mark.parametrize(
    ("park", "ways", "ways_en", "cited"),
    [
        ({}, ("三条路", "副产品(产品标准+带日期检测)", "一般固废", "鉴别"), ("three ways", "by-product", "general waste"), "GB 34330-2025"),
        (EUROPE, ("三条路", "副产品", "终止废物身份", "按废物"), ("three ways", "by-product", "end-of-waste", "as waste"), "2008/98/EC"),
    ],
)
def test_what_is_undetermined_has_three_ways_with_their_papers(park, ways, ways_en, cited):
    for legal_class in ("undetermined", ""):
        outcome, zh, en = Bench(offer={"kind": "by-product", "legal": legal_class}, park=park).verdict(legal.RULE)
        assert outcome == "unknown"
        assert all(way in zh for way in (*ways, cited))
        assert all(way in en for way in (*ways_en, cited))


@pytest.mark.parametrize("park", [{}, EUROPE])
@pytest.mark.parametrize("name", ["造纸污泥", "布袋除尘灰", "paper sludges", "baghouse dust"])
def test_what_treatment_leaves_is_never_a_by_product(park, name):
    residue = FakeResolution(name)
    outcome, zh, en = Bench(offer=PROVEN | {"legal": "undetermined"}, offer_name=residue, park=park).verdict(legal.RULE)
    assert outcome == "unknown"
    assert "两条路" in zh
    assert "Two ways" in en
    outcome, zh, en = Bench(offer=PROVEN, offer_name=residue, park=park).verdict(legal.RULE)
    assert outcome == "unknown"
    assert "报为副产品" in zh
    assert "stated as a by-product" in en
    assert "never one" in en or "is none" in en
    assert Bench(offer=PROVEN, offer_name=FakeResolution("木屑"), park=park).verdict(legal.RULE)[0] == "pass"


def test_a_family_of_residues_is_known_by_its_place_in_the_knowledge():
    material = Material("x", zh="某泥饼", family="streams/sludges")
    bench = Bench(offer=PROVEN, offer_name=FakeResolution("某泥饼", material))
    assert bench.verdict(legal.RULE)[0] == "unknown"


@pytest.mark.parametrize("park", [{}, EUROPE, {"jurisdiction": "none"}])
def test_a_name_that_is_hazardous_from_a_certain_source_asks_for_it_first(park):
    offer = {"kind": "waste", "legal": "undetermined"}
    outcome, zh, en = Bench(offer=offer, offer_name=FakeResolution("废活性炭"), park=park).verdict(legal.RULE)
    if park.get("jurisdiction") == "none":
        assert outcome == "not asked"
        return
    assert outcome == "paper"
    assert "活性炭处理过什么" in zh
    assert "what did the carbon treat" in en


def test_a_settled_class_or_a_code_answers_the_question():
    name = FakeResolution("废活性炭")
    assert Bench(offer={"kind": "waste", "legal": "general-waste"}, offer_name=name).verdict(legal.RULE)[0] == "pass"
    coded = {"kind": "waste", "legal": "undetermined", "waste_code": "900-039-49"}
    assert Bench(offer=coded, offer_name=name).verdict(legal.RULE)[0] == "not asked"


@pytest.mark.parametrize(
    ("offer", "outcome"),
    [
        (PROVEN, "pass"),
        (PROVEN | {"test": ""}, "unknown"),
        (PROVEN | {"disposal_cost": figure(90, unit="EUR/t")}, "unknown"),
        ({"kind": "waste", "legal": "general-waste"}, "pass"),
        ({"kind": "product"}, "pass"),
        ({"kind": ""}, "unknown"),
        ({"kind": "energy"}, "not asked"),
    ],
)
def test_the_union_settles_by_its_own_directive(offer, outcome):
    found, zh, en = Bench(offer=offer, park=EUROPE).verdict(legal.RULE)
    assert found == outcome
    assert "GB 34330" not in zh + en
    assert "CNY" not in en


def test_where_no_law_is_known_none_is_asked():
    assert Bench(offer={"kind": "waste"}, park={"jurisdiction": "none"}).verdict(legal.RULE)[0] == "not asked"
