"""Plain figures and figures per unit: factors, coordinates, distances, haul rates, densities, CO2 factors."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.measures import measure, money, tidy
from matchchain.units.split import split, stated
from matchchain.units.stated import Stated, UnitFault
from matchchain.units.writing import folded

_D = Decimal
_WORDS: dict[str, tuple[str, ...]] = {
    "1": ("", "倍", "x", "times"),
    "d/yr": ("", "天", "日", "天/年", "日/年", "d", "d/a", "d/yr", "days", "day", "days/year", "days/yr"),
    "yr": ("", "年", "a", "yr", "y", "years", "year"),
    "deg": ("", "°", "度", "°n", "°e", "n", "e", "deg"),
}
# How long something keeps: a month counts 30 days, a year 365.
_SPANS = {
    **dict.fromkeys(("", "天", "日", "d", "day", "days"), _D(1)),
    **dict.fromkeys(("周", "星期", "week", "weeks"), _D(7)),
    **dict.fromkeys(("月", "个月", "month", "months"), _D(30)),
    **dict.fromkeys(("年", "a", "yr", "year", "years"), _D(365)),
    **dict.fromkeys(("小时", "h", "hour", "hours"), _D(1) / 24),
}
_DISTANCES = {
    "": _D(1), "km": _D(1), "公里": _D(1), "千米": _D(1), "里": _D("0.5"),
    "m": _D("0.001"), "米": _D("0.001"),
}  # fmt: skip
_DEGREES = expression(
    r"^(?P<d>\d{1,3})\s*[°度]\s*(?:(?P<m>\d{1,2}(?:\.\d+)?)\s*[′'分]\s*)?(?:(?P<s>\d{1,2}(?:\.\d+)?)\s*(?:[″\"秒]|''|′′)\s*)?$"
)


@lru_cache(maxsize=1 << 15)
def number(text: str, unit: str) -> Stated:
    """A bare figure: a factor ("1"), days ("d", "d/yr"), years ("yr"), degrees ("deg", also 30°08′31″N).

    Raises:
        UnitFault: no number, or a unit that does not belong there.

    Example:
        >>> number("330天", "d/yr").likely, number("30°30′N", "deg").likely
        (330.0, 30.5)
    """
    if unit == "deg":
        return _degrees(text)
    parts = split(text)
    written = tidy(parts.unit).casefold()
    if unit == "d" and written in _SPANS:
        return stated(parts, _SPANS[written], unit, text)
    if written in _WORDS.get(unit, ("",)):
        return stated(parts, _D(1), unit, text)
    if unit == "1" and written == "%":
        return stated(parts, _D("0.01"), unit, text)
    raise UnitFault("units.unknown-unit", {"text": text, "unit": parts.unit})


def _degrees(text: str) -> Stated:
    plain = re.sub(r"^(?:北纬|东经|[NEne])\s*|\s*(?:[NEne]|北|东)$", "", folded(text)).strip()
    found = _DEGREES.match(plain)
    if found:
        value = _D(found["d"]) + _D(found["m"] or 0) / 60 + _D(found["s"] or 0) / 3600
        return Stated(float(value), float(value), float(value), "deg", text=text)
    sign = -1 if plain.startswith("-") else 1
    parts = split(plain.removeprefix("-"))
    if tidy(parts.unit).casefold() not in _WORDS["deg"] or parts.low != parts.high:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": parts.unit})
    return stated(parts, _D(1), "deg", text).times(sign)


@lru_cache(maxsize=4096)
def distance(text: str) -> Stated:
    """Kilometres; a bare number is km.

    Raises:
        UnitFault: no distance.
    """
    parts = split(text)
    unit = tidy(parts.unit).casefold()
    if unit not in _DISTANCES:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": parts.unit})
    return stated(parts, _DISTANCES[unit], "km", text)


@lru_cache(maxsize=8192)
def rate(text: str, unit: str) -> Stated:
    """A figure per unit, in the unit asked for.

    Args:
        text: for example "0.5 元/(吨·公里)", "1.35 g/cm3", "20.9 MJ/kg", "1.8 tCO2/t".
        unit: "CNY/(t·km)", "CNY/(m·yr)", "kg/(t·km)", "t/t", "t/m3" or "GJ/t".

    Raises:
        UnitFault: no figure, or a unit of another kind.

    Example:
        >>> rate("0.5 元/吨公里", "CNY/(t·km)").likely, rate("1350 kg/m3", "t/m3").likely
        (0.5, 1.35)
    """
    parts = split(text)
    written = tidy(parts.unit)
    if not written:
        return stated(parts, _D(1), unit, text, assumed=True)
    factor = _READERS[unit](_flat(written))
    if factor is None:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": written})
    return stated(parts, factor, unit, text)


def _flat(written: str) -> str:
    written = re.sub(r"co2-?(?:e(?:q)?)?|二氧化碳当量?", "", written, flags=re.IGNORECASE)
    return re.sub(r"[()\s·]", "", written.replace("cm3", "ml").replace("dm3", "l"))


def _per_tkm(written: str) -> Decimal | None:
    for mass, worth in (("吨", "1"), ("公吨", "1"), ("t", "1"), ("万吨", "10000"), ("kg", "0.001")):
        for road in ("公里", "千米", "km", "/公里", "/km", "/千米"):
            if written.casefold() == f"{mass}{road}":
                return _D(1) / _D(worth)
    return None


def _haul_money(written: str) -> Decimal | None:
    found = money(written)
    if found is None or not found[1].startswith("/"):
        return None
    per = _per_tkm(found[1][1:])
    return None if per is None else found[0] * per


def _pipe_money(written: str) -> Decimal | None:
    found = money(written)
    if found is None:
        return None
    length = {"m": _D(1), "米": _D(1), "km": _D("0.001"), "公里": _D("0.001")}
    for name, factor in length.items():
        for year in ("年", "a", "yr"):
            if found[1].casefold() in {f"/{name}{year}", f"/{name}/{year}"}:
                return found[0] * factor
    return None


def _mass_per_tkm(written: str) -> Decimal | None:
    head, _, tail = written.partition("/")
    mass, per = measure(head), _per_tkm(tail)
    return None if mass is None or mass[0] != "t" or per is None else mass[1] * 1000 * per


def _ratio(over: str, under: str, written: str) -> Decimal | None:
    head, _, tail = written.partition("/")
    top, bottom = measure(head), measure(tail)
    if top is None or bottom is None or (top[0], bottom[0]) != (over, under):
        return None
    return top[1] / bottom[1]


_READERS: dict[str, Callable[[str], Decimal | None]] = {
    "CNY/(t·km)": _haul_money,
    "CNY/(m·yr)": _pipe_money,
    "kg/(t·km)": _mass_per_tkm,
    "t/t": lambda written: _ratio("t", "t", written),
    "t/m3": lambda written: _ratio("t", "m3", written),
    "GJ/t": lambda written: _ratio("GJ", "t", written),
}


@lru_cache(maxsize=4096)
def proportion(text: str) -> Stated:
    """How much of one thing a unit of another takes or gives: "1.2", "0.7 m3/m3", "180 Nm3/t", "0.95 GJ/GJ".

    A bare number, a percentage and a bare mass are tonnes per tonne. Any other unit has to say per what, since
    a cubic metre per tonne and one per cubic metre are not the same.

    Raises:
        UnitFault: no such figure, an unknown unit, or one that does not say per what.

    Example:
        >>> [f"{p.likely:g} {p.unit}" for p in map(proportion, ("85%", "600 kg", "0.7 方/方", "120 度/吨"))]
        ['0.85 t/t', '0.6 t/t', '0.7 m3/m3', '120 kWh/t']
    """
    parts = split(text)
    written = tidy(parts.unit)
    if written in {"", "%"}:
        return stated(parts, _D(1) if not written else _D("0.01"), "t/t", text)
    over, stroke, under = _flat(written).partition("/")
    top, bottom = measure(over), measure(under) if stroke else ("t", _D(1))
    if top is None or bottom is None:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": written})
    if not stroke and top[0] != "t":
        raise UnitFault("units.per-what", {"text": text, "unit": written})
    return stated(parts, top[1] / bottom[1], f"{top[0]}/{bottom[0]}", text)
