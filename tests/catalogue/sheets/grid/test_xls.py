"""Old workbooks: by xlwt, by small programs, and held against another reader."""

import datetime
import io
import struct

import pytest
import python_calamine
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.grid.texts import bare
from matchchain.catalogue.sheets.grid.xls.sheet import unpacked
from tests.catalogue.sheets.grid.books import only, refusal, saved, texts

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=20)
VALUES = WORDS | st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9) | st.booleans() | st.none()


def workbook(rows, **names):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet(names.get("name", "表"))
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(at, column, value)
    return book


def record(number, data):
    return struct.pack("<HH", number, len(data)) + data


def label(row, column, raw):
    return record(0x204, struct.pack("<HHHH", row, column, 0, len(raw)) + raw)


@given(st.lists(st.lists(VALUES, max_size=4), min_size=1, max_size=5))
@settings(max_examples=50, deadline=None)
def test_another_reader_reads_the_same(rows):
    raw = saved(workbook(rows))
    grid = only(raw, "a.xls")
    theirs = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    for at, row in enumerate(theirs):
        for column, value in enumerate(row):
            cell = grid.at(at, column)
            if isinstance(value, bool):
                assert cell == (str(value).upper(), "switch")
            elif isinstance(value, float | int):
                assert cell.kind == "number"
                assert float(cell.text) == pytest.approx(value, rel=1e-14, abs=1e-300)
            else:
                assert cell == (bare(value), "text")


@given(st.lists(st.text(st.sampled_from("ab盐酸é"), max_size=4000), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_long_texts_go_on_in_further_records(words):
    grid = only(saved(workbook([[word] for word in words])), "a.xls")
    assert [grid.at(at, 0).text for at in range(len(words))] == words


@given(st.integers(-(2**29), 2**29 - 1), st.booleans())
def test_packed_numbers(value, hundredth):
    assert unpacked((value << 2 & 0xFFFFFFFF) | 2 | hundredth) == (value / 100 if hundredth else value)


def test_formats_hidden_and_merged_cells_are_known():
    book = xlwt.Workbook()
    sheet = book.add_sheet("可供")
    sheet.write(0, 0, 0.935, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(0, 1, datetime.date(1975, 9, 2), xlwt.easyxf(num_format_str="yyyy/m/d"))
    sheet.write(0, 2, 1200, xlwt.easyxf(num_format_str='0"吨"'))
    sheet.write(0, 3, xlwt.Formula("A1*2"))
    sheet.write(0, 4, 913306041234567890.0)
    sheet.write_merge(1, 2, 0, 1, "合")
    sheet.row(1).hidden = True
    sheet.col(2).hidden = True
    for name, state in (("隐", 1), ("深", 2)):
        book.add_sheet(name).visibility = state
    grid, hidden, very = open_book(saved(book), "a.xls").grids
    assert [tuple(cell) for cell in grid.rows[0]] == [
        ("93.5%", "number"), ("1975-09-02", "date"), ("1200吨", "number"), ("", "unreckoned"), ("9.13306041234568E+17", "number"),
    ]  # fmt: skip
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ((Area(1, 0, 2, 1),), {1}, {2})
    assert [(one.name, one.hidden, one.very_hidden) for one in (hidden, very)] == [("隐", True, False), ("深", True, True)]


def test_a_sheet_without_a_container_is_read():
    parts = [record(0x809, struct.pack("<HHHH", 0, 0x10, 0, 0)), label(0, 0, "品名".encode("gb18030")), label(0, 1, "数量".encode())]
    parts += [label(1, 0, "石膏".encode("gb18030")), record(0x203, struct.pack("<HHHd", 1, 1, 0, 12.5)), record(0x0A, b"")]
    assert texts(only(b"".join(parts), "导出.xls")) == [["品名", "数量"], ["石膏", "12.5"]]


def test_a_workbook_of_excel_95_is_read():
    name = "表一".encode("gb18030")
    sheet = [record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0, 0)), label(0, 0, "石膏".encode("gb18030"))]
    sheet += [record(0x27E, struct.pack("<HHHI", 0, 1, 1, 93 << 2 | 3)), record(0x205, struct.pack("<HHHBB", 0, 2, 0, 7, 1))]
    sheet += [record(0x06, struct.pack("<HHH8sHIH", 0, 3, 0, b"\0\0\0\0\0\0\xff\xff", 0, 0, 0)), record(0x207, struct.pack("<H", 4) + "结果".encode("gb18030")), record(0x0A, b"")]
    head = [record(0x809, struct.pack("<HHHH", 0x500, 5, 0, 0)), record(0x42, struct.pack("<H", 936))]
    head += [record(0x41E, struct.pack("<HB", 164, 2) + b"0%"), record(0xE0, struct.pack("<HH12x", 0, 0)), record(0xE0, struct.pack("<HH12x", 0, 164))]
    size = len(b"".join(head)) + len(record(0x85, b"\0" * 7 + name)) + 4
    head += [record(0x85, struct.pack("<IBBB", size, 0, 0, len(name)) + name), record(0x0A, b"")]
    (grid,) = open_book(b"".join((*head, *sheet)), "a.xls").grids
    assert grid.name == "表一"
    assert [tuple(cell) for cell in grid.rows[0]] == [("石膏", "text"), ("93%", "number"), ("#DIV/0!", "error"), ("结果", "text")]


def test_older_and_locked_workbooks_are_refused():
    assert refusal(b"\x09\x04\x06\x00\x00\x04\x10\x00\x00\x00\x0a\x00\x00\x00", "a.xls") == "old-excel"
    stream = record(0x809, struct.pack("<HHHH", 0x600, 5, 0, 0)) + record(0x2F, b"\0" * 6) + record(0x0A, b"")
    assert refusal(stream, "a.xls") == "password"


def test_a_stream_that_ends_too_early_is_refused():
    raw = saved(workbook([["a"] * 200] * 20))
    assert refusal(raw[:3000], "a.xls") == "damaged"
    assert refusal(record(0x809, struct.pack("<HHHH", 0, 0x10, 0, 0)) + label(0, 0, b"a"), "a.xls") == "damaged"
