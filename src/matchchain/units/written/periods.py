"""How often a year or a day: what people write behind "per"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_D = Decimal
_YEARLY: dict[str, str] = {  # words -> how many a year
    "年 年度 a an annum yr y year years p.a. pa jahr jahre jaar år anno año année rok ans г год": "1",
    "半年": "2",
    "季 季度 quarter q": "4",
    "月 个月 month mo mon mth months monat maand måned månad mois mes": "12",
    "半月 半个月": "24",
    "旬": "36",
    "双周 两周 fortnight fortnights": "26",
    "周 星期 礼拜 week weeks wk woche uge vecka semaine": "52",
}
_DAILY: dict[str, str] = {  # words -> how many a day, which waits for the days a plant runs
    "日 天 d day days 昼夜 工作日 workingday tag dag jour giorno día": "1",
    "小时 时 钟头 h hr hrs hour hours std stunde": "24",
    "分钟 min minute minutes": "1440",
    "秒 秒钟 s sec second seconds": "86400",
}
PERIODS: dict[str, tuple[str, Decimal]] = {
    word: (unit, _D(times))
    for unit, table in (("yr", _YEARLY), ("d", _DAILY))
    for words, times in table.items()
    for word in words.split()
}


@cache
def period(written: str) -> tuple[str, Decimal] | None:
    """("yr", how many a year) or ("d", how many a day) of a written period, or None.

    Example:
        >>> period("月"), period("h"), period("箱")
        (('yr', Decimal('12')), ('d', Decimal('24')), None)
    """
    return PERIODS.get(written.strip().casefold().replace(" ", ""))
