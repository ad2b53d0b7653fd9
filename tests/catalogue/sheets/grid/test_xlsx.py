"""Workbooks of openpyxl and XlsxWriter are read as a person sees them."""

import datetime
import io
import re
import time

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.packaging.custom import BoolProperty, IntProperty, StringProperty

from matchchain.catalogue.sheets.grid.book import Area, place_name
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.grid.texts import bare
from tests.catalogue.sheets.grid.books import only, part, refusal, saved, texts, with_parts

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]) | st.sampled_from("\n、，%0123456789'=-"), max_size=12)


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def trimmed(rows):
    kept = [list(row) for row in rows]
    for row in kept:
        while row and not row[-1]:
            row.pop()
    while kept and not kept[-1]:
        kept.pop()
    return kept


@given(st.lists(st.lists(WORDS, max_size=5), max_size=6))
@settings(max_examples=50, deadline=None)
def test_texts_come_back_from_openpyxl(rows):
    book = openpyxl.Workbook()
    for at, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = book.active.cell(at, column)
            cell.value, cell.data_type = text, "s"
    # A line feed is kept, what XML makes of other line ends is not asked; "_x0041_" is an escape of the format.
    expected = [[bare(text) for text in row] for row in rows]
    if not any("_x" in text for row in rows for text in row):
        assert texts(only(saved(book), "a.xlsx")) == trimmed(expected)


@given(st.lists(st.lists(WORDS, max_size=5), max_size=6))
@settings(max_examples=50, deadline=None)
def test_texts_come_back_from_xlsxwriter(rows):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False, "in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(at, column, text)
    assert texts(only(out.getvalue(), "a.xlsx")) == trimmed([[bare(text) for text in row] for row in rows])


def test_values_are_what_a_person_reads():
    book = workbook(
        ["品名", 12000, 0.93, 0.1 + 0.2, 1200, True, None, datetime.date(1975, 9, 2), datetime.datetime(2026, 11, 22, 9, 30)],  # noqa: DTZ001
        [913306041234567890, "#N/A", datetime.time(13, 30), 1e-7, -5, 0],
    )
    book.active["C1"].number_format, book.active["E1"].number_format = "0%", '0"吨/年"'
    book.active["B2"].data_type = "e"
    first, second = only(saved(book), "a.xlsx").rows
    assert [tuple(cell) for cell in first] == [
        ("品名", "text"), ("12000", "number"), ("93%", "number"), ("0.3", "number"), ("1200吨/年", "number"), ("TRUE", "switch"), ("", "text"),
        ("1975-09-02", "date"), ("2026-11-22", "date"),
    ]  # fmt: skip
    assert [tuple(cell) for cell in second] == [
        ("9.13306041234568E+17", "number"), ("#N/A", "error"), ("13:30", "date"), ("0.0000001", "number"), ("-5", "number"), ("0", "number"),
    ]  # fmt: skip


def test_a_formula_without_a_stored_result_is_unreckoned():
    raw = saved(workbook([2, "=A1*3", '="x"']))
    assert [cell.kind for cell in only(raw, "a.xlsx").rows[0]] == ["number", "unreckoned", "unreckoned"]


def test_a_zero_that_a_library_gave_a_formula_is_unreckoned_and_one_that_was_reckoned_is_not():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write_number(0, 0, 0)
        sheet.write_formula(0, 1, "=A1*2")
        sheet.write_formula(0, 2, "=A1+5", value=5)
        sheet.write_formula(0, 3, '=IF(A1,"x","")', value="")
        sheet.write_formula(0, 4, '="x"', value="x")
    raw = out.getvalue()
    assert [cell.kind for cell in only(raw, "a.xlsx").rows[0]] == ["number", "unreckoned", "number", "unreckoned", "text"]
    reckoned = with_parts(raw, {"xl/workbook.xml": part(raw, "xl/workbook.xml").replace(' fullCalcOnLoad="1"', "")})
    assert only(reckoned, "a.xlsx").rows[0][1] == ("0", "number")


def test_an_empty_text_as_a_result_is_nothing():
    raw = saved(workbook(["a", "=A1"]))
    name = "xl/worksheets/sheet1.xml"
    body = re.sub('<c r="B1"><f>A1</f>(<v ?/>|<v></v>)</c>', '<c r="B1" t="str"><f>A1</f><v></v></c>', part(raw, name))
    assert 't="str"' in body
    assert texts(only(with_parts(raw, {name: body}), "a.xlsx")) == [["a"]]


def test_a_picture_in_a_cell_is_no_text():
    raw, name = saved(workbook(["a", "=A1"])), "xl/worksheets/sheet1.xml"
    body = re.sub('<c r="B1"><f>A1</f>(<v ?/>|<v></v>)</c>', '<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', part(raw, name))
    assert "DISPIMG" in body
    assert texts(only(with_parts(raw, {name: body}), "a.xlsx")) == [["a"]]


