"""Tables of firms by materials, either way round: what a title names stands in no cell of the row."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.bearing_out import amount_like, may_name_a_firm
from matchchain.catalogue.sheets.layouts.column_titles import ColumnTitle, combined, under
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.context import Context, looks_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known, mostly_known
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.media_titles import flow_of
from matchchain.catalogue.sheets.layouts.plan import Block, Plan
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.signs import signs_above
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titled_things import (
    GIVES_OR_TAKES,
    USED,
    bare_title,
    blocks_of_titled,
    stem_of,
)
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.view import bare_unit, is_number
from matchchain.catalogue.sheets.layouts.words import direction_of, plain_word, words_of
from matchchain.expressions import expression

_PART = expression(r"[；;，,。]")
_SUMS = expression(r"综合能耗|综合能源|能源消费总量|折标|标煤|合计|总计|小计|\btce\b|\btotal\b", 2)
_SUM_OF = expression(r"^(?:sum of|求和项[:：])\s*(.+)$", 2)
_SEVERAL = expression(
    r"\b(?:by|per|of each|for each|at each|each|all|our|across|the|member|participating)\s+(?:\w+\s+){0,2}?"
    r"(?:members?|company|companies|firms?|tenants?|occupiers?|businesse?s?|producers?|participants?|foundries|mills|works)\b"
    r"|members['’]|各(?:企业|公司|单位|厂家?)|分企业|按企业|成员企业", 2
)
"""A heading of what several firms have, so that the titles of figures below it may name them."""
_OF_NO_WORD = 20
"""Rank of amounts that no word of their title says to be ones."""
_OF_THINGS = frozenset(("material", "unit", "waste_code", "waste_class", "hazardous", "legal", "state"))
"""What columns beside those of firms say of each thing."""
_NAMED = frozenset(("material", "name-or-note"))


def plan_across(
    table: Table, columns: tuple[Column, ...], around: Context, shared: tuple[str, ...], known: Collection[str]
) -> Plan | None:
    """The plan of a table that names firms or materials in its titles; None of any other.

    Args:
        table: as it was found.
        columns: as their titles say.
        around: what headings say.
        shared: beginnings of fields that are of the row as a whole.
        known: plain names of firms.
    """
    around = around if around.unit else replace(around, unit=_unit_of_sums(table))
    named = _named_amounts(columns)
    fields = {column.field for column in columns if column not in named}
    if "firm.name" in fields:
        others = [c for c in columns if c.field == "quantity" and c not in named and not _is_total(c)]
        mixed = fields & _NAMED or (others and (not named or any(c.meaning.kind == "energy" for c in others)))
        blocks = [] if mixed else _by_materials(table, columns, around, named)
        titled = blocks_of_titled(table, columns, around, shared)
        blocks = titled if len(titled) >= len(blocks) else blocks
    else:
        blocks = _by_signs(table, columns, around) or _by_firms(table, columns, around, known)
        blocks = blocks if "material" in fields else []
    kept = tuple(column for column in columns if column.field.startswith(shared))
    return Plan(kept, tuple(blocks)) if len(blocks) > 1 else None


def _is_total(column: Column) -> bool:
    return plain_word(column.title.rpartition(" / ")[2]) in words_of("total")


def _by_materials(
    table: Table, columns: tuple[Column, ...], around: Context, named: tuple[Column, ...]
) -> list[Block]:
    """Firms down, materials across: unknown titles over amounts, under a heading that says of what."""
    blocks = []
    notes = tuple(column for column in columns if column.field == "note")
    for title, column in zip(table.columns, columns, strict=True):
        said = _group(title, around)
        leads = GIVES_OR_TAKES.match(_leaf(column))
        side = column.meaning.side or (direction_of(leads[0]) if leads else "")
        if side and side != said.side:  # 可供中水（万吨/年）, 余热（GJ/年）
            said = replace(said, side=side, kind=column.meaning.kind, legal="")
        taken = column.field and column not in named
        name = stem_of(_leaf(column))
        amounts = None if taken else _amounts(table, column, said, sided=bool(said.side) or not is_known(name))
        if amounts is None or _SUMS.search(_leaf(column)):
            continue
        kind, legal = (said.kind, said.legal) if said.side == "offers" else ("", "")
        blocks.append(Block((amounts, *notes), said.side, kind, legal, name=name))
    return blocks


def _named_amounts(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns of amounts that have the name of what they are of, and its unit, for a title: 白泥（吨/年）."""
    bare = tuple(column for column in columns if column.field == "quantity" and _names_itself(column))
    names = [stem_of(_leaf(column)) for column in bare]
    known = mostly_known(said_in(name).name or name for name in names)  # Steam 20 bar
    return bare if len(bare) > 1 and len(set(names)) == len(names) and known else ()


def _leaf(column: Column) -> str:
    """The lowest title of a column that is no unit."""
    *above, leaf = column.title.split(" / ")
    return above[-1] if above and bare_unit(leaf) else leaf


