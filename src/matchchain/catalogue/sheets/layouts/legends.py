"""What a file says its own signs stand for: ST = short tons, TPD = metric tonnes per day, H = have, W = want."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.grid.book import Book, Cell, Grid
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.words import direction_of, plain_word, words_of
from matchchain.expressions import expression

_LEGEND = expression(
    r"(?<![A-Za-z0-9])(?P<sign>[A-Za-z][A-Za-z./]{0,7}?)\s*(?:=|\bmeans\b|\bstands for\b)\s*"
    r"(?P<unit>[A-Za-z][A-Za-z /.]{1,30}?)\s*(?=$|[,;)\n]|\.(?:\s|$))"
)

_LONGEST = 7
"""Letters of a title that gives two signs, blanks among them."""


def legend_of(book: Book) -> Mapping[str, str]:
    """Unit as the file writes it -> unit that it says it stands for; only what is a unit of amounts.

    Example:
        >>> from matchchain.catalogue.sheets.grid.book import Cell, Grid
        >>> legend_of(Book("a.csv", "csv", "", (Grid("a", ((Cell("ST = short tons"), Cell("n = 5")),)),)))
        {'ST': 'short tons'}
    """
    found: dict[str, str] = {}
    for grid in book.grids:
        for row in grid.rows:
            for cell in row:
                if cell.kind == "text" and ("=" in cell.text or "means" in cell.text or "stands for" in cell.text):
                    found |= {
                        said["sign"]: said["unit"]
                        for said in _LEGEND.finditer(cell.text)
                        if unit_of(said["unit"]) == "amount" and not _is_same(said["sign"], said["unit"])
                    }
    return found


def with_directions(book: Book) -> Book:
    """A file whose signs for giving and taking are written out, where it says what they stand for, or a title does.

    Example:
        >>> rows = ((Cell("H = have, W = want"),), (Cell("Resource"), Cell("Type")), (Cell("Straw"), Cell("W")))
        >>> with_directions(Book("a.csv", "csv", "", (Grid("a", rows),))).grids[0].at(2, 1).text
        'want'
    """
    said = _directions(book)
    grids = tuple(_spelled(grid, said) for grid in book.grids)
    same = all(one is other for one, other in zip(grids, book.grids, strict=True))
    return book if same else replace(book, grids=grids)


def _directions(book: Book) -> Mapping[str, str]:
    """Sign -> word, of a legend that gives a sign for each direction."""
    found: dict[str, str] = {}
    for grid in book.grids:
        for text in (grid.name, *(cell.text for row in grid.rows for cell in row if cell.kind == "text")):
            if "=" in text or "means" in text or "stands for" in text:
                told = {said["sign"]: said["unit"].strip() for said in _LEGEND.finditer(text)}
                sides = {direction_of(word) for word in told.values()}
                found |= told if {"offers", "needs"} <= sides else {}
    return {sign: word for sign, word in found.items() if direction_of(word)}


def _spelled(grid: Grid, said: Mapping[str, str]) -> Grid:
    """A sheet with the signs of its columns of directions written out."""
    places: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            if cell.text in said:
                places[row, column] = said[cell.text]
            elif "/" in cell.text and len(cell.text) <= _LONGEST and (pair := _letters(cell.text)):
                giving, taking = pair.split("/")
                places |= _below(grid, row, column, {giving: "have", taking: "want"})
    if not places:
        return grid
    written = {place: Cell(word) for place, word in places.items()}
    rows = (enumerate(cells) for cells in grid.rows)
    made = tuple(tuple(written.get((at, column), cell) for column, cell in row) for at, row in enumerate(rows))
    return replace(grid, rows=made)


def _letters(text: str) -> str:
    """The letters that a title gives for giving and taking, "" of another title."""
    bare = plain_word(text).replace(" ", "")
    return bare if bare in words_of("letters") else ""


def _below(grid: Grid, row: int, column: int, words: Mapping[str, str]) -> dict[tuple[int, int], str]:
    """Place -> word, of the letters below a title that gives them; nothing where anything else stands there too."""
    said = {at: plain_word(grid.at(at, column).text) for at in range(row + 1, len(grid.rows))}
    said = {at: text for at, text in said.items() if text}
    return {(at, column): words[text] for at, text in said.items()} if set(said.values()) == set(words) else {}


def _is_same(sign: str, unit: str) -> bool:
    """Whether a sign is read as the very unit already."""
    one, other = figure_of(f"1 {sign}")[1], figure_of(f"1 {unit}")[1]
    return one is not None and other is not None and (one.unit, one.likely) == (other.unit, other.likely)
