from __future__ import annotations

import pytest

from matchchain.park import Firm, Permit, PlanRules
from matchchain.rules import province
from matchchain.rules.law import law
from matchchain.rules.province import province_of
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench

ZHEJIANG, JIANGSU = "91330604MA2000000X", "91320582MA1000000X"
HAZARDOUS = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-300-34"}
GENERAL = {"kind": "waste", "legal": "general-waste"}
APPROVAL = {"type": "cross-province", "codes": ("900-300-34",), "mode": "运往越清造纸", "until": "2027-06-30"}


def judged(offer, origin=ZHEJIANG, goal=JIANGSU, permits=(), **more):
    supplier = {"credit_code": origin, "permits": permits}
    words = {word: f"={word}" for permit in permits for word in permit.codes}
    bench = Bench(offer=offer, supplier=supplier, receiver={"credit_code": goal}, identities=words, **more)
    return bench.verdict(province.RULE)


def test_within_the_province_passes():
    assert judged(HAZARDOUS, goal=ZHEJIANG)[:2] == (
        "pass",
        "两家都登记在浙江,不跨省(依据《固体废物污染环境防治法》(2020)、《危险废物转移管理办法》(2021))",
    )
    assert judged(GENERAL, goal=ZHEJIANG)[0] == "pass"


def test_across_provinces_hazardous_waste_waits_for_an_approval_and_general_waste_for_a_record():
    outcome, zh, en = judged(HAZARDOUS)
    assert (outcome, "从浙江到江苏跨省转移" in zh, "Zhejiang to Jiangsu" in en) == ("paper", True, True)
    assert "批准" in zh
    outcome, zh, _ = judged(GENERAL)
    assert (outcome, "备案" in zh) == ("unknown", True)


@pytest.mark.parametrize("code", ["", "91100000MA2000000X", "91320582", "91990000MA2000000X"])
def test_cannot_tell_without_a_code_and_asks_for_hazardous_waste_alone(code):
    outcome, zh, _ = judged(HAZARDOUS, goal=code)
    assert (outcome, "统一社会信用代码" in zh) == ("unknown", True)
    assert judged(GENERAL, goal=code)[0] == "not asked"


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({}, "pass"),
        ({"codes": ("HW34",)}, "pass"),
        ({"until": "2026-11-21"}, "paper"),
        ({"until": ""}, "paper"),
        ({"codes": ("900-301-34",)}, "paper"),
        ({"mode": "运往别家"}, "paper"),
    ],
)
def test_an_approval_counts_that_names_the_waste_and_the_receiver(change, outcome):
    assert judged(HAZARDOUS, permits=(Permit(**{**APPROVAL, **change}),))[0] == outcome


def test_what_is_no_waste_may_go_anywhere():
    assert judged({"kind": "product", "legal": "product"})[0] == "not asked"
    assert judged({"kind": "by-product", "legal": "undetermined"})[0] == "not asked"
    assert judged(HAZARDOUS, park={"plan": PlanRules(permits=False)})[0] == "not asked"


def test_a_code_is_read_as_people_write_it():
    assert province_of(Firm(name="甲", credit_code=" ９１330604-MA2000000x ")) == "33"


def test_every_province_has_its_name():
    for code in law("CN").provinces:
        assert sentence_of(f"rules.province.name.{code}")


@pytest.mark.parametrize("where", ["EU", "none"])
def test_provinces_are_of_the_mainland_alone(where):
    assert judged(HAZARDOUS, park={"jurisdiction": where})[0] == "not asked"
    assert judged(GENERAL, park={"jurisdiction": where})[0] == "not asked"
