"""The park as a graph: the meeting point of every analysis of the network.

Nodes are firms, offers and needs; edges say who offers what, which offer is linked with which need, and who
needs it. It holds the links worth showing, not every candidate: a graph of all candidates of a thousand
firms would cost more than the plan itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matchchain.network.pairing import Plan
from matchchain.park import Park

if TYPE_CHECKING:
    import networkx as nx


def build_graph(park: Park, plan: Plan) -> nx.DiGraph[Any]:
    """The directed graph firm -> offer -> need -> firm of a park and its plan.

    Nodes are tuples ("firm", id), ("offer", firm id, offer id), ("need", firm id, need id) with the attributes
    `kind` ("firm", "offer", "need") and `entry` (the `Firm`, `Offer` or `Need`). Edges have `kind`: "offers",
    "link" or "needs"; a link carries its `pairing`, its `stage`, `in_plan`, `quantity` (what the plan moves,
    in the offer's unit per year) and `net` (CNY per year in the plan).

    Args:
        park: the park that was planned.
        plan: its plan, as `suggest` returns it.

    Returns:
        The graph; firms without any line are isolated nodes.

    Example:
        >>> from matchchain.network.planning.plan import suggest
        >>> park = Park()
        >>> len(build_graph(park, suggest(park)))
        0
    """
    import networkx as nx

    graph: nx.DiGraph[Any] = nx.DiGraph(park=park.name)
    for firm in sorted(park.firms, key=lambda f: f.id):
        graph.add_node(("firm", firm.id), kind="firm", entry=firm)
        for offer in firm.offers:
            graph.add_node(("offer", firm.id, offer.id), kind="offer", entry=offer)
            graph.add_edge(("firm", firm.id), ("offer", firm.id, offer.id), kind="offers")
        for need in firm.needs:
            graph.add_node(("need", firm.id, need.id), kind="need", entry=need)
            graph.add_edge(("need", firm.id, need.id), ("firm", firm.id), kind="needs")
    for pairing in plan.pairings:
        graph.add_edge(
            ("offer", pairing.supplier, pairing.offer_id),
            ("need", pairing.receiver, pairing.need_id),
            kind="link",
            pairing=pairing,
            stage=pairing.stage,
            in_plan=pairing.in_plan,
            quantity=pairing.plan_quantity,
            net=pairing.plan_net_per_year,
        )
    return graph
