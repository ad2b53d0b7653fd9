"""A column whose cells are lines of a chat: each names its firm, what it has and what it wants."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.chat_line import chat_line
from matchchain.catalogue.sheets.layouts.columns import Column, column_texts, taken_for
from matchchain.catalogue.sheets.layouts.tables import Table


def with_chat(table: Table, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A column of chat lines where no column names the firms: nothing else of the table is read.

    Args:
        table: whose columns they are.
        columns: of it.
    """
    if any(column.field == "firm.name" for column in columns):
        return columns
    for column in columns:
        texts = column_texts(table, column.index) if column.field in {"material", "note", "prose", "remark"} else []
        told = [chat_line(text) or chat_line(f"1. {text}") for text in texts]
        if texts and 2 * sum(line is not None for line in told) > len(texts):
            return tuple(taken_for(c, "chat" if c is column else "skip") for c in columns)
    return columns
