"""Balances of steam, water and power: each medium heads columns of what is given away, taken in, made and used."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.known_things import is_known, mostly_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.media_titles import flow_of, medium_and_flow, medium_and_unit
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of

_LEAST_FLOWS = 2


def plan_of_media(table: Table, columns: tuple[Column, ...], around: Context, shared: tuple[str, ...]) -> Plan | None:
    """The plan of such a table: a line for each medium and way; None of any other table.

    Args:
        table: as it was found.
        columns: as their titles say.
        around: what headings say.
        shared: beginnings of fields that are of the row as a whole.
    """
    kept = tuple(column for column in columns if column.field.startswith(shared))
    if not any(column.field == "firm.name" for column in kept):
        return None
    parts = {title.index: title.parts for title in table.columns}
    told = {c.index: _medium_of(parts[c.index]) for c in columns if c not in kept}
    grouped = [c for c in columns if told.get(c.index, ("", "", ""))[2]]
    media = {told[c.index][0] for c in grouped}
    rest = [c for c in columns if c not in kept and c not in grouped and c.field not in {"", "note", "skip", "remark"}]
    if len(grouped) < _LEAST_FLOWS or rest or not mostly_known(media):
        return None
    notes = tuple(column for column in columns if column.field == "note")
    found = (_block(table, column, told[column.index], around, notes) for column in grouped)
    blocks = tuple(block for block in found if block is not None)
    return Plan(kept, blocks) if blocks else None


def _medium_of(parts: Sequence[str]) -> tuple[str, str, str]:
    """Medium, unit and list that the titles of a column say; the list is "own" for what stays in the works."""
    leaf, above = parts[-1], parts[:-1]
    united = [unit_in_title(leaf), *(medium_and_unit(part)[1] for part in reversed(above))]
    unit = next((each for each in united if each and unit_of(each) == "amount"), "")
    medium, side = medium_and_flow(leaf)
    if medium:
        return medium, unit, side
    side = flow_of(leaf) if above else ""
    names = [medium_and_unit(part)[0] for part in reversed(above)]
    if side and len(names) > 1 and not is_known(names[0]) and is_known(names[0] + names[1]):
        return names[0] + names[1], unit, side  # 蒸汽 over 中压
    return next(filter(is_known, names), names[0]) if side else "", unit, side


def _block(
    table: Table, column: Column, told: tuple[str, str, str], around: Context, notes: tuple[Column, ...]
) -> Block | None:
    name, unit, side = told
    if side == "own" or not all(map(amount_like, column_texts(table, column.index))):
        return None
    united = (column.unit, unit, around.unit)
    unit = next((each for each in united if each and unit_of(each) == "amount"), "")
    amounts = Column(column.index, column.title, Meaning("quantity", side, rank=20, unit=unit), unit)
    return Block((amounts, *notes), side, name=name)
