"""One entry of the board with everything that was noted of it, and what can be done next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matchchain.board import challenges, requests, services
from matchchain.board.machine import Machine, Step
from matchchain.followup.known import known_on
from matchchain.followup.nodes import NodeState, node_states
from matchchain.followup.presets import rules_of
from matchchain.park import (
    Booking,
    Challenge,
    Element,
    Firm,
    Node,
    Park,
    Policy,
    Project,
    ProjectFigures,
    Request,
    Service,
)
from matchchain.studies.board.board import of_challenge, of_request, of_service
from matchchain.studies.board.item import Item, Numbered, times_of
from matchchain.studies.board.records import of_element, of_policy, of_project
from matchchain.wording import ExitCode, MatchchainError, Message, nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """An entry on a day.

    Attributes:
        firms: every firm of the park by id.
        steps: what was made, in order; the entries of the file themselves.
        nodes: of a project, policy, element or challenge.
        figures: of a project, the oldest first.
        bookings: of a service, from this week on.
        may: moves that can be made next.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    today: dt.date
    firms: Mapping[str, Firm]
    item: Item
    steps: tuple[object, ...] = ()
    nodes: tuple[NodeState, ...] = ()
    figures: tuple[ProjectFigures, ...] = ()
    bookings: tuple[Booking, ...] = ()
    may: tuple[str, ...] = ()


def entries(park: Park) -> tuple[Numbered, ...]:
    """Everything that has an id of the office's, kind by kind."""
    return (*park.requests, *park.challenges, *park.services, *park.projects, *park.policies, *park.elements)


def entry_named(park: Park, written: str, among: Iterable[Numbered] | None = None) -> Numbered:
    """The entry that an id means, in whatever case it is typed; an element also by its code or name.

    Raises:
        MatchchainError: there is none, or several have it (exit code 2).
    """
    from matchchain.entries.serial import serial_of

    known = tuple(entries(park) if among is None else among)
    word = serial_of(written) or written.strip()
    met = [one for one in known if word in _names(one)]
    if len(met) == 1:
        return met[0]
    ids = [one.id for one in known if one.id]
    if met:
        raise MatchchainError(Message("board.several-have-id", {"id": word, "count": len(met)}), ExitCode.USAGE)
    near = nearest(word, ids)
    hint = Message("catalogue.did-you-mean", {"word": near}) if near else Message("catalogue.no-hint")
    raise MatchchainError(Message("board.no-such-id", {"id": written, "hint": hint}), ExitCode.USAGE)


def _names(entry: Numbered) -> set[str]:
    if isinstance(entry, Element):
        return {name for name in (entry.id, entry.code, entry.name) if name}
    return {entry.id} if entry.id else set()


def one(park: Park, written: str, today: dt.date) -> One:
    """An entry of a park on a day.

    Raises:
        MatchchainError: no entry has this id (exit code 2).
    """
    entry = entry_named(park, written)
    item, steps, machine = _item(entry, park, today)
    state = item.state if item.state != "default" else "done"
    moves = machine.moves.values() if machine else ()
    nodes: tuple[Node, ...] = getattr(entry, "nodes", getattr(entry, "milestones", ()))
    figures = entry.figures if isinstance(entry, Project) else ()
    booked = services.booked_by(entry, today.isoformat()) if isinstance(entry, Service) else ()
    monday = services.week_of(today.isoformat())
    return One(
        park=park.name, park_en=park.name_en, currency=park.currency, as_of=today.isoformat(), today=today,
        firms={firm.id: firm for firm in park.firms}, item=item,
        steps=tuple(getattr(step, "source", step) for step in steps),
        nodes=tuple(node_states(nodes, today).values()), figures=known_on(figures, today),
        bookings=tuple(sorted((one for one in booked if one.on >= monday), key=lambda one: one.on)),
        may=tuple(move.name for move in moves if state in move.before),
    )  # fmt: skip


def _item(entry: Numbered, park: Park, today: dt.date) -> tuple[Item, tuple[Step, ...], Machine | None]:
    """The entry as it stands, the steps that led there, and the machine that says how it goes on."""
    now, rules, times = today.isoformat(), rules_of(park), times_of(park)
    if isinstance(entry, Request):
        return of_request(entry, park, times, today), requests.replay(entry, now).standing.taken, requests.MACHINE
    if isinstance(entry, Challenge):
        found = challenges.replay(entry, now).standing.taken
        return of_challenge(entry, times, rules, today), found, challenges.MACHINE
    if isinstance(entry, Service):
        return of_service(entry, today), services.replay(entry, now)[0].taken, services.MACHINE
    if isinstance(entry, Project):
        return of_project(entry, rules, today), (), None
    if isinstance(entry, Policy):
        return of_policy(entry, rules, today), (), None
    return of_element(entry, rules, today), (), None
