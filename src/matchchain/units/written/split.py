"""A written figure taken apart: limit, about, number or range, unit, basis."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.written.asides import without_remarks
from matchchain.units.written.digits import NUMBER, Number, number_of
from matchchain.units.written.leads import Led, led
from matchchain.units.written.money import same_money
from matchchain.units.written.open_words import is_open_word
from matchchain.units.written.parts import TENTH, Parts
from matchchain.units.written.remarks import without_notes
from matchchain.units.written.spelling import spelled
from matchchain.units.written.stated import UnitFault
from matchchain.units.written.tidied import tidy
from matchchain.units.written.writing import NUMERALS

_RANGE = expression(
    r"\s*(?P<unit>[^-~至到]{0,16}?)\s*(?:-|~|至|到|\b(?:to|bis)\b|\.\.)\s*[$€£¥]?\s*(?=[\d.+-]|[" + NUMERALS + "])"
)
_PLUS_MINUS = expression(r"\s*(?:±|\+/-)\s*(?P<digits>\d+(?:\.\d+)?)\s*(?P<percent>%?)")
_OVER = expression(r"^\s*[多余来](?=[^\d]|$)")
_MINUS = expression(r"^负(?=\d)")
_HALF = expression(r"^\s*(?P<unit>吨|公斤|斤|方|立方米?|天|年|个?月|小时)(?:半|(?P<over>[多余]))")
_SCALE = expression(r"^(?P<scale>MM|mm|mn|M|m|k|K|b|B)(?=\s*(?:$|/|per\b|p\.a))")
_SCALES = {"mm": 6, "mn": 6, "m": 6, "k": 3, "b": 9}
HALF = Decimal("0.5")


@lru_cache(maxsize=1 << 13)
def split(text: str, *, signed: bool = False) -> Parts:
    """Limit, range, unit and basis of a written figure.

    Args:
        text: as written.
        signed: whether it may be below zero (a temperature).

    Raises:
        UnitFault: no number, a negative one, one too long or too large, a range upside down.

    Example:
        >>> parts = split("8000-9000 吨/年(折百)")
        >>> parts.low, parts.high, parts.unit, parts.basis
        (Decimal('8000'), Decimal('9000'), '吨/年', 'active')
    """
    rest = spelled(text)
    if is_open_word(rest):
        raise UnitFault("units.left-open", {"text": text})
    rest, basis, vat = without_notes(rest)
    before = led(without_remarks(rest))
    rest = _MINUS.sub("-", before.rest)
    first = NUMBER.match(rest)
    if not first:
        key = "units.not-understood" if re.search(r"\d", rest) else "units.no-number"
        raise UnitFault(key, {"text": text})
    one = number_of(first, text)
    low, high, unit, in_doubt = _ends(rest, first, one, text)
    if low > high:
        raise UnitFault("units.range-upside-down", {"text": text})
    if low < 0 and not signed:
        raise UnitFault("units.negative", {"text": text})
    high, low, unit = _scaled(before, high, low, unit)
    unit = tidy(_joined(before, unit))
    about = before.about and not before.bound and low == high
    return Parts(low, high, unit, before.bound, basis, vat, about, one.step, in_doubt)


def _ends(rest: str, first: re.Match[str], one: Number, text: str) -> tuple[Decimal, Decimal, str, str]:
    """Both ends of what is written, the words behind, and the digits that are in doubt."""
    low, pos, in_doubt = one.value, first.end(), one.in_doubt
    if between := _RANGE.match(rest, pos):
        second = NUMBER.match(rest, between.end())
        if second:
            other = number_of(second, text)
            if other.power and not one.power and not between["unit"] and low < other.value:
                low = low.scaleb(other.power)  # 1-1.5万吨
            high, in_doubt = other.value, in_doubt or other.in_doubt
            if low > high and other.in_doubt:  # 500 to 1.000 t/a is a range only with a thousand
                high, in_doubt = high * 1000, one.in_doubt
            return low, high, _agreed(between["unit"], rest[second.end() :], text), in_doubt
    if spread := _PLUS_MINUS.match(rest, pos):
        by = Decimal(spread["digits"]) * (low / 100 if spread["percent"] else 1)
        return low - by, low + by, rest[spread.end() :], in_doubt
    if over := _OVER.match(rest[pos:]):
        return low, low * (1 + TENTH), rest[pos + over.end() :], in_doubt
    if half := _HALF.match(rest[pos:]):
        unit = half["unit"] + rest[pos + half.end() :]
        low, high = (low, low * (1 + TENTH)) if half["over"] else (low + HALF, low + HALF)
        return low, high, unit, in_doubt
    return low, low, rest[pos:], in_doubt


def _agreed(first: str, second: str, text: str) -> str:
    """The unit of a range whose first end may carry one of its own."""
    first, second = first.strip(), second.strip()
    if (
        first
        and first != second
        and not (second.startswith(first) and second[len(first) : len(first) + 1] in {"/", "", "每", "一"})
    ):
        raise UnitFault("units.two-units", {"text": text, "first": first, "second": second or "-"})
    return second


def _scaled(before: Led, high: Decimal, low: Decimal, unit: str) -> tuple[Decimal, Decimal, str]:
    """€1.5m and €90k/yr: what stands behind the number of a sum of money."""
    found = _SCALE.match(unit.strip()) if before.mark else None
    if not found:
        return high, low, unit
    power = _SCALES[found["scale"].casefold()]
    return high.scaleb(power), low.scaleb(power), unit.strip()[found.end() :]


def _joined(before: Led, unit: str) -> str:
    """What stood before the number joined to what stands behind it: ¥1500/吨 is 1500 元/吨."""
    unit = unit.strip()
    if before.mark and not same_money(before.mark, unit):
        unit = f"{before.mark} {unit}".strip()
    if before.per and "/" not in unit:
        unit = f"{unit}/{before.per}"
    return f"{unit}/{before.period}" if before.period and "/" not in tidy(unit) else unit
