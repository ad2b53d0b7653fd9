"""Where in a chain does each firm stand: by its card, else by what flows from firm to firm."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from matchchain.network.graph.walk import MOVING, feeds, ties
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph
    from matchchain.park import ChainStage


@dataclass(frozen=True, slots=True)
class Stand:
    """The stages of a chain.

    Attributes:
        names: of the stages on the card, upstream first; empty where they are inferred.
        level: firm -> its stage from 0; firms that no stage and no flow places are not in it.
        inferred: whether the levels are read off the flows.
    """

    names: tuple[str, ...]
    level: Mapping[str, int]
    inferred: bool

    @property
    def count(self) -> int:
        """How many stages there are."""
        return len(self.names) or 1 + max(self.level.values(), default=-1)


def stages_of(
    stated: Sequence[ChainStage], graph: ParkGraph, members: Collection[str], kinds: Collection[str] = MOVING
) -> Stand:
    """The stage of each member.

    Args:
        stated: the stages on the chain's card. Where none has a member, a firm's stage is the longest way by which
            something flows to it from a member that gets nothing from any other; firms that feed each other in a circle
            stand together.
        graph: the park's, with today's trades and what the plan would move.
        members: ids of the firms of the chain.
        kinds: which flows count.
    """
    placed = [(name, at) for at, stage in enumerate(stated) for name in stage.firms if name in members]
    if placed:
        return Stand(tuple(stage.name for stage in stated), dict(reversed(placed)), inferred=False)
    import networkx as nx

    drawn = feeds(graph, members, kinds)
    drawn.remove_nodes_from([firm for firm in members if drawn.degree(firm) == 0])
    circles = nx.condensation(drawn)
    level = {
        firm: at
        for at, generation in enumerate(nx.topological_generations(circles))
        for circle in generation
        for firm in circles.nodes[circle]["members"]
    }
    return Stand((), level, inferred=True)


def between_of(
    graph: ParkGraph, members: Collection[str], kinds: Collection[str] = MOVING
) -> dict[str, float]:
    """Firm -> share of the shortest ways between the others that lead through it, among all who deal with a member.

    Betweenness centrality (Freeman, Sociometry 40, 1977) of the ties of which one end at least is of the chain.
    """
    import networkx as nx

    drawn = ties(graph, kinds)
    drawn.remove_edges_from([(a, b) for a, b in drawn.edges if a not in members and b not in members])
    drawn.remove_nodes_from([firm for firm in list(drawn) if drawn.degree(firm) == 0])
    found: dict[str, float] = nx.betweenness_centrality(drawn)
    return found
