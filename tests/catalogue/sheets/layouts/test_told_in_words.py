"""What answers and cells tell in words: several entries, amounts for all of them, ways with their money, ticks."""

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.layouts.lists import read_list
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, doubts, lines, said, sheet

# fmt: off


def told(text, **more):
    reading = read_list(book(sheet(text, **more)), Around(Park()))
    return reading, lines(reading)


def test_answers_in_free_words():
    reading, found = told("""企业名称|可供资源情况|需求情况|联系人
桐乡宏达皮革厂|含铬皮屑约450吨/年,处置2800元/吨;牛毛35吨/年,送人|工业盐600吨/年，到厂800元/吨|老施 13800000001
甲化工有限公司|废硫酸（70%）每月25吨，处置费900元/吨；副产盐酸一万吨/年，卖120元/吨|液碱5000吨|张经理
乙木业|木屑15吨/天，外卖380元/吨；砂光粉2.5吨每天自用|脲醛胶2600吨/年,2450元/吨；面粉少量|
丙食品厂|酱渣1500-1800吨/年，含水60%，卖给养猪场60元/吨|无|""")
    assert found == [
        ("桐乡宏达皮革厂", "offers", {"material": "含铬皮屑", "quantity": "约450吨/年", "disposal_cost": "2800元/吨"}),
        ("桐乡宏达皮革厂", "offers", {"material": "牛毛", "quantity": "35吨/年"}),
        ("桐乡宏达皮革厂", "needs", {"material": "工业盐", "quantity": "600吨/年", "price": "800元/吨"}),
        ("甲化工有限公司", "offers", {"material": "废硫酸（70%）", "quantity": "25吨/月", "disposal_cost": "900元/吨"}),
        ("甲化工有限公司", "offers", {"material": "副产盐酸", "quantity": "一万吨/年", "price": "120元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨"}),
        ("乙木业", "offers", {"material": "木屑", "quantity": "15吨/天", "price": "380元/吨"}),
        ("乙木业", "offers", {"material": "砂光粉", "quantity": "2.5吨每天"}),
        ("乙木业", "needs", {"material": "脲醛胶", "quantity": "2600吨/年", "price": "2450元/吨"}),
        ("乙木业", "needs", {"material": "面粉"}),
        ("丙食品厂", "offers", {"material": "酱渣", "quantity": "1500-1800吨/年", "moisture": "60%", "now": "sell", "price": "60元/吨"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"phone": "13800000001", "contact": "老施"},
        {"contact": "张经理"},
        {},
        {},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_notes_of_visits():
    reading, found = told("""走访记录
1、甲化工有限公司：有废硫酸3000吨/年，委托处置900元/吨；需要液碱5000吨/年，现价850元/吨。
2、乙印染有限公司：印染污泥每天30吨，送热电焚烧，处置费260元/吨。需蒸汽9万吨/年。""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "quantity": "3000吨/年", "disposal_cost": "900元/吨", "now": "treat"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850元/吨"}),
        ("乙印染有限公司", "offers", {"material": "印染污泥", "quantity": "30吨/天", "disposal_cost": "260元/吨", "now": "incinerate"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "9万吨/年"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_form_with_ticks_and_counted_labels():
    reading, found = told("""企业固废及原料调查表
企业名称|甲化工有限公司||法定代表人|王总
联系人|张三||电话|13800000001
年工作日|300天||行业|化工
固废一|废硫酸||年产生量|3000吨
去向|□填埋 ☑委托处置 □外售||处置费|900元/吨
形态|□固 ☑液||含水率|/
固废二|炉渣||年产生量|1200吨
去向|□填埋 □委托处置 ☑外售||售价|50元/吨
原料一|液碱||年用量|5000吨
单价|850元/吨||供应商|嘉化""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废硫酸", "kind": "waste", "now": "treat", "quantity": "3000吨/年", "disposal_cost": "900元/吨", "state": "liquid"}),
        ("甲化工有限公司", "offers", {"material": "炉渣", "kind": "waste", "now": "sell", "quantity": "1200吨/年", "price": "50元/吨"}),
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850元/吨"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
    ]
    assert doubts(reading, "asked", "refused") == []


def test_a_form_with_tables_and_a_question():
    reading, found = told("""基本情况
企业名称：|乙印染有限公司
统一社会信用代码：|91330523MA2B1C7DXH
一、产出
名称|数量|单位|去向|费用（元/吨）
印染污泥|30|吨/天|焚烧|260
废布|15|吨/月|外售|1200
二、需求
名称|数量|单位|价格（元/吨）
蒸汽|9|万吨/年|215
染料|300|吨/年|面议
三、其他
是否愿意参与对接：|愿意
填表人：张三|日期：2025年10月1日""")
    assert found == [
        ("乙印染有限公司", "offers", {"material": "印染污泥", "now": "incinerate", "quantity": "30 吨/天", "disposal_cost": "260 元/吨"}),
        ("乙印染有限公司", "offers", {"material": "废布", "now": "sell", "quantity": "15 吨/月", "price": "1200 元/吨"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "9 万吨/年", "price": "215 元/吨"}),
        ("乙印染有限公司", "needs", {"material": "染料", "quantity": "300 吨/年"}),
    ]
    assert doubts(reading, "asked", "refused") == []


def test_answers_that_answer_each_other():
    reading, found = told("""序号|提交时间|贵公司名称|您需要哪些原材料？（请填写名称、用量、价格）|贵公司有哪些可供利用的副产品/固废？请注明年产生量|目前处置方式及费用|联系人姓名|联系电话
1|2025/11/3 10:22|甲化工有限公司|1、液碱 5000吨/年 850元/吨；2、盐酸 300吨/年|①废硫酸3000吨②污泥200吨/年|①委托处置900元/吨②填埋260元/吨|张三|13800000001
2|2025/11/4 10:22|乙印染有限公司|蒸汽9万吨/年|污泥、废布共500吨|污泥焚烧，260元/吨；废布外售，1200元/吨|李四|13800000002""")
    assert found == [
        ("甲化工有限公司", "needs", {"material": "液碱", "quantity": "5000吨/年", "price": "850元/吨", "as_of": "2025-11-03"}),
        ("甲化工有限公司", "needs", {"material": "盐酸", "quantity": "300吨/年", "as_of": "2025-11-03"}),
        ("甲化工有限公司", "offers", {"material": "废硫酸", "disposal_cost": "900元/吨", "now": "treat", "quantity": "3000吨/年", "as_of": "2025-11-03"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "disposal_cost": "260元/吨", "now": "landfill", "quantity": "200吨/年", "as_of": "2025-11-03"}),
        ("乙印染有限公司", "needs", {"material": "蒸汽", "quantity": "9万吨/年", "as_of": "2025-11-04"}),
        ("乙印染有限公司", "offers", {"material": "污泥", "disposal_cost": "260元/吨", "now": "incinerate", "as_of": "2025-11-04"}),
        ("乙印染有限公司", "offers", {"material": "废布", "price": "1200元/吨", "now": "sell", "as_of": "2025-11-04"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "13800000002"},
    ]
    assert doubts(reading, "asked", "refused") == [("one-for-several", "E3")]


def test_answers_by_the_names_they_begin_with():
    reading, found = told("""序号|企业名称|贵单位固废种类及产生量|处置方式|处置单价|希望得到的帮助
1|甲化工有限公司|废酸300吨/年、污泥20吨/月|废酸委托处置，污泥填埋|废酸800元/吨，污泥260元/吨|无
2|乙有限公司|废布，一年15吨左右|卖给回收站|1200元/吨|寻找下游""")
    assert found == [
        ("甲化工有限公司", "offers", {"material": "废酸", "now": "treat", "quantity": "300吨/年", "disposal_cost": "800元/吨"}),
        ("甲化工有限公司", "offers", {"material": "污泥", "now": "landfill", "quantity": "20吨/月", "disposal_cost": "260元/吨"}),
        ("乙有限公司", "offers", {"material": "废布", "now": "sell", "quantity": "一年15吨左右"}),
    ]
    assert doubts(reading, "asked", "refused") == [("price-or-cost", "E3")]


def test_lists_of_bare_names():
    reading, found = told("""企业名称|资源供给|资源需求|联系人|电话
甲公司|废硫酸约3000吨每年|液碱|张三|13800000001
乙公司|1）废布 15t/月 2）废纱 3t/月|蒸汽 9万吨/年|李四|13800000002
丙公司|粉煤灰、炉渣，合计20万吨|暂无|王五|13800000003
丁公司|余热（烟气150℃，约5MW）|天然气、电|赵六|13800000004""")
    assert found == [
        ("甲公司", "offers", {"material": "废硫酸", "quantity": "约3000吨每年"}),
        ("甲公司", "needs", {"material": "液碱"}),
        ("乙公司", "offers", {"material": "废布", "quantity": "15t/月"}),
        ("乙公司", "offers", {"material": "废纱", "quantity": "3t/月"}),
        ("乙公司", "needs", {"material": "蒸汽", "quantity": "9万吨/年"}),
        ("丙公司", "offers", {"material": "粉煤灰"}),
        ("丙公司", "offers", {"material": "炉渣"}),
        ("丁公司", "offers", {"material": "余热", "quantity": "约5MW", "temperature": "150℃"}),
        ("丁公司", "needs", {"material": "天然气"}),
        ("丁公司", "needs", {"material": "电"}),
    ]
    assert [{k: v for k, v in said(firm).items() if k in {"contact", "phone"}} for firm in reading.firms] == [
        {"contact": "张三", "phone": "13800000001"},
        {"contact": "李四", "phone": "13800000002"},
        {"contact": "王五", "phone": "13800000003"},
        {"contact": "赵六", "phone": "13800000004"},
    ]
    assert doubts(reading, "asked", "refused") == [("one-for-several", "B4")]


def test_needs_as_sentences():
    reading, found = told("""企业|需求描述
甲公司|需要脱硫石膏2万吨/年，含水≤15%，到厂价60元/吨以内
乙公司|求购废酸，用于水处理，每月50吨
丙公司|希望采购再生粒子""")
    assert found == [
        ("甲公司", "needs", {"material": "脱硫石膏", "quantity": "2万吨/年", "max_moisture": "≤15%", "price": "60元/吨以内"}),
        ("乙公司", "needs", {"material": "废酸", "quantity": "50吨/月"}),
    ]
    assert doubts(reading, "asked", "refused") == []
