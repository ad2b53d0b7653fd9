"""A month in each row: the rows of one thing are its months, and a year only together."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.context import month_of
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.words import plain_word, words_of
from matchchain.expressions import expression

_DAY = expression(
    r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d|\d\s*[日号]|\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)(?!\s*月)"
    r"|\b\d{1,2}(?:st|nd|rd|th)?[\s-]+[A-Za-z]{3,9}\.?[\s,-]+(?:20)?\d\d\b|\b[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+20\d\d\b"
)
_MAY_BE = frozenset(("months", "date", "as_of", "as_of.year", "month-column", "skip"))


def month_of_row(text: str) -> int:
    """The month that a cell of a row names by itself; 0 of several, and of none.

    Example:
        >>> month_of_row("3月"), month_of_row("2025-03"), month_of_row("1-12月"), month_of_row("12")
        (3, 3, 0, 12)
    """
    if text.isdecimal() and len(text) <= 2:
        return int(text) if 1 <= int(text) <= 12 else 0
    meaning = title_meaning(text)
    return meaning.month if meaning is not None and meaning.field == "month-column" else month_of(text)


def with_month_rows(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of single months where things come again from row to row, or no column names any.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    found = next((c for c in columns if c.field in _MAY_BE and _is_monthly(table, c)), None)
    if found is None:
        return columns
    names = [c for c in columns if c.field == "material"]
    said = [tuple(table.grid.at(row, c.index).text for c in names) for row in table.body]
    said = [names for names in said if any(names)]
    if names and len(set(said)) == len(said):
        return columns
    return tuple(taken_for(c, "month-row") if c is found else c for c in columns)


def with_one_flow(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """In a ledger by days or months what came to be counts, and what left again is a part of it: 入库, 出库, 结存."""
    if not any(column.field in {"date", "month-row"} for column in columns):
        return columns
    ranks = [c.meaning.rank for c in columns if c.field == "quantity" and not c.meaning.month]
    if len(set(ranks)) < 2 or sum(c.field == "material" for c in columns) > 1:
        return columns
    best = max(ranks)
    return tuple(
        taken_for(c, "quantity.part") if c.field == "quantity" and c.meaning.rank < best else c for c in columns
    )


def _is_monthly(table: Table, column: Column) -> bool:
    texts = [t for t in column_texts(table, column.index) if plain_word(t) not in words_of("total")]
    months = [0 if _DAY.search(text) else month_of_row(text) for text in texts]
    return all(months) and len(set(months)) > 1
