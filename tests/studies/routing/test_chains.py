"""Chains and loops: what stands on paper, in small parks and in random webs."""

import itertools

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.network.graph.moving import Nodes
from matchchain.park import Conversion
from matchchain.studies.routing.chains import chains_of
from matchchain.studies.routing.route_choice import selected
from matchchain.studies.routing.route_map import route_map
from matchchain.studies.routing.steps import WAYS, Recipe, Stuff
from matchchain.studies.routing.web import NOBODY, Arc, Plant, Web
from tests.cli.command import ROOT
from tests.parks import TODAY, park_of

FIRMS = """
- {id: a, name: 甲厂, offers: [{material: 蔗渣}]}
- {id: b, name: 乙厂, needs: [{material: 造纸纤维原料}], offers: [{material: 纸}, {material: 黑液}]}
- {id: c, name: 丙厂, needs: [{material: 黑液}], offers: [{material: 烧碱}]}
- {id: d, name: 丁厂, needs: [{material: 烧碱}]}
"""
PULP = "- {id: pulp, name: 制浆, owner: b, takes: {造纸纤维原料: 1}, gives: {纸浆: 0.5}, residue: {黑液: 0.4}}"
PAPER = "- {id: paper, name: 抄纸, owner: b, takes: {纸浆: 1}, gives: {纸: 1.1}}"
ALKALI = "- {id: alkali, name: 碱回收, owner: c, takes: {黑液: 1}, gives: {烧碱: 0.25}}"


def mapped(firms, *conversions, park="name: 试验园区\n"):
    return route_map(park_of(firms, park, conversions="\n".join(("conversions:", *conversions))), today=TODAY)


def drawn(found):
    return {
        (c.start.text, *(f"{s.conversion.id}>{s.gives.text}" for s in c.steps), c.end, c.receiver)
        for c in found.found.chains
    }


def test_a_process_stands_behind_the_lines_of_its_owners_card():
    found = mapped(FIRMS, PULP, PAPER, ALKALI)
    assert drawn(found) == {
        ("蔗渣", "pulp>纸浆", "paper>纸", "product", ""),
        ("蔗渣", "pulp>黑液", "alkali>烧碱", "need", "d"),
    }
    (long,) = [c for c in found.found.chains if c.end == "need"]
    assert [s.owner for s in long.steps] == ["b", "c"]
    assert [s.way for s in long.steps] == ["figures", "figures"]
    assert long.steps[-1].cumulated == pytest.approx(0.1)
    assert long.worth is None
    assert {(i.conversion.id, i.why) for i in found.idle} == {("pulp", "capacity"), ("paper", "capacity"), ("alkali", "capacity")}


def test_two_processes_of_one_firm_are_joined_inside_its_gate():
    found = mapped(FIRMS, PULP, PAPER)
    (chain,) = [c for c in found.found.chains if c.end == "product"]
    assert [s.way for s in chain.steps] == ["figures", "inside"]


def test_a_closed_loop_says_what_it_makes_in_the_end():
    firms = FIRMS.replace("needs: [{material: 造纸纤维原料}]", "needs: [{material: 造纸纤维原料}, {material: 烧碱}]")
    pulp = PULP.replace("造纸纤维原料: 1}", "造纸纤维原料: 1, 烧碱: 0.05}")
    found = mapped(firms, pulp, PAPER, ALKALI)
    (back,) = [c for c in found.found.chains if c.end == "loop" and c.start.text == "蔗渣"]
    assert (back.back_to, back.receiver, [one.text for one in back.makes]) == (0, "b", ["纸"])
    (loop,) = found.found.loops
    assert [s.conversion.id for s in loop.steps] == ["alkali", "pulp"]  # its owner feeds two firms, the mill one
    assert loop.steps[0].takes == loop.steps[-1].gives
    assert [s.auxiliary for s in loop.steps] == [False, True]


def test_a_blocked_pair_carries_no_chain():
    firms = FIRMS.replace("{material: 黑液}], offers", "{material: 黑液, purity: '>= 90%'}], offers").replace(
        "{material: 黑液}]}", "{material: 黑液, purity: 10%}]}", 1
    )
    assert drawn(mapped(firms, PULP, PAPER, ALKALI)) == {("蔗渣", "pulp>纸浆", "paper>纸", "product", "")}


