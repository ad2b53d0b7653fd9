"""The tables of a text document as they are heard: cells with their place, merged ones joined."""

from __future__ import annotations

from dataclasses import field

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.values import dataclass


@dataclass(slots=True)
class Table:
    """A table that is being heard.

    Attributes:
        before: the lines right before it, the last of them nearest.
        cells: row, column and text of each cell that says something.
        merged: areas whose cells are one.
        hidden_rows: rows that are not shown.
    """

    before: list[str]
    cells: list[tuple[int, int, str]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    _row: int = -1
    _column: int = 0
    _span: int = 1
    _down: str = ""
    _across: str = ""
    _lines: list[str] | None = None
    _open: dict[int, Area] = field(default_factory=dict)
    _left: Area | None = None

    @property
    def in_cell(self) -> bool:
        """Whether a cell is being heard."""
        return self._lines is not None

    def begin_row(self) -> None:
        """A row begins."""
        self._row += 1
        self._column = 0
        self._left = None

    def skip(self, columns: int) -> None:
        """The row leaves out some columns at its beginning."""
        self._column += columns

    def hide(self) -> None:
        """The row is not shown."""
        self.hidden_rows.append(self._row)

    def begin_cell(self) -> None:
        """A cell begins."""
        self._lines, self._span, self._down, self._across = [], 1, "", ""

    def span(self, columns: int) -> None:
        """The cell goes over some columns."""
        self._span = columns

    def merge(self, *, down: str = "", across: str = "") -> None:
        """The cell begins ("restart") or goes on with ("continue") a merged one, downwards or to the right."""
        self._down, self._across = down or self._down, across or self._across

    def line(self, text: str) -> None:
        """A paragraph of the cell."""
        if self._lines is not None:
            self._lines.append(text)

    def end_cell(self) -> None:
        """The cell ends."""
        text = "\n".join(self._lines or ()).strip()
        self._lines = None
        first, last = self._column, self._column + self._span - 1
        self._column = last + 1
        area = Area(self._row, first, self._row, last)
        if self._goes_on(area):
            return
        self._left = area if self._across == "restart" else None
        if self._down == "restart":
            self._open[first] = area
        elif area.left != area.right:
            self.merged.append(area)
        if text:
            self.cells.append((self._row, first, text))

    def _goes_on(self, area: Area) -> bool:
        """Whether the cell belongs to one above it or to its left, which then grows."""
        if self._across == "continue" and self._left is not None:
            self._left = Area(self._left.top, self._left.left, self._left.bottom, area.right)
            self.merged = [one for one in self.merged if (one.top, one.left) != (self._left.top, self._left.left)]
            self.merged.append(self._left)
            return True
        above = self._open.get(area.left)
        if self._down == "continue" and above is not None and above.bottom == area.top - 1:
            self._open[area.left] = Area(above.top, above.left, area.bottom, above.right)
            return True
        if above is not None:
            self._close(area.left)
        return False

    def _close(self, column: int) -> None:
        area = self._open.pop(column)
        if (area.top, area.left) != (area.bottom, area.right):
            self.merged.append(area)

    def end(self) -> None:
        """The table ends."""
        for column in list(self._open):
            self._close(column)
