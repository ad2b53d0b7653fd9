"""The record of a meeting as this room sees it: what it wants, who sits where by its latest records, its results."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from matchchain.entries.serial import serial_of
from matchchain.matching.firm_named import firm_id
from matchchain.park import Delegate, Figure, Meeting, MeetingGroup, MeetingResult, MeetingSeat, Park
from matchchain.studies.meeting.wishes import MOST_ROUNDS, Attendance, Group, Wishes
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

Spot = tuple[int, int]
"""A round and a table, from 1."""


def meeting_named(typed: str, park: Park) -> Meeting:
    """The meeting of an id; the last one where nothing was typed.

    Raises:
        MatchchainError: there is none, or no such one (exit code 2).
    """
    known = {meeting.id: meeting for meeting in park.meetings}
    if not known:
        raise MatchchainError(Message("meet.no-record"), ExitCode.USAGE)
    if not typed:
        return known[next(reversed(known))]
    found = known.get(serial_of(typed) or "")
    if found is None:
        facts = {"typed": typed, "hint": nearest(typed, known) or next(reversed(known))}
        raise MatchchainError(Message("meet.no-such-record", facts), ExitCode.USAGE)
    return found


def wishes_of(meeting: Meeting, park: Park) -> Wishes:
    """What a record wants of its meeting.

    Raises:
        MatchchainError: it names a firm that the park does not have (exit code 2).
    """
    usual = Wishes()
    return Wishes(
        rounds=_count(meeting.rounds, usual.rounds),
        tables=_count(meeting.tables, usual.tables),
        minutes=_count(meeting.minutes, usual.minutes),
        cover=usual.cover if meeting.cover is None else meeting.cover.likely,
        theme=meeting.theme,
        must=_groups(meeting.must, park),
        never=_groups(meeting.never, park),
        there={firm_id(one.firm, park): _attendance(one) for one in meeting.delegates},
    )


def _attendance(one: Delegate) -> Attendance:
    return Attendance(_count(one.people, 1), _count(one.arrive, 1), _count(one.leave, MOST_ROUNDS))


def _count(figure: Figure | None, usual: int) -> int:
    return usual if figure is None else round(figure.likely)


def _groups(groups: tuple[MeetingGroup, ...], park: Park) -> tuple[Group, ...]:
    return tuple(tuple(sorted({firm_id(firm, park) for firm in one.firms})) for one in groups)


def seats_of(meeting: Meeting) -> Mapping[Spot, MeetingSeat]:
    """Who sits where by the latest record of each round and table, in their order."""
    latest = {spot: seat for seat in meeting.seats if (spot := spot_of(seat)) is not None}
    return {spot: latest[spot] for spot in sorted(latest) if latest[spot].firms}


def results_of(meeting: Meeting) -> tuple[MeetingResult, ...]:
    """What came of each talk by the latest record of its round, table and pairing, in the order of the seats."""
    latest = {(spot, one.pairing): one for one in meeting.results if (spot := spot_of(one)) is not None}
    return tuple(latest[key] for key in sorted(latest))


def spot_of(record: MeetingSeat | MeetingResult) -> Spot | None:
    """The round and table of a record; None where it lacks one."""
    if record.round is None or record.table is None:
        return None
    return round(record.round.likely), round(record.table.likely)


def year_of(meeting_day: str, today: dt.date) -> int:
    """The year in which a meeting gets its id: that of its own day, where it has one."""
    return int(meeting_day[:4]) if meeting_day else today.year
