"""What several pairs carry together: blended feeds, permits, least lots; worked out by hand."""

import dataclasses

import pytest

from matchchain.network.planning.plan import Selection, suggest
from matchchain.studies.explaining.explain import explain
from tests.parks import TODAY, park_of

FREE = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年}
"""
SITE = "site: {lat: 30.10, lon: 120.80}"


def offer(firm, tonnes, cost, chloride="", extra=""):
    content = f", impurities: {{氯离子: {chloride}}}" if chloride else ""
    return f"""
    - {{id: {firm}, name: {firm}厂, {SITE}, offers: [{{material: 石膏, kind: by-product, legal: general-waste,
       quantity: {tonnes} 吨/年, disposal_cost: {cost} 元/吨{content}{extra}}}]}}
    """


def taker(words):
    return f"""
    - {{id: taker, name: 收料厂, {SITE}, needs: [{{material: 石膏, quantity: 1000 吨/年, price: 0 元/吨, {words}}}]}}
    """


def amounts(firms):
    plan = suggest(park_of(firms, FREE), today=TODAY)
    return {p.supplier: p.quantity for p in plan.pairings if p.in_plan}, plan


def test_each_delivery_is_bound_where_nobody_allows_blending():
    firms = offer("a", 400, 100, "0.3%") + taker("max_impurities: {氯离子: 0.1%}")
    found, plan = amounts(firms)
    assert found == {}
    assert plan.counts.refused == 1


def test_blended_the_whole_feed_keeps_the_limit():
    """0.3 % in at most a third of 1,000 t of clean feed: q x 0.003 <= 0.001 x 1000."""
    firms = offer("a", 400, 100, "0.3%") + taker("blend: allowed, max_impurities: {氯离子: 0.1%}")
    found, plan = amounts(firms)
    assert found["a"] == pytest.approx(1000 / 3)
    (verdict,) = [v for v in plan.pairings[0].verdicts if v.rule == "impurities"]
    assert verdict.outcome == "unknown"  # what is bought now may carry some itself
    assert plan.pairings[0].confidence != "high"


def test_what_is_bought_carries_some_itself():
    """q x 0.003 + (1000 - q) x 0.0005 <= 0.001 x 1000: q = 200."""
    words = "blend: allowed, max_impurities: {氯离子: 0.1%}, bought_impurities: {氯离子: 0.05%}"
    found, plan = amounts(offer("a", 400, 100, "0.3%") + taker(words))
    assert found["a"] == pytest.approx(200)
    (verdict,) = [v for v in plan.pairings[0].verdicts if v.rule == "impurities"]
    assert verdict.outcome == "pass"


def test_two_dirty_offers_share_the_room_and_the_dearer_goes_first():
    """0.002 a + 0.004 b <= 1: b saves 300 per 0.004, a 100 per 0.002; b first: 200 t, then 100 t of a."""
    firms = offer("a", 500, 100, "0.2%") + offer("b", 200, 300, "0.4%")
    found, _ = amounts(firms + taker("blend: allowed, max_impurities: {氯离子: 0.1%}"))
    assert found == {"a": pytest.approx(100), "b": pytest.approx(200)}


def test_hazardous_waste_is_never_diluted():
    hazardous = ", waste_code: 900-349-34"
    firms = offer("a", 400, 100, "0.3%", hazardous).replace("general-waste", "hazardous-waste")
    everything = suggest(
        park_of(firms + taker("blend: allowed, max_impurities: {氯离子: 0.1%}"), FREE), today=TODAY,
        select=Selection(refused=True),
    )  # fmt: skip
    (refused,) = everything.refused
    assert {v.rule: v.outcome for v in refused.verdicts}["impurities"] == "block"


ACID = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste,
   waste_code: 900-349-34, quantity: 300 吨/年, disposal_cost: 900 元/吨, concentration: 70%}]}
- {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 废硫酸, kind: waste, legal: hazardous-waste,
   waste_code: 900-349-34, quantity: 300 吨/年, disposal_cost: 800 元/吨, concentration: 70%}]}
- id: c
  name: 丙厂
  site: {lat: 30.10, lon: 120.80}
  permits: [{type: 经营许可证, codes: [900-349-34], capacity: 400 吨/年, until: 2028-12-31}]
  needs: [{material: 废硫酸, quantity: 1000 吨/年, price: 0 元/吨, concentration: ">= 60%"}]
"""


def test_a_permit_is_one_whoever_delivers_under_it():
    found, _ = amounts(ACID)
    assert found == {"a": pytest.approx(300), "b": pytest.approx(100)}


LOTS = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product, legal: general-waste,
   quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product, legal: general-waste,
   quantity: 90 吨/年, disposal_cost: 180 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: 120 吨/年, price: 0 元/吨,
   least_lot: 60 吨/年}]}
"""


def test_explain_names_the_joint_limit_that_binds():
    park = park_of(ACID, FREE)
    assert explain(park, 2, today=TODAY).quantity.limit == "permit"
    firms = offer("a", 500, 100, "0.2%") + offer("b", 200, 300, "0.4%")
    blended = park_of(firms + taker("blend: allowed, max_impurities: {氯离子: 0.1%}"), FREE)
    assert {explain(blended, at, today=TODAY).quantity.limit for at in (1, 2)} == {"supply", "blend"}


def test_a_least_lot_is_kept_in_the_plan_and_not_only_by_each_pair_alone():
    """Best without lots: 100 of a, 20 of b. With lots of 60: 60 and 60 (22,800) beats 100 of a alone (20,000)."""
    found, plan = amounts(LOTS)
    assert found == {"a": pytest.approx(60), "b": pytest.approx(60)}
    assert plan.totals.net_per_year == pytest.approx(60 * 200 + 60 * 180)
    assert plan.totals.gap <= 1e-9


def test_the_potential_of_a_pair_knows_its_joint_limits():
    firms = offer("a", 400, 100, "0.3%") + taker("blend: allowed, max_impurities: {氯离子: 0.1%}")
    plan = suggest(park_of(firms, FREE), today=TODAY, select=Selection(all=True))
    assert plan.pairings[0].quantity == pytest.approx(1000 / 3)
    assert dataclasses.asdict(plan.totals)["net_per_year"] == pytest.approx(100 * 1000 / 3)
