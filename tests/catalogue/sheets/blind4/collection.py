"""All sheets of the fourth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind4 import en_letters, en_lists, en_waste, zh_books, zh_papers, zh_surveys

SHEETS: list[Sheet] = [
    *zh_surveys.SHEETS,
    *zh_books.SHEETS,
    *zh_papers.SHEETS,
    *en_waste.SHEETS,
    *en_letters.SHEETS,
    *en_lists.SHEETS,
]
