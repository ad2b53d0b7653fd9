"""What the park buys outside is ranked by what a maker could earn, else by tonnes, never by the purchase bill."""

import pytest

import matchchain
from matchchain.studies.growth.earning import market_earns
from matchchain.studies.growth.gaps import gaps, of_material
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

SITE = "site: {lat: 30.0, lon: 120.0}"
FIRMS = f"""
- {{id: b, name: 乙, {SITE}, needs: [{{material: 生石灰, quantity: 200 吨/年, price: 600 元/吨}}]}}
- {{id: c, name: 丙, {SITE}, needs: [{{material: 生石灰, quantity: 100 吨/年, price: 500 元/吨}}]}}
- {{id: d, name: 丁, {SITE}, needs: [{{material: 阴极铜, quantity: 50 吨/年, price: 70000 元/吨}}]}}
- {{id: e, name: 戊, {SITE}, needs: [{{material: 氯化钾, quantity: 500 吨/年, price: 300 元/吨}}]}}
- {{id: f, name: 己, {SITE}, needs: [{{material: 碳酸钠, quantity: 900 吨/年, price: 100 元/吨}}]}}
- {{id: q, name: 采石, {SITE}, offers: [{{material: 碳酸钙, kind: product, quantity: 90000 吨/年, price: 60 元/吨, now: sell}}]}}
"""
# (60 + 150) / 0.5 = 420 CNY/t of quicklime; (60 + 150) / 1 = 210 CNY/t of soda ash, which sells for 100.
PROCESSES = """
conversions:
- {id: kiln, name: 石灰窑, takes: {碳酸钙: 1}, gives: {生石灰: 0.5}, cost: 150 元/吨}
- {id: soda, name: 制碱, takes: {碳酸钙: 1}, gives: {碳酸钠: 1}, cost: 150 元/吨}
"""


@pytest.fixture(scope="module")
def found():
    return gaps(park_of(FIRMS, conversions=PROCESSES), today=TODAY)


def suppliers(found):
    return [p for p in found.prospects if p.valued.newcomer.kind == "supplier"]


def test_the_cost_of_making_by_hand(found):
    lime = found.makings["calcium-oxide", "t"]
    assert (lime.cost, lime.materials_only, lime.process.id) == (pytest.approx(420.0), False, "kiln")
    market = next(m for m in found.wanted if m.material == "calcium-oxide")
    assert market_earns(market, found.makings) == pytest.approx(170_000 - 300 * 420)


def test_the_order_is_what_could_be_earned_then_tonnes_then_losses(found):
    # The bills are 170,000, 3,500,000, 150,000 and 90,000: copper, dearest by far, comes after what is heavier.
    assert [m.lines[0].words for m in found.wanted] == ["生石灰", "氯化钾", "阴极铜", "碳酸钠"]
    told = [p.valued.newcomer.gives[0].words for p in suppliers(found)]
    assert told == ["生石灰", "氯化钾", "阴极铜", "碳酸钠"]
    lime, salt, _, soda = suppliers(found)
    # Loading costs 20 CNY/t: 164,000 is saved.
    assert lime.earns == pytest.approx(164_000 - 300 * 420)
    assert (salt.earns, salt.making) == (None, None)
    assert soda.earns < 0


def test_a_part_of_the_list_keeps_the_order(found):
    assert [m.lines[0].words for m in of_material(found, "a").wanted] == [
        m.lines[0].words for m in found.wanted if m.lines[0].words in {w.words for w in of_material(found, "a").unmet}
    ]


def test_without_a_stated_cost_of_working_the_materials_alone_count():
    park = park_of(FIRMS, conversions=PROCESSES.replace(", cost: 150 元/吨", ""))
    lime = gaps(park, today=TODAY).makings["calcium-oxide", "t"]
    assert (lime.cost, lime.materials_only) == (pytest.approx(120.0), True)


def test_waste_must_be_there_in_the_amount_that_is_wanted():
    slag = "- {id: s, name: 渣, %s, offers: [{material: 电石渣, kind: waste, legal: general-waste, quantity: %d 吨/年, disposal_cost: 100 元/吨}]}\n"
    process = "conversions:\n- {id: k, name: 煅烧, takes: {电石渣: 1}, gives: {生石灰: 0.4}, cost: 80 元/吨}\n"
    enough, little = (
        gaps(park_of(FIRMS + slag % (SITE, tonnes), conversions=process), today=TODAY).makings for tonnes in (800, 700)
    )
    # 300 t of lime take 750 t of slag, had for nothing: 80 / 0.4 = 200 CNY/t.
    assert enough["calcium-oxide", "t"].cost == pytest.approx(200.0)
    assert ("calcium-oxide", "t") not in little


def test_what_only_cleans_its_own_product_and_what_is_too_weak_say_nothing():
    firms = f"""
    - {{id: b, name: 乙, {SITE}, needs: [{{material: 31%盐酸, quantity: 200 吨/年, price: 600 元/吨}}]}}
    - {{id: q, name: 氯, {SITE}, offers: [{{material: 氯化钠, kind: product, quantity: 90000 吨/年, price: 60 元/吨, now: sell}}]}}
    """
    weak = "conversions:\n- {id: k, name: 稀酸, takes: {氯化钠: 1}, gives: {5%盐酸: 3}, cost: 80 元/吨}\n"
    own = "conversions:\n- {id: k, name: 提纯, takes: {盐酸: 1}, gives: {31%盐酸: 1}, cost: 80 元/吨}\n"
    strong = weak.replace("5%", "31%")
    told = [gaps(park_of(firms, conversions=how), today=TODAY).makings.get(("hydrochloric-acid", "t")) for how in (weak, own, strong)]
    assert [one and one.process.id for one in told] == [None, None, "k"]


def test_the_example_park_says_at_most_where_only_materials_are_counted():
    found = gaps(matchchain.load(ROOT / "data", today=TODAY).park, today=TODAY)
    known = [p for p in suppliers(found) if p.making is not None]
    assert known
    ranks = [0 if p.earns is not None and p.earns > 0 else 1 if p.earns is None else 2 for p in suppliers(found)[:12]]
    assert ranks == sorted(ranks)
    dearest = max(found.wanted, key=lambda market: market.value or 0.0)
    assert found.wanted[0] is not dearest
