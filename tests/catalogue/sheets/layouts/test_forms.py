"""One firm a sheet: labels beside their values, small tables between them, several firms in one file."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Firm, Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, left, lines, said, sheet


def test_labels_with_small_tables_under_numbered_headings():
    grid = sheet("""企业循环化改造调查表
企业名称|甲化工有限公司|统一社会信用代码|91350100M000100Y43|行业|化工
联系人|张三|联系电话|13800000000|年工作天数|330
一、主要产品
产品名称|设计产能|实际产量|单位|备注
活性染料|5000|4200|吨|
二、原辅材料消耗
名称|年用量|单位|来源|单价
烧碱|200|吨/年|外购|3000元/吨
三、固体废物产生及处置情况
名称|类别|代码|产生量(t/a)|处置方式|处置单位
废活性炭|HW49|900-039-49|12|委托处置|蓝天环保
炉渣|一般固废||300|外售综合利用|乙水泥
填表人：李四|||审核人：王五|填表日期：2025年3月1日""")
    reading = read_list(book(grid), Around(Park(firms=(Firm(id="yi", name="乙水泥"),))))
    (firm,) = reading.firms
    assert said(firm) == {
        "name": "甲化工有限公司", "credit_code": "91350100M000100Y43", "industry": "化工", "contact": "张三",
        "phone": "13800000000", "operating_days": "330",
    }  # fmt: skip
    assert [(section, fields) for _, section, fields in lines(reading)] == [
        ("offers", {"material": "活性染料", "kind": "product", "quantity": "4200 吨"}),
        ("needs", {"material": "烧碱", "quantity": "200 吨/年", "price": "3000元/吨"}),
        ("offers", {"material": "废活性炭", "kind": "waste", "waste_code": "900-039-49", "now": "treat", "quantity": "12 t/a"}),
        (
            "offers",
            {"material": "炉渣", "kind": "waste", "legal": "general-waste", "now": "sell", "quantity": "300 t/a", "sells_to": "乙水泥"},
        ),
    ]  # fmt: skip
    notes = [line.said["note"].text for line in firm.lines if "note" in line.said]
    assert notes == ["设计产能: 5000", "来源: 外购", "处置单位: 蓝天环保"]
    assert left(reading) == [("signature", "A14")]


def test_lines_whose_fields_are_labels():
    grid = sheet("""企业资源循环利用摸底表
单位名称：|华通铸造有限公司|联系人/电话：|刘七/13512345678
所属行业：|金属制品业|年生产天数：|300天
副产物1名称|铸造废砂|副产物1年产生量|4500吨
副产物1去向|填埋|副产物1处置费|120元/吨
副产物2名称|炉渣|副产物2年产生量|约800吨
副产物2去向|外售|副产物2售价|30元/吨
主要原料|生铁 12000吨/年；焦炭 900吨/年""")
    reading = read_list(book(grid), Around())
    (firm,) = reading.firms
    assert said(firm) == {
        "name": "华通铸造有限公司", "phone": "13512345678", "contact": "刘七", "industry": "金属制品业", "operating_days": "300",
    }  # fmt: skip
    assert [(section, fields) for _, section, fields in lines(reading)] == [
        ("offers", {"material": "铸造废砂", "kind": "by-product", "now": "landfill", "quantity": "4500吨/年", "disposal_cost": "120元/吨"}),
        ("offers", {"material": "炉渣", "kind": "by-product", "now": "sell", "quantity": "约800吨/年", "price": "30元/吨"}),
        ("needs", {"material": "生铁", "quantity": "12000吨/年"}),
        ("needs", {"material": "焦炭", "quantity": "900吨/年"}),
    ]  # fmt: skip


def test_forms_of_two_firms_below_each_other():
    grid = sheet("""企业名称：甲化工有限公司
联系人：张三  电话：13800000000
名称|年产量|单位|去向
炉渣|300|吨|外售
企业名称：乙纺织有限公司
联系人：李四  电话：13900000000
名称|年产量|单位|去向
污泥|500|吨|填埋""", name="固废")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "300 吨/年"}),
        ("乙纺织有限公司", "offers", {"material": "污泥", "kind": "waste", "now": "landfill", "quantity": "500 吨/年"}),
    ]
    assert [said(firm)["phone"] for firm in reading.firms] == ["13800000000", "13900000000"]


def test_a_sheet_is_named_after_its_firm():
    first = sheet("""名称|数量|单位|去向
