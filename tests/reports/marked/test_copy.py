"""The marked copy holds what the file held, its marks, and nothing that a program would run."""

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.sheets.grid.book import Area, Book, Cell, Grid
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.catalogue.sheets.grid.texts import bare
from matchchain.reports.marked.copy import marked_copy
from matchchain.reports.telling.clean import INVISIBLE

LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Zl", "Zp"]).filter(lambda sign: not INVISIBLE.match(sign))
TEXTS = st.text(LETTERS | st.sampled_from("\n=+-@'"), max_size=8).map(bare)
AREAS = st.builds(lambda top, left, down, across: Area(top, left, top + down, left + across), *[st.integers(0, 4)] * 2, *[st.integers(0, 3)] * 2)


def book_of(*grids, **properties):
    return Book("企业.xls", "xls", "0" * 64, grids, properties)


def grid_of(name, rows, **more):
    return Grid(name, tuple(tuple(Cell(text) for text in row) for row in rows), **more)


def trimmed(grid):
    rows = [[cell.text for cell in row] for row in grid.rows]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


@given(st.lists(st.lists(TEXTS | st.just("0\n=1"), max_size=4), max_size=5), st.data())
@settings(max_examples=60, deadline=None)
def test_the_copy_opened_again_is_the_file(rows, data):
    grid = grid_of("表", rows, hidden_rows=frozenset({1} if len(rows) > 1 else ()))
    places = [(at, column) for at, row in enumerate(rows) for column in range(len(row))]
    marks = {}
    for row, column in data.draw(st.lists(st.sampled_from(places), max_size=3)) if places else ():
        marks["表", f"{'ABCD'[column]}{row + 1}"] = ("asked", "请确认")
    (again,) = open_book(marked_copy(book_of(grid), marks, "zh"), "标记.xlsx").grids
    assert trimmed(again) == trimmed(grid)
    assert again.hidden_rows == {row for row in grid.hidden_rows if row < len(again.rows)}


@given(st.lists(AREAS, max_size=5))
@settings(max_examples=40, deadline=None)
def test_areas_that_overlap_or_lead_out_are_never_made(areas):
    grid = grid_of("表", [["x"] * 5] * 5, merged=tuple(areas))
    (again,) = open_book(marked_copy(book_of(grid), {("表", "B2"): ("told", "x")}, "zh"), "a.xlsx").grids
    places = [(row, column) for one in again.merged for row in range(one.top, one.bottom + 1) for column in range(one.left, one.right + 1)]
    assert len(places) == len(set(places))
    assert all(row < 5 and column < 5 for row, column in places)
    heads = {(one.top, one.left) for one in again.merged}
    assert all(again.at(row, column).text == "x" for row in range(5) for column in range(5) if (row, column) not in places or (row, column) in heads)


def test_merged_hidden_and_properties_are_kept():
    shown = grid_of("可供", [["甲", "", "x"], ["", "", "y"], ["z"]], merged=(Area(0, 0, 1, 1),), hidden_rows=frozenset({2}), hidden_columns=frozenset({2}))
    unseen = grid_of("_mc", [["k"]], hidden=True, very_hidden=True)
    again = open_book(marked_copy(book_of(shown, unseen, form="v1"), {("可供", "A1"): ("refused", "错")}, "zh"), "a.xlsx")
    first, second = again.grids
    assert (first.name, first.merged, first.hidden_rows, first.hidden_columns) == ("可供", shown.merged, {2}, {2})
    assert [[cell.text for cell in row] for row in first.rows] == [["甲", "", "x"], ["", "", "y"], ["z"]]
    assert second.very_hidden
    assert again.properties == {"form": "v1"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_marks_are_coloured_noted_and_listed(lang):
    grid = grid_of("可供", [["品名", "价格"], ["=cmd|x", "9.13E+17"]])
    marks = {("可供", "B2"): ("refused", "信用代码丢了位数"), ("可供", "A2"): ("told", "=1+1"), ("可供", ""): ("asked", "整表"), ("别处", "A1"): ("asked", "无此表")}
    raw = marked_copy(book_of(grid), marks, lang)
    assert raw == marked_copy(book_of(grid), dict(reversed(marks.items())), lang)
    made = openpyxl.load_workbook(io.BytesIO(raw))
    listing, sheet = made.worksheets
    assert listing.title == ("标记" if lang == "zh" else "Marks")
    assert sheet["B2"].comment.text == "信用代码丢了位数"
    assert sheet["B2"].fill.start_color.rgb == "FFFFC7CE"
    assert sheet["A1"].comment is None
    listed = [tuple(cell.value for cell in row) for row in listing.iter_rows(min_row=7)]
    assert [(row[1], row[2]) for row in listed] == [("可供", ""), ("可供", "A2"), ("可供", "B2"), ("别处", "A1")]
    assert listed[2][3:] == ("9.13E+17", "信用代码丢了位数")
    values = [cell for sheet in made.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in values if cell.value is not None} == {"s"}


def test_names_that_workbooks_do_not_accept_are_made_acceptable():
    grids = [grid_of(name, [["a"]]) for name in ("表/一" * 20, "表/一" * 20, "标记", "", "History", "a", "A")]
    again = open_book(marked_copy(book_of(*grids), {}, "zh"), "a.xlsx").grids
    assert len(again) == len(grids)
    assert len({grid.name.casefold() for grid in again}) == len(grids)
    assert all(0 < len(grid.name) <= 31 for grid in again)


def test_areas_beyond_all_bounds_cost_nothing():
    grid = grid_of("表", [["a", "b"], ["c"]], merged=(Area(0, 0, 1_048_575, 16_383), Area(5, 5, 9, 9)))
    (again,) = open_book(marked_copy(book_of(grid), {("表", "XFD1048576"): ("told", "x"), ("表", "ZZZ9"): ("told", "y")}, "en"), "a.xlsx").grids
    assert again.merged == (Area(0, 0, 1, 1),)


def test_a_hidden_cell_is_named_as_hidden():
    grid = grid_of("表", [["a"], ["b"]], hidden_rows=frozenset({1}))
    made = openpyxl.load_workbook(io.BytesIO(marked_copy(book_of(grid), {("表", "A2"): ("asked", "x")}, "zh")))
    assert made.worksheets[0]["B7"].value == "表(隐藏)"
