"""Halves or quarters of a year beside each other, without a column for the whole: 上半年产生量, 下半年产生量."""

from __future__ import annotations

import re
from decimal import Decimal

from matchchain.catalogue.sheets.layouts.amounts import Amounts, unit_for
from matchchain.catalogue.sheets.layouts.bodyrows import figure_in
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import amount_text, plain_decimal
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.wording import Message

_PARTS = (
    (2, expression(r"(?P<part>[上下])半年度?|\bH(?P<number>[12])\b|\b(?P<word>first|second) half\b", 2)),
    (4, expression(r"第?(?P<part>[一二三四1-4])季度?|\bQ(?P<number>[1-4])\b", 2)),
)
_OF_ANOTHER = expression(r"[存库余]|自用|回用|自行|处[置理]|转移|外[售运]|计划|预计|stock|stored|own|planned", 2)


def fill_parts(draft: Draft, block: Block, cells: dict[int, Value], around: Amounts, record: Record) -> None:
    """State the year's amount of a line that has it only in halves or quarters; one of them missing is asked.

    Args:
        draft: the line, without an amount.
        block: its columns.
        cells: column -> what the row says.
        around: what holds for the table.
        record: where doubts go.
    """
    parts = parts_of_year(block)
    filled = [c for c in parts if c.index in cells]
    if not filled or any(c.field in {"quantity", "quantity.design"} for c in block.columns):
        return
    numbers = [number for c in filled if (number := figure_in(cells[c.index].text)) is not None]
    unit, _ = unit_for(filled[0], block, cells, around)
    bare = re.split(r"\s*/\s*|\s+per\s+|每", unit)[0]
    total, spot = f"{plain_decimal(sum(numbers, Decimal(0)))} {bare}".strip(), cells[filled[0].index].spot
    if len(numbers) < len(parts):
        record.doubt("asked", "layouts.parts-missing", spot, count=len(parts), filled=len(filled), sum=total)
        return
    told = amount_text(plain_decimal(sum(numbers, Decimal(0))), bare, "yr" if bare else "", currency=around.currency)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, spot)
    if told.text:
        note = Message("layouts.parts-added", {"count": len(parts), "sum": told.text})
        draft.state("quantity", told.text, spot, note)
        draft.unit = draft.unit or bare


def parts_of_year(block: Block) -> tuple[Column, ...]:
    """The columns of a line that are the halves or the quarters of one amount, in order; none where one is missing.

    Of what arose before what was stored, used or handed on.
    """
    for count, words in _PARTS:
        sets: dict[str, dict[str, Column]] = {}
        for column in block.of("quantity.part"):
            title = folded(column.title)
            hit = words.search(title)
            if hit is not None and not _OF_ANOTHER.search(title):
                which = next(text for text in hit.groupdict().values() if text)
                sets.setdefault(words.sub("", title), {}).setdefault(which.casefold(), column)
        whole = [found for found in sets.values() if len(found) == count]
        if len(whole) == 1:
            return tuple(sorted(whole[0].values(), key=lambda column: column.index))
    return ()
