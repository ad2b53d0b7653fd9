"""What titles of columns mean, as offices and auditors write them."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet


@pytest.mark.parametrize(
    ("title", "field", "side", "unit"),
    [
        ("产生量\n（吨/年）", "quantity", "offers", "吨/年"),
        ("单价（元/吨，含税）", "price", "", "元/吨"),
        ("数量/吨", "quantity", "", "吨"),
        ("产 生 量 t/a", "quantity", "offers", "t/a"),
        ("企业名称（盖章）", "firm.name", "", ""),
        ("*原辅材料名称", "material", "needs", ""),
        ("副产物名称 By-product name", "material", "offers", ""),
        ("危险废物名称", "material", "offers", ""),
        ("委托处置平均单价（元/吨）", "disposal_cost", "offers", "元/吨"),
        ("上年度产生量", "quantity", "offers", ""),
        ("采购单价", "price", "needs", ""),
        ("年末库存量（吨）", "quantity.part", "", "吨"),
        ("供需类型", "direction", "", ""),
        ("Quantity [t/yr]", "quantity", "", "t/yr"),
        ("Disposal cost (EUR/t)", "disposal_cost", "offers", "EUR/t"),
        ("Price €/t", "price", "", "€/t"),
        ("Annual arisings (t)", "quantity", "offers", "t"),
        ("Haz?", "hazardous", "", ""),
        ("Amount of waste (ML/yr)", "quantity", "offers", "ML/yr"),
        ("We are looking for", "material", "needs", ""),
        ("贵公司有哪些副产物可供利用？年产生量多少吨？", "material", "offers", "吨"),
        ("3、贵公司需要采购哪些原材料，年需求量多少？", "material", "needs", ""),
    ],
)
def test_a_title_is_known_by_its_words(title, field, side, unit):
    found = title_meaning(title)
    assert found is not None
    assert (found.field, found.side, found.unit) == (field, side, unit)


@pytest.mark.parametrize("text", ["龙华染料有限公司", "亚硫酸钠", "废硫酸", "5t/h", "张三", "Acme Ltd", "sodium sulfite", "原料供应商联系电话"])
def test_what_is_no_title_is_not_taken_for_one(text):
    assert title_meaning(text) is None


def test_a_title_of_several_names_them():
    assert title_meaning("联系人及电话").parts == ("firm.contact", "firm.phone")
    assert title_meaning("产品名称及年产量").parts == ("material", "quantity")
    assert title_meaning("目前处置方式及费用").parts == ("now", "disposal_cost")


def test_years_and_months_are_told_apart_from_the_field():
    assert (title_meaning("2025年产生量（吨）").year, title_meaning("2025年产生量（吨）").field) == (2025, "quantity")
    assert [title_meaning(text).month for text in ("1月", "十二月", "Sep", "2025-03")] == [1, 12, 9, 3]


def test_a_column_that_a_person_maps_keeps_the_unit_of_its_title():
    grid = sheet("企业名称|东西|数（吨/年）|参考数(元/吨)\n甲公司|废酸|300|280")
    columns = {"东西": "offers.material", "数（吨/年）": "offers.quantity", "参考数(元/吨)": "offers.disposal_cost"}
    reading = read_list(book(grid), Around(), columns)
    assert lines(reading) == [
        ("甲公司", "offers", {"material": "废酸", "quantity": "300 吨/年", "disposal_cost": "280 元/吨"})
    ]
    assert doubts(reading) == []


def test_a_title_with_a_wrong_character_is_read_and_told():
    reading = read_list(book(sheet("企业名称|固废名称|产生凉（吨/年）|处至费用（元/吨）\n甲公司|废酸|300|800")), Around())
    assert lines(reading)[0][2] == {
        "material": "废酸", "kind": "waste", "quantity": "300 吨/年", "disposal_cost": "800 元/吨",
    }  # fmt: skip
    assert doubts(reading) == [("misspelt", "C1"), ("misspelt", "D1")]
