"""All sheets of the sixth set."""

from __future__ import annotations

from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind6 import en_lists, en_plants, zh_forms, zh_lists

SHEETS: list[Sheet] = [*zh_lists.SHEETS, *zh_forms.SHEETS, *en_lists.SHEETS, *en_plants.SHEETS]
