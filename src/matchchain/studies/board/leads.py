"""What may help with an entry of the board: a draft of a line, shared equipment, processes, deals, teams."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.board import challenges, requests, services
from matchchain.board.equipment import named_in
from matchchain.board.sides import Side, side_of
from matchchain.expressions import expression
from matchchain.materials import Correspondence, Refusal, Resolution, Thesaurus, meet, thesaurus_of
from matchchain.materials.naming.settle import read
from matchchain.park import Challenge, Conversion, Firm, Need, Offer, Park, Request
from matchchain.studies.board.material_named import material_named
from matchchain.studies.board.one import entry_named

LeadKind: TypeAlias = Literal["line", "service", "process", "deal", "team", "challenge"]
_RELATIONS = ("same", "related", "use")
_SHIPPED = 8
"""Shipped processes that are shown."""
_ALIKE = 3
"""Pairs of Han signs that two problems share from which on they may be alike; one Latin word is enough."""
_RUN = expression(r"[㐀-鿿]+|[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Something that may help.

    Attributes:
        kind: an offer or need of another firm, a shared service, a process, an earlier deal, a team, a challenge.
        firm: whose it is, an id; "" of nobody in the park.
        what: its name.
        id: by which it can be looked at; "" for none.
        how: relation of a line, families of a service, the material of a process or deal, as code words or words.
        left: hours of a service this week; None: unknown or none.
        order: the smaller the better, within its kind.
    """

    kind: LeadKind
    firm: str
    what: str
    id: str = ""
    how: tuple[str, ...] = ()
    left: float | None = None
    order: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A line of a card that a request about a material makes.

    Attributes:
        side: "offer" or "need"; "" where the words do not say which.
        material: as written.
    """

    side: Side
    firm: str
    material: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads:
    """What may help with one entry.

    Attributes:
        entry: its id.
        title: what it is about.
        firm: whose it is.
        draft: of a request about a material.
        families: of equipment that it names, with the words by which it does.
        leads: kind by kind, the best first.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    firms: Mapping[str, Firm]
    entry: str
    title: str
    firm: str
    draft: Draft | None
    families: Mapping[str, str]
    leads: tuple[Lead, ...]


def leads(park: Park, written: str, today: dt.date, library: Sequence[Conversion] = ()) -> Leads:
    """What may help with a request or a challenge.

    Args:
        park: as `load` returns it.
        written: the id of the entry.
        today: the day; hours are counted in its week.
        library: shipped processes, which nobody in the park may own.

    Raises:
        MatchchainError: no request or challenge has this id (exit code 2).
    """
    entry = entry_named(park, written, (*park.requests, *park.challenges))
    if not isinstance(entry, (Request, Challenge)):
        raise TypeError(entry)  # none of these two was among them
    title, texts = _said_of(entry)
    known = thesaurus_of(park)
    material = _material(entry, texts, known)
    families = named_in(*texts)
    found: list[Lead] = []
    draft = None
    if isinstance(entry, Request) and material is not None:
        draft = Draft(side=side_of(entry.text), firm=entry.firm, material=material.text)
        found += _lines(park, entry.firm, material, draft.side, known)
    found += _services(park, entry.firm, families, today)
    if isinstance(entry, Challenge):
        found += [*_processes(park, material, library, known), *_teams(park, entry, texts)]
    if material is not None:
        found += _deals(park, material, known)
    return Leads(
        park=park.name, park_en=park.name_en, currency=park.currency, as_of=today.isoformat(),
        firms={firm.id: firm for firm in park.firms}, entry=entry.id, title=title, firm=entry.firm, draft=draft,
        families=families, leads=tuple(found),
    )  # fmt: skip


def all_leads(park: Park, today: dt.date, library: Sequence[Conversion] = ()) -> tuple[Leads, ...]:
    """What may help with each request and challenge that is open, in the order of their ids."""
    now = today.isoformat()
    waiting = [
        one.id
        for one in park.requests
        if one.id and one.on <= now and requests.replay(one, now).standing.state not in requests.MACHINE.closed
    ]
    waiting += [
        one.id
        for one in park.challenges
        if one.id and one.on <= now and challenges.replay(one, now).standing.state not in challenges.MACHINE.closed
    ]
    return tuple(leads(park, which, today, library) for which in sorted(waiting))


def _said_of(entry: Request | Challenge) -> tuple[str, tuple[str, ...]]:
    """What an entry is about in a line, and everything it says."""
    if isinstance(entry, Request):
        return entry.text, (entry.text, entry.note, entry.element)
    return entry.problem, (entry.problem, entry.text, entry.note, *(one.what for one in entry.targets))


