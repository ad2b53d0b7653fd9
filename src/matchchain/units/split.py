"""A written figure taken apart: limit, about, number or range, unit, basis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from matchchain.expressions import expression
from matchchain.units.remarks import without_about, without_limit, without_notes
from matchchain.units.stated import LARGEST, MAX_DIGITS, Stated, UnitFault
from matchchain.units.writing import NUMERALS, folded, numeral

# 千 before a unit that begins with it (千克, 千瓦时, 千卡 ...) is part of the unit.
_KILO = r"千(?![克瓦米卡焦升])"
_FACTORS = {"亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2, "w": 4, "W": 4}
_NOT_KILO = NUMERALS.replace("千", "")
_NUMBER = expression(
    r"(?P<digits>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][+-]?\d{1,3})?|[+-]?\.\d+)\s*"
    rf"(?P<factor>亿|千万|百万|十万|万|{_KILO}|百|[wW](?=[吨元立标方度千公]|t(?![%\w])))?"
    rf"|(?P<numeral>[{NUMERALS}]*?[{_NOT_KILO}]|[{NUMERALS}]*?{_KILO})(?![{_NOT_KILO}]|{_KILO})"
)
_RANGE = expression(r"\s*(?P<unit>[^-~至到]{0,16}?)\s*(?:-|~|至|到|\bto\b|\.\.)\s*(?=[\d.+" + NUMERALS + "])")
_PLUS_MINUS = expression(r"\s*(?:±|\+/-)\s*(?P<digits>\d+(?:\.\d+)?)\s*(?P<percent>%?)")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Parts:
    """A figure taken apart, not yet in any unit."""

    low: Decimal
    high: Decimal
    unit: str
    bound: str = ""
    basis: str = ""
    vat: float | None = None
    about: bool = False


def split(text: str) -> Parts:
    """Limit, range, unit and basis of a written figure.

    '~' and 约 widen a figure by 10 % to either side; a range keeps its ends.

    Raises:
        UnitFault: no number, a negative one, one too long or too large, a range upside down.

    Example:
        >>> parts = split("8000-9000 吨/年(折百)")
        >>> parts.low, parts.high, parts.unit, parts.basis
        (Decimal('8000'), Decimal('9000'), '吨/年', 'active')
    """
    rest, basis, vat = without_notes(folded(text))
    rest, bound = without_limit(rest)
    rest, about = without_about(rest)
    lead = re.match(
        r"^(?:每?年产(?:生)?|[¥$€]|人民币|CNY|RMB|USD|EUR|每(?:年|月|日|天))\s*", rest, re.IGNORECASE
    )
    prefix, rest = (lead[0].strip(), rest[lead.end() :]) if lead else ("", rest)
    first = _NUMBER.match(rest)
    if not first:
        raise UnitFault("units.no-number", {"text": text})
    low = _value(first, text)
    pos = first.end()
    high, unit = low, None
    between = _RANGE.match(rest, pos)
    spread = _PLUS_MINUS.match(rest, pos)
    if between:
        second = _NUMBER.match(rest, between.end())
        if second:
            high, pos = _value(second, text), second.end()
            if second["factor"] and not first["factor"] and not between["unit"] and low < high:
                low = low.scaleb(_FACTORS[second["factor"]])  # 1-1.5万吨
            unit = _agreed(between["unit"], rest[pos:], text)
    elif spread:
        by = Decimal(spread["digits"]) * (low / 100 if spread["percent"] else 1)
        low, high, pos = low - by, low + by, spread.end()
    elif about and not bound:
        low, high = low * (1 - _TENTH), high * (1 + _TENTH)
    if low > high:
        raise UnitFault("units.range-upside-down", {"text": text})
    if low < 0:
        raise UnitFault("units.negative", {"text": text})
    unit = _with_prefix(prefix, rest[pos:].strip() if unit is None else unit)
    return Parts(low, high, unit, bound, basis, vat, about)


def stated(parts: Parts, factor: Decimal, unit: str, text: str, *, assumed: bool = False) -> Stated:
    """The parts in a unit: every end times the factor, the middle of a range as likely."""
    low, high = parts.low * factor, parts.high * factor
    if high > LARGEST:
        raise UnitFault("units.too-large", {"text": text})
    return Stated(
        float(low),
        float((low + high) / 2),
        float(high),
        unit,
        parts.bound,
        text,
        parts.basis,
        parts.vat,
        assumed,
    )


def _value(match: re.Match[str], text: str) -> Decimal:
    if match["numeral"] is not None:
        value = numeral(match["numeral"])
        if value is None:
            raise UnitFault("units.no-number", {"text": text})
        return value
    digits = match["digits"].replace(",", "")
    if len(digits) > MAX_DIGITS:
        raise UnitFault("units.too-long", {"text": text[:40], "limit": MAX_DIGITS})
    value = Decimal(digits)
    if match["factor"]:
        value = value.scaleb(_FACTORS[match["factor"]])
    if abs(value) > LARGEST:
        raise UnitFault("units.too-large", {"text": text})
    return value


def _agreed(first: str, second: str, text: str) -> str:
    """The unit of a range whose first end may carry one of its own."""
    first, second = first.strip(), second.strip()
    if (
        first
        and first != second
        and not (second.startswith(first) and second[len(first) : len(first) + 1] in {"/", ""})
    ):
        raise UnitFault("units.two-units", {"text": text, "first": first, "second": second or "-"})
    return second


def _with_prefix(prefix: str, unit: str) -> str:
    """What stood before the number joined to what stands behind it: ¥1500/吨 is 1500 元/吨."""
    prefix = prefix.upper()
    if not prefix:
        return unit
    if prefix in {"¥", "人民币", "CNY", "RMB", "$", "€", "USD", "EUR"}:
        money = {"$": "USD", "USD": "USD", "€": "EUR", "EUR": "EUR"}.get(prefix, "元")
        return unit if unit.startswith(("元", "万元")) else f"{money} {unit}"
    period = prefix[1] if prefix.startswith("每") and "产" not in prefix else "年"
    return unit if "/" in unit else f"{unit}/{period}"
