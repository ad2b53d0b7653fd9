"""What is this file, and what does it state? Its content decides, never its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.forms.form import ours, read_form
from matchchain.catalogue.sheets.forms.workbook import read_workbook
from matchchain.catalogue.sheets.grid.book import Book
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.papers.read import read_paper
from matchchain.catalogue.sheets.stated import Reading

_WHOSE = frozenset(("layouts.whose", "papers.no-firm"))
"""What is asked of a file that names no firm: whoever named one beside it has answered."""


def read_book(book: Book, around: Around, columns: Mapping[str, str] | None = None) -> Reading:
    """What a file states: a form or workbook of ours, an official paper, or else a list.

    Args:
        book: the file, opened.
        around: the park, and the firm that was named beside the file.
        columns: title -> field, as a person gave or confirmed it; a file with such a map is a list.
    """
    kind = ours(book)
    if kind is not None:
        return read_form(book, around) if kind == "form" else read_workbook(book, around)
    reading = read_paper(book, around) if columns is None else None
    reading = reading or read_list(book, around, columns)
    return _answered(reading) if around.firm else reading


def _answered(reading: Reading) -> Reading:
    return replace(reading, doubts=tuple(doubt for doubt in reading.doubts if doubt.message.key not in _WHOSE))
