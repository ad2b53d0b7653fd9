"""Forms and tables as surveys, exports and consultants lay them out, read without being told which they are."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, [(firm, side, line["material"], line.get("quantity", "")) for firm, side, line in lines(reading)]


def test_a_survey_with_years_side_by_side():
    reading, found = told("""××园区物质流分析企业调查表
一、企业基本情况
企业名称|甲化工有限公司|所属行业|基础化学原料|年工作天数|330
联系人|张三|电话|13800000001|地址|某路1号
二、主要产品
产品名称|单位|2023年|2024年|2025年
烧碱|吨|200000|210000|220000
三、主要原辅材料
名称|单位|2023年|2024年|2025年|来源
原盐|吨|300000|320000|330000|外购
四、固体废物
名称|单位|2023年|2024年|2025年|去向
盐泥|吨|8000|8200|8400|填埋""")
    assert found == [
        ("甲化工有限公司", "offers", "烧碱", "220000 吨/年"), ("甲化工有限公司", "needs", "原盐", "330000 吨/年"),
        ("甲化工有限公司", "offers", "盐泥", "8400 吨/年")]
    assert reading.firms[0].said["operating_days"].text == "330"


def test_a_balance_of_inputs_and_outputs():
    _, found = told("""甲化工有限公司物料平衡表（t/a）
输入|||输出||
物料|数量|备注|物料|数量|去向
硫磺|20000||硫酸|60000|产品
新鲜水|30000||废催化剂|12|委托处置""")
    assert found == [
        ("甲化工有限公司", "needs", "硫磺", "20000 t/a"), ("甲化工有限公司", "offers", "硫酸", "60000 t/a"),
        ("甲化工有限公司", "needs", "新鲜水", "30000 t/a"), ("甲化工有限公司", "offers", "废催化剂", "12 t/a")]


def test_an_export_of_groups_that_are_counted():
    _, found = told("""企业名称|副产物-1.名称|副产物-1.数量|副产物-1.单位|副产物-2.名称|副产物-2.数量|副产物-2.单位|提交人
甲化工有限公司|废酸|300|吨/年|废盐|200|吨/年|张三
乙纸业有限公司|白泥|3|万吨/年||||李四""")
    assert found == [
        ("甲化工有限公司", "offers", "废酸", "300 吨/年"), ("甲化工有限公司", "offers", "废盐", "200 吨/年"),
        ("乙纸业有限公司", "offers", "白泥", "3 万吨/年")]


def test_who_uses_waste_needs_it():
    _, found = told("""利用企业|利用固废种类|用量（万吨/年）|来源企业|利用方式
甲建材有限公司|粉煤灰|20|乙热电|制砖
丙水泥有限公司|脱硫石膏|8|乙热电|缓凝剂""")
    assert found == [("甲建材有限公司", "needs", "粉煤灰", "20 万吨/年"), ("丙水泥有限公司", "needs", "脱硫石膏", "8 万吨/年")]


def test_rows_that_name_a_class_are_headings():
    reading, found = told("""企业固废产生情况（2025年，单位：吨）
单位：甲化工有限公司
序号|名称|代码|产生量|处置方式
一|一般工业固废|||
1|炉渣|SW03|1200|外售
二|危险废物|||
1|废活性炭|900-039-49|15|委托处置""")
    assert found == [("甲化工有限公司", "offers", "炉渣", "1200 吨"), ("甲化工有限公司", "offers", "废活性炭", "15 吨")]
    assert [line["legal"] for *_, line in lines(reading)] == ["general-waste", "hazardous-waste"]


def test_whom_to_ask_about_a_letter_is_no_contact_of_the_firm():
    reading, found = told("""关于征集园区企业资源供需信息的函（附件）
联系人：李四，0571-88880000
填报企业：甲食品有限公司（盖章）
类别|名称|规格|数量|价格
供应|豆渣|含水80%|12吨/天|60元/吨
需求|蒸汽|0.8MPa|3吨/小时|220元/吨""")
    assert found == [("甲食品有限公司", "offers", "豆渣", "12吨/天"), ("甲食品有限公司", "needs", "蒸汽", "3吨/小时")]
    assert set(reading.firms[0].said) == {"name"}
    assert doubts(reading, "told")[0] == ("unread-label", "A2")


def test_names_over_two_lines_of_a_cell():
    _, found = told("企业\\n名称|可供资源\\n（品名）|数量\\n（吨/年）|需求资源\\n（品名）|数量\\n（吨/年）\n甲化工\\n有限公司|废硫酸\\n（70%）|3500|液碱\\n（32%）|5000")
    assert found == [("甲化工有限公司", "offers", "废硫酸（70%）", "3500 吨/年"), ("甲化工有限公司", "needs", "液碱（32%）", "5000 吨/年")]
