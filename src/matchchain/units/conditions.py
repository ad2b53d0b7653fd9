"""How hot, at what pressure, with what power: °C, MPa gauge, MW."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from matchchain.expressions import expression
from matchchain.units.written.measures import measure, power, refusal
from matchchain.units.written.parts import Parts, stated
from matchchain.units.written.periods import period
from matchchain.units.written.spelling import spelled
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault
from matchchain.units.written.unit_table import MILLI

_D = Decimal
_CELSIUS = frozenset(
    ("", "°c", "c", "度", "°", "摄氏度", "deg c", "degc", "℃", "degrees c", "degrees celsius", "celsius")
)
_BELOW = expression(r"^(?:零下|minus\s+)(?=[\d一二三四五六七八九十])")
_ABSOLUTE_ZERO = -273.15
ATMOSPHERE = _D("0.101325")  # MPa
_PRESSURES = {  # -> MPa; 1 kgf/cm2 = 0.0980665 MPa, 1 psi = 0.006894757293 MPa
    "mpa": _D(1), "兆帕": _D(1), "kpa": _D("0.001"), "千帕": _D("0.001"), "pa": _D("0.000001"),
    "帕": _D("0.000001"), "hpa": _D("0.0001"),
    "bar": _D("0.1"), "巴": _D("0.1"), "mbar": _D("0.0001"), "kgf/cm2": _D("0.0980665"), "kg/cm2": _D("0.0980665"),
    "公斤": _D("0.0980665"),
    "公斤力": _D("0.0980665"), "公斤压力": _D("0.0980665"), "公斤/平方厘米": _D("0.0980665"),
    "psi": _D("0.006894757293"), "atm": ATMOSPHERE,
    "大气压": ATMOSPHERE, "个大气压": ATMOSPHERE,
}  # fmt: skip
_GAUGE = expression(r"[\s(]*(?:\bg|(?<=mpa|kpa|bar|psi)ig|(?<=mpa|kpa|bar|psi)g|gauge|表压?)\)?$")
_ABSOLUTE = expression(r"[\s(]*(?:\babs(?:olute)?\.?|(?<=mpa|kpa|bar|psi)(?:abs|ia|a)|\(a\)|绝对?压?(?:力)?)\)?$")
_NO_PRESSURE = frozenset(
    ("常压", "大气压", "大气压力", "atmospheric", "ambient pressure", "atmospheric pressure", "无压")
)
_FLOWS = {"GJ": _D(1) / _D("3.6"), "kWh": _D("0.001")}


def temperature(text: str) -> Stated:
    """Degrees Celsius; a bare number is °C. "About" reaches 5 °C to either side, 10 °C from 100 °C on.

    Raises:
        UnitFault: no temperature, or one below absolute zero.

    Example:
        >>> temperature("353.15 K").likely, temperature("60-80℃").high, temperature("零下20度").likely
        (80.0, 80.0, -20.0)
    """
    parts = split(_BELOW.sub("-", spelled(text)), signed=True)
    unit = parts.unit.casefold().rstrip(".")
    spread = _D(10) if abs(parts.low) >= 100 else _D(5)
    if unit in _CELSIUS or unit.removeprefix("°c-").removeprefix("/") in _CELSIUS:
        value = stated(parts, _D(1), "°C", text, spread=spread)
    elif parts.unit in {"K", "k", "开", "开尔文"}:
        value = stated(_shifted(parts, _D("273.15"), _D(1)), _D(1), "°C", text, spread=spread)
    elif unit in {"°f", "f", "华氏度", "deg f"}:
        value = stated(_shifted(parts, _D(32), _D("1.8")), _D(1), "°C", text, spread=spread)
    else:
        raise refusal(text, parts.unit)
    if value.low < _ABSOLUTE_ZERO:
        raise UnitFault("units.out-of-scale", {"text": text, "least": "-273.15 °C", "most": "-"})
    return value


def _shifted(parts: Parts, by: Decimal, scale: Decimal) -> Parts:
    return replace(parts, low=(parts.low - by) / scale, high=(parts.high - by) / scale)


def pressure(text: str) -> Stated:
    """Megapascal gauge: what is marked absolute loses one atmosphere (0.101325 MPa); a bare number is `assumed` MPa.

    Raises:
        UnitFault: no pressure.

    Example:
        >>> pressure("8 bar").likely, round(pressure("9 bar(a)").likely, 6), pressure("常压").likely
        (0.8, 0.798675, 0.0)
    """
    words = spelled(text)
    if words in _NO_PRESSURE:
        return Stated(0.0, 0.0, 0.0, "MPa", text=text)
    parts = split(words)
    written = parts.unit.replace(" ", "")
    if not written:
        return stated(parts, _D(1), "MPa", text, assumed=True)
    if written.startswith("mPa"):
        raise UnitFault("units.milli", {"text": text, "unit": parts.unit, "meant": MILLI["mPa"]})
    unit = parts.unit.casefold()
    bare = _ABSOLUTE.sub("", unit)
    absolute = bare != unit
    factor = _PRESSURES.get(_GAUGE.sub("", bare).replace(" ", ""))
    if factor is None:
        raise refusal(text, parts.unit)
    if absolute:
        parts = _shifted(parts, ATMOSPHERE / factor, _D(1))
    return stated(parts, factor, "MPa", text)


def power_of(text: str) -> Stated:
    """Megawatt, also from energy per hour.

    Raises:
        UnitFault: no power.

    Example:
        >>> power_of("800 kW").likely, power_of("3.6 GJ/h").likely
        (0.8, 1.0)
    """
    parts = split(text)
    found = power(parts.unit)
    if found is not None:
        return stated(parts, found[1], "MW", text)
    head, stroke, tail = parts.unit.partition("/")
    flow, often = measure(head), period(tail) if stroke else None
    if flow is None or often is None or often[0] != "d" or flow[0] not in _FLOWS:
        raise refusal(text, parts.unit)
    return stated(parts, flow[1] * often[1] / 24 * _FLOWS[flow[0]], "MW", text)
