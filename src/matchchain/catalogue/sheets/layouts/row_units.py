"""A row among the lines of a table that names other units: what stands below it is no longer in the titles' units."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.columns import Column, taken_for
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit


def with_other_units(table: Table, plan: Plan, row: int) -> Plan | None:
    """The columns with the units that a row gives them; None of a row that is none of units.

    Args:
        table: as found.
        plan: its columns.
        row: its number.
    """
    (_, first), *rest = table.view.filled(row)
    if not rest or bare_unit(first) or not all(bare_unit(text) for _, text in rest):
        return None
    changed = {column: bare_unit(text) for column, text in rest}
    if {c.index for b in plan.blocks for c in b.of("material", "unit")} & set(changed):
        return None
    blocks = (
        replace(b, columns=tuple(_in_unit(c, changed.get(c.index, "")) for c in b.columns)) for b in plan.blocks
    )
    return replace(plan, blocks=tuple(blocks))


def _in_unit(column: Column, unit: str) -> Column:
    """A column from the row on that gives it another unit; where nobody knows what that makes of it, a remark."""
    if not unit:
        return column
    same = unit_of(unit) == ("amount" if column.field in QUANTITIES else "price" if column.field in MONEY else "none")
    return replace(column, unit=unit) if same else taken_for(column, "remark")
