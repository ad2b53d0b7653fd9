"""A list of packaging: what things are packed in is counted and handed on, what it held once is a remark."""

from __future__ import annotations

from dataclasses import replace

from matchchain import units
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.units import UnitFault

_NAMES = frozenset(("material", "name-or-note"))


def with_packaging(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of packaging as the names of a table that counts pieces and names nothing else: 铁桶 420 只/月.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    packaging = [c for c in columns if c.field == "packaging"]
    if len(packaging) != 1 or any(c.field in _NAMES for c in columns) or not _counts_pieces(table, columns):
        return columns
    meaning = replace(packaging[0].meaning, field="material", marks=packaging[0].meaning.marks - {"note"})
    return tuple(replace(c, meaning=meaning) if c is packaging[0] else c for c in columns)


def _counts_pieces(table: Table, columns: tuple[Column, ...]) -> bool:
    """Whether the amounts of a table are of pieces, as titles, a column of units or the cells say."""
    amounts = [c for c in columns if c.field.startswith("quantity")]
    said = [unit for c in amounts if (unit := c.unit or unit_in_title(c.title))]
    said += [text for c in columns if c.field in {"unit", "unit.or-firm"} for text in column_texts(table, c.index)]
    said += [text.lstrip("约0123456789.,万 ") for c in amounts for text in column_texts(table, c.index)]
    told = [bare_unit(text) for text in said if bare_unit(text)]
    return bool(amounts) and bool(told) and all(map(_is_of_pieces, told))


def _is_of_pieces(unit: str) -> bool:
    try:
        return units.amount(f"1 {unit}").unit in _PIECES
    except UnitFault:
        return False


_PIECES = frozenset(units.amount(f"1 {unit}").unit for unit in ("只", "个", "套", "桶"))
