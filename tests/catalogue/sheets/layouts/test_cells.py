"""What stands in the cells of amounts and prices: units of the cell, of the title, of the row; figures among words."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet


def one(title: str, cell: str, more: str = "", values: str = "") -> tuple[dict[str, str], list[str], str]:
    """Fields, keys of doubts but the told ones, and the note of one line whose amount or price is a cell."""
    grid = sheet(f"企业名称|副产物名称|{title}{more}\n甲公司|甲物|{cell}{values}")
    reading = read_list(book(grid), Around())
    ((_, _, fields),) = lines(reading)
    note = reading.firms[0].lines[0].said.get("note")
    return fields, [key for key, _ in doubts(reading, "asked", "refused")], note.text if note else ""


@pytest.mark.parametrize(
    ("cell", "quantity"),
    [
        ("500", "500 吨/年"), ("1,200", "1,200 吨/年"), ("100~200", "100~200 吨/年"), ("约500", "约500 吨/年"),
        ("3000余吨", "3000余吨/年"), ("10-15 t/d", "10-15 t/d"), ("15吨/月", "15吨/月"), ("30吨每天", "30吨每天"),
        ("2×10^4 t/a", "2×10^4 t/a"), ("300 (2024)", "300 吨/年"), ("100（估）", "约100 吨/年"), ("1200*", "1200 吨/年"),
        ("300/年", "300 吨/年"), ("最多50吨/月", "最多50吨/月"), ("５００吨／年", "５００吨／年"), ("200,5", "200.5 吨/年"),
        ("15吨/月×11个月", "165 吨/年"), ("20吨/天，年运行300天", "6000 吨/年"), ("5t/h*8000h", "40000 t/yr"),
        ("0", "0 吨/年"),
    ],
)  # fmt: skip
def test_an_amount_takes_the_unit_of_its_cell_else_of_its_title(cell, quantity):
    assert one("年产生量（吨/年）", cell)[0]["quantity"] == quantity


@pytest.mark.parametrize("cell", ["-", "/", "无", "没有", "n/a", "TBD", "不限", "若干"])
def test_blanks_are_nothing(cell):
    fields, asked, note = one("年产生量（吨/年）", cell)
    assert ("quantity" in fields, asked, note) == (False, [], "")


@pytest.mark.parametrize(
    "cell", ["10吨/批，每月3批", "20 t/month (Apr-Oct)", "2024年：300吨，2025年：350吨", "30%", "see note", "3车/月"]
)
def test_what_is_no_amount_a_year_is_not_taken_and_stays_in_the_note(cell):
    fields, asked, note = one("年产生量（吨/年）", cell)
    assert "quantity" not in fields
    assert asked
    assert cell in note


def test_several_things_in_a_cell_go_to_their_fields_and_the_rest_to_the_note():
    fields, _, _ = one("年产生量", "约3000吨/年,委外处置1200元/吨")
    assert fields == {"material": "甲物", "kind": "by-product", "quantity": "约3000吨/年", "disposal_cost": "1200元/吨", "now": "treat"}
    fields, _, note = one("年产生量", "3000吨/年，自用三成")
    assert (fields["quantity"], note) == ("3000吨/年", "自用三成")
    fields, _, note = one("年产生量", "500吨（其中外售300吨）")
    assert (fields["quantity"], note) == ("500吨/年", "其中外售300吨")
    fields, _, note = one("年产生量", "暂存50吨，年产300吨")
    assert (fields["quantity"], note) == ("年产300吨", "暂存50吨")
    fields, _, _ = one("年产生量", "500t，含水率80%")
    assert (fields["quantity"], fields["moisture"]) == ("500t/yr", "80%")


def test_without_any_unit_the_number_is_kept_and_asked():
    fields, asked, _ = one("产生量", "500")
    assert (fields["quantity"], asked) == ("500", ["no-unit"])


def test_the_unit_stands_in_a_column_or_in_the_heading():
    assert one("产生量", "500", "|计量单位", "|kg/月")[0]["quantity"] == "500 kg/月"
    assert one("年产生量", "500", "|单位", "|万吨")[0]["quantity"] == "500 万吨/年"
    grid = sheet("副产物情况（单位：吨）\n企业名称|副产物名称|年产生量\n甲公司|炉渣|500")
    assert lines(read_list(book(grid), Around()))[0][2]["quantity"] == "500 吨/年"


def test_a_cell_with_another_unit_than_its_title_wins_and_is_told():
    grid = sheet("企业名称|副产物名称|年产生量（吨/年）\n甲公司|炉渣|800公斤/月")
    reading = read_list(book(grid), Around())
    assert lines(reading)[0][2]["quantity"] == "800公斤/月"
    assert doubts(reading, "told") == [("cell-unit", "C2")]


def test_the_year_of_a_title_and_amounts_of_other_years():
    grid = sheet("企业名称|副产物名称|2023年产生量（吨）|2024年产生量（吨）|2025年计划产生量（吨）\n甲公司|炉渣|100|120|150\n乙公司|废砂|80||")
    reading = read_list(book(grid), Around())
    assert [fields["quantity"] for _, _, fields in lines(reading)] == ["120 吨/年", "80 吨/年"]
    assert reading.firms[0].lines[0].said["note"].text == "2023年产生量（吨）: 100；2025年计划产生量（吨）: 150"


def test_what_may_be_given_counts_before_what_arises():
    fields, _, note = one("年产生量（吨）", "1000", "|可供量（吨/年）", "|300")
    assert (fields["quantity"], note) == ("300 吨/年", "年产生量（吨）: 1000")


def test_a_design_figure_is_written_as_a_bound():
    assert one("设计产能（吨/年）", "5000")[0]["quantity"] == "<= 5000 吨/年"


@pytest.mark.parametrize(
    ("title", "cell", "expected"),
    [
        ("处置单价（元/吨）", "1200", {"disposal_cost": "1200 元/吨"}),
        ("处置单价（元/吨，含税）", "1200", {"disposal_cost": "1200 元/吨(含税)"}),
        ("处置单价（元/吨）", "-200", {"price": "200 元/吨"}),
        ("处置单价（元/吨）", "免费", {"disposal_cost": "免费"}),
        ("价格", "8毛一公斤", {"price": "8毛一公斤"}),
        ("价格（元/吨）", "倒贴200", {"disposal_cost": "200 元/吨"}),
        ("价格（元/吨）", "-200", {"disposal_cost": "200 元/吨"}),
        ("处置费用（元/吨）", "对方付款300元/吨", {"price": "300元/吨"}),
        ("期望价（元/吨）", "900", {"ask": "900 元/吨"}),
        ("单价/吨", "900", {"price": "900 元/吨"}),
        ("处置费用（元）", "1200", {}),
        ("处置费用", "1200", {}),
        ("处置单价（元/吨）", "200元/车", {}),
        ("处置单价（元/吨）", "1200/800", {}),
        ("价格", "面议", {}),
    ],
)
def test_money_is_a_price_or_a_cost_or_is_asked(title, cell, expected):
    fields, _, note = one("年产生量", "100吨", f"|{title}", f"|{cell}")
    assert {k: v for k, v in fields.items() if k not in {"material", "kind", "quantity"}} == expected
    assert bool(expected) or cell in note


def test_a_figure_merged_over_several_things_is_of_none_of_them():
    grid = sheet("企业名称|副产物名称|年产生量（吨）\n甲公司|炉渣|500\n甲公司|粉煤灰|\n甲公司|石膏|20", merged="C2:C3")
    reading = read_list(book(grid), Around())
    assert [fields.get("quantity") for _, _, fields in lines(reading)] == [None, None, "20 吨/年"]
    assert doubts(reading, "asked") == [("shared-figure", "C2")]


def test_a_decimal_comma_turns_points_into_groups():
    grid = sheet("Firm|By-product|Quantity (t/yr)|Price (CNY/t)\nA Ltd|whey|1.200|12,5\nB Ltd|bran|0,75|3")
    fields = [fields for _, _, fields in lines(read_list(book(grid), Around(Park(language="en"))))]
    assert [(f["quantity"], f["price"]) for f in fields] == [("1200 t/yr", "12.5 CNY/t"), ("0.75 t/yr", "3 CNY/t")]
