"""Small headings between the rows of a table that name firms: 一、海泰磷化工, each above its own lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.bearing_out import may_name_a_firm
from matchchain.catalogue.sheets.layouts.bodyrows import Row
from matchchain.catalogue.sheets.layouts.context import context_of
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm
from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.catalogue.sheets.layouts.trade_names import ends_like_trade
from matchchain.catalogue.sheets.layouts.words import kind_word
from matchchain.expressions import expression

_NUMBERED = expression(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)）])\s*"
)
_WIDE = 3
"""Columns of a table in which a name alone in its row names no line."""
_HEADING = frozenset(("heading", "firm"))


def with_firms_alone(table: Table, rows: Sequence[Row], name: int) -> list[Row]:
    """Rows that hold nothing but a firm's name, under the title of names, taken for firms: the first row is one.

    Args:
        table: whose body it is, without a column of firms.
        rows: as they are by themselves.
        name: the column of names.
    """
    lines = [row for row in rows if row.kind in {"line", "firm"}]
    alone = [row for row in lines if len(table.view.filled(row.row)) == 1]
    texts = {row.row: table.view.text(row.row, name) for row in alone}
    sure = [text for text in texts.values() if (ends_like_firm(text) or ends_like_trade(text)) and not is_known(text)]
    begins = bool(lines) and lines[0] in alone and len(table.columns) >= _WIDE
    if not begins or len(sure) < len(texts) or 2 * len(alone) > len(lines):
        return list(rows)
    return [replace(row, kind="firm", text=texts[row.row]) if row.row in texts else row for row in rows]


def with_firm_headings(rows: Sequence[Row]) -> list[Row]:
    """Rows of a body, the headings taken for firms where all of them may be, and some surely are.

    Where some are firms and others may be anything, what stands below the others is nobody's (a firm without a name).

    Args:
        rows: as they are by themselves, of a table without a column of firms.
    """
    headings = [row for row in rows if row.kind in _HEADING]
    names = [_NUMBERED.sub("", row.text).strip() for row in headings]
    sure = [
        row.kind == "firm" or ends_like_firm(name) or ends_like_trade(name)
        for row, name in zip(headings, names, strict=True)
    ]
    if not any(sure):
        return list(rows)
    if not all(map(_may_be, names)) or 3 * sum(sure) < len(sure) or len(set(names)) < len(names):
        nobody = {row.row for row in headings if row.kind == "heading" and _is_open(row.text)}
        return [replace(row, kind="firm", text="") if row.row in nobody else row for row in rows]
    firms = {row.row: name for row, name in zip(headings, names, strict=True)}
    return [replace(row, kind="firm", text=firms[row.row]) if row.row in firms else row for row in rows]


def _is_open(text: str) -> bool:
    """Whether a numbered heading says no list and no class."""
    bare = _NUMBERED.sub("", text)
    context = context_of(bare)
    return bare != text and not (context.side or context.kind or context.legal) and kind_word(bare.strip()) is None


def _may_be(name: str) -> bool:
    context = context_of(name)
    plain = not (context.side or context.kind) and kind_word(name) is None
    return ends_like_trade(name) or (may_name_a_firm(name) and plain)
