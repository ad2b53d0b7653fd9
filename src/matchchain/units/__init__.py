"""How much is "1.2万吨/年"? What people write of amounts, prices, shares and dates, in one unit each.

Canonical units: t, m3, Nm3, GJ, kWh (per yr); CNY per one of them; 1 for fractions; km; CNY/yr; CNY.
What reads one kind of figure is imported when the first of its kind is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matchchain.units.amounts import amount, as_is, per_year, stock
    from matchchain.units.dates import day, months
    from matchchain.units.figure import plain, unit_word, write
    from matchchain.units.measures import known_units
    from matchchain.units.prices import per_unit, price, sum_of_money, without_vat, yearly
    from matchchain.units.rates import distance, number, proportion, rate
    from matchchain.units.shares import by_density, on_wet_basis, share
    from matchchain.units.stated import Stated, UnitFault
    from matchchain.units.writing import folded, is_blank

_HOME = {
    "Stated": "stated",
    "UnitFault": "stated",
    "amount": "amounts",
    "as_is": "amounts",
    "by_density": "shares",
    "day": "dates",
    "distance": "rates",
    "folded": "writing",
    "is_blank": "writing",
    "known_units": "measures",
    "months": "dates",
    "number": "rates",
    "on_wet_basis": "shares",
    "per_unit": "prices",
    "per_year": "amounts",
    "plain": "figure",
    "price": "prices",
    "proportion": "rates",
    "rate": "rates",
    "share": "shares",
    "stock": "amounts",
    "sum_of_money": "prices",
    "unit_word": "figure",
    "without_vat": "prices",
    "write": "figure",
    "yearly": "prices",
}

__all__ = [
    "Stated", "UnitFault", "amount", "as_is", "by_density", "day", "distance", "folded", "is_blank",
    "known_units", "months", "number", "on_wet_basis", "per_unit", "per_year", "plain", "price", "proportion",
    "rate", "share", "stock", "sum_of_money", "unit_word", "without_vat", "write", "yearly",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name of this room
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    found = getattr(importlib.import_module(f"matchchain.units.{home}"), name)
    globals()[name] = found  # `units.amount(...)` is called for every line of a park that is read
    return found
