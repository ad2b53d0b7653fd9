"""Small books of every format, whole: what `fuzz_books_cases.py` spoils. The same bytes on every run."""

from __future__ import annotations

import datetime
import io
import struct
import warnings
import zipfile
from functools import cache

HEAD = ["企业名称", "品名", "产生量(t/a)", "处置单价 元/吨", "含量", "日期", "去向"]
ROWS = [
    ["龙华染料有限公司", "废硫酸（70%）", 1200, 900.5, 0.7, datetime.date(2026, 11, 3), "委外\n处置"],
    ["龙华染料有限公司", "亚硫酸钠", 3000, 0, 0.935, datetime.date(2025, 9, 2), "外售"],
    ["海坞污水", "印染污泥", 5.25, 350, None, None, "无"],
    ["合计", None, 4205.25, None, None, None, None],
]
NEEDS = [["需求", "数量", "单位"], ["液碱", "1.2万", "吨/年"], ["蒸汽", 5000, "吨"]]
Members = list[tuple[str, bytes]]
_DAY = (2026, 1, 1, 0, 0, 0)
_LEFT_OUT = ("docProps/core.xml", "docProps/app.xml", "xl/theme/theme1.xml", "word/theme/theme1.xml", "docProps/thumbnail.jpeg")


def zipped(members: Members, *, packed: bool = False) -> bytes:
    """The members as an archive."""
    out = io.BytesIO()
    way = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", way, compresslevel=1) as archive:
        warnings.simplefilter("ignore")  # a name may come twice
        for name, raw in members:
            archive.writestr(zipfile.ZipInfo(name, _DAY), raw, way)
    return out.getvalue()


