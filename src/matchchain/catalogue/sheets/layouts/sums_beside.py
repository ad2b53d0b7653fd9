"""Who pays a rate, where the sum of the row stands beside it under Cost or Charge: rate x amount is that sum."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain import units
from matchchain.catalogue.sheets.layouts.bodyrows import figure_in
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.catalogue.sheets.layouts.prices import per_unit_price
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression
from matchchain.units import UnitFault

_SUMS = frozenset(("cost", "yearly_cost", "paid"))
_RATES = frozenset(("price", "cost", "money"))
_COSTS = expression(r"\b(?:costs?|charges?|charged|paid|spend|bill|fees?|payable)\b|费|支出", 2)
_SIGNS = "£€$¥₹ "
_NEAR = 0.02
"""By how much a product may miss its sum: figures are rounded."""


def payer_by_sum(draft: Draft, cells: Sequence[tuple[Column, Value]], currency: str, days: float | None) -> str:
    """The attribute of a rate that says no payer: a cost where its row's cost is that rate times the amount.

    Args:
        draft: the line; its amount is stated already.
        cells: columns of money with what they say.
        currency: of the sheet.
        days: operating days a year, for amounts per day.

    Returns:
        "disposal_cost"; "price" where the sum is below nothing; "" where no sum stands beside a rate, or another one.
    """
    rates = [_per_unit(column, value, currency) for column, value in cells if column.field in _RATES]
    for column, value in cells:
        if column.field not in _SUMS or not _COSTS.search(column.title):
            continue
        amount = figure_in(value.text.translate({ord(sign): None for sign in _SIGNS}))
        if not amount or (column.unit and unit_of(column.unit, currency) not in {"money", "yearly"}):
            continue
        per = _shared(draft, abs(float(amount)), currency, days)
        if per is not None and any(rate and abs(rate - per) <= _NEAR * per for rate in rates):
            return "disposal_cost" if amount > 0 else "price"
    return ""


def _per_unit(column: Column, value: Value, currency: str) -> float:
    """A rate as it stands or under its unit, in units of the cards; 0 where it is none."""
    plain = value.text.lstrip("-−– ")
    text = who_pays(plain, currency)[1] or plain
    kind, rate = figure_of(text, currency)
    if kind in {"bare", "money"} and unit_of(column.unit, currency) == "price":
        kind, rate = figure_of(f"{text} {column.unit}", currency)
    return rate.likely if kind == "price" and rate is not None and rate.low == rate.high else 0.0


def _shared(draft: Draft, total: float, currency: str, days: float | None) -> float | None:
    """A sum over the amount of its row; None where that cannot be reckoned."""
    quantity = draft.text("quantity")
    kind, money = figure_of(f"{total:.2f} {currency}", currency)
    if not quantity or kind != "money" or money is None or figure_of(quantity)[0] == "bare":
        return None
    try:
        price = per_unit_price(money, units.amount(quantity), days)
    except UnitFault:
        return None
    return None if price is None else float(price)
