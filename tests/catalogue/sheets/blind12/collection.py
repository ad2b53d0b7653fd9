"""All sheets of the twelfth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind12 import en_firms, en_lists, zh_firms, zh_ledgers, zh_lists, zh_papers

SHEETS: list[Sheet] = [
    *zh_lists.SHEETS,
    *zh_ledgers.SHEETS,
    *zh_papers.SHEETS,
    *zh_firms.SHEETS,
    *en_lists.SHEETS,
    *en_firms.SHEETS,
]
