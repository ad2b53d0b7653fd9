"""What a file says its own units stand for: ST = short tons, TPD = metric tonnes per day."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression

_LEGEND = expression(
    r"(?<![A-Za-z0-9])(?P<sign>[A-Za-z][A-Za-z./]{0,7}?)\s*(?:=|\bmeans\b|\bstands for\b)\s*"
    r"(?P<unit>[A-Za-z][A-Za-z /.]{1,30}?)\s*(?=$|[,;)\n]|\.(?:\s|$))"
)


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


def _is_same(sign: str, unit: str) -> bool:
    """Whether a sign is read as the very unit already."""
    one, other = figure_of(f"1 {sign}")[1], figure_of(f"1 {unit}")[1]
    return one is not None and other is not None and (one.unit, one.likely) == (other.unit, other.likely)
