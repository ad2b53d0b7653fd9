"""Laws over sheets made of everything the other tests use, mixed up: nothing breaks, no figure is invented."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.grid.book import Area, Cell, Grid
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.read import read_book
from matchchain.wording import say
from matchchain.wording.message import sentence_of
from tests.catalogue.sheets.layouts.sheet import book, sheet

TITLES = (  # noqa: SIM905 - titles read best as one
    "序号|企业名称|单位|品名|副产物名称|废物名称|原料名称|可供|需求|供/需|类别|数量|年产生量（吨/年）|产生量|用量(t/a)|计量单位|单价（元/吨）|价格|处置费|"
    "处置费用（万元/年）|去向|处置单位|备注|1月|2月|合计|日期|联系人及电话|统一社会信用代码|废物代码|CAS号|含水率|Company|Material|Waste stream|"
    "Quantity|Unit|Period|Disposal route|Cost (+) / Income (-)|have|want|其中|贵公司有哪些副产物？年产生多少吨？|单位名称（盖章）：|填表人："
).split("|")
CELLS = (  # noqa: SIM905 - cells read best as one
    "1|2|甲化工有限公司|乙厂|Acme Ltd|炉渣|废酸|石灰|whey|1.废酸 200t；2.污泥 50t|500|1,200|1.200,5|约3000吨/年,委外处置1200元/吨|15吨/月|8毛一公斤|"
    "30吨每天|自用三成|对方付款|100~200|面议|无|/|—|同上|吨|吨/年|t/a|万元|元/吨|kg|外售|填埋|委托处置|landfill|供|需|副产品|危险废物|HW08|900-249-08|"
    "2075-09-02|9.13E+17|1.38E+10|2025-03-01|每月|per week|合计|小计|例|XX公司|注：说明|测试|张三 13800000000|-20|0|#REF!|93%|亚硫酸钠（纯度93%）500吨/年|"
    "一、可供资源|二、原辅材料|20万元/年|5t/h*8000h|免费|块/月"
).split("|")
KINDS = ("text", "text", "text", "number", "date", "unreckoned", "error")

cell = st.builds(Cell, st.sampled_from(("", *TITLES, *CELLS, *CELLS)), st.sampled_from(KINDS))
titles = st.lists(st.builds(Cell, st.sampled_from(("", *TITLES))), min_size=2, max_size=7)
rows = st.builds(
    lambda head, body: (*map(tuple, head), *map(tuple, body)),
    st.lists(titles, min_size=1, max_size=2),
    st.lists(st.lists(cell, max_size=7), max_size=7),
)
areas = st.lists(
    st.builds(lambda t, c, h, w: Area(t, c, t + h, c + w), *(st.integers(0, 5), st.integers(0, 5), st.integers(0, 2), st.integers(0, 3))), max_size=2
)
grids = st.builds(lambda name, table, merged: Grid(name, table, tuple(merged)), st.sampled_from(("表", "需求", "3月", "甲公司")), rows, areas)
FIGURES = ("quantity", "price", "disposal_cost", "gate_fee", "moisture", "purity")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(grids, min_size=1, max_size=2))
def test_any_sheet_is_read_without_a_fault_and_every_doubt_has_its_cure(tables):
    named = [Grid(f"{grid.name}{at}", grid.rows, grid.merged) for at, grid in enumerate(tables)]
    reading = read_list(book(*named), Around())
    for doubt in reading.doubts:
        assert say(doubt.message, "zh")
        assert say(doubt.message, "en")
        assert all(sentence_of(f"{doubt.message.key}.cure"))
    for _, message in reading.left_out:
        assert say(message, "zh")
    for firm in reading.firms:
        for entry in (firm, *firm.lines):
            assert all(stated.text.strip() for stated in entry.said.values())
        assert all(line.said.get("material") or line.section == "permits" for line in firm.lines)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(grids)
def test_no_figure_is_stated_that_its_cell_does_not_hold(grid):
    reading = read_list(book(grid), Around())
    for firm in reading.firms:
        for line in firm.lines:
            for attribute in FIGURES:
                stated = line.said.get(attribute)
                if stated is not None and stated.note is None:
                    assert digits(stated.text) <= digits(text_at(grid, stated.spot.cell)), (stated, text_at(grid, stated.spot.cell))


def text_at(grid: Grid, name: str) -> str:
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    text = grid.at(int(row) - 1, column - 1).text
    if text == "同上" or not text:  # what it repeats stands above
        return " ".join(grid.at(above, column - 1).text for above in range(int(row)))
    return text


def digits(text: str) -> set[str]:
    """The numbers of a text, units like m3 left away, without what only groups digits."""
    bare = re.sub(r"(?:N?m[23]|CO2)", "", text)
    return {re.sub(r"[.,]", "", found).strip("0") for found in re.findall(r"\d[\d.,]*", bare)}


@pytest.mark.parametrize("text", ["3" + "0" * 25_000, "3x" * 9_000, "²", "①²③", "1" * 5_000 + "吨/年"])
def test_no_cell_makes_reading_slow_or_fall(text):
    grid = sheet(f"企业名称|品名|产生量(t/a)\n甲公司|废酸|{text}\n{text}|{text}|{text}")
    began = time.process_time()
    read_book(book(grid), Around())
    assert time.process_time() - began < 5


def test_a_cell_a_million_rows_below_is_named_and_not_waited_for():
    rows = (*sheet("企业名称|品名|产生量(t/a)\n甲公司|废酸|20").rows, *([()] * 1_000_000), (Cell("见附件"),))
    began = time.process_time()
    reading = read_book(book(Grid("s", rows)), Around())
    assert time.process_time() - began < 5
    assert [str(doubt.spot) for doubt in reading.doubts if doubt.message.key == "imports.far-below"] == ["s!A1000003"]
    assert reading.firms[0].lines[0].said["quantity"].text == "20 t/a"
