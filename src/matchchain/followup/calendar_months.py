"""Months as people count them: month-ends that passed, whole months since a day."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date


def month_end(day: date) -> date:
    """The last day of a day's month.

    Example:
        >>> month_end(date(2028, 2, 3))
        datetime.date(2028, 2, 29)
    """
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def next_month(day: date) -> date:
    """The first day of the month after a day's."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def months_of(start: date, end: date) -> Iterator[date]:
    """The first day of every month that has a day from `start` to `end`, both of them in it."""
    month = start.replace(day=1)
    while month <= end:
        yield month
        month = next_month(month)


def month_ends_passed(due: date, today: date) -> list[date]:
    """The month-ends after a day, up to and with today: a thing that was due on the day was late at each of them.

    Example:
        >>> [end.isoformat() for end in month_ends_passed(date(2026, 12, 20), date(2027, 1, 31))]
        ['2026-12-31', '2027-01-31']
        >>> month_ends_passed(date(2026, 12, 31), date(2027, 1, 5))
        []
    """
    return [end for month in months_of(due, today) if due < (end := month_end(month)) <= today]


def months_later(day: date, count: int) -> date:
    """The same day `count` months later, or the last of that month where it has none.

    Example:
        >>> months_later(date(2026, 11, 30), 3)
        datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_of(text: str) -> date | None:
    """A day by its ISO text; None of a blank, or of a day that never comes."""
    return date.fromisoformat(text) if text and text < "2200" else None
