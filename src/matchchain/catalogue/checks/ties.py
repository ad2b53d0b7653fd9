"""Names of firms in the files tied to the firms: existing trades, leaders of chains, owners, conflicts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from matchchain.catalogue.cards.names import firm_names, is_outside, plain_name
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.entries.page import hint
from matchchain.park import (
    Booking,
    Chain,
    ChainCard,
    ChainItem,
    ChainStage,
    Challenge,
    Conflict,
    Conversion,
    Delegate,
    Finding,
    Firm,
    Meeting,
    MeetingGroup,
    MeetingResult,
    MeetingSeat,
    Need,
    Offer,
    Park,
    Partner,
    Place,
    Policy,
    Project,
    Request,
    Service,
)
from matchchain.wording import nearest

Listed = TypeVar("Listed", ChainStage, ChainItem, MeetingGroup, MeetingSeat, MeetingResult)

_HINTED = 200  # each of thousands of names against thousands of firms takes minutes, and nobody reads that far


class Ties:
    """The firms of a park by name, and what is found while names are looked up in it."""

    def __init__(self, firms: tuple[Firm, ...], sources: Sources) -> None:
        self._firms = firms
        self._known = firm_names(firms)
        self._sources = sources
        self._spelled: dict[str, str] = {}
        self._liked: dict[str, str | None] = {}
        self.findings: list[Finding] = []
        self.bad: list[Place] = []

    def id_of(self, written: str, key: str, entry: Place, at: At) -> str:
        """The id of a firm that is named, or the name as written with a finding."""
        if is_outside(written):
            return written
        ids = self._known.get(plain_name(written), ())
        if len(ids) == 1:
            return ids[0]
        facts: dict[str, object] = {"key": key, "written": written}
        if ids:
            self.findings.append(
                self._sources.finding("warning", "catalogue.ambiguous-firm", entry, at, several=ids, **facts)
            )
        else:
            near = hint(self._like(written))
            self.findings.append(
                self._sources.finding("warning", "catalogue.unknown-firm", entry, at, hint=near, **facts)
            )
        return written

    def _like(self, written: str) -> str | None:
        """The firm whose name looks most like this one; not looked for any more once many names are nobody's."""
        if written not in self._liked and len(self._liked) < _HINTED:
            if not self._spelled:
                from matchchain.catalogue.cards.core_name import core_name

                self._spelled = {core_name(f.name): f.name for f in self._firms}
                self._spelled |= {n: n for f in self._firms for n in (f.id, f.short, f.name) if n}
            self._liked[written] = self._spelled.get(nearest(written, self._spelled) or "")
        return self._liked.get(written)

    def partners(self, partners: tuple[Partner, ...], key: str, firm: Firm) -> tuple[Partner, ...]:
        """Existing trades with the partner's id; a trade with oneself is left out."""
        kept = []
        for partner in partners:
            other = self.id_of(partner.firm, key, partner.place, At(Partner, "firm", partner.firm))
            if other != firm.id:
                kept.append(replace(partner, firm=other))
                continue
            self.findings.append(
                self._sources.finding(
                    "error",
                    "catalogue.trade-with-oneself",
                    partner.place,
                    At(Partner, "firm", partner.firm),
                    firm=firm.table_name,
                    key=key,
                )
            )
            self.bad.append(partner.place)
        return tuple(kept)


def tied(park: Park, sources: Sources) -> tuple[Park, list[Finding], list[Place]]:
    """The park with ids in place of names of firms, and the names that are nobody's.

    Args:
        park: the park as read.
        sources: the lines of its files.
    """
    if not _names_any(park):
        return park, [], []
    ties = Ties(park.firms, sources)
    firms = tuple(_firm(firm, ties) if _trades(firm) else firm for firm in park.firms)
    chains = tuple(
        replace(
            c, lead_firm=ties.id_of(c.lead_firm, "lead_firm", c.place, At(Chain, "lead_firm", c.lead_firm))
        )
        if c.lead_firm
        else c
        for c in park.chains
    )
    conversions = tuple(
        replace(c, owner=ties.id_of(c.owner, "owner", c.place, At(Conversion, "owner", c.owner)))
        if c.owner
        else c
        for c in park.conversions
    )
    conflicts = tuple(
        replace(c, firms=tuple(ties.id_of(n, "firms", c.place, At(Conflict, "firms", n)) for n in c.firms))
        for c in park.conflicts
    )
    cards = tuple(_chain_card(card, ties) for card in park.chain_cards)
    meetings = tuple(_meeting(meeting, ties) for meeting in park.meetings)
    followed: dict[str, Any] = {field: _of_firms(getattr(park, field), ties) for field in _FOLLOWED}
    park = replace(park, **followed)
    park = replace(park, firms=firms, chains=chains, conversions=conversions, conflicts=conflicts, chain_cards=cards)
    park = replace(park, meetings=meetings)
    return park, [*ties.findings, *_unknown_chains(park, sources)], ties.bad