def test_the_rings_of_guigang():
    found = route_map(matchchain.load(ROOT / "examples" / "guigang-sugar", today=TODAY).park, today=TODAY)
    steps = [tuple(s.gives.text for s in loop.steps) for loop in found.found.loops]
    rings = {ring[at:] + ring[:at] for ring in steps for at in range(len(ring))}  # a ring begins anywhere
    assert ("制浆黑液", "回收碱") in rings
    assert ("废糖蜜", "酒精废液", "复合肥", "甘蔗") in rings
    bagasse = [c for c in found.found.chains if (c.supplier, c.start.text) == ("sugar-mill", "蔗渣")]
    steps = ["bagasse-pulping", "alkali-recovery"]
    (round_,) = [c for c in bagasse if [s.conversion.id for s in c.steps] == steps and c.end == "loop"]
    assert [s.gives.text for s in round_.steps] == ["制浆黑液", "回收碱"]
    assert (round_.receiver, round_.back_to, [m.text for m in round_.makes]) == ("pulp-paper", 0, ["纸"])
    assert all(len(c.firms) > 1 for c in found.found.chains)
    assert len(found.found.chains) + found.found.more_chains > 100


def test_only_what_a_firm_or_a_material_has_to_do_with():
    found = mapped(FIRMS, PULP, PAPER, ALKALI)
    assert drawn(selected(found, "丁厂")) == {("蔗渣", "pulp>黑液", "alkali>烧碱", "need", "d")}
    assert drawn(selected(found, "", "纸浆")) == {("蔗渣", "pulp>纸浆", "paper>纸", "product", "")}
    assert [i.conversion.id for i in selected(found, "c").idle] == ["alkali"]
    assert selected(found) is found


def web_of(arcs, size):
    """A web of processes, each of a firm of its own, from (giver, taker) pairs; -1 is a firm's own line."""
    stuff = [Stuff(f"m{i}", "", "") for i in range(size + 1)]
    recipes = [
        Recipe(takes=(("x", stuff[0], 1.0),), gives=((f"m{i}", stuff[i], 0.5),), goods=1, units={}, ceilings=frozenset())
        for i in range(size)
    ]
    plants = tuple(
        Plant(f"process:{i}", Conversion(name=f"p{i}", id=f"p{i}", takes=None, gives=None), i, recipes[i], NOBODY, None, 0.0, "busy") for i in range(size)
    )
    made = [
        Arc(
            one, other, stuff[one], stuff[other], f"m{one}", "x", one if one >= 0 else size, other if other >= 0 else size + 1,
            (0 if one < 0 else -1, 0 if other < 0 else -1), WAYS[way], float("nan"), 1.0, True, False, 1.0, float("nan"),
        )
        for one, other, way in arcs
    ]  # fmt: skip
    arcs = sorted(made, key=lambda arc: arc.rank)
    return Web(nx.MultiDiGraph(), plants, [f"f{i}" for i in range(size + 2)], arcs, Nodes(["offer"], ["need"], []))


ARCS = st.sets(
    st.tuples(st.integers(-1, 4), st.integers(-1, 4)).filter(lambda e: e[0] != e[1]), max_size=14
).flatmap(lambda edges: st.tuples(*(st.tuples(st.just(a), st.just(b), st.integers(0, 5)) for a, b in sorted(edges))))


@settings(max_examples=150, deadline=None)
@given(ARCS)
def test_no_chain_goes_through_a_process_twice(arcs):
    found = chains_of(web_of(arcs, 5))
    edges = {(a, b) for a, b, _ in arcs}
    for chain in found.chains:
        names = [s.conversion.id for s in chain.steps]
        assert len(names) == len(set(names)) >= 1
        assert chain.way in WAYS
        at = [int(name[1:]) for name in names]
        assert all(step in edges for step in itertools.pairwise(at))
        if chain.end == "loop":
            assert chain.back_to is not None
            assert chain.back_to < len(chain.steps)
        assert chain.score == 1.0


@settings(max_examples=150, deadline=None)
@given(ARCS)
def test_every_ring_is_found_once(arcs):
    found = chains_of(web_of(arcs, 5))
    graph = nx.DiGraph([(a, b) for a, b, _ in arcs if a >= 0 and b >= 0])
    rings = [tuple(int(s.conversion.id[1:]) for s in loop.steps) for loop in found.loops]

    def turned(ring):
        start = ring.index(min(ring))
        return (*ring[start:], *ring[:start])

    assert sorted(map(turned, rings)) == sorted(turned(tuple(ring)) for ring in nx.simple_cycles(graph))
    assert found == chains_of(web_of(tuple(reversed(arcs)), 5))
