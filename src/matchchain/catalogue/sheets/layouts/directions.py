"""Columns that say by what stands in them which list a row is for: source / user, a cross under Have or under Want."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.words import direction_of, kind_word, plain_word, table_of
from matchchain.expressions import expression

_OR = expression(r"\s*[/|]\s*|\s+or\s+|或", 2)
_CROSSES = frozenset("x × ✕ ✖ ✗ ✘ ☒ ✓ ✔ √ ☑ ● • ■ ◆ * y yes 是 有 v 1".split())  # noqa: SIM905 - marks
_NO_CROSSES = frozenset("n no 否 ○ □ ☐".split())  # noqa: SIM905 - marks; blanks are known as such
_MAY_TURN_OUT_SO = frozenset((
    "", "origin-or-supplier", "origin", "taker", "supplier", "note", "remark", "direction", "kind", "source", "use",
    "now", "firm.role", "unit.or-firm", "name-or-note", "now", "skip",
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
    chosen = any(direction_of(text) for text in column_texts(table, column.index))
    return column.field != "kind" and choices == {"offers", "needs"} and chosen


def _says_directions(table: Table, column: Column) -> bool:
    """Whether each cell of a column is a word for one of the lists, and both of them are met."""
    texts = column_texts(table, column.index)
    named = column.field == "material" and column.meaning.rank == 1  # 供 Offer / 需 Need
    if column.field not in _MAY_TURN_OUT_SO and not (named and all(map(direction_of, texts))):
        return False
    if any(kind_word(text) is not None for text in texts):
        return False
    said = [direction_of(text) for text in texts]
    return set(said) - {""} == {"offers", "needs"} and 3 * said.count("") <= len(said)


def _with_crosses(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A cross under Have or under Want says the list and names nothing; one without its counterpart says nothing."""
    crossed = [c for c in columns if c.field in {"material", "", "quantity", "direction"} and _is_of_crosses(table, c)]
    sides = {c.meaning.side for c in crossed if "says" in c.meaning.marks and c.meaning.side}
    if not crossed:
        return columns
    named = [c for c in crossed if c.field != "direction"]
    both = len(sides) == 2
    return tuple(taken_for(c, "direction" if both and c.meaning.side else "skip") if c in named else c for c in columns)


def _is_of_crosses(table: Table, column: Column) -> bool:
    texts: Sequence[str] = column_texts(table, column.index)
    marks = [is_crossed(text) or plain_word(text) in _NO_CROSSES for text in texts]
    return bool(texts) and all(marks) and any(is_crossed(text) and text.strip() != "1" for text in texts)
