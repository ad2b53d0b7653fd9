"""What titles of amounts are of, classes down a column, ledgers of purchases with their prices."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, said, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_users_of_steam():
    reading, found = told("""园区热用户用汽情况统计表
序号|用户名称|用汽参数|小时用汽量（t/h）|年用汽量（万吨）|现供汽价格（元/吨）|供汽单位
1|甲印染有限公司|0.8MPa/175℃|12|8.6|228|热电厂
2|乙食品有限公司|0.6MPa|3.5|2.1|235|自备锅炉""")
    assert found == [
        ("甲印染有限公司", "needs", {"material": "蒸汽", "quantity": "8.6 万吨/年", "price": "228 元/吨", "temperature": "175℃", "pressure": "0.8MPa"}),
        ("乙食品有限公司", "needs", {"material": "蒸汽", "quantity": "2.1 万吨/年", "price": "235 元/吨", "pressure": "0.6MPa"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_electricity_and_its_price():
    reading, found = told("""企业名称|年用电量（万kWh）|电价（元/kWh）
甲公司|4200|0.72
乙公司|1200|0.68""")
    assert found == [
        ("甲公司", "needs", {"material": "电", "quantity": "4200 万kWh/年", "price": "0.72 元/kWh"}),
        ("乙公司", "needs", {"material": "电", "quantity": "1200 万kWh/年", "price": "0.68 元/kWh"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_line_for_each_energy():
    reading, found = told("""企业名称|年用电量（万kWh）|年天然气用量（万m3）|年蒸汽用量（t）
甲公司|4200|320|60000
乙公司|1200||""")
    assert found == [
        ("甲公司", "needs", {"material": "电", "quantity": "4200 万kWh/年"}),
        ("甲公司", "needs", {"material": "天然气", "quantity": "320 万m3/年"}),
        ("甲公司", "needs", {"material": "蒸汽", "quantity": "60000 t/yr"}),
        ("乙公司", "needs", {"material": "电", "quantity": "1200 万kWh/年"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_deliveries_at_several_prices():
    reading, found = told("""采购入库明细表（2025年1-12月）
入库日期|供应商|物料编码|物料描述|计量单位|入库数量|含税单价|税率
2025-01-05|嘉化|1001|液碱32%|吨|100|900|13%
2025-06-05|嘉化|1001|液碱32%|吨|120|920|13%
2025-12-05|嘉化|1001|液碱32%|吨|110|880|13%
2025-03-05|桶业|2001|包装桶|只|2000|95|13%""")
    assert found == [
        ("", "needs", {"material": "液碱32%", "quantity": "330 吨/年"}),
        ("", "needs", {"material": "包装桶", "price": "95 元/只(含税13%)", "quantity": "2000 只/年"}),
    ]
    assert doubts(reading, "asked", "refused") == [("whose", "A3"), ("prices-differ", "G3")]


def test_minus_is_what_others_pay():
    reading, found = told("""企业名称|固废名称|年产生量（吨）|处置价格（元/吨，负值表示对方付款）
甲公司|废铁|200|-2200
乙公司|污泥|300|280""")
    assert found == [
        ("甲公司", "offers", {"material": "废铁", "kind": "waste", "quantity": "200 吨/年", "price": "2200 元/吨"}),
        ("乙公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "300 吨/年", "disposal_cost": "280 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_questions_with_yes_and_no_before_them():
    reading, found = told("""提交者|提交时间（自动）|企业名称（必填）|所属行业（必填）|贵企业是否产生固体废物？（必填）|固体废物名称及年产生量（必填）|是否有余热余能？|余热种类及规模|是否有原料需求？|需求原料名称及数量|联系人（必填）|联系电话（必填）
