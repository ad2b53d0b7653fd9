"""Where a park is weak: single sources, concentration, cuts, roles, each on a network worked by hand."""

import pytest

from matchchain.network.graph.build import graph_of
from matchchain.studies.resilience.roles import standings
from matchchain.studies.resilience.sources import concentrations
from matchchain.studies.resilience.weak_points import _weak_ties, resilience
from tests.network.web import HAND_MADE, flow
from tests.parks import TODAY, park_of


def test_the_hand_made_park():
    found = resilience(park_of(HAND_MADE), today=TODAY)
    assert (found.flows, found.linked, found.net) == (5, 5, 0.0)
    # c could take caustic soda of e as well: all other needs have one source.
    assert {(one.receiver, one.need) for one in found.singles} == {("a", "蒸汽"), ("b", "蒸汽"), ("c", "硫酸"), ("d", "氯化钙")}
    assert found.reach == {"p": 4, "a": 2, "b": 2, "c": 1, "d": 0} == found.reach_now
    assert [(cut.firm, cut.parts) for cut in found.cuts] == [("c", (("d",),))]
    assert found.bridges == (("c", "d"),)


def test_the_index_of_concentration():
    # 60, 30 and 10 of 100: 60^2 + 30^2 + 10^2 = 4600; one alone: 10,000.
    web = [flow(s, "z", None, "m", quantity) for s, quantity in (("a", 60.0), ("b", 30.0), ("c", 10.0), ("d", None))]
    alone, three = concentrations([*web, flow("a", "z", 1.0, "n", 5.0)])
    assert (alone.material, alone.hhi, alone.largest_share) == ("n", pytest.approx(10_000.0), 1.0)
    assert (three.hhi, three.largest, three.largest_share) == (pytest.approx(4600.0), "a", pytest.approx(0.6))
    assert (three.suppliers, three.receivers, three.unstated) == (3, 1, 1)


def test_a_star_has_one_leader():
    # The hub of four holds half of all ends of ties, every way between two others, and the whole plan.
    web = [flow("hub", leaf, 1.0) for leaf in "abcd"]
    drops = {"hub": 100.0, "a": 25.0, "b": 25.0, "c": 25.0, "d": 25.0}
    hub, *leaves = standings(graph_of(web), drops, {"hub": "small", "a": "small"})
    # Shares of the hub: money 100/200, ties 4/8, ways 1: mean 2/3, which is 3.3 times the average of 1/5.
    assert (hub.firm, hub.weight, hub.role, hub.differs) == ("hub", pytest.approx(2 / 3), "leader", True)
    # A leaf: money 25/200, ties 1/8, ways 0: mean 1/12, 0.42 times the average.
    assert {leaf.role for leaf in leaves} == {"small"}
    assert [leaf.weight for leaf in leaves] == pytest.approx([1 / 12] * 4)
    assert [leaf.firm for leaf in leaves if leaf.differs] == []
    assert sum(one.weight for one in (hub, *leaves)) == pytest.approx(1.0)


def test_a_chain_falls_apart_in_its_middle_and_a_ring_nowhere():
    chain = [flow("a", "b", 1.0), flow("b", "c", 1.0), flow("c", "d", 1.0), flow("d", "e", 1.0)]
    cuts, bridges = _weak_ties(graph_of(chain))
    assert {cut.firm: cut.parts for cut in cuts} == {"b": (("a",),), "c": (("d", "e"),), "d": (("e",),)}
    assert bridges == (("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"))
    assert _weak_ties(graph_of([*chain, flow("e", "a", 1.0)])) == ((), ())


def test_a_park_of_nothing_has_no_weak_points():
    found = resilience(park_of("- {id: a, name: 甲}\n"), today=TODAY)
    assert (found.standings, found.singles, found.cuts, found.dearest()) == ((), (), (), ())


def test_todays_trades_alone():
    park = park_of("""
        - {id: a, name: 甲, offers: [{material: 烧碱, kind: by-product, quantity: 100 吨/年, disposal_cost: 10 元/吨}]}
        - {id: b, name: 乙, needs: [{material: 烧碱, quantity: 100 吨/年, price: 500 元/吨}]}
    """)
    both, today_only = (resilience(park, today=TODAY, as_planned=planned) for planned in (True, False))
    assert (both.flows, today_only.flows) == (1, 0)
    assert both.reach == {"a": 1, "b": 0}
    assert both.reach_now == {"a": 0, "b": 0}
    assert (both.flows_planned, today_only.flows_planned) == (1, 1)
    assert today_only.first() == ()
    assert [one.drop for one in both.dearest()] == [pytest.approx(both.net)] * 2
