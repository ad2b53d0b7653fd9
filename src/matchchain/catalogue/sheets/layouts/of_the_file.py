"""What holds for every figure of a file: decimal commas or points, and the money that a label names."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.grid.book import Book
from matchchain.expressions import expression
from matchchain.units import folded, is_currency

_COMMA = expression(r"^\D{0,12}(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|0,\d+)(?!\d)")
_HAN = expression(r"[\u3400-\u9fff]")
_POINT = expression(r"^\D{0,12}(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2}|0\.\d+)(?![\d,])")
_MONEY = {"元": "CNY", "人民币": "CNY", "RMB": "CNY", "€": "EUR", "EURO": "EUR", "$": "USD", "£": "GBP"}


def currency_named(text: str) -> str:
    """The code of the money that a label names, "" where it names none: GBP, 人民币, €."""
    word = folded(text).upper()
    for code in re.findall(r"[A-Z]{3}", word):
        if is_currency(code):
            return str(code)
    return _MONEY.get(word, "")


def decimal_signs(book: Book) -> tuple[int, int]:
    """How many figures of a file can only be read with a decimal comma, and how many only with a decimal point."""
    commas = points = 0
    for grid in book.grids:
        for row in grid.rows:
            for cell in row:
                if cell.kind == "text" and any(c.isdigit() for c in cell.text):
                    for part in re.split(r"[;；\n]", cell.text):
                        commas += _COMMA.match(part.strip()) is not None and not _HAN.search(part)
                        points += _POINT.match(part.strip()) is not None
    return commas, points


def is_chinese(book: Book) -> bool:
    """Whether a file is written in Chinese, where a point never parts thousands."""
    return any(_HAN.search(cell.text) for grid in book.grids for row in grid.rows for cell in row)
