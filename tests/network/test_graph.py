"""The graph of a park: plain attributes, nothing lost on the way to a file, every planned pairing a path."""

import io
import json

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.matching import match
from matchchain.network.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from matchchain.network.graph.build import graph_of, park_graph
from matchchain.network.graph.moving import Nodes, moving
from matchchain.network.graph.names import firm_node, need_node, offer_node
from matchchain.network.graph.walk import MOVING, feeds, flows, flows_from, flows_into, links, ties
from matchchain.network.planning.plan import suggest
from matchchain.network.planning.reckoning import reckon
from tests.cli.command import ROOT
from tests.network.web import HAND_MADE, flow
from tests.parks import TODAY, park_of

PARKS = {"two-steps": ROOT / "examples" / "two-steps", "worked": ROOT / "examples" / "worked", "kalundborg": ROOT / "examples" / "kalundborg"}


@pytest.fixture(scope="module", params=PARKS)
def park(request):
    return matchchain.load(PARKS[request.param], today=TODAY).park


@pytest.fixture(scope="module")
def plan(park):
    return suggest(park, today=TODAY)


@pytest.fixture(scope="module")
def graph(park, plan):
    return matchchain.build_graph(park, plan, today=TODAY)


def drawn(graph):
    """Nodes and edges with all that stands on them."""
    edges = {(one, other, key): data for one, other, key, data in graph.edges(keys=True, data=True)}
    return dict(graph.nodes(data=True)), edges


def test_every_attribute_is_plain_and_documented(graph):
    for table, every in ((NODE_ATTRIBUTES, graph.nodes(data=True)), (EDGE_ATTRIBUTES, ((e[:2], e[2]) for e in graph.edges(data=True)))):
        for where, data in every:
            for name, value in data.items():
                assert type(value) is table[name].type, (where, name, value)
                assert data["kind"] in table[name].of, (where, name)
                assert value != ""


def test_a_graphml_file_keeps_all(graph):
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    again = nx.read_graphml(io.BytesIO(file.getvalue()), force_multigraph=True)
    assert drawn(again) == drawn(graph)


def test_node_link_json_keeps_all(graph):
    text = json.dumps(nx.node_link_data(graph, edges="edges"), allow_nan=False)
    again = nx.node_link_graph(json.loads(text), edges="edges")
    assert drawn(again) == drawn(graph)
    assert again.graph == graph.graph


def test_a_gexf_file_holds_every_node_and_edge(graph):
    file = io.BytesIO()
    nx.write_gexf(graph, file)
    again = nx.read_gexf(io.BytesIO(file.getvalue()))
    assert set(again.nodes) == set(graph.nodes)
    assert again.number_of_edges() == graph.number_of_edges()


def test_every_planned_pairing_is_a_path(graph, plan):
    inner = ("existing", "planned", "inside")
    through = nx.subgraph_view(graph, filter_edge=lambda one, other, key: graph.edges[one, other, key]["kind"] in inner)
    planned = [row for row in plan.pairings if row.in_plan]
    for row in planned:
        ends = (offer_node(row.supplier, row.offer_id), need_node(row.receiver, row.need_id))
        assert nx.has_path(through, *ends), row
        if not row.steps:
            edge = graph.edges[(*ends, row.id)]
            assert (edge["kind"], edge["quantity"], edge["net"]) == ("planned", row.plan_quantity, pytest.approx(row.plan_net_per_year))


def test_every_line_hangs_on_its_firm(graph, park):
    for firm in park.firms:
        node = firm_node(firm.id)
        assert {graph.nodes[line]["line"] for _, line in graph.out_edges(node) if graph.nodes[line]["kind"] == "offer"} == {o.id for o in firm.offers}
        assert {graph.nodes[line]["line"] for line, _ in graph.in_edges(node) if graph.nodes[line]["kind"] == "need"} == {n.id for n in firm.needs}


def test_rows_that_lack_figures_are_there_when_the_plan_shows_them(park, plan, graph):
    waiting = {row.id for row in plan.pairings if row.stage in ("papers", "figures") and row.supplier != row.receiver}
    assert {one.id for one in flows(graph, ("open",))} == waiting
    assert not flows(matchchain.build_graph(park, today=TODAY), ("open",))


def test_the_order_of_the_cards_does_not_matter(park, graph, plan):
    import dataclasses

    turned = dataclasses.replace(park, firms=tuple(reversed(park.firms)))
    assert drawn(matchchain.build_graph(turned, plan, today=TODAY)) == drawn(graph)


def test_no_contact_stands_in_the_graph():
    text = json.dumps(nx.node_link_data(matchchain.build_graph(park_of(HAND_MADE), today=TODAY), edges="edges"), ensure_ascii=False)
    assert "13812345678" not in text
    assert "热电厂" in text


def test_what_is_read_off_the_graph_is_what_was_put_on_it(park):
    whole = reckon(match(park, today=TODAY))
    put = [one for one in moving(whole, Nodes.of(whole)) if one.kind in MOVING]
    assert list(flows(park_graph(whole))) == put


WEBS = st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.sampled_from("mn")).filter(lambda e: e[0] != e[1]))


@settings(max_examples=60, deadline=None)
@given(WEBS)
def test_each_flow_leaves_one_firm_and_reaches_one(edges):
    put = [flow(a, b, 0.5, need, kind="existing" if need == "m" else "planned") for a, b, need in sorted(edges)]
    graph = graph_of(put)
    assert list(flows(graph)) == sorted(put, key=lambda one: one.id)
    for kinds in (("existing",), MOVING):
        out = [one for firm in "abcdef" for one in flows_from(graph, firm, kinds)]
        into = [one for firm in "abcdef" for one in flows_into(graph, firm, kinds)]
        meant = sorted(one.id for one in put if one.kind in kinds)
        assert sorted(one.id for one in out) == sorted(one.id for one in into) == meant
        pairs = {(one.supplier, one.receiver) for one in put if one.kind in kinds}
        assert set(links(graph, kinds)) == pairs
        assert set(feeds(graph, "abc", kinds).edges) == {pair for pair in pairs if set(pair) <= set("abc")}
        assert {frozenset(edge) for edge in ties(graph, kinds).edges} == {frozenset(pair) for pair in pairs}
