"""What people do to a sheet before they send it back, done to an opened book."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.grid.book import Book, Cell, Grid


class Sheet:
    """One sheet as lists of cells, to be edited as a spreadsheet is."""

    def __init__(self, grid: Grid):
        self.grid = grid
        self.rows = [list(row) for row in grid.rows]
        self.width = max(map(len, self.rows), default=0)
        for row in self.rows:
            row.extend([Cell()] * (self.width - len(row)))

    @property
    def fields(self):
        """Field -> column, of the hidden row."""
        sign = next(row for row in self.rows if row[0].text.startswith("#") and row[0].text not in ("#head", "#note"))
        return {cell.text: at for at, cell in enumerate(sign) if at and cell.text}

    @property
    def head(self):
        return next(at for at, row in enumerate(self.rows) if row[0].text == "#head")

    def row_of(self, key: str) -> int:
        return next(at for at, row in enumerate(self.rows) if row[0].text == key)

    def write(self, row: int, field: str, text: str, kind: str = "text"):
        while len(self.rows) <= row:
            self.rows.append([Cell()] * self.width)
        self.rows[row][self.fields[field]] = Cell(text, kind)

    def say(self, key: str, field: str, text: str, kind: str = "text"):
        self.write(self.row_of(key), field, text, kind)

    def new_row(self) -> int:
        """The first empty row below the titles."""
        for at in range(self.head + 1, len(self.rows)):
            if not any(cell.text for cell in self.rows[at]):
                return at
        self.rows.append([Cell()] * self.width)
        return len(self.rows) - 1

    def sort(self, field: str, *, with_keys: bool = True, backwards: bool = False):
        """Sort the rows below the titles, as a person does who marks all columns or only those he sees."""
        body, column = self.rows[self.head + 1 :], self.fields[field]
        ordered = sorted(body, key=lambda row: (not row[column].text, row[column].text), reverse=backwards)
        if not with_keys:
            ordered = [[old[0], *new[1:]] for old, new in zip(body, ordered, strict=True)]
        self.rows[self.head + 1 :] = [list(row) for row in ordered]

    def delete_row(self, key: str):
        del self.rows[self.row_of(key)]

    def delete_column(self, field: str):
        at = self.fields[field]
        for row in self.rows:
            del row[at]
        self.width -= 1

    def move_column(self, field: str, to: int):
        at = self.fields[field]
        for row in self.rows:
            row.insert(to, row.pop(at))

    def copy_row(self, key: str) -> int:
        at = self.row_of(key)
        self.rows.insert(at + 1, list(self.rows[at]))
        return at + 1


def edited(book: Book, **sheets) -> Book:
    """The book with each named sheet (可供=..., by its title) passed through a function of `Sheet`."""
    grids = []
    for grid in book.grids:
        if grid.name in sheets:
            sheet = Sheet(grid)
            sheets[grid.name](sheet)
            rows = tuple(tuple(row) for row in sheet.rows)
            grids.append(replace(grid, rows=rows))
        else:
            grids.append(grid)
    return replace(book, grids=tuple(grids))
