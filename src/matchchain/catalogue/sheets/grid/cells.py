"""Rows of a sheet as they come in, bounded in number."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.book import NOTHING, Area, Cell, Grid
from matchchain.catalogue.sheets.grid.refused import damaged, refused

MOST = 2_000_000
"""Cells that a file may have, blanks before the last filled cell of a row included; about 300 MB."""
MOST_SHEETS = 10_000
"""Sheets, or tables, that a file may have."""
LONGEST = 1_048_576
WIDEST = 16_384
"""Rows and columns that a sheet may have."""
_MOST_COVERED = 20_000_000


class Cells:
    """The filled cells of one file's sheets.

    Args:
        file: its name, for refusals.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._left = MOST
        self._sheets = 0

    def sheet(self) -> None:
        """Room for one more sheet.

        Raises:
            MatchchainError: there are too many.
        """
        self._sheets += 1
        if self._sheets > MOST_SHEETS:
            raise refused("too-many-parts", self.file, limit=MOST_SHEETS)

    def take(self, count: int) -> None:
        """Room for some more cells.

        Raises:
            MatchchainError: there are too many.
        """
        self._left -= count
        if self._left < 0:
            raise refused("too-many-cells", self.file, limit=f"{MOST:,}")


class Spans:
    """Rows, or columns, of which a file says something: that they are hidden. They come in runs."""

    def __init__(self) -> None:
        self._runs: list[tuple[int, int]] = []

    def add(self, first: int, last: int) -> None:
        """A run, both ends included, from 0."""
        if self._runs and self._runs[-1][1] + 1 == first <= last:
            first = self._runs.pop()[0]
        self._runs.append((first, last))

    def up_to(self, end: int, file: str) -> frozenset[int]:
        """Those up to a last one.

        Raises:
            MatchchainError: the runs of a file go over one another again and again.
        """
        found: set[int] = set()
        work = 0
        for first, last in self._runs:
            run = range(max(first, 0), min(last, end) + 1)
            work += len(run)
            if work > 4 * LONGEST:
                raise damaged(file, "hidden")
            found.update(run)
        return frozenset(found)


class Rows:
    """The rows of one sheet: filled cells are put where they belong, in any order."""

    def __init__(self, cells: Cells) -> None:
        cells.sheet()
        self._cells = cells
        self._rows: dict[int, list[Cell]] = {}

    def put(self, row: int, column: int, cell: Cell) -> None:
        """A cell that holds something.

        Raises:
            MatchchainError: too many cells, a place beyond any sheet, or a place that is given twice.
        """
        held = self._rows.get(row)
        if held is None:
            if not 0 <= row < LONGEST:
                raise damaged(self._cells.file, f"row {row + 1}")
            held = self._rows[row] = []
        gap = column - len(held)
        if gap < 0:
            if column < 0 or held[column] is not NOTHING:
                raise damaged(self._cells.file, f"row {row + 1}")
            held[column] = cell
            return
        if column >= WIDEST:
            raise damaged(self._cells.file, f"row {row + 1}")
        self._cells.take(gap + 1)
        if gap:
            held.extend([NOTHING] * gap)
        held.append(cell)

    def repeat(self, row: int, times: int) -> None:
        """The row again, some times below itself."""
        held = self._rows.get(row)
        if held and times > 0:
            self._cells.take(len(held) * times)
            if row + times >= LONGEST:
                raise damaged(self._cells.file, f"row {row + 1}")
            self._rows.update((below, list(held)) for below in range(row + 1, row + times + 1))

    def grid(
        self,
        name: str,
        *,
        merged: list[Area] | None = None,
        hidden_rows: Spans | None = None,
        hidden_columns: Spans | None = None,
        hidden: bool = False,
        very_hidden: bool = False,
    ) -> Grid:
        """The sheet. What lies under a merged cell is nothing: no person sees it.

        Args:
            name: of the sheet.
            merged: areas whose cells are one.
            hidden_rows: rows that are not shown.
            hidden_columns: columns that are not shown.
            hidden: the sheet is not shown.
            very_hidden: it cannot be shown by hand either.
        """
        for area in self._bounded(merged or []):
            self._uncover(area)
        last = max((row for row, held in self._rows.items() if held), default=-1)
        width = max(map(len, self._rows.values()), default=0)
        return Grid(
            name,
            tuple(tuple(self._rows.get(row, ())) for row in range(last + 1)),
            tuple(merged or ()),
            hidden,
            very_hidden,
            hidden_rows.up_to(last, self._cells.file) if hidden_rows else frozenset(),
            hidden_columns.up_to(width - 1, self._cells.file) if hidden_columns else frozenset(),
        )

    def _bounded(self, merged: list[Area]) -> list[Area]:
        end = max(self._rows, default=-1)
        if sum(max(0, min(area.bottom, end) - area.top + 1) for area in merged) > _MOST_COVERED:
            raise damaged(self._cells.file, "merged cells")
        return merged

    def _uncover(self, area: Area) -> None:
        end = max(self._rows, default=-1)
        for row in range(area.top, min(area.bottom, end) + 1):
            held = self._rows.get(row)
            if not held or len(held) <= area.left:
                continue
            first = area.left + (row == area.top)
            for column in range(first, min(area.right + 1, len(held))):
                held[column] = NOTHING
            while held and held[-1] is NOTHING:
                held.pop()
