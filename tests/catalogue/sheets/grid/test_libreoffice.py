"""The same workbook as LibreOffice saves it in every format is the same book."""

import datetime

import openpyxl
import pytest
from openpyxl.packaging.custom import StringProperty

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.catalogue.sheets.grid.open import open_book
from tests.catalogue.sheets.grid.books import SOFFICE, converted, saved

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")


def workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "可供"
    sheet.append(["品名", 0.935, 1200, datetime.date(1975, 9, 2), True, "=C1*2", '=IF(C1>0,"","x")', "=1/0", "a\nb"])
    for place, code in (("B1", "0.0%"), ("C1", '#,##0"吨"'), ("D1", "yyyy-mm-dd")):
        sheet[place].number_format = code
    sheet["A3"] = "合"
    sheet.merge_cells("A3:B4")
    sheet["C5"] = 0.1
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("隐")["A1"] = "x"
    book["隐"].sheet_state = "hidden"
    book.custom_doc_props.append(StringProperty(name="表单", value="版本一 v1"))
    return book


@pytest.mark.parametrize("ending", ["xlsx:Calc MS Excel 2007 XML", "xls:MS Excel 97", "ods", "fods"])
def test_every_format_says_the_same(ending, tmp_path):
    raw = converted(saved(workbook()), "a.xlsx", ending, tmp_path)
    book = open_book(raw, "a.xls")
    grid, hidden = book.grids
    assert [tuple(cell) for cell in grid.rows[0]] == [
        ("品名", "text"), ("93.5%", "number"), ("1200吨", "number"), ("1975-09-02", "date"), ("TRUE", "switch"),
        ("2400", "number"), ("", "text"), ("#DIV/0!", "error"), ("a\nb", "text"),
    ]  # fmt: skip
    assert (grid.at(2, 0).text, grid.at(4, 2).text) == ("合", "0.1")
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ((Area(2, 0, 3, 1),), {4}, {3})
    assert (hidden.name, hidden.hidden) == ("隐", True)
    assert book.properties["表单"] == "版本一 v1"


def test_a_page_made_of_it_is_read(tmp_path):
    raw = converted(saved(workbook()), "a.xlsx", "html", tmp_path)
    grid = open_book(raw, "a.xls").grids[0]
    assert [cell.text for cell in grid.rows[0][:3]] == ["品名", "93.5%", "1,200吨"]
