"""The graph in other programs' formats: they read it again with nothing lost, and no name becomes grammar."""

import io
import json
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import matchchain
from matchchain.network.graph.exchange import EXCHANGES, dot, firms_only, gexf, graphml, mermaid, node_link, sankey
from tests.parks import TODAY

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module", params=["data", "examples/kalundborg"])
def graph(request):
    park = matchchain.load(ROOT / request.param).park
    return matchchain.build_graph(park, matchchain.suggest(park, today=TODAY).found, today=TODAY)


def counts(graph):
    return len(graph), graph.number_of_edges()


def test_networkx_reads_graphml_again_as_it_was(graph):
    again = nx.parse_graphml(graphml(graph, "zh"), force_multigraph=True)
    assert counts(again) == counts(graph)
    for node, values in graph.nodes(data=True):
        assert {**again.nodes[node]} == {**values, "label": again.nodes[node]["label"]}
    for source, target, key, values in graph.edges(keys=True, data=True):
        found = dict(again.edges[source, target, key])
        found.pop("label", None)
        assert found == values


def test_networkx_reads_gexf_again_with_equal_counts(graph):
    again = nx.read_gexf(io.BytesIO(gexf(graph, "en").encode()))
    assert counts(again) == counts(graph)
    for node, values in graph.nodes(data=True):
        assert {name: again.nodes[node][name] for name in values} == values


def test_networkx_reads_node_link_again_as_it_was(graph):
    again = nx.node_link_graph(json.loads(node_link(graph, "en")), edges="edges")
    assert counts(again) == counts(graph)
    assert nx.utils.graphs_equal(again, nx.node_link_graph(json.loads(node_link(again, "en")), edges="edges"))


def test_sankey_links_join_nodes_and_hold_every_flow_between_firms(graph):
    told = json.loads(sankey(graph, "zh"))
    alone = firms_only(graph)
    between = [key for source, target, key in alone.edges(keys=True) if source != target]
    assert sorted(link["id"] for link in told["links"]) == sorted(between)
    for link in told["links"]:
        edge = next(values for *_, key, values in alone.edges(keys=True, data=True) if key == link["id"])
        ends = [told["nodes"][link[end]]["id"] for end in ("source", "target")]
        assert ends == [edge["supplier"], edge["receiver"]]


@pytest.mark.parametrize("name", EXCHANGES)
def test_the_same_graph_gives_the_same_text(graph, name):
    text = EXCHANGES[name].text(graph, "zh")
    assert text == EXCHANGES[name].text(graph.copy(), "zh")
    assert "lastmodified" not in text


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(lambda t: t.strip())


@given(firm=words, material=words)
@settings(max_examples=60, deadline=None)
def test_no_name_becomes_grammar(firm, material):
    graph = nx.MultiDiGraph(park=firm, currency="CNY")
    for name in ("a", "b"):
        graph.add_node(f"firm:{name}", kind="firm", firm=name, name=firm, name_en=firm)
    graph.add_edge(
        "firm:a", "firm:b", key="x", kind="planned", supplier="a", receiver="b", offer=material, need=material,
        offer_id="1", need_id="2", material=material, material_zh=material, material_en=material, unit="t",
        need_unit="t", offer_at=-1, need_at=-1,
    )  # fmt: skip
    assert counts(nx.parse_graphml(graphml(graph, "en"), force_multigraph=True)) == (2, 1)
    assert counts(nx.read_gexf(io.BytesIO(gexf(graph, "en").encode()))) == (2, 1)
    chart = mermaid(graph, "en").splitlines()
    assert len(chart) == 4
    assert all(line.count('"') == 2 for line in chart[1:])
    drawn = dot(graph, "en")
    assert len(drawn.splitlines()) == 6
    for line in drawn.splitlines():
        assert line.replace("\\\\", "").replace('\\"', "").count('"') in {0, 2}
    json.loads(node_link(graph, "en"))
    json.loads(sankey(graph, "en"))


def test_a_label_is_the_card_s_own_word_where_that_is_in_the_reader_s_language():
    graph = nx.MultiDiGraph(park="x", currency="CNY")
    for name in ("a", "b"):
        graph.add_node(f"firm:{name}", kind="firm", firm=name, name=name, name_en=name)
    graph.add_node("offer:1", kind="offer", firm="a", material="lab glass", material_zh="waste lab glass", material_en="waste lab glass")
    graph.add_edge(
        "firm:a", "firm:b", key="x", kind="planned", supplier="a", receiver="b", offer="lab glass", need="废玻璃", offer_id="1",
        need_id="2", material="waste-glass", material_zh="废玻璃", material_en="waste glass", unit="t", need_unit="t", offer_at=-1,
        need_at=-1, quantity=55350.4,
    )  # fmt: skip
    assert '"lab glass 55,350 t"' in dot(graph, "en")
    assert '"废玻璃 55,350 t"' in dot(graph, "zh")
    assert {node.get("label") for node in json.loads(node_link(graph, "en"))["nodes"]} == {"a", "b", "lab glass"}
    assert json.loads(sankey(graph, "en"))["links"][0]["material"] == "lab glass"


def test_of_an_empty_park_every_format_is_a_file():
    graph = matchchain.build_graph(matchchain.Park(), today=TODAY)
    for exchange in EXCHANGES.values():
        assert exchange.text(graph, "zh").strip()
