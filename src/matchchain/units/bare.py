"""Bare figures: factors, days and hours a year, ages, sizes, coordinates, distances."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.conditions import power_of, pressure, temperature
from matchchain.units.written.measures import refusal
from matchchain.units.written.parts import doubts_of_digits, stated
from matchchain.units.written.spelling import LONGEST
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault
from matchchain.units.written.writing import folded

_D = Decimal
_DAY, _DAYS = ("天", "日", "d", "day", "days"), ("天/年", "日/年", "d/a", "d/yr", "days/year", "days/yr", "天/a", "d/y")
_HOUR = ("小时", "h", "hr", "hrs", "hour", "hours", "个小时")
_HOURS = tuple(f"{hour}/{year}" for hour in _HOUR for year in ("年", "a", "yr", "y", "year", "annum"))
_YEAR = ("年", "a", "yr", "y", "year", "years")
_MONTH, _WEEK = ("月", "个月", "month", "months", "mo"), ("周", "星期", "week", "weeks")


def _scale(*groups: tuple[tuple[str, ...], Decimal | int | str]) -> dict[str, Decimal]:
    return {word: Decimal(factor) for words, factor in groups for word in words}


# unit of the field -> what may be written -> factor. What keeps: a month counts 30 days, a year 365.
_SCALES: dict[str, dict[str, Decimal]] = {
    "1": _scale((("", "倍", "x", "times"), 1), (("%",), "0.01")),
    "d/yr": _scale((("", *_DAY, *_DAYS), 1)),
    "h/yr": _scale(
        (("", *_HOUR, *_HOURS), 1), ((*_DAY, *_DAYS), 24), (("小时/天", "小时/日", "h/d", "hours/day"), 365)
    ),
    "yr": _scale((("", *_YEAR), 1)),
    "d": _scale((("", *_DAY), 1), (_WEEK, 7), (_MONTH, 30), (_YEAR, 365), (_HOUR, _D(1) / 24)),
    "mo": _scale((("", *_MONTH), 1), (_YEAR, 12), (_WEEK, _D(7) / 30), (_DAY, _D(1) / 30)),
    "mm": _scale(
        (("", "mm", "毫米"), 1),
        (("cm", "厘米"), 10),
        (("m", "米"), 1000),
        (("μm", "um", "微米"), "0.001"),
        (("nm", "纳米"), "0.000001"),
    ),
    "mu": _scale(
        (("", "亩", "mu"), 1),
        (("公顷", "ha", "hectare", "hectares"), 15),
        (("平方米", "平米", "平", "㎡", "m2", "m²", "sqm"), "0.0015"),
        (("平方公里", "km2", "km²"), 1500),
        (("acre", "acres"), "6.070284633696"),  # an acre is 4046.8564224 m2
    ),
    "pH": _scale((("",), 1)),
}
_ENDS = {"h/yr": (_D(0), _D(8784)), "pH": (_D(0), _D(14))}
_BY_THEMSELVES: dict[str, Callable[[str], Stated]] = {"°C": temperature, "MPa": pressure, "MW": power_of}
_DISTANCES = _scale(
    (("", "km", "公里", "千米"), 1), (("里",), "0.5"), (("m", "米"), "0.001"), (("mile", "miles", "mi"), "1.609344")
)
_PH = expression(r"^pH\s*值?\s*(?:[:=]|为)?\s*", re.IGNORECASE)
_FACTOR_COMMA = expression(r"(?<=\d),(?=\d)")  # a factor of 1,250 is no thousand
_DEGREE_WORDS = frozenset(("", "°", "度", "°n", "°e", "n", "e", "deg"))
_DEGREES = expression(
    r"^(?P<d>\d{1,3})\s*[°度]\s*(?:(?P<m>\d{1,2}(?:\.\d+)?)\s*[′'分]\s*)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s*(?:[″\"秒]|''|′′)\s*)?$"
)


@lru_cache(maxsize=1 << 15)
def number(text: str, unit: str) -> Stated:
    """A bare figure in the unit of its field.

    Args:
        text: as written.
        unit: "1" (a factor), "d", "d/yr", "h/yr", "yr", "mo" (months), "mm", "mu" (15 to the hectare), "pH", "°C",
            "MPa" (gauge), "MW" or "deg" (also 30°08′31″N).

    Raises:
        UnitFault: no number, or a unit that does not belong there.

    Example:
        >>> number("330天", "d/yr").likely, number("30°30′N", "deg").likely, number("353.15 K", "°C").likely
        (330.0, 30.5, 80.0)
    """
    if unit == "deg":
        return _degrees(text)
    if unit in _BY_THEMSELVES:
        return _BY_THEMSELVES[unit](text)
    if unit in {"mo", "yr"} and folded(text) == "半年":
        half = 6.0 if unit == "mo" else 0.5
        return Stated(half, half, half, unit, text=text)
    parts = split(_plain(text, unit))
    scale = _SCALES.get(unit, _SCALES["pH"])
    factor = scale.get(parts.unit.casefold())
    if factor is None:
        raise refusal(text, parts.unit)
    least, most = _ENDS.get(unit, (None, None))
    if least is not None and most is not None and not least <= parts.high * factor <= most:
        raise UnitFault("units.out-of-scale", {"text": text, "least": f"{least}", "most": f"{most} {unit}"})
    value = stated(parts, factor, unit, text)
    return replace(value, doubts=doubts_of_digits(parts, text)) if unit == "h/yr" else value


def _plain(text: str, unit: str) -> str:
    if unit == "pH":
        return _PH.sub("", folded(text[: LONGEST + 1]))
    return _FACTOR_COMMA.sub(".", text) if unit == "1" else text


def _degrees(text: str) -> Stated:
    plain = re.sub(r"^(?:北纬|东经|[NEne])\s*|\s*(?:[NEne]|北|东)$", "", folded(text[: LONGEST + 1])).strip()
    found = _DEGREES.match(plain)
    if found:
        value = _D(found["d"]) + _D(found["m"] or 0) / 60 + _D(found["s"] or 0) / 3600
        return Stated(float(value), float(value), float(value), "deg", text=text)
    sign = -1 if plain.startswith("-") else 1
    parts = split(plain.removeprefix("-").replace(",", "."))
    if parts.unit.casefold() not in _DEGREE_WORDS or parts.low != parts.high:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": parts.unit})
    return stated(parts, _D(1), "deg", text).times(sign)


@lru_cache(maxsize=4096)
def distance(text: str) -> Stated:
    """Kilometres; a bare number is km.

    Raises:
        UnitFault: no distance.
    """
    parts = split(text)
    factor = _DISTANCES.get(parts.unit.casefold())
    if factor is None:
        raise refusal(text, parts.unit)
    return stated(parts, factor, "km", text)
