"""All sheets of the ninth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind9 import en_papers, zh_firms, zh_flows, zh_park

SHEETS: list[Sheet] = [*zh_park.SHEETS, *zh_flows.SHEETS, *zh_firms.SHEETS, *en_papers.SHEETS]
