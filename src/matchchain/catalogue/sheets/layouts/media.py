"""Balances of steam, water and power: each medium heads columns of what is given away, taken in, made and used."""

from __future__ import annotations

from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.by_cells import amount_like
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.known_things import is_known, mostly_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.media_titles import flow_of, medium_and_unit
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
    grouped = [c for c in columns if c not in kept and len(parts[c.index]) > 1 and flow_of(parts[c.index][-1])]
    media = {parts[c.index][-2] for c in grouped}
    rest = [c for c in columns if c not in kept and c not in grouped and c.field not in {"", "note", "skip", "remark"}]
    if len(grouped) < _LEAST_FLOWS or rest or not mostly_known(medium_and_unit(text)[0] for text in media):
        return None
    notes = tuple(column for column in columns if column.field == "note")
    found = (_block(table, column, parts[column.index], around, notes) for column in grouped)
    blocks = tuple(block for block in found if block is not None)
    return Plan(kept, blocks) if blocks else None


def _block(
    table: Table, column: Column, parts: Sequence[str], around: Context, notes: tuple[Column, ...]
) -> Block | None:
    side = flow_of(parts[-1])
    texts = column_texts(table, column.index)
    if side == "own" or not all(map(amount_like, texts)):
        return None
    name, unit = medium_and_unit(parts[-2])
    if any(is_known(part) for part in parts[:-2]) and not is_known(name):
        name = medium_and_unit(parts[-3])[0]
    united = (column.unit, unit_in_title(parts[-1]), unit, around.unit)
    unit = next((each for each in united if each and unit_of(each) == "amount"), "")
    amounts = Column(column.index, column.title, Meaning("quantity", side, rank=20, unit=unit), unit)
    return Block((amounts, *notes), side, name=name)
