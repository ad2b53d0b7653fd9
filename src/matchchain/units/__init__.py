"""How much is "1.2万吨/年"? What people write of amounts, prices, shares and dates, in one unit each.

Canonical units: t, m3, Nm3, GJ, kWh, and counted goods in pcs, sets, units, vehicles, drums, m, m2 (per yr); CNY or the
park's own currency per one of them; 1 for fractions; km; CNY/yr; CNY; °C; MPa gauge; MW.
What reads one kind of figure is imported when the first of its kind is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matchchain.units.amounts import amount, as_is, per_year, stock
    from matchchain.units.bare import distance, number
    from matchchain.units.conditions import power_of, pressure, temperature
    from matchchain.units.dates import day, months
    from matchchain.units.figure import plain, show, unit_word, write
    from matchchain.units.power import energy_per_year
    from matchchain.units.prices import per_unit, price, sum_of_money, without_vat, yearly
    from matchchain.units.rates import proportion, rate
    from matchchain.units.shares import by_density, on_wet_basis, share, water
    from matchchain.units.written.currency_table import currencies_of, currency_meant, is_currency
    from matchchain.units.written.measures import known_units, not_said_of
    from matchchain.units.written.stated import Doubt, Stated, UnitFault
    from matchchain.units.written.writing import folded, is_blank

_HOME = {
    "Doubt": "written.stated",
    "Stated": "written.stated",
    "UnitFault": "written.stated",
    "amount": "amounts",
    "as_is": "amounts",
    "by_density": "shares",
    "currencies_of": "written.currency_table",
    "currency_meant": "written.currency_table",
    "day": "dates",
    "distance": "bare",
    "energy_per_year": "power",
    "folded": "written.writing",
    "is_currency": "written.currency_table",
    "is_blank": "written.writing",
    "known_units": "written.measures",
    "months": "dates",
    "not_said_of": "written.measures",
    "number": "bare",
    "on_wet_basis": "shares",
    "per_unit": "prices",
    "per_year": "amounts",
    "plain": "figure",
    "power_of": "conditions",
    "pressure": "conditions",
    "price": "prices",
    "proportion": "rates",
    "rate": "rates",
    "share": "shares",
    "show": "figure",
    "stock": "amounts",
    "sum_of_money": "prices",
    "temperature": "conditions",
    "unit_word": "figure",
    "water": "shares",
    "without_vat": "prices",
    "write": "figure",
    "yearly": "prices",
}

__all__ = [
    "Doubt", "Stated", "UnitFault", "amount", "as_is", "by_density", "currencies_of", "currency_meant", "day",
    "distance", "energy_per_year",
    "folded", "is_blank", "is_currency",
    "known_units", "months", "not_said_of", "number", "on_wet_basis", "per_unit", "per_year", "plain",
    "power_of", "pressure", "price", "proportion", "rate", "share", "show", "stock", "sum_of_money",
    "temperature", "unit_word", "water", "without_vat", "write", "yearly",
]  # fmt: skip


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name of this room
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    found = getattr(importlib.import_module(f"matchchain.units.{home}"), name)
    globals()[name] = found  # `units.amount(...)` is called for every line of a park that is read
    return found
