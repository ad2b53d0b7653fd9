"""Where is the whole park weak? Single sources, few hands, firms on whom much hangs, ways without a way round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Progress, Watch
from matchchain.network.graph.build import park_graph
from matchchain.network.graph.walk import ties
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import reckon
from matchchain.park import Firm, Park
from matchchain.studies.resilience.absence import Absence
from matchchain.studies.resilience.absent import net_of_plan
from matchchain.studies.resilience.cascade import Web
from matchchain.studies.resilience.flows import MOVING, TODAY, Flow, flows, today_or_plan
from matchchain.studies.resilience.roles import Standing, standings
from matchchain.studies.resilience.sources import Concentration, SingleSource, concentrations, single_sources
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph


@dataclass(frozen=True, slots=True)
class Cut:
    """A firm without which the network falls apart: `parts` are the groups that would lose touch, by id."""

    firm: str
    parts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resilience:
    """How the park would stand the loss of any one firm.

    Attributes:
        firms: every firm of the park by id.
        as_planned: what the plan would move was counted as if it flowed already, beside today's trades.
        flows: how many flows there are; `linked` how many firms they join; `flows_planned` were the whole plan
            carried out.
        net: the whole plan, CNY a year.
        standings: the firms of the network, the heaviest first.
        reach: firm -> how many others its stop hits, at once and after, while nobody steps in, were the whole
            plan carried out; `reach_now` counting today's trades only.
        singles: needs with a single source; `concentrations` materials, the most concentrated first.
        cuts: firms whose loss splits the network; `bridges` pairs whose tie has no way round, by id.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firms: Mapping[str, Firm]
    as_planned: bool
    flows: int
    flows_planned: int
    linked: int
    net: float
    standings: tuple[Standing, ...]
    reach: Mapping[str, int]
    reach_now: Mapping[str, int]
    singles: tuple[SingleSource, ...]
    concentrations: tuple[Concentration, ...]
    cuts: tuple[Cut, ...]
    bridges: tuple[tuple[str, str], ...]

    def first(self) -> tuple[Standing, ...]:
        """The firms to look at first: by what their stop costs the plan, or by how many firms it hits today."""
        return self.dearest() if self.as_planned else self.widest()

    def widest(self) -> tuple[Standing, ...]:
        """The firms whose stop hits others today, the most first, then what it costs the plan."""
        reaching = (one for one in self.standings if self.reach_now[one.firm])
        return tuple(sorted(reaching, key=lambda one: (-self.reach_now[one.firm], -round(one.drop, 2), one.firm)))

    def dearest(self) -> tuple[Standing, ...]:
        """The firms whose loss costs the plan most, the dearest first; those that cost nothing are left out."""
        costly = (one for one in self.standings if one.drop > 0.005)
        return tuple(sorted(costly, key=lambda one: (-round(one.drop, 2), one.firm)))


def resilience(
    park: Park,
    *,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    as_planned: bool = False,
    watch: Watch | None = None,
) -> Resilience:
    """Look for the weak points of a park's network.

    Args:
        park: as `load` returns it.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which permits are looked at; the clock's by default.
        as_planned: count what the plan would move as if it flowed already; by default only today's trades.
        watch: told how many firms were looked at; its answer counts for nothing.

    Returns:
        What was found. Same park, same answer.

    Example:
        >>> resilience(Park()).standings
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day))
    graph, kinds = park_graph(whole), today_or_plan(as_planned=as_planned)
    every, today_only, moving = flows(graph), flows(graph, TODAY), flows(graph, kinds)
    firms = whole.found.candidates.firms
    linked = sorted({firm for flow in moving for firm in (flow.supplier, flow.receiver)})
    drops = _drops(Absence.of(whole, graph), firms, linked, watch)
    cuts, bridges = _weak_ties(graph, kinds)
    return Resilience(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        firms={firm.id: firm for firm in firms},
        as_planned=as_planned,
        flows=len(moving),
        flows_planned=len(every),
        linked=len(linked),
        net=net_of_plan(whole),
        standings=standings(graph, drops, {firm.id: firm.role for firm in firms}, kinds),
        reach=_reach(every, linked),
        reach_now=_reach(today_only, linked),
        singles=single_sources(whole, moving),
        concentrations=concentrations(moving),
        cuts=cuts,
        bridges=bridges,
    )


def _drops(
    absence: Absence, firms: Sequence[Firm], linked: Sequence[str], watch: Watch | None
) -> dict[str, float]:
    """Firm -> how much less the plan saves without it, CNY a year."""
    at = {firm.id: i for i, firm in enumerate(firms)}

    def tell(done: int) -> None:
        if watch is not None:
            watch(Progress(done, len(linked), doing="cli.stopping-each"))

    tell(0)
    return dict(zip(linked, absence.drops([at[firm] for firm in linked], tell), strict=True))


def _reach(flows: Sequence[Flow], firms: Sequence[str]) -> dict[str, int]:
    """Firm -> how many others are hit when it stops."""
    web = Web.of(flows)
    return {firm: web.hit(firm) for firm in firms}


def _weak_ties(
    graph: ParkGraph, kinds: Collection[str] = MOVING
) -> tuple[tuple[Cut, ...], tuple[tuple[str, str], ...]]:
    """Articulation points and bridges of the undirected network of firms."""
    import networkx as nx

    firms = ties(graph, kinds)
    bridges = sorted((min(pair), max(pair)) for pair in nx.bridges(firms))
    cuts = []
    for firm in sorted(nx.articulation_points(firms)):
        near = nx.node_connected_component(firms, firm) - {firm}
        parts = sorted(tuple(sorted(part)) for part in nx.connected_components(firms.subgraph(near)))
        # The greatest part is the network itself; the others lose touch with it.
        cuts.append(Cut(firm, tuple(sorted(parts, key=lambda part: (-len(part), part))[1:])))
    return tuple(sorted(cuts, key=lambda cut: (-sum(map(len, cut.parts)), cut.firm))), tuple(bridges)