def _names_itself(column: Column) -> bool:
    """Whether a title of amounts may be a name: no word of it says an amount, or what stands before is known."""
    title = _leaf(column)
    if not column.meaning.period and column.meaning.rank == _OF_NO_WORD:
        return True
    stem = stem_of(title)
    medium = column.meaning.kind in {"water", "energy"} and not USED.search(stem)
    measured = stem != bare_title(title).removeprefix("年")  # 中水量; 外购 above 蒸汽（万吨/年） names a thing as well
    return bool(column.meaning.side) and len(stem) > 1 and (is_known(stem) or (medium and measured))


def _by_firms(table: Table, columns: tuple[Column, ...], around: Context, known: Collection[str]) -> list[Block]:
    """Materials down, firms across: titles that are names of firms over amounts, or over 可供 and 需求."""
    names = tuple(column for column in columns if column.field in _OF_THINGS)
    blocks = []
    several = _SEVERAL.search(f"{table.heading} / {table.grid.name}") is not None
    united = any(c.field == "unit" or _give_units(column_texts(table, c.index)) for c in names)
    for title, column in zip(table.columns, columns, strict=True):
        firm = next((part for part in title.parts if looks_like_firm(part) or plain_name(part) in known), "")
        firm = firm or (_leaf(column) if several and not column.field and may_name_a_firm(_leaf(column)) else "")
        if not firm or _SUMS.search(firm):
            continue
        rest = [part for part in title.parts if part != firm and not _is_word_for_firms(part)]
        leaf = combined(rest) if rest else None
        ground = Meaning(side=around.side, kind=around.kind, legal=around.legal, unit=around.unit)
        said = under(leaf, ground) if leaf else ground
        flow = flow_of(rest[-1]) if rest else ""
        if flow == "own":
            continue
        said = replace(said, side=flow or said.side)
        amounts = _amounts(table, column, said, united=not united)
        if amounts is None:
            continue
        side = amounts.meaning.side
        kind, legal = (amounts.meaning.kind, amounts.meaning.legal) if side == "offers" else ("", "")
        blocks.append(Block((*names, amounts), side, kind, legal, by_amount=True, owner=firm))
    return blocks


def _is_word_for_firms(part: str) -> bool:
    meaning = combined([part])
    return meaning is not None and meaning.field == "firm.name"


def _give_units(texts: list[str]) -> bool:
    """Whether names give the unit of their amounts: 蒸汽（t/h）."""
    return bool(texts) and all(unit_of(unit_in_title(text)) == "amount" for text in texts)


def _by_signs(table: Table, columns: tuple[Column, ...], around: Context) -> list[Block]:
    """Materials down, firms across, where a sentence above says what the signs of the amounts mean."""
    plus, minus = signs_above(table.view, table.header[0])
    names = tuple(column for column in columns if column.field in {"material", "unit"})
    if not plus or not names:
        return []
    blocks = []
    for title, column in zip(table.columns, columns, strict=True):
        texts = column_texts(table, column.index)
        if column.field or not texts or not all(is_number(text.lstrip("-−–+")) for text in texts):
            continue
        unit = column.unit or around.unit or _unit_around(table)
        for side, sign in ((plus, "+"), (minus, "-")):
            amounts = Column(column.index, column.title, Meaning("quantity", side, rank=20, unit=unit), unit)
            owner = title.parts[-1].strip()
            blocks.append(Block((*names, amounts), side, by_amount=True, owner=owner, sign=sign))
    return blocks


def _unit_of_sums(table: Table) -> str:
    """The unit that the corner of a pivot table gives: Sum of t/yr."""
    texts = [label.text for label in table.labels] + [part for title in table.columns[:1] for part in title.parts]
    sums = (found[1] for text in texts if (found := _SUM_OF.match(text)) is not None)
    return next((unit for said in sums if (unit := bare_unit(said))), "")


def _unit_around(table: Table) -> str:
    """The unit that a label above the table gives, before what else it says."""
    said = [label.value for label in table.labels if label.meaning and label.meaning.field in {"unit", "unit.or-firm"}]
    return next((unit for text in said if (unit := bare_unit(_PART.split(text)[0].strip()))), "")


def _group(title: ColumnTitle, around: Context) -> Meaning:
    """What stands above a title: its groups, then the headings."""
    ground = Meaning(side=around.side, kind=around.kind, legal=around.legal, unit=around.unit)
    group = combined(list(title.parts[:-1])) if len(title.parts) > 1 else None
    return under(group, ground) if group is not None else ground


def _amounts(
    table: Table, column: Column, said: Meaning, *, sided: bool = True, united: bool = True
) -> Column | None:
    """A column as amounts of a list; None where something else stands in it.

    Args:
        table: it stands in.
        column: with its title.
        said: what stands above it says.
        sided: the list has to be said.
        united: the unit has to be said.
    """
    unit = unit_in_title(_leaf(column)) or column.unit or unit_in_title(column.title) or said.unit
    texts = column_texts(table, column.index)
    if (sided and not said.side) or not texts or not all(amount_like(text) for text in texts):
        return None
    if united and unit_of(unit) != "amount":
        return None
    meaning = Meaning("quantity", said.side, said.kind, said.legal, 20, unit, said.period)
    return Column(column.index, column.title, meaning, unit)
