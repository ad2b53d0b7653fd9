"""Which hidden tables are what a list that is shown was at another time?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchchain.catalogue.sheets.layouts.tables import Table
from matchchain.expressions import expression

_OLD = expression(
    r"(?<!\d)20[0-4]\d(?!\d)|\b(?:old|archived?|backup|copy|previous|last|template)\b|旧|备份|历史|往年|上年",
    re.IGNORECASE,
)


def hidden_copies(tables: Sequence[Table]) -> list[Table]:
    """Tables of hidden sheets named as old, with the titles of a table that is shown.

    Args:
        tables: of a whole book.
    """
    shown = [_titles(table) for table in tables if not _is_hidden(table)]
    hidden = [table for table in tables if _is_hidden(table) and _OLD.search(table.grid.name)]
    return [table for table in hidden if any(_titles(table) <= titles for titles in shown)]


def _is_hidden(table: Table) -> bool:
    return table.grid.hidden or table.grid.very_hidden


def _titles(table: Table) -> frozenset[str]:
    return frozenset(column.title for column in table.columns)
