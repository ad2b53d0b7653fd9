"""Ledgers of consignments, boards of firms, signs that say the list, numbered surveys."""

from __future__ import annotations

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, sheet


def brief(reading) -> list[tuple[str, ...]]:
    """Firm, list, material and amount of every line."""
    return [(firm, side, f["material"], f.get("quantity", "")) for firm, side, f in lines(reading)]


def test_a_ledger_of_consignments_is_summed_in_one_unit_without_void_papers():
    grid = sheet("""2025年度转移联单汇总（1月1日—12月31日）
移出日期|移出单位|废物名称|移出量|计量单位|备注
2025-01-04|甲公司|污泥|12.5|吨|
2025-05-20|甲公司|污泥|10.2|吨|联单已作废
2025-10-15|甲公司|污泥|9300|千克|
2025-11-08|乙公司|废油|1400|千克|""")
    reading = read_list(book(grid), Around())
    assert brief(reading) == [("甲公司", "offers", "污泥", "21.8 吨/年"), ("乙公司", "offers", "废油", "1400 千克/年")]
    assert ("void", "C4") in left(reading)


def test_consumers_under_the_title_of_their_supplier_need():
    months = "|".join(f"{month}月" for month in range(1, 13))
    rows = "甲纺织有限公司|蒸汽" + "|10" * 12 + "|120\n乙食品有限公司|蒸汽" + "|10" * 10 + "|停产|停产|100"
    grid = sheet(f"丙热电有限公司2025年供汽汇总\n单位：吨\n用汽单位|品种|{months}|累计\n{rows}")
    assert brief(read_list(book(grid), Around())) == [
        ("甲纺织有限公司", "needs", "蒸汽", "120 吨/年"), ("乙食品有限公司", "needs", "蒸汽", "100 吨/年"),
    ]  # fmt: skip


def test_the_signs_of_a_matrix_say_the_list_as_its_sentence_has_it():
    text = "单位：吨/年；正数为{0}，负数为{1}\n物料|东港化工|新禾生物\n盐酸|260|-90\n乙醇||82\n石膏|0|-5\n小计|260|-13"
    found = brief(read_list(book(sheet(text.format("产出", "消耗"))), Around()))
    assert found == [
        ("东港化工", "offers", "盐酸", "260 吨/年"), ("新禾生物", "needs", "盐酸", "90 吨/年"),
        ("新禾生物", "offers", "乙醇", "82 吨/年"), ("新禾生物", "needs", "石膏", "5 吨/年"),
    ]  # fmt: skip
    turned = brief(read_list(book(sheet(text.format("消耗", "产出"))), Around()))
    assert ("东港化工", "needs", "盐酸", "260 吨/年") in turned
    assert not any("产出" in firm for firm, *_ in found)


def test_a_board_names_its_firms_across_above_what_they_have_and_want():
    grid = sheet("""|Van Dam|Rijnmond|De Boer
HAVE|Tomato stems, 900 t|Coffee husks, 260 t|Used pallets: 40 a week\\nOld paint: 12 a week
WANT|CO2, 4000 t|Pallets, 3000 pieces|
Call|Joost|Mieke|at the gate""")
    reading = read_list(book(grid), Around(Park(language="en")))
    assert sorted(brief(reading)) == [
        ("De Boer", "offers", "Old paint", ""), ("De Boer", "offers", "Used pallets", "40 pieces/week"),
        ("Rijnmond", "needs", "Pallets", "3000 pieces"), ("Rijnmond", "offers", "Coffee husks", "260 t"),
        ("Van Dam", "needs", "CO2", "4000 t"), ("Van Dam", "offers", "Tomato stems", "900 t"),
    ]  # fmt: skip
    assert ("no-figure", "D2") in doubts(reading, "asked")


def test_numbered_questions_with_columns_that_are_counted_off():
    grid = sheet("""1|Legal name of facility|Gulf LLC
2|YOUR RESIDUALS|Residual A|Residual B
2a|What do you call it?|Still bottoms|Catalyst
2b|Generated (lb per month)|180000|22000
2c|All-in cost ($ per short ton)|410|95

3|YOUR PURCHASES|Purchase A|Purchase B
3a|Item|Caustic soda|Methanol
3b|Use (short tons per year)|5200|14000
3c|Delivered price ($ per short ton)|520|395""")
    reading = read_list(book(grid), Around(Park(language="en", currency="USD")))
    assert brief(reading) == [
        ("Gulf LLC", "offers", "Still bottoms", "180000 lb per month"),
        ("Gulf LLC", "offers", "Catalyst", "22000 lb per month"),
        ("Gulf LLC", "needs", "Caustic soda", "5200 short tons per year"),
        ("Gulf LLC", "needs", "Methanol", "14000 short tons per year"),
    ]


def test_a_unit_that_is_a_plant_and_a_rate_under_its_unit():
    grid = sheet("""Unit|Raw material / By-product|RM / BP / HW|Actual||Rate
|||Qty|UoM|Rs/kg
Shakti Dyes Pvt Ltd|Spent acid|BP|900|MT/month|0.8
Narmada Works|Soda ash|RM|96|MT/month|9.2
TOTAL HW|||996|MT/month|""")
    reading = read_list(book(grid), Around(Park(language="en", currency="INR")))
    assert brief(reading) == [
        ("Shakti Dyes Pvt Ltd", "offers", "Spent acid", "900 MT/month"),
        ("Narmada Works", "needs", "Soda ash", "96 MT/month"),
    ]
    assert lines(reading)[1][2]["price"] == "9.2 Rs/kg"


def test_a_remark_says_what_a_minus_means():
    grid = sheet("""Direction|Material|Quantity|Unit|EUR je Einheit|Remark
Output|Trimmings|1284|t|-92|sold (minus = income)
Output|Sludge|310|t|64|composted
Input|Kraft liner|9870|t|615|""")
    reading = read_list(book(grid), Around(Park(language="en", currency="EUR")))
    money = [(f.get("price"), f.get("disposal_cost")) for _, _, f in lines(reading)]
    assert money == [("92 EUR/t", None), (None, "64 EUR/t"), ("615 EUR/t", None)]


def test_other_units_within_a_table_hold_from_their_row_on_and_are_asked():
    grid = sheet("""Plant Ltd
Stream|Sink/Source|T out|Flow
||°C|t/h
Exhaust|source|240|3
Dryer air|sink|180|4
Water|||m3/day
Wash water|source|20|65""")
    reading = read_list(book(grid), Around(Park(language="en")))
    sides = [(side, f["material"]) for _, side, f in lines(reading)]
    assert sides == [("offers", "Exhaust"), ("needs", "Dryer air"), ("offers", "Wash water")]
    assert lines(reading)[2][2]["quantity"] == "65 m3/day"
    assert ("other-units", "A6") in doubts(reading, "asked")
