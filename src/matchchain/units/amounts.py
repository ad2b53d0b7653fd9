"""How much is "1.2万吨/年"? Amounts per year and amounts at a time."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from matchchain.units.measures import measure, period, tidy
from matchchain.units.split import Parts, split, stated
from matchchain.units.stated import Stated, UnitFault


@lru_cache(maxsize=1 << 16)
def amount(text: str) -> Stated:
    """The amount per year that a text states.

    A bare number is t/yr and `assumed`; an amount without a period is per year and `assumed`. Amounts per
    day or hour come in "t/d" (an hour counts 24 a day): `per_year` settles them with the operating days.

    Raises:
        UnitFault: no amount, or an unknown unit.

    Example:
        >>> amount("1.2万吨/年").likely, amount("30 t/d").unit, amount("100吨标煤/年").likely
        (12000.0, 't/d', 2930.76)
    """
    parts = split(text)
    unit = tidy(parts.unit)
    if not unit:
        return stated(parts, Decimal(1), "t/yr", text, assumed=True)
    head, slash, tail = unit.rpartition("/")
    per = period(tail) if slash else None
    if per is None:
        found = measure(unit)
        if found is None and (glued := _glued(unit)):
            found, per = glued
            return _settled(parts, found, per, text, assumed=False)
        if found is None:
            raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
        return stated(parts, found[1], f"{found[0]}/yr", text, assumed=True)
    if not head:
        return _settled(parts, ("t", Decimal(1)), per, text, assumed=True)
    found = measure(head)
    if found is None:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
    return _settled(parts, found, per, text, assumed=False)


def _glued(unit: str) -> tuple[tuple[str, Decimal], tuple[str, Decimal]] | None:
    """吨年 and 吨月 as some write them: a unit and a period without a stroke."""
    for size in (2, 1):
        found, per = measure(unit[:-size]) if unit[:-size] else None, period(unit[-size:])
        if found and per and not unit.isascii():
            return found, per
    return None


def _settled(
    parts: Parts, found: tuple[str, Decimal], per: tuple[str, Decimal], text: str, *, assumed: bool
) -> Stated:
    return stated(parts, found[1] * per[1], f"{found[0]}/{per[0]}", text, assumed=assumed)


def per_year(value: Stated, days: float | None) -> Stated | None:
    """An amount per day as one per year; None when the operating days are not known.

    Args:
        value: an amount of any period.
        days: days a year the plant runs.
    """
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
    unit = tidy(parts.unit)
    if not unit:
        return stated(parts, Decimal(1), "t", text, assumed=True)
    found = measure(unit)
    if found is None:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
    return stated(parts, found[1], found[0], text)


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
