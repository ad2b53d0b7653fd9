"""By which day somebody must have acted on a request, and its light on a day.

Everything is reckoned from what was noted and the day asked about; while nothing is noted a light only gets worse.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchchain.board.clocks import Clock
from matchchain.board.machine import Standing
from matchchain.board.requests import MACHINE, lead_of
from matchchain.followup.light import Colour, Light, Reason, worst
from matchchain.followup.workdays import Calendar
from matchchain.park import Request, RequestEvent
from matchchain.values import dataclass
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something must have happened.

    Attributes:
        test: "contact", "interim", "done", "next" (a day that a report or a hold set), "answer" (of the firm).
        due: ISO.
    """

    test: str
    due: str


@dataclass(frozen=True, slots=True)
class Times:
    """What days are counted by.

    Attributes:
        clock: the park's preset.
        calendar: its working days.
        promises: element (its name, code or id) -> working days that it promises.
    """

    clock: Clock
    calendar: Calendar
    promises: dict[str, int]

    def later(self, day: str, count: int) -> str:
        """The day so many working days after one, ISO."""
        return self.calendar.after(date.fromisoformat(day), count).isoformat()


def deadlines(request: Request, at: Standing, times: Times) -> tuple[Deadline, ...]:
    """The days by which a request that stands so must go on, the next one first."""
    clock = times.clock
    if at.state == "done":
        return (Deadline("answer", times.later(at.since, clock.answer)),)
    if at.state in MACHINE.closed or not at.begun:
        return ()
    if at.state == "held":
        return (Deadline("next", _set_by(at, "hold", "report")),)
    made = {step.did for step in at.current}
    found = [_last(request, at, times)]
    if clock.contact is not None and "accept" not in made:
        found.append(Deadline("contact", times.later(at.begun, clock.contact)))
    if clock.interim is not None and "report" not in made:
        found.append(Deadline("interim", times.later(at.begun, clock.interim)))
    return tuple(sorted(found, key=lambda one: (one.due, one.test)))


def _last(request: Request, at: Standing, times: Times) -> Deadline:
    """The day by which it must be done: the one set last, the one laid down at first, or by the clock."""
    if next_day := _set_by(at, *(("hold", "report") if times.clock.follow else ("hold",))):
        return Deadline("next", next_day)
    if request.due and not at.before:
        return Deadline("done", request.due)
    promised = times.promises.get(request.element)
    days = times.clock.days_for(request.urgency) if promised is None else promised
    return Deadline("done", times.later(at.begun, days))


def last_day(request: Request, at: Standing, times: Times) -> str:
    """The day by which a request that stands so must be done, ISO."""
    return _last(request, at, times).due


def _set_by(at: Standing, *moves: str) -> str:
    """The day that the last of these steps set; "" where none did."""
    steps = (s for s in reversed(at.current) if isinstance(s, RequestEvent) and s.did in moves and s.until)
    return next((step.until for step in steps), "")


def light_of(request: Request, at: Standing, times: Times, today: date) -> Light:
    """The light of a request on a day, with its reasons; grey where nothing is waited for, or on hold until a day."""
    days = deadlines(request, at, times)
    if at.state in MACHINE.closed or not days:
        return Light("grey")
    light = worst(_reasons(days, at, times, today))
    return Light("grey", light.why) if at.state == "held" and light.colour != "red" else light


def _reasons(days: tuple[Deadline, ...], at: Standing, times: Times, today: date) -> Iterator[Reason]:
    now, whom = today.isoformat(), lead_of(at)
    for one in days:
        due = date.fromisoformat(one.due)
        colour: Colour | None = None
        if now > one.due:
            colour, key = "red", f"board.late.{one.test}"
        elif times.later(now, times.clock.warn) >= one.due:
            colour, key = "yellow", f"board.soon.{one.test}"
        if colour is not None:
            facts = {"due": one.due, "days": (today - due).days}
            yield Reason(one.test, colour, Message(key, facts), one.due, whom=whom)


def state_on(request: Request, at: Standing, times: Times, today: date) -> str:
    """The state that is shown on a day: what is done and was not rated in time is closed by default."""
    if at.state != "done":
        return at.state
    return "default" if today.isoformat() > deadlines(request, at, times)[0].due else "done"
