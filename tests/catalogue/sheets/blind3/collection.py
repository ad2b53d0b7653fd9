"""All sheets of the third set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind3 import (
    en_audits,
    en_exchanges,
    en_permits,
    en_plants,
    zh_books,
    zh_lists,
    zh_papers,
    zh_surveys,
)

SHEETS: list[Sheet] = [
    *zh_lists.SHEETS,
    *zh_surveys.SHEETS,
    *zh_books.SHEETS,
    *zh_papers.SHEETS,
    *en_audits.SHEETS,
    *en_exchanges.SHEETS,
    *en_permits.SHEETS,
    *en_plants.SHEETS,
]