炉渣|300|吨/年|外售""", name="甲化工有限公司")
    second = sheet("""名称|数量|单位|去向
污泥|500|吨/年|填埋""", name="乙纺织")
    reading = read_list(book(first, second, name="各企业固废.xlsx"), Around(Park(firms=(Firm(id="yi", name="乙纺织"),))))
    assert [(name, fields["material"]) for name, _, fields in lines(reading)] == [("甲化工有限公司", "炉渣"), ("乙纺织", "污泥")]


def test_a_table_on_its_side_with_groups():
    grid = sheet(
        """类别|项目|华东钢铁|南方水泥|西部化工
企业信息|企业名称|华东钢铁有限公司|南方水泥有限公司|西部化工有限公司
|联系人|王|李|赵
可供|品名|钢渣|余热|废硫酸
|数量|20万吨/年|5 MW|300吨/月
|处置费（元/吨）|10||800
需求|品名|石灰石|钢渣|硫磺
|数量|5000吨/月|8万吨/年|200吨/年
|可接受价|60元/吨|15元/吨|900""",
        merged="A2:A3 A4:A6 A7:A9",
    )
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("华东钢铁有限公司", "offers", {"material": "钢渣", "quantity": "20万吨/年", "disposal_cost": "10 元/吨"}),
        ("华东钢铁有限公司", "needs", {"material": "石灰石", "quantity": "5000吨/月", "price": "60元/吨"}),
        ("南方水泥有限公司", "offers", {"material": "余热", "quantity": "5 MW"}),
        ("南方水泥有限公司", "needs", {"material": "钢渣", "quantity": "8万吨/年", "price": "15元/吨"}),
        ("西部化工有限公司", "offers", {"material": "废硫酸", "quantity": "300吨/月", "disposal_cost": "800 元/吨"}),
        ("西部化工有限公司", "needs", {"material": "硫磺", "quantity": "200吨/年", "price": "900 元/吨"}),
    ]
    assert reading.firms[1].lines[1].said["quantity"].spot.cell == "D8"
    assert doubts(reading) == [("unit-by-cells", "B9")]


def test_three_sheets_of_one_firm():
    company = sheet("""Company|Steelco AG
Contact|A. Smith
Operating days|340""", name="Company data")
    inputs = sheet("""Material|Qty|Unit|Period|Supplier
Iron ore|120|kt|year|BHP
Coal|30|kt|year|""", name="Inputs")
    outputs = sheet("""Material|Qty|Unit|Period|Destination
BF slag|25|kt|year|sold to cement works
Dust|200|t|month|landfill""", name="Outputs")
    reading = read_list(book(inputs, outputs, company), Around(Park(language="en")))
    assert lines(reading) == [
        ("Steelco AG", "needs", {"material": "Iron ore", "quantity": "120 kt/yr"}),
        ("Steelco AG", "needs", {"material": "Coal", "quantity": "30 kt/yr"}),
        ("Steelco AG", "offers", {"material": "BF slag", "now": "sell", "quantity": "25 kt/yr"}),
        ("Steelco AG", "offers", {"material": "Dust", "now": "landfill", "quantity": "200 t/month"}),
    ]
    assert said(reading.firms[0])["operating_days"] == "340"


def test_a_list_without_a_firm_asks_whose_it_is():
    reading = read_list(book(sheet("""副产物|年产生量
炉渣|300吨""")), Around())
    assert [name for name, _, _ in lines(reading)] == [""]
    assert ("whose", "A2") in doubts(reading, "asked")


def test_small_headings_in_the_body_name_firms_and_lists():
    grid = sheet("""固体废物名称|产生量（吨）|处置方式
