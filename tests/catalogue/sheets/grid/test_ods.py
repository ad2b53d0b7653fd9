"""OpenDocument sheets by odfpy, and as LibreOffice writes what others do not."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from odf.meta import UserDefined
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.text import LineBreak, P, S, Span

from matchchain.catalogue.sheets.grid.book import Area
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.grid.texts import bare
from tests.catalogue.sheets.grid.books import only, part, refusal, saved, texts, with_parts

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufffe\uffff"), max_size=12)


def document(*rows, **attributes):
    book = OpenDocumentSpreadsheet()
    table = Table(name="表", **attributes)
    for row in rows:
        table.addElement(row)
    book.spreadsheet.addElement(table)
    return book


def row_of(*cells, **attributes):
    row = TableRow(**attributes)
    for cell in cells:
        row.addElement(cell)
    return row


def cell(text="", **attributes):
    made = TableCell(**attributes)
    if text:
        for line in text.split("\n"):
            made.addElement(P(text=line))
    return made


@given(st.lists(st.lists(WORDS, max_size=4), max_size=5))
@settings(max_examples=30, deadline=None)
def test_texts_come_back(rows):
    book = document(*(row_of(*(cell(text, valuetype="string") for text in row)) for row in rows))
    grid = only(saved(book), "a.ods")
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            assert grid.at(at, column).text == bare(text)


def test_values_are_what_a_person_reads():
    row = row_of(
        cell("93.5%", valuetype="percentage", value=0.935), cell("12,000.00吨", valuetype="float", value=12000), cell("1.2万元", valuetype="float", value=12345),
        cell("€ 3,50", valuetype="currency", currency="EUR", value=3.5), cell("02.09.75", valuetype="date", datevalue="1975-09-02"),
        cell("13:30", valuetype="time", timevalue="PT13H30M00S"), cell("WAHR", valuetype="boolean", booleanvalue="true"),
        cell("0.30", valuetype="float", value=0.1 + 0.2), cell(valuetype="float", value=9.1330604123456789e17), cell(formula="of:=[.A1]*2"),
        cell("(5)", valuetype="float", value=-5),
    )  # fmt: skip
    assert [tuple(one) for one in only(saved(document(row)), "a.ods").rows[0]] == [
        ("93.5%", "number"), ("12000吨", "number"), ("1.2万元", "number"), ("€3.5", "number"), ("1975-09-02", "date"), ("13:30", "date"), ("TRUE", "switch"),
        ("0.3", "number"), ("9.13306041234568E+17", "number"), ("", "unreckoned"), ("-5", "number"),
    ]  # fmt: skip


def test_spaces_lines_and_notes_in_a_cell():
    made = TableCell(valuetype="string")
    note = Annotation()
    note.addElement(P(text="批注"))
    made.addElement(note)
    first = P()
    first.addElement(Span(text="a"))
    first.addElement(S(c=3))
    first.addElement(Span(text="b"))
    first.addElement(LineBreak())
    first.addElement(Span(text="c"))
    made.addElement(first)
    made.addElement(P(text="d"))
    assert texts(only(saved(document(row_of(made))), "a.ods")) == [["a   b\nc\nd"]]


def test_repeated_hidden_and_merged_cells():
    table_rows = [
        TableColumn(numbercolumnsrepeated=1), TableColumn(numbercolumnsrepeated=2, visibility="collapse"),
        row_of(cell("甲", valuetype="string", numbercolumnsspanned=2, numberrowsspanned=2), CoveredTableCell(), cell("x", valuetype="string")),
        row_of(CoveredTableCell(numbercolumnsrepeated=2), cell("y", valuetype="string")),
        row_of(cell("z", valuetype="string", numbercolumnsrepeated=3), numberrowsrepeated=2, visibility="filter"),
        row_of(cell(numbercolumnsrepeated=16384), numberrowsrepeated=1048570),
    ]  # fmt: skip
    grid = only(saved(document(*table_rows)), "a.ods")
    assert texts(grid) == [["甲", "", "x"], ["", "", "y"], ["z", "z", "z"], ["z", "z", "z"]]
    assert (grid.merged, grid.hidden_rows, grid.hidden_columns) == ((Area(0, 0, 1, 1),), {2, 3}, {1, 2})


def test_hidden_sheets_header_rows_and_properties():
    book = OpenDocumentSpreadsheet()
    unseen = Style(name="ta2", family="table")
    unseen.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(unseen)
    for name, style in (("见", None), ("隐", unseen)):
        table = Table(name=name, **({"stylename": style} if style else {}))
        head = TableHeaderRows()
        head.addElement(row_of(cell("题", valuetype="string")))
        table.addElement(head)
        table.addElement(row_of(cell("值", valuetype="string")))
        book.spreadsheet.addElement(table)
    book.meta.addElement(UserDefined(name="form", text="v1"))
    opened = open_book(saved(book), "a.ods")
    assert [(grid.name, grid.hidden, texts(grid)) for grid in opened.grids] == [("见", False, [["题"], ["值"]]), ("隐", True, [["题"], ["值"]])]
    assert opened.properties["form"] == "v1"


def test_a_row_of_a_million_filled_copies_is_refused():
    many = row_of(cell("z", valuetype="string", numbercolumnsrepeated=300), numberrowsrepeated=1000000)
    assert refusal(saved(document(many)), "a.ods") == "too-many-cells"


def test_locked_ones_and_texts_are_refused():
    raw = saved(document(row_of(cell("x", valuetype="string"))))
    name = "META-INF/manifest.xml"
    locked = part(raw, name).replace("</manifest:manifest>", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
    assert refusal(with_parts(raw, {name: locked}), "a.ods") == "password"
    text = OpenDocumentText()
    text.text.addElement(P(text="x"))
    assert refusal(saved(text), "a.odt") == "odt"


def test_the_whole_document_in_one_file():
    raw = saved(document(row_of(cell("93%", valuetype="percentage", value=0.93), cell("x", valuetype="date", datevalue=datetime.date(2026, 1, 2).isoformat()))))
    assert open_book(part(raw, "content.xml").encode(), "a.fods").format == "ods"
    assert texts(only(part(raw, "content.xml").encode(), "a.fods")) == [["93%", "2026-01-02"]]
