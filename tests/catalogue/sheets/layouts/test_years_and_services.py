"""Indicators over years, sentences under titles nobody knows, services that are no goods, what never leaves a works."""

from __future__ import annotations

import pytest

from tests.catalogue.sheets.layouts.sheet import brief, doubts, left, read

YEARS = [
    ("needs", "石英砂", "19.3万吨"), ("needs", "纯碱", "5.4万吨"), ("offers", "脱硫灰", "1950吨"),
]  # fmt: skip


@pytest.mark.parametrize("head", ["项目|2023年|2024年|2025年", "年份|2023|2024|2025", "项目|2023|2024|2025"])
def test_indicators_over_years_name_their_unit(head):
    told = brief(f"""企业名称：甲玻璃有限公司
{head}
石英砂用量（万吨）|18.2|19.0|19.3
纯碱用量（万吨）|5.1|5.3|5.4
脱硫灰产生量（吨）|1800|1900|1950""")
    assert [(side, name, amount.removesuffix("/年")) for _, side, name, amount, _ in told] == YEARS


def test_bare_years_beside_a_column_of_units():
    told = brief("""企业名称：甲玻璃有限公司
指标|单位|2023|2024|2025
石英砂用量|万吨|18.2|19.0|19.3
纯碱用量|万吨|5.1|5.3|5.4
脱硫灰产生量|吨|1800|1900|1950
工业总产值|万元|9000|9200|9900""")
    assert [(side, name, amount.removesuffix("/年")) for _, side, name, amount, _ in told] == YEARS


def test_sentences_under_a_title_that_nobody_knows():
    assert brief("""企业调研汇总
企业|行业|主要情况
甲纸业有限公司|造纸|年产文化纸30万吨、白卡纸20万吨，年耗商品浆28万吨、淀粉2万吨；产生脱墨渣4万吨/年，送热电厂掺烧
乙热电有限公司|电力|年供汽180万吨，其中外供150万吨，价格215元/吨；粉煤灰18万吨/年，卖水泥厂65元/吨""") == [
        ("甲纸业有限公司", "offers", "文化纸", "30万吨/年", ""),
        ("甲纸业有限公司", "offers", "白卡纸", "20万吨/年", ""),
        ("甲纸业有限公司", "needs", "商品浆", "28万吨/年", ""),
        ("甲纸业有限公司", "needs", "淀粉", "2万吨/年", ""),
        ("甲纸业有限公司", "offers", "脱墨渣", "4万吨/年", ""),
        ("乙热电有限公司", "offers", "粉煤灰", "18万吨/年", "65元/吨"),
    ]


def test_rooms_and_services_that_are_shared_are_no_goods():
    reading = read("""闲置资源共享清单
企业|资源类型|名称|规格/容量|可共享时段|收费
甲物流有限公司|仓储|常温仓库|3000㎡|全年|15元/㎡·月
乙检测有限公司|检测|气相色谱仪|1台|工作日|200元/次
丙电镀有限公司|污水处理|含镍废水处理余量|200吨/天|全天|28元/吨""")
    assert [firm.lines for firm in reading.firms] == [(), (), ()]
    assert left(reading) == [("no-thing", "C3"), ("no-thing", "C4"), ("no-thing", "C5")]


def test_what_a_works_uses_up_itself_is_not_offered():
    text = """2025年副产物及固体废物利用台账
序号|企业|物料|年产生|内部消化|外部利用|备注
1|甲钢铁有限公司|高炉渣|120万吨|—|118万吨|
2|甲钢铁有限公司|除尘灰|6.5万吨|5.5万吨|0|含锌高
3|丙焦化有限公司|焦油渣|1200吨|1200吨|—|回配煤"""
    assert brief(text) == [
        ("甲钢铁有限公司", "offers", "高炉渣", "120万吨/年", ""), ("甲钢铁有限公司", "offers", "除尘灰", "6.5万吨/年", ""),
    ]
    assert left(read(text)) == [("inside", "C5")]


def test_the_least_bid_of_a_tender_is_what_is_asked_for():
    reading = read("""废旧物资处置招标清单
招标单位：甲电缆有限公司
序号|物资名称|单位|预估年数量|起拍价（元）
1|废铜杆|吨|320|62000
2|废木盘|个|5000|12""")
    asked = [line.said["ask"].text for firm in reading.firms for line in firm.lines]
    assert asked == ["62000 元/吨", "12 元/个"]
    assert doubts(reading, "asked", "refused") == []
