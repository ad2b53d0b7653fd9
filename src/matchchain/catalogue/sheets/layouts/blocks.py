"""Which columns of a table speak of one line? Those shared by a row, and groups side by side, each with its list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.across import plan_across
from matchchain.catalogue.sheets.layouts.amount_things import by_things, of_utility
from matchchain.catalogue.sheets.layouts.bounds import with_bounds
from matchchain.catalogue.sheets.layouts.by_content import settled_by_content
from matchchain.catalogue.sheets.layouts.chat_columns import with_chat
from matchchain.catalogue.sheets.layouts.columns import Column, settled_column, taken_for
from matchchain.catalogue.sheets.layouts.columns_together import (
    with_names,
    with_names_beside_numbers,
    with_one_firm,
    with_prose,
    with_respondents,
    with_signs,
    with_years,
    without_orphans,
    without_others,
    without_repeats,
    without_rivals,
    without_running_totals,
    without_wanderers,
)
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.counted_packaging import with_packaging
from matchchain.catalogue.sheets.layouts.directions import with_directions
from matchchain.catalogue.sheets.layouts.firm_columns import (
    with_buyers,
    with_firms,
    with_parties,
    with_producers,
    with_things,
)
from matchchain.catalogue.sheets.layouts.heading_things import first_thing, headings_of, of_heading
from matchchain.catalogue.sheets.layouts.indicators import with_indicators
from matchchain.catalogue.sheets.layouts.intake import around_intake, as_intake, is_intake, with_free_capacity
from matchchain.catalogue.sheets.layouts.media import plan_of_media
from matchchain.catalogue.sheets.layouts.month_rows import with_month_rows, with_one_flow
from matchchain.catalogue.sheets.layouts.own_water import with_own_water
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.purposes import with_purposes
from matchchain.catalogue.sheets.layouts.routes import routed, with_routes
from matchchain.catalogue.sheets.layouts.sides import is_amount, of_side, side_of, sided
from matchchain.catalogue.sheets.layouts.sign_notes import with_sign_note
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression

_SHARED = ("firm.", "index", "date", "as_of", "direction", "skip", "prose", "chat", "month-row")


_MEDIA = frozenset(("介质", "热媒", "工质", "余热介质", "载热介质", "余热种类", "余热类型", "热源介质"))
"""What carries a heat that is named beside."""
_BUYER = expression(r"客户|买[方家]|销|收购|采购|\b(?:customer|buyer|sold)", 2)
"""Who buys what the firm of the table sells, and is no firm of its rows."""


def plan_of(table: Table, around: Context, mapped: Mapping[str, str], known: Collection[str] = ()) -> Plan:
    """The columns of a table as lines are read from them.

    Args:
        table: as it was found.
        around: what headings, the sheet's name and its title say.
        mapped: title -> field as a person gave it ("offers.quantity", "firm.name", "" for not read).
        known: plain names of the firms of the park.
    """
    columns = tuple(settled_column(table, title_column, mapped) for title_column in table.columns)
    if not mapped:
        columns = with_things(table, with_firms(table, columns))
    columns = with_producers(with_buyers(with_parties(with_sign_note(table, columns))))
    columns = columns if mapped else settled_by_content(table, columns)
    if not mapped and is_intake(table, columns):
        columns, around = as_intake(columns), around_intake(around)
    columns, ways = with_routes(table, with_free_capacity(table, columns))
    return routed(_plan_of(table, columns, around, known), ways)


def _plan_of(table: Table, columns: tuple[Column, ...], around: Context, known: Collection[str]) -> Plan:
    columns = with_bounds(columns)
    columns = with_own_water(with_packaging(table, with_indicators(table, columns)))
    columns = with_years(table, with_one_firm(table, with_names_beside_numbers(table, columns)), around.unit)
    columns = without_orphans(table, with_directions(table, with_signs(table, with_prose(columns))))
    if media := plan_of_media(table, columns, around, _SHARED):
        return media
    if across := plan_across(table, columns, around, _SHARED, known):
        return across
    columns = without_rivals(columns)
    columns = without_running_totals(without_wanderers(with_respondents(columns)), around.month)
    columns = with_one_flow(with_month_rows(table, with_chat(table, columns)))
    columns = columns if first_thing(headings_of(table)) else with_purposes(columns, around)
    columns = _with_users(_without_media(columns))
    columns = without_repeats(with_names(without_others(columns, around.kind)))
    shared: list[Column] = []
    groups: list[list[Column]] = [[]]
    for column in columns:
        if not column.field:
            continue
        if column.field.startswith("firm.") and any(c.field == "firm.name" for c in groups[-1]):
            groups[-1].append(column)  # whom to call in the second firm
        elif column.field.startswith(_SHARED) and not _second_firm(column, shared, groups[-1]):
            shared.append(column)
        elif _begins(column, groups[-1]):
            groups.append([column])
        else:
            groups[-1].append(column)
    groups = [_before_takers(group) for group in groups]
    groups, tail = _with_tail([group for group in groups if group])
    blocks = [block for group in groups for block in _blocks(group, around, shared)]
    blocks = [block for block in blocks if len(blocks) == 1 or not _is_idle(block)]
    shared, blocks = _with_firm(shared, blocks)
    blocks = _both_sides(shared, blocks)
    blocks = [replace(b, name=f"{table.heading} {table.grid.name}") if b.side == "permits" else b for b in blocks]
    blocks = [each for block in blocks for each in by_things(block)]
    blocks = of_heading(table, blocks, shared)
    if len(blocks) > 1 and tail:
        of_all = [replace(c, meaning=replace(c.meaning, marks=c.meaning.marks | {"of-row"})) for c in tail]
        blocks = [replace(block, columns=(*block.columns, *of_all)) for block in blocks]
    return Plan(tuple(shared), tuple(blocks))


def _with_firm(shared: list[Column], blocks: list[Block]) -> tuple[list[Column], list[Block]]:
    """Where no column names the firm, the supplier of what is offered is it, and the customer of what is needed."""
    if any(column.field == "firm.name" for column in shared) or len(blocks) != 1 or blocks[0].firm:
        return shared, blocks
    (block,) = blocks
    field = {"offers": "supplier", "needs": "taker"}.get(block.side, "")
    found = next(iter(block.of(field)), None) if field else None
    if found is None:
        return shared, blocks
    kept = tuple(column for column in block.columns if column is not found)
    named = replace(found, meaning=replace(found.meaning, field="firm.name", side=block.side))
    return [*shared, named], [replace(block, columns=kept)]


def _both_sides(shared: Sequence[Column], blocks: list[Block]) -> list[Block]:
    """A table of deals names who gives and who takes in one row: a line for each of them."""
    sides = [c.meaning.side for c in shared if c.field == "firm.name" and c.meaning.side]
    if any("producer" in c.meaning.marks for c in shared if c.field == "firm.name"):
        return [replace(block, side="offers") if block.of("material") else block for block in blocks]
    others = [c for block in blocks for c in block.firm if c.field == "firm.name" and c.meaning.side]
    if not sides:
        return blocks
    lines = [block for block in blocks if block.of("material")]
    if not others or len(lines) != 1 or sides[0] == others[0].meaning.side:
        said = [next((c.meaning.side for c in block.firm if c.meaning.side), sides[0]) for block in blocks]
        return [_of_firm(block, side) for block, side in zip(blocks, said, strict=True)]
    (line,) = lines
    rest = tuple(c for block in blocks if block is not line for c in block.columns if c not in line.columns)
    own = replace(line, columns=(*line.columns, *rest), deal=True)
    amounts = {c.meaning.side for c in own.columns if c.field == "quantity"} >= {"offers", "needs"}
    given, taken = (
        replace(own, side=side, firm=(), columns=tuple(of_side(own.columns, side)), by_amount=amounts)
        for side in (sides[0], others[0].meaning.side)
    )
    bare = [block if block.side == "offers" else replace(block, kind="", legal="") for block in (given, taken)]
    return [bare[0], replace(bare[1], firm=tuple(others[:1]))]


def _of_firm(block: Block, side: str) -> Block:
    """A group in the list that the title of its firms says (用汽单位), unless its own titles say another."""
    own = side_of([c for c in block.columns if not is_amount(c)], Context())  # 供应量 of a 热用户 is what he gets
    if own or block.side in {side, "permits"}:
        return block
    return replace(block, side=side, kind="", legal="") if side == "needs" else replace(block, side=side)


def _second_firm(column: Column, shared: Sequence[Column], group: Sequence[Column]) -> bool:
    """Whether a firm is named a second time: by a group of its own, or as the other side of a deal."""
    return (
        column.field == "firm.name"
        and any(c.field == "firm.name" for c in shared)
        and bool(group or column.meaning.side)
    )


def _begins(column: Column, group: Sequence[Column]) -> bool:
    """Whether a column begins another group: a second name of a thing, a second firm, or another side that is said."""
    names = [c for c in group if c.field == "material"]
    if column.field == "material":
        if names and _is_better_name(column, names[0], group):
            return False
        return bool(names)
    if column.field == "firm.name":
        return bool(names)
    sides = {c.meaning.side for c in group if "says" in c.meaning.marks and c.meaning.side}
    said = column.meaning.side if "says" in column.meaning.marks else ""
    return bool(names and said and sides and said not in sides)


def _with_users(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Who uses things is the firm of a table that names it before them, and no other firm: 利用企业, 利用固废种类."""
    if any(c.field == "firm.name" for c in columns):
        return columns
    if (short := next((c for c in columns if c.field == "firm.short"), None)) is not None:
        return tuple(taken_for(c, "firm.name") if c is short else c for c in columns)
    first = next((c.index for c in columns if c.field == "material"), -1)
    sold = any(c.field.startswith("quantity") and c.meaning.side == "offers" for c in columns)
    user = next((c for c in columns if c.field == "taker" and c.index < first and not _BUYER.search(c.title)), None)
    user = None if sold else user
    return tuple(taken_for(c, "firm.name") if c is user else c for c in columns)


