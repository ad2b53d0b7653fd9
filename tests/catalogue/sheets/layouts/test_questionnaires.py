"""Questions as titles, several answers in one cell, tests; sentences without any table."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, said, sheet


def test_one_firm_a_row_with_questions_as_titles():
    grid = sheet(r"""提交时间|1、贵公司全称|2、联系人及电话|3、贵公司有哪些副产物可供利用？年产生量多少吨？|4、目前如何处置？费用多少？|5、需要采购哪些原料，年需求量？
2025-03-01 10:00|甲公司|张三 13800000000|1.废酸 200t，900-349-34\n2.污泥 50|1.委托处置3000元/吨\n2.填埋|烧碱300吨；石灰 20吨/月
2025-03-02 10:00|测试|123|aaa|bbb|test
2025-03-02 11:00|乙公司|李四|无|/|亚硫酸钠（纯度93%）500吨/年""")
    reading = read_list(book(grid), Around())
    assert [(name, section, {k: v for k, v in fields.items() if k != "as_of"}) for name, section, fields in lines(reading)] == [
        (
            "甲公司",
            "offers",
            {"material": "废酸", "kind": "by-product", "disposal_cost": "3000元/吨", "now": "treat", "quantity": "200t/yr", "waste_code": "900-349-34"},
        ),
        ("甲公司", "offers", {"material": "污泥", "kind": "by-product", "now": "landfill", "quantity": "50 吨/年"}),
        ("甲公司", "needs", {"material": "烧碱", "quantity": "300吨/年"}),
        ("甲公司", "needs", {"material": "石灰", "quantity": "20吨/月"}),
        ("乙公司", "needs", {"material": "亚硫酸钠", "quantity": "500吨/年", "purity": "93%"}),
    ]  # fmt: skip
    assert {fields["as_of"] for _, _, fields in lines(reading)} == {"2025-03-01", "2025-03-02"}
    assert said(reading.firms[0]) == {"name": "甲公司", "phone": "13800000000", "contact": "张三"}
    assert ("test-answer", "A3") in doubts(reading, "asked")
    assert left(reading) == [("test", "A3")]


def test_question_and_answer_below_each_other():
    grid = sheet("""问题|回答
企业名称|蓝鲸食品有限公司
贵公司年工作天数？|280
贵公司的主要产品及年产量？|豆制品 8000吨；饮料 2万吨
生产中产生哪些副产物或固废？每年多少？|豆渣 30吨每天；废包装 12吨；污泥约600吨/年
目前怎么处理的？|豆渣外售养殖场；废包装回收；污泥委外处置450元/吨
每年采购哪些主要原料？|大豆3500吨，白砂糖200吨
是否愿意接收其他企业的余热？|愿意，蒸汽5t/h""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("蓝鲸食品有限公司", "offers", {"material": "豆制品", "kind": "product", "quantity": "8000吨/年"}),
        ("蓝鲸食品有限公司", "offers", {"material": "饮料", "kind": "product", "quantity": "2万吨/年"}),
        ("蓝鲸食品有限公司", "offers", {"material": "豆渣", "now": "sell", "quantity": "30吨每天"}),
        ("蓝鲸食品有限公司", "offers", {"material": "废包装", "now": "sell", "quantity": "12吨/年"}),
        ("蓝鲸食品有限公司", "offers", {"material": "污泥", "disposal_cost": "450元/吨", "now": "treat", "quantity": "约600吨/年"}),
        ("蓝鲸食品有限公司", "needs", {"material": "大豆", "quantity": "3500吨/年"}),
        ("蓝鲸食品有限公司", "needs", {"material": "白砂糖", "quantity": "200吨/年"}),
    ]
    assert ("unread-label", "A8") in doubts(reading, "told")  # what was not asked for a field is named


def test_an_export_with_numbered_groups_of_columns():
    grid = sheet("""序号|提交答卷时间|所用时间|来源|1、企业名称|2、联系电话|3、副产物信息—名称1|3、副产物信息—年产生量1（吨）|3、副产物信息—处置方式1|3、副产物信息—名称2|3、副产物信息—年产生量2（吨）|3、副产物信息—处置方式2|4、原料需求—名称|4、原料需求—年用量（吨）
1|2025/11/3 9:12|120秒|微信|甲公司|13800000001|炉渣|300|外售|污泥|50|填埋|石灰|200
2|2025/11/3 9:30|80秒|微信|乙公司|13800000002|废酸|20|委托处置|(空)|(空)|(空)|盐酸|10""")
    found = [(name, section, fields["material"], fields["quantity"], fields.get("now")) for name, section, fields in lines(read_list(book(grid), Around()))]
    assert found == [
        ("甲公司", "offers", "炉渣", "300 吨/年", "sell"),
        ("甲公司", "offers", "污泥", "50 吨/年", "landfill"),
        ("甲公司", "needs", "石灰", "200 吨/年", None),
        ("乙公司", "offers", "废酸", "20 吨/年", "treat"),
        ("乙公司", "needs", "盐酸", "10 吨/年", None),
    ]


