"""Firms that no legal form gives away, told by where they stand; and what is said of several things, or of none."""

import pytest

from matchchain.catalogue.sheets.layouts.trade_names import ends_like_trade, firm_of_title
from tests.catalogue.sheets.layouts.sheet import doubts, left, lines, read

# fmt: off


def test_short_names_across_under_a_word_that_says_nothing():
    assert lines(read("""园区企业摸底一览|||
指标|东晟|瑞丰|海诺
副产物名称|脱硫石膏|豆粕皮|菌丝渣
年产生量（吨）|900|/|300
原料名称|石灰石|大豆|玉米
年用量（吨）|1200|8000|5000
联系电话|13800000001|13800000002|13800000003""")) == [
        ("东晟", "offers", {"material": "脱硫石膏", "kind": "by-product", "quantity": "900 吨/年"}),
        ("东晟", "needs", {"material": "石灰石", "quantity": "1200 吨/年"}),
        ("瑞丰", "offers", {"material": "豆粕皮", "kind": "by-product"}),
        ("瑞丰", "needs", {"material": "大豆", "quantity": "8000 吨/年"}),
        ("海诺", "offers", {"material": "菌丝渣", "kind": "by-product", "quantity": "300 吨/年"}),
        ("海诺", "needs", {"material": "玉米", "quantity": "5000 吨/年"})]


def test_firms_as_headings_between_the_rows():
    assert lines(read("""固废种类|数量|单位|去向
（一）临江热电|||
粉煤灰|900|吨/年|外售
（二）华东印染有限公司|||
印染污泥|300|吨/年|焚烧
（三）宏达铸造|||
废砂|200|吨/年|填埋""")) == [
        ("临江热电", "offers", {"material": "粉煤灰", "now": "sell", "quantity": "900 吨/年"}),
        ("华东印染有限公司", "offers", {"material": "印染污泥", "now": "incinerate", "quantity": "300 吨/年"}),
        ("宏达铸造", "offers", {"material": "废砂", "now": "landfill", "quantity": "200 吨/年"})]


def test_what_stands_below_a_heading_nobody_understands_is_not_the_firm_s_above():
    reading = read("""固废种类|数量|单位|去向
一、华东印染有限公司|||
印染污泥|300|吨/年|焚烧
二、2号厂区|||
废砂|200|吨/年|填埋""")
    assert [(firm, said["material"]) for firm, _, said in lines(reading)] == [("华东印染有限公司", "印染污泥"), ("", "废砂")]
    assert ("whose", "A4") in doubts(reading, "asked")


def test_classes_between_the_rows_are_no_firms():
    assert {firm for firm, _, _ in lines(read("""企业名称：甲公司|||
固废名称|数量|单位|去向
一、危险废物|||
废机油|3|吨/年|委托处置
二、一般固废|||
废砂|200|吨/年|填埋"""))} == {"甲公司"}


@pytest.mark.parametrize(("title", "firm"), [
    ("晨光热电2025年固体废物产生情况表", "晨光热电"), ("附表2：江源石化危废台账", "江源石化"), ("重点企业能源消费统计表", ""),
    ("绿色建材产品名录", ""), ("酚醛树脂生产线物料平衡表", ""), ("精细化工行业固废统计", ""), ("全市化工企业危废清单", ""),
])
def test_the_works_that_a_title_begins_with(title, firm):
    assert firm_of_title(title) == firm


def test_a_firm_of_a_title_is_asked():
    reading = read("宏达印染物料平衡表（t/a）||||\n投入|数量|产出|数量\n坯布|900|印染布|870\n染料|20|损耗|50")
    assert {firm for firm, _, _ in lines(reading)} == {"宏达印染"}
    assert ("firm-of-title", "A1") in doubts(reading, "asked")


@pytest.mark.parametrize("name", ["聚氨酯涂料", "外购电力", "锅炉热力", "盐化工", "废旧轮胎", "园区热力", "活性染料"])
def test_goods_and_branches_are_no_firms(name):
    assert not ends_like_trade(name)


