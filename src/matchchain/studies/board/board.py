"""The board of a park on a day: what firms asked for, what they put out, what they share, with its lights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from matchchain.board import challenges, requests, services
from matchchain.board.challenge_days import challenge_light, due_of
from matchchain.board.deadlines import Times, deadlines, light_of, state_on
from matchchain.followup.light import COLOURS, Light
from matchchain.followup.presets import LightRules, rules_of
from matchchain.park import Challenge, Firm, Park, Request, Service
from matchchain.studies.board.item import Item, Kind, times_of
from matchchain.studies.board.records import records

KINDS: tuple[Kind, ...] = ("request", "challenge", "service")
RECORDS: tuple[Kind, ...] = ("project", "policy", "element", "visit")
_ORDER = {colour: at for at, colour in enumerate(("red", "yellow", "green", "grey"))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The board of a park.

    Attributes:
        today: the day it is looked at.
        firms: every firm by id.
        items: the worst light first, then by day and id.
        clock: the preset of the requests' days, `lights` that of nodes.
        beside: how many entries were left out, closed or of another kind.
    """

    park: str
    park_en: str
    currency: str
    as_of: str
    today: dt.date
    firms: Mapping[str, Firm]
    items: tuple[Item, ...]
    clock: str
    clock_en: str
    lights: str
    lights_en: str
    beside: int = 0

    def counted(self) -> Mapping[str, int]:
        """How many entries have each light."""
        return {colour: sum(item.light.colour == colour for item in self.items) for colour in COLOURS}


def board(
    park: Park, today: dt.date, *, kinds: Collection[Kind] = (), owner: str = "", due: bool = False, chain: str = ""
) -> Board:
    """The board of a park on a day.

    Args:
        park: as `load` returns it.
        today: the day; steps noted later are not there yet.
        kinds: of the entries; requests, challenges and services where none is named.
        owner: only what this person or office answers for, by a part of the name.
        due: only what somebody has to act on now: yellow and red.
        chain: only projects and policies of this chain.

    Example:
        >>> board(Park(), dt.date(2026, 11, 22)).items
        ()
    """
    times, rules = times_of(park), rules_of(park)
    every = [item for item in _items(park, times, rules, today, kinds or KINDS) if item.kind in (kinds or KINDS)]
    shown = [
        item
        for item in every
        if owner.casefold() in item.owner.casefold()
        and (not due or is_due(item))
        and (not chain or getattr(item.entry, "chain", "") == chain)
    ]
    shown.sort(key=lambda item: (_ORDER[item.light.colour], item.due or "9999", item.id))
    return Board(
        park=park.name,
        park_en=park.name_en,
        currency="",
        as_of=today.isoformat(),
        today=today,
        firms={firm.id: firm for firm in park.firms},
        items=tuple(shown),
        clock=times.clock.name,
        clock_en=times.clock.name_en,
        lights=rules.name,
        lights_en=rules.name_en,
        beside=len(every) - len(shown),
    )


def is_due(item: Item) -> bool:
    """Whether somebody has to act on it now."""
    return item.light.colour in ("yellow", "red")


def _items(
    park: Park, times: Times, rules: LightRules, today: dt.date, kinds: Collection[Kind]
) -> Iterator[Item]:
    now = today.isoformat()
    for kind in RECORDS:
        if kind in kinds:
            yield from records(park, kind, times, rules, today)
    for request in park.requests:
        if request.on <= now:
            yield of_request(request, park, times, today)
    for challenge in park.challenges:
        if challenge.on <= now:
            yield of_challenge(challenge, times, rules, today)
    for service in park.services:
        if service.on <= now:
            yield of_service(service, today)


def of_request(request: Request, park: Park, times: Times, today: dt.date) -> Item:
    """A request as it stands on a day."""
    at = requests.replay(request, today.isoformat()).standing
    days = deadlines(request, at, times)
    light = light_of(request, at, times, today)
    return Item(
        id=request.id,
        kind="request",
        firm=request.firm,
        title=request.text,
        state=state_on(request, at, times, today),
        due=days[0].due if days and at.state != "done" else "",
        light=light,
        owner=_owner(request, requests.lead_of(at), at.level, park),
        since=at.since,
        level=at.level,
        count=at.returned,
        entry=request,
    )


def _owner(request: Request, lead: str, level: int, park: Park) -> str:
    """Who answers for a request: the chain's chief where it has gone so far up, else to whom it went."""
    if level < requests.CHIEF:
        return lead
    firm = next((firm for firm in park.firms if firm.id == request.firm), None)
    chiefs = (chain.chief for chain in park.chains if firm is not None and chain.name in firm.chains and chain.chief)
    return next(chiefs, "") or lead


def of_challenge(challenge: Challenge, times: Times, rules: LightRules, today: dt.date) -> Item:
    """A challenge as it stands on a day."""
    found = challenges.replay(challenge, today.isoformat())
    return Item(
        id=challenge.id,
        kind="challenge",
        firm=challenge.firm,
        title=challenge.problem,
        state=found.standing.state,
        due=due_of(challenge, found, times, today),
        light=challenge_light(challenge, found, times, rules, today),
        owner=challenge.owner,
        since=found.standing.since,
        count=len(challenges.claimants(found.standing)),
        entry=challenge,
    )


def of_service(service: Service, today: dt.date) -> Item:
    """A shared service as it stands on a day; nothing is waited for, so its light is grey."""
    at, _ = services.replay(service, today.isoformat())
    known = replace(service, booked=services.booked_by(service, today.isoformat()))
    return Item(
        id=service.id,
        kind="service",
        firm=service.firm,
        title=service.what,
        state=at.state,
        light=Light("grey"),
        owner=service.owner,
        since=at.since,
        count=services.hours_left(known, today.isoformat()),
        entry=service,
    )