def test_sentences_without_a_table():
    grid = sheet("""园区企业供需征集
1. 华通铸造：可供铸造废砂4500吨/年；需要石英砂200吨/月
2. 海天化工：可供氯化钙1200吨/年、废酸20吨/月，需要盐酸100吨/月
3、蓝天：暂无""")
    assert lines(read_list(book(grid), Around())) == [
        ("华通铸造", "offers", {"material": "铸造废砂", "quantity": "4500吨/年"}),
        ("华通铸造", "needs", {"material": "石英砂", "quantity": "200吨/月"}),
        ("海天化工", "offers", {"material": "氯化钙", "quantity": "1200吨/年"}),
        ("海天化工", "offers", {"material": "废酸", "quantity": "20吨/月"}),
        ("海天化工", "needs", {"material": "盐酸", "quantity": "100吨/月"}),
    ]


def test_a_column_of_sentences():
    grid = sheet("""企业|供需信息|联系人
甲公司|供：炉渣300吨/年；需：石灰20吨/月|张三
乙公司|需要硫酸（98%）50吨/月|李四""")
    assert lines(read_list(book(grid), Around())) == [
        ("甲公司", "offers", {"material": "炉渣", "quantity": "300吨/年"}),
        ("甲公司", "needs", {"material": "石灰", "quantity": "20吨/月"}),
        ("乙公司", "needs", {"material": "硫酸（98%）", "quantity": "50吨/月"}),
    ]


def test_a_list_of_what_firms_have_and_want_with_decimal_commas():
    grid = sheet("Firm|have|want\nAcme|whey 1.200,5 t/yr; bran 12,5 t/month|sugar 30 t/yr\nBeta|none|n/a")
    reading = read_list(book(grid), Around(Park(language="en")))
    assert lines(reading) == [
        ("Acme", "offers", {"material": "whey", "quantity": "1200.5 t/yr"}),
        ("Acme", "offers", {"material": "bran", "quantity": "12.5 t/month"}),
        ("Acme", "needs", {"material": "sugar", "quantity": "30 t/yr"}),
    ]
    assert [firm.said["name"].text for firm in reading.firms] == ["Acme", "Beta"]


def test_numbered_lines_under_headings_of_one_firm():
    grid = sheet("""企业概况表
1.企业名称：天成新材料股份有限公司
2.统一社会信用代码：91350100M000100Y43
3.法人代表：吴九  联系人：郑十  手机：13911112222
二、生产情况
主要产品及产能：环氧树脂，3万吨/年；固化剂，5000吨/年
三、副产及固废
1、废盐：年产约6000吨，暂存，处置费约2500元/吨
2、废包装袋：30吨/年，外售废品站，800元/吨
四、余热：低压蒸汽冷凝水，90℃，20t/h
五、需求：希望获得园区副产盐酸（31%）约1万吨/年""")
    reading = read_list(book(grid), Around())
    assert said(reading.firms[0])["contact"] == "郑十"
    assert [(section, fields) for _, section, fields in lines(reading)] == [
        ("offers", {"material": "环氧树脂", "kind": "product", "quantity": "3万吨/年"}),
        ("offers", {"material": "固化剂", "kind": "product", "quantity": "5000吨/年"}),
        ("offers", {"material": "废盐", "quantity": "年产约6000吨", "disposal_cost": "约2500元/吨", "now": "store"}),
        ("offers", {"material": "废包装袋", "quantity": "30吨/年", "now": "sell", "price": "800元/吨"}),
        ("offers", {"material": "低压蒸汽冷凝水", "kind": "energy", "quantity": "20t/h", "temperature": "90℃"}),
    ]
    assert left(reading) == [("loose", "A11")]  # a wish in a sentence is named, not guessed at


def test_labels_of_words_with_lists_behind_them():
    grid = sheet("""Company: Zeta Foods; Contact: M. Li, +44 20 1234 5678
We have: 1) spent grain, 3,000 t/yr; 2) hot water 60°C, 20 m3/h
We want: CO2 (food grade), 500 t/yr""")
    reading = read_list(book(grid), Around(Park(language="en")))
    assert lines(reading) == [
        ("Zeta Foods", "offers", {"material": "spent grain", "quantity": "3,000 t/yr"}),
        ("Zeta Foods", "offers", {"material": "hot water", "quantity": "20 m3/h", "temperature": "60°C"}),
        ("Zeta Foods", "needs", {"material": "CO2 (food grade)", "quantity": "500 t/yr"}),
    ]
    assert said(reading.firms[0])["phone"] == "+44 20 1234 5678"


def test_several_kinds_and_ways_in_cells_that_answer_each_other():
    grid = sheet(r"""序号|单位名称及联系方式|固废种类及年产生量|处置去向
1|鑫达铸造厂\n联系人：王五 13600000000|①废砂3000吨；②炉渣500吨；③除尘灰80吨|①填埋 ②外售 ③外售
2|永盛化工有限公司\n（李六，0513-88888888）|废盐200吨（危废）|暂存""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("鑫达铸造厂", "offers", {"material": "废砂", "now": "landfill", "quantity": "3000吨/年"}),
        ("鑫达铸造厂", "offers", {"material": "炉渣", "now": "sell", "quantity": "500吨/年"}),
        ("鑫达铸造厂", "offers", {"material": "除尘灰", "now": "sell", "quantity": "80吨/年"}),
        ("永盛化工有限公司", "offers", {"material": "废盐", "legal": "hazardous-waste", "now": "store", "quantity": "200吨/年"}),
    ]
    assert [(said(firm)["contact"], said(firm)["phone"]) for firm in reading.firms] == [("王五", "13600000000"), ("李六", "0513-88888888")]
