"""Owned conversions as lines of their owner: what is free, what is busy, what keeps them out."""

import numpy as np
import pytest

from matchchain.matching import match
from matchchain.matching.legs import legs_of
from matchchain.matching.processes import processes_of
from matchchain.network.planning.reckoning import reckon
from tests.parks import TODAY, park_of

FREE = """
name: 试验园区
tariffs: {haul_rate: 0 元/吨公里, loading: 10 元/吨, deal_cost: 0 元/年}
"""
FIRMS = """
- {id: a, name: 甲厂, site: {lat: 30.10, lon: 120.80}, offers: [{material: 电石渣, kind: by-product, legal: general-waste,
   quantity: 100 吨/年, disposal_cost: 50 元/吨}]}
- {id: b, name: 乙厂, site: {lat: 30.10, lon: 120.80}}
- {id: c, name: 丙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: 500 吨/年, price: 600 元/吨}]}
"""
PROCESS = """
conversions:
  - {id: cacl2, name: 电石渣制氯化钙, owner: b, takes: {电石渣: 1, 盐酸: 1.5}, gives: {氯化钙: 0.8}, residue: {压滤渣: 0.1},
     cost: 100 元/吨, capacity: 80 吨/年}
"""
PRICES = """
materials:
  - {name: 盐酸, reference_price: 200 元/吨}
  - {name: 压滤渣, disposal_cost: 300 元/吨}
"""


def whole_of(firms=FIRMS, conversions=PROCESS, materials=PRICES, park=FREE):
    return reckon(match(park_of(firms, park, conversions=conversions, materials=materials), today=TODAY))


def test_a_residue_reaches_a_need_through_a_third_firms_process():
    """80 t: 50 saved - 10 haul - 100 - 1.5 x 200 - 0.1 x 300 + 0.8 x (600 - 10) = 82 a tonne."""
    whole = whole_of()
    (route,) = whole.routes
    assert route.quantity == pytest.approx(80)
    assert route.arrives == pytest.approx(64)
    assert whole.allocation.net == pytest.approx(80 * 82)
    assert route.net == pytest.approx((80 * 82,) * 3)
    assert route.processing == pytest.approx(80 * 430)


def test_what_the_owner_buys_already_keeps_the_process_busy():
    busy = FIRMS.replace(
        "name: 乙厂, site: {lat: 30.10, lon: 120.80}",
        "name: 乙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 电石渣, quantity: 60 吨/年, price: 0 元/吨}]",
    )
    whole = whole_of(busy)
    assert whole.legs.processes[0].capacity.tolist() == [20, 20, 20]
    through = sum(route.quantity for route in whole.routes)
    assert through == pytest.approx(20)
    # The 60 t that only replace what it buys win 50 - 10 a tonne, and take nothing from the route.
    assert whole.allocation.net == pytest.approx(20 * 82 + 60 * 40)


def test_a_capacity_nobody_states_keeps_it_out_of_the_plan():
    park = park_of(FIRMS, FREE, conversions=PROCESS.replace(", capacity: 80 吨/年", ""), materials=PRICES)
    assert reckon(match(park, today=TODAY)).legs is None
    assert reckon(match(park, today=TODAY)).routes == ()


@pytest.mark.parametrize(
    ("needs", "capacity", "why"),
    [("", ", capacity: 0 吨/年", "zero"), ("", "", "capacity"), (", needs: [{material: 电石渣, quantity: 90 吨/年}]", ", capacity: 80 吨/年", "busy")],
)
def test_why_a_process_is_idle(needs, capacity, why):
    firms = FIRMS.replace("name: 乙厂, site: {lat: 30.10, lon: 120.80}", f"name: 乙厂{needs}")
    park = park_of(firms, FREE, conversions=PROCESS.replace(", capacity: 80 吨/年", capacity), materials=PRICES)
    found, idle = processes_of(match(park, today=TODAY).candidates, park.conversions)
    assert (found, [one.why for one in idle]) == ([], [why])


def test_an_owner_outside_the_park_or_none_keeps_it_out():
    for owner in ("owner: nobody-here, ", ""):
        text = PROCESS.replace("owner: b, ", owner)
        park = park_of(FIRMS, FREE, conversions=text, materials=PRICES)
        assert reckon(match(park, today=TODAY)).routes == ()
        # The library's kind may be asked for all the same, at any capacity.
        opened = legs_of(match(park, today=TODAY), park.conversions, open_to_all=True)
        assert (opened is None) == bool(owner)


def test_nothing_goes_where_the_park_says_no_conversions():
    whole = whole_of(park=FREE + "plan: {conversions: none}\n")
    assert whole.routes == ()


def test_without_a_taker_for_what_it_makes_first_it_does_not_run():
    """Getting rid of the slag alone would win 50 - 10 a tonne before costs of 30: it is no reason to make lime salt."""
    cheap = PROCESS.replace("盐酸: 1.5", "盐酸: 0.01").replace("cost: 100", "cost: 1")
    nobody = FIRMS.replace("material: 氯化钙, quantity: 500", "material: 烧碱, quantity: 500")
    assert whole_of(nobody, cheap).allocation.net == 0


def test_a_cost_nobody_states_leaves_the_known_part():
    whole = whole_of(conversions=PROCESS.replace("cost: 100 元/吨, ", ""))
    router = whole.route_writer()
    pairing = router.pairing(whole.routes[0], 1)
    assert pairing.known_part
    assert pairing.confidence == "low"
    assert "cost" in {unknown.field for unknown in pairing.unknowns}
    assert pairing.net_per_year == pytest.approx(80 * 182)


def test_every_party_of_a_route_gets_the_same():
    whole = whole_of()
    pairing = whole.route_writer().pairing(whole.routes[0], 1)
    third = 80 * 82 / 3
    assert pairing.supplier_gain == pytest.approx(third)
    assert pairing.converter_gain == pytest.approx(third)
    assert pairing.receiver_gain == pytest.approx(2 * third)
    assert [line.name for line in pairing.lines][-1] == "processing_cost"
    lines = sum(line.sign * line.likely for line in pairing.lines if line.likely is not None)
    assert lines * pairing.quantity == pytest.approx(pairing.net_per_year)


def test_the_owner_uses_what_it_makes_itself_without_a_haul():
    own = FIRMS.replace("{id: c, name: 丙厂,", "{id: c, name: 丙厂, group: '',").replace(
        "name: 乙厂, site: {lat: 30.10, lon: 120.80}",
        "name: 乙厂, site: {lat: 30.10, lon: 120.80}, needs: [{material: 氯化钙, quantity: 64 吨/年, price: 600 元/吨}]",
    )
    whole = whole_of(own)
    assert whole.allocation.net == pytest.approx(80 * (50 - 10 - 430 + 0.8 * 600))


def test_an_investment_stands_on_its_own_switch():
    """1 million over 10 years at 8 % costs 149,029 a year: more than 80 t can win, less than 8,000 t."""
    dear = PROCESS.replace("capacity: 80 吨/年", "capacity: 8000 吨/年, investment: 100 万元, life: 10")
    assert whole_of(conversions=dear).allocation.net == 0
    large = FIRMS.replace("quantity: 100 吨", "quantity: 8000 吨").replace("quantity: 500 吨", "quantity: 9000 吨")
    whole = whole_of(large, dear)
    assert whole.allocation.net == pytest.approx(8000 * 82 - 149_029.49, abs=1)
    assert whole.allocation.gap <= 1e-9
    assert np.sum([r.yearly for r in whole.routes]) == pytest.approx(149_029.49, abs=1)
