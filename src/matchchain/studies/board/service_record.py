"""How those who answered for requests have served: in time, solved, rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from matchchain.board import requests
from matchchain.board.deadlines import Times, last_day, light_of, state_on
from matchchain.board.machine import Standing
from matchchain.park import Park, Request, RequestEvent

_SOLVED = {"solved": 1.0, "partly": 0.5, "explained": 0.5, "not": 0.0}


@dataclass(slots=True)
class Served:
    """What is known of one who answered for requests; each list holds a value a case.

    Attributes:
        count: requests that went to him.
        in_time: 1 done by its day, 0 late or overdue now.
        solved: 1 solved, a half in part or explained, 0 not.
        marks: 1 to 5.
        answered: 1 rated, 0 closed by default.
    """

    count: int = 0
    in_time: list[float] = field(default_factory=list)
    solved: list[float] = field(default_factory=list)
    marks: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)


def served_by(park: Park, times: Times, today: dt.date) -> Mapping[str, Served]:
    """Office or person -> how it served, by what was noted until a day."""
    found: dict[str, Served] = {}
    for request in park.requests:
        if request.on <= today.isoformat():
            _count(request, found, times, today)
    return found


def _count(request: Request, found: dict[str, Served], times: Times, today: dt.date) -> None:
    at = requests.replay(request, today.isoformat()).standing
    now = Standing(requests.MACHINE.first, since=request.on, begun=request.on)
    met = set()
    for step in at.taken:
        lead = requests.responsible(now)
        if isinstance(step, RequestEvent) and lead:
            _note(step, now, request, found.setdefault(lead, Served()), times)
            met.add(lead)
        now = requests.after(now, step)  # type: ignore[arg-type] # only its own events are taken
    lead = requests.responsible(at)
    if lead:
        served = found.setdefault(lead, Served())
        met.add(lead)
        if light_of(request, at, times, today).colour == "red":
            served.in_time.append(0.0)
        if state_on(request, at, times, today) == "default":
            served.answered.append(0.0)
    for name in met:
        found[name].count += 1


def _note(step: RequestEvent, before: Standing, request: Request, served: Served, times: Times) -> None:
    if step.did == "done":
        served.in_time.append(float(step.on <= last_day(request, before, times)))
        served.solved.append(_SOLVED[step.result])
    elif step.did == "rate" and step.score is not None:
        served.marks.append(step.score.likely)
        served.answered.append(1.0)
