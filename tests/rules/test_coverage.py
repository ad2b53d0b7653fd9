from __future__ import annotations

import pytest

from matchchain.materials.facts.material import Material
from matchchain.park import Permit, PlanRules
from matchchain.rules import coverage
from tests.rules.one_pair import Bench, FakeResolution

SLUDGE = FakeResolution("造纸污泥", Material("paper-sludge", zh="造纸污泥", broader=("sludges",)))
WASTE = {"kind": "waste", "legal": "general-waste"}
IDS = {"污泥": "sludges", "造纸污泥": "paper-sludge", "木屑": "sawdust"}


def judged(permit=None, offer=WASTE, **more):
    facts = {"type": "pollutant-discharge", "until": "2029-03-31", "number": "示例03"}
    permits = () if permit is None else (Permit(**{**facts, **permit}),)
    # the words of a permit mean what `IDS` says; any other word means nothing known
    words = {w: f"={w}" for p in permits for w in (*p.codes, p.mode)} | IDS
    return Bench(offer=offer, offer_name=SLUDGE, receiver={"permits": permits}, identities=words, **more).verdict(
        coverage.RULE
    )


@pytest.mark.parametrize(
    "says",
    [
        {"codes": ("造纸污泥",)},
        {"codes": ("木屑", "污泥")},
        {"codes": ("一般工业固废",)},
        {"mode": "掺烧造纸污泥"},
        {"mode": "利用一般固废"},
    ],
)
def test_passes_when_a_permit_in_force_names_it(says):
    outcome, zh, en = judged(says)
    assert outcome == "pass"
    assert "示例03,有效期至2029-03-31" in zh
    assert "names 造纸污泥" in en


@pytest.mark.parametrize(
    ("permit", "word"),
    [
        (None, "没说"),
        ({}, "没说"),
        ({"codes": ("木屑",)}, "没说"),
        ({"codes": ("木屑",), "mode": "掺烧造纸污泥"}, "没说"),
        ({"mode": "雨污分流"}, "没说"),
        ({"codes": ("造纸污泥",), "until": "2026-11-21"}, "已于2026-11-21到期"),
        ({"codes": ("造纸污泥",), "until": ""}, "没填有效期"),
        ({"codes": ("造纸污泥",), "type": "transport"}, "没说"),
    ],
)
def test_cannot_tell_otherwise(permit, word):
    outcome, zh, _ = judged(permit)
    assert (outcome, word in zh) == ("unknown", True), zh


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [
        (("900-300-34",), "pass"),
        (("HW34",), "pass"),
        (("HW22",), "unknown"),
        (("一般工业固废",), "unknown"),
    ],
)
def test_hazardous_waste_goes_by_code_or_class(codes, outcome):
    offer = {"kind": "waste", "legal": "hazardous-waste", "waste_code": "900-300-34"}
    assert judged({"codes": codes}, offer)[0] == outcome


@pytest.mark.parametrize(("code", "outcome"), [("900-099-S07", "pass"), ("SW07", "pass"), ("SW17", "unknown")])
def test_general_waste_has_codes_too(code, outcome):
    assert judged({"codes": (code,)}, WASTE | {"waste_code": "900-099-S07"})[0] == outcome


def test_only_waste_is_asked_about():
    for kind, legal in (("product", ""), ("by-product", "undetermined"), ("waste", "by-product"), ("waste", "product")):
        assert judged(offer={"kind": kind, "legal": legal})[0] == "not asked"
    assert judged(park={"plan": PlanRules(permits=False)})[0] == "not asked"
    assert judged(offer={"kind": "waste", "legal": "undetermined"})[0] == "unknown"


@pytest.mark.parametrize(
    ("permit", "outcome", "word", "en_word"),
    [
        ({"codes": ("造纸污泥",)}, "pass", "需方许可(示例03,有效期至2029-03-31)", "the receiver's permit (示例03"),
        ({"codes": ("造纸污泥",), "until": "2026-11-21"}, "unknown", "已于2026-11-21到期", "ended on 2026-11-21"),
        ({"codes": ("造纸污泥",), "until": ""}, "unknown", "没填有效期", "states no last day"),
        (None, "unknown", "没说", "not said"),
    ],
)
def test_in_the_union_it_is_the_receivers_permit_by_the_unions_law(permit, outcome, word, en_word):
    found, zh, en = judged(permit, park={"jurisdiction": "EU"})
    assert found == outcome
    assert word in zh
    assert en_word in en
    assert "2008/98/EC" in zh
    assert "排污" not in zh
    assert "discharge" not in en


def test_where_no_law_is_known_nothing_is_asked():
    assert judged(None, park={"jurisdiction": "none"})[0] == "not asked"
