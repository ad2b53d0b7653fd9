"""How to walk on a park's graph: what flows, what leaves a firm, what reaches it, who deals with whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from matchchain.network.graph.build import flow_on
from matchchain.network.graph.flow import Flow
from matchchain.network.graph.names import firm_node

if TYPE_CHECKING:
    import networkx as nx

    from matchchain.network.graph.build import ParkGraph

MOVING = ("existing", "planned")
"""What is traded today and what the plan would move."""


def flows(graph: ParkGraph, kinds: Collection[str] = MOVING) -> tuple[Flow, ...]:
    """All flows of these kinds, sorted by id.

    Example:
        >>> from matchchain.network.graph.build import graph_of
        >>> flows(graph_of(()))
        ()
    """
    every = (flow_on(*edge) for edge in graph.edges(keys=True, data=True) if edge[3]["kind"] in kinds)
    return tuple(sorted(every, key=lambda flow: flow.id))


def flows_from(graph: ParkGraph, firm: str, kinds: Collection[str] = MOVING) -> Iterator[Flow]:
    """What leaves a firm: from its offers, its processes, or itself where its card has no line for it."""
    for node in _places(graph, firm):
        for edge in graph.out_edges(node, keys=True, data=True):
            if edge[3]["kind"] in kinds:
                yield flow_on(*edge)


def flows_into(graph: ParkGraph, firm: str, kinds: Collection[str] = MOVING) -> Iterator[Flow]:
    """What reaches a firm: at its needs, its processes, or itself."""
    for node in _places(graph, firm):
        for edge in graph.in_edges(node, keys=True, data=True):
            if edge[3]["kind"] in kinds:
                yield flow_on(*edge)


def _places(graph: ParkGraph, firm: str) -> Iterator[str]:
    """The firm's node and those of its lines and processes."""
    own = firm_node(firm)
    if own not in graph:
        return
    yield own
    yield from (node for _, node, edge in graph.out_edges(own, data=True) if edge["kind"] in ("offers", "runs"))
    yield from (node for node, _, edge in graph.in_edges(own, data=True) if edge["kind"] == "needs")


def links(graph: ParkGraph, kinds: Collection[str] = MOVING) -> list[tuple[str, str]]:
    """(supplier, receiver) of all firms that deal with each other, each pair once, sorted."""
    every: Iterator[dict[str, Any]] = (data for _, _, data in graph.edges(data=True) if data["kind"] in kinds)
    return sorted({(data["supplier"], data["receiver"]) for data in every})


def ties(graph: ParkGraph, kinds: Collection[str] = MOVING) -> nx.Graph[str]:
    """The same graph drawn together by firm: who deals with whom, whichever way it flows."""
    import networkx as nx

    drawn: nx.Graph[str] = nx.Graph()
    drawn.add_edges_from(links(graph, kinds))
    return drawn


def feeds(graph: ParkGraph, firms: Collection[str], kinds: Collection[str] = MOVING) -> nx.DiGraph[str]:
    """The same graph drawn together by firm, of some of them: who feeds whom."""
    import networkx as nx

    drawn: nx.DiGraph[str] = nx.DiGraph()
    drawn.add_nodes_from(sorted(firms))
    drawn.add_edges_from(pair for pair in links(graph, kinds) if pair[0] in firms and pair[1] in firms)
    return drawn
