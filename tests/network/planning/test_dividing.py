"""The fair split of parks as people write them: pairs, routes, open machines."""

import numpy as np
import pytest

from matchchain.matching import match
from matchchain.network.allocation.effort import EXACT
from matchchain.network.planning.dividing import divided, split_of
from matchchain.network.planning.plan import suggest
from matchchain.network.planning.reckoning import reckon
from tests.parks import TODAY, park_of

FREE = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 0 元/吨, deal_cost: 0 元/年, discount_rate: 0%}
"""
TWO_FOR_ONE = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: product, quantity: 100 吨/年, disposal_cost: 200 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 氯化钙, kind: by-product,
   legal: product, quantity: 50 吨/年, disposal_cost: 900 元/吨}]}
- {id: c, name: 丙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: 120 吨/年,
   price: 700 元/吨}]}
"""


def firm(name, offer="", need=""):
    return f"- {{id: {name}, name: {name}厂, site: {{lat: 30.10, lon: 120.80}}, offers: [{offer}], needs: [{need}]}}\n"


def waste(quantity=100, disposal=0):
    legal = "kind: by-product, legal: product"
    return f"{{material: 氯化钙, {legal}, quantity: {quantity} 吨/年, disposal_cost: {disposal} 元/吨}}"


def wanted(quantity=100, price=1000):
    return f"{{material: 碳酸钙, quantity: {quantity} 吨/年, price: {price} 元/吨}}"


def machine(owner="", capacity="200 吨/年", investment="10 万元"):
    return f"""
    conversions:
      - {{id: press, name: 碳化, owner: {owner}, takes: {{氯化钙: 1}}, gives: {{碳酸钙: 1}}, cost: 0 元/吨,
         capacity: {capacity}, investment: {investment}, life: 1}}
    """


def test_what_two_suppliers_gain_by_hand():
    """b saves 900, a saves 200 and has 30 t too many: a unit more of a's is worth nothing, b's is worth 700 more.

    So a gains 0, b 700 a tonne, and the receiver, whose price is what a loses to get in, 900 a tonne of 120.
    """
    plan = suggest(park_of(TWO_FOR_ONE, FREE), today=TODAY, split="core")
    of_b, of_a = plan.pairings
    assert (of_b.supplier, of_a.supplier) == ("b", "a")
    assert (of_a.supplier_gain, of_a.receiver_gain) == pytest.approx((0, 70 * 900))
    assert (of_b.supplier_gain, of_b.receiver_gain) == pytest.approx((50 * 700, 50 * 900))
    assert (of_a.price, of_b.price) == pytest.approx((-200, -200))  # one price for one material
    assert plan.division.proven
    assert plan.division.rule == "core"


def test_the_rule_moves_gains_and_prices_and_nothing_else():
    park = park_of(TWO_FOR_ONE, FREE)
    equal, core = suggest(park, today=TODAY), suggest(park, today=TODAY, split="core")
    assert equal.totals == core.totals
    assert [p.id for p in equal.pairings] == [p.id for p in core.pairings]
    for one, other in zip(equal.pairings, core.pairings, strict=True):
        assert one.net_per_year == other.net_per_year
        assert other.supplier_gain + other.receiver_gain == pytest.approx(other.net_per_year)
        assert one.supplier_gain == pytest.approx(one.net_per_year / 2)
    assert equal.division.epsilon is None


def test_a_route_is_shared_by_supplier_owner_and_receiver():
    firms = firm("a", offer=waste()) + firm("b", need=wanted()) + firm("p")
    cheap = machine("p", investment="1 万元")
    whole, division = divided(reckon(match(park_of(firms, FREE, conversions=cheap), today=TODAY), EXACT), "core")
    found = split_of(whole)
    assert division.proven
    assert found.payoff.sum() == pytest.approx(90_000)
    (route,) = whole.routes
    writer = whole.route_writer()
    row = writer.pairing(route, 1)
    assert row.supplier_gain + row.receiver_gain == pytest.approx(90_000)
    supplier, owner = found.payoff[0], found.payoff[2]
    assert (row.supplier_gain, row.converter_gain) == pytest.approx((supplier, owner))
    assert supplier == pytest.approx(100_000 / 3)
    assert owner == pytest.approx(100_000 / 3 - 10_000)


def test_an_open_machine_that_two_of_three_fill_has_no_split_that_holds():
    firms = "".join(firm(name, waste(), wanted()) for name in "abc")
    park = park_of(firms, FREE, conversions=machine(investment="15 万元"))
    whole = reckon(match(park, today=TODAY), EXACT, library=park.conversions)
    assert whole.allocation.net == pytest.approx(50_000)
    found = split_of(whole)
    assert (found.proven, found.reason) == (False, "none-exists")
    assert found.epsilon == pytest.approx(50_000 / 3)
    assert found.payoff == pytest.approx([50_000 / 3] * 3 + [0])
    _, division = divided(whole, "core")
    assert len(division.group) == 2
    assert division.beside == pytest.approx(50_000 / 3)


def test_the_order_of_the_cards_does_not_matter():
    lines = TWO_FOR_ONE.strip().split("\n- ")
    there = suggest(park_of(TWO_FOR_ONE, FREE), today=TODAY, split="core")
    back = suggest(park_of("\n- " + "\n- ".join(reversed([lines[0][2:], *lines[1:]])) + "\n", FREE), today=TODAY, split="core")
    assert [(p.id, p.supplier_gain) for p in there.pairings] == [(p.id, p.supplier_gain) for p in back.pairings]
    assert np.isfinite([p.price for p in back.pairings]).all()
