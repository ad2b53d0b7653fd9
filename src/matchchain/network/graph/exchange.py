"""The park's graph in the formats of other programs: GraphML, GEXF, node-link JSON, DOT, Mermaid, Sankey data.

Labels are in one language; ids, kinds and attributes as `matchchain.network.graph.attributes` says. The same graph
gives the same text. What stands in `graph.graph["made"]`, one line, is told in every format: version, day, park, law.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from matchchain.network.graph.names import firm_node
from matchchain.network.graph.walk import flows
from matchchain.values import dataclass
from matchchain.wording import Lang
from matchchain.wording.own_words import own_words

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph
    from matchchain.network.graph.flow import Flow

FLOWING = ("existing", "planned", "open")
"""Kinds of flows between firms: traded today, proposed, matching but lacking figures or papers."""
_ARROWS: Mapping[str, tuple[str, str]] = {
    "existing": ("-->", "solid"),
    "planned": ("-.->", "dashed"),
    "open": ("-.->", "dotted"),
}
"""Kind of a flow -> its arrow in Mermaid, its style in DOT."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Exchange:
    """A format of graphs.

    Attributes:
        endings: of its files, the usual one first.
        text: writes a graph, labels in one language.
        of_firms: it shows firms and what flows between them only.
    """

    endings: tuple[str, ...]
    text: Callable[[ParkGraph, Lang], str]
    of_firms: bool = False


def firms_only(graph: ParkGraph, kinds: Collection[str] = FLOWING) -> ParkGraph:
    """The graph of firms alone: an edge for each flow between two of them, its id as key, its attributes as they are.

    Example:
        >>> from matchchain.network.graph.build import graph_of
        >>> len(firms_only(graph_of(())))
        0
    """
    import networkx as nx

    alone: ParkGraph = nx.MultiDiGraph(**graph.graph)
    alone.add_nodes_from((node, values) for node, values in graph.nodes(data=True) if values["kind"] == "firm")
    for _, _, key, values in graph.edges(keys=True, data=True):
        if values["kind"] in kinds:
            alone.add_edge(firm_node(values["supplier"]), firm_node(values["receiver"]), key=key, **values)
    return alone


def labelled(graph: ParkGraph, lang: Lang) -> ParkGraph:
    """The graph with a `label` on every node and every flow, in one language."""
    named = graph.copy()
    for _, values in named.nodes(data=True):
        values["label"] = _label(values, lang)
    for _, _, values in named.edges(data=True):
        if "material" in values:
            values["label"] = _material(values, lang)
    return named


def graphml(graph: ParkGraph, lang: Lang) -> str:
    """GraphML, as yEd, Cytoscape, igraph and networkx read it."""
    import networkx as nx

    return "\n".join(nx.generate_graphml(_for_xml(labelled(graph, lang)))) + "\n"


def gexf(graph: ParkGraph, lang: Lang) -> str:
    """GEXF 1.2, as Gephi reads it."""
    import networkx as nx

    made = io.BytesIO()
    nx.write_gexf(_for_xml(labelled(graph, lang)), made)
    root = ET.fromstring(made.getvalue())  # noqa: S314 - written a line above
    space = root.tag.partition("}")[0].lstrip("{")
    for meta in root.findall(f"{{{space}}}meta"):  # the day of writing and the library's version
        root.remove(meta)
    if told := graph.graph.get("made"):
        meta = ET.Element(f"{{{space}}}meta")
        ET.SubElement(meta, f"{{{space}}}creator").text = "matchchain"
        ET.SubElement(meta, f"{{{space}}}description").text = told
        root.insert(0, meta)
    ET.register_namespace("", space)
    ET.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def node_link(graph: ParkGraph, lang: Lang) -> str:
    """Node-link JSON, as networkx (`node_link_graph(data, edges="edges")`) and d3 read it."""
    import networkx as nx

    return json.dumps(nx.node_link_data(labelled(graph, lang), edges="edges"), ensure_ascii=False, indent=1) + "\n"


def dot(graph: ParkGraph, lang: Lang) -> str:
    """DOT, as Graphviz draws it: firms as boxes, flows solid (today), dashed (proposed) or dotted (open)."""
    number = {node: f"n{place}" for place, node in enumerate(graph)}
    lines = [
        f"  {number[node]} [label={_quoted(_label(values, lang))}, shape={_SHAPES[values['kind']]}];"
        for node, values in graph.nodes(data=True)
    ]
    for source, target, values in graph.edges(data=True):
        style = _ARROWS.get(values["kind"], ("", "solid"))[1]
        label = f", label={_quoted(_said(values, lang))}" if "material" in values else ""
        lines.append(f"  {number[source]} -> {number[target]} [style={style}{label}];")
    begun = [*_noted(graph, "//"), f"digraph {_quoted(graph.graph.get('park', ''))} {{", "  rankdir=LR;"]
    return "\n".join([*begun, *lines, "}"]) + "\n"


_SHAPES = {"firm": "box", "offer": "ellipse", "need": "ellipse", "process": "hexagon"}


def mermaid(graph: ParkGraph, lang: Lang) -> str:
    """A Mermaid flowchart of the firms that anything flows between; solid today, dotted proposed."""
    alone = firms_only(graph)
    tied = [node for node in alone if alone.degree(node)]
    number = {node: f"n{place}" for place, node in enumerate(tied)}
    lines = [f'  {number[node]}["{_entities(_label(alone.nodes[node], lang))}"]' for node in tied]
    for source, target, values in alone.edges(data=True):
        arrow = _ARROWS[values["kind"]][0]
        lines.append(f'  {number[source]} {arrow}|"{_entities(_said(values, lang))}"| {number[target]}')
    return "\n".join(["flowchart LR", *_noted(alone, "%%"), *lines]) + "\n"