def test_what_lies_under_a_merged_cell_is_nothing():
    raw = saved(workbook(["甲", "x"], ["乙", "y"], ["丙"]))
    name = "xl/worksheets/sheet1.xml"
    merge = '</sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'
    grid = only(with_parts(raw, {name: part(raw, name).replace("</sheetData>", merge)}), "a.xlsx")
    assert texts(grid) == [["甲", "x"], ["", "y"], ["丙"]]
    assert grid.merged == (Area(0, 0, 1, 0),)


def test_hidden_rows_columns_and_sheets_are_known():
    book = workbook(["a", "b", "c"], ["d"], ["e"])
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("隐")["A1"] = "x"
    book["隐"].sheet_state = "hidden"
    book.create_sheet("_mc").sheet_state = "veryHidden"
    seen, hidden, very = open_book(saved(book), "a.xlsx").grids
    assert (seen.hidden_rows, seen.hidden_columns, seen.hidden) == ({1}, {1}, False)
    assert (hidden.name, hidden.hidden, hidden.very_hidden) == ("隐", True, False)
    assert (very.name, very.hidden, very.very_hidden) == ("_mc", True, True)


def test_custom_properties_are_texts():
    book = workbook(["a"])
    for one in (StringProperty(name="表单", value="v1"), IntProperty(name="n", value=5), BoolProperty(name="b", value=True)):
        book.custom_doc_props.append(one)
    assert open_book(saved(book), "a.xlsx").properties == {"表单": "v1", "n": "5", "b": "true"}


def test_rich_text_is_joined_and_how_it_is_said_left_out():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_string(0, 0, "x")
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>CaSO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>4</t></r><rPh sb="0" eb="1"><t>カ</t></rPh></si></sst>'
    assert texts(only(with_parts(out.getvalue(), {"xl/sharedStrings.xml": strings}), "a.xlsx")) == [["CaSO4"]]


def test_cells_and_rows_without_places_and_prefixed_names_are_read():
    raw = saved(workbook(["x"]))
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>'
        '<x:c><x:v>5</x:v></x:c></x:row><x:row><x:c/><x:c t="d"><x:v>2026-11-22T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert texts(only(with_parts(raw, {"xl/worksheets/sheet1.xml": sheet}), "a.xlsx")) == [["甲", "5"], ["", "2026-11-22"]]


def test_days_of_workbooks_that_count_from_1904():
    book = workbook([datetime.date(2026, 11, 22)])
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    assert texts(only(saved(book), "a.xlsx")) == [["2026-11-22"]]


def test_a_format_at_the_last_cell_costs_nothing_and_a_value_there_little():
    book = workbook(["a"])
    book.active["XFD1048576"].number_format = "0%"
    assert texts(only(saved(book), "a.xlsx")) == [["a"]]
    book.active["XFD1048576"] = 1
    grid = only(saved(book), "a.xlsx")
    assert len(grid.rows) == 1_048_576
    assert grid.at(1_048_575, 16_383).text == "100%"
    assert sum(map(len, grid.rows)) == 16_385


def test_too_many_cells_are_refused_before_they_are_made():
    book = openpyxl.Workbook()
    for row in range(1, 200):
        book.active.cell(row, 16_384, 1)
    assert refusal(saved(book), "a.xlsx") == "too-many-cells"


@pytest.mark.parametrize(
    ("old", "new"),
    [('r="A1"', 'r="A0"'), ('r="A1"', 'r="ZZZZ1"'), ('<row r="1"', '<row r="-1"'), ('r="B1"', 'r="A1"'), ("</row>", "")],
)  # fmt: skip
def test_a_sheet_that_contradicts_itself_is_refused(old, new):
    raw, name = saved(workbook(["a", "b"])), "xl/worksheets/sheet1.xml"
    body = part(raw, name)
    assert old in body
    assert refusal(with_parts(raw, {name: body.replace(old, new, 1)}), "a.xlsx") == "damaged"


def test_a_shared_text_that_is_not_there_is_refused_and_never_another_one():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_string(0, 0, "x")
    name = "xl/worksheets/sheet1.xml"
    for wrong in ("1", "-1", "x"):
        body = part(out.getvalue(), name).replace("<v>0</v>", f"<v>{wrong}</v>")
        assert refusal(with_parts(out.getvalue(), {name: body}), "a.xlsx") == "damaged"


def test_macros_are_not_looked_at():
    raw = with_parts(saved(workbook(["a"])), {"xl/vbaProject.bin": b"\x00junk"})
    assert texts(only(raw, "a.xlsm")) == [["a"]]


def test_a_survey_of_two_thousand_rows_is_read_in_well_under_half_a_second():
    row = ["龙华染料", "废硫酸", 1200.5, "吨/年", 0.7, "委外处置", 900, "2026", "HW34", "900-349-34", 1, 2, 3, "王工", "13800000000"]
    raw = saved(workbook(*([*row[:2], at, *row[3:]] for at in range(2000))))
    begun = time.process_time()
    grid = only(raw, "a.xlsx")
    assert time.process_time() - begun < 0.5
    assert len(grid.rows) == 2000
    assert place_name(1999, 14) == "O2000"
