"""Lists of what a works takes in, or its networks can give, that look like lists of what arises: fees at the gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import Context
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression

_LIMITS = expression(
    r"\b(?:throughput|intake|(?:permitted|licen[sc]ed|authori[sz]ed|allowed|approved|accepted) (?:\w+ )?"
    r"(?:tonnage|quantit|amount|capacity|volume)|(?:quantit\w+|tonnage|amount) (?:permitted|licen[sc]ed|authori[sz]ed"
    r"|allowed|accepted))|(?:最大|年|核准)?(?:接收|处理|收运)(?:能力|规模|上限)", 2
)
"""Titles of how much a works may take in."""
_AT_MOST = expression(r"\bmax(?:imum|\.)?\b|\blimits?\b|最大|上限", 2)
_AT_THE_GATE = expression(
    r"\b(?:gate|tipping|acceptance|disposal site|weighbridge) (?:fees?|charges?|prices?|rates?)\b"
    r"|\btip(?:ping)? charges\b|接收处置费|收费标准|处置收费", 2
)
_PAID = expression(r"\b(?:paid|payable|incurred|spent|spend|costs? to us|we pay)\b|支付|已付", 2)
_WORKS = expression(r"\b(?:facilit|site|plant|operator|treatment|recycler|outlet|processor|landfill|tip)", 2)
_GONE = frozenset(("now", "taker", "origin", "yearly_cost"))
"""What is only said of things that arise."""
_CAN_GIVE = expression(
    r"\b(?:free|spare|surplus|unused|remaining|available) (?:\w+ )?capacity\b|\bcapacity (?:free|available)\b", 2
)
_NETWORKS = expression(
    r"\b(?:steam|water|air|nitrogen|oxygen|hydrogen|argon|gas|electric\w*|power|heat|heating|cooling|condensate|vacuum)\b"
    r"|[汽水电热气氮氧氢]", 2
)


def is_intake(table: Table, columns: Sequence[Column]) -> bool:
    """Whether a table lists what a works takes in: limits of its intake, or fees at its gate without what arises.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    amounts = [c for c in columns if c.field.startswith("quantity")]
    coded = any(c.field in {"waste_code", "waste_class", "gate_fee"} for c in columns)
    if coded and amounts and all(_LIMITS.search(c.title) for c in amounts):
        return True
    heading = f"{table.heading} / {table.grid.name}"
    charged = [c for c in columns if _AT_THE_GATE.search(c.title)]
    priced = [c for c in columns if c.field in {"price", "money", "cost", "disposal_cost"}]
    charged = charged or (priced if _AT_THE_GATE.search(heading) else [])
    works = [c for c in columns if c.field == "firm.name"]
    if not charged or _PAID.search(heading) or any(_PAID.search(c.title) for c in charged):
        return False
    if any(c.field in _GONE for c in columns) or any(not _WORKS.search(c.title) for c in works):
        return False
    return all(_LIMITS.search(c.title) or _AT_MOST.search(c.title) for c in amounts)


def as_intake(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of such a table: its amounts are limits, its prices what is charged.

    Args:
        columns: of it.
    """
    settled = []
    for column in columns:
        if column.field == "quantity" and _LIMITS.search(column.title):
            settled.append(replace(column, meaning=replace(column.meaning, field="quantity.design", side="needs")))
        elif column.field in {"price", "money", "cost", "disposal_cost"}:
            settled.append(replace(column, meaning=replace(column.meaning, field="gate_fee", side="needs")))
        else:
            settled.append(column)
    return tuple(settled)


def with_free_capacity(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What networks of steam, water and gases have free is what they can give, before what they can do in all.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    free = [c for c in columns if c.field.startswith("quantity") and _CAN_GIVE.search(c.title)]
    names = [text for c in columns if c.field == "material" for text in column_texts(table, c.index)]
    if len(free) != 1 or not names or not all(_NETWORKS.search(text) for text in names):
        return columns
    marks = (free[0].meaning.marks | {"says"}) - {"guessed"}
    meaning = replace(free[0].meaning, field="quantity", side="offers", rank=30, marks=marks)
    return tuple(
        replace(c, meaning=meaning) if c is free[0]
        else taken_for(c, "quantity.part") if c.field == "quantity.design" else c
        for c in columns
    )  # fmt: skip


def around_intake(around: Context) -> Context:
    """What stands around such a table, as that of what is taken in.

    Args:
        around: as its headings say.
    """
    return replace(around, side="needs", says=True, taken_in=True, kind="", legal="")
