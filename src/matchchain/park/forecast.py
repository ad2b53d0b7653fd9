"""A forecast of the office, kept as it was made, so that it can be held against what came."""

from __future__ import annotations

from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class ForecastRecord:
    """What `stats --forecast` said on a day of what will be reported by the end of a year, CNY.

    Attributes:
        low, high: between them it lies four times out of five.
    """

    id: str = entry("编号", "id", "serial", required=True)
    on: str = entry("日期", "on", "date", "", "date", required=True)
    period: str = entry("年度", "period", "text", "", "期间", required=True)
    low: Figure | None = entry("下限", "low", "money", "CNY")
    likely: Figure | None = entry("中值", "likely", "money", "CNY")
    high: Figure | None = entry("上限", "high", "money", "CNY")
    source: str = entry("来源", "source", "text", default="")
    place: Place = NOWHERE
