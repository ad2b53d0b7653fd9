"""The quarter's page: how far deals get, why they stop, where they wait, which office holds most of them up."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from matchchain.followup.learning import wilson
from matchchain.park import STOPPED, WAY
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.period import Period

Z_80 = 1.2815515655446004
"""Between minus and plus so many standard deviations lie 80 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Reached:
    """How many deals ever got to a state, and what share of them to the next.

    Attributes:
        share: None of the last state, and where none got so far.
        low, high: 80 % interval of the share (Wilson, 1927).
    """

    state: str
    deals: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Lost:
    """Why deals stopped in a period: state and reason, how many, what they had promised, CNY a year."""

    state: str
    why: str
    deals: int
    promised: float | None


@dataclass(frozen=True, slots=True)
class Waits:
    """Where deals stand: how many are in a state, half of them for longer than so many days."""

    state: str
    deals: int
    days: float


@dataclass(frozen=True, slots=True)
class HeldUp:
    """What an office is late with: the node, how many, days late together. `office` is "" where no owner names one."""

    office: str
    node: str
    deals: int
    days: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """The quarter's page; every list has the greatest first, but the funnel goes the deals' way."""

    funnel: tuple[Reached, ...]
    lost: tuple[Lost, ...]
    waits: tuple[Waits, ...]
    held_up: tuple[HeldUp, ...]


def analysis(rows: Sequence[DealFound], period: Period, day: dt.date) -> Analysis:
    """The quarter's page.

    Args:
        rows: deals as known on the day.
        period: in which a deal stopped whose reason is told.
        day: until which waiting and lateness are counted.
    """
    return Analysis(funnel(rows), _lost(rows, period), _waits(rows, day), _held_up(rows, day))


def furthest(row: DealFound) -> int:
    """Number of the furthest state on its way that a deal ever got to; a jump passes what lies between."""
    return max((WAY.index(event.state) for event in row.account.standing.events if event.state in WAY), default=0)


def funnel(rows: Sequence[DealFound]) -> tuple[Reached, ...]:
    """How far deals ever got, along their way."""
    far = [furthest(row) for row in rows]
    counts = [sum(one >= at for one in far) for at in range(len(WAY))]
    found = []
    for at, state in enumerate(WAY):
        after = counts[at + 1] if at + 1 < len(WAY) and counts[at] else None
        low, high = (None, None) if after is None else wilson(after, counts[at], Z_80)
        found.append(Reached(state, counts[at], None if after is None else after / counts[at], low, high))
    return tuple(found)


def _lost(rows: Sequence[DealFound], period: Period) -> tuple[Lost, ...]:
    stopped: dict[tuple[str, str], list[DealFound]] = defaultdict(list)
    for row in rows:
        for event in row.account.standing.events:
            if event.state in STOPPED and event.state != "ended" and period.holds(event.on):
                stopped[event.state, event.why].append(row)
    found = []
    for (state, why), given in stopped.items():
        known = [row.account.promised for row in given if row.account.promised is not None]
        found.append(Lost(state, why, len(given), sum(known) if known else None))
    return tuple(sorted(found, key=lambda one: (-one.deals, -(one.promised or 0.0), one.state, one.why)))


def _waits(rows: Sequence[DealFound], day: dt.date) -> tuple[Waits, ...]:
    since: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if not row.is_over and row.state != "running" and row.account.standing.since:
            since[row.state].append((day - dt.date.fromisoformat(row.account.standing.since)).days)
    found = (Waits(state, len(days), median(days)) for state, days in since.items())
    return tuple(sorted(found, key=lambda one: (-one.days, -one.deals, one.state)))


def _held_up(rows: Sequence[DealFound], day: dt.date) -> tuple[HeldUp, ...]:
    count: Counter[tuple[str, str]] = Counter()
    late: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for node in () if row.is_over else row.nodes.values():
            if node.is_late(day):
                key = office_of(row.deal.owner), node.node
                count[key] += 1
                late[key] += (day - dt.date.fromisoformat(node.due)).days
    found = (HeldUp(*key, count[key], late[key]) for key in count)
    return tuple(sorted(found, key=lambda one: (-one.days, one.office, one.node)))


def office_of(owner: str) -> str:
    """The office of "产业处 李科"; "" where somebody is named alone: names of persons stand in no report.

    Example:
        >>> office_of("产业处 李科"), office_of("李科")
        ('产业处', '')
    """
    office, blank, _ = owner.strip().partition(" ")
    return office if blank else ""