def unzipped(raw: bytes) -> Members:
    """The members of an archive that matter here."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist() if name not in _LEFT_OUT]


@cache
def xlsx_by_openpyxl() -> Members:
    import openpyxl
    from openpyxl.packaging.custom import StringProperty

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "可供"
    sheet.append(["附件1 供需调查表"])
    for row in (HEAD, *ROWS):
        sheet.append(row)
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("A3:A4")
    sheet["E3"].number_format, sheet["D3"].number_format, sheet["C3"].number_format = "0%", '#,##0"元/吨"', "0.00"
    sheet["H3"], sheet["H4"], sheet["H5"] = "=C3*D3", True, "#N/A"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["F"].hidden = True
    needs = book.create_sheet("需要")
    for row in NEEDS:
        needs.append(row)
    needs.sheet_state = "hidden"
    book.create_sheet("_mc")["A1"] = "form"
    book["_mc"].sheet_state = "veryHidden"
    book.custom_doc_props.append(StringProperty(name="form", value="v1"))
    out = io.BytesIO()
    book.save(out)
    return unzipped(out.getvalue())


@cache
def xlsx_by_xlsxwriter() -> Members:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    book.set_properties({"created": datetime.datetime(2026, 1, 1)})  # noqa: DTZ001
    sheet = book.add_worksheet("List")
    day, share = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "0.0%"})
    for at, row in enumerate((HEAD, *ROWS)):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_datetime(at, column, datetime.datetime.combine(value, datetime.time()), day)
            else:
                sheet.write(at, column, value, share if column == 4 else None)
    sheet.write_rich_string("I1", book.add_format({"bold": True}), "CaSO", book.add_format({"font_script": 2}), "4")
    sheet.write_formula("I2", "=C2*2")
    sheet.merge_range("I3:J4", "合并")
    book.close()
    return unzipped(out.getvalue())


@cache
def ods_by_odfpy() -> Members:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import P

    book = OpenDocumentSpreadsheet()
    table = Table(name="可供")
    table.addElement(TableColumn(numbercolumnsrepeated=3))
    table.addElement(TableColumn(visibility="collapse"))
    for values in (HEAD, *ROWS):
        row = TableRow()
        for value in values:
            if isinstance(value, str):
                cell = TableCell(valuetype="string")
                for line in value.split("\n"):
                    cell.addElement(P(text=line))
            elif isinstance(value, datetime.date):
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
            elif value is None:
                cell = TableCell(numbercolumnsrepeated=1)
            else:
                cell = TableCell(valuetype="percentage" if value < 1 else "float", value=value)
                cell.addElement(P(text=f"{value}吨"))
            row.addElement(cell)
        table.addElement(row)
    row = TableRow(numberrowsrepeated=3, visibility="collapse")
    row.addElement(TableCell(numbercolumnsspanned=2, numberrowsspanned=2, formula="of:=1+1"))
    table.addElement(row)
    table.addElement(TableRow(numberrowsrepeated=1000))
    book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.save(out)
    return [(name, raw) for name, raw in unzipped(out.getvalue()) if name not in {"meta.xml", "settings.xml"}]


@cache
def docx_by_python_docx() -> Members:
    import docx

    document = docx.Document()
    document.add_paragraph("建设项目环境影响报告表")
    document.add_paragraph("单位名称（盖章）：龙华染料有限公司")
    document.add_paragraph("表1 固体废物产生及处置情况")
    table = document.add_table(len(ROWS) + 1, len(HEAD))
    for at, values in enumerate((HEAD, *ROWS)):
        for column, value in enumerate(values):
            table.cell(at, column).text = "" if value is None else str(value)
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(4, 0).merge(table.cell(4, 1))
    table.cell(3, 6).add_table(1, 2).cell(0, 0).text = "嵌套"
    document.add_paragraph("填表人：王工")
    out = io.BytesIO()
    document.save(out)
    kept = {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"}
    return [(name, raw) for name, raw in unzipped(out.getvalue()) if name in kept]


@cache
def xls_by_xlwt() -> bytes:
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("可供")
    day, share = xlwt.easyxf(num_format_str="yyyy/m/d"), xlwt.easyxf(num_format_str='0.0%;-0.0%;"无"')
    for at, row in enumerate((HEAD, *ROWS)):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(at, column, value, day if column == 5 else share if column == 4 else xlwt.Style.default_style)
    sheet.write(1, 8, xlwt.Formula("C2*D2"))
    sheet.write_merge(6, 7, 0, 2, "合并")
    sheet.row(3).hidden = True
    sheet.col(5).hidden = True
    book.add_sheet("hidden").visibility = 2
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@cache
def bare_stream() -> bytes:
    """What small programs export as .xls: a sheet of records without any container."""

    def record(number: int, data: bytes) -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    parts = [record(0x809, struct.pack("<HHHH", 0, 0x10, 0, 0))]
    for at, row in enumerate((HEAD, *ROWS)):
        for column, value in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if isinstance(value, int | float):
                parts.append(record(0x203, place + struct.pack("<d", value)))
            elif value is not None:
                raw = str(value).encode("gb18030")
                parts.append(record(0x204, place + struct.pack("<H", len(raw)) + raw))
    return b"".join((*parts, record(0x0A, b"")))


def _lines(sign: str) -> str:
    return "\n".join(sign.join("" if value is None else f'"{value}"' if "\n" in str(value) else str(value) for value in row) for row in (HEAD, *ROWS))


@cache
def texts() -> tuple[tuple[str, bytes], ...]:
    """Separated values, a web page, an XML workbook, a flat OpenDocument."""
    cells = "".join("<tr>" + "".join(f"<td colspan=1 rowspan='1'>{value}</td>" for value in row) + "</tr>" for row in (HEAD, *ROWS))
    data = "".join(
        "<Row>" + "".join(f'<Cell ss:StyleID="p"><Data ss:Type="{"Number" if isinstance(value, float) else "String"}">{value}</Data></Cell>' for value in row) + "</Row>"
        for row in (HEAD, *ROWS)
    )
    workbook = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style>'
        f'</Styles><Worksheet ss:Name="表"><Table><Column ss:Hidden="1" ss:Span="1"/>{data}<Row ss:Index="9"><Cell ss:Index="3" '
        'ss:MergeAcross="2" ss:MergeDown="1" ss:Formula="=R1C1"/></Row></Table></Worksheet></Workbook>'
    )
    content = dict(ods_by_odfpy())["content.xml"]
    return (
        ("a.csv", _lines(",").encode()), ("a.csv", _lines(";").replace(".", ",").encode("gb18030")),
        ("a.tsv", _lines("\t").encode("utf-16")), ("a.csv", b"\xef\xbb\xbf" + _lines(",").encode()),
        ("a.xls", f"<html><head><style>td{{}}</style></head><table>{cells}</table></html>".encode("gb18030")),
        ("a.xls", workbook.encode()), ("a.fods", content),
    )  # fmt: skip
