"""From the words of a figure to the figure; quickly for the plain form that most lines have."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from matchchain import units
from matchchain.park import Figure
from matchchain.units import Stated, UnitFault

_STATED: dict[str, Callable[..., Stated]] = {
    "amount": lambda text, _: units.amount(text),
    "stock": lambda text, _: units.stock(text),
    "price": lambda text, _, currency="CNY": units.price(text, currency=currency),
    "cost": lambda text, _, currency="CNY": units.price(text, currency=currency, to_be_rid=True),
    "yearly": lambda text, _, currency="CNY": units.yearly(text, currency=currency),
    "money": lambda text, _, currency="CNY": units.sum_of_money(text, currency=currency),
    "share": lambda text, _: units.share(text),
    "water": lambda text, _: units.water(text),
    "amounts": lambda text, _: units.proportion(text),
    "distance": lambda text, _: units.distance(text),
    "rate": units.rate,
    "number": units.number,
    "count": units.number,
}
_ASKED = {"disposal_cost": "cost", "moisture": "water", "max_moisture": "water"}
_SHARES = frozenset(("share", "water"))
_IN_MONEY = frozenset(("price", "cost", "yearly", "money", "rate"))
# "5299.0 吨/年", ">= 93%": one number of moderate length and a unit without any sign of a range or a note.
_PLAIN = re.compile(
    r"(>= |<= )?(\d{1,8}(?:\.\d{1,6})?) ?([^\d\s.,+\-~()至到±eE>=<][^\s,;+\-~()至到±>=<]{0,12}|)"
)
_BOUNDED = frozenset(("h/yr", "pH"))  # a figure off their scale is refused, so each is read the careful way
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "12.000": 12 or 12,000? The careful way asks


def settled(value: Stated) -> Figure:
    """A statement about which nothing is open any more, as a figure of the park."""
    unit = own_money(value.unit)
    return Figure(value.low, value.likely, value.high, unit, value.bound, value.text, value.basis)


def own_money(unit: str) -> str:
    """A unit with the park's own money called CNY, as the core calls it whatever it is; amounts stay as they are.

    Example:
        >>> own_money("EUR/t"), own_money("GJ/yr")
        ('CNY/t', 'GJ/yr')
    """
    head, stroke, rest = unit.partition("/")
    return f"CNY{stroke}{rest}" if units.is_currency(head) else unit


def read_figure(kind: str, text: str, unit: str, *, currency: str = "CNY") -> Figure | Stated:
    """The figure that a text states, or the statement when something about it is open.

    Args:
        kind: a `Kind` of `park` that holds a figure; "cost" is a price that the supplier pays to be rid of a thing,
            "water" a share that is of water.
        text: as written.
        unit: the unit of the field, for kinds "rate", "number" and "count".
        currency: the park's, an ISO 4217 code.

    Raises:
        UnitFault: the text states no such figure.
    """
    found = _PLAIN.fullmatch(text)
    if found and not _THOUSANDS.fullmatch(found[2]):
        bound, digits, written = found.groups()
        known = _unit(kind, written, unit, currency)
        if known is not None:
            canonical, factor, most = known
            number = float(digits) if factor == 1 else float(Decimal(digits) * factor)
            if number <= most:
                return Figure(number, number, number, own_money(canonical), bound[:2] if bound else "", text, "")
    value = read_statement(kind, text, unit, currency=currency)
    return value if is_open(value, kind) else settled(value)


def asked_of(attribute: str, kind: str) -> str:
    """What `read_figure` is asked of a field: its kind, or how this very field is written."""
    return _ASKED.get(attribute, kind)


def read_statement(kind: str, text: str, unit: str, *, currency: str = "CNY") -> Stated:
    """What a text states, the careful way.

    Raises:
        UnitFault: the text states no such figure.
    """
    if kind in _IN_MONEY:
        return _STATED[kind](text, unit, currency=currency)
    return _STATED[kind](text, unit)


def is_open(value: Stated, kind: str) -> bool:
    """Whether a statement waits for another field, or for the person to confirm its unit."""
    return bool(
        value.assumed
        or value.doubts
        or value.basis
        or value.unit.endswith("/d")
        or value.unit == "g/L"
        or (kind == "amount" and value.unit in {"MW", "MWe"})
        or (kind in {"price", "cost"} and value.unit.endswith("/yr"))
    )


@cache
def _unit(kind: str, written: str, unit: str, currency: str) -> tuple[str, Decimal, float] | None:
    """What one of a written unit is, where it is a plain factor; learnt from the careful way of reading.

    Two are read as well: 3吨半, 3块5, 353 K and 9 bar(a) are no multiples of one.
    """
    if unit in _BOUNDED:
        return None
    small = "0.0" if kind in _SHARES else ""
    try:
        one, two = (read_statement(kind, f"{small}{n}{written}", unit, currency=currency) for n in "12")
    except UnitFault:
        return None
    multiple = abs(two.likely - 2 * one.likely) <= 1e-9 * abs(two.likely)
    if is_open(one, kind) or one.bound or one.low != one.high or not multiple:
        return None
    factor = Decimal(repr(one.likely)) * (100 if kind in _SHARES else 1)
    return one.unit, factor, 1.0 if kind in _SHARES else 1e12
