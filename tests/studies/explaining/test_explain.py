"""Everything behind one pair, and why two firms were not paired."""

from pathlib import Path

import pytest

import matchchain
from matchchain.network.planning.plan import Selection, suggest
from matchchain.studies.explaining.explain import explain, explain_between
from matchchain.wording import MatchchainError
from tests.network.pair import fixed, pair, per_tonne, yearly
from tests.parks import TODAY, park_of

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(scope="module")
def park():
    return matchchain.load(ROOT / "examples" / "worked", today=TODAY).park


@pytest.fixture(scope="module")
def data():
    return matchchain.load(ROOT / "data", today=TODAY).park


def test_the_worked_example_part_by_part(park):
    told = explain(park, 1, today=TODAY)
    assert told.pairing == suggest(park, today=TODAY).pairings[0]
    assert [name.material for name in told.names] == ["sodium-sulfite", "sodium-sulfite"]
    assert told.quantity.supply == (12_000, 12_000, 12_000)
    assert told.quantity.need == (15_000, 15_000, 15_000)
    assert (told.quantity.share, told.quantity.limit) == (0.8, "supply")
    assert (told.haul.loading, told.haul.rate, told.haul.hazard, told.haul.pipe) == (20, 0.5, 1, False)
    assert told.margin == pytest.approx((1778.4486, 1978.4486, 2178.4486), abs=5e-5)
    assert (told.yearly.deal, told.yearly.investment, told.yearly.payback) == (20_000, 0, None)
    (share,) = told.shares
    assert (share.by, share.taken) == ("equal", True)
    assert share.price == pytest.approx(89.22, abs=0.005)
    assert told.chance == 1.0
    assert told.carbon.baseline.key == "network.baseline.treat"
    assert told.shortfall is None


def test_numbers_are_those_of_suggest_and_ids_reach_every_pair(data):
    plan = suggest(data, today=TODAY)
    for wanted in (plan.pairings[0], plan.pairings[40], plan.pairings[-1]):
        assert explain(data, wanted.rank, today=TODAY).pairing == wanted
        assert explain(data, wanted.id, today=TODAY).pairing.id == wanted.id
    everything = suggest(data, today=TODAY, select=Selection(all=True))
    shown = {p.id for p in plan.pairings}
    other = next(p for p in everything.pairings if p.id not in shown)
    told = explain(data, other.id, today=TODAY)
    assert (told.pairing.id, told.pairing.rank, told.pairing.stage) == (other.id, 0, other.stage)


@pytest.mark.parametrize(("which", "key"), [("0", "number"), (9999, "number"), ("zzzzzzzz", "id")])
def test_what_does_not_exist_is_said(park, which, key):
    with pytest.raises(MatchchainError) as refused:
        explain(park, which, today=TODAY)
    assert refused.value.message.key == f"explain.no-{key}"
    assert refused.value.exit_code == 2


def test_names_that_look_alike_are_told_apart():
    firms = """
    - {id: a, name: 甲厂, offers: [{material: 亚硫酸钠}]}
    - {id: b, name: 乙厂, needs: [{material: 硫酸钠}]}
    """
    found = explain_between(park_of(firms), ("a", "b"), today=TODAY)
    assert found.pairs == ()
    (apart,) = found.apart
    assert apart.refused.kind == "different"
    assert {name.material for name in apart.names} == {"sodium-sulfite", "sodium-sulfate"}
    assert not explain_between(park_of(firms), ("b", "a"), material="水泥", today=TODAY).apart


def test_a_rule_that_blocks_is_told_with_its_facts():
    offer = {"quantity": yearly(100), "disposal_cost": per_tonne(100), "purity": fixed(0.5, "1")}
    need = {"quantity": yearly(100), "price": per_tonne(100), "purity": fixed(0.9, "1")}
    (told,) = explain_between(pair(offer, need), ("b", "甲厂"), today=TODAY).pairs
    assert told.pairing.stage == "blocked"
    assert [v.outcome for v in told.pairing.verdicts if v.rule == "purity"] == ["block"]


def test_two_firms_with_nothing_in_common_show_what_each_has():
    firms = """
    - {id: a, name: 甲厂, offers: [{material: 粉煤灰}]}
    - {id: b, name: 乙厂, needs: [{material: 醋酸}]}
    """
    found = explain_between(park_of(firms), ("a", "b"), today=TODAY)
    assert (found.pairs, found.apart) == ((), ())
    assert found.lines == ((("粉煤灰",), ()), ((), ("醋酸",)))


@pytest.mark.parametrize(("firms", "key"), [(("a", "zz"), "no-firm"), (("a", "甲厂"), "one-firm")])
def test_firms_must_be_two_that_exist(firms, key):
    park = pair({}, {})
    with pytest.raises(MatchchainError) as refused:
        explain_between(park, firms, today=TODAY)
    assert refused.value.message.key == f"explain.{key}"


def test_both_directions_and_every_pair_best_first(data):
    found = explain_between(data, ("longhua", "donghai-as"), today=TODAY)
    again = explain_between(data, ("donghai-as", "longhua"), today=TODAY)
    assert {t.pairing.id for t in found.pairs} == {t.pairing.id for t in again.pairs}
    planned = [t.pairing.in_plan for t in found.pairs]
    assert planned == sorted(planned, reverse=True)


def test_what_the_plan_gives_to_others_is_told(data):
    rows = suggest(data, today=TODAY).pairings
    for p in [row for row in rows if row.in_plan and row.relation != "route"][:8]:
        told = explain(data, p.rank, today=TODAY)
        supply = told.quantity.supply[1]
        assert p.quantity + told.quantity.to_others <= supply * (1 + 1e-9) + 1e-6


def test_carbon_without_sourced_factors_is_no_figure_and_with_them_has_its_price():
    materials = """
    materials:
      - {name: 氯化钙, co2_virgin: {factor: 0.9 t/t, source: 某数据库, year: 2023, boundary: 摇篮到大门},
         co2_disposal: {factor: 0.1 t/t, source: 某数据库, year: 2023, boundary: 处置}}
    """
    firms = """
    - {id: a, name: 甲厂, site: {lat: 30.1, lon: 120.8}, offers: [{material: 氯化钙, kind: by-product, now: landfill,
       legal: general-waste, quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
    - {id: b, name: 乙厂, site: {lat: 30.1, lon: 120.8}, needs: [{material: 氯化钙, quantity: 100 吨/年, price: 300 元/吨}]}
    """
    bare = explain(park_of(firms), 1, today=TODAY)
    assert (bare.carbon.money_per_t, bare.pairing.avoided_co2_t_per_year) == (None, None)
    told = explain(park_of(firms, materials=materials), 1, today=TODAY)
    assert told.pairing.avoided_co2_t_per_year == pytest.approx(100.0)
    assert told.carbon.money_per_t == pytest.approx(told.pairing.net_per_year / 100)
    assert told.carbon.kg_per_yuan == pytest.approx(100_000 / told.pairing.net_per_year)
    assert len(told.carbon.sources) == 2
