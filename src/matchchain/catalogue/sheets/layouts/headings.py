"""What each column of a table was taken for, told with its title, its unit and its letter."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.attributes import attribute_of
from matchchain.catalogue.sheets.layouts.plan import Plan
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import ColumnTitle, Table
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.catalogue.sheets.stated import Heading

_UNREAD = frozenset(("index", "skip", "firm.skip", "permit.skip"))
_SHOWN = {
    "direction": "lines.section", "firm.head": "firm.contact", "date": "lines.as_of", "prose": "lines.material",
}  # fmt: skip


def note_headings(table: Table, plan: Plan, record: Record) -> None:
    """Note what each column was taken for; the letter is the row's number where the table lies on its side.

    Args:
        table: as found.
        plan: its columns.
        record: where headings and doubts go.
    """
    taken = _taken(plan)
    columns = [*plan.shared, *(c for block in plan.blocks for c in block.columns)]
    by_cells = {c.index: c.unit for c in columns if "unit-by-cells" in c.meaning.marks}
    for title in table.columns:
        spot = table.spot(title.row, title.index)
        if unit := by_cells.get(title.index):
            record.doubt("told", "layouts.unit-by-cells", spot, title=title.title, unit=unit)
        _note(table, title, taken.get(title.index, ""), record)


def _taken(plan: Plan) -> dict[int, str]:
    """Column -> what it was taken for: "firm.name", "offers.quantity"."""
    taken: dict[int, str] = {c.index: c.field for c in plan.shared}
    for block in plan.blocks:
        named = block.name or block.thing or block.side == "permits" or block.of("material", "permit.type")
        for column in (*block.columns, *block.firm) if named else block.firm:
            if column.field.startswith("firm."):
                taken[column.index] = column.field
                continue
            attribute = attribute_of(column.field, block.side)
            if attribute:
                taken.setdefault(column.index, f"{block.side or 'lines'}.{attribute}")
    return taken


def _note(table: Table, title: ColumnTitle, field: str, record: Record) -> None:
    spot = table.spot(title.row, title.index)
    letter = "".join(c for c in spot.cell if c.isalpha()) if not table.view.turned else spot.cell
    shown = "" if field in _UNREAD else _SHOWN.get(field, field)
    record.headings.append(Heading(spot.sheet, letter, title.title, shown, title.unit))
    if title.meaning is not None and "misspelt" in title.meaning.marks:
        record.doubt("told", "layouts.misspelt", spot, title=title.title)
    body = any(not says_nothing(table.grid.at(row, title.index).text) for row in table.body)
    if not shown and field not in _UNREAD and body:
        record.doubt("told", "layouts.unread-column", spot, title=title.title)
