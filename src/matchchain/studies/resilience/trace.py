"""Upstream and downstream of a firm: who supplies whom, step by step, as a tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.graph.build import park_graph
from matchchain.network.graph.shown import Side, add_open, open_rows
from matchchain.network.graph.walk import flows_from, flows_into
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Firm, Park
from matchchain.studies.resilience.flows import MOVING, Flow, today_or_plan
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

Direction: TypeAlias = Literal["up", "down"]
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One flow in the tree.

    Attributes:
        direction: "up" to who supplies, "down" to who receives.
        level: 1 for the firm's own partners.
        firm: id of the partner that this step leads to.
        flow: what flows.
        path: ids from the traced firm to the partner.
        mark: "loop" where the partner is on the path already, "again" where it is drawn out at another step,
            "deeper" where it has further partners beyond the depth, else "".
    """

    direction: Direction
    level: int
    firm: str
    flow: Flow
    path: tuple[str, ...]
    mark: Literal["", "loop", "again", "deeper"]


@dataclass(frozen=True, slots=True)
class Trace:
    """The answer of a trace.

    Attributes:
        firm: id of the traced firm; `firms` every firm of the park by id.
        depth: how many steps were followed; `directions` which ways.
        steps: the tree in the order it reads, upstream first.
        as_planned: whether what the plan would move is drawn beside today's trades; `with_open` whether pairs that
            lack figures or papers are drawn too.
        proposed: how many pairs of this firm the plan proposes that are not drawn.
        open: how many pairs of this firm lack figures or papers and are not drawn.
    """

    park: str
    park_en: str
    as_of: str
    firm: str
    firms: Mapping[str, Firm]
    depth: int
    directions: tuple[Direction, ...]
    steps: tuple[Step, ...]
    as_planned: bool
    with_open: bool
    proposed: int
    open: int


def trace(  # noqa: PLR0913 - each is one option of the command line
    park: Park,
    firm: str,
    *,
    directions: Sequence[Direction] = ("up", "down"),
    depth: int = DEPTH,
    as_planned: bool = False,
    with_open: bool = False,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
) -> Trace:
    """Who is behind and before a firm in the network of what flows today.

    Args:
        park: as `load` returns it.
        firm: id of the firm.
        directions: which ways to follow.
        depth: how many steps.
        as_planned: draw what the plan would move as well.
        with_open: draw everything: that, and pairs that lack figures or papers.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.

    Returns:
        The tree. Each flow stands in it once for each direction.

    Example:
        >>> trace(Park(), "a").steps
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day))
    graph = park_graph(whole)
    if with_open:
        for way in directions:
            _open_up(graph, whole, firm, way, depth)
    drawn = (*MOVING, "open") if with_open else today_or_plan(as_planned=as_planned)
    return Trace(
        park=park.name,
        park_en=park.name_en,
        as_of=newest_entry(park),
        firm=firm,
        firms={one.id: one for one in whole.found.candidates.firms},
        depth=depth,
        directions=tuple(directions),
        steps=tuple(step for way in directions for step in steps(graph, firm, way, depth, drawn)),
        as_planned="planned" in drawn,
        with_open=with_open,
        proposed=0 if "planned" in drawn else _count(directions, lambda way: len(_at(graph, firm, way, ("planned",)))),
        open=0 if with_open else _count(directions, lambda way: len(open_rows(whole, {firm}, _END[way]))),
    )


_ALONG = {"up": flows_into, "down": flows_from}
_END: Mapping[Direction, Side] = {"up": "receiver", "down": "supplier"}
"""On which side of its flows the firm stands from which one looks this way."""


def _count(directions: Collection[Direction], count: Callable[[Direction], int]) -> int:
    """The sum of both ways, each counted once: no flow leads from a firm to itself."""
    return sum(count(way) for way in dict.fromkeys(directions))


def _at(graph: ParkGraph, firm: str, direction: Direction, kinds: Collection[str]) -> list[Flow]:
    """What a firm sends or gets: trades first, then by share of the need."""
    return sorted(_ALONG[direction](graph, firm, kinds), key=_first)


def _open_up(graph: ParkGraph, whole: Reckoning, firm: str, direction: Direction, depth: int) -> None:
    """Put on the graph what could flow within so many steps, and one more: has a partner partners of its own?"""
    kinds, seen, edge = (*MOVING, "open"), {firm}, {firm}
    for _ in range(depth + 1):
        add_open(graph, whole, edge, _END[direction])
        edge = {_partner(flow, direction) for at in edge for flow in _at(graph, at, direction, kinds)} - seen
        seen |= edge


def _partner(flow: Flow, direction: Direction) -> str:
    return flow.supplier if direction == "up" else flow.receiver


def steps(
    graph: ParkGraph, firm: str, direction: Direction, depth: int = DEPTH, kinds: Collection[str] = MOVING
) -> Iterator[Step]:
    """The tree of one direction in the order it reads: trades first, then by share of the need.

    A firm is drawn out once, at the level nearest to the root; so each flow stands in the tree once.

    Args:
        graph: the park's.
        firm: id of the root.
        direction: which way to follow.
        depth: how many steps.
        kinds: which flows are followed.
    """
    level = _levels(graph, firm, direction, depth, kinds)
    drawn: set[str] = set()

    def branch(at: str, path: tuple[str, ...]) -> Iterator[Step]:
        drawn.add(at)
        for flow in _at(graph, at, direction, kinds):
            partner, here = _partner(flow, direction), len(path)
            goes_on = next(_ALONG[direction](graph, partner, kinds), None) is not None
            draw = goes_on and here < depth and level[partner] == here and partner not in drawn
            mark: Literal["", "loop", "again", "deeper"] = ""
            if partner in path:
                mark = "loop"
            elif goes_on and not draw:
                mark = "again" if level[partner] < depth else "deeper"
            yield Step(direction, here, partner, flow, (*path, partner), mark)
            if draw:
                yield from branch(partner, (*path, partner))

    if depth > 0:
        yield from branch(firm, (firm,))


def _first(flow: Flow) -> tuple[int, float, str]:
    kinds = ("existing", "planned", "open")
    return kinds.index(flow.kind), -(flow.share or 0.0), flow.id


def _levels(
    graph: ParkGraph, firm: str, direction: Direction, depth: int, kinds: Collection[str]
) -> dict[str, int]:
    """How many steps each firm is away, as far as they are followed."""
    found, edge = {firm: 0}, [firm]
    for level in range(1, depth + 1):
        near = {_partner(flow, direction) for at in edge for flow in _at(graph, at, direction, kinds)}
        edge = sorted(near - set(found))
        found |= dict.fromkeys(edge, level)
    return found
