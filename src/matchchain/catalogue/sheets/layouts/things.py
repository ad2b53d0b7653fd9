"""A ledger of one thing: its table has no column of names, a label above says what it is of (物料名称：废酸)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.column_titles import under
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.tables import Layout, Table
from matchchain.catalogue.sheets.stated import Spot

_NEAR = 6
"""Rows above the titles among which the label stands."""


def thing_above(layout: Layout, table: Table, plan: Plan) -> Label | None:
    """The label that says what the amounts of a table are of; None where a column does, or nothing.

    Args:
        layout: of the sheet.
        table: one of its tables.
        plan: its columns.
    """
    named = any(block.of("material", "permit.type") or block.name or block.thing for block in plan.blocks)
    if table.view.turned or named or not any(block.of(*QUANTITIES) for block in plan.blocks):
        return None
    top = table.header[0]
    others = [row for other in layout.tables if other is not table for row in (*other.header, *other.body)]
    found = [
        label
        for label in layout.labels
        if label.meaning is not None and label.meaning.field == "material" and label.value
        and top - _NEAR <= label.row < top
    ]
    if len(found) != 1 or any(found[0].row <= row < top for row in others):
        return None
    return found[0]


def with_thing(plan: Plan, label: Label, around: Context) -> Plan:
    """The plan of a table whose amounts are of what a label names.

    Args:
        plan: of the table.
        label: found by `thing_above`.
        around: what the headings above say.
    """
    meaning = under(label.meaning or Meaning(), Meaning(side=around.side, kind=around.kind, legal=around.legal))
    found = next(block for block in plan.blocks if block.of(*QUANTITIES))
    side = found.side or meaning.side
    kind, legal = (found.kind or meaning.kind, found.legal or meaning.legal) if side == "offers" else ("", "")
    block = replace(found, thing=label.value.strip(), side=side, kind=kind, legal=legal)
    return replace(plan, blocks=(block,))


def told_by(label: Label, plan: Plan) -> Label:
    """The label as one of the list that its table's amounts are of."""
    side = plan.blocks[0].side
    return replace(label, meaning=replace(label.meaning or Meaning(), side=side))


def with_labels(layout: Layout, told: Mapping[int, Label]) -> Layout:
    """A layout with some of its labels, by their identity, as their tables have them."""
    return replace(layout, labels=tuple(told.get(id(label), label) for label in layout.labels))


def merged(drafts: list[Draft], thing: str, spot: Spot) -> list[Draft]:
    """Drafts of a firm, what a label says of a thing taken over by the first line of its table.

    Args:
        drafts: of the firm.
        thing: what the table is of.
        spot: the cell of the label.
    """
    of_label = [draft for draft in drafts if draft.spot == spot and "quantity" not in draft.said]
    of_table = [draft for draft in drafts if draft.text("material") == thing and draft not in of_label]
    if not of_label or not of_table:
        return drafts
    first = of_table[0]
    for draft in of_label:
        for attribute, stated in draft.said.items():
            first.said.setdefault(attribute, stated)
        for text, cell in draft.notes:
            first.remark(text, cell)
    return [draft for draft in drafts if draft not in of_label]
