"""What the reading of files gets of the sheets that were written blind: least figures right, nothing contradicted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.open import open_file
from matchchain.catalogue.sheets.maps import map_text, of_headings, read_map
from matchchain.catalogue.sheets.read import read_book
from matchchain.catalogue.sheets.stated import LineStated, Reading
from matchchain.entries.setting import setting_of
from matchchain.park import Figure, Need, Offer, Park, Permit, labels
from matchchain.units import show
from tests.catalogue.sheets.blind.collection import SHEETS as FIRST
from tests.catalogue.sheets.blind.score import Score, score
from tests.catalogue.sheets.blind.writing import Sheet
from tests.catalogue.sheets.blind2.collection import SHEETS as SECOND
from tests.catalogue.sheets.blind3.collection import SHEETS as THIRD
from tests.catalogue.sheets.blind4.collection import SHEETS as FOURTH
from tests.catalogue.sheets.blind5.collection import SHEETS as FIFTH
from tests.catalogue.sheets.blind6.collection import SHEETS as SIXTH
from tests.catalogue.sheets.blind7.collection import SHEETS as SEVENTH
from tests.catalogue.sheets.blind8.collection import SHEETS as EIGHTH
from tests.catalogue.sheets.blind9.collection import SHEETS as NINTH
from tests.catalogue.sheets.blind10.collection import SHEETS as TENTH
from tests.catalogue.sheets.blind11.collection import SHEETS as ELEVENTH
from tests.catalogue.sheets.blind12.collection import SHEETS as TWELFTH

_KEYS = {"usable_yield": "yield", "source": "from"}
_CLASSES = {"offers": Offer, "needs": Need, "permits": Permit}
_SETTING = setting_of(Park(), ())
_BOUNDS = ("~", "约", "≥", ">", "<", "≤")
SETS = {
    1: FIRST, 2: SECOND, 3: THIRD, 4: FOURTH, 5: FIFTH, 6: SIXTH, 7: SEVENTH, 8: EIGHTH, 9: NINTH, 10: TENTH,
    11: ELEVENTH, 12: TWELFTH,
}  # fmt: skip
LEAST = {  # entries and figures right
    (1, "zh"): (129, 209), (2, "zh"): (70, 101), (3, "zh"): (129, 167), (4, "zh"): (76, 131),
    (5, "zh"): (128, 183), (6, "zh"): (49, 73), (7, "zh"): (107, 150), (8, "zh"): (79, 105),
    (9, "zh"): (70, 81), (10, "zh"): (134, 173),
    (1, "en"): (72, 119), (2, "en"): (56, 77), (3, "en"): (122, 210), (4, "en"): (68, 125),
    (5, "en"): (115, 176), (6, "en"): (40, 66), (7, "en"): (28, 35), (8, "en"): (30, 49),
    (9, "en"): (15, 22), (11, "en"): (92, 131),
    (12, "zh"): (68, 107), (12, "en"): (47, 76),
}  # fmt: skip
MOST: dict[tuple[int, str], tuple[int, int]] = {(12, "en"): (1, 0)}  # contradicted (18 TPH, which the comparer does not read), invented


def told_of(reading: Reading, only: str) -> dict[str, Any]:
    """A reading in the form of the truths."""
    firms = []
    for firm in reading.firms:
        told: dict[str, Any] = {_KEYS.get(name, name): stated.text for name, stated in firm.said.items()}
        told["name"] = told.get("name") or only
        for line in firm.lines:
            told.setdefault(line.section, []).append(_meant(line))
        firms.append(told)
    return {"firms": firms, "asked": [str(d.spot) for d in reading.doubts if d.level in {"asked", "refused"}]}


def _meant(line: LineStated) -> dict[str, Any]:
    """A line as the reader of cards takes it, figures with their unit."""
    said = {name: stated.text for name, stated in line.said.items()}
    told: dict[str, Any] = {_KEYS.get(name, name): text for name, text in said.items()}
    entry, _ = entry_of(_CLASSES[line.section], said, _SETTING)
    for name, text in said.items():
        value = getattr(entry, name, None)
        key = _KEYS.get(name, name)
        if name == "hours" and isinstance(value, Figure):
            told[key] = f"{value.likely:g} h"
        elif isinstance(value, Figure) and line.section != "permits" and not text.strip().startswith(_BOUNDS):
            shares = value.unit == "1" and ("," in text or ("%" not in text and "ppm" not in text))
            told[key] = f"{value.likely:.6%}" if shares else text if value.unit == "1" else show(value, "zh").replace(",", "")
        elif line.section == "permits" and name == "codes":
            told[key] = list(getattr(entry, "codes", ()))
        elif line.section == "permits" and name == "type":
            told[key] = (labels(Permit)["type"].choices or {})[str(value)][0]
    return told


def scored(sheet: Sheet, folder: Path) -> Score:
    """The score of one file."""
    reading = read_book(open_file(sheet.at(folder)), Around(Park()))
    columns = of_headings(reading.headings, sheet.file)
    if columns.columns:
        again = read_map(map_text(columns, sheet.language), "map.yaml")
        assert again.columns == columns.columns, "a map can be read again"
    return score(sheet.truth, told_of(reading, sheet.options.get("firm", "")))


@pytest.mark.parametrize(("number", "language"), LEAST)
def test_what_is_read_of_sheets_written_blind(number, language, tmp_path):
    total = Score()
    for sheet in SETS[number]:
        if sheet.language == language:
            total.add(scored(sheet, tmp_path))
    entries, figures = LEAST[number, language]
    contradicted, invented = MOST.get((number, language), (0, 0))
    assert total.entries_right >= entries, total.missing
    assert total.figures_right >= figures, total.missing
    assert len(total.wrong) <= contradicted, total.wrong
    assert len(total.invented) <= invented, total.invented
