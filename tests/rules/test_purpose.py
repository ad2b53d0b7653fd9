"""A good bought is replaced for what it is bought for: clay is a brick's clay at a brickworks alone."""

from __future__ import annotations

import dataclasses

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.knowledge.identity import Correspondence
from matchchain.park import Offer
from matchchain.rules import purpose
from matchchain.rules.judgement import judge_by
from matchchain.rules.rule import PASS
from tests.rules.one_pair import Bench, FakeResolution, lines

KNOWN = Thesaurus.default()
USE = KNOWN.uses["brick-raw"]
BRICKS = KNOWN.purposes.objects[USE.object_id]


def judged(needed="黏土", *, use=USE.id, relation="use", **more):
    met = Correspondence(relation, use, None, (), (), 0.5, standing="proven")
    bench = {"offer_name": FakeResolution("煤矸石"), "need_name": resolve_name(needed), "relation": 2, "meeting": met}
    return Bench(**bench, **more).verdict(purpose.RULE)


def test_the_receivers_industry_tells():
    works = next(code for code in BRICKS.industries if len(code) >= 4)
    outcome, zh, en = judged(receiver={"industry": works})
    assert (outcome, f"就是作{USE.zh}" in zh, f"as {USE.en}" in en) == ("pass", True, True)
    outcome, zh, en = judged(receiver={"industry": "C1711"})
    assert (outcome, "行业和产品都对不上" in zh, "neither its industry" in en) == ("block", True, True)


def test_what_it_makes_tells_before_its_industry():
    met = Correspondence("use", USE.id, None, (), (), 0.5, standing="proven")
    bench = Bench(need_name=resolve_name("黏土"), meeting=met, relation=2, receiver={"industry": "C1711"})
    c = bench.candidates()
    own = resolve_name(KNOWN[BRICKS.materials[0]].zh)
    offers = lines([(c.offer(0), c.offers.resolution(0)), (Offer(material=own.text), own)], [0, 1])
    assert judge_by([purpose.RULE], dataclasses.replace(c, offers=offers)).outcomes_of("purpose").tolist() == [PASS]


@pytest.mark.parametrize("industry", ["", "C", "C30"])
def test_where_neither_is_known_the_receiver_is_asked_first(industry):
    outcome, zh, en = judged(receiver={"industry": industry})
    assert (outcome, "是不是作" in zh, en.startswith("whether")) == ("paper", True, True)


def test_codes_of_the_chinese_industries_tell_in_china_alone():
    for where in ("EU", "none"):
        assert judged(receiver={"industry": "C1711"}, park={"jurisdiction": where})[0] == "paper"


def test_a_receiver_that_names_what_is_offered_has_told():
    named = {"need": {"accepts": ("煤矸石",)}, "identities": {"煤矸石": "=煤矸石"}}
    assert judged(receiver={"industry": "C1711"}, **named)[0] == "pass"


def test_only_a_plain_good_replaced_as_part_of_a_product_is_asked():
    assert judged("制砖原料")[0] == "not asked"  # the need says its purpose itself
    assert judged(use="process-heat")[0] == "not asked"  # heat becomes no part of what is made
    assert judged(relation="same", use="alias")[0] == "not asked"
