"""The score itself: right, wrong, invented, missing, asked; units on both sides."""

from __future__ import annotations

import pytest

from tests.catalogue.sheets.blind.answers import Answer, right
from tests.catalogue.sheets.blind.figures import figure, same
from tests.catalogue.sheets.blind.score import score
from tests.catalogue.sheets.blind.writing import firm, line


def _both(true, told, **truth):
    return score({"firms": [firm("甲", offers=true)], **truth}, {"firms": [firm("甲", offers=told)]})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12000 吨/年", "1.2万吨/年"), ("12000 t/yr", "12 kt/yr"), ("0.9 元/kg", "900 元/吨"), ("1 吨/月", "12 t/yr"),
        ("15 t/week", "780 t/yr"), ("8000-9000 吨/年", "8000吨-9000吨/年"), (">= 90%", "90%"), ("~3000 t/yr", "2700-3300 t/yr"),
        ("1130 元/吨 (含税13%)", "1000 元/吨"), ("0 元/吨", "0"), ("1200 kWh/yr", "4.32 GJ/yr"), ("4.5 bar", "0.45 MPa"),
        ("120 EUR/t", "€120/t"), ("1180 只/年", "1180 drums/yr"), ("1000 t/yr", "1009 t/yr"), ("36 万立方米/年", "360000 m3/yr"),
        ("90-95 ℃", "90~95 °C"), ("1250000 lb/yr", "566.99 t/yr"), ("12000 吨/年", "12000"), ("1,200 t/yr", "1 200 t/yr"),
        ("50 ktpa", "50000 t/yr"), ("12.5 tpy", "12.5 t/yr"), ("1.25 lakh t/yr", "125000 t/yr"), ("£118/t", "118 GBP/t"),
        ("$0.21/lb", "0.21 USD/lb"), ("₹610/t", "610 INR/t"), ("100 therms/yr", "10.5505585 GJ/yr"), ("20 tpm", "240 t/yr"),
    ],
)  # fmt: skip
def test_equivalent_figures_are_the_same(one, other):
    assert same(figure(one), figure(other))
    assert same(figure(other), figure(one)) or "-" in other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12000 吨/年", "1.2 吨/年"), ("120 EUR/t", "120 GBP/t"), (">= 90%", "<= 90%"), ("30 吨/天", "30 吨/年"),
        ("8000-9000 吨/年", "8500 吨/年"), ("100 吨/年 (折百)", "100 吨/年"), ("100 t/yr", "102 t/yr"), ("100 m3/yr", "100 t/yr"),
        ("0 元/吨", "1 元/吨"), ("1180 只/年", "1180 t/yr"), ("1000 元/吨 (含税13%)", "1000 元/吨"), ("12.0 t/yr", "12000 t/yr"),
        ("800 元/吨", "8 元/吨"), ("<= 20000 吨/年", ">= 20000 吨/年"),
    ],
)  # fmt: skip
def test_different_figures_are_not(one, other):
    assert not same(figure(one), figure(other))


def test_an_amount_a_day_needs_the_days():
    assert same(figure("30 吨/天", days=300), figure("9000 吨/年", days=300))
    assert not same(figure("30 吨/天"), figure("9000 吨/年"))
    assert same(figure("62 TPD", days=345), figure("21390 t/yr", days=345))
    assert same(figure("800 KLD", days=300), figure("240000 m3/yr"))
    assert same(figure("3 MW", hours=8000), figure("86400 GJ/yr", hours=8000))


@pytest.mark.parametrize("text", ["若干", "3车/年", "banana", "", "12 bushels/yr"])
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValueError, match=r"figure|comparer"):
        figure(text)


def test_all_right():
    lines = [line("亚硫酸钠", "12000 吨/年", disposal_cost="900 元/吨", now="treat")]
    found = _both(lines, [line(" 亚硫酸钠 ", "1.2万吨/年", disposal_cost="0.9 元/kg", now="处置")])
    assert (found.entries, found.entries_found, found.entries_right) == (1, 1, 1)
    assert (found.figures, found.figures_right, found.texts, found.texts_right) == (2, 2, 1, 1)
    assert found.clean
    assert not found.missing


def test_wrong_invented_and_missing_are_told_apart():
    true = [line("废硫酸", "600 吨/年", disposal_cost="900 元/吨")]
    found = _both(true, [line("废硫酸", "6000 吨/年", purity="70%")])
    assert found.wrong == ["甲 offers 废硫酸 quantity: 6000 吨/年 for 600 吨/年"]
    assert found.invented == ["甲 offers 废硫酸 purity: 70%"]
    assert found.missing == ["甲 offers 废硫酸 disposal_cost: 900 元/吨"]
    assert (found.entries_found, found.entries_right) == (1, 0)


def test_entries_and_firms_the_sheet_does_not_hold():
    found = score(
        {"firms": [firm("甲", offers=[line("炉渣", "1 吨/年")])]},
        {"firms": [firm("甲", needs=[line("炉渣", "1 吨/年")]), firm("合计", offers=[line("炉渣")])]},
    )
    assert found.invented == ["甲 needs 炉渣", "firm 合计", "合计 offers 炉渣"]
    assert found.missing == ["甲 offers 炉渣", "甲 offers 炉渣 quantity: 1 吨/年"]
    assert (found.firms, found.firms_found, found.entries_found) == (1, 1, 0)


