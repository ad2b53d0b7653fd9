
"""Every kind of field: what it takes, and what it says of what it does not take."""

from typing import get_args

import pytest

from matchchain import park as words
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import READERS, read_entry
from matchchain.entries.page import Page
from matchchain.entries.private.masked import masked
from matchchain.entries.setting import Setting
from matchchain.park import Firm, Kind, labels
from matchchain.yamltree import parse
from tests.catalogue.reading import card, codes, places

PLAIN = {"quantity": "5 吨/年", "as_of": "2026-10-15"}


def offer(tmp_path, **fields):
    line = ", ".join(f"{key}: {value}" for key, value in {"material": "盐", **PLAIN, **fields}.items())
    loaded = card(tmp_path, f"name: 甲\noffers:\n  - {{{line}}}\n")
    return loaded.park.firms[0].offers[0], loaded


def test_every_kind_of_the_trade_has_a_reader():
    assert set(READERS) == set(get_args(Kind))
    used = {
        label.kind
        for name in dir(words)
        for label in (
            labels(getattr(words, name)).values()
            if hasattr(getattr(words, name), "__dataclass_fields__")
            else ()
        )
    }
    assert used <= set(READERS)


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("note", "'  两 行\n   字 '", "两 行 字"),
        ("kind", "副产物", "by-product"), ("kind", "By-Product", "by-product"), ("kind", "副产品", "by-product"), ("类别", "余热蒸汽", "energy"),
        ("legal", "一般固废", "general-waste"), ("legal", "待定", "undetermined"), ("now", "委外处置", "treat"), ("from", "台账", "ledger"), ("来源", "EIA", "eia"),
        ("hazardous", "是", True), ("hazardous", "否", False), ("hazardous", "NO", False), ("hazardous", "off", False),
        ("as_of", "2026年10月", "2026-10-01"),
        ("months", "'3-5月'", (3, 4, 5)), ("months", "[11, 12, 1]", (1, 11, 12)), ("months", "全年", tuple(range(1, 13))),
        ("mode", "管道", "pipe"), ("batch", "间歇", "batch"), ("borne_by", "双方", "shared"), ("waste_code", "264-012-12", "264-012-12"), ("waste_code", "26401212", "26401212"),
    ],
)  # fmt: skip
def test_words_choices_switches_and_dates(tmp_path, field, written, value):
    read, loaded = offer(tmp_path, **{field: written})
    attribute = {"类别": "kind", "from": "source", "来源": "source"}.get(field, field)
    assert getattr(read, attribute) == value
    assert codes(loaded) == []


@pytest.mark.parametrize(
    ("field", "written", "low", "high", "unit"),
    [
        ("quantity", "8000-9000 吨/年", 8000, 9000, "t/yr"), ("storage", "200 吨", 200, 200, "t"), ("price", "1500 元/吨", 1500, 1500, "CNY/t"),
        ("investment", "300万元", 3e6, 3e6, "CNY"), ("purity", "93%", 0.93, 0.93, "1"), ("yield", "0.9", 0.9, 0.9, "1"), ("得率", "85-95%", 0.85, 0.95, "1"),
        ("now_km", "120公里", 120, 120, "km"), ("max_distance", "20", 20, 20, "km"), ("life", "10年", 10, 10, "yr"), ("strength", "0.85", 0.85, 0.85, "1"),
        ("moisture", "40%", 0.4, 0.4, "1"), ("extra_cost", "5元/吨", 5, 5, "CNY/t"),
    ],
)  # fmt: skip
def test_figures(tmp_path, field, written, low, high, unit):
    read, loaded = offer(tmp_path, **{field: written})
    figure = getattr(read, {"yield": "usable_yield", "得率": "usable_yield"}.get(field, field))
    assert (figure.low, figure.high, figure.unit, figure.text) == (
        pytest.approx(low),
        pytest.approx(high),
        unit,
        written,
    )
    assert [c for c in codes(loaded) if c != "unit-not-written"] == []


@pytest.mark.parametrize(
    ("field", "written", "code"),
    [
        ("quantity", "很多", "no-number"), ("quantity", "[1, 2]", "not-a-text"), ("quantity", "{a: 1}", "not-a-text"), ("quantity", "5 箱/年", "unknown-unit"),
        ("quantity", "-5 吨/年", "negative"), ("quantity", "9-8 吨/年", "range-upside-down"), ("quantity", "1e14 吨/年", "too-large"),
        ("purity", "120%", "over-100"), ("price", "5 USD/t", "foreign-money"), ("as_of", "2026-02-30", "bad-date"), ("as_of", "上月", "no-date"),
        ("months", "13", "no-month"), ("kind", "副产务", "unknown-choice"), ("hazardous", "也许", "no-switch"), ("material2", "x", "unknown-key"),
        ("品名", "盐", "same-field-twice"), ("impurities", "很少", "not-a-table"), ("impurities", "{氯: 多}", "no-number"), ("impurities", "[氯, 水]", "not-a-table"),
        ("sells_to", "{quantity: 5 吨/年}", "required-missing"), ("tariffs", "[x]", "not-an-entry"), ("note", "[x]", "not-a-text"), ("yield", "101%", "over-100"),
        ("quantity", "30 t/d", "needs-days"), ("quantity", "5吨/年(折百)", "needs-concentration"), ("quantity", "5吨/年(干基)", "needs-moisture"),
        ("purity", "250 g/L", "needs-density"), ("price", "5元/吨(含税)", "vat-rate-assumed"), ("quantity", "5", "unit-not-written"), ("life", "10 吨", "unknown-unit"),
    ],
)  # fmt: skip
def test_what_a_field_does_not_take_is_found_with_its_place_and_the_line_is_kept(
    tmp_path, field, written, code
):
    read, loaded = offer(tmp_path, **{field: written})
    assert code in codes(loaded)
    assert places(loaded)[code].startswith("firms/jia.yaml:3:")
    assert read.material == "盐"


def test_money_a_year_needs_the_amount(tmp_path):
    loaded = card(
        tmp_path, "name: 甲\noffers:\n  - {material: 盐, disposal_cost: 12万元/年, as_of: 2026-10}\n"
    )
    assert codes(loaded) == ["needs-quantity"]
    assert loaded.park.firms[0].offers[0].disposal_cost is None


@pytest.mark.parametrize(
    "written",
    [
        "contact: 王工 13800000001; 李经理 13900000002\n",
        "contact: [王工 13800000001, 李经理 13900000002]\n",
        "联系人:\n  - 王工 13800000001\n  - {姓名: 李经理, 电话: 13900000002}\n",
        "contact: [王工, 李经理]\nphone: [13800000001, 13900000002]\n",
        "联系人: 王工; 李经理\n电话: [13800000001, 13900000002]\n",
    ],
)
def test_several_people_are_read_in_whatever_form_and_masked_alike(written):
    tree = parse(f"name: 甲\n{written}".encode())
    page = Page(tree)
    firm = read_entry(Firm, tree.root, page, Circumstances(Setting()))
    assert page.findings == []
    assert firm.whom_to_call == "王工 13800000001; 李经理 13900000002"
    assert masked(firm.whom_to_call) == "王工 138****0001; 李经理 139****0002"
