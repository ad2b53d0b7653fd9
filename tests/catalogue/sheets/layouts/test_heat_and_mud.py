"""Heat, steam and sludge: flows with hours, parameters in one cell, water under a title in per cent."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, said, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_parameters_of_steam_in_one_cell():
    reading, found = told("""企业名称|类型|能源品种|数量|单位|参数|年运行小时
甲热电有限公司|可供|蒸汽|20|吨/小时|1.0MPa，250℃|8000
乙食品有限公司|需求|蒸汽|3|吨/小时|0.6MPa|6000
乙食品有限公司|可供|冷凝水|2.5|t/h|95℃|6000""")
    assert found == [
        ("甲热电有限公司", "offers", {"material": "蒸汽", "quantity": "20 吨/小时", "temperature": "250℃", "pressure": "1.0MPa", "hours": "8000"}),
        ("乙食品有限公司", "needs", {"material": "蒸汽", "quantity": "3 吨/小时", "pressure": "0.6MPa", "hours": "6000"}),
        ("乙食品有限公司", "offers", {"material": "冷凝水", "quantity": "2.5 t/h", "temperature": "95℃", "hours": "6000"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_heat_with_its_hours():
    reading, found = told("""单位名称|可供余热|可供量|温度(℃)|运行时间
甲化工有限公司|导热油余热|2.5MW|180|7200h
乙有限公司|空压机余热|300kW|65|全年
丙有限公司|蒸汽冷凝水|5t/h|95|每天16小时，年300天""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "导热油余热", "kind": "energy", "quantity": "2.5MW", "temperature": "180 °C", "hours": "7200h"}),
        ("乙有限公司", "offers", {"material": "空压机余热", "kind": "energy", "quantity": "300kW", "temperature": "65 °C"}),
        ("丙有限公司", "offers", {"material": "蒸汽冷凝水", "kind": "energy", "quantity": "5t/h", "temperature": "95 °C"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_water_of_sludge_under_per_cent():
    reading, found = told("""企业名称|污泥名称|产生量（吨/日）|含水率（%）|年运行天数|处置单价（元/吨）|去向
甲污水处理厂|脱水污泥|30|80|365|280|焚烧
乙印染有限公司|印染污泥|12.5|0.65|300|260|委外
丙纺织有限公司|污泥|8吨|约70%|320|260元|填埋""")
    assert found == [
        ("甲污水处理厂", "offers", {"material": "脱水污泥", "kind": "waste", "now": "incinerate", "quantity": "30 吨/日", "disposal_cost": "280 元/吨", "moisture": "80%"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "kind": "waste", "now": "treat", "quantity": "12.5 吨/日", "disposal_cost": "260 元/吨"}),
        ("丙纺织有限公司", "offers", {"material": "污泥", "kind": "waste", "now": "landfill", "quantity": "8吨/天", "disposal_cost": "260元/吨", "moisture": "约70%"}),
    ]
    assert doubts(reading, "asked", "refused") == [("fraction", "D3")]


def test_shares_under_per_cent():
    reading, found = told("""企业名称|副产品|年产量（吨）|有效成分（%）|水分（%）|氯离子（%）|灰分(%)
甲公司|硫酸铵|3000|20.5|1.2|0.3|0.05
乙公司|氯化钙|5000|74|0.8||""")
    assert found == [
        ("甲公司", "offers", {"material": "硫酸铵", "kind": "by-product", "quantity": "3000 吨/年", "purity": "20.5%", "moisture": "1.2%"}),
        ("乙公司", "offers", {"material": "氯化钙", "kind": "by-product", "quantity": "5000 吨/年", "purity": "74%", "moisture": "0.8%"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_firm_with_five_small_tables():
    reading, found = told("""一、企业基本信息
企业名称|甲化工有限公司
统一社会信用代码|91330523MA2B1C7DXH
联系人|张三|联系电话|13800000001
年运行天数|330|年运行小时|7920
二、主要产品
产品名称|设计产能|实际产量|单位
硫酸|50000|42000|吨/年
三、固体废物
名称|类别|产生量（吨/年）|去向|处置单价（元/吨）
废触媒|危险废物|12|委托处置|4500
炉渣|一般固废|1200|外售|-50
四、原辅材料
名称|用量（吨/年）|单价（元/吨）|供应商
硫磺|14000|1150|中石化
五、余热
名称|热量（GJ/年）|温度（℃）|利用情况
转化热|36000|180|未利用""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "硫酸", "kind": "product", "quantity": "42000 吨/年"}),
        ("甲化工有限公司", "offers", {"material": "废触媒", "kind": "waste", "legal": "hazardous-waste", "now": "treat", "quantity": "12 吨/年", "disposal_cost": "4500 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "legal": "general-waste", "now": "sell", "quantity": "1200 吨/年", "price": "50 元/吨"}),
        ("甲化工有限公司", "needs", {"material": "硫磺", "quantity": "14000 吨/年", "price": "1150 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "转化热", "kind": "energy", "now": "discharge", "quantity": "36000 GJ/年", "temperature": "180 °C"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
    ]
    assert doubts(reading, "asked", "refused") == [("negative", "E12")]
