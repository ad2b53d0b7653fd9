"""Clay bought is a brick's clay at a brickworks: its products tell, then its industry; else the receiver is asked."""

from __future__ import annotations

import pytest

from matchchain.materials import Thesaurus, resolve_name
from matchchain.materials.serving.meeting import meet
from matchchain.network.planning.asked import Selection
from matchchain.network.planning.plan import suggest
from matchchain.rules import purpose
from tests.parks import park_of
from tests.rules.one_pair import Bench

KNOWN = Thesaurus.default()


def judged(buys="黏土", offer="粉煤灰", **more):
    mine, theirs = resolve_name(offer, KNOWN), resolve_name(buys, KNOWN)
    met = meet(mine, theirs, KNOWN)
    assert met is not None
    bench = Bench(offer_name=mine, need_name=theirs, meeting=met, thesaurus=KNOWN, relation=2, **more)
    return bench.verdict(purpose.RULE)


@pytest.mark.parametrize(
    ("industry", "outcome", "zh", "en"),
    [
        ("C3031", "pass", "就是作制砖原料", "as brick raw material"),
        ("C3074", "block", "不是作制砖原料", "does not buy"),
        ("", "paper", "是不是作制砖原料", "whether"),
        ("C", "paper", "是不是作制砖原料", "whether"),
    ],
)
def test_the_industry_tells_what_clay_is_bought_for(industry, outcome, zh, en):
    said = judged(receiver={"industry": industry})
    assert said[0] == outcome
    assert zh in said[1]
    assert en in said[2]


def test_codes_of_another_list_tell_nothing():
    said = judged(receiver={"industry": "C3074"}, park={"jurisdiction": "EU"})
    assert said[0] == "paper"


def test_who_writes_the_purpose_or_names_the_offer_is_not_asked():
    assert judged(buys="制砖原料")[0] == "not asked"
    identities = {"粉煤灰": "coal-fly-ash"}
    assert judged(receiver={"industry": "C3074"}, need={"accepts": ("粉煤灰",)}, identities=identities)[0] == "pass"


def test_what_a_firm_sells_tells_what_it_buys_clay_for():
    park = park_of("""
      - id: power
        name: 电厂
        offers: [{material: 粉煤灰, kind: by-product, quantity: 900 吨/年, disposal_cost: 90 元/吨}]
      - id: bricks
        name: 砖厂
        offers: [{material: 烧结砖, kind: product, quantity: 90000 吨/年, price: 200 元/吨}]
        needs: [{material: 黏土, quantity: 800 吨/年, price: 60 元/吨}]
    """)
    said = [v for p in suggest(park, select=Selection(all=True)).pairings for v in p.verdicts if v.rule == "purpose"]
    assert [v.outcome for v in said] == ["pass"]
