"""A Word document: what python-docx reads out of it is what was put in, and the same report gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from hypothesis import assume, given
from hypothesis import strategies as st

from matchchain.reports.block import Block, Head, Row
from matchchain.reports.formats import render
from matchchain.reports.formats.docx_table import widths
from matchchain.reports.report import About, Paper, Report
from matchchain.reports.telling.clean import shown
from tests.each import each
from tests.reports.formats.hostile import HOSTILE
from tests.reports.formats.printed import everything


def opened(report: Report) -> Opened:
    made = render(report, "docx")
    assert isinstance(made, bytes)
    return Document(io.BytesIO(made))


def files(made: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def document() -> Opened:
    return opened(everything())


def texts(document: Opened) -> list[str]:
    """Every paragraph, those in tables and at the edges too."""
    edges = [document.sections[0].header, document.sections[0].footer]
    found = [*document.element.body.iter(qn("w:p")), *(one for edge in edges for one in edge._element.iter(qn("w:p")))]
    return ["".join(word.text or "" for word in one.iter(qn("w:t"))) for one in found]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes_with_no_clock_in_them(lang):
    made = render(everything(lang=lang), "docx")
    assert made == render(everything(lang=lang), "docx")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = Document(io.BytesIO(made)).core_properties
    assert (core.created.date().isoformat(), core.modified.date().isoformat()) == ("2026-11-20", "2026-11-20")


def test_rows_are_the_rows_that_were_put_in(document):
    block = everything().blocks()[0]
    table, tree = document.tables
    read = [[cell.text for cell in row.cells] for row in table.rows]
    assert read[0] == [head.title for head in block.heads]
    plain = [row for row in read[1:] if len(set(row)) > 1]
    assert plain == [list(row.cells) for row in block.rows]
    told = [row[0].split("\n") for row in read[1:] if len(set(row)) == 1]
    assert told == [[f"{one.label}:{one.text}" for one in row.under] for row in block.rows if row.under]
    assert [[cell.text for cell in row.cells] for row in tree.rows[1:]] == [
        [f"branch {at}", str(at)] for at in range(9)
    ]


def test_heads_of_tables_repeat_and_no_row_is_split(document):
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        across = sum(column.w for column in table._tbl.tblGrid.gridCol_lst)
        section = document.sections[0]
        assert across == section.page_width - section.left_margin - section.right_margin


def test_parts_have_heads_of_their_level_and_begin_pages_where_they_should(document):
    heads = [one for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert [one.style.name for one in heads] == [
        "Heading 1",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Heading 1",
        "Heading 2",
        "Heading 1",
    ]
    broken = [one.text for one in heads if one.paragraph_format.page_break_before]
    assert broken == ["flows", "tree"]


@pytest.mark.parametrize("parts", [3, 30])
def test_after_a_long_list_of_contents_the_first_part_begins_a_page(parts):
    blocks = tuple(Block(f"part {at}", remarks=("here",)) for at in range(parts))
    paper = Paper(contents=True)
    made = opened(Report(schema="x/1", lang="en", title="t", facts={}, tables=(), blocks=lambda: blocks, paper=paper))
    heads = [one for one in made.paragraphs if one.style.name == "Heading 1"]
    assert [bool(one.paragraph_format.page_break_before) for one in heads] == [parts > 16] + [False] * (parts - 1)


def test_every_link_finds_its_bookmark(document):
    body = document.element.body
    goals = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(goals) == 5 + 6  # rows that link, and the contents
    assert set(goals) <= set(marks)
    assert len(set(marks)) == len(marks) == len(set(numbers))


def test_styles_are_named_and_every_one_used_is_there(document):
    names = {style.style_id for style in document.styles}
    used = {
        one.get(qn("w:val"))
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for one in document.element.body.iter(qn(tag))
    }
    assert used <= names
    assert {"Heading1", "Heading2", "Heading3", "Normal", "Small", "TableText"} <= names
    fonts = document.styles.element.find(f".//{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == "SimSun"


def test_the_edge_says_for_whom_it_is_and_counts_pages(document):
    section = document.sections[0]
    assert "mark" in section.header.paragraphs[0].text
    codes = [one.text.strip() for one in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer


def test_the_sheet_lies_as_the_report_says():
    for landscape in (False, True):
        section = opened(everything(landscape=landscape)).sections[0]
        assert (section.page_width > section.page_height) is landscape


def test_each_picture_is_in_the_document_once(document):
    made = files(render(everything(), "docx"))
    assert sum(name.startswith("word/media/") for name in made) == 4
    said = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    assert said == ["rows", "flows said of flows", "stages said of stages", "places said of places"]


def test_every_part_is_sound_xml_and_none_is_left_of_the_template():
    made = files(render(everything(), "docx"))
    for name, content in made.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(content)  # noqa: S314 - we made it
    assert not [name for name in made if re.search("thumbnail|customXml|WithEffects", name)]
    assert b"python-docx" not in made["docProps/core.xml"]


@each("payload", HOSTILE)
def test_whatever_was_typed_is_read_out_again_and_nothing_else(payload, document):
    sound = len(texts(document))
    document = opened(everything(lambda name: payload + name, anchor=payload))
    assert len(texts(document)) == sound
    block = everything(lambda name: shown(payload + name)).blocks()[0]
    rows = [row for row in document.tables[0]._tbl.tr_lst if len(row.tc_lst) > 1]
    read = [["".join(word.text or "" for word in cell.iter(qn("w:t"))) for cell in row.tc_lst] for row in rows]
    assert read[1:] == [list(row.cells) for row in block.rows]
    assert document.core_properties.title == shown(payload + "title")[:255]
    assert shown(payload + "closing") in texts(document)


def test_a_part_without_a_title_begins_its_page_and_is_found():
    heads, rows = (Head("a", text=True),), (Row(("x",), links=("there",)),)
    blocks = (Block("list", heads, rows), Block("", anchor="there", new_page=True, remarks=("here",)))
    document = opened(Report(schema="x/1", lang="en", title="t", facts={}, tables=(), blocks=lambda: blocks))
    (goal,) = [link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))]
    marked = next(one for one in document.element.body.iter(qn("w:bookmarkStart")) if one.get(qn("w:name")) == goal)
    assert marked.getparent().find(f".//{qn('w:pageBreakBefore')}") is not None


def test_columns_share_the_page_by_what_they_hold():
    heads = (Head("no."), Head("name", text=True), Head("remark", text=True), Head("t"))
    rows = (Row(("1", "steel", "a very long remark that goes on and on and on for more than a line", "1,000,000")),)
    made = widths(Block("", heads, rows), 9000)
    assert sum(made) == 9000
    assert made[2] > made[1] > made[0]
    crowded = widths(Block("", heads * 9, (Row(rows[0].cells * 9),)), 9000)
    assert sum(crowded) == 9000
    assert min(crowded) > 0


# Helvetica Bold, in thousandths of its size, from its published metrics: a to z, A to Z
_BOLD = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
         556, 556, 500, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611,
         722, 667, 944, 667, 667, 611),
        strict=True,
    )
)  # fmt: skip
_WORDS = st.text(st.sampled_from(sorted(_BOLD)), min_size=1, max_size=14)
_COLUMNS = st.tuples(st.lists(_WORDS, min_size=1, max_size=3), st.booleans(), st.text("0a ", max_size=90))


@given(st.lists(_COLUMNS, min_size=1, max_size=14))
def test_no_column_is_narrower_than_the_longest_word_of_its_head(columns):
    sides = 2 * 60
    needed = [max(sum(_BOLD[sign] for sign in word) * 170 / 1000 for word in words) + sides for words, _, _ in columns]
    assume(sum(needed) * 1.3 + 120 * len(columns) < 9752)
    heads = tuple(Head(" ".join(words), text=text) for words, text, _ in columns)
    made = widths(Block("", heads, (Row(tuple(cell for *_, cell in columns)),)), 9752)
    assert sum(made) == 9752
    assert all(wide >= least for wide, least in zip(made, needed, strict=True)), (made, needed)


def test_a_text_keeps_its_distance_from_the_figures_before_it():
    heads = (Head("t"), Head("name", text=True))
    table = opened(Report(schema="x/1", lang="en", title="t", facts={}, tables=(), blocks=lambda: (
        Block("", heads, (Row(("1", "steel")),)),
    ))).tables[0]  # fmt: skip
    inset = [[cell.paragraphs[0].paragraph_format.left_indent for cell in row.cells] for row in table.rows]
    assert all(figure is None and text > 0 for figure, text in inset)


def test_a_column_to_be_filled_in_by_hand_has_room_for_it():
    heads = (Head("material", text=True), Head("by", text=True))
    made = widths(Block("", heads, (Row(("a very long name of a material that fills its line", "")),)), 9000)
    assert made[1] > 1300


def test_a_bare_report_is_a_document_too():
    nothing = Report(schema="x/1", lang="en", title="t", facts={}, tables=(), about=About(as_of="no day"))
    assert next(one for one in texts(opened(nothing)) if one) == "t"
