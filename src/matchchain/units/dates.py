"""Which day is "2026年10月15日", and which months are "11月-次年3月"?"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.written.stated import UnitFault
from matchchain.units.written.writing import folded

_DAY = expression(r"^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)|年?)$")
_PACKED = expression(r"^(\d{4})(\d{2})(\d{2})$")
_MONTHS = expression(r"^(\d{1,2})月?(?:\s*(?:-|~|至|到)\s*(?:次年|翌年)?(\d{1,2})月?)?$")
_QUARTERS = {"一季度": 1, "二季度": 2, "三季度": 3, "四季度": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4}
_ALL_YEAR = {"全年", "常年", "all", "all year", "year-round", "whole year"}
_EN = {name.casefold(): n for n, name in enumerate(calendar.month_abbr) if name}


@lru_cache(maxsize=8192)
def day(text: str) -> tuple[str, str]:
    """First and last day that a written date can mean, as YYYY-MM-DD; equal for a whole date.

    Raises:
        UnitFault: no date, or one that the calendar does not have.

    Example:
        >>> day("2026年10月15日"), day("2026-02")
        (('2026-10-15', '2026-10-15'), ('2026-02-01', '2026-02-28'))
    """
    plain = folded(text).replace(" ", "")
    plain = re.sub(r"T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$", "", plain)
    found = _PACKED.match(plain) or _DAY.match(plain)
    if not found:
        raise UnitFault("units.no-date", {"text": text})
    year, month, of_month = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, of_month or 1)
        if not 1900 <= year <= 2199:
            raise ValueError  # noqa: TRY301 - one refusal for both
    except ValueError:
        raise UnitFault("units.bad-date", {"text": text}) from None
    if of_month:
        return first.isoformat(), first.isoformat()
    last = month or 12
    return first.isoformat(), date(year, last, calendar.monthrange(year, last)[1]).isoformat()


def months(texts: tuple[str, ...]) -> tuple[int, ...]:
    """The months of the year that words name, 1 to 12, in order.

    Raises:
        UnitFault: a word that names no month.

    Example:
        >>> months(("11月-次年2月",)), months(("1、3", "5"))
        ((1, 2, 11, 12), (1, 3, 5))
    """
    named: set[int] = set()
    for text in texts:
        for word in re.split(r"[,;\s]+", folded(text)):
            if word:
                named |= _months_of(word.casefold(), text)
    return tuple(sorted(named))


def _months_of(word: str, text: str) -> set[int]:
    if word in _ALL_YEAR:
        return set(range(1, 13))
    if word in _QUARTERS:
        return set(range(_QUARTERS[word] * 3 - 2, _QUARTERS[word] * 3 + 1))
    if word[:3] in _EN:
        return {_EN[word[:3]]}
    found = _MONTHS.match(word)
    first = int(found[1]) if found else 0
    last = int(found[2] or found[1]) if found else 0
    if not (1 <= first <= 12 and 1 <= last <= 12):
        raise UnitFault("units.no-month", {"text": text})
    return set(range(first, last + 1)) if first <= last else {*range(first, 13), *range(1, last + 1)}
