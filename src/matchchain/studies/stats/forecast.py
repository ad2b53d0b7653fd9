"""What will be reported by the end of a period? A range in which the figure lies four times out of five.

    saving = what is reported + sum over the months left of the deals that run
             + sum over the deals that do not run yet of (starts?) x (months after it) x value x (kept of promise)

Ten thousand runs, drawn from a seed that day and period make, so that the same files on the same day give the same
forecast. Own deals teach the chances as they are decided; until then they are those of published programmes.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import Floats
from matchchain.followup.calendar_months import day_of, months_of
from matchchain.followup.learning import PRIOR_WEIGHT, chance, passages_of
from matchchain.followup.standing import starts
from matchchain.park import WAY
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.analysis import furthest
from matchchain.studies.stats.columns import factor, is_alive, months_in
from matchchain.studies.stats.period import Period

RUNS = 10_000
LOW, HIGH = 10.0, 90.0
"""Percentiles between which four out of five runs lie."""
MONTHS_TO_START = (10.0, 9.0, 7.0, 5.0, 3.0, 1.0)
"""Months from each state to the first delivery, where no contract says a day: our own figures."""
KEPT = 0.7
"""Share of what was promised that deliveries keep, where no own deal has run for a year: our own figure."""
SPREAD = 0.35
"""Standard deviation of the logarithm of what is kept; and of a month of a deal with fewer than three months, 0.2."""
BROKEN = 1.0 / 48.0
"""Chance that a running deal breaks off in a month: one in four years, our own figure."""


@dataclass(frozen=True, slots=True)
class Part:
    """One deal's part in a forecast: chance that it delivers in the months left, what is expected of it, CNY."""

    deal: str
    chance: float
    expected: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast of what will be reported, CNY.

    Attributes:
        period: its label; `made` the day, ISO.
        reported: what is reported by that day.
        low, likely, high: of the whole period; between the outer ones it lies four times out of five.
        kept: share of promises that is reckoned with, `decided` how many own deals taught the chances.
        parts: by deal, the greatest expected first.
    """

    period: str
    made: str
    reported: float
    low: float
    likely: float
    high: float
    kept: float
    decided: int
    parts: tuple[Part, ...]


def forecast(rows: Sequence[DealFound], period: Period, day: dt.date) -> Forecast:
    """What will be reported of a period.

    Args:
        rows: deals as known on the day.
        period: at whose end.
        day: on which it is made.
    """
    random = np.random.default_rng(zlib.crc32(f"{period.label} {day.isoformat()}".encode()))
    kept, decided = kept_of(rows), _decided(rows)
    passages = passages_of((row.deal for row in rows), day)
    reported = sum(month.counted or 0.0 for row in rows for month in months_in(row, period))
    total, parts = np.full(RUNS, reported), []
    for row in sorted(rows, key=lambda row: row.deal.id):
        if row.is_over or not is_alive(row, period):
            continue
        if row.state == "running":
            drawn = _running(row, period, random)
        else:
            drawn = _to_come(row, period, day, (chance(passages, row.state), kept), random)
        if drawn is not None and drawn.any():
            total = total + drawn
            parts.append(Part(row.deal.id, float((drawn != 0).mean()), float(drawn.mean())))
    low, likely, high = (float(np.percentile(total, at)) for at in (LOW, 50.0, HIGH))
    parts.sort(key=lambda part: (-part.expected, part.deal))
    return Forecast(period.label, day.isoformat(), reported, low, likely, high, kept, decided, tuple(parts))


def kept_of(rows: Sequence[DealFound]) -> float:
    """Share of promises that own deals keep, a deal of twelve reported months each as much as a tenth of our figure."""
    shares = []
    for row in rows:
        promised, months = row.account.promised, row.account.months
        if promised and promised > 0 and len(months) >= 12:
            saved = [month.saved for month in months[-12:] if month.saved is not None]
            shares.append(min(max(sum(saved) / promised, 0.0), 1.5))
    return (KEPT * PRIOR_WEIGHT + sum(shares)) / (PRIOR_WEIGHT + len(shares))


def _decided(rows: Sequence[DealFound]) -> int:
    return sum(furthest(row) == len(WAY) - 1 or row.state == "refused" for row in rows)


def _running(row: DealFound, period: Period, random: np.random.Generator) -> Floats | None:
    """(runs,) CNY of the months that are still to be reported of a deal that runs."""
    left = _months_left(row, period)
    monthly = [month.counted for month in row.account.months if month.counted is not None][-6:]
    if not left or (not monthly and row.account.contracted is None):
        return None
    rate = sum(monthly) / len(monthly) if monthly else (row.account.contracted or 0.0) / 12 * factor(row.deal)
    spread = float(np.std(monthly)) if len(monthly) > 2 else 0.2 * abs(rate)
    lives = random.geometric(BROKEN, RUNS)
    months = np.minimum(left, lives)
    found: Floats = months * rate + np.sqrt(months) * spread * random.standard_normal(RUNS)
    return found


def _to_come(
    row: DealFound, period: Period, day: dt.date, known: tuple[float, float], random: np.random.Generator
) -> Floats | None:
    """(runs,) CNY of a deal that does not run yet: nothing where it does not come to it."""
    started, kept = known
    value = row.account.contracted if row.account.contracted is not None else row.account.promised
    if not value:
        return None
    contract = row.account.standing.contract
    first = day_of(starts(contract)) if contract and row.state == "contracted" else None
    wait = max((first - day).days / 30.4, 0.0) if first else MONTHS_TO_START[WAY.index(row.state)]
    begins = random.gamma(4.0, max(wait, 0.25) / 4.0, RUNS)
    left = np.maximum((period.end - day).days / 30.4 - begins, 0.0)
    comes = random.random(RUNS) < started
    share = kept * np.exp(SPREAD * random.standard_normal(RUNS) - SPREAD**2 / 2)
    found: Floats = np.where(comes, left * value / 12 * share * factor(row.deal), 0.0)
    return found


def _months_left(row: DealFound, period: Period) -> int:
    """Months of the period that nobody has reported yet, as far as the contract delivers in them."""
    told = {month.delivery.month for month in row.account.months}
    last = max(told, default="")
    contract = row.account.standing.contract
    until = contract.until if contract else ""
    months = contract.months if contract else ()
    return sum(
        month.isoformat() > last
        and (not until or month.isoformat() <= until)
        and (not months or month.month in months)
        and (contract is None or month.isoformat()[:7] >= starts(contract)[:7])
        for month in months_of(period.start, period.end)
    )
