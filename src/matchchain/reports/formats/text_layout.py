"""How wide the columns of a sheet of text are, and how high its rows: no program folds a cell alike by itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from matchchain.reports.formats.text_book import TextColumn, TextTable

NARROWEST, WIDEST, _SHORT, _ROOM = 7, 40, 24, 1.06


def widths(tables: Sequence[TextTable]) -> list[float]:
    """The width of each column: what its content needs, within bounds."""
    found: list[float] = []
    for table in tables:
        for at, column in enumerate(table.columns):
            needed = float(column.width or min(WIDEST, max(NARROWEST, *_needed(table, column)) * _ROOM + 2))
            found[at : at + 1] = [max([needed, *found[at : at + 1]])]
    return found


def _needed(table: TextTable, column: TextColumn) -> Iterator[int]:
    first, second = column.title
    yield min(_cells(first) + 2, 14)
    yield max((_cells(word) for word in second.split()), default=0) - 1
    longest = max((_cells(row.cells.get(column.name, "")) for row in table.rows), default=0)
    yield longest if longest <= _SHORT else 20 if longest <= 60 else 34
    yield max((_cells(word) for word in column.choices), default=0) - 2


def title_height(column: TextColumn, width: float) -> float:
    """Points that a title of two lines needs, each folded where its column is narrow."""
    first, second = column.title
    star = len(first) > 0 and column.look == "must"
    lines = -(-(_cells(first) + star) * 1.15 // width)
    small = 0 if second == first else -(-_cells(second) * 0.8 // width)
    return float(16 * max(1, lines) + 12 * small + 2)


def height(cells: Iterable[tuple[str, float]]) -> float | None:
    """Points that a row of folded cells needs; None of one line, which any program finds by itself."""
    folds = (sum(-(-_cells(part) * _ROOM // width) or 1 for part in text.split("\n")) for text, width in cells)
    lines = max(folds, default=1)
    return 15.0 * lines if lines > 1 else None


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
