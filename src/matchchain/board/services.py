"""Shared equipment and services: whether one is open, and how many of its hours of a week are left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from matchchain.board.machine import Machine, Move, Standing, moved, refusal
from matchchain.followup.known import entered_on
from matchchain.park import SERVICE_MOVES, Booking, Service, ServiceEvent
from matchchain.wording import Message

STATES = {"open": ("开放", "open"), "suspended": ("停用", "suspended")}
_MOVES = (Move("stop", ("open",), "suspended", ("why",)), Move("open", ("suspended",), "open"))
MACHINE = Machine(
    "service", "open", STATES, frozenset(STATES), {move.name: move for move in _MOVES}, SERVICE_MOVES, ServiceEvent
)
_ROUNDING = 1e-9


def replay(service: Service, day: str = "9999-12-31") -> tuple[Standing, tuple[tuple[ServiceEvent, Message], ...]]:
    """Where a service stood at the end of a day, and the steps that break a rule."""
    at = Standing(MACHINE.first, since=service.on, begun=service.on)
    refused: list[tuple[ServiceEvent, Message]] = []
    for step in service.events:
        if entered_on(step) > day:
            continue
        if (why := refusal(MACHINE, at, step)) is not None:
            refused.append((step, why))
        else:
            at = moved(MACHINE, at, step)
    return at, tuple(refused)


def week_of(day: str) -> str:
    """The Monday of a day's week, ISO.

    Example:
        >>> week_of("2026-11-29")
        '2026-11-23'
    """
    on = date.fromisoformat(day)
    return (on - timedelta(days=on.weekday())).isoformat()


def hours_taken(service: Service, day: str) -> float:
    """Hours booked in the week of a day."""
    week = week_of(day)
    return sum(one.hours.likely for one in service.booked if one.hours and week_of(one.on) == week)


def hours_left(service: Service, day: str) -> float | None:
    """Hours of the week of a day that nobody has taken, at least 0; None where nobody said how many there are."""
    return None if service.hours is None else max(0.0, service.hours.likely - hours_taken(service, day))


def booked_by(service: Service, day: str) -> tuple[Booking, ...]:
    """The bookings that were in the book at the end of a day; undated ones always were."""
    return tuple(one for one in service.booked if one.entered <= day)


def overbooked(service: Service, booking: Booking) -> Message | None:
    """Why hours cannot be booked beside those that are: the service is stopped, or the week is full; None: they can."""
    at, _ = replay(service, booking.on)
    if at.state == "suspended":
        return Message("board.stopped", {"what": service.what, "since": at.since})
    left = hours_left(service, booking.on)
    asked = booking.hours.likely if booking.hours else 0.0
    if left is not None and asked > left + _ROUNDING:
        facts = {"what": service.what, "asked": f"{asked:g}", "left": f"{left:g}", "week": week_of(booking.on)}
        return Message("board.week-full", facts)
    return None


def faulty_bookings(service: Service) -> tuple[tuple[Booking, Message], ...]:
    """The bookings that ask for more than was left when they were made, in the order of the file."""
    found = []
    before: tuple[Booking, ...] = ()
    for one in service.booked:
        if (why := overbooked(replace(service, booked=before), one)) is not None:
            found.append((one, why))
        before = (*before, one)
    return tuple(found)