def _names_any(park: Park) -> bool:
    lists = ("chains", "conversions", "conflicts", "chain_cards", "meetings", *_FOLLOWED)
    return any(getattr(park, field) for field in lists) or any(_trades(firm) for firm in park.firms)


def _trades(firm: Firm) -> bool:
    return any(offer.sells_to for offer in firm.offers) or any(need.buys_from for need in firm.needs)


def _firm(firm: Firm, ties: Ties) -> Firm:
    offers: tuple[Offer, ...] = tuple(
        replace(o, sells_to=ties.partners(o.sells_to, "sells_to", firm)) if o.sells_to else o
        for o in firm.offers
    )
    needs: tuple[Need, ...] = tuple(
        replace(n, buys_from=ties.partners(n.buys_from, "buys_from", firm)) if n.buys_from else n
        for n in firm.needs
    )
    return replace(firm, offers=offers, needs=needs)


_FOLLOWED = ("requests", "challenges", "services", "projects", "policies")
Followed = TypeVar("Followed", Request, Challenge, Service, Project, Policy)


def _of_firms(entries: tuple[Followed, ...], ties: Ties) -> tuple[Followed, ...]:
    """What is followed, with the ids of the firms that it names, those of bookings and of lists too."""
    return tuple(_with_firm(entry, ties) for entry in entries)


def _with_firm(entry: Followed, ties: Ties) -> Followed:
    kind = type(entry)
    named: dict[str, Any] = {}
    if isinstance(entry, Policy):
        named["firms"] = tuple(ties.id_of(n, "firms", entry.place, At(kind, "firms", n)) for n in entry.firms)
    elif entry.firm:
        named["firm"] = ties.id_of(entry.firm, "firm", entry.place, At(kind, "firm", entry.firm))
    if isinstance(entry, Service):
        named["booked"] = tuple(
            replace(b, firm=ties.id_of(b.firm, "firm", b.place, At(Booking, "firm", b.firm))) if b.firm else b
            for b in entry.booked
        )
    return replace(entry, **named) if named else entry


def _chain_card(card: ChainCard, ties: Ties) -> ChainCard:
    """A chain's card with ids of its lead firm, and of the firms at its stages and in its lists."""
    at = At(ChainCard, "lead_firm", card.lead_firm)
    lead = ties.id_of(card.lead_firm, "lead_firm", card.place, at) if card.lead_firm else ""
    lists = ("projects", "clusters", "policies", "platforms", "technologies")
    items: dict[str, Any] = {name: _with_ids(getattr(card, name), ties) for name in lists}
    return replace(card, lead_firm=lead, stages=_with_ids(card.stages, ties), **items)


def _meeting(meeting: Meeting, ties: Ties) -> Meeting:
    """A meeting with ids of the firms that come, must meet or may not, sit at tables and came to a result."""
    come = tuple(
        replace(one, firm=ties.id_of(one.firm, "firm", one.place, At(Delegate, "firm", one.firm)))
        for one in meeting.delegates
    )
    lists = ("must", "never", "seats", "results")
    groups: dict[str, Any] = {name: _with_ids(getattr(meeting, name), ties) for name in lists}
    return replace(meeting, delegates=come, **groups)


def _with_ids(given: tuple[Listed, ...], ties: Ties) -> tuple[Listed, ...]:
    """Stages or entries of a list with ids of their firms."""
    return tuple(
        replace(one, firms=tuple(ties.id_of(n, "firms", one.place, At(type(one), "firms", n)) for n in one.firms))
        for one in given
    )


def _unknown_chains(park: Park, sources: Sources) -> list[Finding]:
    """Chains that firms name and neither park.yaml nor a card does, once they name any."""
    known = {chain.name for chain in park.chains} | {card.name for card in park.chain_cards}
    return [
        sources.finding(
            "warning", "catalogue.unknown-chain", firm.place, At(Firm, "chains", name),
            firm=firm.table_name, written=name, hint=hint(nearest(name, known)),
        )
        for firm in park.firms
        for name in firm.chains
        if known and name not in known
    ]  # fmt: skip
