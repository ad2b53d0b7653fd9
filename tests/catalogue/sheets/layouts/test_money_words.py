"""Who pays and for how much: signs that a title explains, words of a cell, units of the row and of the column."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_a_title_that_says_what_minus_is():
    reading, found = told("""企业名称：甲化工有限公司
废物名称|数量（吨/年）|处置价格（元/吨，负数表示收入）
废酸|300|800
废铜|20|-30000
污泥|100|0""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "quantity": "300 吨/年", "disposal_cost": "800 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "废铜", "kind": "waste", "quantity": "20 吨/年", "price": "30000 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "100 吨/年", "disposal_cost": "0 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_title_that_says_what_plus_and_minus_are():
    reading, found = told("""企业名称|副产物|年产量/吨|价格（元/吨）（正数为收入，负数为支出）
甲公司|废酸|300|-800
甲公司|废铜|20|30000""")
    assert found == [
        ("甲公司", "offers", {"material": "废酸", "kind": "by-product", "quantity": "300 吨/年", "disposal_cost": "800 元/吨"}),
        ("甲公司", "offers", {"material": "废铜", "kind": "by-product", "quantity": "20 吨/年", "price": "30000 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_signs_in_the_brackets_of_a_title():
    reading, found = told("""企业名称|固废|产生量t/a|费用（+为支出，-为收入）元/吨
甲公司|废酸|300|800
甲公司|废铜|20|-30000""")
    assert found == [
        ("甲公司", "offers", {"material": "废酸", "kind": "waste", "quantity": "300 t/a", "disposal_cost": "800 元/吨"}),
        ("甲公司", "offers", {"material": "废铜", "kind": "waste", "quantity": "20 t/a", "price": "30000 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_prices_as_people_write_them():
    reading, found = told("""企业名称|副产品名称|数量|价格
甲|石膏|10万吨/年|20-30元/吨
乙|盐酸|3000吨/年|50~80
丙|硫酸铵|200吨/月|约600元每吨
丁|氯化钙|500吨|0.6元/公斤(不含税)
戊|粉煤灰|8万吨|免费
己|脱硫石膏|2万吨|倒贴20元/吨
庚|煤渣|5千吨|市场价
辛|铁泥|300吨|1.2万元/吨""")
    assert found == [
        ("甲", "offers", {"material": "石膏", "kind": "by-product", "quantity": "10万吨/年", "price": "20-30元/吨"}),
        ("乙", "offers", {"material": "盐酸", "kind": "by-product", "quantity": "3000吨/年", "price": "50~80 元/吨"}),
        ("丙", "offers", {"material": "硫酸铵", "kind": "by-product", "quantity": "200吨/月", "price": "约600元每吨"}),
        ("丁", "offers", {"material": "氯化钙", "kind": "by-product", "quantity": "500吨", "price": "0.6元/公斤(不含税)"}),
        ("戊", "offers", {"material": "粉煤灰", "kind": "by-product", "quantity": "8万吨", "price": "免费"}),
        ("己", "offers", {"material": "脱硫石膏", "kind": "by-product", "quantity": "2万吨", "disposal_cost": "20元/吨"}),
        ("庚", "offers", {"material": "煤渣", "kind": "by-product", "quantity": "5千吨"}),
        ("辛", "offers", {"material": "铁泥", "kind": "by-product", "quantity": "300吨", "price": "1.2万元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_price_is_per_unit_and_not_per_ten_thousand_of_it():
    reading, found = told("""企业名称|能源品种|年消耗量|单位|单价|折标煤（tce）
甲化工有限公司|电|4200|万kWh|0.72元/kWh|5161
甲化工有限公司|天然气|320|万Nm3|3.45|4256
甲化工有限公司|蒸汽|60000|t|220元/t|7716
乙有限公司|电力|约1.2亿度||0.68元/度|""")
    assert found == [
        ("甲化工有限公司", "needs", {"material": "电", "quantity": "4200 万kWh/年", "price": "0.72元/kWh"}),
        ("甲化工有限公司", "needs", {"material": "天然气", "quantity": "320 万Nm3/年", "price": "3.45 元/Nm3"}),
        ("甲化工有限公司", "needs", {"material": "蒸汽", "quantity": "60000 t/yr", "price": "220元/t"}),
        ("乙有限公司", "needs", {"material": "电力", "price": "0.68元/度"}),
    ]
    assert doubts(reading, "asked", "refused") == [("no-figure", "C5")]


def test_a_price_per_unit_of_the_row():
    reading, found = told("""企业|供应/需求|资源|量|计量|价(元)|状态|有效成分|备注
甲|供应|废硫酸|250|吨/月|-900|液态|70%|
甲|需求|液碱|5000|吨/年|850|液态|32%|
乙|供应|余热蒸汽|5|t/h|180|气态||0.5MPa 年运行7200小时
乙|需求|工业水|300|m3/d|4.2|||""")
    assert found == [
        ("甲", "offers", {"material": "废硫酸", "quantity": "250 吨/月", "disposal_cost": "900 元/吨", "state": "liquid", "purity": "70%"}),
        ("甲", "needs", {"material": "液碱", "quantity": "5000 吨/年", "price": "850 元/吨", "state": "liquid", "purity": "32%"}),
        ("乙", "offers", {"material": "余热蒸汽", "quantity": "5 t/h", "price": "180 元/t", "state": "gas", "pressure": "0.5MPa"}),
        ("乙", "needs", {"material": "工业水", "quantity": "300 m3/d", "price": "4.2 元/m3"}),
    ]
    assert doubts(reading, "asked", "refused") == [("negative", "F2")]


def test_a_yearly_cost_over_a_clear_amount_only():
    reading, found = told("""企业名称|危废名称|产生量（吨/年）|年处置费（万元）
甲化工有限公司|废酸|300|24
甲化工有限公司|废渣||5
甲化工有限公司|废桶|200只|1.2
乙有限公司|废油|约2|-1
乙有限公司|污泥|20~30|8""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "quantity": "300 吨/年", "disposal_cost": "800 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "废渣", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes"}),
        ("甲化工有限公司", "offers", {"material": "废桶", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "quantity": "200只/年", "disposal_cost": "60 元/个"}),
        ("乙有限公司", "offers", {"material": "废油", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "quantity": "约2 吨/年"}),
        ("乙有限公司", "offers", {"material": "污泥", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "quantity": "20~30 吨/年"}),
    ]
    assert doubts(reading, "asked", "refused") == [("yearly-sum", "D3"), ("negative", "D5"), ("yearly-sum", "D5"), ("yearly-sum", "D6")]


def test_amounts_as_people_write_them():
    reading, found = told("""企业名称|废弃物名称|年产生量
甲|废酸|三千吨
乙|废碱|1千吨左右
丙|炉渣|2.5万t
丁|污泥|日产3吨
戊|废布|12,00吨
己|废油|5-8桶/月
庚|废纸|一年大概两百吨
辛|废铁|200吨(2024年)
壬|废铝|＜10吨
癸|粉煤灰|10万方""")
    assert found == [
        ("甲", "offers", {"material": "废酸", "kind": "waste", "quantity": "三千吨/年"}),
        ("乙", "offers", {"material": "废碱", "kind": "waste", "quantity": "1千吨左右/年"}),
        ("丙", "offers", {"material": "炉渣", "kind": "waste", "quantity": "2.5万t/年"}),
        ("丁", "offers", {"material": "污泥", "kind": "waste", "quantity": "日产3吨"}),
        ("戊", "offers", {"material": "废布", "kind": "waste"}),
        ("己", "offers", {"material": "废油", "kind": "waste", "quantity": "5-8桶/月"}),
        ("庚", "offers", {"material": "废纸", "kind": "waste", "quantity": "一年大概两百吨"}),
        ("辛", "offers", {"material": "废铁", "kind": "waste", "quantity": "200吨/年"}),
        ("壬", "offers", {"material": "废铝", "kind": "waste", "quantity": "＜10吨/年"}),
        ("癸", "offers", {"material": "粉煤灰", "kind": "waste", "quantity": "10万方/年"}),
    ]
    assert doubts(reading, "asked", "refused") == [("comma", "C6")]
