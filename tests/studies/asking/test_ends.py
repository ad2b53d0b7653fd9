"""Between what ends a missing figure may lie: the same material, else its class, never all lines of the park."""

import dataclasses

import pytest

import matchchain
from matchchain.matching import match
from matchchain.park import Figure
from matchchain.studies.asking.blanks import blanks
from matchchain.studies.asking.ends import WIDEST, of_figures
from matchchain.studies.asking.rightly import is_utility
from matchchain.wording import say
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

# Wastes that cost thousands a tonne, beside three million tonnes of reclaimed water whose price nobody told.
DEAR = "".join(
    f"- {{id: w{i}, name: 废物{i}, offers: [{{material: {what}, kind: waste, quantity: 50 吨/年, disposal_cost: {cost} 元/吨}}]}}\n"
    for i, (what, cost) in enumerate(
        [("废矿物油", 1500), ("废活性炭", 3000), ("电镀污泥", 2400), ("废有机溶剂", 2800), ("废酸", 900), ("漆渣", 3200)]
    )
)
WATER = DEAR + """
- {id: sewage, name: 水厂, offers: [{material: 中水, %s quantity: 3000000 吨/年}]}
- {id: mill, name: 纸厂, needs: [{material: 中水, quantity: 3000000 吨/年, price: 3 元/吨}]}
"""
SLUDGES = "".join(
    f"- {{id: s{i}, name: 泥{i}, offers: [{{material: {what}, kind: waste, quantity: 50 吨/年, disposal_cost: {cost} 元/吨}}]}}\n"
    for i, (what, cost) in enumerate([("酿造污泥", 100), ("市政污泥", 200), ("印染污泥", 300), ("脱墨污泥", 400)])
)


def question(park, owner, field):
    found = blanks(park, today=TODAY)
    return next(q for q in found.questions if (q.owner, q.field) == (owner, field))


@pytest.mark.parametrize("kind", ["kind: water,", "", "kind: by-product,"])
def test_water_takes_no_wastes_price_and_its_firm_is_asked_what_it_gets(kind):
    found = blanks(park_of(WATER % kind), today=TODAY)
    assert not [q for q in found.questions if (q.owner, q.field) == ("sewage", "disposal_cost")]
    asked = next(q for q in found.questions if (q.owner, q.field) == ("sewage", "price"))
    assert (asked.ends, asked.worth) == (None, None)
    assert say(asked.text.text, "zh") == "水厂:中水现在卖多少钱一吨?(没卖就答0)"
    assert "what do you get today per tonne of reclaimed water?" in say(asked.text.text, "en")
    assert asked.by_edit
    assert all((q.worth or 0.0) < 3.0 * 3_000_000 for q in found.questions)


def test_what_others_get_for_the_same_water_bounds_it():
    others = "".join(
        f"- {{id: o{i}, name: 别家{i}, offers: [{{material: 中水, kind: water, quantity: 100 吨/年, price: {p} 元/吨, now: sell}}]}}\n"
        for i, p in enumerate([1.0, 1.2, 1.6, 2.0])
    )
    asked = question(park_of(WATER % "kind: water," + others), "sewage", "price")
    assert (asked.ends.low, asked.ends.high) == pytest.approx((1.15, 1.7))
    # Sold at the low end it earns the mill's price less that, and no more.
    assert asked.worth <= 3_000_000 * (3 - 1.15)


def test_heat_that_is_let_off_earns_nothing_and_gets_no_range():
    park = park_of(DEAR + """
    - {id: kiln, name: 窑厂, offers: [{material: 余热, kind: by-product, quantity: 9000 GJ/年, now: discharge}]}
    - {id: farm, name: 温室, needs: [{material: 余热, quantity: 9000 GJ/年, price: 30 元/GJ}]}
    """.replace("\n    ", "\n"))
    (asked,) = [q for q in blanks(park, today=TODAY).questions if q.owner == "kiln" and q.field in {"price", "disposal_cost"}]
    assert (asked.field, asked.ends, asked.worth) == ("disposal_cost", None, None)
    assert say(asked.text.text, "zh") == "窑厂:余热现在排掉,一GJ要花多少?(不花就答0)"


def test_waste_water_costs_something_to_be_rid_of():
    park = park_of("""
    - {id: a, name: 甲, offers: [{material: 中水, quantity: 9 吨/年}, {material: 印染废水, kind: water, quantity: 9 吨/年},
       {material: 余热, quantity: 9 GJ/年}, {material: 低压蒸汽, kind: waste, quantity: 9 吨/年},
       {material: 高浓未名废水, kind: water, quantity: 9 吨/年}, {material: 造纸污泥, quantity: 9 吨/年}]}
    - {id: b, name: 乙, needs: [{material: 中水, quantity: 9 吨/年}]}
    """)
    c = match(park, today=TODAY).candidates
    told = {offer.material: is_utility(c, o) for o, offer in enumerate(c.offers.entries)}
    assert told == {
        "中水": True, "余热": True, "低压蒸汽": True, "印染废水": False, "高浓未名废水": False, "造纸污泥": False,
    }  # fmt: skip


TAKEN = """
- {id: x, name: 新泥, offers: [{material: 造纸污泥, kind: waste, legal: general-waste, waste_code: SW07, quantity: 80 吨/年}]}
- {id: brick, name: 砖厂, needs: [{material: 造纸污泥, quantity: 500 吨/年, price: 20 元/吨}]}
"""


