"""The chains of a park: who is in them, what they buy inside and outside, what is missing and out of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from matchchain.matching import match
from matchchain.materials import Thesaurus
from matchchain.network.allocation.effort import Effort
from matchchain.network.graph.build import park_graph
from matchchain.network.graph.shown import add_open
from matchchain.network.planning.freshness import newest_entry
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import CHAIN_MAPS, Chain, ChainCard, Firm, Park, chain_part
from matchchain.studies.chains.applications import applications
from matchchain.studies.chains.bought import Bought, bought_by, broken_links, local_rate
from matchchain.studies.chains.entries import Followed
from matchchain.studies.chains.nine import nine_of
from matchchain.studies.chains.problems import problems_of
from matchchain.studies.chains.region import standpoints
from matchchain.studies.chains.stages import Stand, between_of, stages_of
from matchchain.studies.chains.study import GRADES, Chains, ChainStudy, Member
from matchchain.studies.chains.technologies import OpenProcesses, technologies
from matchchain.studies.growth.gaps import Gaps, gaps, of_chain
from matchchain.studies.growth.park_prices import park_prices
from matchchain.studies.resilience.flows import MOVING, TODAY, Flow, flows
from matchchain.studies.resilience.sources import SingleSource, single_sources
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

def chain_names(park: Park) -> tuple[str, ...]:
    """The names of all chains: those laid down, then those that only firms name."""
    return tuple(dict.fromkeys([*(c.name for c in park.chains), *sorted({n for f in park.firms for n in f.chains})]))


def chain_named(park: Park, written: str) -> str:
    """The chain that a name, or a part of one, means.

    Raises:
        MatchchainError: the park has no such chain, or several whose names hold these words (exit code 2).
    """
    names = chain_names(park)
    partly = [known for known in names if written.casefold() in known.casefold()]
    if written in names:
        return written
    if len(partly) == 1:
        return partly[0]
    if not names:
        raise MatchchainError(Message("chains.park-has-none"), ExitCode.USAGE)
    near = nearest(written, names)
    hint = Message("catalogue.did-you-mean", {"word": near}) if near else Message("catalogue.no-hint")
    raise MatchchainError(Message("chains.no-chain", {"chain": written, "hint": hint, "known": names}), ExitCode.USAGE)


def wants_newcomers(park: Park, names: Collection[str] | None) -> bool:
    """Whether the card of one of these chains, or of any, asks for the map of newcomers."""
    cards = (card for card in park.chain_cards if names is None or card.name in names)
    return any(chain_part(word, CHAIN_MAPS) == "investment" for card in cards for word in card.maps)


def chains(
    park: Park,
    names: Collection[str] | None = None,
    *,
    newcomers: bool = False,
    thesaurus: Thesaurus | None = None,
    today: dt.date | None = None,
    effort: Effort | None = None,
) -> Chains:
    """Look at the chains of a park.

    Args:
        park: as `load` returns it.
        names: of the chains to look at; None: all.
        newcomers: look for newcomers worth attracting as well, which takes as long as `gaps`.
        thesaurus: what names mean; the shipped one by default.
        today: the day on which papers and permits are looked at; the clock's by default.
        effort: how long to look for the plan; as `suggest` does by default.

    Returns:
        The chains. Same park, same answer.

    Example:
        >>> chains(Park()).chains
        ()
    """
    day = today or dt.date.today()  # noqa: DTZ011 - a park's day is the office's own
    whole = reckon(match(park, thesaurus=thesaurus, today=day), effort)
    wanted = [name for name in chain_names(park) if names is None or name in names]
    look = _Look.of(whole, day, gaps(park, thesaurus=thesaurus, today=day, effort=effort) if newcomers else None)
    return Chains(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        today=day,
        firms=look.firms,
        chains=tuple(_of_chain(look, _card(park, name)) for name in wanted),
        loose=tuple(firm.id for firm in whole.found.candidates.firms if not firm.chains),
    )


def _card(park: Park, name: str) -> tuple[ChainCard, bool]:
    """A chain as its card says, and where it has none or is silent as park.yaml does."""
    known = next((chain for chain in park.chains if chain.name == name), Chain(name=name))
    card = next((one for one in park.chain_cards if one.name == name), None)
    said = replace(card or ChainCard(name=name), chief=known.chief, office=known.office, lead_firm=known.lead_firm)
    return said, card is not None


@dataclass(frozen=True, slots=True)
class _Look:
    """The park as all its chains are looked at.

    Attributes:
        every: today's trades and the plan's flows.
        told: whether any card says who supplies whom today.
        singles: needs with one source, of the whole park.
    """

    whole: Reckoning
    graph: ParkGraph
    day: dt.date
    firms: Mapping[str, Firm]
    every: tuple[Flow, ...]
    told: bool
    singles: tuple[SingleSource, ...]
    processes: OpenProcesses
    followed: Followed
    found: Gaps | None

    @classmethod
    def of(cls, whole: Reckoning, day: dt.date, found: Gaps | None) -> _Look:
        graph = park_graph(whole)
        firms = {firm.id: firm for firm in whole.found.candidates.firms}
        today = flows(graph, TODAY)
        singles = single_sources(whole, today)
        processes = OpenProcesses.of(whole, park_prices(whole))
        followed = Followed.of(whole.found.candidates.park, day)
        return cls(whole, graph, day, firms, flows(graph, MOVING), bool(today), singles, processes, followed, found)


def _of_chain(look: _Look, carded: tuple[ChainCard, bool]) -> ChainStudy:
    card, has_card = carded
    found, name = look.whole.found, card.name
    members = {firm.id for firm in look.firms.values() if name in firm.chains}
    needs = bought_by(found.candidates, look.every, members)
    broken = broken_links(needs)
    singles = tuple(one for one in look.singles if one.receiver in members and one.existing)
    touching = tuple(flow for flow in look.every if flow.supplier in members or flow.receiver in members)
    today = [flow for flow in touching if flow.kind == "existing"]
    kinds, open_flows = _within(look, members, touching)
    stand = stages_of(card.stages, look.graph, members, kinds)
    between = between_of(look.graph, members, kinds)
    lead = look.firms.get(card.lead_firm)
    lists = look.followed.lists(card)
    nine = nine_of(card, lead.table_name if lead else "", lists, look.day.isoformat())
    shown = members | {end for flow in touching for end in (flow.supplier, flow.receiver)}
    central = sorted(((firm, share) for firm, share in between.items() if share > 0), key=lambda one: (-one[1], one[0]))
    return ChainStudy(
        card=card,
        has_card=has_card,
        members=_Firms(look, card, needs, singles, today, stand, between).told(members),
        stand=stand,
        central=tuple(central[:3]),
        rate=local_rate(needs, told=look.told),
        told=look.told,
        needs=needs,
        broken=broken,
        singles=singles,
        flows=(*touching, *open_flows),
        nine=nine,
        problems=problems_of([look.firms[one] for one in sorted(members)], broken, singles, nine, lists, look.day),
        lists=lists,
        technologies=technologies(found.candidates, look.graph, look.processes, members),
        applications=applications(found, today, members),
        places=standpoints(found.candidates.park, found.candidates.firms, shown),
        prospects=of_chain(look.found, name).prospects if look.found else (),
    )


def _within(
    look: _Look, members: Collection[str], touching: Sequence[Flow]
) -> tuple[tuple[str, ...], tuple[Flow, ...]]:
    """Which kinds of flows the chain is drawn by, and what of it is only open: pairs that lack figures or papers."""
    if any(flow.supplier in members and flow.receiver in members for flow in touching):
        return MOVING, ()
    add_open(look.graph, look.whole, members, "supplier")
    open_flows = flows(look.graph, ("open",))
    return (*MOVING, "open"), tuple(f for f in open_flows if f.supplier in members and f.receiver in members)


@dataclass(frozen=True, slots=True)
class _Firms:
    """What is known of the firms of a chain together, from which each is told."""

    look: _Look
    card: ChainCard
    needs: Sequence[Bought]
    singles: Sequence[SingleSource]
    today: Sequence[Flow]
    stand: Stand
    between: Mapping[str, float]

    def told(self, members: Collection[str]) -> tuple[Member, ...]:
        """Every member, the lead firm first."""
        found = [self._member(firm) for firm in members]
        return tuple(sorted(found, key=lambda m: (not m.lead, GRADES.index(m.grade), -round(m.between, 9), m.firm)))

    def _member(self, firm: str) -> Member:
        own = [need for need in self.needs if need.firm == firm]
        values = [need.value for need in own if need.value is not None]
        lead = firm == self.card.lead_firm
        role = "leader" if lead else self.look.firms[firm].role
        return Member(
            firm=firm,
            grade=next((grade for grade in GRADES if grade == role), ""),
            lead=lead,
            level=self.stand.level.get(firm),
            between=self.between.get(firm, 0.0),
            singles=sum(one.receiver == firm for one in self.singles),
            rate=local_rate(own, told=self.look.told),
            outside=sum(values) if values else None,
            sends=len({flow.receiver for flow in self.today if flow.supplier == firm}),
            takes=len({flow.supplier for flow in self.today if flow.receiver == firm}),
        )
