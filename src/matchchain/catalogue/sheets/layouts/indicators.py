"""Reports of indicators: rows of goods, fuels and wastes with their units among rows of money, people and shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import most
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titled_things import thing_of_title
from matchchain.catalogue.sheets.layouts.titles import unit_in_title
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.expressions import expression

_MARK = "indicator"
_NUMBERED = expression(r"^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\s*")
_BRACKET = expression(r"\s*[(（][^()（）]*[)）]\s*$")
_PART = expression(r"^\s*(?:其中|#|其[:：])")
_PEOPLE = frozenset(("人", "名", "户", "家", "人次", "工时", "个"))
_DONE = expression(
    r"(?P<taken>(?:年|月|总)?(?:消费量?|消耗量?|耗用?量|耗|用量|使用量|采购量|购进量|外购量|投入量|取水量))$"
    r"|(?P<given>(?:年|月|总)?(?:产量|产出量|产生量|生产量|发生量|排放量|外售量|销售量|销量))$"
)


def with_indicators(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of indicators as the names of a table with a column of units that names nothing else, else a remark.

    So is a column of names beside years most of whose cells say what is done with how much of a thing: 纯碱用量（吨）.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    yearly = sum(c.field == "year-column" for c in columns) > 1
    named = [c for c in columns if c.field == "material"] or [c for c in columns if c.field == "as_of.year"]
    if yearly and len(named) == 1 and most(map(_is_measured, column_texts(table, named[0].index))):
        meaning = replace(named[0].meaning, field="material", marks=named[0].meaning.marks | {_MARK})
        return tuple(replace(c, meaning=meaning) if c is named[0] else c for c in columns)
    return _of_titles(columns)


def _is_measured(text: str) -> bool:
    return unit_of(unit_in_title(text)) == "amount" and bool(thing_and_side(_bare(text))[1])


def _bare(text: str) -> str:
    """An indicator without its number and its unit."""
    return _BRACKET.sub("", _NUMBERED.sub("", text)).strip()


def _of_titles(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    found = [c for c in columns if c.field == "indicator"]
    named = any(c.field in {"material", "name-or-note"} for c in columns)
    measured = any(c.field in {"unit", "unit.or-firm"} for c in columns)
    if not found:
        return columns
    if named or len(found) > 1 or not measured:
        return tuple(taken_for(c, "spec") if c in found else c for c in columns)
    marked = replace(found[0].meaning, field="material", marks=found[0].meaning.marks | {_MARK})
    return tuple(replace(c, meaning=marked) if c is found[0] else c for c in columns)


def of_indicator(block: Block, cells: Mapping[int, Value], record: Record) -> tuple[dict[int, Value], str]:
    """The cells of a row of indicators with the bare name of the thing, and the list that its words say.

    Args:
        block: columns of a line.
        cells: column -> what the row says.
        record: where a row is named that is measured in money, people or shares, or is part of another: it has no cell.
    """
    column = next((c for c in block.of("material") if _MARK in c.meaning.marks), None)
    name = cells.get(column.index) if column is not None else None
    if column is None or name is None:
        return dict(cells), ""
    units = [bare_unit(cells[c.index].text) or cells[c.index].text for c in block.of("unit") if c.index in cells]
    own = unit_in_title(name.text)
    units += [own] if own else []
    if _PART.match(name.text) or not any(unit_of(unit) == "amount" and unit not in _PEOPLE for unit in units):
        record.leave(name.spot, "layouts.left.no-thing", text=name.text)
        return {}, "offers"
    text, side = thing_and_side(_bare(name.text) if own else _NUMBERED.sub("", name.text))
    return {**cells, column.index: replace(name, text=f"{text}（{own}）" if own else text)}, side


def thing_and_side(text: str) -> tuple[str, str]:
    """The thing that an indicator is of, and the list that its words say, "" for none.

    Example:
        >>> thing_and_side("水泥熟料产量"), thing_and_side("电力消费量"), thing_and_side("高岭土")
        (('水泥熟料', 'offers'), ('电力', 'needs'), ('高岭土', ''))
    """
    found = _DONE.search(text)
    bare = text[: found.start()].removesuffix("的") if found is not None else ""
    if found is not None and len(bare) > 1:
        return bare, "needs" if found["taken"] else "offers"
    if is_known(text):
        return text, ""
    name, side = thing_of_title(text)
    return (name, side) if name and side else (text, "")

