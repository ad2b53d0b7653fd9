"""Rows that state nothing, cells that repeat, months, deliveries, identifiers that a spreadsheet damaged."""

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import looks_like, read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, said, sheet


def test_titles_again_after_a_page_notes_and_signatures():
    grid = sheet("""企业名称|品名|供/需|数量|单位
甲公司|废酸|供|20|吨/年

企业名称|品名|供/需|数量|单位
乙公司|废碱|需|30|吨/年
|||50|
注：1. 数量为估算值
制表人：张三|||审核：李四|""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("甲公司", "offers", {"material": "废酸", "quantity": "20 吨/年"}),
        ("乙公司", "needs", {"material": "废碱", "quantity": "30 吨/年"}),
    ]
    assert sorted(left(reading)) == [("note", "A7"), ("repeated", "A4"), ("signature", "A8"), ("total", "D6")]


def test_a_row_that_is_the_sum_of_those_above_is_a_total_without_saying_so():
    grid = sheet("""企业名称|副产物|数量（吨/年）
甲公司|炉渣|10
乙公司|石膏|20
||30
丙公司|废砂|40""")
    reading = read_list(book(grid), Around())
    assert [fields["quantity"] for _, _, fields in lines(reading)] == ["10 吨/年", "20 吨/年", "40 吨/年"]
    assert left(reading) == [("total", "C4")]


def test_a_figure_without_a_name_that_is_no_sum_is_refused():
    grid = sheet("""企业名称|副产物|数量（吨/年）
甲公司|炉渣|10
甲公司||25""")
    assert ("no-name", "C3") in doubts(read_list(book(grid), Around()), "refused")


@pytest.mark.parametrize("lead", ["例", "示例", "e.g.", "例：", "（例）"])
def test_examples_are_left_out(lead):
    grid = sheet(f"序号|企业名称|副产物|数量（吨/年）\n{lead}|甲公司|废酸|99\n1|乙公司|炉渣|10")
    reading = read_list(book(grid), Around())
    assert [name for name, _, _ in lines(reading)] == ["乙公司"]
    assert left(reading) == [("example", "A2")]


def test_parts_of_one_thing_are_added_and_anything_else_is_kept_and_asked():
    grid = sheet("""企业|废物名称|产生工序|产生量（吨/年）|去向
甲公司|废乳化液|车床|10|委托处置
甲公司|废乳化液|磨床|5|委托处置
甲公司|炉渣||100|外售
甲公司|炉渣||200|填埋""")
    reading = read_list(book(grid), Around())
    found = [(fields["material"], fields["quantity"], fields.get("origin")) for _, _, fields in lines(reading)]
    assert found == [("废乳化液", "15 吨/年", "车床、磨床"), ("炉渣", "100 吨/年", None), ("炉渣", "200 吨/年", None)]
    assert doubts(reading, "asked") == [("twice", "B5")]
    assert reading.firms[0].lines[0].said["quantity"].note.facts["amounts"] == ("10 吨/年", "5 吨/年")


def test_months_beside_each_other_and_their_total():
    header = "企业|废物名称|" + "|".join(f"{month}月" for month in range(1, 13)) + "|合计"
    whole, differs, few = "|".join(["10"] * 12) + "|120", "|".join(["10"] * 12) + "|130", "|".join(["10"] * 3) + "|||||||||"
    grid = sheet(f"2025年一般固废产生台账（吨）\n{header}\n甲公司|炉渣|{whole}\n甲公司|灰|{differs}\n乙公司|污泥|{few}")
    reading = read_list(book(grid), Around())
    assert [fields.get("quantity") for _, _, fields in lines(reading)] == ["120 吨/年", None, None]
    assert doubts(reading, "asked") == [("total-unsure", "O4"), ("not-a-year", "C5")]
    assert {fields["legal"] for _, _, fields in lines(reading)} == {"general-waste"}


def test_months_on_sheets_of_their_own_and_the_year_beside_them():
    months = [sheet(f"废物名称|产生量（吨）|去向\n炉渣|{month}|外售", name=f"{month}月") for month in range(1, 13)]
    total = sheet("废物名称|产生量（吨）|去向\n炉渣|78|外售", name="全年汇总")
    reading = read_list(book(*months, total, name="甲化工有限公司台账.xlsx"), Around())
    assert lines(reading) == [("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "78 吨"})]
    without = read_list(book(*months, name="甲化工有限公司台账.xlsx"), Around())
    assert lines(without)[0][2]["quantity"] == "78 吨/年"
    half = read_list(book(*months[:6], name="甲化工有限公司台账.xlsx"), Around())
    assert "quantity" not in lines(half)[0][2]
    assert ("not-a-year", "B2") in doubts(half, "asked")
    wrong = sheet("废物名称|产生量（吨）|去向\n炉渣|80|外售", name="全年汇总")
    differing = read_list(book(*months, wrong, name="甲化工有限公司台账.xlsx"), Around())
    assert lines(differing)[0][2]["quantity"] == "80 吨"
    assert ("total-differs", "B2") in doubts(differing, "asked")


def test_deliveries_of_a_year_are_added_up_and_those_of_half_a_year_are_asked():
    rows = "2025-01-05|炉渣|10\n2025-03-05|炉渣|12.5\n2025-12-20|炉渣|10\n2025-12-20|废油|0.5"
    grid = sheet(f"单位名称：甲公司\n转移日期|废物名称|数量（吨）\n{rows}")
    reading = read_list(book(grid), Around())
    assert [fields["quantity"] for _, _, fields in lines(reading)] == ["32.5 吨/年", "0.5 吨/年"]
    assert reading.firms[0].lines[0].said["quantity"].note.facts["count"] == 3
    grid = sheet("单位名称：甲公司\n转移日期|废物名称|数量（吨）\n2025-01-05|炉渣|10\n2025-06-05|炉渣|12.5")
    reading = read_list(book(grid), Around())
    assert "quantity" not in lines(reading)[0][2]
    assert doubts(reading, "asked") == [("deliveries-no-year", "C3")]
    titled = sheet("2025年度甲公司固废转移台账\n转移日期|废物名称|数量（吨）\n2025-02-05|炉渣|10\n2025-06-05|炉渣|12.5")
    assert lines(read_list(book(titled), Around()))[0][2]["quantity"] == "22.5 吨/年"


def test_identifiers_that_a_spreadsheet_damaged():
    grid = sheet("""企业名称|统一社会信用代码|联系电话|产品名称|CAS号|年产量（吨）
甲公司|9.13E+17|1.38E+10|二氯甲烷|#D:2075-09-02|1200
乙公司|91350100M000100Y43|13800000000|氯化钙|10043-52-4|=>800
丙公司|91350100M000100Y44|0512-1234567转8|亚硫酸钠|7757-83-7|#REF!""")
    reading = read_list(book(grid), Around())
    assert doubts(reading) == [
        ("code-float", "B2"), ("phone-float", "C2"), ("cas-day", "E2"), ("unreckoned", "F3"), ("credit-code-unsound", "B4"),
        ("error", "F4"),
    ]  # fmt: skip
    assert [line.said["note"].text for firm in reading.firms for line in firm.lines] == ["CAS: 75-09-2", "CAS: 10043-52-4", "CAS: 7757-83-7"]
    assert [set(said(firm)) for firm in reading.firms] == [{"name"}, {"name", "credit_code", "phone"}, {"name", "credit_code", "phone"}]


def test_codes_that_became_days_or_lost_their_zero():
    grid = sheet("""Producer|Waste|EWC code|t/yr
A Ltd|Whey|#D:2008-05-02|20
B Ltd|Husks|20304|5
C Ltd|Oil|13 02 05*|12.345""")
    reading = read_list(book(grid), Around(Park(language="en")))
    found = [(fields.get("waste_code"), fields["quantity"]) for _, _, fields in lines(reading)]
    assert found[1:] == [("02 03 04", "5 t/yr"), ("13 02 05*", "12.3450 t/yr")]
    assert [key for key, _ in doubts(reading)] in (["code-day-lost", "code-zero"], ["code-day", "code-zero"])


def test_hidden_rows_columns_and_sheets_are_read_and_said():
    text = "企业名称|副产物|数量（吨/年）\n甲公司|炉渣|10\n乙公司|石膏|20"
    shown = sheet(text, name="一", hidden_rows=frozenset({2}), hidden_columns=frozenset({2}))
    hidden = sheet(text.replace("炉渣", "废砂").replace("石膏", "废盐"), name="二", hidden=True)
    reading = read_list(book(shown, hidden), Around())
    assert len(lines(reading)) == 4
    assert [(d.message.key.removeprefix("layouts."), str(d.spot)) for d in reading.doubts] == [
        ("hidden-rows", "一!A3"), ("hidden-columns", "一!C1"), ("hidden-sheet", "二!A1"),
    ]  # fmt: skip


def test_what_the_list_is_read_from_is_judged_by_its_tables():
    assert looks_like(book(sheet("企业名称|副产物|数量\n甲公司|炉渣|20吨"))) == 1
    assert looks_like(book(sheet("会议纪要\n今天讨论了园区发展"))) == 0
    assert looks_like(book()) == 0


def test_a_sheet_without_a_table_says_so():
    reading = read_list(book(sheet("会议纪要\n今天讨论了园区发展")), Around())
    assert reading.firms == ()
    assert doubts(reading, "refused") == [("no-table", "A1")]


def test_a_sheet_of_months_and_a_summary_do_not_count_again():
    year = sheet("单位名称（盖章）：金鼎电镀有限公司\n名称|产生量（吨）|去向\n炉渣|120|外售\n污泥|60|委托处置", name="一般固废")
    rows = ["名称|" + "|".join(f"{month}月" for month in range(1, 13)), "炉渣" + "|10" * 12, "污泥" + "|6" * 12]
    months = sheet("\n".join(rows), name="一般固废分月")
    summary = sheet("企业名称|名称|产生量（吨）|售价（元/吨）\n金鼎电镀有限公司|炉渣|120|30", name="汇总")
    reading = read_list(book(year, months, summary), Around())
    found = [(fields["material"], fields["quantity"], fields.get("price")) for _, _, fields in lines(reading)]
    assert found == [("炉渣", "120 吨", "30 元/吨"), ("污泥", "60 吨", None)]
    assert ("total-differs", "B4") in doubts(reading, "asked")
    assert ("copy", "B2") in doubts(reading, "told")


def test_amounts_of_something_else_are_no_amounts_of_the_name_beside_them():
    grid = sheet("""企业名称|主要产品|年产量（t）|年用水量（万m3）|年用蒸汽量（t）|固废产生量（t）
甲公司|纯碱|50000|30|12000|800""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [("甲公司", "offers", {"material": "纯碱", "kind": "product", "quantity": "50000 t/yr"})]
    note = reading.firms[0].lines[0].said["note"].text
    assert note == "年用水量（万m3）: 30；年用蒸汽量（t）: 12000；固废产生量（t）: 800"


def test_amounts_of_a_month_a_half_year_or_piled_up_are_none_of_a_year():
    for title in ("本月产生量（吨）", "2025年1-6月产生量（吨）", "累计产生量（吨）", "上半年产生量（吨）"):
        reading = read_list(book(sheet(f"企业名称|废物名称|{title}\n甲公司|炉渣|10")), Around())
        assert lines(reading) == [("甲公司", "offers", {"material": "炉渣", "kind": "waste"})]
        assert reading.firms[0].lines[0].said["note"].text == f"{title}: 10"
