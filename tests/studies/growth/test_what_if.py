"""What if: every supposition worked by hand, and the laws of firms that come and leave."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import EXACT, STEADY
from matchchain.network.allocation.improving import ALWAYS
from matchchain.network.planning.plan import suggest
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Conversion, Figure, Firm, Need, Offer, Park
from matchchain.studies.growth.outcome import outcome
from matchchain.studies.growth.scenario import Change, NewPrice, doubled, priced, stopped
from matchchain.studies.growth.what_if import _compared, what_if
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

# a gives 100 t of soda away at 300 CNY/t, b buys 80 t at 500 and c 60 t at 400; all at one place, loading 20.
# The plan: 80 t to b (780 a tonne), 20 t to c (680): 62,400 + 13,600 = 76,000; a gains half, 38,000.
HAND = """
- {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 烧碱, kind: by-product, quantity: 100 吨/年, disposal_cost: 300 元/吨}]}
- {id: b, name: 乙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 80 吨/年, price: 500 元/吨}]}
- {id: c, name: 丙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 60 吨/年, price: 400 元/吨}]}
"""
SODA = "sodium-hydroxide"


@pytest.fixture(scope="module")
def hand():
    return park_of(HAND)


def told(park, change, **more):
    (scenario,) = (found := what_if(park, change, today=TODAY, **more)).scenarios
    return found.before, scenario


def moved(scenario):
    return {one.firm: (one.before, one.after) for one in scenario.moved}


def test_as_it_is(hand):
    before, scenario = told(hand, Change())
    assert before.net == pytest.approx(76_000.0)
    assert before.gains == pytest.approx({"a": 38_000.0, "b": 31_200.0, "c": 6_800.0})
    assert (scenario.came, scenario.gone, scenario.resized, scenario.moved, scenario.widened) == ((),) * 5


def test_a_buyer_leaves(hand):
    # Without b 60 t go to c: 40,800; c gains 13,600 more, 40 t of soda are left.
    _, scenario = told(hand, Change(leave=("b",)))
    assert scenario.after.net == pytest.approx(40_800.0)
    assert [row.receiver for row in scenario.gone] == ["b"]
    assert [(old.quantity, new.quantity) for old, new in scenario.resized] == [(pytest.approx(20.0), pytest.approx(60.0))]
    assert moved(scenario) == {"c": pytest.approx((6_800.0, 20_400.0)), "a": pytest.approx((38_000.0, 20_400.0)), "b": (pytest.approx(31_200.0), None)}
    (gap,) = scenario.widened
    assert (gap.side, gap.firm, gap.before, gap.after, gap.value) == ("offer", "a", 0.0, pytest.approx(40.0), pytest.approx(12_000.0))


def test_a_buyer_stops_for_a_year_and_stays(hand):
    _, scenario = told(hand, Change(stop=("b",)))
    assert scenario.after.net == pytest.approx(40_800.0)
    assert moved(scenario)["b"] == (pytest.approx(31_200.0), 0.0)


def test_the_trades_of_a_firm_that_stops_rest():
    park = park_of("""
        - {id: a, name: 甲, site: {lat: 30, lon: 120}, offers: [{material: 烧碱, quantity: 100 吨/年, disposal_cost: 300 元/吨, sells_to: [{firm: b, quantity: 70 吨/年}]}]}
        - {id: b, name: 乙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 70 吨/年, buys_from: [{firm: a, quantity: 70 吨/年}]}]}
        - {id: c, name: 丙, site: {lat: 30, lon: 120}, needs: [{material: 烧碱, quantity: 60 吨/年, price: 400 元/吨}]}
    """)
    before, scenario = told(park, Change(stop=("b",)))
    assert (before.net, scenario.after.net) == (pytest.approx(30 * 680), pytest.approx(60 * 680))
    rest = {firm.id: firm for firm in stopped(park, ["b"]).firms}
    assert (rest["b"].needs[0].quantity.likely, rest["b"].needs[0].buys_from, rest["a"].offers[0].sells_to) == (0.0, (), ())


def test_a_supplier_doubles(hand):
    # 200 t: b 80, c 60, 60 left.
    _, scenario = told(hand, Change(double=("a",)))
    assert scenario.after.net == pytest.approx(80 * 780 + 60 * 680)
    assert [(gap.side, gap.after) for gap in scenario.widened] == [("offer", pytest.approx(60.0))]


def test_a_process_doubles_with_its_owner():
    def figure(value):
        return Figure(value, value, value, "t/yr")

    park = Park(
        firms=(Firm(name="甲", id="a"), Firm(name="乙", id="b")),
        conversions=tuple(Conversion(name="x", takes={}, gives={}, owner=owner, capacity=figure(5.0)) for owner in ("甲", "b")),
    )
    assert [c.capacity.likely for c in doubled(park, ["a"]).conversions] == [10.0, 5.0]


@pytest.mark.parametrize(("new", "b", "c"), [(NewPrice(to=450.0), 450.0, 450.0), (NewPrice(by=-0.1), 450.0, 360.0), (NewPrice(to=450.0, unit="CNY/t"), 450.0, 450.0)])  # fmt: skip
def test_a_purchase_price_changes_for_all_who_buy(hand, new, b, c):
    _, scenario = told(hand, Change(prices={SODA: new}))
    best, other = max(b, c), min(b, c)
    most = {b: 80.0, c: 60.0}[best] if b != c else 100.0
    assert scenario.after.net == pytest.approx(most * (best + 280) + (100 - most) * (other + 280))


def test_a_selling_price_and_the_parks_reference_change():
    park = park_of(
        """
        - {id: a, name: 甲, offers: [{material: 烧碱, kind: by-product, quantity: 100 吨/年, price: 200 元/吨}, {material: 液碱, kind: by-product, quantity: 5 吨/年}]}
        """,
        materials="materials: [{name: 烧碱, reference_price: 700 元/吨}]",
    )
    known = Thesaurus.default()
    after = priced(park, Change(prices={SODA: NewPrice(by=0.1)}, sales={SODA: NewPrice(to=150.0)}), known)
    assert after.firms[0].offers[0].price.likely == 150.0
    assert after.firms[0].offers[1] == park.firms[0].offers[1]
    assert after.materials[0].reference_price.likely == pytest.approx(770.0)


def test_a_price_nobody_knows_stays_unknown_under_a_relative_change():
    park = park_of("- {id: a, name: 甲, needs: [{material: 烧碱, quantity: 100 吨/年}]}")
    known = Thesaurus.default()
    assert priced(park, Change(prices={SODA: NewPrice(by=0.1)}), known).firms[0].needs[0].price is None
    assert priced(park, Change(prices={SODA: NewPrice(to=500.0)}), known).firms[0].needs[0].price.unit == "CNY/t"


def test_candidates_stand_side_by_side(hand):
    def buyer(name, price):
        need = Need(material="烧碱", id=f"{name}/need/烧碱", quantity=Figure(100, 100, 100, "t/yr"), price=Figure(price, price, price, "CNY/t"))
        return Firm(name=name, id=name, site=hand.firms[0].site, needs=(need,))

    one, other = buyer("x", 900.0), buyer("y", 450.0)
    found = what_if(hand, Change(leave=("c",)), candidates=[(one,), (other,), (one, other)], today=TODAY)
    nets = [scenario.after.net for scenario in found.scenarios]
    assert nets == pytest.approx([100 * 1180, 80 * 780 + 20 * 730, 100 * 1180])
    assert all(moved(scenario)["c"][1] is None for scenario in found.scenarios)
    assert moved(found.scenarios[0])["x"] == (None, pytest.approx(59_000.0))


MATERIALS = ("烧碱", "硫酸", "盐酸", "氯化钙")


def figures(draw, low, high, unit):
    value = draw(st.integers(low, high))
    return Figure(value, value, value, unit)


@st.composite
def small_parks(draw):
    """A few firms at one place, with offers and needs of four materials; nothing fixed, so the plan is the optimum."""
    firms = []
    for at in range(draw(st.integers(2, 5))):
        name = f"f{at}"
        offers = tuple(
            Offer(material=m, id=f"{name}/offer/{m}", kind="waste", legal="general-waste", firm=name, quantity=figures(draw, 1, 500, "t/yr"), disposal_cost=figures(draw, 0, 400, "CNY/t"))
            for m in draw(st.lists(st.sampled_from(MATERIALS), unique=True, max_size=3))
        )
        needs = tuple(
            Need(material=m, id=f"{name}/need/{m}", firm=name, quantity=figures(draw, 1, 500, "t/yr"), price=figures(draw, 0, 900, "CNY/t"))
            for m in draw(st.lists(st.sampled_from(MATERIALS), unique=True, max_size=3))
        )
        firms.append(Firm(name=f"企业{at}", id=name, offers=offers, needs=needs))
    return Park(firms=tuple(firms))


@settings(max_examples=25, deadline=None)
@given(small_parks(), st.data())
def test_a_firm_that_comes_never_lowers_the_optimum_and_one_that_leaves_never_raises_it(park, data):
    who = data.draw(st.sampled_from(park.firms))
    rest = replace(park, firms=tuple(firm for firm in park.firms if firm != who))
    without, scenario = told(rest, Change(), candidates=[(who,)])
    assert scenario.after.net >= without.net - 1e-6 * max(1.0, without.net)
    whole, gone = told(park, Change(leave=(who.id,)))
    assert (whole.net, gone.after.net) == pytest.approx((scenario.after.net, without.net))
    assert told(park, Change(stop=(who.id,)))[1].after.net == pytest.approx(without.net)
    for plan in (without, scenario.after, whole, gone.after):
        assert sum(plan.gains.values()) == pytest.approx(plan.net)
    before = {one.firm: one for one in gone.moved}
    assert sum(one.change for one in before.values()) == pytest.approx(gone.after.net - whole.net, abs=0.01 * len(park.firms))


def test_the_sums_hold_in_the_example_park_with_its_routes():
    park = matchchain.load(ROOT / "data", today=TODAY).park
    before, scenario = told(park, Change(leave=("kangnuo",), double=("tongyan-copper",)))
    assert before.net == pytest.approx(reckon(match(park, today=TODAY)).allocation.net, rel=2e-3)
    for plan in (before, scenario.after):
        assert sum(plan.gains.values()) == pytest.approx(plan.net, rel=1e-9)
        assert sum(row.net_per_year for row in plan.pairings.values()) == pytest.approx(plan.net, rel=1e-9)
        assert plan.net <= plan.bound * (1 + 1e-9)
    assert math.isclose(sum(one.change for one in scenario.moved), scenario.after.net - before.net, abs_tol=1.0)
    assert "kangnuo" not in scenario.after.firms


def fixed_costs():
    """Six suppliers and six buyers of soda, every deal at a cost of its own: more links than are always proven."""
    sites = [(30 + 0.013 * ((at * 7) % 11), 120 + 0.017 * ((at * 5) % 13)) for at in range(12)]
    rows = [
        f"- {{id: s{at}, name: 供{at}, site: {{lat: {sites[at][0]}, lon: {sites[at][1]}}}, offers: [{{material: 烧碱, kind: by-product, quantity: {90 + 37 * at} 吨/年, disposal_cost: {60 + 11 * at} 元/吨}}]}}"
        for at in range(6)
    ] + [
        f"- {{id: b{at}, name: 需{at}, site: {{lat: {sites[at + 6][0]}, lon: {sites[at + 6][1]}}}, needs: [{{material: 烧碱, quantity: {70 + 41 * at} 吨/年, price: {90 + 13 * at} 元/吨}}]}}"
        for at in range(6)
    ]
    return park_of("\n".join(rows), "name: 固定费园区\nlanguage: zh\ntariffs: {deal_cost: 9000 元/年}\n")


def test_before_is_the_plan_of_suggest_where_deals_cost_something():
    park = fixed_costs()
    first = reckon(match(park, today=TODAY), STEADY).allocation
    assert len(first.flow) > ALWAYS
    assert first.gap > 2e-3
    before, scenario = told(park, Change(leave=("s0",)))
    totals = suggest(park, today=TODAY).totals
    assert (before.net, before.bound) == pytest.approx((totals.net_per_year, totals.upper_bound))
    assert before.net > first.net
    assert scenario.after.net <= before.net


def test_a_rise_that_the_gap_could_hide_is_no_merit_of_a_firm_that_leaves():
    # A search cut short before, and luck after: what is compared is given, the plans are those of the park.
    whole = outcome(reckon(match(fixed_costs(), today=TODAY)))
    before = replace(whole, net=whole.bound * 0.95)
    gone = _compared(before, whole, Change(leave=("s0",)))
    assert (gone.after.net, gone.within_gap) == (before.net, True)
    doubled_ = _compared(before, whole, Change(leave=("s0",), double=("s1",)))
    assert (doubled_.after.net, doubled_.within_gap) == (whole.net, True)
    beyond = _compared(before, replace(whole, net=whole.bound * 1.2, bound=whole.bound * 1.2), Change(leave=("s0",)))
    assert (beyond.after.net, beyond.within_gap) == (whole.bound * 1.2, False)


def test_a_plan_is_looked_on_from_the_one_before():
    found = match(fixed_costs(), today=TODAY)
    best = reckon(found)
    again = reckon(found, STEADY, start=best)
    assert again.allocation.net == pytest.approx(best.allocation.net)
    assert reckon(found, STEADY).allocation.net < best.allocation.net
    assert again.moves() == pytest.approx(best.moves())


def test_effort_is_ones_own_choice(hand):
    before, _ = told(hand, Change(), effort=EXACT)
    assert before.net == pytest.approx(76_000.0)
