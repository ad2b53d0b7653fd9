"""What single firms hold: a licence's tables, a material balance, a plan of hazardous waste."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# tables of a discharge licence in the old format: materials with amounts, wastes without
def _licence(path: Path) -> None:
    xls(path, {
        "原辅材料": [
            ["表2 主要原辅材料及燃料信息表"],
            ["单位名称：平湖宏盛皮革有限公司", None, None, None, "许可证编号：91330482MA2XXXXX1R001V"],
            ["序号", "种类", "名称", "设计年使用量", "计量单位", "有毒有害成分", "其他信息"],
            [1, "原料", "盐渍牛皮", 9000, "t/a", "/"],
            [2, "辅料", "铬粉", 420, "t/a", "总铬"],
            [3, "辅料", "硫化钠", 310, "t/a", "/"],
            [4, "辅料", "甲酸", 95, "t/a", "/", "85%"],
            [5, "燃料", "天然气", 180, "万m3/a", "/", "低位热值 35 MJ/m3"],
        ],
        "固体废物": [
            ["表9 固体废物基本信息表"],
            ["序号", "固体废物类别", "固体废物名称", "代码", "危险特性", "物理性状", "产生环节", "去向"],
            [1, "危险废物", "含铬皮革废碎料", "193-002-21", "T", "固态", "削匀修边", "委托处置"],
            [2, "危险废物", "含铬污泥", "193-001-21", "T", "半固态", "含铬废水处理", "委托处置"],
            [3, "一般工业固体废物", "灰碱皮屑", "SW14", "/", "固态", "片皮", "委托利用"],
            [4, "一般工业固体废物", "综合污泥", "SW07", "/", "半固态", "综合废水处理", "委托处置"],
        ],
    }, {("原辅材料", 1, 1): (1, 7), ("原辅材料", 2, 1): (2, 4), ("原辅材料", 2, 5): (2, 7), ("固体废物", 1, 1): (1, 8)})


LICENCE = Sheet("排污许可副本摘录.xls", "zh", _licence, {"firms": [
    firm("平湖宏盛皮革有限公司", either=["contact", "phone"], offers=[
        entry("含铬皮革废碎料", waste_code="193-002-21", hazardous="yes"),
        entry("含铬污泥", waste_code="193-001-21", hazardous="yes"),
        entry("灰碱皮屑"),
        entry("综合污泥"),
    ], needs=[
        entry("盐渍牛皮", "9000 t/a"),
        entry("铬粉", "420 t/a"),
        entry("硫化钠", "310 t/a"),
        entry("甲酸", "95 t/a"),
        entry("天然气", "180 万m3/a"),
    ]),
], "asked": []})


# a plant's material balance: what goes in beside what comes out
def _balance(path: Path) -> None:
    ods(path, {
        "平衡": [
            ["海泰磷化工湿法磷酸装置物料平衡表（t/a）"],
            ["投入", None, None, "产出"],
            ["物料名称", "数量", "来源", "物料名称", "数量", "去向"],
            ["磷矿", 420000, "外购", "湿法磷酸（折P2O5）", 120000, "产品"],
            ["硫酸", 320000, "自产+外购", "磷石膏", 600000, "渣场"],
            ["工艺水", 310000, "园区管网", "氟硅酸", 9500, "外售"],
            ["消泡剂", 160, "外购", "水蒸气及损耗", 320660, "排空"],
            ["合计", 1050160, None, "合计", 1050160],
        ],
    }, {("平衡", 1, 1): 6, ("平衡", 2, 1): 3, ("平衡", 2, 4): 3})


BALANCE = Sheet("物料平衡.ods", "zh", _balance, {"firms": [
    firm("海泰磷化工", either=["contact", "phone"], offers=[
        entry("湿法磷酸（折P2O5）", "120000 t/a", {"material": ["湿法磷酸"]}, kind="product"),
        entry("磷石膏", "600000 t/a"),
        entry("氟硅酸", "9500 t/a"),
    ], needs=[
        entry("磷矿", "420000 t/a"),
        entry("硫酸", "320000 t/a"),
        entry("工艺水", "310000 t/a"),
        entry("消泡剂", "160 t/a"),
    ]),
], "asked": []})


# a plan of hazardous waste: this year beside last year
def _plan(path: Path) -> None:
    book = workbook(计划=[
            ["表3 危险废物产生情况（管理计划）"],
            ["企业名称：新锐电池材料　　计划期限：2026年1月1日至12月31日"],
            ["序号", "危险废物名称", None, "危险废物类别", "危险废物代码", "有害成分", "产生量", None, "计量单位"],
            [None, "行业俗称", "国家危险废物名录名称", None, None, None, "本年度计划", "上年度实际"],
            [1, "废树脂", "废弃的离子交换树脂", "HW13", "900-015-13", "镍", 9, 8.0, "吨"],
            [2, "废机油", "设备润滑产生的废润滑油", "HW08", "900-214-08", "矿物油", 1.2, 1.1, "吨"],
            [3, "废试剂瓶", "含有或沾染毒性危险废物的废弃包装物", "HW49", "900-041-49", "有机物", 0.35, 0.3, "吨"],
            [4, "NMP废液", "其他工艺中产生的有机溶剂废液", "HW06", "900-404-06", "N-甲基吡咯烷酮", 260, 245, "吨"],
            ["合计", None, None, None, None, None, 270.55, 254.4, "吨"],
            ["填表说明：产生量保留两位小数。"],
        ])
    merge(book["计划"], "A1:I1", "A2:I2", "A3:A4", "B3:C3", "D3:D4", "E3:E4", "F3:F4", "G3:H3", "I3:I4", "A10:I10")
    book.save(path)


PLAN = Sheet("危废年度管理计划.xlsx", "zh", _plan, {"firms": [
    firm("新锐电池材料", either=["contact", "phone"], offers=[
        entry("废树脂", "9 吨/年", waste_code="900-015-13", hazardous="yes"),
        entry("废机油", "1.2 吨/年", waste_code="900-214-08", hazardous="yes"),
        entry("废试剂瓶", "0.35 吨/年", waste_code="900-041-49", hazardous="yes"),
        entry("NMP废液", "260 吨/年", waste_code="900-404-06", hazardous="yes"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [LICENCE, BALANCE, PLAN]
