"""Notes of visits clause by clause, utilities beside other columns, ledgers by class, names free of something."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.layouts.clauses import told_in_clauses
from matchchain.catalogue.sheets.layouts.words import names_nothing
from tests.catalogue.sheets.layouts.sheet import brief, doubts, left, read, said


@pytest.mark.parametrize(("text", "told"), [
    ("年产阴极铜20万吨，副产硫酸65万吨，目前外卖，价格波动大", [("offers", "阴极铜20万吨/年"), ("offers", "硫酸65万吨，目前外卖")]),
    ("公司主要生产烧碱30万吨、液氯26万吨", [("offers", "烧碱30万吨"), ("offers", "液氯26万吨")]),
    ("年耗煤45万吨，灰渣年产生约9万吨，目前送砖厂，每吨倒贴15元",
     [("needs", "煤45万吨/年"), ("offers", "灰渣约9万吨/年，目前送砖厂，每吨倒贴15元")]),
    ("蒸汽用量约12吨/小时，园区供，价格230元/吨", [("needs", "蒸汽约12吨/小时，价格230元/吨")]),
    ("七水硫酸亚铁18万吨/年找出路", [("offers", "七水硫酸亚铁18万吨/年")]),
    ("今年产值3亿元，用工200人", []),
    ("计划上马年产5万吨PVA项目", []),
    ("年处理废钢100万吨", []),
    ("硫酸储罐2000吨", []),
])  # fmt: skip
def test_each_clause_tells_of_its_own_thing(text, told):
    assert list(told_in_clauses(text)) == told


def test_notes_of_visits():
    assert brief("""企业走访记录表
日期|企业|走访内容|问题和需求
3月5日|甲铜业有限公司|年产阴极铜20万吨，副产硫酸65万吨，目前外卖，价格波动大|希望园区帮助联系硫酸下游用户
3月8日|乙钛白粉有限公司|年产钛白粉10万吨，硫酸外购约40万吨，从湖北进，到厂价310元/吨|希望就近采购硫酸""") == [
        ("甲铜业有限公司", "offers", "阴极铜", "20万吨/年", ""),
        ("甲铜业有限公司", "offers", "硫酸", "65万吨", ""),
        ("乙钛白粉有限公司", "offers", "钛白粉", "10万吨/年", ""),
        ("乙钛白粉有限公司", "needs", "硫酸", "约40万吨", "310元/吨"),
    ]


def test_a_wish_for_heat_beside_heat_that_is_lost():
    assert brief("""余热余压资源及用热需求统计
企业|余热种类|余热量（GJ/h）|温度|是否已利用|用热需求（t/h）|用热压力|现热源
甲水泥有限公司|窑头废气|45|330℃|已发电|||
丙食品有限公司|||||6|0.6MPa|燃气锅炉""") == [
        ("甲水泥有限公司", "offers", "窑头废气", "45GJ/h", ""), ("丙食品有限公司", "needs", "蒸汽", "6t/h", ""),
    ]


def test_water_that_others_can_have_counts_and_not_all_that_arises():
    assert brief("""园区企业中水供需调查表
单位|日均产生中水（吨）|可外供中水（吨/日）|日需中水（吨）
园区污水处理厂|20000|15000|
甲热电有限公司|||8000""") == [
        ("园区污水处理厂", "offers", "中水", "15000吨/日", ""), ("甲热电有限公司", "needs", "中水", "8000吨/天", ""),
    ]


def test_users_of_steam_by_years():
    assert brief("""园区集中供热用户清单
序号|用户名称|用汽压力等级|2024年用汽量（吨）|2025年用汽量（吨）|2026年预计（吨）|执行价格（元/吨）
1|甲印染有限公司|低压|82000|86000|90000|228""") == [("甲印染有限公司", "needs", "蒸汽", "86000吨/年", "228元/吨")]


def test_utilities_beside_all_energy_together():
    assert brief("""企业名称|综合能耗（万吨标煤）|用电量（亿千瓦时）|蒸汽用量（万吨）|取水量（万吨）
甲化工有限公司|42|8.6|120|640""") == [
        ("甲化工有限公司", "needs", "电", "8.6亿千瓦时", ""),
        ("甲化工有限公司", "needs", "蒸汽", "120万吨", ""),
        ("甲化工有限公司", "needs", "水", "640万吨", ""),
    ]


def test_classes_and_sums_down_a_column_turn_no_table():
    reading = read("""2025年度工业固体废物申报登记汇总
企业名称：甲铝业有限公司
类别|名称|产生量|综合利用量|处置量|贮存量|计量单位
一般固废|赤泥|820000|61500|758500||吨
一般固废|煤灰|45000|45000|||吨
小计||865000|106500|758500||
危险废物|大修渣|3200||3200||吨
危险废物|铝灰|1800|1800|||吨
合计||870000||||""")
    assert [line.said["quantity"].text for firm in reading.firms for line in firm.lines] == ["820000 吨", "45000 吨", "3200 吨", "1800 吨"]
    assert left(reading) == [("total", "A6"), ("total", "A9")]


def test_who_compiled_a_plan_of_purchases_is_asked():
    reading = read("""2026年度主要物资采购计划
编制单位：甲钢铁有限公司
物资名称|规格|计划数量|单位|预算单价（元）
废钢|重型|120000|吨|2600""")
    assert [said(firm)["name"] for firm in reading.firms] == ["甲钢铁有限公司"]
    assert doubts(reading, "asked") == [("firm-of-title", "A2")]
    consultant = read("""固体废物产生情况
编制单位：乙环保科技咨询有限公司
固废名称|产生量（吨/年）
炉渣|300""")
    assert all("name" not in firm.said for firm in consultant.firms)


def test_where_goods_are_sold_is_not_where_the_firm_is():
    reading = read("""企业名称|凌河新材料有限公司
主要产品|名称|年产量|单位|销售区域
|丙烯酸树脂|24500|吨|华东
|水性固化剂|3100|吨|全国""")
    assert all("zone" not in firm.said for firm in reading.firms)


def test_a_name_free_of_something_is_a_name():
    assert [names_nothing(text) for text in ("无铬皮边角料", "无镍封孔剂", "无溴阻燃剂")] == [False] * 3
    assert [names_nothing(text) for text in ("无废水", "无蒸汽需求", "无危废", "无铬产生", "无余热")] == [True] * 5
