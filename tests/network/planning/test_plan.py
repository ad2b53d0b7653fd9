"""The main job on small parks whose answer can be worked out by hand."""

import dataclasses
import itertools
import random
from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection, suggest
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent

# Two sites 1.112 km apart along a meridian; tariffs that make the sums easy.
PARK = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年}
"""
TRIO = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: general-waste, quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.11, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: general-waste, quantity: 50 吨/年, disposal_cost: 900 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.12, lon: 120.80}, needs: [{material: calcium chloride, quantity: 120 吨/年,
   price: 700 元/吨}]}
"""


def plan_of(firms=TRIO, park=PARK, select=None, **files):
    return suggest(park_of(firms, park, **files), today=TODAY, select=select)


def test_the_worked_example_to_the_yuan():
    loaded = matchchain.load(ROOT / "examples" / "worked", today=TODAY)
    plan = matchchain.suggest(loaded.park, today=TODAY)
    (pairing,) = plan.pairings
    assert round(pairing.net_per_year) == 23_721_383
    assert round(pairing.net_low) == 21_321_383
    assert round(pairing.net_high) == 26_121_383
    assert pairing.quantity == 12_000
    assert round(pairing.price_low, 2) == -899.17
    assert round(pairing.price_high, 2) == 1077.62
    assert round(pairing.price, 2) == 89.22
    assert pairing.supplier_gain == pytest.approx(11_860_691, abs=1)
    assert pairing.supplier_gain + pairing.receiver_gain == pytest.approx(pairing.net_per_year)
    assert round(pairing.distance_km, 4) == 3.1029
    assert pairing.relation == "same"
    assert pairing.stage == "ready"
    assert not pairing.known_part
    assert pairing.avoided_co2_t_per_year is None
    assert plan.as_of == "2026-10-20"


def test_scarce_need_goes_to_whoever_saves_most():
    plan = plan_of()
    assert [(p.supplier, p.quantity) for p in plan.pairings] == [("b", 50), ("a", 70)]
    assert plan.totals.net_per_year == pytest.approx(50 * 1600 + 70 * 900)
    assert plan.totals.pairings == 2
    assert plan.totals.firms_linked == 3
    assert plan.totals.materials_linked == 1
    assert plan.totals.gap == 0


def test_the_whole_park_wins_over_the_best_pair_first():
    """Best pair first takes the dearest disposal to the only receiver a poorer supplier could reach."""
    firms = """
    - {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
       legal: general-waste, quantity: 100 吨/年, disposal_cost: 1000 元/吨}]}
    - {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
       legal: general-waste, quantity: 100 吨/年, disposal_cost: 900 元/吨, max_distance: 5 km}]}
    - {id: near, name: 近厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: 100 吨/年, price: 300 元/吨}]}
    - {id: far, name: 远厂, site: {lat: 30.30, lon: 120.80}, needs: [{material: 氯化钙, quantity: 100 吨/年, price: 290 元/吨}]}
    """
    plan = plan_of(firms)
    assert {(p.supplier, p.receiver) for p in plan.pairings} == {("a", "far"), ("b", "near")}
    assert plan.totals.net_per_year == pytest.approx(100 * 1290 + 100 * 1200)
    assert plan.totals.gain_over_best_pair_first == pytest.approx(100 * 1290 + 100 * 1200 - 100 * 1300)


def test_share_cap_binds_what_is_no_product():
    capped = TRIO.replace("price: 700 元/吨", "price: 700 元/吨, max_share: 50%")
    assert plan_of(capped).totals.quantity_t_per_year == pytest.approx(60)
    products = capped.replace("kind: by-product", "kind: product").replace("disposal_cost: 200", "price: 200")
    products = products.replace("disposal_cost: 900", "price: 300").replace("legal: general-waste", "legal: product")
    assert plan_of(products).totals.quantity_t_per_year == pytest.approx(120)


def test_a_link_that_loses_is_not_opened_even_where_its_margin_is_the_best():
    """b alone wins 50 x 1600 - 70000 = 10000, a alone 100 x 900 - 70000 = 20000, both 3000."""
    plan = plan_of(park=PARK.replace("deal_cost: 0", "deal_cost: 70000"))
    assert [(p.supplier, p.quantity) for p in plan.pairings] == [("a", 100)]
    assert plan.totals.net_per_year == pytest.approx(100 * 900 - 70_000)
    assert plan.totals.upper_bound == pytest.approx(plan.totals.net_per_year)
    assert plan.totals.gap <= 1e-9


