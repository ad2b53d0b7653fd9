"""The seats that a record holds, as a plan again: what its papers are made of, and what a re-plan starts from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from matchchain.candidates import Ints
from matchchain.network.seating.programme import NEVER
from matchchain.park import Meeting, Park
from matchchain.studies.meeting.before import before_of
from matchchain.studies.meeting.chance import Chances
from matchchain.studies.meeting.meeting import Table
from matchchain.studies.meeting.record import seats_of, wishes_of
from matchchain.studies.meeting.values import MeetingPlan
from matchchain.studies.meeting.wishes import Group, Wishes
from matchchain.wording import ExitCode, MatchchainError, Message


@dataclass(frozen=True, slots=True)
class Kept:
    """The seats of a record.

    Attributes:
        meeting: the record.
        table: its talks, and whatever else could be talked about.
        rounds: (talks,) the round of each, from 0.
        tables: talk -> its table, from 0.
    """

    meeting: Meeting
    table: Table
    rounds: Ints
    tables: Mapping[int, int]

    def plan(self, park: Park) -> MeetingPlan:
        """The seats as a plan."""
        return with_record(self.table.told(park, self.rounds, tables=self.tables), self.meeting)


def kept_seats(
    meeting: Meeting, park: Park, today: dt.date, *, wishes: Wishes | None = None, chances: Chances | None = None
) -> Kept:
    """The seats of a record, their talks as the park's plan sees them today.

    Args:
        meeting: the record.
        park: as `load` returns it; its deals and other meetings count as what was before.
        today: the day on which permits are looked at.
        wishes: other ones than the record's.
        chances: the probability that a pairing comes to run; what the park's deals teach by default.

    Raises:
        MatchchainError: nobody has been seated yet (exit code 2).
    """
    known = {firm.id for firm in park.firms}
    seats = {spot: tuple(sorted(seat.firms)) for spot, seat in seats_of(meeting).items() if known >= set(seat.firms)}
    if not seats:
        raise MatchchainError(Message("meet.no-seats", {"id": meeting.id}), ExitCode.USAGE)
    others = replace(park, meetings=tuple(one for one in park.meetings if one.id != meeting.id))
    table = Table.laid(
        park, wishes or wishes_of(meeting, park), before_of(others, today),
        chances or Chances.of_deals(park.deals, today), today, also=seats.values(),
    )  # fmt: skip
    place: dict[Group, int] = {talk.firms: at for at, talk in enumerate(table.talks.talks)}
    rounds, tables = np.full(len(place), NEVER), {}
    for (now, at), firms in seats.items():
        if now <= table.wishes.rounds and rounds[place[firms]] == NEVER:
            rounds[place[firms]] = now - 1
            tables[place[firms]] = at - 1
    return Kept(meeting, table, rounds, tables)


def with_record(plan: MeetingPlan, meeting: Meeting) -> MeetingPlan:
    """A plan that says of which record it is."""
    return replace(plan, id=meeting.id, on=meeting.on, at=meeting.at, where=meeting.where, name=meeting.name)
