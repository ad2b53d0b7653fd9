"""Web pages and XML that programs save as .xls."""

import time

import pytest

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.wording import MatchchainError
from tests.catalogue.sheets.grid.books import refusal, texts

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gb2312><style>td{mso-number-format:"<x>"}</style></head>
<body><table border=1><tr><td colspan=2>危险废物台账&nbsp;2026</td></tr>
<TR style='display: none'><th rowspan="2">名称</th><th>数量</th></tr><tr><td x:num="0.93">93%<td>a &lt; b<br>c</table>
<table><tr><td>二</table></body></html>"""

BOOK = """<?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<CustomDocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><form>v1</form></CustomDocumentProperties>
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="t"><NumberFormat ss:Format="0.0&quot;吨&quot;"/></Style></Styles>
<Worksheet ss:Name="表一"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row><Cell ss:MergeDown="1" ss:MergeAcross="1"><Data ss:Type="String">品名</Data><Comment><ss:Data>注</ss:Data></Comment></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.93</Data></Cell></Row>
<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="3" ss:StyleID="t"><Data ss:Type="Number">12</Data></Cell><Cell ss:Formula="=R1C1"/>
<Cell><Data ss:Type="DateTime">1975-09-02T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="深"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_web_page_is_read(encoding):
    book = open_book(PAGE.encode(encoding), "台账.xls")
    first, second = book.grids
    assert (book.format, book.encoding, first.name) == ("html", encoding, "表1")
    assert texts(first) == [["危险废物台账 2026"], ["名称", "数量"], ["", "93%", "a < b\nc"]]
    assert set(first.merged) == {Area(0, 0, 0, 1), Area(1, 0, 2, 0)}
    assert first.hidden_rows == {1}
    assert texts(second) == [["二"]]


def test_a_table_inside_a_cell_of_a_page_is_a_sheet_of_its_own():
    outer, inner = open_book(b"<table><tr><td>a<table><tr><td>b</table>c<td>d</table>", "a.xls").grids
    assert (texts(outer), texts(inner)) == ([["ac", "d"]], [["b"]])


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_workbook_of_2003_as_xml_is_read(encoding):
    book = open_book(BOOK.encode(encoding), "a.xls")
    grid, very = book.grids
    assert (book.format, book.properties, grid.name) == ("xml", {"form": "v1"}, "表一")
    assert [tuple(cell) for cell in grid.rows[0]] == [("品名", "text"), ("", "text"), ("93%", "number")]
    assert [tuple(cell) for cell in grid.rows[3][2:]] == [("12吨", "number"), ("", "unreckoned"), ("1975-09-02", "date"), ("TRUE", "switch"), ("#N/A", "error")]
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ((Area(0, 0, 1, 1),), {3}, {1})
    assert very.very_hidden


def test_pages_and_xml_without_tables_are_refused():
    assert refusal(b"<html><p>x</p></html>", "a.xls") == "no-tables"
    assert refusal(b"<?xml version='1.0'?><a/>", "a.xls") == "not-a-table"
    assert refusal(BOOK.encode()[:-20], "a.xls") == "damaged"
    assert refusal(b"MIME-Version: 1.0\nContent-Type: multipart/related", "a.xls") == "mhtml"


@pytest.mark.parametrize("piece", ["<", "<!--", "<td rowspan=9999999 colspan=9999>x", "<script>", "<td ", '<td a="', "<table>", "&#", "</td"])
def test_unclosed_pieces_are_read_in_even_time(piece):
    begun = time.process_time()
    try:
        open_book(f"<table><tr><td>x{piece * 40_000}".encode(), "a.xls")
    except MatchchainError as refused:
        assert refused.message.key in {"sheets.too-many-parts", "sheets.damaged"}  # noqa: PT017 - or it is read
    assert time.process_time() - begun < 3
