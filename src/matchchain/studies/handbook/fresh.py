"""How fresh are the figures of a handbook, and which are older than they may be?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from matchchain.park import Ages, Figure, labels
from matchchain.studies.handbook.holding import HeldLine
from matchchain.values import dataclass

YEAR = 365
_FIELDS = {
    "offer": ("quantity", "price", "disposal_cost"),
    "need": ("quantity", "price"),
}


@dataclass(frozen=True, slots=True)
class Aged:
    """A figure that is past the day until which it was good.

    Attributes:
        line: whose it is.
        field: attribute of the entry.
        days: its age; None where nobody said when it was true.
    """

    line: HeldLine
    field: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old the figures are.

    Attributes:
        figures: how many there are.
        young: how many of them are younger than a year.
        aged: those past the time that figures of their kind stay good, the oldest first.
    """

    figures: int
    young: int
    aged: tuple[Aged, ...]

    @property
    def share(self) -> float | None:
        """The part that is younger than a year; None where there are no figures."""
        return self.young / self.figures if self.figures else None


def freshness(lines: Iterable[HeldLine], today: datetime.date, ages: Ages | None = None) -> Freshness:
    """How fresh the figures of these lines are.

    Args:
        lines: whose figures.
        today: the day to count from.
        ages: how long figures stay good; a quarter for prices, a year for others by default.
    """
    good, found = ages or Ages(), tuple(_figures(lines, today))
    young = sum(1 for one in found if one.days is not None and one.days < YEAR)
    aged = [one for one in found if one.days is None or one.days > _good(one, good)]
    aged.sort(key=lambda one: (one.days is not None, -(one.days or 0), one.line.key, one.field))
    return Freshness(len(found), young, tuple(aged))


def _figures(lines: Iterable[HeldLine], today: datetime.date) -> Iterator[Aged]:
    for line in lines:
        as_of = line.entry.as_of
        days = (today - datetime.date.fromisoformat(as_of)).days if as_of else None
        for field in _FIELDS[line.side]:
            if isinstance(getattr(line.entry, field), Figure):
                yield Aged(line, field, days)


def _good(one: Aged, ages: Ages) -> float:
    """Days that a figure stays good."""
    return ages.price_days if labels(type(one.line.entry))[one.field].kind == "price" else ages.quantity_days
