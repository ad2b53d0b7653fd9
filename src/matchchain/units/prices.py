"""How much is "1500 元/吨(含税13%)"? Prices, money, and money a year."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.units.written.measures import doubts_of, measure, refusal
from matchchain.units.written.money import money
from matchchain.units.written.open_words import is_free
from matchchain.units.written.parts import Parts, doubts_of_digits, stated
from matchchain.units.written.periods import period
from matchchain.units.written.spelling import LONGEST
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault
from matchchain.units.written.writing import folded

_PAID_TO_TAKE = re.compile(r"^(?:倒贴|倒付|反补|补贴|贴补|付费处置|贴(?=\s*\d))\s*:?\s*(.*)$")
_IN_WORDS = re.compile(r"(?<=[百千万])一(?=(?:吨|公斤|斤|方|立方米?|个|只|套|台|桶|件|米|平方米)$)")
_WE_PAY = re.compile(r"^(?:我们?付|我方付|付费?|支付|we pay|costs?(?: us)?)\s*:?\s*(?=\S*\d)", re.IGNORECASE)
_SEVERAL = re.compile(r"^(\d+(?:\.\d+)?)\s*(.+)$")  # 25 EUR/100 kg


@lru_cache(maxsize=1 << 16)
def price(text: str, *, currency: str = "CNY", to_be_rid: bool = False) -> Stated:
    """Money per unit of amount, as stated; VAT still in it (see `without_vat`).

    A bare number or plain money is per tonne and `assumed`. Money per year comes in "CNY/yr": `per_unit`
    settles it with the entry's own quantity; 免费 is none a year.

    Args:
        text: as written.
        currency: the park's, an ISO 4217 code; its signs and words are read.
        to_be_rid: whether the field holds what is paid to be rid of a thing, so that 倒贴300元/吨 is just that.

    Raises:
        UnitFault: no price, an unknown unit, money of another currency, or one that is paid to be rid of it.

    Example:
        >>> price("0.65元/度").unit, price("1.2 元/kg").likely, price("€30/t", currency="EUR").unit
        ('CNY/kWh', 1200.0, 'EUR/t')
    """
    if free := _free(text, currency):
        return free
    parts = _paid(_IN_WORDS.sub("元/", text), to_be_rid=to_be_rid)
    doubts = doubts_of_digits(parts, text)
    worth, rest = _money(parts.unit, text, currency)
    if not rest:
        return replace(stated(parts, worth, f"{currency}/t", text, assumed=True), doubts=doubts)
    per = rest.removeprefix("/")
    per = per[1:-1] if per.startswith("(") and per.endswith(")") else per
    several = _SEVERAL.match(per)
    count, per = (Decimal(several[1]), several[2]) if several else (Decimal(1), per)
    found = measure(per)
    if found is not None and count:
        gas = tuple(d for d in doubts_of(per, text) if d.key in {"units.standard-gas", "units.us-gallon"})
        return replace(stated(parts, worth / found[1] / count, f"{currency}/{found[0]}", text), doubts=doubts + gas)
    time = period(per)
    if time is None or time[0] != "yr":
        raise refusal(text, parts.unit)
    return replace(stated(parts, worth * time[1], f"{currency}/yr", text), doubts=doubts)


@lru_cache(maxsize=4096)
def yearly(text: str, *, currency: str = "CNY") -> Stated:
    """Money a year. Bare numbers and plain money are a year's and `assumed`.

    Raises:
        UnitFault: no money a year.
    """
    if free := _free(text, currency):
        return free
    parts = _paid(text)
    worth, rest = _money(parts.unit, text, currency)
    time = period(rest.removeprefix("/")) if rest else ("yr", Decimal(1))
    if time is None or time[0] != "yr":
        raise refusal(text, parts.unit)
    value = stated(parts, worth * time[1], f"{currency}/yr", text, assumed=not rest)
    return replace(value, doubts=doubts_of_digits(parts, text))


@lru_cache(maxsize=4096)
def sum_of_money(text: str, *, currency: str = "CNY") -> Stated:
    """Money, once. A bare number is whole units of the currency and `assumed`.

    Raises:
        UnitFault: no money.
    """
    parts = _paid(text)
    worth, rest = _money(parts.unit, text, currency)
    if rest:
        raise refusal(text, parts.unit)
    value = stated(parts, worth, currency, text, assumed=not parts.unit)
    return replace(value, doubts=doubts_of_digits(parts, text))


def _free(text: str, currency: str) -> Stated | None:
    if len(text) > LONGEST or any(c.isdigit() for c in text) or not is_free(folded(text)):
        return None
    return Stated(0.0, 0.0, 0.0, f"{currency}/yr", text=text)


def _paid(text: str, *, to_be_rid: bool = False) -> Parts:
    """The parts of a price that the receiver pays; one the supplier pays (倒贴) belongs in another field."""
    found = _PAID_TO_TAKE.match(folded(text[:LONGEST]))
    if found and to_be_rid:
        return split(found[1])
    if to_be_rid:
        return split(_WE_PAY.sub("", folded(text[: LONGEST + 1])))
    if found:
        raise UnitFault("units.paid-to-take", {"text": text, "figure": found[1] or text})
    return split(text)


def _money(unit: str, text: str, currency: str) -> tuple[Decimal, str]:
    if not unit:
        return Decimal(1), ""
    found = money(unit, currency, text)
    if found is not None:
        return found
    if unit.startswith("/"):
        return Decimal(1), unit
    raise refusal(text, unit)


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
        value: a price in "CNY/yr" or another currency's (any other comes back as it is); none a year is none a unit.
        quantity: the likely amount a year.
        quantity_unit: its unit, for example "t/yr".
    """
    currency, _, per = value.unit.partition("/")
    if per != "yr":
        return value
    if not quantity:
        return value.times(0, f"{currency}/{quantity_unit.removesuffix('/yr')}") if value.high == 0 else None
    return value.times(1 / quantity, f"{currency}/{quantity_unit.removesuffix('/yr')}")
