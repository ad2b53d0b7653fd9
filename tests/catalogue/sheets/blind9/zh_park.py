"""What a zone's office gathers: permits, wishes told as purposes, reply slips of a meeting, a statistic of totals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone", "address", "industry"]


# permits only: discharge permits on one sheet, permits for hazardous waste on the other
def _permits(path: Path) -> None:
    ods(path, {
        "排污许可": [
            ["江州高新区排污许可证核发情况一览表（截至2026年6月底）"],
            ["序号", "单位名称", "统一社会信用代码", "行业类别", "管理类别", "许可证编号", "有效期限", "备注"],
            [1, "江州热电有限公司", "91320411060231877W", "热电联产", "重点管理", "91320411060231877W001P", "2024-06-20至2029-06-19"],
            [2, "江州恒昌化工有限公司", "913204117821365946", "有机化学原料制造", "重点管理", "913204117821365946001P", "2023-11-02至2028-11-01", "2025年变更"],
            [3, "锦澄玻璃科技有限公司", "91320411MA1W6N0H5J", "平板玻璃制造", "重点管理", "91320411MA1W6N0H5J001Q", "2022-08-15至2027-08-14"],
            [4, "双和食品（江州）有限公司", "91320411739405128Y", "速冻食品制造", "简化管理", "91320411739405128Y001U", "2023-05-10至2028-05-09"],
            [5, "青禾农业科技有限公司", "91320411MA20XR8D6L", "食用菌种植", "登记管理", "91320411MA20XR8D6L001X", "2025-03-01至2030-02-28", "登记回执"],
        ],
        "危废经营": [
            ["危险废物经营单位"],
            ["持证单位", "证书编号", "经营方式", "核准类别", "核准能力", "有效期至"],
            ["江州洁净环保处置有限公司", "JSCZ0411OOD012-4", "焚烧", "HW02、HW06、HW11、HW12", "1.8万吨/年", "2028年4月30日"],
            ["江州洁净环保处置有限公司", "JSCZ0411OOI007-2", "利用", "HW34", "2万吨/年", "2027年9月12日"],
            ["常润再生油品有限公司", "JSCZ0411OOI015-1", "利用", "HW08、HW09", "6000吨/年", "2026年12月31日"],
        ],
    }, {("排污许可", 1, 1): 8, ("危废经营", 1, 1): 6})


def _discharge(number: str, until: str, **fields: Any) -> dict[str, Any]:
    return {"type": "排污许可", "number": number, "until": until, "either": ["codes", "capacity", "mode"], **fields}


def _trade(number: str, until: str, capacity: str, codes: list[str]) -> dict[str, Any]:
    return {"type": "经营许可证", "number": number, "until": until, "capacity": capacity, "codes": codes, "either": ["mode"]}


PERMITS = Sheet("排污许可证核发清单.ods", "zh", _permits, {"firms": [
    firm("江州热电有限公司", either=_OPEN, permits=[_discharge("91320411060231877W001P", "2029-06-19")]),
    firm("江州恒昌化工有限公司", either=_OPEN, permits=[_discharge("913204117821365946001P", "2028-11-01")]),
    firm("锦澄玻璃科技有限公司", either=_OPEN, permits=[_discharge("91320411MA1W6N0H5J001Q", "2027-08-14")]),
    firm("双和食品（江州）有限公司", either=_OPEN, permits=[_discharge("91320411739405128Y001U", "2028-05-09")]),
    firm("青禾农业科技有限公司", either=_OPEN, permits=[_discharge("91320411MA20XR8D6L001X", "2030-02-28", optional=True)]),
    firm("江州洁净环保处置有限公司", either=_OPEN, permits=[
        _trade("JSCZ0411OOD012-4", "2028-04-30", "1.8 万吨/年", ["HW02", "HW06", "HW11", "HW12"]),
        _trade("JSCZ0411OOI007-2", "2027-09-12", "2 万吨/年", ["HW34"]),
    ]),
    firm("常润再生油品有限公司", either=_OPEN, permits=[_trade("JSCZ0411OOI015-1", "2026-12-31", "6000 吨/年", ["HW08", "HW09"])]),
], "asked": []})


# wishes told as what the thing is wanted for; what is bought now, and its price, stand beside it
def _purposes(path: Path) -> None:
    book = workbook(需求摸排=[
            ["资源化利用需求摸排表（请各单位填写希望用什么替代、拿来做什么）"],
            ["填报单位", "用途", "年需要量", "质量要求", "目前所用原料及到厂价", "可接受价格", "备注"],
            ["江州金鹏建材有限公司", "烧结砖内燃料", "8000吨", "热值≥1500大卡/千克", "煤矸石，120元/吨", "100元/吨以内", "含硫不要太高"],
            [None, "制砖用骨料", "12万吨", "粒径＜3mm", "页岩，自有矿", "不花钱可以接", None],
            ["江州清源污水处理厂", "反硝化碳源", "600吨", "COD当量≥20万mg/L，不含重金属", "乙酸钠，1900元/吨", "1200元/吨", "夏季用量小"],
            [None, "调节pH用碱液", "350吨", "浓度30%左右", "液碱，780元/吨", "500元/吨", None],
            ["城投绿化养护公司", "绿化浇灌用水", "9万立方", "GB/T 18920", "自来水，3.6元/吨", "1.5元/吨", "3-11月"],
            ["江州宏基搅拌站", "混凝土掺合料", "4.5万吨", "Ⅱ级以上", "粉煤灰，165元/吨", "150元/吨", None],
            [None, "搅拌用水", "6万吨", "氯离子≤500mg/L", "井水", None, None],
            ["青禾农业科技有限公司", "食用菌基质原料", "6000吨", "水分≤40%，无霉变", "棉籽壳，2100元/吨", "面议", "长期要"],
            [None, "菇房供暖热源", "1.2万GJ", "60℃以上热水也行", "天然气锅炉", "60元/GJ", None],
            ["填表说明：年需要量按2026年生产计划填写。"],
        ])
    merge(book["需求摸排"], "A1:G1", "A3:A4", "A5:A6", "A8:A9", "A10:A11", "A12:G12")
    book.save(path)


def _wish(material: str, quantity: str, price: str | None = None, *left_open: Any, **fields: Any) -> dict[str, Any]:
    return entry(material, quantity, "max_share", "months", *left_open, **({"price": price} if price else {}), **fields)


def _bought(material: str) -> dict[str, Any]:
    """What is bought now: whoever takes it for a need, of the same amount or of none, is not wrong."""
    return entry(material, None, "quantity", "price", optional=True)


PURPOSES = Sheet("资源化需求摸排.xlsx", "zh", _purposes, {"firms": [
    firm("江州金鹏建材有限公司", either=_OPEN, needs=[
        _wish("烧结砖内燃料", "8000 吨/年", None, {"price": ["100 元/吨", "<=100 元/吨"]}), _bought("煤矸石"),
        _wish("制砖用骨料", "12 万吨/年", None, {"price": ["0 元/吨", None]}), _bought("页岩"),
    ]),
    firm("江州清源污水处理厂", either=_OPEN, needs=[
        _wish("反硝化碳源", "600 吨/年", "1200 元/吨"), _bought("乙酸钠"),
        _wish("调节pH用碱液", "350 吨/年", "500 元/吨"), _bought("液碱"),
    ]),
    firm("城投绿化养护公司", either=_OPEN, needs=[_wish("绿化浇灌用水", "9 万立方/年", "1.5 元/吨"), _bought("自来水")]),
    firm("江州宏基搅拌站", either=_OPEN, needs=[
        _wish("混凝土掺合料", "4.5 万吨/年", "150 元/吨"), _bought("粉煤灰"),
        _wish("搅拌用水", "6 万吨/年"), _bought("井水"),
    ]),
    firm("青禾农业科技有限公司", either=_OPEN, needs=[
        _wish("食用菌基质原料", "6000 吨/年", None, max_moisture="40%"), _bought("棉籽壳"),
        _wish("菇房供暖热源", "1.2 万GJ/年", "60 元/GJ"), _bought("天然气"),
    ]),
], "asked": []})


# reply slips of a meeting in sentences; the second sheet lists equipment to be shared, of which nothing is to be taken
def _replies(path: Path) -> None:
    book = workbook(参会回执=[
            ["江州高新区资源循环利用对接洽谈会 参会回执汇总"],
            ["时间：2026年7月9日下午2:30    地点：创业大厦三楼报告厅"],
            ["序号", "单位", "姓名", "职务", "手机", "可提供资源", "希望对接", "是否路演"],
            [1, "江州恒昌化工有限公司", "徐建", "副总经理", "138****2201", "副产硫酸（70%）每月约400吨；废盐300吨/年", "液碱（32%）6000吨/年", "是"],
            [2, "双和食品（江州）有限公司", "丁红", "采购部长", "159****7730", "果渣，产季每天8吨，全年约1000吨", None, "否"],
            [3, "江州金鹏建材有限公司", "马总", None, "137****4412", "无", "粉煤灰、炉渣、建筑垃圾，共需15万吨/年", "否"],
            [4, "江州热电有限公司", "陆工", "生产部", "139****0087", "粉煤灰4万吨/年、脱硫石膏1.6万吨/年", "石灰石粉2.2万吨/年，氨水（20%）1500吨/年", "是"],
            [5, "中意汽车零部件有限公司", "谢敏", "EHS主管", "186****5519", "铝屑、废砂", "—", "否"],
            [6, "常润再生油品有限公司", "老顾", "经理", "133****6640", None, "收各类废矿物油，不限量", "否"],
            [7, "江州银行科技支行", "方晴", "客户经理", "150****3321", "绿色信贷", "有融资需求的企业", "是"],
            ["合计：7家，路演3家"],
        ], 共享设备=[
            ["可共享仪器设备清单"],
            ["设备名称", "型号", "数量", "单位", "所属企业", "原值（万元）", "收费标准", "预约电话"],
            ["电感耦合等离子体质谱仪", "ICAP RQ", 1, "台", "江州恒昌化工有限公司", 180, "300元/样", "8566-1021"],
            ["高低温交变试验箱", "GDW-500", 2, "台", "中意汽车零部件有限公司", 12.5, "80元/小时", "8566-3307"],
            ["X射线荧光光谱仪", "ZSX Primus", 1, "台", "锦澄玻璃科技有限公司", 130, "200元/样", "8566-7789"],
            ["叉车", "3t", 4, "辆", "江州金鹏建材有限公司", 36, "500元/天", "8566-4410"],
        ])
    merge(book["参会回执"], "A1:H1", "A2:H2", "A11:H11")
    merge(book["共享设备"], "A1:H1")
    book.save(path)


REPLIES = Sheet("洽谈会回执汇总.xlsx", "zh", _replies, {"firms": [
    firm("江州恒昌化工有限公司", either=_OPEN, offers=[
        entry("副产硫酸", "400 吨/月", {"material": ["副产硫酸（70%）"]}),
        entry("废盐", "300 吨/年"),
    ], needs=[entry("液碱", "6000 吨/年", {"material": ["液碱（32%）"]})]),
    firm("双和食品（江州）有限公司", either=_OPEN, offers=[entry("果渣", "1000 吨/年", "months")]),
    firm("江州金鹏建材有限公司", either=_OPEN, needs=[  # one amount for three
        entry("粉煤灰", None), entry("炉渣", None), entry("建筑垃圾", None),
    ]),
    firm("江州热电有限公司", either=_OPEN, offers=[
        entry("粉煤灰", "4 万吨/年"), entry("脱硫石膏", "1.6 万吨/年"),
    ], needs=[
        entry("石灰石粉", "2.2 万吨/年"),
        entry("氨水", "1500 吨/年", {"material": ["氨水（20%）"]}),
    ]),
    firm("中意汽车零部件有限公司", either=_OPEN, offers=[entry("铝屑", None), entry("废砂", None)]),
    firm("常润再生油品有限公司", either=_OPEN, needs=[entry("废矿物油", None, {"material": ["各类废矿物油", "收各类废矿物油"]})]),
    firm("江州银行科技支行", either=_OPEN, optional=True),
    firm("锦澄玻璃科技有限公司", either=_OPEN, optional=True),
], "asked": []})


# totals of kinds of waste and of townships: no firm and nothing to be taken
def _statistics(path: Path) -> None:
    xls(path, {"综合": [
        ["江州市2025年度工业固体废物综合统计表"],
        ["编制单位：江州市生态环境局", None, None, None, None, "单位：万吨"],
        ["类别", "产生量", "综合利用量", "其中：利用往年贮存量", "处置量", "贮存量", "综合利用率（%）"],
        ["粉煤灰", 38.62, 38.1, 0.4, 0.5, 0.42, 97.6],
        ["炉渣", 12.4, 12.25, 0, 0.15, 0, 98.8],
        ["脱硫石膏", 9.07, 8.3, 0.1, 0.6, 0.27, 90.5],
        ["尾矿", 4.5, 1.2, 0, 2.1, 1.2, 26.7],
        ["污泥", 6.83, 3.4, 0, 3.43, 0, 49.8],
        ["其他", 3.1, 1.9, 0, 1.1, 0.1, 61.3],
        ["合计", 74.52, 65.15, 0.5, 7.88, 1.99, 86.8],
    ], "分镇": [
        ["各镇（街道）产废情况"],
        ["镇（街道）", "产废企业数", "一般固废产生量（万吨）", "危险废物产生量（吨）", "同比（%）"],
        ["高新区", 86, 41.3, 28630, 3.2],
        ["城东街道", 22, 8.4, 1205, -1.1],
        ["沿江镇", 31, 20.6, 9874, 5.6],
        ["南山镇", 9, 4.22, 88, 0.4],
        ["全市", 148, 74.52, 39797, 3.4],
    ]}, {("综合", 1, 1): (1, 7), ("综合", 2, 1): (2, 5), ("综合", 2, 6): (2, 7), ("分镇", 1, 1): (1, 5)})


STATISTICS = Sheet("2025固废综合统计.xls", "zh", _statistics, {"firms": [
    firm("江州市生态环境局", optional=True),
], "asked": []})


SHEETS: list[Sheet] = [PERMITS, PURPOSES, REPLIES, STATISTICS]
