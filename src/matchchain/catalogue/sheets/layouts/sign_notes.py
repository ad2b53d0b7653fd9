"""A sentence below or above a table that says what plus and minus of its money stand for: positive = paid by site."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.columns import Column, column_texts
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.signed_titles import signed
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.view import View
from matchchain.expressions import expression

_MONEY = frozenset(("cost", "money", "price", "disposal_cost"))
_NEGATIVE = expression(r"^\s*[-−–(]\s*[£€$¥]?\s*\d")
_BOTH = expression(r"(?=.*(?:正|\bpositive|\bplus|\+))(?=.*(?:负(?![责荷担压])|\bnegative|\bminus|[-−–]))", 2)
_LONGEST = 160
_FILLED = 2
"""Cells of a row that is a sentence: it may have a number."""


def with_sign_note(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns of money with amounts below nothing, as a sentence of the sheet says who pays those.

    Args:
        table: as it was found.
        columns: as their titles say.
    """
    meant = [column for column in columns if column.field in _MONEY and column.meaning.side != "needs"]
    negative = [c for c in meant if any(_NEGATIVE.match(text) for text in column_texts(table, c.index))]
    field = _told(table.view) if negative else ""
    if not field:
        return columns
    return tuple(
        replace(c, meaning=replace(c.meaning, field=field, side="offers", marks=c.meaning.marks - {"mixed"}))
        if c in negative
        else c
        for c in columns
    )


def _told(view: View) -> str:
    """What the sentences of a sheet say of signs of money, "" where none does or two contradict each other."""
    found = set()
    for row in range(view.height):
        cells = view.filled(row)
        if not 0 < len(cells) <= _FILLED:
            continue
        for _, text in cells:
            if len(text) <= _LONGEST and _BOTH.match(text):
                found.add(signed(Meaning("cost"), text).field)
    found.discard("cost")
    return found.pop() if len(found) == 1 else ""