def _material(entry: Request | Challenge, texts: Sequence[str], known: Thesaurus) -> Resolution | None:
    """The material that an entry is about: its own field, else the longest name of one in its words."""
    if entry.material:
        return read(entry.material, known)
    if isinstance(entry, Request) and not side_of(entry.text):
        return None  # about a place or a paper in which a material is named
    return next((found for text in texts if (found := material_named(text, known)) is not None), None)


def _lines(park: Park, own: str, material: Resolution, side: Side, known: Thesaurus) -> list[Lead]:
    """Lines of other firms that what is offered or asked for could meet, the closest relation first."""
    found = []
    for firm in park.firms:
        if firm.id == own:
            continue
        pairs: list[tuple[Offer | Need, Correspondence | Refusal | None]] = []
        if side != "need":
            pairs += [(line, meet(material, read(line.material, known), known)) for line in firm.needs]
        if side != "offer":
            pairs += [(line, meet(read(line.material, known), material, known)) for line in firm.offers]
        found += [_line(firm, line, met) for line, met in pairs if isinstance(met, Correspondence)]
    return sorted(found, key=lambda lead: (lead.order, lead.id))


def _line(firm: Firm, line: Offer | Need, met: Correspondence) -> Lead:
    order = _RELATIONS.index(met.relation) - met.score / 2
    return Lead(kind="line", firm=firm.id, what=line.material, id=line.id, how=(met.relation,), order=order)


def _services(park: Park, own: str, families: Mapping[str, str], today: dt.date) -> list[Lead]:
    """Open services of other firms of the same families that have hours left this week, the most hours first."""
    now = today.isoformat()
    found = []
    for service in park.services:
        at, _ = services.replay(service, now)
        named = named_in(service.what, service.maker, service.conditions)
        shared = tuple(family for family in named if family in families)
        left = services.hours_left(service, now)
        if service.firm == own or at.state != "open" or not shared or left == 0:
            continue
        order = -len(shared) - (0 if left is None else left / 1000)
        found.append(
            Lead(
                kind="service", firm=service.firm, what=service.what, id=service.id, how=shared, left=left, order=order
            )
        )
    return sorted(found, key=lambda lead: (lead.order, lead.id))


def _processes(
    park: Park, material: Resolution | None, library: Sequence[Conversion], known: Thesaurus
) -> Iterator[Lead]:
    """Processes that take or give the material: the park's own, then shipped ones."""
    if material is None or material.material is None:
        return
    shown = 0
    for process in (*park.conversions, *library):
        names = (*(process.takes or ()), *(process.gives or ()))
        met = [name for name in names if (one := read(name, known).material) and one.id == material.material.id]
        if met and (process.owner or shown < _SHIPPED):
            shown += not process.owner
            name = process.name or process.id
            yield Lead(kind="process", firm=process.owner, what=name, id=process.id, how=(met[0],))


def _deals(park: Park, material: Resolution, known: Thesaurus) -> Iterator[Lead]:
    """Earlier deals about the same material."""
    if material.material is None:
        return
    for deal in park.deals:
        one = read(deal.material, known).material
        if one is not None and one.id == material.material.id:
            yield Lead(kind="deal", firm=deal.receiver, what=deal.material, id=deal.id, how=(deal.supplier,))


def _teams(park: Park, entry: Challenge, texts: Sequence[str]) -> list[Lead]:
    """Teams that claimed other challenges with which this one shares a material or a word of a target."""
    mine = _words(texts)
    found = []
    for other in park.challenges:
        if other.id == entry.id or not other.claims:
            continue
        theirs = (other.problem, other.text, *(one.what for one in other.targets))
        shared = sorted(mine & _words(theirs))
        if len(shared) < _ALIKE and all(not word.isascii() for word in shared):
            continue
        chosen = challenges.replay(other).team
        for claim in other.claims:
            order = (0.0 if claim.team == chosen else 1.0) - len(shared) / 100
            found.append(Lead(kind="team", firm="", what=claim.team, id=other.id, how=tuple(shared[:4]), order=order))
    return sorted(found, key=lambda lead: (lead.order, lead.id, lead.what))


def _words(texts: Sequence[str]) -> frozenset[str]:
    """The pairs of Han signs and the longer Latin words of texts, by which two problems may be alike."""
    found: set[str] = set()
    for run in (hit[0].casefold() for text in texts for hit in _RUN.finditer(text)):
        if not run.isascii():
            found |= {run[at : at + 2] for at in range(len(run) - 1)}
        elif len(run) > 3:
            found.add(run)
    return frozenset(found)
