"""A paper is known by its titles and the columns that only it has; everything else is left to those who read lists."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matchchain.catalogue.sheets.papers.header import header_of
from matchchain.catalogue.sheets.papers.knowledge import table
from tests.catalogue.sheets.papers.built import head, lines, read, workbook

LIST = [("企业名称", "名称", "产生量（吨/年）", "处置方式"), ("甲厂", "废酸", 20, "委托处置"), ("乙厂", "废碱", 30, "委托处置")]


@pytest.mark.parametrize("rows", [
    LIST,
    [("滨河园区固废摸底表",), *LIST],
    [("一般工业固体废物台账",), *LIST],  # many firms: a list, whatever its title
    [("企业名称", "排污许可证编号", "危险废物经营许可证编号", "有效期限"), ("甲厂", "123", "", "2028-01-01"), ("乙厂", "", "9", "2029-01-01")],
    [("企业证照台账(排污许可证、环境影响报告表、危险废物管理计划)",), ("单位名称", "联系人", "联系电话"), ("甲厂", "张", "1"), ("乙厂", "李", "2")],
    [("品名", "数量"), ("蒸汽", "12")],
    [("Company", "By-product", "Quantity (t/yr)"), ("A Ltd", "fly ash", 12)],
    [("单位名称", "甲厂"), ("电话", "13800000000")],
    [],
])  # fmt: skip
def test_a_list_is_no_paper(rows):
    assert read(workbook(("表", rows or [(None,)]))) is None


@pytest.mark.parametrize(("title", "kind"), [
    ("一般工业固体废物管理台账", "general-waste"), ("危险废物管理计划", "hazardous-waste"), ("排污许可证副本", "licence"),
    ("建设项目环境影响报告表", "eia"), ("Site waste register", "general-waste"), ("Environmental permit", "licence"),
    ("Environmental impact assessment", "eia"), ("Hazardous waste management plan", "hazardous-waste"),
])  # fmt: skip
def test_a_title_decides(title, kind):
    rows = [(title,), ("废物名称", "废物代码", "产生量（吨）"), ("废机油", "900-214-08", 3)]
    assert read(workbook(("表", rows))).kind == kind


def test_the_name_of_a_file_decides_nothing_but_its_year():
    rows = [("废物名称", "废物代码", "产生量（吨）"), ("废机油", "900-214-08", 3)]
    assert read(workbook(("Sheet1", rows), name="某厂危险废物管理台账2025.xlsx")) is None
    reading = read(workbook(("危险废物管理台账", rows), name="某厂台账2025.xlsx"))
    assert reading.as_of == "2025-12-31"
    assert [d.level for d in reading.doubts if d.message.key == "papers.year-by-name"] == ["told"]


def test_columns_that_only_one_paper_has_decide_without_a_title():
    rows = [
        ("名称", "产生量", "自行利用方式", "自行利用数量", "委托利用方式", "委托利用数量", "委托处置方式", "委托处置数量", "自行处置方式"),
        ("煤渣", 12, "/", "/", "外售", 12, "/", "/", "/"),
    ]  # fmt: skip
    assert read(workbook(("2025年", rows))).kind == "general-waste"


def test_a_title_with_a_firm_names_it():
    rows = [("松果铝业有限公司2025年度一般工业固体废物管理台账",), ("名称", "产生量（吨）"), ("铝屑", 3)]
    assert head(read(workbook(("表", rows)))) == {"name": "松果铝业有限公司"}


@pytest.mark.parametrize("title", [
    "一般工业固体废物出厂环节记录表", "危险废物出厂环节记录表", "2025年一般工业固体废物出厂环节记录表", "全厂危险废物产生情况一览表",
])  # fmt: skip
def test_a_title_without_a_firm_names_none(title):
    rows = [(title,), ("名称", "出厂时间", "出厂数量（吨）"), ("铝屑", "2025-12-31", 3)]
    assert head(read(workbook(("危险废物管理台账" if "危险" in title else "表", rows)))) == {}


@pytest.mark.parametrize("form", table("forms")["forms"], ids=lambda form: form["id"])
def test_every_column_of_every_official_form_is_known(form):
    unknown = [
        column
        for column in (*form["seen"], *form["unseen"])
        if not (found := header_of(tuple(column.split(" > ")))).means and found.stage != "change"
    ]
    assert unknown == []


def test_every_form_says_where_it_was_looked_up():
    forms = table("forms")
    assert {source for form in forms["forms"] for source in form["from"]} <= set(forms["sources"])
    assert not [form["id"] for form in forms["forms"] if form["seen"] and not form["from"]]


WORDS = st.sampled_from([
    "代码", "名称", "产生量", "产生量（吨）", "SW03", "煤渣", "合计", "无", "/", "12", "1,200.5", "约3吨", "2025年3月", "3月", "全厂", "变化量",
    "一般工业固体废物流向汇总表", "危险废物", "HW08", "900-249-08", "委托处置", "外售", "t/a", "单位：吨", "注：", "填表日期：2025年1月1日",
    "单位名称：甲有限公司", "年用量（t/a）", "产品名称", "生产能力", "计量单位", "有效期限", "120°52′34″", "EWC code", "R5", "#REF!", "9.13E+17",
    "危险废物名称", "行业俗称/单位内部名称", "", "0", "-5", "=1/0",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=9), max_size=14), st.sampled_from(["", "A1:B2", "A2:A4 B1:D1", "C3:C6"]))
def test_no_sheet_of_such_words_breaks_the_reader(rows, merged):
    """Nothing is lost in silence: what a row names is a line, or stands among what was left out or asked."""
    book = workbook(("排污许可证副本", [["排污许可证副本"], *rows], merged))
    reading = read(book)
    assert reading is not None
    for line in reading.firms[0].lines:
        assert line.section in {"offers", "needs", "permits"}
        assert all(stated.text.strip() for stated in line.said.values())
        assert all(stated.spot.cell[0].isalpha() for stated in line.said.values())


def test_a_long_list_is_not_read_to_its_end_for_it():
    rows = [("品名", "数量", "说明"), *(("蒸汽", "若干", "一段说明") for _ in range(3000))]
    assert read(workbook(("表", rows))) is None


PRICED = [
    ("危险废物产生情况一览表",),
    ("单位名称：松果铝业有限公司",),
    ("序号", "危险废物名称", "废物类别", "废物代码", "产生量（吨）", "利用处置方式", "处置单价（元/吨）"),
    (1, "含铬污泥", "HW17", "336-054-17", 12, "委托处置", 2800),
]


def test_a_list_of_wastes_with_their_prices_is_read_as_a_list_so_that_no_price_is_lost():
    assert read(workbook(("危险废物台账", PRICED))) is None
    without = [row[:6] for row in PRICED]
    assert read(workbook(("危险废物台账", without))).kind == "hazardous-waste"


def test_records_by_date_are_added_up_and_their_money_is_shown_as_unread():
    rows = [
        ("一般工业固体废物出厂环节记录表",),
        ("固体废物名称", "出厂时间", "出厂数量（吨）", "费用（元）"),
        ("铝灰", "2025-03-01", 3, 300),
        ("铝灰", "2025-12-20", 4, 400),
    ]
    reading = read(workbook(("表", rows)))
    assert reading.kind == "general-waste"
    assert [heading.title for heading in reading.headings if not heading.field] == ["费用（元）"]


def test_a_very_hidden_sheet_is_no_paper_of_the_firm():
    book = workbook(("表", [("排污许可证副本",), ("原辅材料名称", "年用量（t/a）"), ("铝棒", 21000)]))
    from dataclasses import replace

    hidden = replace(book, grids=tuple(replace(grid, very_hidden=True) for grid in book.grids))
    assert read(hidden) is None
    assert lines(read(book), "needs") == {"铝棒": {"quantity": "<= 21000 t/a"}}
