"""All sheets of the second set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind2 import en_more, zh_more

SHEETS: list[Sheet] = [*zh_more.SHEETS, *en_more.SHEETS]
