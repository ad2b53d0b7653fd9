"""How wide the columns of a sheet are, and what they add up to, seen while its rows are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from matchchain.reports.column import Column
from matchchain.reports.formats.layout import cells
from matchchain.reports.formats.xlsx_rows import Cells

_LOOKED_AT = 300  # rows; widths are not worth more
_LEAST, _MOST = 6.0, 32.0  # cells of a column of words that says no width of its own


class Fit:
    """What is seen of the rows of one sheet on their way into it.

    Attributes:
        sums: of the columns that add, what is known added up; 0 for others.
        unknown: how many of their cells are blank.
    """

    def __init__(self, columns: Sequence[Column[Any]], titles: Sequence[str]) -> None:
        self.columns = columns
        self.sums = [0.0] * len(columns)
        self.unknown = [0] * len(columns)
        self._longest = [self._head(title) for title in titles]
        self._free = [at for at, one in enumerate(columns) if not one.wide and not one.trait.figure]
        self._adding = [at for at, one in enumerate(columns) if one.adds]

    def seen(self, rows: Iterable[Cells]) -> Iterator[Cells]:
        """The same rows, looked at."""
        for number, row in enumerate(rows):
            if number < _LOOKED_AT:
                for at in self._free:
                    self._longest[at] = max(self._longest[at], cells(str(row[at] or "")))
            for at in self._adding:
                value = row[at]
                if isinstance(value, int | float):
                    self.sums[at] += value
                else:
                    self.unknown[at] += 1
            yield row

    def widths(self) -> list[float]:
        """Cells of each column: what it says itself, else as wide as its words and half its title."""
        return [
            min(_MOST, max(_LEAST, self._longest[at] + 1.5)) if at in self._free else float(column.width)
            for at, column in enumerate(self.columns)
        ]

    @staticmethod
    def _head(title: str) -> int:
        """Titles fold: they ask for their longest word, or for half a line of Han."""
        return max((cells(word) if word.isascii() else (cells(word) + 1) // 2 for word in title.split()), default=0)
