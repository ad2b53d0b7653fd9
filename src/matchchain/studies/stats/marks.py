"""Forecasts that were made, marked by what came of them: worked out anew each time, never typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from matchchain.followup.calendar_months import next_month
from matchchain.park import ForecastRecord
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.columns import saving
from matchchain.studies.stats.period import period_of

Mark: TypeAlias = Literal["open", "right", "low", "high"]
"""The period has not been reported in full; within the range; less than it; more than it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One forecast and what came of it.

    Attributes:
        record: as it was stored.
        actual: what was reported of its period, CNY; None while the period runs.
        mark: the verdict.
    """

    record: ForecastRecord
    actual: float | None
    mark: Mark


def marked(records: Sequence[ForecastRecord], rows: Sequence[DealFound], day: dt.date) -> tuple[Marked, ...]:
    """Every forecast with its mark; a period is over once the month after it has passed, in which it is reported.

    Args:
        records: stored by a day.
        rows: every deal as known on that day.
        day: the day.
    """
    return tuple(_marked(record, rows, day) for record in records)


def _marked(record: ForecastRecord, rows: Sequence[DealFound], day: dt.date) -> Marked:
    period = period_of("year", record.period)
    if day < next_month(next_month(period.end)):
        return Marked(record, None, "open")
    actual = saving(rows, period).reported or 0.0
    low = record.low.likely if record.low else actual
    high = record.high.likely if record.high else actual
    return Marked(record, actual, "low" if actual < low else "high" if actual > high else "right")