def test_losses_of_a_balance_are_offered_by_nobody():
    reading = read("企业名称|甲公司||\n投入物料|数量（t/a）|产出物料|数量（t/a）\n磷矿|500|磷石膏|300\n硫酸|400|蒸发损耗|90")
    assert [said["material"] for _, side, said in lines(reading) if side == "offers"] == ["磷石膏"]
    assert ("no-thing", "C4") in left(reading)


def test_one_amount_of_things_together_is_one_line():
    assert [said for _, _, said in lines(read("""企业|可供应的产品或副产品
甲木业公司|锯末、刨花 800吨/年，300元/吨；边皮 60吨/年
乙铸造公司|废铁5吨、废铜0.5吨"""))] == [
        {"material": "锯末、刨花", "quantity": "800吨/年", "price": "300元/吨"}, {"material": "边皮", "quantity": "60吨/年"},
        {"material": "废铁", "quantity": "5吨"}, {"material": "废铜", "quantity": "0.5吨"}]


def test_a_need_to_be_rid_of_something_is_an_offer_at_a_cost():
    assert lines(read("""企业名称|需求内容|数量|预期单价
甲公司|电镀污泥处置|30吨/年|2600元/吨
乙公司|液碱|200吨/年|900元/吨
丙公司|招聘普工20人||""")) == [
        ("甲公司", "offers", {"material": "电镀污泥", "quantity": "30吨/年", "disposal_cost": "2600元/吨"}),
        ("乙公司", "needs", {"material": "液碱", "quantity": "200吨/年", "price": "900元/吨"})]


def test_outputs_that_are_no_products_are_waste():
    kinds = {said["material"]: said["kind"] for _, _, said in lines(read("""Company|Non-product outputs||
|Item|t/yr|Disposal
Acme Ltd|Slag|300|Dumped, 12 EUR/t
Acme Ltd|Dust|20|Kiln, 4 EUR/t"""))}
    assert kinds == {"Slag": "waste", "Dust": "waste"}


def test_money_of_a_way_that_nobody_knows_is_asked():
    reading = read("Company|Waste|t/yr|Disposal\nAcme Ltd|Slag|300|Dumped, 12 EUR/t\nAcme Ltd|Dust|20|Cement kiln man, 4 EUR/t")
    assert [said.get("disposal_cost") for _, _, said in lines(reading)] == ["12 EUR/t", None]
    assert ("price-or-cost", "D3") in doubts(reading, "asked")


def test_a_need_that_looks_for_an_outlet_is_an_offer_at_a_cost():
    assert lines(read("""企业|需求类型|需求内容
甲公司|原料|液碱 500吨/年，到厂价850元/吨
乙公司|环保|废盐1200吨/年找处置出路，目前2800元/吨""")) == [
        ("甲公司", "needs", {"material": "液碱", "quantity": "500吨/年", "price": "850元/吨"}),
        ("乙公司", "offers", {"material": "废盐", "quantity": "1200吨/年", "disposal_cost": "2800元/吨"})]


def test_what_was_comes_before_what_was_planned():
    assert [said["quantity"] for _, _, said in lines(read("""企业|危废名称|代码|2024年实际(t)|2025年计划(t)|2025年实际(t)|库存(t)
甲电镀|含铬污泥|336-068-17|150|180|172.5|12
甲电镀|废酸|313-001-34|60|70|64|3"""))] == ["172.5 t/yr", "64 t/yr"]


def test_problems_and_wishes_of_a_list_are_read():
    assert lines(read("""序号|企业名称|问题和需求|责任部门
1|甲公司|蒸汽供应不足，冬季缺口约5t/h，希望增加供汽|能源科
2|乙公司|每年2000吨废石膏没有去处，请协调建材企业|环保科
3|丙公司|用工不足|人社科""")) == [
        ("甲公司", "needs", {"material": "蒸汽", "quantity": "约5t/h"}),
        ("乙公司", "offers", {"material": "废石膏", "quantity": "2000吨/年"})]


def test_what_a_works_can_use_is_the_most_it_needs():
    assert [said.get("quantity") for _, _, said in lines(read("利用企业|利用固废名称|年利用能力（万吨）\n甲砖厂|炉渣|8\n乙建材公司|粉煤灰|20"))] == [
        "<= 8 万吨/年", "<= 20 万吨/年"]
