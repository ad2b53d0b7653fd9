"""What titles of columns mean, as offices and auditors write them."""

import pytest

from matchchain.catalogue.sheets.layouts.titles import title_meaning


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
