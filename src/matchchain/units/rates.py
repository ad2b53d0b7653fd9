"""Figures per unit: haul rates, densities, heat values, CO2 factors, and what a process takes per unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.units.written.measures import measure, refusal
from matchchain.units.written.money import money
from matchchain.units.written.parts import stated
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault

_D = Decimal
_HEAVIEST = _D("22.6")  # osmium, t/m3: 1,350 t/m3 has a decimal comma
_GJ_PER_KWH = _D("0.0036")


@lru_cache(maxsize=8192)
def rate(text: str, unit: str, *, currency: str = "CNY") -> Stated:
    """A figure per unit, in the unit asked for; money in the park's currency.

    Args:
        text: for example "0.5 元/(吨·公里)", "1.35 g/cm3", "20.9 MJ/kg", "1.8 tCO2/t".
        unit: "CNY/(t·km)", "CNY/(m·yr)", "kg/(t·km)", "t/t", "t/m3" or "GJ/t".
        currency: the park's; with another than CNY the answer's unit begins with its code.

    Raises:
        UnitFault: no figure, a unit of another kind, or money of another currency.

    Example:
        >>> rate("0.5 元/吨公里", "CNY/(t·km)").likely, rate("1350 kg/m3", "t/m3").likely
        (0.5, 1.35)
    """
    parts = split(text)
    written = parts.unit
    asked = unit.replace("CNY", currency)
    if not written:
        return stated(parts, _D(1), asked, text, assumed=True)
    if unit == "GJ/t" and written in {"大卡", "kcal", "千卡"}:  # coal is sold by 大卡, a kilogram being meant
        return stated(parts, _D("0.0041868"), asked, text, assumed=True)
    if unit in _MONEY_READERS:
        found = money(written, currency, text)
        factor = None if found is None else _MONEY_READERS[unit](found[0], _flat(found[1]))
    else:
        factor = _READERS[unit](_flat(written))
    if factor is None:
        raise refusal(text, written)
    if unit == "t/m3" and parts.low * factor > _HEAVIEST and "," in text and text != (point := text.replace(",", ".")):
        return replace(rate(point, unit), text=text)
    return stated(parts, factor, asked, text)


def _flat(written: str) -> str:
    written = re.sub(r"co2-?(?:e(?:q)?)?|二氧化碳当量?", "", written, flags=re.IGNORECASE)
    return re.sub(r"[()\s·]", "", written.replace("cm3", "ml").replace("dm3", "l"))


def _per_tkm(written: str) -> Decimal | None:
    for mass, worth in (("吨", "1"), ("公吨", "1"), ("t", "1"), ("万吨", "10000"), ("kg", "0.001")):
        for road in ("公里", "千米", "km", "/公里", "/km", "/千米"):
            if written.casefold() == f"{mass}{road}":
                return _D(1) / _D(worth)
    return None


def _haul_money(worth: Decimal, rest: str) -> Decimal | None:
    per = _per_tkm(rest[1:]) if rest.startswith("/") else None
    return None if per is None else worth * per


def _pipe_money(worth: Decimal, rest: str) -> Decimal | None:
    length = {"m": _D(1), "米": _D(1), "km": _D("0.001"), "公里": _D("0.001")}
    for name, factor in length.items():
        for year in ("年", "a", "yr", "year"):
            if rest.casefold() in {f"/{name}{year}", f"/{name}/{year}"}:
                return worth * factor
    return None


def _mass_per_tkm(written: str) -> Decimal | None:
    head, _, tail = written.partition("/")
    mass, per = measure(head), _per_tkm(tail)
    return None if mass is None or mass[0] != "t" or per is None else mass[1] * 1000 * per


def _ratio(over: str, under: str, written: str) -> Decimal | None:
    head, _, tail = written.partition("/")
    top, bottom = measure(head), measure(tail)
    if top is not None and top[0] == "kWh" and over == "GJ":
        top = "GJ", top[1] * _GJ_PER_KWH
    if top is None or bottom is None or (top[0], bottom[0]) != (over, under):
        return None
    return top[1] / bottom[1]


_MONEY_READERS: dict[str, Callable[[Decimal, str], Decimal | None]] = {
    "CNY/(t·km)": _haul_money,
    "CNY/(m·yr)": _pipe_money,
}
_READERS: dict[str, Callable[[str], Decimal | None]] = {
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
    written = parts.unit
    if written in {"", "%"}:
        return stated(parts, _D(1) if not written else _D("0.01"), "t/t", text)
    over, stroke, under = _flat(written).partition("/")
    top, bottom = measure(over), measure(under) if stroke else ("t", _D(1))
    if top is None or bottom is None:
        raise refusal(text, written)
    if not stroke and top[0] != "t":
        raise UnitFault("units.per-what", {"text": text, "unit": written})
    return stated(parts, top[1] / bottom[1], f"{top[0]}/{bottom[0]}", text)
