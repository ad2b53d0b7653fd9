"""The clock in working days: weekends, holidays, and weekends on which the office works (调休)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from matchchain.data_file import data_of
from matchchain.park import Park

_DAY = timedelta(days=1)
_LONGEST = 400
"""Days of one holiday: more are a slip of the year."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days the office works.

    Attributes:
        off: days off besides weekends, ISO.
        works: weekend days on which it works, ISO.
        years: whose holidays are known; in others only weekends are off.
    """

    off: frozenset[str]
    works: frozenset[str]
    years: frozenset[int]

    def is_working(self, day: date) -> bool:
        """Whether the office works on a day."""
        iso = day.isoformat()
        return iso in self.works or (day.weekday() < 5 and iso not in self.off)

    def after(self, day: date, count: int) -> date:
        """The working day that comes `count` working days after a day; the day itself, or the next one, for 0.

        Example:
            >>> calendar_of(Park()).after(date(2026, 9, 30), 3)  # the National Day holiday ends on the 7th
            datetime.date(2026, 10, 10)
        """
        while not self.is_working(day):
            day += _DAY
        for _ in range(count):
            day += _DAY
            while not self.is_working(day):
                day += _DAY
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and with `end`; 0 where it is not later."""
        days = (start + _DAY * n for n in range(1, (end - start).days + 1))
        return sum(map(self.is_working, days))

    def knows(self, year: int) -> bool:
        """Whether the holidays of a year are known."""
        return year in self.years


def calendar_of(park: Park) -> Calendar:
    """The park's calendar: its own holidays, then those shipped for the mainland where its law is Chinese."""
    own = [_Span(one.start, one.until or one.start, one.works) for one in park.holidays]
    chinese = park.jurisdiction in {"", "CN"} and park.currency in {"", "CNY"}
    shipped = _shipped() if chinese else ()
    mine = _calendar(own)
    theirs = _calendar(shipped)
    return Calendar(
        mine.off | (theirs.off - mine.works), mine.works | (theirs.works - mine.off), mine.years | theirs.years
    )


@dataclass(frozen=True, slots=True)
class _Span:
    start: str
    until: str
    works: bool


def _calendar(spans: Iterable[_Span]) -> Calendar:
    off: set[str] = set()
    works: set[str] = set()
    for span in spans:
        first, last = date.fromisoformat(span.start), date.fromisoformat(span.until)
        days = ((first + _DAY * n).isoformat() for n in range(min((last - first).days, _LONGEST) + 1))
        (works if span.works else off).update(days)
    return Calendar(frozenset(off), frozenset(works), frozenset(int(day[:4]) for day in off))


@cache
def _shipped() -> tuple[_Span, ...]:
    told = data_of("matchchain.followup", "holidays.yaml")
    return tuple(_Span(span["from"], span.get("until", span["from"]), span.get("works", False)) for span in told)
