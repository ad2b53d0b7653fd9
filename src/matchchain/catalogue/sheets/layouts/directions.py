"""Columns that say by what stands in them which list a row is for: source / user, a cross under Have or under Want."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.words import direction_in_row, kind_word, plain_word, table_of
from matchchain.expressions import expression

_OR = expression(r"\s*[/|]\s*|\s+or\s+|或", 2)
_CROSSES = frozenset("x × ✕ ✖ ✗ ✘ ☒ ✓ ✔ √ ☑ ● • ■ ◆ * y yes 是 有 v 1".split())  # noqa: SIM905 - marks
_OTHER = {"offers": "needs", "needs": "offers"}
_MAY_BE_CROSSED = frozenset((
    "material", "", "quantity", "direction", "taker", "supplier", "now", "firm.role", "skip",
))  # fmt: skip
_NO_CROSSES = frozenset("n no 否 ○ □ ☐".split())  # noqa: SIM905 - marks; blanks are known as such
_MAY_TURN_OUT_SO = frozenset((
    "", "origin-or-supplier", "origin", "taker", "supplier", "note", "remark", "direction", "kind", "source", "use",
    "now", "firm.role", "state", "unit.or-firm", "name-or-note", "now", "skip",
))  # fmt: skip


def is_crossed(text: str) -> bool:
    """Whether a cell is a cross or another mark that answers yes.

    Example:
        >>> is_crossed("x"), is_crossed("√"), is_crossed("Steam")
        (True, True, False)
    """
    return plain_word(text) in _CROSSES or text.strip() in _CROSSES


def with_directions(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns that turn out to say the list of each row, by what stands in them.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    if any(column.field == "direction" for column in columns):
        return _with_crosses(table, columns)
    found = next((column for column in columns if _asks_directions(table, column)), None)
    found = found or next((column for column in columns if _says_directions(table, column)), None)
    if found is not None:
        said = replace(found.meaning, field="direction", side="", parts=())
        columns = tuple(replace(c, meaning=said) if c is found else c for c in columns)
    return _with_crosses(table, columns)


def _asks_directions(table: Table, column: Column) -> bool:
    """Whether a title gives both lists to choose from, and cells choose: Spare / wanted."""
    choices = {table_of("directions").get(plain_word(part), "") for part in _OR.split(column.title)}
    chosen = any(direction_in_row(text) for text in column_texts(table, column.index))
    return column.field != "kind" and choices == {"offers", "needs"} and chosen


def _says_directions(table: Table, column: Column) -> bool:
    """Whether each cell of a column is a word for one of the lists, and both of them are met."""
    texts = column_texts(table, column.index)
    named = column.field == "material" and column.meaning.rank == 1  # 供 Offer / 需 Need
    if column.field not in _MAY_TURN_OUT_SO and not (named and all(map(direction_in_row, texts))):
        return False
    if any(kind_word(text) is not None for text in texts):
        return False
    said = [direction_in_row(text) for text in texts]
    return set(said) - {""} == {"offers", "needs"} and 3 * said.count("") <= len(said)


def _with_crosses(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A cross under Have or under Want says the list and names nothing; where one of them is known, so is the other."""
    crossed = [c for c in columns if c.field in _MAY_BE_CROSSED and _is_of_crosses(table, c)]
    crossed = [_sided_by_words(c) for c in crossed]
    told = [c for c in crossed if "says" in c.meaning.marks and c.meaning.side in _OTHER and c.field != "skip"]
    if not crossed:
        return columns
    if not told and (pair := _unknown_pair(table, crossed)):
        return tuple(taken_for(c, "direction") if c.index in pair else c for c in columns)  # which is which: asked
    by_index = {c.index: c for c in crossed}
    columns = tuple(by_index.get(c.index, c) for c in columns)
    named = [c for c in crossed if c.field != "direction"]
    sides = {c.index: c.meaning.side for c in told}
    if len(set(sides.values())) == 1:
        sides |= _counterpart(table, told, [c for c in crossed if c not in told])
    settled = []
    for column in columns:
        if column in named and column.index in sides and len(set(sides.values())) == 2:
            marks = column.meaning.marks | {"says"}
            meaning = replace(column.meaning, field="direction", side=sides[column.index], marks=marks)
            settled.append(replace(column, meaning=meaning))
        elif column in named and column in told and not all(_crosses(table, column)):
            settled.append(taken_for(column, "direction"))  # a row without a cross may be of the other list: asked
        else:
            settled.append(taken_for(column, "skip") if column in named else column)
    return tuple(settled)


def _sided_by_words(column: Column) -> Column:
    """A column of crosses with the list that words of its title say: We have it."""
    if column.field or column.meaning.side or column.meaning.marks:
        return column
    said = context_of(column.title)
    if said.side not in _OTHER or not said.says:
        return column
    return replace(column, meaning=replace(column.meaning, side=said.side, marks=frozenset({"says"})))


def _unknown_pair(table: Table, crossed: Sequence[Column]) -> frozenset[int]:
    """Two columns without a known title of which each row has a cross in one: the lists, but which is which?"""
    pair = [c for c in crossed if not c.field and not c.meaning.side]
    if len(pair) != 2:
        return frozenset()
    one, other = (_crosses(table, c) for c in pair)
    exclusive = any(one) and any(other) and all(a != b for a, b in zip(one, other, strict=True))
    return frozenset(c.index for c in pair) if exclusive else frozenset()


def _counterpart(table: Table, told: Sequence[Column], others: Sequence[Column]) -> dict[int, str]:
    """The column of crosses of the other list: each row has a cross in it or in the known one, not both."""
    if len(told) != 1:
        return {}
    known = _crosses(table, told[0])
    found = [
        c for c in others
        if not c.meaning.side and all(a != b for a, b in zip(known, _crosses(table, c), strict=True))
    ]
    return {found[0].index: _OTHER[told[0].meaning.side]} if len(found) == 1 else {}


def _crosses(table: Table, column: Column) -> list[bool]:
    """Whether a column is crossed, for each row of the body with more than one cell."""
    rows = [row for row in table.body if len(table.view.filled(row)) > 1]
    return [is_crossed(table.grid.at(row, column.index).text) for row in rows]


def _is_of_crosses(table: Table, column: Column) -> bool:
    texts: Sequence[str] = column_texts(table, column.index)
    marks = [is_crossed(text) or plain_word(text) in _NO_CROSSES for text in texts]
    return bool(texts) and all(marks) and any(is_crossed(text) and text.strip() != "1" for text in texts)
