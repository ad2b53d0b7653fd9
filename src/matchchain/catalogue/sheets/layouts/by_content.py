"""What stands in the cells settles what a column holds: numbers are no names, firms are firms whatever the title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column, amount_like, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.tables import Table

_NAMES = frozenset(("material", "name-or-note"))
_OPEN = frozenset(("", "note", "remark", "unit", "unit.or-firm", "origin", "firm.contact"))
"""What a title may be taken for that names firms or things all the same."""
_FEWEST = 2
_MOST = 0.6


def settled_by_content(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns as what stands in them says where titles leave it open, or say what cannot be.

    Args:
        table: whose columns they are.
        columns: of it, as their titles say.
    """
    columns = _without_numbers(table, columns)
    columns = _with_periods(table, columns)
    if not any(column.field in _NAMES | {"material.cas", "accepts"} for column in columns):
        columns = _with_the_only(table, columns, "material", is_known)
    owned = any(label.meaning and label.meaning.field == "firm.name" and label.value for label in table.labels)
    if not owned and not any(column.field in {"firm.name", "firm.client", "firm.short"} for column in columns):
        first = next((c.index for c in columns if c.field in _NAMES), 0)
        columns = _with_the_only(table, columns, "firm.name", ends_like_firm, before=first)
    return columns


def _without_numbers(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of names that holds numbers alone counts or codes what another one names: Item 10011, HDPE resin."""
    named = [c for c in columns if c.field in _NAMES]
    numbers = [c for c in named if _are_numbers(column_texts(table, c.index))]
    if not numbers or len(numbers) == len(named):
        return columns
    return tuple(taken_for(c, "index") if c in numbers else c for c in columns)


def _are_numbers(texts: Sequence[str]) -> bool:
    alone = not any(c.isalpha() for text in texts for c in text)
    return len(texts) > 0 and alone and all(any(c.isdigit() for c in text) for text in texts)


def _with_periods(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Amounts under a title that says nothing but how often, where no other column holds any: Per year."""
    if any(c.field.startswith("quantity") for c in columns):
        return columns
    bare = [
        c for c in columns
        if not c.field and c.meaning.period and not c.meaning.marks - {"says"} and _all(table, c, amount_like)
    ]
    if len(bare) != 1:
        return columns
    amount = replace(bare[0].meaning, field="quantity", rank=20, marks=frozenset())
    return tuple(replace(c, meaning=amount) if c in bare else c for c in columns)


def _all(table: Table, column: Column, is_one: Callable[[str], bool]) -> bool:
    texts = column_texts(table, column.index)
    return bool(texts) and all(map(is_one, texts))


def _with_the_only(
    table: Table, columns: tuple[Column, ...], field: str, is_one: Callable[[str], bool], before: int | None = None
) -> tuple[Column, ...]:
    """The only open column most of whose cells are of a kind, taken for that; left of another, where that is said."""
    found = []
    for column in columns:
        near = before is None or column.index < before
        texts = column_texts(table, column.index) if near and column.field in _OPEN else []
        told = sum(map(is_one, texts))
        if told >= _FEWEST and told >= _MOST * len(texts):
            found.append(column)
    if len(found) != 1:
        return columns
    meaning = replace(found[0].meaning, field=field, side="", kind="", legal="", marks=frozenset(), parts=())
    return tuple(replace(c, meaning=meaning) if c is found[0] else c for c in columns)