def test_existing_trades_come_off_first_and_are_not_new():
    firms = TRIO.replace(
        "disposal_cost: 900 元/吨", "disposal_cost: 900 元/吨, sells_to: [{firm: 丙厂, quantity: 50 吨/年}]"
    )
    plan = plan_of(firms)
    assert [(p.supplier, p.quantity) for p in plan.pairings] == [("a", 70)]
    assert plan.counts.existing == 1
    everything = plan_of(firms, select=Selection(all=True))
    (existing,) = [p for p in everything.pairings if p.stage == "existing"]
    assert (existing.supplier, existing.quantity, existing.in_plan) == ("b", 50, False)


def test_a_trade_stated_by_both_counts_once():
    firms = TRIO.replace(
        "disposal_cost: 900 元/吨", "disposal_cost: 900 元/吨, sells_to: [{firm: c, quantity: 50 吨/年}]"
    )
    firms = firms.replace("price: 700 元/吨", "price: 700 元/吨, buys_from: [{firm: b, quantity: 40 吨/年}]")
    assert plan_of(firms).totals.quantity_t_per_year == pytest.approx(70)


def test_a_group_trades_apart():
    firms = TRIO.replace("name: 甲厂", "name: 甲厂, group: 一家").replace("name: 丙厂", "name: 丙厂, group: 一家")
    plan = plan_of(firms)
    assert [p.supplier for p in plan.pairings] == ["b"]
    assert plan.counts.group == 1
    assert plan.group_net_per_year == pytest.approx(100 * 900)


def test_what_is_not_stated_is_asked_and_never_zero():
    firms = TRIO.replace(", disposal_cost: 900 元/吨", "")
    plan = plan_of(firms)
    pairing = next(p for p in plan.pairings if p.supplier == "b")
    assert pairing.known_part
    assert pairing.price is None
    assert pairing.confidence == "low"
    assert [u.field for u in pairing.unknowns] == ["disposal_cost"]
    assert [line.likely for line in pairing.lines if line.name == "avoided_disposal"] == [None]
    # Only its known part competes: the need's last 20 t are left for it.
    assert pairing.net_per_year == pytest.approx(20 * 700)


def test_names_and_directions_alone_still_answer():
    firms = """
    - {name: 甲厂, offers: [{material: 粉煤灰}, {material: 亚硫酸钠}]}
    - {name: 乙厂, needs: [{material: 水泥混合材}, {material: 硫酸钠}]}
    - {name: 丙厂, needs: [{material: coal fly ash}, {material: 无水亚硫酸钠}]}
    """
    plan = plan_of(firms, "name: 只有名字的园区\n")
    assert {p.stage for p in plan.pairings} == {"figures"}
    assert {(p.offer, p.need) for p in plan.pairings} == {
        ("粉煤灰", "水泥混合材"),
        ("粉煤灰", "coal fly ash"),
        ("亚硫酸钠", "无水亚硫酸钠"),
    }
    assert [p.relation for p in plan.pairings][-1] == "use"
    assert all(p.net_per_year is None and p.quantity is None and p.unknowns for p in plan.pairings)
    assert plan.totals.pairings == 0


def test_look_alikes_are_refused_with_the_reason():
    firms = """
    - {name: 甲厂, offers: [{material: 亚硫酸钠, quantity: 1 吨/年, disposal_cost: 1 元/吨}]}
    - {name: 乙厂, needs: [{material: 硫酸钠, quantity: 1 吨/年, price: 1 元/吨}]}
    """
    plan = plan_of(firms, select=Selection(refused=True))
    assert plan.pairings == ()
    (refused,) = plan.refused
    assert refused.kind == "different"
    assert "亚硫酸钠" in matchchain.say(refused.reason, "zh")


def test_names_in_no_list_meet_by_equal_words_only():
    firms = """
    - {name: 甲厂, offers: [{material: X-77专用母粒, quantity: 10 吨/年, disposal_cost: 100 元/吨, legal: general-waste}]}
    - {name: 乙厂, needs: [{material: x-77 专用母粒, quantity: 10 吨/年, price: 10 元/吨}]}
    - {name: 丙厂, needs: [{material: X-78专用母粒, quantity: 10 吨/年, price: 99 元/吨}]}
    """
    (pairing,) = plan_of(firms).pairings
    assert pairing.need == "x-77 专用母粒"
    assert pairing.cautions


