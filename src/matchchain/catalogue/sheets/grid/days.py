"""Days as spreadsheets count them."""

from __future__ import annotations

from datetime import date, timedelta

from matchchain.expressions import expression

_LAST = 2_958_466  # 9999-12-31 and one
_DAY = 86_400
_NO_DAYS = {0: "1900-01-00", 60: "1900-02-29"}
"""Days that these programs show and no calendar has."""
_ISO = expression(r"(\d{4}-\d{2}-\d{2})?(?:[T ]?(\d{2}:\d{2})(:\d{2})?)?")


def day_text(serial: float, shows: str, *, from_1904: bool = False) -> str | None:
    """A counted day as ISO text.

    Args:
        serial: days since the end of 1899 (or since 1904), with a fraction of a day.
        shows: what its format shows: "day", "month" (and year), "year", "time", "elapsed" (hours beyond a day).
        from_1904: the file counts from 1904.

    Returns:
        "2026-11-22", "2026-11", "2026", or "13:30" of a time; None where the number is no day.

    Example:
        >>> day_text(46348.0, "day"), day_text(46348.5, "day"), day_text(0.5625, "time"), day_text(1.5, "elapsed")
        ('2026-11-22', '2026-11-22', '13:30', '36:00')
    """
    if not 0 <= serial < _LAST:
        return None
    seconds = round(serial * _DAY)
    count = seconds // _DAY
    if shows in {"elapsed", "time"} or (not count and serial):
        hours = seconds // 3600 if shows == "elapsed" else seconds % _DAY // 3600
        minutes, rest = divmod(seconds % 3600, 60)
        return f"{hours:02d}:{minutes:02d}" + (f":{rest:02d}" if rest else "")
    if from_1904:
        count += 1462
    elif count in _NO_DAYS:
        return _NO_DAYS[count]
    elif count < 60:
        count += 1  # those who count from 1900 count a 29th of February in it
    if count >= _LAST:
        return None
    iso = (date(1899, 12, 30) + timedelta(days=count)).isoformat()
    return {"month": iso[:7], "year": iso[:4]}.get(shows, iso)


def day_of_iso(text: str) -> str | None:
    """The day of an ISO date with or without a time, or the time alone; None where it is neither.

    Example:
        >>> day_of_iso("2026-11-22T00:00:00"), day_of_iso("13:30:00")
        ('2026-11-22', '13:30')
    """
    found = _ISO.match(text)
    if not found or not found[0]:
        return None
    if found[1] and found[1] > "1900":
        return found[1]
    seconds = found[3] if found[3] and found[3] != ":00" else ""
    return f"{found[2]}{seconds}" if found[2] else None
