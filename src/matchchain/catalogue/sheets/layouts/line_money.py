"""The columns of money of a line, each with the unit, the money and the tax that its row gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.objections import objects_to_price
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.prices import vat_rate
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.units import is_currency


def _taxed(column: Column, block: Block, cells: Mapping[int, Value]) -> Column:
    """A column of prices with tax, with the rate that another column of the row gives: 含税单价, 税率 13%."""
    remark = column.meaning.remark
    rates = [cells[c.index].text for c in block.of("vat") if c.index in cells]
    if not rates or "不" in remark or "税" not in remark or any(c.isdigit() for c in remark):
        return column
    rate = vat_rate(rates[0])
    return replace(column, meaning=replace(column.meaning, remark=f"含税{rate}")) if rate else column


def money_cells(block: Block, cells: Mapping[int, Value], currency: str, record: Record) -> list[tuple[Column, Value]]:
    """The columns of money with what they say; a column of units may give theirs: 元/吨."""
    units = [bare_unit(cells[c.index].text) for c in block.of("unit") if c.index in cells]
    unit = next((unit for unit in units if unit_of(unit) in {"price", "yearly"} and unit[0] != "块"), "")
    told = next((cells[c.index].text.strip() for c in block.of("currency") if c.index in cells), "")
    unit = unit or (told if unit_of(told) == "money" or is_currency(told.upper()) else "")
    found = [(c, cells[c.index]) for c in block.columns if c.field in MONEY and c.index in cells]
    for column, value in [one for one in found if objects_to_price(block, cells, one[0].unit or unit, currency)]:
        record.doubt("asked", "layouts.unit-denied", value.spot, text=value.text, unit=column.unit or unit)
        found.remove((column, value))
    return [(_taxed(replace(c, unit=_with_per(c, block, cells) or unit), block, cells), value) for c, value in found]


def _with_per(column: Column, block: Block, cells: Mapping[int, Value]) -> str:
    """The unit of a column of money, with what a column right behind it says it is per: Price EUR, per."""
    behind = next((c for c in block.of("unit") if c.index == column.index + 1 and c.index in cells), None)
    per = bare_unit(cells[behind.index].text) if behind is not None else ""
    if unit_of(per) != "amount" or has_period(per) or (column.unit and unit_of(column.unit) != "money"):
        return column.unit
    return f"{column.unit}/{per}" if column.unit else per
