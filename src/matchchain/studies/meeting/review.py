"""What came of the meetings: talks -> deals that talk -> contracts -> verified money, each against those before it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matchchain.followup.saving import Account, accounts
from matchchain.followup.standing import standing
from matchchain.network.planning.freshness import newest_entry
from matchchain.park import RESULTS, WAY, Deal, Meeting, Park
from matchchain.studies.meeting.record import results_of, seats_of

STEPS = ("talking", "contracted", "running")
"""How far a deal has to have got to be counted there."""


@dataclass(frozen=True, slots=True)
class Reached:
    """How many deals of a meeting have ever got to a step, by a day."""

    talking: int = 0
    contracted: int = 0
    running: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One meeting and what came of it.

    Attributes:
        meeting: its record.
        talks, firms: seats on its plan; `told` talks of which a result is known.
        results: code word of a result -> how many.
        deals: that it began or moved.
        reached: of them, by the day of the review.
        days: since the meeting; None where its day is not known.
        before: the same of all earlier meetings, each at the age that this one has now, per hundred talks; None where
            there is none, or none that old.
        reported, verified: CNY, of all months until the day; None where nothing is.
    """

    meeting: Meeting
    talks: int
    told: int
    firms: int
    results: Mapping[str, int]
    deals: int
    reached: Reached
    days: int | None
    before: Mapping[str, float] | None
    reported: float | None
    verified: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All meetings of a park that have been held, the first one first."""

    park: str
    park_en: str
    currency: str
    as_of: str
    meetings: tuple[Held, ...]


def review(park: Park, today: dt.date) -> Review:
    """What came of the meetings of a park by a day.

    Args:
        park: with its meetings, deals and ledger.
        today: the day; what was written down later is left out, and meetings to come are.

    Example:
        >>> review(Park(), dt.date(2026, 12, 1)).meetings
        ()
    """
    held = sorted(
        (meeting for meeting in park.meetings if meeting.on <= today.isoformat()),
        key=lambda meeting: (meeting.on, meeting.id),
    )
    money = {account.deal.id: account for account in accounts(park, today)}
    deals = {meeting.id: _deals(meeting, park) for meeting in held}
    found = [
        _held(meeting, deals[meeting.id], money, today, [(one, deals[one.id]) for one in held[:at]])
        for at, meeting in enumerate(held)
    ]
    return Review(
        park=park.name,
        park_en=park.name_en,
        currency=park.currency,
        as_of=newest_entry(park),
        meetings=tuple(found),
    )


def _deals(meeting: Meeting, park: Park) -> tuple[Deal, ...]:
    """The deals that a meeting began or moved, by its results and by what their steps name as source."""
    named = {one.deal for one in results_of(meeting) if one.deal}
    source = f"meet/{meeting.id}"
    return tuple(
        deal for deal in park.deals if deal.id in named or any(event.source == source for event in deal.events)
    )


def _held(
    meeting: Meeting,
    deals: Sequence[Deal],
    money: Mapping[str, Account],
    today: dt.date,
    earlier: Sequence[tuple[Meeting, Sequence[Deal]]],
) -> Held:
    seats, results = seats_of(meeting), results_of(meeting)
    told = {(one.round and one.round.likely, one.table and one.table.likely) for one in results}
    days = (today - dt.date.fromisoformat(meeting.on)).days if meeting.on else None
    mine = [money[deal.id] for deal in deals if deal.id in money]
    return Held(
        meeting=meeting,
        talks=len(seats),
        told=len(told),
        firms=len({firm for seat in seats.values() for firm in seat.firms}),
        results={word: count for word in RESULTS if (count := Counter(one.result for one in results)[word])},
        deals=len(deals),
        reached=_reached(deals, today),
        days=days,
        before=None if days is None else _at_the_same_age(earlier, days, today),
        reported=_sum([account.reported for account in mine]),
        verified=_sum([account.verified for account in mine]),
    )


def _reached(deals: Sequence[Deal], day: dt.date) -> Reached:
    counted = Counter(step for deal in deals for step in STEPS if _ever(deal, step, day))
    return Reached(**{step: counted[step] for step in STEPS})


def _ever(deal: Deal, step: str, day: dt.date) -> bool:
    """Whether a deal had ever got to a step by a day, whatever became of it then."""
    states = [event.state for event in standing(deal, day).events if event.state in WAY]
    return any(WAY.index(state) >= WAY.index(step) for state in states)


def _at_the_same_age(
    earlier: Sequence[tuple[Meeting, Sequence[Deal]]], days: int, today: dt.date
) -> Mapping[str, float] | None:
    """Deals per hundred talks that earlier meetings had brought to each step when they were as old."""
    talks, reached = 0, Counter[str]()
    for meeting, deals in earlier:
        day = dt.date.fromisoformat(meeting.on) + dt.timedelta(days=days) if meeting.on else None
        if day is None or day > today:
            continue
        talks += len(seats_of(meeting))
        found = _reached(deals, day)
        reached.update({step: getattr(found, step) for step in STEPS})
    return {step: 100.0 * reached[step] / talks for step in STEPS} if talks else None


def _sum(figures: Sequence[float | None]) -> float | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None
