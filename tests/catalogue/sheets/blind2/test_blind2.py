"""The sheets stand: every file is written, every truth is JSON and told back is all right."""

from __future__ import annotations

import json

import pytest

from tests.catalogue.sheets.blind2.collection import SHEETS
from tests.catalogue.sheets.blind.figures import figure
from tests.catalogue.sheets.blind.score import FIGURES, score


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_a_file_is_written(sheet, tmp_path):
    assert sheet.at(tmp_path).stat().st_size > 100


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_a_truth_told_back_is_all_right(sheet):
    assert json.loads(json.dumps(sheet.truth, ensure_ascii=False)) == sheet.truth
    found = score(sheet.truth, sheet.truth)
    assert found.clean
    assert not found.missing
    assert (found.entries_right, found.figures_right, found.firms_found) == (found.entries, found.figures, found.firms)
    assert found.asked_hit == found.asked


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_every_figure_is_one_the_comparer_reads(sheet):
    for firm in sheet.truth["firms"]:
        days = firm.get("days") or sheet.truth.get("days")
        for entry in [*firm.get("offers", ()), *firm.get("needs", ())]:
            stated = [(key, value) for key, value in entry.items() if key in FIGURES - {"ph"}]
            for item in entry.get("either", ()):
                if isinstance(item, dict):
                    stated += [(key, one) for key, values in item.items() if key in FIGURES for one in values if one]
            for key, value in stated:
                read = figure(value, days)
                assert read.dims, (entry["material"], key, value)
                assert key != "quantity" or read.dims.endswith("/yr"), (entry["material"], value)
