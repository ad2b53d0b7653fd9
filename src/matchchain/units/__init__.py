"""How much is "1.2万吨/年"? What people write of amounts, prices, shares and dates, in one unit each.

Canonical units: t, m3, Nm3, GJ, kWh (per yr); CNY per one of them; 1 for fractions; km; CNY/yr; CNY.
"""

from matchchain.units.amounts import amount, as_is, per_year, stock
from matchchain.units.dates import day, months
from matchchain.units.measures import known_units
from matchchain.units.prices import per_unit, price, sum_of_money, without_vat, yearly
from matchchain.units.rates import distance, number, proportion, rate
from matchchain.units.shares import by_density, on_wet_basis, share
from matchchain.units.stated import Stated, UnitFault
from matchchain.units.write import plain, unit_word, write
from matchchain.units.writing import folded, is_blank

__all__ = [
    "Stated", "UnitFault", "amount", "as_is", "by_density", "day", "distance", "folded", "is_blank",
    "known_units", "months", "number", "on_wet_basis", "per_unit", "per_year", "plain", "price", "proportion",
    "rate", "share", "stock", "sum_of_money", "unit_word", "without_vat", "write", "yearly",
]  # fmt: skip
