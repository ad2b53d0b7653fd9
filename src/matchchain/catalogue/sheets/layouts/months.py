"""Months beside each other: columns 1月 to 12月, with a total that must not be added again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from matchchain.catalogue.sheets.layouts.amounts import Amounts, unit_for
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import Told, amount_text, figure_of, number_text, plain_decimal
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.wording import Message

_STANDSTILL = expression(r"停产|停机|停工|停炉|停运|检修停产|停产检修|shut ?down|not running|standstill", re.IGNORECASE)
"""A month in which nothing ran has none."""
_OF_THE_YEAR = expression(r"全年|年度|年合计|年总|本年|annual|year", re.IGNORECASE)


def month_columns(block: Block) -> tuple[Column, ...]:
    """The columns of a line that are months of one amount, one a month; none where fewer than two are."""
    best: dict[int, Column] = {}
    for column in block.columns:
        if column.meaning.month and column.field in {"month-column", "quantity"}:
            held = best.get(column.meaning.month)
            if held is None or column.meaning.rank > held.meaning.rank:
                best[column.meaning.month] = column
    return tuple(best[month] for month in sorted(best)) if len(best) > 1 else ()


def fill_months(draft: Draft, block: Block, cells: dict[int, Value], around: Amounts, record: Record) -> None:
    """State the amount of a line whose months stand beside each other.

    A total beside them counts once: where it says the same, the sum is taken; where it says something else, it is
    taken only if it is labelled as the year's, and a person is told.
    """
    columns = month_columns(block)
    texts = [
        (c.meaning.month, number_text(cells[c.index].text, exact=cells[c.index].exact, comma=around.comma))
        for c in columns
        if c.index in cells
    ]
    if not texts and not _totals(block, cells):
        return
    draft.summed = True
    first = next((cells[c.index] for c in columns if c.index in cells), None)
    unit, _ = unit_for(columns[0], block, cells, around)
    told = sum_of_months(texts, unit, len(columns), around.currency)
    total = _totals(block, cells)
    if total is not None:
        _with_total(draft, block, total, unit, texts, around, record)
        return
    spot = first.spot if first is not None else draft.spot
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, spot)
    if told.text:
        draft.unit = unit
        draft.state("quantity", told.text, spot, told.note)
    for column in columns:
        if not told.text and column.index in cells:
            draft.note_value(cells[column.index], column.title)


def _totals(block: Block, cells: dict[int, Value]) -> tuple[Column, Value] | None:
    found = [
        (c, cells[c.index]) for c in block.columns if c.field == "quantity" and not c.meaning.month and c.index in cells
    ]
    return max(found, key=lambda cell: cell[0].meaning.rank, default=None)


def _with_total(
    draft: Draft,
    block: Block,
    total: tuple[Column, Value],
    unit: str,
    texts: list[tuple[int, str]],
    around: Amounts,
    record: Record,
) -> None:
    column, value = total
    stated = number_text(value.text, exact=value.exact, comma=around.comma)
    bare = (column.unit or unit).split("/")[0]
    told = amount_text(stated, f"{bare}/{_year_word(bare)}" if bare else "", currency=around.currency)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    if not told.text:
        draft.note_value(value, column.title)
        return
    added, columns = _sum(texts), len(month_columns(block))
    same = added is not None and _number(stated) == added
    yearly = _OF_THE_YEAR.search(folded(column.title)) is not None
    if columns == 12 and (same or yearly):
        if not same:
            record.doubt("asked", "layouts.total-differs", value.spot, total=stated, sum=str(added))
        draft.state("quantity", told.text, value.spot)
        draft.unit = draft.unit or bare
        return
    key = "layouts.total-unsure" if columns == 12 else "layouts.not-a-year"
    record.doubt("asked", key, value.spot, total=stated, months=len(texts), sum=str(added), columns=columns)
    draft.note_value(value, column.title)


def _year_word(unit: str) -> str:
    return "yr" if unit.isascii() else "年"


def _sum(texts: list[tuple[int, str]]) -> Decimal | None:
    numbers = [_number(text) for _, text in texts]
    return None if None in numbers else sum((n for n in numbers if n is not None), Decimal(0))


def _number(text: str) -> Decimal | None:
    plain = folded(text).replace(",", "").replace(" ", "")
    if _STANDSTILL.fullmatch(text.strip()):
        return Decimal(0)
    return Decimal(plain) if plain.replace(".", "", 1).isdigit() else None


def sum_of_months(texts: Sequence[tuple[int, str]], unit: str, months: int, currency: str = "CNY") -> Told:
    """A year as the sum of its twelve months.

    Args:
        texts: month and amount of each that is filled in.
        unit: of the amounts, a period in it is a month's.
        months: how many months the table has columns or sheets for.
        currency: of the park.

    Example:
        >>> sum_of_months([(month, "10") for month in range(1, 13)], "吨", 12).text
        '120 吨/年'
        >>> sum_of_months([(1, "10"), (2, "12")], "吨", 2).doubt.key
        'layouts.not-a-year'
    """
    values = [_plain(text, currency) for _, text in texts]
    whole = {month for month, _ in texts} == set(range(1, 13)) and len(texts) == 12
    if None in values:
        return Told("", Message("layouts.months-unread", {"count": values.count(None)}), "asked")
    total = sum((value for value in values if value is not None), Decimal(0))
    bare = re.split(r"\s*/\s*|\s+per\s+|每", unit)[0]
    text = f"{plain_decimal(total)} {bare}".strip()
    if not whole:
        facts = {"months": len(texts), "sum": text, "columns": months}
        return Told("", Message("layouts.not-a-year", facts), "asked")
    yearly = f"{text}/{'年' if re.search('[一-龥]', bare) else 'yr'}" if bare else text
    doubt = None if bare else Message("layouts.no-unit", {"text": text})
    return Told(yearly, doubt, "asked", Message("layouts.twelve-months", {"sum": text}))


def _plain(text: str, currency: str) -> Decimal | None:
    if _STANDSTILL.fullmatch(text.strip()):
        return Decimal(0)
    kind, _ = figure_of(text, currency)
    plain = folded(text).replace(",", "").replace(" ", "")
    if kind != "bare" or not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return None
    return Decimal(plain)
