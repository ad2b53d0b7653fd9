from __future__ import annotations

import pytest

from matchchain.materials.facts.material import HAZARDS, Material
from matchchain.park import Permit, PlanRules
from matchchain.rules import regulated
from matchchain.rules.law import law
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, FakeResolution


def judged(*hazards, permits=(), buyer=(), **more):
    """The verdict where the supplier holds `permits` and the receiver `buyer`."""
    name = FakeResolution("盐酸", Material("hydrochloric-acid", hazard=hazards))
    supplier, receiver = {"permits": permits}, {"permits": buyer}
    return Bench(offer_name=name, supplier=supplier, receiver=receiver, **more).verdict(regulated.RULE)


LICENCE = Permit(type="hazardous-chemical", until="2028-06-30", number="示例02")


def test_passes_with_the_suppliers_licence_in_force_and_still_names_the_record():
    outcome, zh, _ = judged("precursor-3", "hazardous-chemical", permits=(LICENCE,))
    assert outcome == "pass"
    assert "第三类易制毒化学品、危险化学品" in zh
    assert "供方许可(示例02,有效期至2028-06-30)" in zh
    assert "需方还要办易制毒购买备案(县级公安机关)" in zh
    assert "易制毒化学品管理条例" in zh


def test_a_hazardous_chemical_asks_nothing_of_who_buys_it():
    outcome, zh, en = judged("hazardous-chemical", permits=(LICENCE,))
    assert outcome == "pass"
    assert "需方" not in zh
    assert "receiver" not in en
    outcome, zh, _ = judged("hazardous-chemical")
    assert (outcome, "需方" in zh, "供方要有危险化学品安全生产或经营许可" in zh) == ("unknown", False, True)


@pytest.mark.parametrize(
    ("permits", "word"),
    [
        ((), "没填"),
        ((Permit(type="hazardous-chemical", until="2026-01-01"),), "已于2026-01-01到期"),
        ((Permit(type="hazardous-chemical"),), "没填有效期"),
        ((Permit(type="pollutant-discharge", until="2028-01-01"),), "没填"),
    ],
)
def test_cannot_tell_without_one_and_names_what_it_takes_and_of_whom(permits, word):
    outcome, zh, en = judged("precursor-2", "hazardous-chemical", permits=permits)
    assert outcome == "unknown"
    assert word in zh
    assert "需方要办易制毒购买备案" in zh
    assert "供方" in zh
    assert "supplier" in en
    assert "licence" in en


def test_the_receivers_licence_does_not_stand_for_the_suppliers():
    assert judged("precursor-3", "hazardous-chemical", buyer=(LICENCE,))[0] == "unknown"


def test_a_licence_does_not_settle_what_takes_a_purchase_licence():
    for buyer in ((), (LICENCE,)):
        assert judged("precursor-1", permits=(LICENCE,), buyer=buyer)[0] == "unknown"
    zh = judged("precursor-1", "hazardous-chemical", permits=(LICENCE,))[1]
    assert "需方还要办易制毒购买许可证" in zh


def test_a_highly_toxic_chemical_is_bought_on_the_receivers_own_licence_and_recorded():
    outcome, zh, _ = judged("toxic", permits=(LICENCE,), buyer=(LICENCE,))
    assert (outcome, "剧毒化学品购买后5日内备案" in zh) == ("pass", True)
    outcome, zh, _ = judged("toxic", permits=(LICENCE,))
    assert (outcome, "剧毒化学品购买许可证" in zh) == ("unknown", True)
    assert judged("toxic", buyer=(LICENCE,))[0] == "unknown"
    assert "剧毒化学品购买许可证" in judged("toxic")[1]


def test_nothing_regulated_nothing_asked():
    assert judged()[0] == "not asked"
    assert judged("food")[0] == "not asked"
    assert judged("precursor-3", park={"plan": PlanRules(permits=False)})[0] == "not asked"
    assert judged("hazardous-chemical", offer={"kind": "waste", "legal": "hazardous-waste"})[0] == "not asked"
    assert judged("precursor-1", "toxic", park={"jurisdiction": "none"})[0] == "not asked"


def test_in_the_union_only_what_its_law_regulates_is_asked():
    europe = {"jurisdiction": "EU"}
    assert judged("hazardous-chemical", "toxic", "precursor-3", park=europe)[0] == "not asked"
    acid = FakeResolution("nitric acid", Material("nitric-acid", hazard=("explosive-precursor", "hazardous-chemical")))
    outcome, zh, en = Bench(offer_name=acid, park=europe).verdict(regulated.RULE)
    assert (outcome, "customer declaration" in en, "2019/1148" in en) == ("unknown", True, True)
    assert "public security" not in en
    assert "公安" not in zh
    sulphur = FakeResolution("sulphur", Material("sulfur", hazard=("explosive-precursor", "hazardous-chemical")))
    assert Bench(offer_name=sulphur, park=europe).verdict(regulated.RULE)[0] == "not asked"


@pytest.mark.parametrize("where", ["CN", "EU"])
def test_every_hazard_has_its_words(where):
    known = law(where)
    for hazard, takes in known.hazards.items():
        assert hazard in HAZARDS
        assert takes.buyer in {"licence", "own-licence", "record", ""}
        assert sentence_of(f"rules.hazard.{hazard}")
        assert not takes.buyer or sentence_of(known.key(f"rules.paper.{hazard}"))
        assert takes.buyer != "own-licence" or sentence_of(known.key(f"rules.record.{hazard}"))
    if any(takes.supplier for takes in known.hazards.values()):
        assert sentence_of(known.key("rules.paper.hazardous-chemical"))
