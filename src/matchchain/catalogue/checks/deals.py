"""Deals that say what cannot be, or what somebody should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from matchchain.catalogue.cards.sources import At, Sources
from matchchain.followup.gates import is_jump
from matchchain.followup.saving import pair_of
from matchchain.followup.standing import SIGNED, Standing, standing
from matchchain.park import Deal, DealEvent, Finding, Node, Park, Place


def doubtful_deals(park: Park, sources: Sources, today: date | None) -> tuple[list[Finding], list[Place]]:
    """What is wrong or doubtful in the park's deals, and where those begin that an error spoils.

    Args:
        park: with its deals.
        sources: the lines of its files.
        today: days after it are still to come; None: nothing is.
    """
    findings: list[Finding] = []
    bad: list[Place] = []
    first: dict[str, Deal] = {}
    pairs: dict[tuple[str, str, str], Deal] = {}
    firms = {name.casefold() for firm in park.firms for name in (firm.id, firm.name, firm.short, firm.name_en) if name}
    for deal in park.deals:
        faults = [*_repeated(deal, first, sources), *_order(deal, sources), *_without_papers(deal, sources)]
        if faults:
            bad.append(deal.place)
        doubts = [*_firms(deal, firms, sources), *_pair(deal, pairs, sources), *_jumps(deal, sources)]
        doubts += _to_come(deal, sources, today)
        findings += [*faults, *doubts, *_nodes(deal, sources), *_owner(deal, park, sources), *_rules(deal, sources)]
    return findings, bad


def _repeated(deal: Deal, first: dict[str, Deal], sources: Sources) -> Iterator[Finding]:
    """An error for an id that an earlier deal has."""
    if first.setdefault(deal.id, deal) is not deal:
        other = str(first[deal.id].place)
        yield sources.finding("error", "catalogue.repeated-deal", deal.place, _id(deal), id=deal.id, other=other)


def _order(deal: Deal, sources: Sources) -> Iterator[Finding]:
    """An error for a step before the one in front of it, or entered before it happened."""
    for before, event in zip((None, *deal.events), deal.events, strict=False):
        if before is not None and event.on < before.on:
            at = At(DealEvent, "on", event.on)
            yield sources.finding(
                "error", "catalogue.step-before", event.place, at, id=deal.id, on=event.on, last=before.on
            )
        if event.entered and event.on > event.entered:
            at = At(DealEvent, "on", event.on)
            yield sources.finding("error", "catalogue.step-foretold", event.place, at, id=deal.id, on=event.on)


def _to_come(deal: Deal, sources: Sources, today: date | None) -> Iterator[Finding]:
    """A warning for a step that is still to come: on a past day that is asked again it is no fault."""
    now = "9999" if today is None else today.isoformat()
    for event in deal.events:
        if event.on > now and not event.entered:
            at = At(DealEvent, "on", event.on)
            yield sources.finding("warning", "catalogue.step-to-come", event.place, at, id=deal.id, on=event.on)


def _without_papers(deal: Deal, sources: Sources) -> Iterator[Finding]:
    """An error for hazardous waste that runs though it never went through its papers; a warning for anything else."""
    states = [event.state for event in deal.events]
    if "running" in states and "papers" not in states and deal.legal == "hazardous-waste":
        yield sources.finding("error", "catalogue.running-without-papers", deal.place, _id(deal), id=deal.id)


def _jumps(deal: Deal, sources: Sources) -> Iterator[Finding]:
    """A warning for a step that leaves others out and does not say why, and for a stop without a reason."""
    for at, event in enumerate(deal.events):
        before = deal.events[:at]
        now = Standing(before[-1].state if before else "", "", "", before, None, None)
        if before and is_jump(now, event.state) and not event.because:
            yield sources.finding(
                "warning", "catalogue.step-left-out", event.place, At(DealEvent, "state", event.state), id=deal.id
            )
        if event.state in {"ended", "broken", "refused", "on-hold"} and not event.why:
            yield sources.finding("warning", "catalogue.stop-without-reason", event.place, id=deal.id)
    states = {event.state for event in deal.events}
    if "running" in states and "papers" not in states and deal.legal != "hazardous-waste":
        yield sources.finding("warning", "catalogue.ran-without-papers", deal.place, _id(deal), id=deal.id)


def _firms(deal: Deal, firms: set[str], sources: Sources) -> Iterator[Finding]:
    """A warning for a firm that the park no longer has: the deal is kept."""
    for attribute in ("supplier", "receiver"):
        name: str = getattr(deal, attribute)
        if name.strip().casefold() not in firms:
            at = At(Deal, attribute, name)
            yield sources.finding("warning", "catalogue.deal-without-firm", deal.place, at, id=deal.id, firm=name)


def _pair(deal: Deal, pairs: dict[tuple[str, str, str], Deal], sources: Sources) -> Iterator[Finding]:
    """A warning for a pair that another deal is under way for: its months count once."""
    if standing(deal, date.max).is_over:
        return
    other = pairs.setdefault(pair_of(deal), deal)
    if other is not deal and other.id != deal.id:
        yield sources.finding(
            "warning", "catalogue.deal-pair-twice", deal.place, _id(deal), id=deal.id, other=other.id
        )


def _nodes(deal: Deal, sources: Sources) -> Iterator[Finding]:
    """A warning for an excuse that nobody accepted or that has no end."""
    for node in deal.nodes:
        if node.excuse and not (node.by and node.until):
            at = At(Node, "excuse", node.excuse)
            yield sources.finding("warning", "catalogue.excuse-bare", node.place, at, id=deal.id, node=node.node)


def _owner(deal: Deal, park: Park, sources: Sources) -> Iterator[Finding]:
    """A warning for an owner who is not on the park's list, where there is one."""
    known: Sequence[str] = park.follow.owners if park.follow else ()
    if deal.owner and known and not any(one in deal.owner for one in known):
        at = At(Deal, "owner", deal.owner)
        yield sources.finding("warning", "catalogue.unknown-owner", deal.place, at, id=deal.id, owner=deal.owner)


def _rules(deal: Deal, sources: Sources) -> Iterator[Finding]:
    """A warning for a signed deal whose contract lacks what the lights are reckoned by."""
    now = standing(deal, date.max)
    lacks = now.contract is None or now.contract.quantity is None or not now.contract.until
    if now.state in SIGNED and lacks:
        yield sources.finding("warning", "catalogue.contract-bare", deal.place, _id(deal), id=deal.id)


def _id(deal: Deal) -> At:
    return At(Deal, "id", deal.id)
