"""All sheets of the eleventh set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind11 import en_firms, en_parks, en_returns, en_sites

SHEETS: list[Sheet] = [*en_parks.SHEETS, *en_firms.SHEETS, *en_returns.SHEETS, *en_sites.SHEETS]