def sankey(graph: ParkGraph, lang: Lang) -> str:
    """Sankey data: firms as nodes, a link a flow with its yearly amount; link ends are places in `nodes`.

    Units differ between links; a drawing takes those of one `unit`. `value` is None where nobody states the amount.
    """
    found = [flow for flow in flows(graph, FLOWING) if flow.supplier != flow.receiver]
    firms = sorted({firm for flow in found for firm in (flow.supplier, flow.receiver)})
    place = {firm: at for at, firm in enumerate(firms)}
    nodes = [{"id": firm, "name": _label(graph.nodes[firm_node(firm)], lang)} for firm in firms]
    links = [_link(flow, place, lang) for flow in found]
    told = {"made": graph.graph["made"]} if "made" in graph.graph else {}
    return json.dumps({**told, "nodes": nodes, "links": links}, ensure_ascii=False, indent=1) + "\n"


def _noted(graph: ParkGraph, comment: str) -> list[str]:
    """How the graph was made as a line of comment, where it says so."""
    return [f"{comment} {_one_line(graph.graph['made'])}"] if "made" in graph.graph else []


def _link(flow: Flow, place: Mapping[str, int], lang: Lang) -> dict[str, Any]:
    return {
        "source": place[flow.supplier],
        "target": place[flow.receiver],
        "value": flow.quantity,
        "unit": flow.unit,
        "material": own_words(flow.offer, flow.material_zh, flow.material_en, lang),
        "kind": flow.kind,
        "net_per_year": flow.net,
        "id": flow.id,
    }


EXCHANGES: Mapping[str, Exchange] = {
    "graphml": Exchange((".graphml",), graphml),
    "gexf": Exchange((".gexf",), gexf),
    "sankey": Exchange((".sankey.json", ".json"), sankey, of_firms=True),
    "node-link": Exchange((".json",), node_link),
    "dot": Exchange((".dot", ".gv"), dot),
    "mermaid": Exchange((".mmd", ".mermaid"), mermaid, of_firms=True),
}
"""Every format by name."""


def exchanges_of(file: str) -> list[str]:
    """Names of the formats whose files end like this one, the surest first.

    Example:
        >>> exchanges_of("park.sankey.json"), exchanges_of("park.json"), exchanges_of("park.txt")
        (['sankey', 'node-link'], ['node-link', 'sankey'], [])
    """
    file = file.lower()
    fitting = {name: [end for end in one.endings if file.endswith(end)] for name, one in EXCHANGES.items()}
    sure = {name: (-len(ends[0]), EXCHANGES[name].endings.index(ends[0])) for name, ends in fitting.items() if ends}
    return sorted(sure, key=sure.__getitem__)


def _label(values: Mapping[str, Any], lang: Lang) -> str:
    first, other = ("name_en", "name") if lang == "en" else ("name", "name_en")
    own = values.get(first) or values.get(other) or ("material" in values and _material(values, lang))
    return str(own or values.get("firm", ""))


def _material(values: Mapping[str, Any], lang: Lang) -> str:
    """What a line or a flow is called: the card's own words where they are in the reader's language, else its label."""
    written = values.get("offer", "") if "supplier" in values else values["material"]
    zh, en = (values.get(name, "") for name in ("material_zh", "material_en"))
    return own_words(written, zh, en, lang) or str(values["material"])


def _said(values: Mapping[str, Any], lang: Lang) -> str:
    """What flows, and how much a year."""
    material = _material(values, lang)
    amount = values.get("quantity")
    return material if amount is None else f"{material} {_short(amount)} {values.get('unit', '')}".rstrip()


def _short(amount: float) -> str:
    """An amount by four digits that count, written out.

    Example:
        >>> _short(55350.4), _short(1_900_000), _short(0.12345)
        ('55,350', '1,900,000', '0.1235')
    """
    return f"{float(f'{amount:.4g}'):,.12g}"


def _quoted(text: str) -> str:
    r"""A string of DOT.

    Example:
        >>> _quoted('a "b" \\n')
        '"a \\"b\\" \\\\n"'
    """
    return '"{}"'.format(_one_line(text).replace("\\", "\\\\").replace('"', '\\"'))


def _entities(text: str) -> str:
    """Text of Mermaid: whatever its grammar or HTML could take for something else as entities.

    Example:
        >>> _entities('<b>"A" & B</b>')
        '#60;b#62;#34;A#34; #38; B#60;/b#62;'
    """
    return "".join(f"#{ord(one)};" if one in '<>"&#;`|{}[]' else one for one in _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(_NOT_IN_XML.sub("", text).split())


def _for_xml(graph: ParkGraph) -> ParkGraph:
    """The graph with texts that XML can hold."""
    for values in _values(graph):
        for name, value in values.items():
            if isinstance(value, str):
                values[name] = _NOT_IN_XML.sub("", value)
    return graph


def _values(graph: ParkGraph) -> Iterator[dict[str, Any]]:
    yield graph.graph
    for _, values in graph.nodes(data=True):
        yield values
    for _, _, values in graph.edges(data=True):
        yield values
