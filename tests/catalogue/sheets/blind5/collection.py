"""All sheets of the fifth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind5 import en_lists, en_pages, en_surveys, en_waste, zh_lists, zh_papers, zh_surveys

SHEETS: list[Sheet] = [
    *zh_surveys.SHEETS,
    *zh_papers.SHEETS,
    *zh_lists.SHEETS,
    *en_surveys.SHEETS,
    *en_waste.SHEETS,
    *en_lists.SHEETS,
    *en_pages.SHEETS,
]
