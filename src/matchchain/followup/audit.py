"""A sample of the reported months, drawn by money, and what the errors found in it say of the whole.

Monetary-unit sampling: every yuan has the same chance; the sampling interval is the total over the sample size, the
first yuan is drawn by the seed. A month worth an interval or more is always in the sample. The error of a month is
its taint, (reported - audited) / reported. The bound at 95 % is Stringer's (1963; AICPA Audit Sampling):
interval x (R0 + sum of (R_j - R_j-1) taint_j, taints descending), R_j the Poisson bound for j errors.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matchchain.followup.saving import Account, MonthSaving

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Drawn:
    """A month that is to be looked into.

    Attributes:
        deal: its id.
        month: the month's saving as it was reported.
        money: what of it counts, CNY; greater than 0.
        hits: how many of the drawn yuan fell into it.
    """

    deal: str
    month: MonthSaving
    money: float
    hits: int

    @property
    def key(self) -> tuple[str, str]:
        """By what a worksheet that comes back knows it."""
        return self.deal, self.month.delivery.month[:7]


@dataclass(frozen=True, slots=True)
class Sample:
    """What is to be audited.

    Attributes:
        total: money of all reported months, CNY.
        months: how many there are.
        interval: one yuan in so many is drawn.
        asked, seed: as they were said.
        drawn: in the order of the months.
    """

    total: float
    months: int
    interval: float
    asked: int
    seed: int
    drawn: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """What the audited sample says of the whole.

    Attributes:
        audited: months whose audited amount is known.
        errors: of them, those that were reported too high.
        projected: error of the whole, CNY.
        bound: it is no greater at 95 %.
        rate, rate_bound: the same, over the total.
        missing: months of the sample that nobody has audited.
    """

    audited: int
    errors: int
    projected: float
    bound: float
    rate: float
    rate_bound: float
    missing: tuple[tuple[str, str], ...]


def sample(accounts: Iterable[Account], size: int, seed: int) -> Sample:
    """Months drawn by money.

    Args:
        accounts: of the deals.
        size: how many yuan are drawn; a month that several fall into stands once.
        seed: the same seed draws the same months.
    """
    lines = [
        (account.deal.id, month, money)
        for account in accounts
        for month in account.months
        if (money := month.counted or 0.0) > 0
    ]
    lines.sort(key=lambda line: (line[0], line[1].delivery.month))
    total = math.fsum(money for *_, money in lines)
    if not lines:
        return Sample(0.0, 0, 0.0, size, seed, ())
    interval = total / size
    next_hit = random.Random(seed).random() * interval  # noqa: S311 - a draw that can be repeated, no secret
    drawn, before = [], 0.0
    for deal, month, money in lines:
        hits = 0
        while next_hit < before + money:
            hits, next_hit = hits + 1, next_hit + interval
        if hits:
            drawn.append(Drawn(deal, month, money, hits))
        before += money
    return Sample(total, len(lines), interval, size, seed, tuple(drawn))


def error_rate(found: Sample, audited: Mapping[tuple[str, str], float]) -> ErrorRate:
    """The error of the whole by what was audited of the sample.

    Args:
        found: as it was drawn.
        audited: (deal, month) -> the amount that the documents show, in the unit of the line.
    """
    taints: list[float] = []
    sure, known = 0.0, 0
    for one in found.drawn:
        if one.key not in audited:
            continue
        known += 1
        reported = one.month.delivery.quantity
        taint = max(0.0, (reported - audited[one.key]) / reported) if reported else 0.0
        if one.money >= found.interval:
            sure += taint * one.money  # looked into as a whole: its error is known
        else:
            taints += [taint] * one.hits
    projected = sure + found.interval * math.fsum(taints)
    bound = sure + found.interval * stringer(taints)
    bound, total = min(bound, found.total), found.total or 1.0
    missing = tuple(one.key for one in found.drawn if one.key not in audited)
    errors = sum(one.key in audited and audited[one.key] < one.month.delivery.quantity for one in found.drawn)
    return ErrorRate(known, errors, projected, bound, projected / total, bound / total, missing)


def stringer(taints: Sequence[float]) -> float:
    """Stringer's bound in sampling intervals.

    Example:
        >>> round(stringer([]), 3), round(stringer([1.0]), 3), round(stringer([0.5, 0.0]), 3)
        (2.996, 4.744, 3.87)
    """
    bounds = [poisson_bound(errors) for errors in range(len(taints) + 1)]
    steps = (after - before for before, after in pairwise(bounds))
    worst = sorted(taints, reverse=True)
    return bounds[0] + math.fsum(step * taint for step, taint in zip(steps, worst, strict=False))


def poisson_bound(errors: int) -> float:
    """The greatest mean at which so few errors or fewer still come up in one case of twenty.

    Example:
        >>> round(poisson_bound(0), 4)  # -ln 0.05
        2.9957
    """
    low, high = 0.0, errors + 10.0 + 5.0 * math.sqrt(errors + 1.0)
    for _ in range(80):
        middle = (low + high) / 2
        if _chance(errors, middle) > 1 - CONFIDENCE:
            low = middle
        else:
            high = middle
    return high


def _chance(errors: int, mean: float) -> float:
    """Of no more than so many errors where so many are expected."""
    if mean == 0:
        return 1.0
    logs = (n * math.log(mean) - mean - math.lgamma(n + 1) for n in range(errors + 1))
    return math.fsum(map(math.exp, logs))
