"""Tables of text documents by python-docx, with the lines above them."""

import io

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.catalogue.sheets.grid.open import open_book
from tests.catalogue.sheets.grid.books import only, part, refusal, saved, texts, with_parts

NAME = "word/document.xml"


def filled(document, rows):
    table = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    return table


def rewritten(document, old, new):
    raw = saved(document)
    body = part(raw, NAME)
    assert old in body
    return with_parts(raw, {NAME: body.replace(old, new)})


def test_each_table_is_a_sheet_with_the_lines_above_it():
    document = docx.Document()
    document.add_paragraph("建设项目环境影响报告表，" + "正文" * 80)
    document.add_paragraph("单位名称（盖章）：龙华染料有限公司")
    document.add_paragraph("表2-1 原辅材料消耗")
    document.add_paragraph("单位：吨/年")
    filled(document, [["名称", "用量"], ["液碱", "1200"]])
    filled(document, [["a"]])
    document.add_paragraph("填表人：王工")
    text, first, second = open_book(saved(document), "环评.docx").grids
    assert [grid.name for grid in (text, first, second)] == ["正文", "表2-1 原辅材料消耗", "表2"]
    assert [row[0].text[:6] for row in text.rows] == ["建设项目环境", "填表人：王工"]
    assert texts(first) == [["单位名称（盖章）：龙华染料有限公司"], ["表2-1 原辅材料消耗"], ["单位：吨/年"], ["名称", "用量"], ["液碱", "1200"]]
    assert texts(second) == [["a"]]


def test_merged_cells_lines_in_cells_and_tables_in_cells():
    document = docx.Document()
    table = filled(document, [["甲", "", "乙"], ["丙", "丁", "戊"], ["", "己", "庚\n辛"]])
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(2, 1).add_table(1, 1).cell(0, 0).text = "嵌套"
    outer, inner = open_book(saved(document), "a.docx").grids
    assert texts(outer) == [["甲", "", "乙"], ["丙", "丁", "戊"], ["", "己", "庚\n辛"]]
    assert set(outer.merged) == {Area(0, 0, 0, 1), Area(1, 0, 2, 0)}
    assert texts(inner) == [["嵌套"]]


def test_a_block_merged_both_ways_is_one_area():
    document = docx.Document()
    table = filled(document, [["a", "", "b"], ["", "", "c"], ["d", "e", "f"]])
    table.cell(0, 0).merge(table.cell(1, 1))
    grid = only(saved(document), "a.docx")
    assert grid.merged == (Area(0, 0, 1, 1),)
    assert texts(grid) == [["a", "", "b"], ["", "", "c"], ["d", "e", "f"]]


def test_what_was_deleted_or_hidden_is_not_read_and_what_was_inserted_is():
    document = docx.Document()
    table = filled(document, [["旧", "藏", "新"]])
    run = table.cell(0, 1).paragraphs[0].runs[0]
    run.font.hidden = True
    for column, tag in ((0, "w:del"), (2, "w:ins")):
        paragraph = table.cell(0, column).paragraphs[0]
        wrapped = OxmlElement(tag)
        wrapped.append(paragraph.runs[0]._r)
        paragraph._p.append(wrapped)
    assert texts(only(saved(document), "a.docx")) == [["", "", "新"]]


def test_ticked_boxes_of_sign_fonts_are_signs():
    document = docx.Document()
    paragraph = filled(document, [["是"]]).cell(0, 0).paragraphs[0]
    for number in ("F0FE", "F0A8"):
        sign = OxmlElement("w:sym")
        sign.set(qn("w:font"), "Wingdings")
        sign.set(qn("w:char"), number)
        paragraph.add_run()._r.append(sign)
    assert texts(only(saved(document), "a.docx")) == [["是☑☐"]]


def test_rows_in_content_controls_and_cells_left_out_at_the_beginning():
    document = docx.Document()
    filled(document, [["a", "b"], ["c", "d"]])
    raw = rewritten(document, "<w:tr>", '<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    body = part(raw, NAME).replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>")
    assert texts(only(with_parts(raw, {NAME: body}), "a.docx")) == [["", "a", "b"], ["", "c", "d"]]


def test_names_that_come_twice_are_told_apart():
    document = docx.Document()
    for _ in range(2):
        document.add_paragraph("Table 1 Wastes")
        filled(document, [["a"]])
    assert [grid.name for grid in open_book(saved(document), "a.docx").grids] == ["Table 1 Wastes", "Table 1 Wastes (2)"]


def test_a_document_without_a_table_and_a_faulty_one_are_refused():
    document = docx.Document()
    document.add_paragraph("只有文字")
    assert refusal(saved(document), "a.docx") == "no-tables"
    filled(document, [["a"]])
    assert refusal(rewritten(document, "</w:tbl>", ""), "a.docx") == "damaged"
    assert refusal(with_parts(saved(document), {NAME: None}), "a.docx") in {"damaged", "archive"}


def test_a_table_inside_a_text_box_is_read():
    document = docx.Document()
    document.add_paragraph("框")
    box = "<w:r><w:pict><w:txbxContent><w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent></w:pict></w:r>"
    raw = rewritten(document, "<w:t>框</w:t></w:r>", f"<w:t>框</w:t></w:r>{box}")
    assert [texts(grid) for grid in open_book(raw, "a.docx").grids][-1] == [["内"]]


def test_format_and_bytes_are_told():
    document = docx.Document()
    filled(document, [["a"]])
    out = io.BytesIO()
    document.save(out)
    book = open_book(out.getvalue(), "folder/环评.docx")
    assert (book.name, book.format, len(book.digest)) == ("环评.docx", "docx", 64)
