"""All sheets of the tenth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind10 import zh_chains, zh_firms, zh_papers, zh_park

SHEETS: list[Sheet] = [*zh_firms.SHEETS, *zh_papers.SHEETS, *zh_park.SHEETS, *zh_chains.SHEETS]
