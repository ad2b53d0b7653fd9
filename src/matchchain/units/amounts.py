"""How much is "1.2万吨/年"? Amounts per year and amounts at a time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.power import energy_per_year, with_hours
from matchchain.units.written.measures import doubts_of, measure, power, refusal, without_goods
from matchchain.units.written.parts import Parts, doubts_of_digits, stated
from matchchain.units.written.periods import period
from matchchain.units.written.spans import over_span
from matchchain.units.written.spelling import spelled
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault

_MAY_SPAN = expression(r"[x×*·X✕∙]\s*\d{1,4}\s*\D{0,10}$|,\s*\d{1,4}\s*[a-z天日个小]")


@lru_cache(maxsize=1 << 16)
def amount(text: str) -> Stated:
    """The amount per year that a text states.

    A bare number is t/yr and `assumed`; an amount without a period is per year and `assumed`. Amounts per
    day or hour come in "t/d" (an hour counts 24 a day) and power in "MW" or "MWe": `per_year` settles them with
    the operating days or hours; "15 MW x 8000 h" is settled already.

    Raises:
        UnitFault: no amount, or an unknown unit.

    Example:
        >>> amount("1.2万吨/年").likely, amount("日产30吨").unit, amount("12 ML/d").likely
        (12000.0, 't/d', 12000.0)
    """
    if both := with_hours(spelled(text)) if "h" in text or "小时" in text else None:
        return replace(energy_per_year(_rate(split(both[0]), text) or _none(text), both[1]), doubts=both[2], text=text)
    if spread := over_span(spelled(text)) if _MAY_SPAN.search(text) else None:
        return replace(amount(spread[0]).times(float(spread[1])), text=text)
    parts = split(text)
    unit = parts.unit
    digits = doubts_of_digits(parts, text)
    if not unit:
        return replace(stated(parts, Decimal(1), "t/yr", text, assumed=True), doubts=digits)
    if found := _rate(parts, text):
        return replace(found, doubts=digits)
    head, per = _per(unit)
    one = measure(head) if head else ("t", Decimal(1))
    if one is None:
        raise refusal(text, unit)
    factor, often = (one[1], "yr") if per is None else (one[1] * per[1], per[0])
    value = stated(parts, factor, f"{one[0]}/{often}", text, assumed=per is None or not head)
    return replace(value, doubts=digits + doubts_of(head, text))


def _per(unit: str) -> tuple[str, tuple[str, Decimal] | None]:
    """The unit of amount and the period; 吨年 and 吨月 stand without a stroke."""
    head, slash, tail = unit.rpartition("/")
    if slash and (per := period(without_goods(tail))):
        return head, per
    for size in (2, 1):
        if not unit.isascii() and measure(unit) is None and measure(unit[:-size]) and (per := period(unit[-size:])):
            return unit[:-size], per
    return unit, None


def _rate(parts: Parts, text: str) -> Stated | None:
    found = power(parts.unit)
    return None if found is None else stated(parts, found[1], found[0], text)


def _none(text: str) -> Stated:
    raise UnitFault("units.not-understood", {"text": text})


def per_year(value: Stated, days: float | None, hours: float | None = None) -> Stated | None:
    """An amount per day, or a power, as one per year; None when the operating days or hours are not known.

    Args:
        value: an amount of any period, or a power in "MW" or "MWe".
        days: days a year the plant runs.
        hours: hours a year of this flow; only a power needs them.

    Example:
        >>> per_year(amount("30 t/d"), 330).likely, per_year(amount("1 MW"), None, 8000).unit
        (9900.0, 'GJ/yr')
    """
    if value.unit in {"MW", "MWe"}:
        return None if hours is None else energy_per_year(value, hours)
    if not value.unit.endswith("/d"):
        return value
    return None if days is None else value.times(days, value.unit.removesuffix("d") + "yr")


@lru_cache(maxsize=4096)
def stock(text: str) -> Stated:
    """An amount at a time: a store, a lot ("200 吨"). A bare number is t and `assumed`.

    Raises:
        UnitFault: no amount, or an unknown unit.
    """
    parts = split(text)
    digits = doubts_of_digits(parts, text)
    if not parts.unit:
        return replace(stated(parts, Decimal(1), "t", text, assumed=True), doubts=digits)
    found = measure(parts.unit)
    if found is None:
        raise refusal(text, parts.unit)
    return replace(stated(parts, found[1], found[0], text), doubts=digits + doubts_of(parts.unit, text))


def as_is(value: Stated, active: float | None, moisture: float | None, *, per_unit: bool) -> Stated | None:
    """An amount or a price on 100 % or dry basis, turned into one of the goods as they are.

    amount(as is) = amount(100 %) / c = amount(dry) / (1 - w); a price per tonne the other way round.

    Args:
        value: what was stated; its `basis` tells.
        active: the concentration c, a fraction.
        moisture: the water content w, a fraction.
        per_unit: whether the value is per tonne (a price) and not tonnes.

    Returns:
        The converted value, or None when c or w is needed and unknown.
    """
    factor = 1.0
    words = value.basis.split(",")
    if "active" in words:
        if not active:
            return None
        factor *= active
    if "dry" in words:
        if moisture is None or moisture >= 1:
            return None
        factor *= 1 - moisture
    if factor == 1.0:
        return value
    return value.times(factor if per_unit else 1 / factor)
