"""Are the tons of a file those of the United States? Where its codes, money and units say so, a ton is a short ton."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.grid.book import Book, Cell, Grid, place_name
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression

_DOLLARS = expression(r"(?<![A-Za-z])\$|\bUSD\b")
_AMERICAN = expression(
    r"\bEPA\b|\bRCRA\b|\b(?:DOT|TSDF)\b|\blbs?\b|\bgal(?:lons?)?\b|\bMMBtu\b|°F|\bcubic yards?\b"
    r"|\b[A-Z]{2} \d{5}\b|\bInc\.?$"
    r"|\bLLC\b|\bD0\d\d\b|\b[FK]0\d\d\b"
)
_OTHER_TONS = expression(r"\b(?:short|long|metric|net|gross) tons?\b|\btonnes?\b|\bMT\b", 2)
_TON = expression(r"(?:(?<=^)|(?<=[\d/($] )|(?<=[\d/($])|(?<=\bper ))(?P<ton>tons?)(?![A-Za-z])", 2)
_LONGEST = 60


def american_tons(book: Book) -> tuple[Book, Spot | None]:
    """The book with tons written as short tons where it is American, and the first cell that was; else as it is.

    Dollars alone are not enough: a code, a unit or an address of the country must stand beside them, and no other ton.

    Args:
        book: the file, opened.
    """
    texts = [c.text for grid in book.grids for row in grid.rows for c in row if c.kind == "text" and c.text]
    if not any("ton" in text.casefold() for text in texts):
        return book, None
    said = " \n".join(texts)
    if not _DOLLARS.search(said) or not _AMERICAN.search(said) or _OTHER_TONS.search(said):
        return book, None
    first: Spot | None = None
    grids: list[Grid] = []
    for grid in book.grids:
        rows = []
        for at, row in enumerate(grid.rows):
            written = tuple(map(_written, row))
            if first is None and written != row:
                changed = [one != other for one, other in zip(row, written, strict=True)]
                first = Spot(grid.name, place_name(at, changed.index(True)))
            rows.append(written)
        grids.append(replace(grid, rows=tuple(rows)))
    return (replace(book, grids=tuple(grids)), first) if first is not None else (book, None)


def _written(cell: Cell) -> Cell:
    if cell.kind != "text" or len(cell.text) > _LONGEST or "ton" not in cell.text.casefold():
        return cell
    return cell._replace(text=_TON.sub(lambda found: f"short {found['ton'].lower()}", cell.text))
