"""The park as a graph: the meeting point of every analysis of the network."""

from __future__ import annotations

import datetime as dt
from types import NoneType
from typing import TYPE_CHECKING

from matchchain.network.pairing import Plan
from matchchain.park import Park
from matchchain.wording.arguments import of_kind

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.materials import Thesaurus
    from matchchain.network.graph.build import ParkGraph
    from matchchain.network.planning.asked import Errors


def build_graph(
    park: Park | Loaded,
    plan: Plan | None = None,
    *,
    thesaurus: Thesaurus | None = None,
    today: dt.date | str | None = None,
    errors: Errors = "raise",
) -> ParkGraph:
    """The directed multigraph of a park and its plan: firm -> offer -> need -> firm, and through processes.

    Nodes are texts: "firm:ID", "offer:FIRM/LINE", "need:FIRM/LINE", "process:FIRM/CONVERSION". Edges tie a firm to its
    offers and processes and a need to its firm; between them stand the flows, each with its pairing's id as key:
    what is traded today, and what the plan would move. What stands on nodes and edges, in which unit, says
    `matchchain.network.graph.attributes`: plain values, ready for GraphML, GEXF and node-link JSON; what nobody knows
    is left out. Not every candidate is an edge: a graph of all those of a thousand firms would cost more than the plan.

    Args:
        park: what `load` returns, or its park.
        plan: what `suggest` answered of it: its rows that lack papers or figures become edges of kind "open".
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        errors: "raise" stops at errors of the park's files, "skip" leaves out the entries that hold one.

    Returns:
        The graph; firms without any line stand alone.

    Raises:
        MatchchainError: the park's files hold errors and nobody asked to skip them.
        OptionError: an argument that does not fit.

    Example:
        >>> len(build_graph(Park()))
        0
    """
    from matchchain.matching import match
    from matchchain.network.graph.build import park_graph
    from matchchain.network.graph.shown import add_open_rows
    from matchchain.network.planning.asked import check_options, sound_park, today_of
    from matchchain.network.planning.reckoning import reckon

    check_options("equal", None, None, thesaurus)
    of_kind("plan", getattr(plan, "found", plan), Plan, NoneType)
    whole = reckon(match(sound_park(park, errors), thesaurus=thesaurus, today=today_of(today)))
    graph = park_graph(whole)
    if plan is not None:
        add_open_rows(graph, whole, {row.id for row in plan.pairings if row.stage in ("papers", "figures")})
    return graph
