"""Who could feed whom through which process: the park's graph with the ways into processes and out of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from matchchain.matching.legs import Legs
from matchchain.matching.processes import Idle, Process
from matchchain.network.graph.build import park_graph
from matchchain.network.graph.moving import Nodes
from matchchain.network.planning.reckoning import Reckoning
from matchchain.studies.routing.arc import Arc, on_arc, on_edge
from matchchain.studies.routing.plant import NOBODY, Plant, plants_of
from matchchain.studies.routing.ways import arcs_of

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

__all__ = ["NOBODY", "Arc", "Plant", "Web", "web_of"]


class Web:
    """A park's processes and the ways between them, on its graph.

    Attributes:
        graph: the park's; the ways are its edges of kind "way".
        plants: the processes that firms of the park run, by owner and name.
        firms: ids of the firms, as `Arc.supplier` and `Plant.owner` count them.
    """

    def __init__(
        self, graph: ParkGraph, plants: Sequence[Plant], firms: Sequence[str], arcs: Iterable[Arc], nodes: Nodes
    ) -> None:
        """Put arcs on the graph, in the order of `Arc.rank`; `nodes` says what the lines they join are called."""
        self.graph, self.plants, self.firms = graph, plants, firms
        self._plant = {plant.node: i for i, plant in enumerate(plants)}
        self._firm = {firm: i for i, firm in enumerate(firms)}
        for place, arc in enumerate(arcs):
            source = nodes.offers[arc.lines[0]] if arc.giver == NOBODY else plants[arc.giver].node
            target = nodes.needs[arc.lines[1]] if arc.taker == NOBODY else plants[arc.taker].node
            graph.add_edge(source, target, key=f"way {place}", **on_edge(arc, place, firms))

    def arcs(self) -> list[Arc]:
        """Every way, in the order of `Arc.rank`."""
        return self._read(self.graph.edges(data=True))

    def after(self, plant: int) -> list[Arc]:
        """What leaves a process, in the order of `Arc.rank`."""
        return self._read(self.graph.out_edges(self.plants[plant].node, data=True))

    def _read(self, edges: Iterable[tuple[str, str, dict[str, Any]]]) -> list[Arc]:
        ways = sorted((edge for edge in edges if edge[2]["kind"] == "way"), key=lambda edge: edge[2]["place"])
        at = self._plant
        return [on_arc(way, at.get(one, NOBODY), at.get(other, NOBODY), self._firm) for one, other, way in ways]


def web_of(whole: Reckoning, legs: Legs | None, processes: Sequence[Process], idle: Sequence[Idle]) -> Web:
    """The web of a planned park.

    Args:
        whole: the park with its plan.
        legs: the legs of its own processes; those of the plan, or others where the plan has none.
        processes: those that have capacity to spare, as `legs` counts them.
        idle: those that cannot take part.
    """
    plants = plants_of(whole, legs, processes, idle)
    firms = [firm.id for firm in whole.found.candidates.firms]
    return Web(park_graph(whole), plants, firms, arcs_of(whole, legs, plants), Nodes.of(whole))
