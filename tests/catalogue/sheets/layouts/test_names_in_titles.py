"""Tables whose titles are names: materials by firms either way round, months down, ledgers of one thing."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, [(firm, side, line["material"], line.get("quantity", "")) for firm, side, line in lines(reading)]


def months(*columns):
    return "\n".join(f"{month}月|" + "|".join(columns) for month in range(1, 13))


def test_firms_across():
    _, found = told("""园区主要固废产生量汇总（吨/年）
固废名称|甲化工有限公司|乙纸业有限公司|丙铝业有限公司
废酸|200||30
白泥||3000|
合计|200|3000|30""")
    assert found == [
        ("甲化工有限公司", "offers", "废酸", "200 吨/年"), ("乙纸业有限公司", "offers", "白泥", "3000 吨/年"),
        ("丙铝业有限公司", "offers", "废酸", "30 吨/年")]


def test_firms_across_with_a_column_of_units_and_a_sum():
    _, found = told("""2025年各企业副产物产生情况
序号|副产物名称|单位|甲化工有限公司|乙纸业有限公司|合计
1|废酸|吨/年|200||200
2|废包装桶|只/年|300|20|320""")
    assert found == [
        ("甲化工有限公司", "offers", "废酸", "200 吨/年"), ("甲化工有限公司", "offers", "废包装桶", "300 只/年"),
        ("乙纸业有限公司", "offers", "废包装桶", "20 只/年")]


def test_materials_across():
    _, found = told("""2025年园区企业原料消耗统计（单位：吨/年）
企业名称|硫酸|烧碱|石灰
甲化工有限公司|200|30|
乙纸业有限公司||3000|500
合计|200|3030|500""")
    assert found == [
        ("甲化工有限公司", "needs", "硫酸", "200 吨/年"), ("甲化工有限公司", "needs", "烧碱", "30 吨/年"),
        ("乙纸业有限公司", "needs", "烧碱", "3000 吨/年"), ("乙纸业有限公司", "needs", "石灰", "500 吨/年")]


def test_materials_across_each_with_its_unit():
    _, found = told("""园区企业副产物产生量一览表
序号|企业名称|废酸（吨/年）|白泥（吨/年）|蒸汽（万吨/年）|备注
1|甲化工有限公司|200|||
2|乙纸业有限公司||3000|2|""")
    assert found == [
        ("甲化工有限公司", "offers", "废酸", "200 吨/年"), ("乙纸业有限公司", "offers", "白泥", "3000 吨/年"),
        ("乙纸业有限公司", "offers", "蒸汽", "2 万吨/年")]


def test_materials_across_of_which_nobody_says_whether_they_are_had_or_wanted():
    reading, found = told("物料统计（吨/年）\n企业名称|硫酸|烧碱\n甲化工有限公司|200|30\n乙纸业有限公司|20|3000")
    assert found == []
    assert {key for key, _ in doubts(reading, "refused")} == {"no-side"}


def test_titles_that_are_no_materials():
    _, found = told("园区企业基本情况（单位：吨）\n企业名称|产值|利润|员工数\n甲化工有限公司|200|30|50\n乙纸业有限公司|20|3000|500")
    assert found == []


def test_months_down_and_materials_across():
    _, found = told(f"""2025年甲化工有限公司固废产生量统计表（单位：吨）
月份|废酸|污泥|废包装桶（只）|备注
{months("20", "5", "10")}
合计|240|60|120""")
    assert found == [
        ("甲化工有限公司", "offers", "废酸", "240 吨/年"), ("甲化工有限公司", "offers", "污泥", "60 吨/年"),
        ("甲化工有限公司", "offers", "废包装桶", "120 只/年")]


def test_half_a_year_of_months_down_is_no_year():
    reading, found = told("2025年甲化工有限公司固废（吨）\n月份|污泥|废塑料\n" + "\n".join(f"{m}|20|5" for m in range(1, 7)))
    assert [amount for *_, amount in found] == ["", ""]
    assert [key for key, _ in doubts(reading, "asked")] == ["not-a-year", "not-a-year"]


def test_a_month_in_each_row():
    rows = "\n".join(f"{month}月|废酸|20|委托处置\n{month}月|污泥|5|填埋" for month in range(1, 13))
    _, found = told(f"企业名称：甲化工有限公司\n月份|固废名称|产生量（吨）|去向\n{rows}")
    assert found == [("甲化工有限公司", "offers", "废酸", "240 吨/年"), ("甲化工有限公司", "offers", "污泥", "60 吨/年")]


def test_a_ledger_of_one_thing_by_months():
    _, found = told(f"企业名称：甲化工有限公司\n物料名称：废酸  单位：吨\n月份|产生量|外运量|库存\n{months('20', '20', '0')}\n合计|240|240|")
    assert found == [("甲化工有限公司", "offers", "废酸", "240 吨/年")]


def test_a_ledger_of_one_thing_by_days_counts_what_came_in_once():
    _, found = told("""危险废物出入库台账（2025年）
产废单位：甲化工有限公司||危废名称：废活性炭||代码：900-039-49|||
日期|入库量（吨）|出库量（吨）|结存（吨）|去向|经办人
2025-01-05|1.2||1.2||张三
2025-02-08|1.5||2.7||张三
2025-03-10||2.7|0|乙环保科技有限公司|张三
2025-12-10|3||3||张三
合计|5.7|2.7|3||""")
    assert found == [("甲化工有限公司", "offers", "废活性炭", "5.7 吨/年")]


def test_a_ledger_of_a_year_with_stocks():
    _, found = told("""企业名称|物料名称|期初结存|本年产生|本年外运|期末结存|单位|接收单位
甲化工有限公司|废酸|20|300|310|10|吨|乙环保
甲化工有限公司|污泥|5|60|55|10|吨|丙水泥""")
    assert found == [("甲化工有限公司", "offers", "废酸", "300 吨/年"), ("甲化工有限公司", "offers", "污泥", "60 吨/年")]
