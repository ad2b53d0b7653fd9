"""Does what is followed hold together? Ids, steps that break a rule, hours booked twice, names that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from matchchain.board import challenges, requests, services
from matchchain.board.clocks import clock_named, clocks
from matchchain.board.machine import Step, of_both
from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.cards.sources import At, Sources
from matchchain.catalogue.files.own import OWN_FILES
from matchchain.entries.page import hint
from matchchain.entries.serial import next_serial
from matchchain.park import (
    Challenge,
    Element,
    Finding,
    FollowRules,
    Park,
    Place,
    Policy,
    Project,
    Request,
    Service,
)
from matchchain.wording import Message, nearest

N = TypeVar("N", Request, Challenge, Service, Element, Project, Policy)
_LETTERS = {
    field: listing.letter for lists in OWN_FILES.values() for field, listing in lists.items() if listing.letter
}
"""List of `Park` -> the letter of its ids."""


class Checked(NamedTuple):
    """What was found of what is followed."""

    park: Park
    findings: list[Finding]
    bad: list[Place]


def checked_board(park: Park, sources: Sources, today: date | None) -> Checked:
    """The park with one entry an id, and what is wrong or doubtful of requests, challenges, services and records.

    Args:
        park: with ids in place of names of firms.
        sources: the lines of its files.
        today: the day from which a date lies ahead; None looks at none.
    """
    findings: list[Finding] = []
    bad: list[Place] = []
    lists: dict[str, Any] = {}
    for field, letter in _LETTERS.items():
        lists[field], more, spoilt = _of_one_id(getattr(park, field), letter, sources, today)
        findings += more
        bad += spoilt
    park = replace(park, **lists)
    steps = [*_broken_steps(park, sources)]
    findings += [*steps, *_overbooked(park, sources), *_unknown_clock(park, sources), *_asked_twice(park, sources)]
    findings += [*_unknown_elements(park, sources), *_unknown_chains(park, sources)]
    if today is not None:
        findings += _in_future(park, sources, today.isoformat())
    return Checked(park, findings, [*bad, *(finding.place for finding in steps)])


def _of_one_id(
    entries: tuple[N, ...], letter: str, sources: Sources, today: date | None
) -> tuple[tuple[N, ...], list[Finding], list[Place]]:
    """The entries, the first of each id only; one without an id, or with another kind's letter, is doubtful."""
    first: dict[str, N] = {}
    kept, findings, bad = [], [], []
    known = [entry.id for entry in entries if entry.id]
    for entry in entries:
        at = At(type(entry), "id", entry.id)
        if not entry.id:
            year = int((getattr(entry, "on", "") or (today or date(2000, 1, 1)).isoformat())[:4])
            facts = {"next": next_serial(letter, year, known)}
            findings.append(sources.finding("warning", "catalogue.no-serial", entry.place, None, **facts))
        elif entry.id in first:
            facts = {"id": entry.id, "other": str(first[entry.id].place)}
            findings.append(sources.finding("error", "catalogue.repeated-id", entry.place, at, **facts))
            bad.append(entry.place)
            continue
        elif not entry.id.startswith(letter):
            findings.append(
                sources.finding("warning", "catalogue.other-letter", entry.place, at, id=entry.id, letter=letter)
            )
        first.setdefault(entry.id, entry)
        kept.append(entry)
    return tuple(kept), findings, bad


def _broken_steps(park: Park, sources: Sources) -> Iterator[Finding]:
    for request in park.requests:
        yield from _refused(request.id, requests.replay(request).refused, requests.MACHINE.labels, sources)
    for challenge in park.challenges:
        told = [(step.source, why) for step, why in challenges.replay(challenge).refused]
        yield from _refused(challenge.id, told, challenges.MACHINE.labels, sources)
    for service in park.services:
        yield from _refused(service.id, services.replay(service)[1], services.MACHINE.labels, sources)


def _refused(
    which: str, steps: Iterable[tuple[Any, Message]], labels: Any, sources: Sources  # noqa: ANN401 - of any machine
) -> Iterator[Finding]:
    for step, why in steps:
        did = getattr(step, "did", "") or type(step).__name__.lower()
        facts = {"id": which or "?", "on": step.on, "step": of_both(labels[did]), "why": why}
        yield sources.finding("error", "catalogue.broken-step", step.place, None, **facts)


def _overbooked(park: Park, sources: Sources) -> Iterator[Finding]:
    for service in park.services:
        for booking, why in services.faulty_bookings(service):
            facts = {"id": service.id or service.what, "why": why}
            yield sources.finding("warning", "catalogue.overbooked", booking.place, None, **facts)


def _unknown_clock(park: Park, sources: Sources) -> Iterator[Finding]:
    written = park.follow.clock if park.follow else ""
    if park.follow and written and clock_named(written) is None:
        known = [clock.name for clock in clocks().values()]
        at = At(FollowRules, "clock", written)
        facts = {"written": written, "hint": hint(nearest(written, known)), "known": ", ".join(known)}
        yield sources.finding("warning", "catalogue.unknown-clock", park.follow.place, at, **facts)


def _asked_twice(park: Park, sources: Sources) -> Iterator[Finding]:
    """Open requests of one firm in the same words."""
    first: dict[tuple[str, str], Request] = {}
    for request in park.requests:
        if requests.replay(request).standing.state in requests.MACHINE.closed:
            continue
        other = first.setdefault((request.firm, plain_name(request.text)), request)
        if other is not request:
            facts = {"id": request.id or "?", "other": other.id or str(other.place)}
            at = At(Request, "text", request.text)
            yield sources.finding("warning", "catalogue.asked-twice", request.place, at, **facts)


def _unknown_elements(park: Park, sources: Sources) -> Iterator[Finding]:
    known = {name for one in park.elements for name in (one.name, one.code, one.id) if name}
    for request in park.requests:
        if known and request.element and request.element not in known:
            near = hint(nearest(request.element, known))
            at = At(Request, "element", request.element)
            facts = {"id": request.id or "?", "written": request.element, "hint": near}
            yield sources.finding("warning", "catalogue.unknown-element", request.place, at, **facts)


def _unknown_chains(park: Park, sources: Sources) -> Iterator[Finding]:
    known = {chain.name for chain in park.chains}
    entries: tuple[Project | Policy, ...] = (*park.projects, *park.policies)
    for entry in entries:
        if known and entry.chain and entry.chain not in known:
            at = At(type(entry), "chain", entry.chain)
            facts = {"firm": entry.name, "written": entry.chain, "hint": hint(nearest(entry.chain, known))}
            yield sources.finding("warning", "catalogue.unknown-chain", entry.place, at, **facts)


def _in_future(park: Park, sources: Sources, now: str) -> Iterator[Finding]:
    """Steps that are told as made on a day to come."""
    steps: list[Step] = [step for request in park.requests for step in request.events]
    steps += [step for challenge in park.challenges for step in challenge.events]
    steps += [step for service in park.services for step in service.events]
    for step in steps:
        if step.on > now:
            place: Place = step.place  # type: ignore[attr-defined] # every step of a file has one
            at = At(type(step), "on", step.on)
            yield sources.finding("warning", "catalogue.step-ahead", place, at, day=step.on)
