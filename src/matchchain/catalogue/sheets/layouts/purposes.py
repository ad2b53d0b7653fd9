"""Needs told as what the thing is for: 用途 names what is wanted, where no column does or only what is bought now."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.standing import Others
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression

_LEADS = expression(
    r"^(?:主要?)?(?:用于|用作|用来|用做|作为|拿来做|做)(?:替代)?(?=[\u3400-\u9fff])"
    r"|^(?:to be )?used (?:as|for)\s+|^for use as\s+", 2
)
_LEAST_NAME = 3
_MEDIA = frozenset(("water", "energy"))
_NAMING = frozenset(("material", "name-or-note", "prose", "note-or-prose", "chat", "accepts", "material.cas"))


def with_purposes(columns: tuple[Column, ...], around: Context) -> tuple[Column, ...]:
    """The columns of a table of needs in which a purpose, or else what is bought now, names the lines.

    Args:
        columns: of a table.
        around: what its headings say.
    """
    needed = around.side == "needs" or any(c.field == "quantity" and c.meaning.side == "needs" for c in columns)
    of_medium = any(c.field == "quantity" and c.meaning.kind in _MEDIA for c in columns)  # 用途, 日用水量
    if not needed or of_medium or any(c.field in _NAMING for c in columns):
        return columns
    naming = [c for c in columns if c.field == "use"] or [c for c in columns if c.field == "buys_now"]
    if len(naming) != 1:
        return columns
    meaning = replace(
        naming[0].meaning, field="material", side="needs", rank=1, listing=False,
        marks=naming[0].meaning.marks - {"note"} | {"says", "purpose"},
    )  # fmt: skip
    return tuple(replace(c, meaning=meaning) if c is naming[0] else c for c in columns)


def purpose_in(text: str) -> str:
    """What a purpose is called, without the words that lead to it.

    Example:
        >>> purpose_in("用于锅炉燃料"), purpose_in("作为制砖原料"), purpose_in("Used as kiln fuel")
        ('锅炉燃料', '制砖原料', 'kiln fuel')
        >>> purpose_in("用于制砖")
        '用于制砖'
    """
    found = _LEADS.sub("", text.strip(), count=1)
    return found if len(found) >= _LEAST_NAME else text.strip()


def fill_bought_now(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """What is bought now, as a name; what the cell says of it besides is a remark: 煤矸石，120元/吨.

    Args:
        draft: the line.
        column: of the cell.
        value: the cell.
        others: the firms known, the money.
        record: where doubts go.
    """
    del record
    said = said_in(value.text, others.currency)
    if draft.section != "needs" or not said.name:
        draft.note_value(value, column.title)
        return
    draft.state("buys_now", said.name, value.spot)
    if said.fields or said.rest:
        draft.note_value(value, column.title)
