"""All sheets written without a look at the reader."""

from __future__ import annotations

from tests.catalogue.sheets.blind import en_firms, zh_forms, zh_ledgers, zh_surveys
from tests.catalogue.sheets.blind.writing import Sheet

SHEETS: list[Sheet] = [*zh_surveys.SHEETS, *zh_ledgers.SHEETS, *zh_forms.SHEETS, *en_firms.SHEETS]
