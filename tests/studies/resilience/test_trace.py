"""The tree of a trace: loops, depth, and each flow once."""

from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.matching import match
from matchchain.network.graph.build import graph_of, park_graph
from matchchain.network.planning.reckoning import reckon
from matchchain.studies.resilience.flows import flows
from matchchain.studies.resilience.trace import steps, trace
from tests.cli.command import ROOT
from tests.network.web import HAND_MADE, flow
from tests.parks import TODAY, park_of


def drawn(found):
    return [(step.level, step.firm, step.mark) for step in found]


def test_up_and_down_of_the_hand_made_park():
    found = trace(park_of(HAND_MADE), "c", today=TODAY)
    up = [(s.level, s.firm, s.flow.offer, s.flow.share) for s in found.steps if s.direction == "up"]
    assert up == [(1, "b", "烧碱", 0.8), (2, "p", "蒸汽", 1.0), (1, "a", "硫酸", 0.5), (2, "p", "蒸汽", 0.75)]
    assert [(s.firm, s.path) for s in found.steps if s.direction == "down"] == [("d", ("c", "d"))]


def test_a_loop_is_marked_and_not_drawn_out_again():
    ring = (flow("a", "b", 1.0), flow("b", "c", 1.0), flow("c", "a", 1.0))
    assert drawn(steps(graph_of(ring), "a", "down", 9)) == [(1, "b", ""), (2, "c", ""), (3, "a", "loop")]
    assert drawn(steps(graph_of(ring), "a", "up", 9)) == [(1, "c", ""), (2, "b", ""), (3, "a", "loop")]


def test_the_depth_is_kept_and_said():
    chain = (flow("a", "b", 1.0), flow("b", "c", 1.0), flow("c", "d", 1.0))
    assert drawn(steps(graph_of(chain), "a", "down", 2)) == [(1, "b", ""), (2, "c", "deeper")]
    assert drawn(steps(graph_of(chain), "a", "down", 3)) == [(1, "b", ""), (2, "c", ""), (3, "d", "")]


def test_a_firm_is_drawn_out_where_it_is_nearest():
    web = (flow("a", "b", 1.0), flow("b", "c", 0.9), flow("a", "c", 0.1, "n"), flow("c", "d", 1.0))
    assert drawn(steps(graph_of(web), "a", "down", 9)) == [(1, "b", ""), (2, "c", "again"), (1, "c", ""), (2, "d", "")]


@settings(max_examples=100, deadline=None)
@given(st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda e: e[0] != e[1])))
def test_every_flow_within_reach_stands_in_the_tree_once(edges):
    web = [flow(a, b, 1.0) for a, b in sorted(edges)]
    reached = {"a"}
    while more := {b for a, b in edges if a in reached} - reached:
        reached |= more
    found = list(steps(graph_of(web), "a", "down", 20))
    assert sorted(s.flow.id for s in found) == sorted(one.id for one in web if one.supplier in reached)
    for step in found:
        assert step.path[0] == "a"
        assert len(step.path) == step.level + 1
        assert (step.mark == "loop") == (step.path[-1] in step.path[:-1])


def test_pairs_without_figures_are_drawn_only_when_asked_for():
    park = matchchain.load(ROOT / "examples" / "kalundborg", today=TODAY).park
    plain = trace(park, "asnaes", today=TODAY)
    assert plain.steps == ()
    assert plain.open > 0
    asked = trace(park, "asnaes", directions=("down",), depth=1, with_open=True, today=TODAY)
    assert {"gyproc", "cement", "town", "novo", "refinery", "fish-farm"} == {step.firm for step in asked.steps}
    assert {step.flow.kind for step in asked.steps} == {"open"}


def test_the_order_of_the_cards_does_not_matter():
    import dataclasses

    park = park_of(HAND_MADE)
    turned = dataclasses.replace(park, firms=tuple(reversed(park.firms)))
    assert flows(park_graph(reckon(match(park, today=TODAY)))) == flows(park_graph(reckon(match(turned, today=TODAY))))
    assert trace(park, "p", today=TODAY).steps == trace(turned, "p", today=TODAY).steps
