from __future__ import annotations

import pytest

from matchchain.park import LEGAL_CLASSES, PlanRules
from matchchain.rules import legal
from matchchain.rules.law import law
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, figure

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
