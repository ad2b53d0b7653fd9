"""Packaging that is counted, tables whose heading names the thing, captions with exceptions, halves and bounds."""

from __future__ import annotations

import pytest

from matchchain.catalogue.sheets.around import Around
from matchchain.catalogue.sheets.read import read_book
from matchchain.park import Park
from tests.catalogue.sheets.layouts.sheet import book, brief, doubts, left, lines, sheet


def _read(text: str, name: str = "Sheet1", merged: str = ""):
    return read_book(book(sheet(text, name, merged)), Around(Park()))


def _brief(reading):
    return [(firm, side, f["material"], f.get("quantity", "").replace(" ", "")) for firm, side, f in lines(reading)]


def test_empty_drums_are_named_by_their_kind_and_what_they_held_is_no_entry():
    assert brief("""单位|空桶种类|容积|曾装物料|年产生数量（个）|去向
甲涂料有限公司|闭口钢桶|200L|甲苯|3600|交危废单位
乙日化有限公司|塑料桶|25L|香精|9000|供应商回收""") == [
        ("甲涂料有限公司", "offers", "闭口钢桶", "3600个/年", ""),
        ("乙日化有限公司", "offers", "塑料桶", "9000个/年", ""),
    ]


def test_a_ledger_of_packaging_of_one_firm():
    assert brief("""废旧包装物台账
填报单位：甲农药有限公司
包装容器|原盛装物|产生数量（只/年）|处置单位
铁桶|二甲苯|1200|乙容器再生有限公司
塑料桶|乙腈|800|乙容器再生有限公司""") == [
        ("甲农药有限公司", "offers", "铁桶", "1200只/年", ""),
        ("甲农药有限公司", "offers", "塑料桶", "800只/年", ""),
    ]


def test_pallets_are_counted_by_the_slab():
    assert brief("""序号|企业名称|周转容器|规格|数量|计量单位|周期|可接受价格
1|甲厂有限公司|吨桶|1000L|30|只|月|100元/只
2|乙厂有限公司|木托盘|1.2m|500|块|月|10元/块""") == [
        ("甲厂有限公司", "needs", "吨桶", "30只/月", "100元/只"),
        ("乙厂有限公司", "needs", "木托盘", "500个/月", "10元/块"),
    ]


def test_packaging_beside_a_name_stays_a_remark():
    assert _brief(_read("""危险废物名称|代码|产生量（吨）|包装容器|去向
废矿物油|900-214-08|12|铁桶|委托处置
漆渣|900-252-12|3|吨袋|委托处置""")) == [("", "offers", "废矿物油", "12吨"), ("", "offers", "漆渣", "3吨")]


@pytest.mark.parametrize("heading", ["附表3 园区压缩空气供需调查", "2025年压缩空气供需情况统计表", "压缩空气供应与需求登记"])
def test_a_heading_names_what_firms_give_and_take(heading):
    assert _brief(_read(f"""{heading}
企业|供/需|压力(MPa)|流量（Nm3/min）|年运行小时
甲空压站有限公司|供|0.7|300|8000
乙纺织有限公司|需|0.6|45|7200""")) == [
        ("甲空压站有限公司", "offers", "压缩空气", "300Nm3/min"),
        ("乙纺织有限公司", "needs", "压缩空气", "45Nm3/min"),
    ]


def test_directions_with_their_medium():
    assert _brief(_read("""企业供汽、用汽情况
单位名称|类型|压力MPa|年汽量（万吨）|单价（元/吨）
甲热电有限公司|供汽|1.0|85|210
乙印染有限公司|用汽|0.7|11|230""", "蒸汽")) == [
        ("甲热电有限公司", "offers", "蒸汽", "85万吨/年"), ("乙印染有限公司", "needs", "蒸汽", "11万吨/年"),
    ]


def test_what_water_is_for_does_not_name_it_and_a_day_is_a_day():
    reading = _read("""中水回用意向统计表
企业名称|用途|日需水量（吨）|可接受水价（元/吨）
甲电厂有限公司|冷却|6000|1.1
乙造纸有限公司|制浆|3000|0.9""")
    assert _brief(reading) == [("甲电厂有限公司", "needs", "中水", "6000吨/天"), ("乙造纸有限公司", "needs", "中水", "3000吨/天")]


def test_a_heading_of_no_thing_names_none():
    reading = _read("""企业员工情况调查表
企业名称|供需|数量（吨/年）
甲热电有限公司|供应|80000""")
    assert _brief(reading) == []
    assert doubts(reading, "refused") == [("no-name", "C3")]


def test_water_that_is_used_again_is_not_given_away():
    assert _brief(_read("""园区企业新鲜水用量统计
企业名称|新鲜水（万m3/a）|回用水（万m3/a）
甲电厂有限公司|120|30
乙造纸有限公司|300|210""")) == [
        ("甲电厂有限公司", "needs", "新鲜水", "120万m3/a"), ("乙造纸有限公司", "needs", "新鲜水", "300万m3/a"),
    ]