def _without_media(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What carries a heat that is named before it is a remark: 余热名称, 介质."""
    named = next((c.index for c in columns if c.field == "material" and c.meaning.kind == "energy"), len(columns) + 1)
    media = [c for c in columns if c.field == "material" and c.index > named and c.title.strip() in _MEDIA]
    return tuple(taken_for(c, "remark") if c in media else c for c in columns)


def _before_takers(group: list[Column]) -> list[Column]:
    """An amount behind who takes it, where another stands before, is what the taker can do: 产生量, 可利用量."""
    taker = next((at for at, c in enumerate(group) if c.field == "taker"), len(group))
    if not any(c.field == "quantity" for c in group[:taker]):
        return group
    return [*group[:taker], *(taken_for(c, "quantity.part") if c.field == "quantity" else c for c in group[taker:])]


def _is_better_name(column: Column, name: Column, group: Sequence[Column]) -> bool:
    """Whether two columns of names stand for the same thing: 废物类别 and 废物名称, 名称 and 俗称."""
    figures = any(c.field.startswith(("quantity", "price", "disposal_cost")) for c in group)
    adjacent = column.index == group[-1].index + 1 and group[-1] is name
    same = column.meaning.side == name.meaning.side or not column.meaning.side or not name.meaning.side
    one, other = column.meaning, name.meaning
    alike = (one.side, one.kind, one.legal) == (other.side, other.kind, other.legal)
    if one.kind and other.kind and one.kind != other.kind and column.field == name.field:  # 产品, 固废名称
        return False
    listed = column.meaning.rank == 1 and name.meaning.rank == 1 and not alike
    said = {c.meaning.side for c in (column, name) if "says" in c.meaning.marks}
    return not figures and adjacent and same and not listed and len(said) < 2


def _with_tail(groups: list[list[Column]]) -> tuple[list[list[Column]], list[Column]]:
    """A remark at the end of several groups belongs to the whole row."""
    if len(groups) < 2:
        return groups, []
    last = groups[-1]
    tail = [column for column in last if column.field in {"note", "as_of"} and column.index == last[-1].index]
    return [*groups[:-1], [column for column in last if column not in tail]], tail


def _blocks(group: Sequence[Column], around: Context, shared: Sequence[Column]) -> list[Block]:
    """The lines of a group: one, or one for each side where one name has an amount of either."""
    firms = tuple(column for column in group if column.field.startswith("firm."))
    own = [column for column in group if column not in firms]
    if not own:
        return [Block((), firm=firms)] if firms else []
    sides = {c.meaning.side for c in own if c.field.startswith("quantity") and c.meaning.side}
    named = {c.meaning.side for c in own if c.field == "material" and c.meaning.side}
    unsaid = any(is_amount(c) and not c.meaning.side for c in own)
    of_another = named == {"offers"} and sides == {"needs"} and unsaid
    if of_another or (len(sides) == 2 and len(named) == 1):
        # 主要产品 with what is used of something: no amount of the product
        (side,) = named
        if other := of_utility(own, side):
            first = other[0]
            return [sided(own[: own.index(first)], firms, around, ""), Block(other, first.meaning.side, firm=firms)]
        own = [c if c.meaning.side in {"", side} or not is_amount(c) else taken_for(c, "remark") for c in own]
        return [sided(own, firms, around, "")]
    if len(sides) == 2 and not any(c.field == "direction" for c in shared):
        return [
            replace(sided(of_side(own, side), firms, around, side), by_amount=True) for side in ("offers", "needs")
        ]
    return [sided(own, firms, around, "")]


def _is_idle(block: Block) -> bool:
    """Whether it is one column of names that says of nothing: 项目, which heads the titles of a table on its side."""
    if not block.columns:
        return False
    (first, *rest) = block.columns
    return not rest and first.field == "material" and not first.meaning.side and not first.meaning.kind
