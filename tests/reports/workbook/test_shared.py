"""A partner sees what each firm lets others see: nothing of by-products before it agreed, never a price, never a name too many."""

from __future__ import annotations

import io
import random
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.reports.workbook.partner import partner_csvs, partner_report, partner_workbook
from matchchain.reports.workbook.shared import shared
from matchchain.units.bands import band
from tests.parks import load_text

TODAY = "2026-11-22"
FIRMS = """
- id: open
  name: 明厂有限公司
  short: 明厂
  contact: 王工 13800000001
  phone: 0575-81111111
  site: {lat: 30.5, lon: 120.5}
  note: 内部备注
  share: {contact: yes, quantity: exact, lines: {活性染料: no}}
  consent: {on: 2026-10-01, by: 王总}
  offers:
    - {material: 亚硫酸钠, kind: by-product, quantity: 1.2万吨/年, disposal_cost: 901 元/吨, note: 卖给谁都行}
    - {material: 活性染料, kind: product, quantity: 8000 吨/年, price: 23501 元/吨}
  needs: [{material: 片碱, quantity: 4200 吨/年, price: 2951 元/吨}]
- id: hidden
  name: 暗厂有限公司
  short: 暗厂
  contact: 李工 13900000002
  share: {name: no, contact: yes}
  consent: {on: 2026-12-31}
  offers:
    - {material: 废硫酸, kind: waste, quantity: 700 吨/年}
    - {material: 盐酸, kind: product, quantity: 700 吨/年}
    - {material: 暗厂特种盐, kind: product, quantity: 10 吨/年}
- id: plain
  name: 常厂有限公司
  offers: [{material: 盐酸, kind: product, quantity: 5000 吨/年}, {material: 蒸汽, kind: energy, quantity: 10 GJ/年}]
  needs: [{material: 烧碱}]
"""


@pytest.fixture(scope="module")
def park():
    of = load_text(FIRMS, park="name: 园\n")
    assert not of.errors
    return of.park


@pytest.fixture
def found(park):
    return shared(park, "zh", TODAY, chance=random.Random(7))


def test_each_line_is_shown_as_its_firm_allows(found):
    code = next(one.called for one in found.firms if one.firm == "hidden")
    assert {(line.called, line.side, line.material, line.amount) for line in found.lines} == {
        ("明厂有限公司", "offer", "亚硫酸钠", "12000 吨/年"),
        ("明厂有限公司", "need", "片碱", "4200 吨/年"),
        (code, "offer", "盐酸", "500-1000 吨/年"),
        ("常厂有限公司", "offer", "盐酸", "5000-10000 吨/年"),
        ("常厂有限公司", "need", "烧碱", ""),
    }
    assert {(one.firm.id, one.material, one.why) for one in found.left_out} == {
        ("open", "活性染料", "told-no"),
        ("hidden", "废硫酸", "no-consent"),  # agreed, but only from a later day on
        ("hidden", "暗厂特种盐", "names-a-firm"),
        ("plain", "蒸汽", "no-consent"),
    }


def test_a_firm_that_hides_its_name_is_not_reached_either(found):
    contacts = {one.firm: (one.called, one.contact, one.phone) for one in found.firms}
    assert contacts["open"] == ("明厂有限公司", "王工 13800000001", "0575-81111111")
    assert contacts["hidden"][1:] == contacts["plain"][1:] == ("", "")
    assert contacts["hidden"][0][0].isalpha()
    assert contacts["hidden"][0][1:].isdigit()


def test_codes_are_fresh_with_every_export(park):
    codes = {one.called for _ in range(20) for one in shared(park, "zh", TODAY).firms if one.coded}
    assert len(codes) > 5


def test_the_park_sets_what_a_card_does_not():
    of = load_text("- {id: a, name: 甲厂, offers: [{material: 盐酸, kind: product, quantity: 700 吨/年}]}", park="name: 园\nshare: {name: no, quantity: no}\n")
    found = shared(of.park, "zh", TODAY)
    assert [(one.coded, line.amount) for one, line in zip(found.firms, found.lines, strict=True)] == [(True, "")]
    assert found.lines[0].alone


def test_only_the_materials_asked_for(park):
    found = shared(park, "zh", TODAY, only=["盐酸"])
    assert {line.material for line in found.lines} == {"盐酸"}
    assert {one.firm for one in found.firms} == {"hidden", "plain"}
    assert found.left_out == ()


def test_the_file_holds_nothing_else(found):
    raw = partner_workbook(found, "zh", TODAY)
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        text = "".join(book.read(name).decode() for name in book.namelist())
    for secret in ("暗厂", "李工", "废硫酸", "蒸汽", "901", "23501", "2951", "内部备注", "卖给谁", "30.5", "王总", "matchchain", "活性染料", "_mc", ">open<", "hidden/"):
        assert secret not in text, secret
    sheets = openpyxl.load_workbook(io.BytesIO(raw))
    assert [sheet.title for sheet in sheets.worksheets] == ["企业", "可供", "需要"]
    assert {sheet.sheet_state for sheet in sheets.worksheets} == {"visible"}
    assert not [d for sheet in sheets.worksheets for d in (*sheet.column_dimensions.values(), *sheet.row_dimensions.values()) if d.hidden]
    assert sheets.custom_doc_props.props == []
    assert sheets.properties.creator in (None, "", "openpyxl")


def test_csv_says_the_same_and_starts_no_formula(found):
    files = partner_csvs(found, "zh")
    assert sorted(files) == ["企业.csv", "可供.csv", "需要.csv"]
    assert "明厂有限公司,亚硫酸钠,副产物,12000 吨/年" in files["可供.csv"]


def test_the_office_alone_is_told_whose_the_codes_are(park, found):
    report = partner_report(found, park, "zh")
    page = "\n".join(str(block) for block in report.blocks())
    assert "暗厂" in page
    assert report.closing == ()
    alone = partner_report(shared(park, "zh", TODAY, only=["盐酸"]), park, "zh")
    assert alone.closing == ()


@given(st.floats(1e-6, 1e12))
def test_a_band_holds_its_amount_and_is_a_step_of_1_2_5(value):
    low, high = band(value)
    assert low <= value < high
    assert round(high / low, 6) in {2.0, 2.5}
    assert f"{low:e}"[0] in "125"