abc|2025年11月3日 10:22|甲化工有限公司|化工|是|废硫酸 3000吨；污泥 200吨|否|无|是|液碱 5000吨/年|张三|13800000001
def|2025年11月3日 11:22|乙印染有限公司|印染|是|印染污泥，8500吨|是|定型机废气余热，3MW|否||李四|13800000002""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "kind": "waste", "quantity": "3000吨/年", "as_of": "2025-11-03"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "200吨/年", "as_of": "2025-11-03"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "as_of": "2025-11-03"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "kind": "waste", "quantity": "8500吨/年", "as_of": "2025-11-03"}),
        ("乙印染有限公司", "offers", {"material": "定型机废气余热", "kind": "energy", "quantity": "3MW", "as_of": "2025-11-03"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "13800000002"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_firms_as_titles_of_columns():
    reading, found = told("""项目|甲化工有限公司|乙印染有限公司
主要固废|废硫酸|印染污泥
年产生量（吨）|3000|8500
处置方式|委托处置|焚烧
处置费（元/吨）|900|260
主要原料|液碱|蒸汽
年用量（吨）|5200|96000""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "kind": "waste", "now": "treat", "quantity": "3000 吨/年", "disposal_cost": "900 元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5200 吨/年"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "kind": "waste", "now": "incinerate", "quantity": "8500 吨/年", "disposal_cost": "260 元/吨"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "96000 吨/年"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_classes_down_a_column():
    reading, found = told("""企业|类别|名称|年量|单位|单价|备注
甲化工有限公司|产品|硫酸|42000|吨|350元/吨|
|副产品|石膏|12000|吨|25元/吨|
|固废|污泥|300|吨|280元/吨|委托处置
|原料|硫磺|14000|吨|1150元/吨|
|能源|电|2400|万度|0.68元/度|
乙公司|废水|印染废水|96|万吨||纳管
|余热|烟气|3.2|MW||排空""", merged="A2:A6 A7:A8")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "硫酸", "kind": "product", "quantity": "42000 吨/年", "price": "350元/吨"}),
        ("甲化工有限公司", "offers", {"material": "石膏", "kind": "by-product", "quantity": "12000 吨/年", "price": "25元/吨"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "kind": "waste", "quantity": "300 吨/年", "disposal_cost": "280元/吨"}),
        ("甲化工有限公司", "needs", {"material": "硫磺", "quantity": "14000 吨/年", "price": "1150元/吨"}),
        ("甲化工有限公司", "needs", {"material": "电", "quantity": "2400 万度/年", "price": "0.68元/度"}),
        ("乙公司", "offers", {"material": "印染废水", "kind": "water", "quantity": "96 万吨/年"}),
        ("乙公司", "offers", {"material": "烟气", "kind": "energy", "quantity": "3.2 MW"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_unit_in_brackets_behind_its_number():
    reading, found = told("""单位（盖章）：甲化工有限公司  填报人：张三  电话：13800000001
序号|废物名称（俗称）|废物类别/代码|产生量（吨）（2024年）|产生量（吨）（2025年1-9月）|处理处置单价（含税、元/吨）
1|废酸|HW34/900-349-34|300|220|800
2|废包装桶|HW49/900-041-49|1200（只）|900|10元/只""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "waste_code": "HW34/900-349-34", "quantity": "300 吨/年", "disposal_cost": "800 元/吨(含税)"}),
        ("甲化工有限公司", "offers", {"material": "废包装桶", "kind": "waste", "waste_code": "HW49/900-041-49", "quantity": "1200只/年", "disposal_cost": "10元/只(含税)"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_what_is_paid_and_what_would_be():
    reading, found = told("""企业名称|需求原料|年需求量|目前到厂价|可接受价格
甲公司|粉煤灰|6万吨|45元/吨|≤40元/吨
乙公司|脱硫石膏|2.5万吨|60|50-55
丙公司|废塑料|每月80吨|3元/斤|面议""")
    assert found == [
        ("甲公司", "needs", {"material": "粉煤灰", "quantity": "6万吨/年", "price": "45元/吨"}),
        ("乙公司", "needs", {"material": "脱硫石膏", "quantity": "2.5万吨/年", "price": "60 元/吨"}),
        ("丙公司", "needs", {"material": "废塑料", "quantity": "80吨/月", "price": "3元/斤"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_seasons_and_wet_amounts():
    reading, found = told("""企业名称|副产物|产生量|含水率|价格（元/吨）
甲公司|酒糟|每天约20吨（湿）|65%左右|150~180
乙公司|豆渣|15t/d，周末停产|80|免费自提
丙公司|果皮|季节性，9-11月约300吨|/|——""")
    assert found == [
        ("甲公司", "offers", {"material": "酒糟", "kind": "by-product", "quantity": "每天约20吨（湿）", "price": "150~180 元/吨", "moisture": "65%左右"}),
        ("乙公司", "offers", {"material": "豆渣", "kind": "by-product", "quantity": "15t/d", "price": "免费自提", "moisture": "80%"}),
        ("丙公司", "offers", {"material": "果皮", "kind": "by-product"}),
    ]
    assert doubts(reading, "asked", "refused") == [("seasonal", "C4")]


def test_materials_stand_across_beside_the_plot_and_the_trade_of_a_firm():
    grid = sheet("""Northfield Estate - residues by occupier, 2025
Tonnes per year, as weighed by the haulier
Unit|Occupier|Trade|Cardboard|Scrap steel|Food waste|Total
1|Brook Foods Ltd|Fish processing|42||310|352
4A|Tarn Engineering Ltd|Ship repair||126||126
|Total||42|126|310|478""")
    assert [(firm, fields["material"], fields["quantity"]) for firm, _, fields in lines(read_list(book(grid), Around()))] == [
        ("Brook Foods Ltd", "Cardboard", "42 Tonnes per year"),
        ("Brook Foods Ltd", "Food waste", "310 Tonnes per year"),
        ("Tarn Engineering Ltd", "Scrap steel", "126 Tonnes per year"),
    ]


def test_a_row_of_the_net_cost_is_no_thing():
    grid = sheet("""Company|Stream|Tonnes per year|Cost per year (GBP)
Brook Foods Ltd|Whey|42|300
|Net cost per year||300""")
    assert [fields["material"] for _, _, fields in lines(read_list(book(grid), Around()))] == ["Whey"]
