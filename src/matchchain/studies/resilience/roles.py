"""Who leads, who carries, who follows: the roles the network itself shows (龙头 A, 骨干 B, 中小 N).

A firm's weight is the mean of three shares, each adding up to 1 over the firms of the network: of the money
(how much less the plan saves without it), of the ties (distinct partners: degree centrality) and of the ways
between others that lead through it (betweenness centrality; Freeman, A set of measures of centrality based on
betweenness, Sociometry 40, 1977). Leaders weigh at least twice the average firm, small ones less than half of
it, the backbone stands between. These two bounds are ours. That firms with many ties and many ways through
them are the weak points of such networks was shown for Kalundborg (Chopra and Khanna, Understanding resilience
in industrial symbiosis networks, Journal of Environmental Management 141, 2014).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.network.graph.walk import ties
from matchchain.studies.resilience.between import betweenness
from matchchain.studies.resilience.flows import MOVING
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

Role: TypeAlias = Literal["leader", "backbone", "small"]
LEADS, FOLLOWS = 2.0, 0.5
"""Times the average weight from which a firm leads, and below which it is small."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a firm stands in the network.

    Attributes:
        firm: its id.
        drop: how much less the plan saves without it, CNY a year.
        partners: with how many firms it trades or would trade.
        between: share of all shortest ways between two other firms that lead through it, 0 to 1.
        weight: its share of the network, see above; all add up to 1.
        role: what the network shows.
        stated: the role on its card, "" where none is.
    """

    firm: str
    drop: float
    partners: int
    between: float
    weight: float
    role: Role
    stated: str

    @property
    def differs(self) -> bool:
        """Whether the card says another role."""
        return bool(self.stated) and self.stated != self.role


def standings(
    graph: ParkGraph, drops: Mapping[str, float], stated: Mapping[str, str], kinds: Collection[str] = MOVING
) -> tuple[Standing, ...]:
    """The firms of the network, the heaviest first, then by id.

    Args:
        graph: the park's; firms without a flow stand outside.
        drops: firm -> how much less the plan saves without it, CNY a year.
        stated: firm -> the role on its card.
        kinds: which flows count.

    Example:
        >>> from matchchain.network.graph.build import graph_of
        >>> standings(graph_of(()), {}, {})
        ()
    """
    firms = ties(graph, kinds)
    between = betweenness(firms)
    partners = {firm: len(firms[firm]) for firm in firms}
    shares = [
        _shared({firm: max(drops.get(firm, 0.0), 0.0) for firm in firms}),
        _shared(partners),
        _shared(between),
    ]
    said = [share for share in shares if share]
    found = []
    for firm in firms:
        weight = sum(share[firm] for share in said) / len(said)
        found.append(
            Standing(
                firm=firm,
                drop=drops.get(firm, 0.0),
                partners=partners[firm],
                between=between[firm],
                weight=weight,
                role=_role(weight * len(firms)),
                stated=stated.get(firm, ""),
            )
        )
    return tuple(sorted(found, key=lambda one: (-round(one.weight, 9), one.firm)))


def _shared(values: Mapping[str, float]) -> dict[str, float]:
    """Each firm's part of the sum; nothing where the sum is zero, since then it tells no firm from another."""
    total = sum(values.values())
    return {firm: value / total for firm, value in values.items()} if total > 0 else {}


def _role(times_average: float) -> Role:
    return "leader" if times_average >= LEADS else "small" if times_average < FOLLOWS else "backbone"