def test_where_no_line_is_of_the_material_its_class_gives_the_ends():
    # Four sludges at 100, 200, 300 and 400: their middle half, whatever the solvents and oils of the park cost.
    asked = question(park_of(SLUDGES + DEAR + TAKEN), "x", "disposal_cost")
    assert (asked.ends.low, asked.ends.high) == pytest.approx((175.0, 325.0))
    assert "同类(污泥)" in say(asked.ends.source, "zh")


def test_where_nothing_is_alike_the_question_is_asked_and_its_worth_is_unknown():
    park = park_of(DEAR + """
    - {id: a, name: 甲, offers: [{material: 磷石膏, kind: by-product, legal: by-product, quantity: 100 吨/年}]}
    - {id: b, name: 乙, needs: [{material: 磷石膏, quantity: 100 吨/年, price: 60 元/吨}]}
    """.replace("\n    ", "\n"))
    asked = question(park, "a", "disposal_cost")
    assert (asked.ends, asked.worth, asked.net_at_low) == (None, None, None)
    assert not asked.moves


def test_a_slip_of_a_unit_says_nothing_where_its_class_says_otherwise():
    # The only other line of paper sludge says 90,000 a tonne; the class says 100 to 400.
    slip = "- {id: s9, name: 泥9, offers: [{material: 造纸污泥, kind: waste, quantity: 50 吨/年, disposal_cost: 90000 元/吨}]}\n"
    asked = question(park_of(SLUDGES + slip + TAKEN), "x", "disposal_cost")
    assert (asked.ends.low, asked.ends.high) == pytest.approx((200.0, 400.0))  # of five, the slip among them
    alone = question(park_of(slip + TAKEN), "x", "disposal_cost")
    assert (alone.ends.low, alone.ends.high) == pytest.approx((45_000.0, 180_000.0))  # nothing says otherwise


def test_ends_a_hundred_times_apart_are_drawn_in():
    figures = [Figure(v, v, v, "CNY/t") for v in (1.0, 10_000.0)]
    ends = of_figures(figures, "CNY/t")
    assert ends.high / ends.low == pytest.approx(WIDEST)
    assert (ends.low, ends.high) == pytest.approx((10.0, 1000.0))
    assert of_figures([], "CNY/t") is None


def test_ends_are_written_in_few_digits():
    figures = [Figure(v, v, v, "CNY/t") for v in (283.01886792452825, 300.0, 311.3333333, 400.0)]
    ends = of_figures(figures, "CNY/t")
    assert all(len(f"{end:g}") <= 5 for end in (ends.low, ends.high))


@pytest.mark.parametrize("place", ["data", "examples/worked"])
def test_no_end_of_a_park_comes_from_lines_of_another_class(place):
    park = matchchain.load(ROOT / place, today=TODAY).park
    for q in blanks(park, today=TODAY).questions:
        if q.ends is None:
            continue
        assert q.ends.source.key.rpartition(".")[2] in {
            "one", "same", "same-many", "alike", "class", "family", "distances",
        }  # fmt: skip
        assert not q.ends.low or q.ends.high / q.ends.low <= WIDEST * 1.001
        if "class" in q.ends.source.facts:
            assert all(say(q.ends.source, lang) for lang in ("zh", "en"))
        assert dataclasses.is_dataclass(q.ends)


def test_who_takes_a_waste_is_asked_whether_it_pays_or_charges():
    park = park_of("""
    - {id: a, name: 甲, offers: [{material: 造纸污泥, kind: waste, legal: general-waste, waste_code: SW07, quantity: 80 吨/年, disposal_cost: 200 元/吨}]}
    - {id: b, name: 砖厂, needs: [{material: 造纸污泥, quantity: 500 吨/年}]}
    """.replace("\n    ", "\n"))
    asked = question(park, "b", "price")
    assert say(asked.text.text, "zh") == "砖厂:收进一吨造纸污泥付多少钱?(不付钱答0;倒收费的填在接收处置费)"
    assert asked.side == "need"


def test_heat_is_asked_by_its_own_unit():
    park = park_of("""
    - {id: a, name: 甲, offers: [{material: 余热, kind: energy, quantity: 9000 GJ/年, price: 20 元/GJ, now: sell}]}
    - {id: b, name: 温室, needs: [{material: 余热, quantity: 9000 GJ/年}]}
    """.replace("\n    ", "\n"))
    assert say(question(park, "b", "price").text.text, "zh") == "温室:余热现在多少钱一GJ买进?"


def test_half_to_double_goes_no_further_than_what_the_class_states():
    # The only other line of paper sludge says 150: 75 to 300, but no sludge of the park costs less than 100.
    other = "- {id: s9, name: 泥9, offers: [{material: 造纸污泥, kind: waste, quantity: 50 吨/年, disposal_cost: 150 元/吨}]}\n"
    asked = question(park_of(SLUDGES + other + TAKEN), "x", "disposal_cost")
    assert (asked.ends.low, asked.ends.high) == pytest.approx((100.0, 300.0))


def test_power_that_is_sold_is_asked_by_the_kilowatt_hour():
    park = park_of("""
    - {id: a, name: 甲, offers: [{material: 电力, kind: energy, quantity: 9000 kWh/年, now: sell}]}
    - {id: b, name: 乙, needs: [{material: 电力, quantity: 9000 kWh/年, price: 0.6 元/kWh}]}
    """.replace("\n    ", "\n"))
    assert say(question(park, "a", "price").text.text, "zh") == "甲:电力现在卖多少钱一度?(没卖就答0)"
