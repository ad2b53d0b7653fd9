"""What a plan adds to the record of its meeting, field by field, as texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from matchchain.studies.meeting.record import Spot
from matchchain.studies.meeting.values import MeetingPlan, Seat
from matchchain.studies.meeting.wishes import Attendance, Group

Saying: TypeAlias = "str | tuple[str | Mapping[str, Saying], ...]"
Said: TypeAlias = Mapping[str, Saying]


def record_said(plan: MeetingPlan, day: str) -> dict[str, Saying]:
    """A whole record: what was wanted, and the seats.

    Args:
        plan: the meeting.
        day: on which it is written down, ISO.
    """
    wishes = plan.wishes
    groups = {"must": wishes.must, "never": wishes.never}
    return {
        "name": plan.name, "on": plan.on, "at": plan.at, "where": plan.where,
        "rounds": str(wishes.rounds), "tables": str(wishes.tables), "minutes": str(wishes.minutes),
        "cover": f"{wishes.cover:g}", "theme": wishes.theme,
        **{name: tuple({"firms": group} for group in some) for name, some in groups.items()},
        "delegates": tuple(_delegate(firm, one) for firm, one in sorted(wishes.there.items())),
        "seats": tuple(seat_said(seat, day) for seat in plan.seats),
    }  # fmt: skip


def _delegate(firm: str, one: Attendance) -> dict[str, Saying]:
    usual = Attendance()
    told = {"people": one.people, "arrive": one.first, "leave": one.last}
    known = {"people": usual.people, "arrive": usual.first, "leave": usual.last}
    return {"firm": firm, **{name: str(figure) for name, figure in told.items() if figure != known[name]}}


def seat_said(seat: Seat, day: str) -> dict[str, Saying]:
    """One seat."""
    return {
        "round": str(seat.round), "table": str(seat.table), "firms": seat.firms,
        "pairings": tuple(pairing.id for pairing in seat.pairings), "entered": day,
    }  # fmt: skip


def seats_changed(before: Mapping[Spot, Group], seats: Sequence[Seat], day: str) -> list[dict[str, Saying]]:
    """The records that make other seats of those that are written: each table that changes, or is cleared.

    Args:
        before: who sits where by the record.
        seats: who is to.
        day: on which it is written down, ISO.
    """
    now = {(seat.round, seat.table): seat for seat in seats}
    told: list[dict[str, Saying]] = []
    for spot in sorted({*before, *now}):
        if spot not in now:
            told.append({"round": str(spot[0]), "table": str(spot[1]), "entered": day})
        elif before.get(spot) != now[spot].firms:
            told.append(seat_said(now[spot], day))
    return told
