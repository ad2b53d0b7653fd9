"""What is this file, and what does it state? Its content decides, never its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.calls import read_calls
from matchchain.catalogue.sheets.forms.form import ours, read_form
from matchchain.catalogue.sheets.forms.workbook import read_workbook
from matchchain.catalogue.sheets.grid.book import NOTHING, Book, place_name
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.maps import AS_READ
from matchchain.catalogue.sheets.papers.read import read_paper
from matchchain.catalogue.sheets.stated import Doubt, Reading, Spot
from matchchain.expressions import expression
from matchchain.wording import Message

_LONG, _LONGEST = 60, 6000
_ENDLESS_NUMBER = expression(r"\d{61}")
_GAP = 5000
"""Blank rows behind which nothing belongs to a sheet any more."""
_WHOSE = frozenset(("layouts.whose", "papers.no-firm"))
"""What is asked of a file that names no firm: whoever named one beside it has answered."""


def read_book(book: Book, around: Around, columns: Mapping[str, str] | None = None) -> Reading:
    """What a file states: a form or workbook of ours, an official paper, or else a list.

    Args:
        book: the file, opened.
        around: the park, and the firm that was named beside the file.
        columns: title -> field, as a person gave or confirmed it; a file with such a map is a list.
    """
    near, far = _near(book)
    reading = _whole(_read(near, around), around, far)
    return reading if columns is None else with_columns(book, around, reading, columns)


def with_columns(book: Book, around: Around, reading: Reading, columns: Mapping[str, str]) -> Reading:
    """A file that was read, with what a person says otherwise of its columns; arguments as `read_book`.

    What the map says as the reader does is left to the reader, who knows more of a column than its field: its unit,
    and which of two columns of one title it is.
    """
    if reading.kind in _READ:
        return reading
    near, far = _near(book)
    listed = reading if reading.kind == "list" else read_list(near, around)
    taken: dict[str, set[str]] = {}
    for heading in listed.headings:
        for title in (heading.title, f"{heading.sheet}/{heading.title}"):
            taken.setdefault(title, set()).add(heading.field)
    otherwise = {
        title: field
        for title, field in columns.items()
        if field != AS_READ and field not in taken.get(title, ())
    }
    found = read_list(near, around, otherwise) if otherwise else listed
    return reading if found is reading else _whole(found, around, far)


def _read(book: Book, around: Around) -> Reading:
    kind = ours(book)
    if kind is not None:
        return _READ[kind](book, around)
    reading = read_paper(book, around)
    if reading is None or not _is_owned(reading):
        listed = read_list(book, around)
        reading = listed if reading is None or _says_more(listed, reading) else reading
    return reading


def _whole(reading: Reading, around: Around, far: tuple[Doubt, ...]) -> Reading:
    """A reading without what whoever named a firm has answered, and with what stands too far away to be read."""
    kept = (doubt for doubt in reading.doubts if not (around.firm and doubt.message.key in _WHOSE))
    return replace(reading, doubts=(*kept, *far)) if far or around.firm else reading


def _is_owned(reading: Reading) -> bool:
    return all(doubt.message.key != "papers.no-firm" for doubt in reading.doubts)


def _says_more(listed: Reading, paper: Reading) -> bool:
    """Whether a list finds the firm that an official paper lacks, and no fewer lines."""
    named = bool(listed.firms) and all("name" in firm.said for firm in listed.firms)
    lines, of_paper = (sum(len(firm.lines) for firm in reading.firms) for reading in (listed, paper))
    return named and lines > 0 and lines >= of_paper


_READ = {"form": read_form, "workbook": read_workbook, "calls": read_calls}


def _near(book: Book) -> tuple[Book, tuple[Doubt, ...]]:
    """The book without cells that no card could hold and what stands thousands of blank rows below, and those cells."""
    grids, far = [], []
    for grid in book.grids:
        filled = [row for row, cells in enumerate(grid.rows) if cells]
        end = next((one + 1 for one, other in pairwise(filled) if other - one > _GAP), len(grid.rows))
        if end < len(grid.rows):
            row = next(row for row in filled if row >= end)
            column = next((at for at, cell in enumerate(grid.rows[row]) if cell.text), 0)
            message = Message("imports.far-below", {"row": row + 1, "gap": row - end})
            far.append(Doubt("asked", message, Spot(grid.name, place_name(row, column))))
            merged = tuple(area for area in grid.merged if area.bottom < end)
            grid = replace(grid, rows=grid.rows[:end], merged=merged)  # noqa: PLW2901
        endless = [
            Spot(grid.name, place_name(row, at))
            for row, cells in enumerate(grid.rows)
            for at, cell in enumerate(cells)
            if len(cell.text) > _LONG and _is_endless(cell.text)
        ]
        if endless:
            far += [Doubt("refused", Message("imports.cell-too-long"), spot) for spot in endless]
            rows = tuple(
                tuple(NOTHING if len(c.text) > _LONG and _is_endless(c.text) else c for c in row) for row in grid.rows
            )
            grid = replace(grid, rows=rows)  # noqa: PLW2901
        grids.append(grid)
    return (replace(book, grids=tuple(grids)), tuple(far)) if far else (book, ())


def _is_endless(text: str) -> bool:
    """Whether a cell is longer than any field of a card, or holds a number that no figure has."""
    return len(text) > _LONGEST or _ENDLESS_NUMBER.search(text) is not None
