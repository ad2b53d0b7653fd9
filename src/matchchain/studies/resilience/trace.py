"""Upstream and downstream of a firm: who supplies whom, step by step, as a tree."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Firm, Park
from matchchain.studies.resilience.flows import Flow, flows, open_flows

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
    drawn = {"existing", *(("planned",) if as_planned or with_open else ()), *(("open",) if with_open else ())}
    every = (*flows(whole), *open_flows(whole))
    moving = [flow for flow in every if flow.kind in drawn]
    ends = {"up": lambda flow: flow.receiver, "down": lambda flow: flow.supplier}
    own = [flow.kind for flow in every if flow.kind not in drawn and any(ends[way](flow) == firm for way in directions)]
    return Trace(
        park=park.name,
        park_en=park.name_en,
        as_of=max((e.as_of for one in park.firms for lines in (one.offers, one.needs) for e in lines), default=""),
        firm=firm,
        firms={one.id: one for one in whole.found.candidates.firms},
        depth=depth,
        directions=tuple(directions),
        steps=tuple(step for way in directions for step in steps(moving, firm, way, depth)),
        as_planned="planned" in drawn,
        with_open=with_open,
        proposed=own.count("planned"),
        open=own.count("open"),
    )


def steps(moving: Sequence[Flow], firm: str, direction: Direction, depth: int = DEPTH) -> Iterator[Step]:
    """The tree of one direction in the order it reads: trades first, then by share of the need.

    A firm is drawn out once, at the level nearest to the root; so each flow stands in the tree once.

    Args:
        moving: what flows.
        firm: id of the root.
        direction: which way to follow.
        depth: how many steps.
    """
    up = direction == "up"
    onward: dict[str, list[Flow]] = defaultdict(list)
    for flow in sorted(moving, key=_first):
        onward[flow.receiver if up else flow.supplier].append(flow)
    level = _levels(onward, firm, up=up)
    drawn: set[str] = set()

    def branch(at: str, path: tuple[str, ...]) -> Iterator[Step]:
        drawn.add(at)
        for flow in onward[at]:
            partner = flow.supplier if up else flow.receiver
            here = len(path)
            goes_on = bool(onward.get(partner))
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


def _levels(onward: Mapping[str, Sequence[Flow]], firm: str, *, up: bool) -> dict[str, int]:
    """How many steps each firm is away."""
    found, edge = {firm: 0}, [firm]
    while edge:
        near = {flow.supplier if up else flow.receiver for at in edge for flow in onward.get(at, ())}
        edge = sorted(near - set(found))
        found |= dict.fromkeys(edge, 1 + max(found.values()))
    return found