def test_names_are_compared_exactly():
    found = _both([line("废机油")], [line("废矿物油")])
    assert found.missing == ["甲 offers 废机油"]
    assert found.invented == ["甲 offers 废矿物油"]


def test_one_material_twice_is_paired_so_that_figures_agree():
    true = [line("甲醇", "100 吨/年"), line("甲醇", "200 吨/年")]
    found = _both(true, [line("甲醇", "200 吨/年"), line("甲醇", "100 吨/年")])
    assert found.entries_right == 2
    found = _both(true, [line("甲醇", "200 吨/年")])
    assert (found.entries_found, found.entries_right) == (1, 1)


def test_either_reading_is_right_and_a_third_is_wrong():
    true = [line("砂光粉", either=["now", {"quantity": ["2.5 吨/天", "2.5 吨/年", None]}, {"material": ["木粉"]}])]
    for told in (line("砂光粉"), line("木粉", "2.5 t/yr"), line("砂光粉", "2.5 吨/天", now="sell")):
        assert _both(true, [told]).clean, told
        assert _both(true, [told]).entries_right == 1, told
    assert _both(true, [line("砂光粉", "25 吨/年")]).wrong
    must_ask = [line("菌渣", either=[{"quantity": [None]}])]
    assert _both(must_ask, [line("菌渣", "40000 吨/年")]).wrong


def test_optional_entries_count_neither_way():
    true = [line("托盘", "3 只/年", optional=True)]
    for told in ([], [line("托盘", "3 只/年")]):
        found = _both(true, told)
        assert (found.entries, found.figures, found.missing, found.invented) == (0, 0, [], [])
    assert _both(true, [line("托盘", "30 只/年")]).wrong


def test_money_a_year_and_money_a_tonne_meet_over_the_quantity():
    true = [line("精馏残渣", "386.75 吨/年", disposal_cost="135.36 万元/年")]
    assert _both(true, [line("精馏残渣", "386.75 吨/年", disposal_cost="3500 元/吨")]).figures_right == 2
    assert _both(true, [line("精馏残渣", "386.75 吨/年", disposal_cost="135.36 元/吨")]).wrong


def test_trades_components_and_permits():
    truth = {
        "firms": [
            firm("甲", offers=[line("炉渣", sells_to=[{"firm": "乙", "quantity": "735 吨/年"}], impurities={"硫": "1%"})],
                 permits=[{"type": "经营许可证", "number": "X-1", "codes": ["HW08", "HW09"], "capacity": "0.5万吨/年", "until": "2027-06-30"}])
        ]
    }  # fmt: skip
    told = {
        "firms": [
            firm("甲", offers=[line("炉渣", sells_to=[{"firm": "乙", "quantity": "735 t/yr"}], impurities={"硫": "1%", "铁": "2%"})],
                 permits=[{"type": "经营许可证", "number": "X-1", "codes": ["HW09", "HW08"], "capacity": "5000 吨/年", "until": "2027-06-30"}])
        ]
    }  # fmt: skip
    found = score(truth, told)
    assert (found.entries, found.entries_found, found.entries_right) == (2, 2, 1)
    assert found.invented == ["甲 offers 炉渣 impurities 铁: 2%"]
    assert (found.figures, found.figures_right) == (3, 3)


def test_questions_count_by_cell_or_row():
    truth = {"firms": [], "asked": ["Sheet1!D7", "Table 1!B3", "E5", "Sheet1!D9"]}
    found = score(truth, {"firms": [], "asked": ["sheet1!$D$7", "表1!B3", "export!E5", "Sheet1!10", "Sheet2!D9"]})
    assert (found.asked, found.asked_hit, found.not_asked) == (4, 3, ["Sheet1!D9"])


def test_a_file_without_a_name_takes_the_firm_passed():
    truth = {"firms": [firm("", needs=[line("纯碱", "210 吨/月")])]}
    found = score(truth, {"firms": [firm("湖州蓝天洗涤剂有限公司", needs=[line("纯碱", "2520 吨/年")])]})
    assert found.entries_right == 1


def test_working_days_told_are_those_of_the_truth():
    truth = {"firms": [firm("甲", days=300, offers=[line("木屑", "15 吨/天")])]}
    assert score(truth, {"firms": [firm("甲", operating_days=300, offers=[line("木屑", "4500 吨/年")])]}).clean
    assert score(truth, {"firms": [firm("甲", operating_days="330 天", offers=[line("木屑")])]}).invented


def test_words_a_card_adds_are_extra_not_invented():
    found = _both([line("炉渣")], [line("炉渣", kind="waste")])
    assert found.clean
    assert found.extra == ["甲 offers 炉渣 kind: waste"]


def test_answers_are_judged_by_meaning():
    one = Answer("made", "zh", "2～3", ({"quantity": "2-3 吨/年"}, "ask"))
    assert right(one, "ask")
    assert right(one, {"quantity": "2~3 t/yr"})
    assert not right(one, {"quantity": "2 吨/年"})
    assert not right(one, {})
    assert right(Answer("made", "zh", "无", ({},)), {})
    assert not right(Answer("made", "zh", "无", ({},)), {"quantity": "0 吨/年"})
