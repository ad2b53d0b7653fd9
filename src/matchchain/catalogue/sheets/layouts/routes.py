"""Tables with a way of disposal a column: where its figure stands says where a row goes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from matchchain.catalogue.sheets.layouts.bearing_out import amount_like
from matchchain.catalogue.sheets.layouts.bodyrows import figure_in
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.figures import plain_decimal
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.route_titles import bare_title, way_in_title
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.values import Value, Values

_DISPOSED = frozenset(("landfill", "incinerate", "treat"))
_FEWEST = 2
_NAMED = frozenset(("material", "firm.name", "name-or-note"))
_BESIDE = 100_000
"""Added to the column of an amount: the place of the way that its title says."""


def with_routes(table: Table, columns: tuple[Column, ...]) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
    """The columns without those of ways, and those of ways; none of these where the table is no such one.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    ways = tuple(c for c in columns if _is_route(table, c))
    codes = {way_in_title(_last(c)) for c in ways}
    if len(ways) < _FEWEST or not codes & _DISPOSED or not any(c.field in _NAMED for c in columns):
        return columns, ()
    rest = [c for c in columns if c.field == "quantity" and c not in ways]
    if rest and all("guessed" in c.meaning.marks for c in rest):
        return columns, ()  # Reuse (t): what else there is, no word says
    return tuple(taken_for(c, "skip") if c in ways else c for c in columns), ways


def routed(plan: Plan, ways: tuple[Column, ...]) -> Plan:
    """A plan whose lines go the ways of some columns.

    Args:
        plan: of the table, without them.
        ways: the columns.
    """
    if not ways:
        return plan
    blocks = [replace(b, ways=ways, side=b.side or "offers") if b.of("material") else b for b in plan.blocks]
    return replace(plan, blocks=tuple(blocks))


def in_its_way(
    table: Table, block: Block, row: int, values: Values, record: Record
) -> tuple[Block, dict[int, Value]]:
    """The block as one row has it, with the way and the amount that the filled column of ways says.

    Args:
        table: it stands in.
        block: with columns of ways.
        row: of the body.
        values: of the table.
        record: where doubts go.

    Returns:
        The block with a column of the amount and one of the way, and their cells. Amounts that go several ways are
        added up where no column gives their total, and no way is said.
    """
    filled = [(c, value) for c in block.ways if (value := values.at(row, c.index)) is not None and value.text != "0"]
    if not filled:
        return block, {}
    column, value = filled[0]
    if len(filled) > 1:
        amounts = [figure_in(other.text) for _, other in filled]
        if block.of("quantity") or None in amounts:
            return block, {}
        total = plain_decimal(sum((amount for amount in amounts if amount is not None), Decimal(0)))
        facts = {"count": len(filled), "amounts": tuple(other.text for _, other in filled)}
        record.doubt("told", "layouts.added", value.spot, **facts)
        value = Value(total, value.spot, exact=True)
    title = next(c for c in table.columns if c.index == column.index)
    unit = column.unit or unit_in_title(column.title)
    amount = Column(column.index, column.title, Meaning("quantity", "offers", rank=20, unit=unit), unit)
    way = Column(column.index + _BESIDE, column.title, Meaning("now", "offers"))
    said = Value(bare_title(_last(column)), table.spot(title.row, title.index))
    added = [] if block.of("quantity") else [(amount, value)]
    added += [(way, said)] if len(filled) == 1 else []
    columns = (*block.columns, *(each for each, _ in added))
    return replace(block, columns=columns), {each.index: cell for each, cell in added}


def _last(column: Column) -> str:
    return column.title.rpartition(" / ")[2]


def _is_route(table: Table, column: Column) -> bool:
    texts = column_texts(table, column.index)
    return bool(way_in_title(_last(column))) and bool(texts) and all(map(amount_like, texts))
