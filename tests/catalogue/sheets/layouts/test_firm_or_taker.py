"""Whose is it? The firm of a title or a label, and not the one that takes a waste; papers and numbers of firms."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, said, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_who_is_entrusted_is_no_producer():
    reading, found = told("""危险废物汇总表||||
企业：江苏中晟精细化工有限公司|||年度：2025|
名称|代码|年产生量（t）|委托单位|委托处置费用（万元/年）
精馏残渣|900-013-11|386.75|苏州绿源危废处置有限公司|135.36
废机油|900-214-08|2.9|南通恒润再生资源有限公司|/""")
    assert found == [
        ("江苏中晟精细化工有限公司", "offers", {"material": "精馏残渣", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "900-013-11", "quantity": "386.75 t/yr", "disposal_cost": "3499.935359 元/吨"}),
        ("江苏中晟精细化工有限公司", "offers", {"material": "废机油", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "900-214-08", "quantity": "2.9 t/yr"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_the_firm_of_a_title_and_its_contractor():
    reading, found = told("""江苏中晟精细化工有限公司 危险废物一览表
危废名称|废物类别|年产生量(吨)|处置单位名称|处置单位许可证号|合同有效期|合同单价(元/吨)
精馏残渣|HW11|386.75|苏州绿源危废处置有限公司|JS0582|2025-12-31|3500
废活性炭|HW49|61.2|苏州绿源危废处置有限公司|JS0582|2025-12-31|3500""")
    assert found == [
        ("江苏中晟精细化工有限公司", "offers", {"material": "精馏残渣", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "HW11", "quantity": "386.75 吨/年", "disposal_cost": "3500 元/吨"}),
        ("江苏中晟精细化工有限公司", "offers", {"material": "废活性炭", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "HW49", "quantity": "61.2 吨/年", "disposal_cost": "3500 元/吨"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_carrier_and_a_receiver_are_no_producers():
    reading, found = told("""产废单位名称：甲化工有限公司
废物名称|代码|数量(t)|运输单位|接收单位名称|备注
废酸|900-349-34|30|乙物流有限公司|丙环保有限公司|
废碱|900-352-35|12|乙物流有限公司|丙环保有限公司|""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "kind": "waste", "waste_code": "900-349-34", "quantity": "30 t"}),
        ("甲化工有限公司", "offers", {"material": "废碱", "kind": "waste", "waste_code": "900-352-35", "quantity": "12 t"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_sales_to_several_customers_add_up():
    reading, found = told("""甲钢铁有限公司副产品销售台账（2025年度）
品名|数量（吨）|客户名称|含税单价（元/吨）|金额（万元）
水渣|120000|丁水泥有限公司|85|1020
钢渣|60000|戊建材有限公司|20|120
水渣|30000|己建材有限公司|85|255""")
    assert found == [
        ("甲钢铁有限公司", "offers", {"material": "水渣", "kind": "by-product", "quantity": "150000 吨", "price": "85 元/吨(含税)"}),
        ("甲钢铁有限公司", "offers", {"material": "钢渣", "kind": "by-product", "quantity": "60000 吨", "price": "20 元/吨(含税)"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_register_with_codes_in_brackets():
    reading, found = told("""2025年园区危险废物产生情况汇总表
序号|产废企业|联系人|联系电话|危废名称|危废代码|产生量|单位|贮存量|处置方式|处置企业|处置价格
1|甲化工有限公司|张三|13800000001|废活性炭|HW49 900-039-49|61.2|吨|3|焚烧D10|苏州绿源|3500
2|||| 废矿物油|HW08(900-214-08)|2.9|吨|0.4|R9|南通恒润|-500
3|乙有限公司|李四|0571-88880001|废包装桶|HW49 900-041-49|1180|只|20|R15|昆山洁桶|30元/只""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废活性炭", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "HW49 900-039-49", "now": "incinerate", "quantity": "61.2 吨", "disposal_cost": "3500 元/吨"}),
        ("甲化工有限公司", "offers", {"material": "废矿物油", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "HW08(900-214-08)", "quantity": "2.9 吨", "price": "500 元/吨"}),
        ("乙有限公司", "offers", {"material": "废包装桶", "kind": "waste", "legal": "hazardous-waste", "hazardous": "yes", "waste_code": "HW49 900-041-49", "quantity": "1180 只", "disposal_cost": "30元/只"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "0571-88880001"},
    ]
    assert doubts(reading, "asked", "refused") == [("negative", "L4")]


def test_a_list_of_papers_without_their_kind():
    reading, found = told("""2025年全市危险废物持证单位一览表
序号|企业名称|许可证号|经营危险废物类别|核准规模（吨/年）|方式|许可证有效期|联系电话
1|甲环保有限公司|ZJ3301-001|HW08、HW09|20000|收集、利用|2024-01-01至2028-12-31|0571-88880001
2|乙再生有限公司|ZJ3301-002|HW49（900-041-49）|收集1.5万吨/年|收集|2027.6.30|13800000001""")
    assert found == [
        ("甲环保有限公司", "permits", {"type": "hazardous-waste", "number": "ZJ3301-001", "codes": "HW08、HW09", "capacity": "20000 吨/年", "until": "2028-12-31"}),
        ("乙再生有限公司", "permits", {"type": "hazardous-waste", "number": "ZJ3301-002", "codes": "HW49、900-041-49", "capacity": "1.5万吨/年", "until": "2027-06-30"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"phone": "0571-88880001"},
        {"phone": "13800000001"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_list_of_papers_of_several_kinds():
    reading, found = told("""园区企业许可证台账
企业名称|证件名称|证号|发证日期|有效期至|处理能力
甲环保有限公司|危险废物经营许可证|3301-001|2023-01-01|2028-01-01|20000吨/年
甲环保有限公司|排污许可证|91330000X|2022-01-01|2027-01-01|
乙化工有限公司|排污许可证|91330001X|2022-05-01|2027-05-01|""")
    assert found == [
        ("甲环保有限公司", "permits", {"type": "hazardous-waste", "number": "3301-001", "until": "2028-01-01", "capacity": "20000吨/年"}),
        ("甲环保有限公司", "permits", {"type": "pollutant-discharge", "number": "91330000X", "until": "2027-01-01"}),
        ("乙化工有限公司", "permits", {"type": "pollutant-discharge", "number": "91330001X", "until": "2027-05-01"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_legal_head_contact_desk_and_mobile():
    reading, _found = told("""序号|单位名称|法人代表|联系人|座机|手机|传真|邮箱
1|甲化工有限公司|王总|张三|0571-8888001|13800000001|0571-8888002|a@b.c
2|乙印染有限公司|李总|值班室|0571-8888003||/|
3|丙建材厂|赵总||0571-8888004、13800000003|||""")
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "值班室", "phone": "0571-8888003"},
        {"phone": "13800000003", "contact": "赵总"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_numbers_of_telephones_with_words():
    reading, _found = told("""企业名称|联系人|联系电话（手机）|联系座机
甲公司|张三|138-0000-0001|0571-88880001-801
乙公司|李四（环保）|13800000002 李四|无
丙公司|办公室|/|0571 88880003""")
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "138-0000-0001"},
        {"contact": "李四（环保）", "phone": "13800000002"},
        {"contact": "办公室", "phone": "0571 88880003"},
    ]
    assert doubts(reading, "asked", "refused") == []
