"""What the office did in a period beside its deals: meetings, requests, challenges, shared hours."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace

from matchchain.board import challenges, requests
from matchchain.park import Challenge, Meeting, Park, Request
from matchchain.studies.board.item import times_of
from matchchain.studies.board.service_record import served_by
from matchchain.studies.stats.period import Period

WENT_ON = ("go-on", "sample", "again")
"""Results of a talk after which two firms go on."""


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done.

    Attributes:
        meetings: held; `talks` with a result noted, `went_on` of them those that are to go on.
        registered: requests that came in; `done` those closed in the period, `in_time` the share of cases that kept
            their day, `score` the mean mark of 1 to 5; None where there is none.
        challenges: taken in; `posted`, `signed`, `verified` steps of the period.
        hours: of shared equipment that was booked for days of the period.
    """

    meetings: int
    talks: int
    went_on: int
    registered: int
    done: int
    in_time: float | None
    score: float | None
    challenges: int
    posted: int
    signed: int
    verified: int
    hours: float

    @property
    def anything(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.meetings or self.registered or self.done or self.challenges or self.posted or self.hours)


def activity(park: Park, period: Period, day: dt.date) -> Activity:
    """What was done in a period, by what was noted until a day.

    Args:
        park: with its meetings and its board.
        period: in which it was done.
        day: what was noted later is left out.
    """
    now = day.isoformat()
    held = [one for one in park.meetings if period.holds(one.on) and one.on <= now and (one.seats or one.results)]
    results = [result for one in held for result in _talks(one, now)]
    closed = tuple(one for one in park.requests if _closed(one, period, now))
    cases = served_by(replace(park, requests=closed), times_of(park), day).values() if closed else ()
    in_time = [value for served in cases for value in served.in_time]
    marks = [mark for served in cases for mark in served.marks]
    steps = Counter(did for one in park.challenges for did in _steps(one, period, now))
    booked = (booking for one in park.services for booking in one.booked)
    hours = (b.hours.likely for b in booked if b.hours and period.holds(b.on) and b.on <= now and b.entered <= now)
    return Activity(
        meetings=len(held),
        talks=len(results),
        went_on=sum(result in WENT_ON for result in results),
        registered=sum(period.holds(one.on) and one.on <= now for one in park.requests),
        done=len(closed),
        in_time=_mean(in_time),
        score=_mean(marks),
        challenges=sum(period.holds(one.on) and one.on <= now for one in park.challenges),
        posted=steps["post"],
        signed=steps["sign"],
        verified=steps["verify"],
        hours=sum(hours),
    )


def _talks(meeting: Meeting, now: str) -> list[str]:
    """The result of every talk; the last record of a round, table and pairing holds."""
    known = [one for one in meeting.results if (one.entered or meeting.on) <= now]
    last = {(one.round and one.round.likely, one.table and one.table.likely, one.pairing): one.result for one in known}
    return list(last.values())


def _closed(request: Request, period: Period, now: str) -> bool:
    """Whether it was done in a period, and was not opened again."""
    at = requests.replay(request, now).standing
    done = at.last("done")
    return at.state in requests.MACHINE.closed and done is not None and period.holds(done.on)


def _steps(challenge: Challenge, period: Period, now: str) -> list[str]:
    """What was done with a challenge in a period."""
    taken = challenges.replay(challenge, now).standing.taken
    return [step.did for step in taken if period.holds(step.on)]


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