def test_captions_with_exceptions():
    assert _brief(_read("""单位：万吨（注明者除外）
企业名称|物料名称|产生量|利用企业
甲磷业有限公司|磷石膏|120|乙建材有限公司
甲磷业有限公司|黄磷尾气|3000万Nm3|—""")) == [
        ("甲磷业有限公司", "offers", "磷石膏", "120万吨"), ("甲磷业有限公司", "offers", "黄磷尾气", "3000万Nm3"),
    ]
    assert _brief(_read("""计量单位：千克（废灯管为根）
单位名称：甲电子有限公司
废物名称|产生量
废活性炭|1200
废灯管|40""")) == [("甲电子有限公司", "offers", "废活性炭", "1200千克"), ("甲电子有限公司", "offers", "废灯管", "40根")]
    assert _brief(_read("""能源消耗（单位：吨，电为万千瓦时、天然气为万立方米）
企业名称：甲公司有限公司
能源名称|年耗量
电|820
天然气|300
煤|5000""")) == [
        ("甲公司有限公司", "needs", "电", "820万千瓦时/年"),
        ("甲公司有限公司", "needs", "天然气", "300万立方米/年"),
        ("甲公司有限公司", "needs", "煤", "5000吨/年"),
    ]


def test_halves_and_quarters_add_up_to_a_year():
    reading = _read("""企业名称|固废名称|上半年产生量（吨）|下半年产生量（吨）|去向
甲公司有限公司|炉渣|1200|1300|制砖
乙公司有限公司|污泥|300||填埋""")
    assert _brief(reading) == [("甲公司有限公司", "offers", "炉渣", "2500吨/年"), ("乙公司有限公司", "offers", "污泥", "")]
    assert doubts(reading, "asked") == [("parts-missing", "C3")]
    assert _brief(_read("""企业名称|固废名称|一季度|二季度|三季度|四季度|单位
甲公司有限公司|炉渣|300|320|310|350|吨""")) == [("甲公司有限公司", "offers", "炉渣", "1280吨/年")]
    assert _brief(_read("""企业名称|固废名称|上半年库存（吨）|下半年库存（吨）
甲公司有限公司|炉渣|1200|1300""")) == [("甲公司有限公司", "offers", "炉渣", "")]


def test_the_ends_of_a_figure_in_two_columns():
    assert _brief(_read("""企业名称|需求物料|需求量下限（吨/年）|需求量上限（吨/年）|备注
甲公司有限公司|炉渣|3000|5000|
乙公司有限公司|木屑|1000||""")) == [
        ("甲公司有限公司", "needs", "炉渣", "3000-5000吨/年"), ("乙公司有限公司", "needs", "木屑", "≥1000吨/年"),
    ]
    assert brief("""企业名称|原料|最低用量（t/a）|最高用量（t/a）|最低到厂价（元/t）|最高到厂价（元/t）
甲公司有限公司|废纸|3000|5000|900|1100""") == [("甲公司有限公司", "needs", "废纸", "3000-5000t/a", "900-1100元/t")]
    assert _brief(_read("""企业名称|需求物料|需求量（吨/年）||价格（元/吨）|
||下限|上限|最低|最高
甲公司有限公司|炉渣|3000|5000|20|35""", merged="A1:A2 B1:B2 C1:D1 E1:F1")) == [("甲公司有限公司", "needs", "炉渣", "3000-5000吨/年")]


def test_reports_of_indicators():
    reading = _read("""规模以上工业企业主要产品产量及能源消费
单位详细名称：甲水泥有限公司|||2025年12月
指标|单位|本月|本年累计|上年同期
水泥熟料产量|吨|150000|1720000|1800000
水泥产量|吨|180000|2010000|2100000
其中：散装水泥|吨|120000|1500000|
原煤消费量|吨|21000|248000|260000
电力消费量|万千瓦时|1500|17800|18000
工业总产值|万元|8000|92000|99000
从业人员平均人数|人|300|300|310""", "12月")
    assert _brief(reading) == [
        ("甲水泥有限公司", "offers", "水泥熟料", "1720000吨/年"),
        ("甲水泥有限公司", "offers", "水泥", "2010000吨/年"),
        ("甲水泥有限公司", "needs", "原煤", "248000吨/年"),
        ("甲水泥有限公司", "needs", "电力", "17800万千瓦时/年"),
    ]
    assert left(reading) == [("no-thing", "A6"), ("no-thing", "A9"), ("no-thing", "A10")]


def test_a_report_of_december_holds_the_year_and_one_of_june_does_not():
    rows = """生产经营月报
单位：丁乳业有限公司
项目|单位|本月数|累计数
一、产量|||
鲜奶|吨|3000|32000
二、副产|||
乳清|吨|200|2300"""
    assert _brief(_read(rows, "2025年12月")) == [
        ("丁乳业有限公司", "offers", "鲜奶", "32000吨/年"), ("丁乳业有限公司", "offers", "乳清", "2300吨/年"),
    ]
    assert [amount for *_, amount in _brief(_read(rows, "2025年6月"))] == ["", ""]


def test_properties_of_a_product_are_no_goods():
    assert _brief(_read("""产品质量指标
指标名称|单位|要求|实测
含水率|%|≤8|7.2
粒度|mm|0-5|0-4""")) == []


def test_who_filled_in_with_a_number_is_whom_to_call():
    reading = _read("""贵企业名称|填表人及手机号|副产物名称及数量
甲化工有限公司|张三 1381234****|废盐，300吨/年
乙纸业有限公司|李四 1391234****|白泥，2万吨/年""")
    assert [firm.said["contact"].text for firm in reading.firms] == ["张三", "李四"]
    assert [firm.said["phone"].text for firm in reading.firms] == ["1381234****", "1391234****"]
