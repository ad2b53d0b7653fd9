"""Somebody does not come: the seats of the rounds that are left, with the fewest changes on everybody's paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from matchchain.network.seating.repair import changed_seats, repaired
from matchchain.park import Meeting, Park
from matchchain.studies.meeting.kept import kept_seats, with_record
from matchchain.studies.meeting.record import wishes_of
from matchchain.studies.meeting.values import MeetingPlan, Seat
from matchchain.studies.meeting.wishes import Attendance, Group
from matchchain.wording import ExitCode, MatchchainError, Message


@dataclass(frozen=True, slots=True)
class Change:
    """What changes for a firm in a round: whom it was to meet, and whom it meets now; "" and () nobody."""

    firm: str
    round: int
    before: Group
    now: Group
    table: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """A meeting seated again while it is under way.

    Attributes:
        plan: the seats from now on, those that are over among them.
        first: the round that comes next.
        absent: the firms that do not come.
        changes: what has to be told to whom, by round and firm.
        changed: seats on the paper that their firms could have kept and do not.
        lost: talks that fall because a firm is not there.
        missed: talks that had to be held and no longer can.
    """

    plan: MeetingPlan
    first: int
    absent: tuple[str, ...]
    changes: tuple[Change, ...]
    changed: int
    lost: tuple[Seat, ...]
    missed: tuple[Group, ...]


def replan(meeting: Meeting, park: Park, absent: Sequence[str], first: int, today: dt.date) -> Replan:
    """Seat the rest of a meeting again.

    Args:
        meeting: the record, with its seats.
        park: as `load` returns it.
        absent: ids of the firms that do not come from this round on.
        first: the round that comes next, from 1; what was before it stays.
        today: the day on which permits are looked at.

    Raises:
        MatchchainError: the meeting has no such round, or nobody has been seated (exit code 2).
    """
    wishes = wishes_of(meeting, park)
    if not 1 <= first <= wishes.rounds:
        facts = {"round": first, "rounds": wishes.rounds}
        raise MatchchainError(Message("meet.no-such-round", facts), ExitCode.USAGE)
    there = {**wishes.there, **{firm: _until(wishes.attendance(firm), first) for firm in absent}}
    lasting = replace(wishes, there=there)
    # Wishes of who is gone are no reason to refuse: they are told as missed.
    kept = kept_seats(meeting, park, today, wishes=lasting)
    seating, paper = kept.table.seating, kept.rounds
    found = repaired(seating, paper, first - 1)
    tables = {talk: table for talk, table in kept.tables.items() if found[talk] == paper[talk]}
    before = kept.plan(park)
    after = with_record(kept.table.told(park, found, tables=tables), meeting)
    held = {seat.firms for seat in after.seats}
    return Replan(
        plan=after,
        first=first,
        absent=tuple(absent),
        changes=tuple(_changes(before, after, first)),
        changed=changed_seats(seating, paper, found, first - 1),
        lost=tuple(seat for seat in before.seats if seat.round >= first and set(absent) & set(seat.firms)),
        missed=tuple(group for group in wishes.must if group not in held),
    )


def _until(known: Attendance, first: int) -> Attendance:
    """Who of a firm was there until a round."""
    return replace(known, last=first - 1) if first > 1 else replace(known, people=0)


def _changes(before: MeetingPlan, after: MeetingPlan, first: int) -> list[Change]:
    was, now = _by_seat(before, first), _by_seat(after, first)
    told = []
    for key in sorted({*was, *now}):
        old, new = was.get(key, {}), now.get(key, {})
        for group in sorted({*old, *new}):
            if group not in new:
                told.append(Change(key[1], key[0], group, (), 0))
            elif old.get(group) != new[group]:
                told.append(Change(key[1], key[0], group if group in old else (), group, new[group]))
    return _joined(told)


def _joined(told: Sequence[Change]) -> list[Change]:
    """One line for a firm that leaves one table for another in the same round."""
    lines: list[Change] = []
    for one in told:
        last = lines[-1] if lines else None
        if last and (last.firm, last.round) == (one.firm, one.round) and bool(last.now) != bool(one.now):
            gone, new = (one, last) if last.now else (last, one)
            lines[-1] = replace(new, before=gone.before)
        else:
            lines.append(one)
    return lines


def _by_seat(plan: MeetingPlan, first: int) -> Mapping[tuple[int, str], dict[Group, int]]:
    """(Round, firm) -> with whom it sits, and at which table."""
    found: dict[tuple[int, str], dict[Group, int]] = {}
    for seat in plan.seats:
        for firm in seat.firms if seat.round >= first else ():
            found.setdefault((seat.round, firm), {})[seat.firms] = seat.table
    return found


