"""What a workbook has beside its rows: totals that follow a filter, widths, pages, charts of bars."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from matchchain.reports.column import Column, Table, adding
from matchchain.reports.formats import render
from matchchain.reports.report import Report
from matchchain.reports.telling.clean import defused
from tests.reports.formats.hostile import HOSTILE
from tests.reports.formats.printed import everything

ROWS = (("steel", 10.5, 3.0), ("x" * 90, None, 4.0), ("=1+1", 2.0, 5.0))


def table(*, rows=ROWS) -> Table[tuple[str, float | None, float]]:
    columns = (
        Column("firm", ("企业", "firm"), lambda row: row[0]),
        adding(Column("gain", ("效益", "gain"), lambda row: row[1], "money")),
        Column("price", ("价", "price"), lambda row: row[2], "price"),
    )
    return Table("firms", ("企业", "Firms"), columns, lambda: rows)


def book(report: Report, **look: object) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render(report, "xlsx", **look)))


def report(**more: object) -> Report:
    return replace(everything(), tables=(table(),), **more)


def test_what_adds_up_has_a_total_that_follows_the_filter_and_its_value_is_in_the_file():
    made = render(report(), "xlsx")
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(made))["企业"]]
    assert rows[1:] == [
        ["steel", 10.5, 3], ["x" * 90, None, 4], ["'=1+1", 2, 5], [None, None, None], ["合计(有数的)", "=SUBTOTAL(109,B2:B4)", None],
    ]  # fmt: skip
    assert openpyxl.load_workbook(io.BytesIO(made), data_only=True)["企业"]["B6"].value == 12.5
    full = replace(everything(), tables=(table(rows=(("a", 1.0, 1.0), ("b", 2.0, 2.0))),))
    assert book(full)["企业"]["A5"].value == "合计"


@pytest.mark.parametrize("rows", [(), ROWS[:1]])
def test_nothing_and_a_single_row_need_no_total(rows):
    sheet = book(replace(everything(), tables=(table(rows=rows),)))["企业"]
    assert sheet.max_row == 1 + len(rows)


def test_scripts_get_the_rows_alone():
    sheet = book(report(), headers="en").worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["firm", "gain", "price"]
    assert sheet.max_row == 4


def test_sheets_are_ready_for_paper_and_their_heads_stay():
    sheet = book(report())["企业"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref) == ("A2", "$1:$1", "A1:C4")
    assert sheet.print_area == "'企业'!$A$1:$C$6"
    assert (sheet.page_setup.fitToHeight, sheet.page_setup.paperSize) == (0, 9)
    assert (sheet.oddHeader.left.text, sheet.oddHeader.right.text) == ("title", "mark")


def test_a_column_of_words_is_as_wide_as_they_are_within_bounds():
    sheet = book(report())["企业"]
    assert 30 < sheet.column_dimensions["A"].width <= 34
    short = book(replace(everything(), tables=(table(rows=(("ab", 1.0, 1.0),)),)))["企业"]
    assert short.column_dimensions["A"].width < 10
    assert sheet.column_dimensions["B"].width == pytest.approx(14, abs=1)


def test_bars_are_a_chart_beside_their_figures():
    made = book(report())
    sheet = made["图"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=1, max_row=3, max_col=3)] == [
        ["rows", None, None], ["bar 0", 0, "bar figure 0"], ["bar 1", 2, "bar figure 1"],
    ]  # fmt: skip
    assert len(sheet._charts) == 1
    with_one_of_that_name = replace(report(), tables=(replace(table(), label=("图", "Chart")),))
    assert book(with_one_of_that_name).sheetnames[:2] == ["图", "图+"]


@pytest.mark.parametrize("payload", [one for one in HOSTILE if one.lstrip()[:1] in {"=", "+", "-", "@", "\t", "&"}])
def test_no_word_becomes_a_formula_anywhere(payload):
    made = render(replace(report(), title=payload, blocks=everything(lambda name: payload + name).blocks), "xlsx")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        sheets = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets/sheet" in name)
        drawn = parts.read("xl/charts/chart1.xml").decode()
    assert re.findall(r"<f>(.*?)</f>", sheets) == ["SUBTOTAL(109,B2:B4)"]
    assert set(re.findall(r"<c:f>(.*?)</c:f>", drawn)) == {
        "图!$A$2:$A$5",
        "图!$B$2:$B$5",
        *(f"'图'!$C${row}" for row in range(2, 6)),
    }
    cells = openpyxl.load_workbook(io.BytesIO(made))["图"]
    assert cells["A2"].value == defused(payload + "bar 0")


def test_the_same_report_gives_the_same_bytes():
    assert render(report(), "xlsx") == render(report(), "xlsx")