def test_all_shows_each_pairs_own_potential():
    plan = plan_of(select=Selection(all=True))
    own = {p.supplier: (p.quantity, p.plan_quantity) for p in plan.pairings}
    assert own == {"a": (100, 70), "b": (50, 50)}
    assert plan.totals == plan_of().totals


def test_filters_leave_the_totals_alone():
    whole = plan_of()
    for select in (
        Selection(firm="甲厂"),
        Selection(material="7440-70-2"),
        Selection(min_net=70_000),
        Selection(limit=1),
    ):
        plan = plan_of(select=select)
        assert plan.totals == whole.totals
        assert len(plan.pairings) <= 1
    assert [p.supplier for p in plan_of(select=Selection(firm="甲厂")).pairings] == ["a"]
    assert [p.supplier for p in plan_of(select=Selection(min_net=70_000)).pairings] == ["b"]
    assert len(plan_of(select=Selection(material="calcium")).pairings) == 2


@pytest.mark.parametrize(("sort", "first"), [("saving", "b"), ("distance", "b"), ("sure", "b"), ("co2", "b")])
def test_every_order_is_whole(sort, first):
    plan = plan_of(select=Selection(sort=sort))
    assert plan.pairings[0].supplier == first
    assert [p.rank for p in plan.pairings] == [1, 2]


def test_the_order_of_firms_and_entries_does_not_matter():
    park = matchchain.load(ROOT / "data", today=TODAY).park
    whole = suggest(park, today=TODAY)
    shuffle = random.Random(3)
    firms = [
        dataclasses.replace(
            firm, offers=tuple(shuffle.sample(firm.offers, len(firm.offers))), needs=tuple(reversed(firm.needs))
        )
        for firm in park.firms
    ]
    shuffle.shuffle(firms)
    again = suggest(dataclasses.replace(park, firms=tuple(firms)), today=TODAY)
    assert again == whole


def test_nothing_is_over_supplied_and_rows_add_up_to_the_totals():
    park = matchchain.load(ROOT / "data", today=TODAY).park
    plan = suggest(park, today=TODAY)
    used = [p for p in plan.pairings if p.in_plan]
    assert sum(p.net_per_year for p in used) == pytest.approx(plan.totals.net_per_year)
    assert len(used) == plan.totals.pairings == plan.counts.ready
    for p in used:
        assert p.supplier_gain + p.receiver_gain == pytest.approx(p.net_per_year)
        assert p.net_low <= p.net_per_year <= p.net_high
        assert p.net_per_year > 0
        assert not any(v.outcome == "block" or v.paper for v in p.verdicts)
    offered = {(f.id, o.id): o.quantity for f in park.firms for o in f.offers}
    for key, rows in itertools.groupby(sorted(used, key=_offer_key), key=_offer_key):
        assert sum(p.quantity for p in rows) <= offered[key].likely + 1e-6


def _offer_key(pairing):
    return pairing.supplier, pairing.offer_id


def test_units_meet_by_density_or_stay_out():
    firms = """
    - {name: 甲厂, site: {lat: 30.1, lon: 120.8}, offers: [{material: 母液水, kind: by-product, legal: general-waste,
       mode: road, quantity: 100 吨/年, disposal_cost: 50 元/吨}]}
    - {name: 乙厂, site: {lat: 30.1, lon: 120.8}, needs: [{material: 母液水, quantity: 100 立方米/年, price: 10 元/立方米}]}
    """
    assert plan_of(firms).totals.pairings == 0
    (unknown,) = plan_of(firms).pairings
    assert unknown.stage == "figures"
    materials = "materials: [{name: 母液水, density: 1.25 t/m3}]\n"
    (pairing,) = plan_of(firms, materials=materials).pairings
    assert pairing.quantity == pytest.approx(100)
    assert pairing.net_per_year == pytest.approx(100 * 50 + 100 / 1.25 * 10)


def test_the_parks_reference_price_stands_in_and_is_named():
    firms = TRIO.replace(",\n   price: 700 元/吨", "")
    plan = plan_of(firms, materials="materials: [{name: 氯化钙, reference_price: 650 元/吨}]\n")
    line = next(line for line in plan.pairings[0].lines if line.name == "avoided_purchase")
    assert line.likely == pytest.approx(650)
    assert line.origin.key == "network.origin.park"


def test_a_pairing_keeps_its_id():
    first = {p.supplier: p.id for p in plan_of().pairings}
    later = {
        p.supplier: p.id for p in plan_of(TRIO.replace("120 吨/年", "60 吨/年"), select=Selection(all=True)).pairings
    }
    assert first == later
    assert len(set(first.values())) == 2
