"""Which part of which year a table or a record speaks of."""

from __future__ import annotations

import calendar
import unicodedata
from collections.abc import Iterable

from matchchain.expressions import expression
from matchchain.values import dataclass

_YEAR = r"(?P<year>20\d\d)"
_RANGE = expression(_YEAR + r"\s*年?\s*(?P<first>\d{1,2})\s*月?\s*(?:-|~|至|到|to)\s*(?P<last>\d{1,2})\s*月")
_MONTH = expression(_YEAR + r"\s*(?:年\s*|[./-])(?P<first>1[0-2]|0?[1-9])(?!\d)\s*(?:月(?!\s*\d)|(?![\d./-]|月))")
_DAY = expression(_YEAR + r"\s*[年./-]\s*(?P<first>1[0-2]|0?[1-9])\s*[月./-]\s*(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_WHOLE = expression(r"(?<!\d)" + _YEAR + r"(?!\d)\s*(?:年度?|全年)?")
_BARE_RANGE = expression(r"(?<!\d)(?P<first>\d{1,2})\s*月?\s*(?:-|~|至|到)\s*(?P<last>\d{1,2})\s*月")
_BARE_MONTH = expression(r"(?<!\d)(?P<first>1[0-2]|0?[1-9])\s*月(?:份)?(?!\s*\d)")
_HAN_MONTHS = {
    name: n for n, name in enumerate(("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"), 1)
}
_HAN_MONTH = expression(r"(?P<first>十[一二]|[一二三四五六七八九十])\s*月(?:份)?")
_PARTS = {"上半年": (1, 6), "下半年": (7, 12), "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12)}
_QUARTER = expression(r"(?<![a-z])q(?P<quarter>[1-4])(?!\w)")
_EN = {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}
_EN_MONTH = expression(r"\b(?P<month>" + "|".join(_EN) + r")[a-z]*\b(?:[\s,.]*(?P<year>20\d\d))?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Months of a year.

    Attributes:
        year: 0 where it is not given.
        first, last: months, 1 to 12, both included.
    """

    year: int
    first: int = 1
    last: int = 12

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return (self.first, self.last) == (1, 12)

    @property
    def end(self) -> str:
        """Its last day, ISO; "" where the year is not known."""
        if not self.year:
            return ""
        return f"{self.year}-{self.last:02}-{calendar.monthrange(self.year, self.last)[1]:02}"


def period_of(text: str) -> Period | None:
    """The period that a title, the name of a sheet or a cell gives; of a day its month; None where there is none.

    Example:
        >>> period_of("一般工业固体废物流向汇总表（2025年3月）"), period_of("2025年1-8月"), period_of("2025年度")
        (Period(year=2025, first=3, last=3), Period(year=2025, first=1, last=8), Period(year=2025, first=1, last=12))
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("—", "-").replace("–", "-")
    if hit := _RANGE.search(plain):
        return _sound(int(hit["year"]), int(hit["first"]), int(hit["last"]))
    if hit := _DAY.search(plain) or _MONTH.search(plain):
        return Period(int(hit["year"]), int(hit["first"]), int(hit["first"]))
    if (hit := _EN_MONTH.search(plain)) and (hit["year"] or len(plain) < 12):
        return Period(int(hit["year"] or 0), _EN[hit["month"]], _EN[hit["month"]])
    found = _WHOLE.search(plain)
    year = int(found["year"]) if found else 0
    rest = f"{plain[: found.start()]} {plain[found.end() :]}" if found else plain
    return _within(rest, year) or (Period(year) if year else None)


def period_of_title(text: str) -> Period | None:
    """The period that a title gives; the day on which a table was filled in is none.

    Example:
        >>> period_of_title("2025年3月台账 填表日期：2025年4月2日"), period_of_title("填表日期：2025-04-02")
        (Period(year=2025, first=3, last=3), None)
    """
    return period_of(_DAY.sub(" ", unicodedata.normalize("NFKC", text)))


def _within(text: str, year: int) -> Period | None:
    for words, (first, last) in _PARTS.items():
        if words in text:
            return Period(year, first, last)
    if hit := _QUARTER.search(text):
        return Period(year, int(hit["quarter"]) * 3 - 2, int(hit["quarter"]) * 3)
    if hit := _BARE_RANGE.search(text):
        return _sound(year, int(hit["first"]), int(hit["last"]))
    if hit := _BARE_MONTH.search(text):
        return Period(year, int(hit["first"]), int(hit["first"]))
    if hit := _HAN_MONTH.search(text):
        month = _HAN_MONTHS[hit["first"]]
        return Period(year, month, month)
    return None


def _sound(year: int, first: int, last: int) -> Period | None:
    return Period(year, first, last) if 1 <= first <= last <= 12 else None


def spanned(periods: Iterable[Period]) -> tuple[int, tuple[int, ...]]:
    """The year that records are of (0: none or several), and the months from their first to their last.

    A ledger writes down what happens: months between two records in which nothing arose are covered too.

    Example:
        >>> spanned((Period(2025, 3, 3), Period(2025, 6, 6)))
        (2025, (3, 4, 5, 6))
    """
    known = sorted(set(periods))
    if not known:
        return 0, ()
    years = {one.year for one in known}
    year = years.pop() if len(years) == 1 else 0
    return year, tuple(range(min(one.first for one in known), max(one.last for one in known) + 1))
