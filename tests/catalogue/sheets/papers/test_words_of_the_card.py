"""What papers state is in the words of a card: its reader takes every field, and doubts none."""

from __future__ import annotations

import pytest

from matchchain.catalogue.edits.new_findings import entry_of
from matchchain.entries.setting import Setting
from matchchain.park import Firm, Need, Offer, Permit
from tests.catalogue.sheets.papers import test_eia, test_general_waste, test_hazardous, test_licence, test_register
from tests.catalogue.sheets.papers.built import BRICKS, OIL, document, read, workbook

ENTRIES = {"offers": Offer, "needs": Need, "permits": Permit}
BOOKS = {
    "ledger": lambda: workbook(*test_general_waste.year_of(), test_general_waste.leaving(
        ("SW03", "煤渣", "2025-01-15", 50, "钱", "运", "示A1", "公路", "荷塘砖业有限公司", "省内"),
    )),
    "plan": lambda: workbook(test_hazardous.BASIC, test_hazardous.ARISING, test_hazardous.GIVEN),
    "licence": lambda: workbook(
        test_licence.COVER, test_licence.BASE, test_licence.PRODUCTS, test_licence.MATERIALS, test_licence.WASTES
    ),
    "assessment": lambda: document(*test_eia.REPORT),
    "register": lambda: test_register.register(range(1, 7)),
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_every_line_is_an_entry_without_a_finding(name):
    reading = read(BOOKS[name](), BRICKS, OIL, test_register.FOXLEY)
    for line in reading.firms[0].lines:
        said = {field: stated.text for field, stated in line.said.items() if field != "source"}
        entry, findings = entry_of(ENTRIES[line.section], said, Setting(operating_days=330))
        assert entry is not None, said
        assert not findings, (said, findings)
        for field, text in said.items():
            assert getattr(entry, field) not in (None, "", ()), (field, text)


@pytest.mark.parametrize("name", BOOKS)
def test_the_firm_is_an_entry_without_a_finding(name):
    reading = read(BOOKS[name](), BRICKS)
    stated = {field: one.text for field, one in reading.firms[0].said.items()}
    site = {field.removeprefix("site."): stated.pop(field) for field in ("site.lat", "site.lon") if field in stated}
    if "name" not in stated:
        pytest.skip("this one names no firm")
    entry, findings = entry_of(Firm, {**stated, "site": site} if site else stated, Setting())
    assert entry is not None
    assert not [finding for finding in findings if finding.level == "error"]
