"""A month, a quarter or a year that a report is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from matchchain.followup.calendar_months import month_end, months_later, months_of
from matchchain.units import folded
from matchchain.wording import ExitCode, MatchchainError, Message

Kind: TypeAlias = Literal["month", "quarter", "year"]
_MONTHS: dict[Kind, int] = {"month": 1, "quarter": 3, "year": 12}
_WRITTEN: dict[Kind, re.Pattern[str]] = {
    "year": re.compile(r"(\d{4})年?"),
    "quarter": re.compile(r"(\d{4})[-/年 ]{0,2}(?:q([1-4])|第?([1-4一二三四])季度?)"),
    "month": re.compile(r"(\d{4})[-/.年 ]?(\d{1,2})月?"),
}
_HAN = {"一": 1, "二": 2, "三": 3, "四": 4}
_YEARS = range(1990, 2200)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months, the first and the last day in it.

    Attributes:
        kind: how long it is.
        start, end: its days.
    """

    kind: Kind
    start: date
    end: date

    @property
    def label(self) -> str:
        """Its name: "2027", "2027-Q1", "2027-03"."""
        if self.kind == "year":
            return str(self.start.year)
        if self.kind == "quarter":
            return f"{self.start.year}-Q{(self.start.month + 2) // 3}"
        return f"{self.start.year}-{self.start.month:02}"

    @property
    def months(self) -> tuple[str, ...]:
        """The first day of each of its months, ISO."""
        return tuple(month.isoformat() for month in months_of(self.start, self.end))

    def holds(self, day: str) -> bool:
        """Whether a day, ISO, is in it."""
        return self.start.isoformat() <= day <= self.end.isoformat()


def period_of(kind: Kind, text: str) -> Period:
    """A period as people write it.

    Args:
        kind: which is meant.
        text: "2027", "2027Q1", "2027年第一季度", "2027-03" ...

    Raises:
        MatchchainError: it is none (exit code 2).

    Example:
        >>> period_of("quarter", "2027年第一季度").label, period_of("month", "2027年3月").end.isoformat()
        ('2027-Q1', '2027-03-31')
    """
    found = _WRITTEN[kind].fullmatch(folded(text).casefold().strip())
    if found and int(found[1]) in _YEARS:
        said = next((group for group in found.groups()[1:] if group), "1")
        number = _HAN.get(said) or int(said)
        first = (number - 1) * _MONTHS[kind] + 1
        if 1 <= first <= 12:
            return _from(kind, date(int(found[1]), first, 1))
    facts = {"kind": Message(f"stats.kind.{kind}"), "text": text}
    raise MatchchainError(Message("stats.bad-period", facts), ExitCode.USAGE)


def period_in(text: str) -> Period:
    """A period of whichever kind the text is.

    Raises:
        MatchchainError: it is none (exit code 2).

    Example:
        >>> [period_in(text).kind for text in ("2027", "2027Q1", "2027-03")]
        ['year', 'quarter', 'month']
    """
    plain = folded(text).casefold().strip()
    kind: Kind = next((kind for kind, written in _WRITTEN.items() if written.fullmatch(plain)), "year")
    return period_of(kind, text)


def current(kind: Kind, day: date) -> Period:
    """The period that a day lies in.

    Example:
        >>> current("quarter", date(2027, 5, 9)).label
        '2027-Q2'
    """
    size = _MONTHS[kind]
    return _from(kind, date(day.year, (day.month - 1) // size * size + 1, 1))


def year_up_to(day: date) -> Period:
    """The twelve months of which a day's month is the last.

    Example:
        >>> year_up_to(date(2027, 3, 9)).start.isoformat()
        '2026-04-01'
    """
    return Period("year", months_later(day.replace(day=1), -11), month_end(day))


def _from(kind: Kind, start: date) -> Period:
    return Period(kind, start, month_end(months_later(start, _MONTHS[kind] - 1)))
