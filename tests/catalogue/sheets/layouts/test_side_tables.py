"""Tables of Chinese offices: fields down and firms across, titles twice in a row, small tables one below another."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, said, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_offers_and_needs_beside_each_other():
    reading, found = told("""企业名称|固废名称|年产量(吨)|处理单价|原料名称|年需用(吨)|采购单价
甲化工有限公司|废硫酸|300|800元/吨|液碱|1200|900元/吨
乙印染有限公司|印染污泥|4,500|-|蒸汽|6万|220元/吨
丙建材厂|无|||粉煤灰|约3万|0.04元/kg""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "kind": "waste", "quantity": "300 吨/年", "disposal_cost": "800元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "1200 吨/年", "price": "900元/吨"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "kind": "waste", "quantity": "4,500 吨/年"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "6万 吨/年", "price": "220元/吨"}),
        ("丙建材厂", "needs", {"material": "粉煤灰", "quantity": "约3万 吨/年", "price": "0.04元/kg"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_firms_across_with_what_they_lack():
    reading, found = told("""调查内容|单位|A企业|B企业|C企业
单位全称||甲化工有限公司|乙印染有限公司|丙建材有限公司
可外供物料||废硫酸|印染污泥|/
可外供数量|吨/年|300|4500|
目前处置费用|元/吨|800|260|
欠缺物料||液碱|蒸汽|粉煤灰
欠缺数量|吨/年|1200|60000|30000
到厂价格|元/吨|900|220|45
对接人||张三|李四|王五
手机号码||13800000001|13800000002|13800000003""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "quantity": "300 吨/年", "disposal_cost": "800 元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "1200 吨/年", "price": "900 元/吨"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "quantity": "4500 吨/年", "disposal_cost": "260 元/吨"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "60000 吨/年", "price": "220 元/吨"}),
        ("丙建材有限公司", "needs", {"material": "粉煤灰", "quantity": "30000 吨/年", "price": "45 元/吨"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "13800000002"},
        {"contact": "王五", "phone": "13800000003"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_the_same_titles_twice_in_a_row():
    reading, found = told("""企业名称|名称|数量|单位|去向|名称|数量|单位|去向
甲化工有限公司|废酸|300|吨/年|委托处置|污泥|20|吨/月|填埋
乙有限公司|炉渣|1200|吨/年|外售||||""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "now": "treat", "quantity": "300 吨/年"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "now": "landfill", "quantity": "20 吨/月"}),
        ("乙有限公司", "offers", {"material": "炉渣", "now": "sell", "quantity": "1200 吨/年"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_firms_twice_in_a_row():
    reading, found = told("""园区企业固废汇总
企业|固废名称|产生量(t/a)|企业|固废名称|产生量(t/a)
甲化工有限公司|废酸|300|丙有限公司|污泥|20
乙有限公司|炉渣|1200|丁有限公司|灰渣|30""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "quantity": "300 t/a"}),
        ("丙有限公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "20 t/a"}),
        ("乙有限公司", "offers", {"material": "炉渣", "kind": "waste", "quantity": "1200 t/a"}),
        ("丁有限公司", "offers", {"material": "灰渣", "kind": "waste", "quantity": "30 t/a"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_row_of_units_with_names_among_them():
    reading, found = told("""企业名称|副产品|产量|纯度|售价|原料|耗量|进价
|名称|吨/年|%|元/吨|名称|吨/年|元/吨
甲化工有限公司|副产盐酸|1000|31|120|液氯|500|1500""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "副产盐酸", "kind": "by-product", "quantity": "1000 吨/年", "price": "120 元/吨", "purity": "31%"}),
        ("甲化工有限公司", "needs", {"material": "液氯", "quantity": "500 吨/年", "price": "1500 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_firms_below_each_other_with_small_tables():
    reading, found = told("""企业名称：甲化工有限公司||联系人：张三||电话：13800000001
供给|名称|数量|价格
|废硫酸|3000吨/年|处置900元/吨
|炉渣|1200吨/年|外售50元/吨
需求|名称|数量|价格
|液碱|5000吨/年|850元/吨
企业名称：乙有限公司||联系人：李四||电话：13800000002
供给|名称|数量|价格
|废布|15吨/月|1200元/吨
需求|名称|数量|价格
|蒸汽|9万吨/年|215元/吨""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "quantity": "3000吨/年", "disposal_cost": "900元/吨"}),
        ("甲化工有限公司", "offers", {"material": "炉渣", "quantity": "1200吨/年", "now": "sell", "price": "50元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850元/吨"}),
        ("乙有限公司", "offers", {"material": "废布", "quantity": "15吨/月", "price": "1200元/吨"}),
        ("乙有限公司", "needs", {"material": "蒸汽", "quantity": "9万吨/年", "price": "215元/吨"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "13800000002"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_two_tables_under_small_headings():
    reading, found = told("""园区企业资源供需汇总表
一、可供资源
序号|企业|资源|数量|联系人
1|甲化工有限公司|废硫酸|3000吨/年|张三
2|乙有限公司|废布|15吨/月|李四
二、需求资源
序号|企业|资源|数量|联系人
1|甲化工有限公司|液碱|5000吨/年|张三
合计|||5000吨|
填表单位：管委会经发局|||2025年10月|""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "quantity": "3000吨/年"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年"}),
        ("乙有限公司", "offers", {"material": "废布", "quantity": "15吨/月"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三"},
        {"contact": "李四"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_two_rows_of_titles():
    reading, found = told("""序号|企业名称|固体废物|||||原辅材料||||
||名称|年产生量|单位|处置方式|处置费用|名称|年使用量|单位|采购单价|来源
1|甲化工有限公司|废酸|300|t|委托处置|800|液碱|1200|t|900|嘉兴
||炉渣|1200|t|外售|50|蒸汽|6|万t|220|热电""", merged="A1:A2 B1:B2 C1:G1 H1:L1 A3:A4 B3:B4")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "now": "treat", "quantity": "300 t/yr"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "1200 t/yr", "price": "900 CNY/t"}),
        ("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "1200 t/yr"}),
        ("甲化工有限公司", "needs", {"material": "蒸汽", "quantity": "6 万t/年", "price": "220 元/t"}),
    ]
    assert doubts(reading, "asked", "refused") == [("per-unit-or-year", "G3"), ("price-or-cost", "G4")]
