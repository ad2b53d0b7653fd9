"""Sheets of every kind, brought to a park that was just begun: written, sound, and the same a second time."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from matchchain import load
from tests.catalogue.sheets.blind.collection import SHEETS as FIRST
from tests.catalogue.sheets.blind3.collection import SHEETS as THIRD
from tests.catalogue.sheets.blind8.collection import SHEETS as EIGHTH
from tests.cli.command import matchchain

KINDS = {
    "a ledger with months": (FIRST, "2025年一般工业固废台账-龙山铸造.xlsx"),
    "amounts a day, units in a column": (FIRST, "污泥废水日均.xlsx"),
    "an audit, formulas without values, pounds": (FIRST, "Waste audit Harbour Foods v3 FINAL.xlsx"),
    "have and want, semicolons": (THIRD, "moerdijk_have_want.csv"),
    "answers to questions": (THIRD, "临沂供需问卷_导出.csv"),
    "an inventory in rupees or ringgit": (EIGHTH, "resource-inventory.xls"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_stands_in_the_park_and_the_same_file_again_changes_nothing(kind, tmp_path):
    sheets, name = KINDS[kind]
    sheet = next(one for one in sheets if one.file == name)
    assert matchchain("init", "p", cwd=tmp_path, MATCHCHAIN_LANG=sheet.language).code == 0
    (tmp_path / "in").mkdir()
    bring = ("import", sheet.at(tmp_path / "in"), "--park", "p")
    written = matchchain(*bring, "--yes", cwd=tmp_path)
    assert written.code in {0, 1}, written.said
    park = load(tmp_path / "p").park
    found = Counter(
        (section, line.material) for firm in park.firms for section in ("offers", "needs") for line in getattr(firm, section)
    )
    stated = [
        (section, line["material"])
        for firm in sheet.truth["firms"] for section in ("offers", "needs") for line in firm.get(section, ())
        if not line.get("optional") and not line.get("either")
    ]  # fmt: skip
    assert not Counter(stated) - found
    again = matchchain(*bring, "--format", "json", cwd=tmp_path)
    assert again.code in {0, 1}, again.said
    verdicts = {row["verdict"] for row in json.loads(again.text)["rows"]}
    assert verdicts <= {"same", "kept", "refused"}
