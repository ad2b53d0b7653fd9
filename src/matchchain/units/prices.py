"""How much is "1500 元/吨(含税13%)"? Prices, money, and money a year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.units.measures import FOREIGN, measure, money, period, tidy
from matchchain.units.split import split, stated
from matchchain.units.stated import Stated, UnitFault


@lru_cache(maxsize=1 << 16)
def price(text: str) -> Stated:
    """Yuan per unit of amount, as stated; VAT still in it (see `without_vat`).

    A bare number or plain money is CNY/t and `assumed`. Money per year comes in "CNY/yr": `per_unit`
    settles it with the entry's own quantity.

    Raises:
        UnitFault: no price, an unknown unit, or foreign money.

    Example:
        >>> price("0.65元/度").unit, price("1.2 元/kg").likely, price("36万元/年").unit
        ('CNY/kWh', 1200.0, 'CNY/yr')
    """
    parts = split(text)
    unit = tidy(parts.unit)
    if not unit:
        return stated(parts, Decimal(1), "CNY/t", text, assumed=True)
    worth, rest = _money(unit, text)
    if not rest:
        return stated(parts, worth, "CNY/t", text, assumed=True)
    per = rest.removeprefix("/").strip("()")
    found = measure(per)
    if found is not None:
        return stated(parts, worth / found[1], f"CNY/{found[0]}", text)
    time = period(per)
    if time is None or time[0] != "yr":
        raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
    return stated(parts, worth * time[1], "CNY/yr", text)


@lru_cache(maxsize=4096)
def yearly(text: str) -> Stated:
    """Yuan a year. Bare numbers and plain money are a year's and `assumed`.

    Raises:
        UnitFault: no money a year.
    """
    parts = split(text)
    unit = tidy(parts.unit)
    if not unit:
        return stated(parts, Decimal(1), "CNY/yr", text, assumed=True)
    worth, rest = _money(unit, text)
    time = period(rest.removeprefix("/")) if rest else ("yr", Decimal(1))
    if time is None or time[0] != "yr":
        raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
    return stated(parts, worth * time[1], "CNY/yr", text, assumed=not rest)


@lru_cache(maxsize=4096)
def sum_of_money(text: str) -> Stated:
    """Yuan, once. A bare number is yuan and `assumed`.

    Raises:
        UnitFault: no money.
    """
    parts = split(text)
    unit = tidy(parts.unit)
    if not unit:
        return stated(parts, Decimal(1), "CNY", text, assumed=True)
    worth, rest = _money(unit, text)
    if rest:
        raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})
    return stated(parts, worth, "CNY", text)


def _money(unit: str, text: str) -> tuple[Decimal, str]:
    if unit.upper().startswith(FOREIGN):
        raise UnitFault("units.foreign-money", {"text": text})
    found = money(unit)
    if found is not None:
        return found
    if unit.startswith("/"):
        return Decimal(1), unit
    raise UnitFault("units.unknown-unit", {"text": text, "unit": unit})


def without_vat(value: Stated, *, included: bool = False, rate: float | None = None) -> Stated | None:
    """A price ex VAT: price / (1 + rate) when the words or the park say that VAT is in it.

    Args:
        value: the price as stated.
        included: whether prices that do not say are meant with VAT.
        rate: the rate where the words give none.

    Returns:
        The price ex VAT, or None when VAT is in it at a rate nobody stated.
    """
    words = value.basis.split(",") if value.basis else []
    if "ex-vat" in words or not ("incl-vat" in words or included):
        return replace(value, basis=",".join(w for w in words if w != "ex-vat"))
    known = value.vat if value.vat is not None else rate
    if known is None:
        return None
    basis = ",".join(dict.fromkeys([*words, "incl-vat"]))
    return replace(value.times(1 / (1 + known)), basis=basis)


def per_unit(value: Stated, quantity: float | None, quantity_unit: str) -> Stated | None:
    """Money a year spread over the entry's own amount a year; None when that is not known.

    Args:
        value: a price in "CNY/yr" (any other comes back as it is).
        quantity: the likely amount a year.
        quantity_unit: its unit, for example "t/yr".
    """
    if value.unit != "CNY/yr":
        return value
    if not quantity:
        return None
    return value.times(1 / quantity, f"CNY/{quantity_unit.removesuffix('/yr')}")
