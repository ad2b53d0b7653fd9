"""What every blind sheet has to stand: it holds the names of its truth, which tells back all right and in figures that are read."""

from __future__ import annotations

import json
import zipfile
from html import unescape

from tests.catalogue.sheets.blind.figures import figure
from tests.catalogue.sheets.blind.score import FIGURES, score


def holds_its_names(sheet, folder, codes) -> None:
    """Its file has every firm and material of its truth; `codes` are the encodings a file of text may have."""
    path = sheet.at(folder)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            text = "".join(unescape(parts.read(name).decode()) for name in parts.namelist() if name.endswith(".xml"))
    else:
        raw = path.read_bytes()
        text = "".join(bytes_.decode(code, "ignore") for code in codes for bytes_ in (raw, raw[1:]))
    for firm in sheet.truth["firms"]:
        for name in [
            firm["name"],
            *(entry["material"] for side in ("offers", "needs") for entry in firm.get(side, ())),
        ]:
            assert name in text, name


def told_back_is_all_right(sheet) -> None:
    """Its truth is JSON, and scores in full against itself."""
    assert json.loads(json.dumps(sheet.truth, ensure_ascii=False)) == sheet.truth
    found = score(sheet.truth, sheet.truth)
    assert found.clean
    assert not found.missing
    assert (found.entries_right, found.figures_right, found.firms_found) == (found.entries, found.figures, found.firms)
    assert found.asked_hit == found.asked


def has_figures_that_are_read(sheet, spans=("/yr",)) -> None:
    """The comparer reads each of its figures, and amounts by the year or another of the `spans`."""
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
                assert key != "quantity" or read.dims.endswith(spans), (entry["material"], value)
