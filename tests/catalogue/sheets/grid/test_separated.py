"""Tables as text: encodings, separators, guards, quotes."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.grid.texts import bare
from tests.catalogue.sheets.grid.books import only, refusal, texts

CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n,;"'), max_size=8)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_what_a_writer_writes_comes_back(rows, sign):
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    text = f"sep={sign}\n{out.getvalue()}"
    (grid,) = open_book(text.encode(), "a.csv").grids
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            assert grid.at(at, column).text == bare(value)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("品名,数量\n石膏,5".encode(), "utf-8"), (b"\xef\xbb\xbf" + "品名,数量\n石膏,5".encode(), "utf-8"), ("品名,数量\n石膏,5".encode("gb18030"), "gb18030"),
        ("品名,数量\n石膏,5".encode("utf-16"), "utf-16"), (b"\xfe\xff" + "品名,数量\n石膏,5".encode("utf-16-be"), "utf-16"),
    ],
)  # fmt: skip
def test_encodings_of_chinese_tables(raw, encoding):
    book = open_book(raw, "a.csv")
    assert book.encoding == encoding
    assert texts(book.grids[0]) == [["品名", "数量"], ["石膏", "5"]]


def test_a_western_table_is_not_taken_for_chinese():
    raw = "Stoff;Menge\nSchlämme;12,5 t/a\nGärreste für Dünger;3,0\nSäure (30 °C);7 m³".encode("cp1252")
    book = open_book(raw, "a.csv")
    assert book.encoding == "windows-1252"
    assert texts(book.grids[0])[1] == ["Schlämme", "12,5 t/a"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Stoff;Menge\nGips;12,5\nAsche;3,0", [["Stoff", "Menge"], ["Gips", "12,5"], ["Asche", "3,0"]]),
        ("品名,备注\n石膏,甲;乙\n灰,丙", [["品名", "备注"], ["石膏", "甲;乙"], ["灰", "丙"]]),
        ("标题\n品名\t数量\n石膏\t1,2", [["标题"], ["品名", "数量"], ["石膏", "1,2"]]),
        ("品名\n石膏\n灰", [["品名"], ["石膏"], ["灰"]]),
        ("sep=;\na;b", [["a", "b"]]),
        ("a,b\r\n\r\nc,d\r", [["a", "b"], [], ["c", "d"]]),
        ('DN50 "x",5\n"a\nb",6', [['DN50 "x"', "5"], ["a\nb", "6"]]),
        ("a,'=1+1\n=\"007\",'913306041234567890", [["a", "=1+1"], ["007", "913306041234567890"]]),
    ],
)  # fmt: skip
def test_what_separates_is_found_and_nothing_is_interpreted(text, rows):
    grid = only(text.encode(), "a.csv")
    assert texts(grid) == rows
    assert {cell.kind for row in grid.rows for cell in row} == {"text"}


def test_tabs_make_a_tsv_whatever_the_ending():
    assert open_book(b"a\tb\nc\td", "a.xls").format == "tsv"
    assert open_book(b"a\tb\nc\td", "a.csv").format == "tsv"


def test_a_quote_that_swallows_the_rest_is_refused_with_its_line():
    with pytest.raises(Exception, match="line 3") as caught:
        open_book(b'a,b\nc,d\n"e,f\ng,h\n', "a.csv")
    assert caught.value.message.key == "sheets.open-quote"
    assert refusal(b'a,b\n"' + b"x" * 200_000 + b'",c\n', "a.csv") == "open-quote"


def test_what_is_no_text_is_refused():
    assert refusal(b"a,b\n\x00\x01\x02", "a.csv") == "not-a-table"
    assert refusal(b"a,\xff\xff\xff\x80,b", "a.csv") == "encoding"
    assert refusal(b"\xff\xfea\x00,", "a.csv") == "encoding"
    assert refusal("品名,a,b,c".encode("utf-16-le"), "a.csv") == "encoding"
    assert refusal(b"a,b\n\x1a\x1aend\nc,d", "a.csv") == "not-a-table"


def test_a_text_that_does_not_say_it_is_a_table_is_refused():
    assert refusal(b"name: x\n", "park.yaml") == "not-a-table"
    assert refusal("一,二".encode(), "说明.md") == "not-a-table"
    assert texts(only(b"a,b", "export")) == [["a", "b"]]
