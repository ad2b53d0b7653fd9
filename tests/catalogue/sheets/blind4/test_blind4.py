"""The sheets stand: every file is written, every truth is JSON and told back is all right."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from html import unescape

import pytest

from tests.catalogue.sheets.blind.figures import figure
from tests.catalogue.sheets.blind.score import FIGURES, score
from tests.catalogue.sheets.blind4.collection import SHEETS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.file)
def test_a_file_is_written_with_the_names_of_its_truth(sheet, tmp_path):
    path = sheet.at(tmp_path)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            text = "".join(unescape(parts.read(name).decode()) for name in parts.namelist() if name.endswith(".xml"))
    else:
        raw = path.read_bytes()
        text = "".join(
            bytes_.decode(code, "ignore") for code in ("utf-8", "gb18030", "utf-16-le") for bytes_ in (raw, raw[1:])
        )
    for firm in sheet.truth["firms"]:
        for name in [
            firm["name"],
            *(entry["material"] for side in ("offers", "needs") for entry in firm.get(side, ())),
        ]:
            assert name in text, name


def test_enough_of_each():
    assert Counter(sheet.language for sheet in SHEETS) == {"zh": 10, "en": 10}
    assert {sheet.file.rpartition(".")[2] for sheet in SHEETS} == {"xlsx", "xls", "ods", "docx", "csv", "tsv"}
    assert len({sheet.file for sheet in SHEETS}) == len(SHEETS)


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
                read = figure(value, days, figure(entry["hours"]).high if "hours" in entry else None)
                assert read.dims, (entry["material"], key, value)
                assert key != "quantity" or read.dims.endswith("/yr"), (entry["material"], value)
