"""The park as a graph, made once from its plan: firms, offers, needs, processes, and what flows between them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from matchchain.candidates import LIKELY, Candidates, Lines
from matchchain.matching.processes import OPEN, Idle, Process, processes_of
from matchchain.network.graph.attributes import Plain, stated
from matchchain.network.graph.flow import NO_LINE, Flow
from matchchain.network.graph.moving import Nodes, moving
from matchchain.network.graph.names import firm_node, process_nodes
from matchchain.network.planning.ends import material_id
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Firm

if TYPE_CHECKING:
    import networkx as nx

    ParkGraph = nx.MultiDiGraph[str]

_ON_EDGES = tuple(field.name for field in fields(Flow) if field.name not in ("id", "source", "target"))
_values = attrgetter(*_ON_EDGES)


def park_graph(whole: Reckoning) -> ParkGraph:
    """The graph of a planned park; see `build_graph`.

    Args:
        whole: the park, matched and planned.
    """
    import networkx as nx

    c, nodes = whole.found.candidates, Nodes.of(whole)
    graph: ParkGraph = nx.MultiDiGraph(park=c.park.name, currency=c.park.currency or "CNY")
    for firm in c.firms:
        graph.add_node(firm_node(firm.id), **_of_firm(firm))
    _add_lines(graph, c, c.offers, nodes.offers, "offer")
    _add_lines(graph, c, c.needs, nodes.needs, "need")
    _add_processes(graph, whole)
    for flow in moving(whole, nodes):
        add_flow(graph, flow)
    return graph


def graph_of(flows: Iterable[Flow]) -> ParkGraph:
    """The graph of some flows alone, with the firms and lines that they join.

    Example:
        >>> len(graph_of(()))
        0
    """
    import networkx as nx

    graph: ParkGraph = nx.MultiDiGraph()
    for flow in flows:
        for firm, node, kind in ((flow.supplier, flow.source, "offer"), (flow.receiver, flow.target, "need")):
            graph.add_node(firm_node(firm), kind="firm", firm=firm)
            if node not in graph:
                graph.add_node(node, kind=kind, firm=firm)
                _hang(graph, firm_node(firm), node, kind)
        add_flow(graph, flow)
    return graph


def add_flow(graph: ParkGraph, flow: Flow) -> None:
    """Put a flow on the graph: an edge from its source to its target, whose key is its id."""
    values = zip(_ON_EDGES, _values(flow), strict=True)
    known = {name: value for name, value in values if value is not None and value != ""}
    graph.add_edge(flow.source, flow.target, key=flow.id, **known)


def flow_on(source: str, target: str, key: str, edge: dict[str, Any]) -> Flow:
    """The flow that stands on an edge."""
    get = edge.get
    return Flow(
        id=key,
        source=source,
        target=target,
        supplier=edge["supplier"],
        receiver=edge["receiver"],
        offer=get("offer", ""),
        need=get("need", ""),
        offer_id=get("offer_id", ""),
        need_id=get("need_id", ""),
        material=get("material", ""),
        material_zh=get("material_zh", ""),
        material_en=get("material_en", ""),
        quantity=get("quantity"),
        unit=get("unit", ""),
        covered=get("covered"),
        need_unit=get("need_unit", ""),
        share=get("share"),
        kind=edge["kind"],
        net=get("net"),
        disposal_cost=get("disposal_cost"),
        offer_at=get("offer_at", NO_LINE),
        need_at=get("need_at", NO_LINE),
    )


def _hang(graph: ParkGraph, firm: str, node: str, kind: str) -> None:
    """Tie a line or a process to its firm."""
    if kind == "need":
        graph.add_edge(node, firm, key=node, kind="needs")
    else:
        graph.add_edge(firm, node, key=node, kind="offers" if kind == "offer" else "runs")


def _of_firm(firm: Firm) -> dict[str, Plain]:
    site = firm.site
    return stated({
        "kind": "firm",
        "firm": firm.id,
        "name": firm.table_name,
        "name_en": firm.name_en,
        "group": firm.group,
        "industry": firm.industry,
        "role": firm.role,
        "zone": firm.district,
        "lat": site.lat.likely if site and site.lat else None,
        "lon": site.lon.likely if site and site.lon else None,
    })  # fmt: skip


def _add_lines(graph: ParkGraph, c: Candidates, lines: Lines, nodes: Iterable[str], kind: str) -> None:
    owners, amounts = lines.firm.tolist(), lines.quantity[LIKELY].tolist()
    for at, (node, entry) in enumerate(zip(nodes, lines.entries, strict=True)):
        meant, owner = lines.resolution(at), c.firms[owners[at]].id
        known = meant.material or meant.use
        graph.add_node(node, **stated({
            "kind": kind,
            "firm": owner,
            "line": entry.id,
            "line_at": at,
            "material": entry.material,
            "material_id": material_id(meant),
            "material_zh": known.zh if known else "",
            "material_en": known.en if known else "",
            "category": entry.kind if kind == "offer" else None,
            "quantity": amounts[at] if math.isfinite(amounts[at]) else None,
            "unit": lines.unit[at],
        }))  # fmt: skip
        _hang(graph, firm_node(owner), node, kind)


def _add_processes(graph: ParkGraph, whole: Reckoning) -> None:
    """The processes of firms of the park: those in the plan first, then those that cannot take part or may not."""
    c, legs = whole.found.candidates, whole.legs
    working, idle = (legs.processes, legs.idle) if legs else processes_of(c, c.park.conversions)
    add_processes(graph, c, [*working, *idle])


def add_processes(graph: ParkGraph, c: Candidates, processes: Iterable[Process | Idle]) -> list[str]:
    """Put processes on the graph, each tied to its owner.

    Args:
        graph: the park's.
        c: the park's candidates.
        processes: in the order of the plan; what no firm of the park owns gets no node.

    Returns:
        The node of each, whether it is there or not.
    """
    every = list(processes)
    nodes = process_nodes(((one.conversion, one.owner) for one in every), c.firms)
    for node, one in zip(nodes, every, strict=True):
        if one.owner == OPEN:
            continue
        owner, conversion = c.firms[one.owner].id, one.conversion
        graph.add_node(node, **stated({
            "kind": "process",
            "firm": owner,
            "conversion": conversion.id,
            "name": conversion.name,
            "name_en": conversion.name_en,
            "unit": conversion.unit,
            **(_of_process(one) if isinstance(one, Process) else _of_idle(one)),
        }))  # fmt: skip
        _hang(graph, firm_node(owner), node, "process")
    return nodes


def _of_process(process: Process) -> dict[str, Plain | None]:
    capacity = float(process.capacity[LIKELY])
    return {
        "capacity": capacity if math.isfinite(capacity) else None,
        "cost": float(process.known[LIKELY]),
        "yearly": process.yearly,
    }


def _of_idle(idle: Idle) -> dict[str, Plain | None]:
    stated_capacity = idle.conversion.capacity
    return {"capacity": stated_capacity.likely if stated_capacity else None, "idle": idle.why}
