"""All sheets of the second set."""

from __future__ import annotations

from tests.catalogue.sheets.blind2 import zh_more
from tests.catalogue.sheets.blind.writing import Sheet

SHEETS: list[Sheet] = [*zh_more.SHEETS]
