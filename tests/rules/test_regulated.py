from __future__ import annotations

import pytest

from matchchain.materials.facts.material import HAZARDS, Material
from matchchain.park import Permit, PlanRules
from matchchain.rules import regulated
from matchchain.rules.law import law
from matchchain.wording.message import sentence_of
from tests.rules.one_pair import Bench, FakeResolution


def judged(*hazards, permits=(), **more):
    name = FakeResolution("盐酸", Material("hydrochloric-acid", hazard=hazards))
    return Bench(offer_name=name, receiver={"permits": permits}, **more).verdict(regulated.RULE)


LICENCE = Permit(type="hazardous-chemical", until="2028-06-30", number="示例02")


def test_passes_with_a_licence_in_force_and_still_names_the_record():
    outcome, zh, _ = judged("precursor-3", "hazardous-chemical", permits=(LICENCE,))
    assert outcome == "pass"
    assert "第三类易制毒化学品、危险化学品" in zh
    assert "还要办易制毒购买备案(县级公安机关)" in zh
    assert "易制毒化学品管理条例" in zh


@pytest.mark.parametrize(
    "permits",
    [
        (),
        (Permit(type="hazardous-chemical", until="2026-01-01"),),
        (Permit(type="hazardous-chemical"),),
        (Permit(type="pollutant-discharge", until="2028-01-01"),),
    ],
)
def test_cannot_tell_without_one_and_names_what_it_takes(permits):
    outcome, zh, en = judged("precursor-2", "hazardous-chemical", permits=permits)
    assert outcome == "unknown"
    assert "易制毒购买备案" in zh
    assert "危化品经营或使用许可" in zh
    assert "licence" in en


def test_a_licence_does_not_settle_what_takes_a_purchase_licence():
    assert judged("precursor-1", permits=(LICENCE,))[0] == "unknown"
    assert "易制毒购买许可证" in judged("precursor-1", "hazardous-chemical", permits=(LICENCE,))[1]


def test_a_highly_toxic_chemical_is_bought_on_the_licence_and_recorded():
    outcome, zh, _ = judged("toxic", permits=(LICENCE,))
    assert (outcome, "剧毒化学品购买后5日内备案" in zh) == ("pass", True)
    assert "剧毒化学品购买许可证" in judged("toxic")[1]


def test_nothing_regulated_nothing_asked():
    assert judged()[0] == "not asked"
    assert judged("food")[0] == "not asked"
    assert judged("precursor-3", park={"plan": PlanRules(permits=False)})[0] == "not asked"
    assert judged("hazardous-chemical", offer={"kind": "waste", "legal": "hazardous-waste"})[0] == "not asked"


def test_every_hazard_has_its_words():
    for hazard, takes in law().hazards.items():
        assert hazard in HAZARDS
        assert sentence_of(f"rules.hazard.{hazard}")
        assert sentence_of(f"rules.paper.{hazard}")
        assert not takes.record or sentence_of(f"rules.record.{hazard}")