一、甲化工有限公司
炉渣|100|外售
废油|2|委托有资质单位处置
二、乙纺织有限公司
污泥|300|填埋
小计|300|""")
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "100 吨"}),
        ("甲化工有限公司", "offers", {"material": "废油", "kind": "waste", "now": "treat", "quantity": "2 吨"}),
        ("乙纺织有限公司", "offers", {"material": "污泥", "kind": "waste", "now": "landfill", "quantity": "300 吨"}),
    ]
    assert left(reading) == [("total", "A7")]


def test_small_tables_whose_headings_say_offer_and_need():
    grid = sheet(
        """企业基本情况
企业名称|联系人|联系电话|地址
甲公司|张三|13800000000|园区一路1号
企业可供资源
名称|数量|单位|备注
炉渣|300|吨/年|
企业所需资源
名称|数量|单位|备注
石灰|20|吨/月|急需""",
        merged="A1:D1 A4:D4 A7:D7",
    )
    reading = read_list(book(grid), Around())
    assert lines(reading) == [
        ("甲公司", "offers", {"material": "炉渣", "quantity": "300 吨/年"}),
        ("甲公司", "needs", {"material": "石灰", "quantity": "20 吨/月"}),
    ]
    assert said(reading.firms[0])["address"] == "园区一路1号"


def test_an_audit_form_with_units_in_a_column_of_their_own():
    grid = sheet("""Site audit form
Company name|Kappa Dairy
Operating days|300|d/yr
|
Stream|Whey permeate
Quantity|40|t/day
Current route|Sewer
Cost of disposal|4.5|EUR/t
Stream|Sludge
Quantity|600|t/yr
Current route|Landfill
Cost of disposal|70|EUR/t""")
    reading = read_list(book(grid), Around(Park(currency="EUR", language="en")))
    assert lines(reading) == [
        ("Kappa Dairy", "offers", {"material": "Whey permeate", "now": "discharge", "quantity": "40 t/day", "disposal_cost": "4.5 EUR/t"}),
        ("Kappa Dairy", "offers", {"material": "Sludge", "now": "landfill", "quantity": "600 t/yr", "disposal_cost": "70 EUR/t"}),
    ]
    assert said(reading.firms[0])["operating_days"] == "300"


def test_a_form_in_two_languages():
    grid = sheet(
        """园区资源循环信息采集表 Resource Information Form
企业名称 Company|宏远食品有限公司||联系人 Contact|周八|电话 Tel|13700000000
A. 可供资源 Available resources
品名 Material|形态 Form|数量 Quantity|单位 Unit|频次 Frequency|现处置方式 Current route|成本/收益 Cost or income
果渣|固体|20|吨|每天|填埋|-50元/吨
废水污泥|半固态|300|吨|每年|委托处置|350元/吨
B. 所需资源 Needed resources
品名 Material|规格 Specification|数量 Quantity|单位 Unit|频次 Frequency|现价 Current price
工业盐|≥98%|40|吨|每月|420元/吨""",
        merged="A1:G1 A3:G3 A7:G7",
    )
    assert lines(read_list(book(grid), Around())) == [
        ("宏远食品有限公司", "offers", {"material": "果渣", "now": "landfill", "quantity": "20 吨/天", "price": "50元/吨", "state": "solid"}),
        ("宏远食品有限公司", "offers", {"material": "废水污泥", "now": "treat", "quantity": "300 吨/年", "disposal_cost": "350元/吨", "state": "paste"}),
        ("宏远食品有限公司", "needs", {"material": "工业盐", "quantity": "40 吨/月", "price": "420元/吨", "purity": "≥98%"}),
    ]  # fmt: skip


def test_a_price_at_the_works_that_a_firm_can_bear_is_a_title_and_no_firm():
    grid = sheet("""企业资源登记卡
企业名称|楚江乳业有限公司||联系人|唐工
一、可供的副产物、废料
名称|数量|计量单位|形态|现在怎么处理|现价格（元/吨）
污水站浮渣|3|吨/天|半固态|委托处置|付费320
二、想要的原料、能源
名称|数量|计量单位|质量要求|现在用什么|可承受到厂价（元/吨）
蒸汽|5|吨/小时|0.6MPa|自备燃气锅炉|210""")
    [_, (_, section, fields)] = lines(read_list(book(grid), Around()))
    assert (section, fields["material"], fields["price"]) == ("needs", "蒸汽", "210 元/吨")
