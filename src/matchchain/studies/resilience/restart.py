"""In which order does a chain start again? Suppliers first; firms that feed one another together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from matchchain.network.graph.walk import feeds, flows
from matchchain.studies.resilience.flows import MOVING, Flow
from matchchain.values import dataclass

if TYPE_CHECKING:
    import networkx as nx

    from matchchain.network.graph.build import ParkGraph


@dataclass(frozen=True, slots=True)
class Start:
    """Firms that start at one time.

    Attributes:
        wave: 1 for those that wait for nobody; each later wave waits for one before it.
        firms: their ids; several where they feed one another and must start together, the one that needs
            least of the others first.
        waits_for: the affected firms that must run before, sorted.
    """

    wave: int
    firms: tuple[str, ...]
    waits_for: tuple[str, ...]

    @property
    def together(self) -> bool:
        """Whether the firms feed one another in a loop."""
        return len(self.firms) > 1


def restart(graph: ParkGraph, affected: Collection[str], kinds: Collection[str] = MOVING) -> tuple[Start, ...]:
    """The order in which affected firms start again.

    Loops are drawn together (the condensation of the graph of flows, which has none), then every group
    starts as soon as all its suppliers among the affected run.

    Args:
        graph: the park's.
        affected: ids of the firms that stopped or were hit.
        kinds: which flows count.

    Returns:
        The groups by wave, then by id.

    Example:
        >>> from matchchain.network.graph.build import graph_of
        >>> [start.firms for start in restart(graph_of(()), ["b", "a"])]
        [('a',), ('b',)]
    """
    import networkx as nx

    inside = [flow for flow in flows(graph, kinds) if flow.supplier in affected and flow.receiver in affected]
    firms = feeds(graph, affected, kinds)
    whole: nx.DiGraph[Any] = nx.condensation(firms)
    found = [
        Start(wave, _in_order(whole.nodes[group]["members"], inside), _before(whole, group, firms))
        for wave, groups in enumerate(nx.topological_generations(whole), start=1)
        for group in groups
    ]
    return tuple(sorted(found, key=lambda start: (start.wave, start.firms)))


def _before(whole: nx.DiGraph[Any], group: int, firms: nx.DiGraph[str]) -> tuple[str, ...]:
    members: set[str] = whole.nodes[group]["members"]
    return tuple(sorted({before for firm in members for before in firms.predecessors(firm)} - members))


def _in_order(members: Iterable[str], inside: Sequence[Flow]) -> tuple[str, ...]:
    """The firm that depends least on the others of its loop first."""
    loop = set(members)
    needs: dict[tuple[str, str], float] = {}
    for flow in inside:
        if flow.supplier in loop and flow.receiver in loop:
            needs[flow.receiver, flow.need_id] = needs.get((flow.receiver, flow.need_id), 0.0) + (flow.share or 0.0)
    worst = {firm: max((share for (f, _), share in needs.items() if f == firm), default=0.0) for firm in loop}
    return tuple(sorted(loop, key=lambda firm: (worst[firm], firm)))
