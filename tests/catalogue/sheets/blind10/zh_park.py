"""What a zone's office gathers: what firms lack and have, who comes to a meeting, heat and water, packaging and machines."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, ods, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# what firms can supply and what they lack side by side, cells of the firm merged down, an example and a total
def _matching(path: Path) -> None:
    book = workbook(汇总=[
        ["江源经开区企业上下游配套需求汇总表"],
        ["填报部门：经济发展局                      填报时间：2026年4月"],
        ["序号", "企业名称", "联系人", "联系电话", "可供应产品（含副产品）", None, None, "需配套物资", None, None, None],
        [None, None, None, None, "名称", "年产量", "出厂价", "名称", "年需求量", "现采购地", "备注"],
        ["示例", "××机械有限公司", "张三", "138××××××××", "铸铁件", "2000吨", "7500元/吨", "生铁", "2500吨", "唐山", ""],
        [1, "江源风电叶片有限公司", "汪涛", "1381234****", "风电叶片", "900套", "面议", "环氧树脂", "8600吨", "南通", "账期90天"],
        [None, None, None, None, "玻纤边角料", "700吨", "倒贴400元/吨", "玻璃纤维布", "1.4万吨", "桐乡", None],
        [None, None, None, None, None, None, None, "巴沙木", "1900立方米", "进口", None],
        [2, "江源凯德树脂有限公司", "何静", "1395566****", "环氧树脂", "3万吨", "13800元/吨", "环氧氯丙烷", "1.7万吨", "山东", None],
        [None, None, None, None, "副产盐水", "6万吨", "/", "双酚A", "2万吨", "惠州", "含税价"],
        [3, "亿联汽车座椅有限公司", "卢敏", "1590088****", "汽车座椅", "35万套", "1100元/套", "聚醚多元醇", "2100吨", None, None],
        [None, None, None, None, "海绵边角料", "每月18吨", "2200元/吨", "冷轧钢管", "4200吨", "张家港", None],
        ["合计", None, None, None, None, None, None, None, None, None, None],
    ])
    merge(book["汇总"], "A1:K1", "A2:K2", "E3:G3", "H3:K3", *(f"{column}3:{column}4" for column in "ABCD"),
          *(f"{column}6:{column}8" for column in "ABCD"), *(f"{column}9:{column}10" for column in "ABCD"),
          *(f"{column}11:{column}12" for column in "ABCD"))
    book.save(path)


MATCHING = Sheet("上下游配套需求汇总表.xlsx", "zh", _matching, {"firms": [
    firm("江源风电叶片有限公司", contact="汪涛", phone="1381234****", offers=[
        entry("风电叶片", "900 套/年", kind="product"),
        entry("玻纤边角料", "700 吨/年", disposal_cost="400 元/吨"),
    ], needs=[
        entry("环氧树脂", "8600 吨/年"),
        entry("玻璃纤维布", "1.4 万吨/年"),
        entry("巴沙木", "1900 立方米/年"),
    ]),
    firm("江源凯德树脂有限公司", contact="何静", phone="1395566****", offers=[
        entry("环氧树脂", "3 万吨/年", price="13800 元/吨"),
        entry("副产盐水", "6 万吨/年"),
    ], needs=[
        entry("环氧氯丙烷", "1.7 万吨/年"),
        entry("双酚A", "2 万吨/年"),
    ]),
    firm("亿联汽车座椅有限公司", contact="卢敏", phone="1590088****", offers=[
        entry("汽车座椅", "35 万套/年", price="1100 元/套"),
        entry("海绵边角料", "18 吨/月", price="2200 元/吨"),
    ], needs=[
        entry("聚醚多元醇", "2100 吨/年"),
        entry("冷轧钢管", "4200 吨/年"),
    ]),
], "asked": []})


# who registered for a meeting of supply and demand, one line a thing, saved from another system as text
def _meeting(path: Path) -> None:
    rows: list[list[Any]] = [
        ["登记号", "参会单位", "参会代表", "职务", "手机", "意向", "产品（物料）名称", "规格型号", "数量", "单位", "周期", "心理价位", "备注"],
        ["GX-001", "临海康林木业有限公司", "叶伟民", "总经理", "1370576****", "供应", "锯末", "含水≤45%", "35", "吨", "每天", "180元/吨", "可送货"],
        ["GX-002", "临海康林木业有限公司", "叶伟民", "总经理", "1370576****", "供应", "砂光粉", "", "900", "吨", "每年", "350元/吨", ""],
        ["GX-003", "临海康林木业有限公司", "叶伟民", "总经理", "1370576****", "采购", "脲醛树脂胶", "E0级", "2600", "吨", "每年", "", "现从温州进"],
        ["GX-004", "明珠生物质能源有限公司", "郑斌", "采购部", "1580586****", "采购", "木屑", "含水20%以下", "4", "万吨", "每年", "到厂420元/吨", "长期收"],
        ["GX-005", "明珠生物质能源有限公司", "郑斌", "采购部", "1580586****", "供应", "草木灰", "", "3", "车", "每周", "面议", "免费送也行"],
        ["GX-006", "浙东彩丝化纤有限公司", "冯丽", "副总", "1390676****", "供应", "涤纶废丝", "有光、半光", "120", "吨", "每月", "3100元/吨", ""],
        ["GX-007", "浙东彩丝化纤有限公司", "冯丽", "副总", "1390676****", "采购", "乙二醇", "优等品", "1.2", "万吨", "每年", "随行就市", ""],
        ["GX-008", "台州新绿塑料再生厂", "许建", "厂长", "1516866****", "采购", "废PET瓶片", "净片", "500", "吨", "每月", "4300元/吨", ""],
        ["GX-009", "浙江大学", "孙教授", "教授", "", "观摩", "", "", "", "", "", "", ""],
    ]
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)


MEETING = Sheet("供需对接会登记.csv", "zh", _meeting, {"firms": [
    firm("临海康林木业有限公司", contact="叶伟民", phone="1370576****", offers=[
        entry("锯末", "35 吨/天", price="180 元/吨", moisture="<= 45%"),
        entry("砂光粉", "900 吨/年", price="350 元/吨"),
    ], needs=[entry("脲醛树脂胶", "2600 吨/年")]),
    firm("明珠生物质能源有限公司", contact="郑斌", phone="1580586****", offers=[
        entry("草木灰", None, {"price": ["0 元/吨", None]}),
    ], needs=[entry("木屑", "4 万吨/年", price="420 元/吨", max_moisture="20%")]),
    firm("浙东彩丝化纤有限公司", contact="冯丽", phone="1390676****", offers=[
        entry("涤纶废丝", "120 吨/月", price="3100 元/吨"),
    ], needs=[entry("乙二醇", "1.2 万吨/年")]),
    firm("台州新绿塑料再生厂", contact="许建", phone="1516866****", needs=[
        entry("废PET瓶片", "500 吨/月", price="4300 元/吨"),
    ]),
    firm("浙江大学", optional=True, either=_OPEN),
], "asked": ["I6"]})


# heat that is lost, steam that is sold and bought, water that could be used again: three sheets of one survey
def _energy(path: Path) -> None:
    book = workbook(
        余热余压=[
            ["表1 企业余热余压资源调查表"],
            ["序号", "企业名称", "余热资源名称", "产生部位", "温度（℃）", "流量（万Nm³/h）", "年运行时间（h）", "可回收热量（GJ/年）", "目前利用情况"],
            [1, "凤阳晶曜光伏玻璃有限公司", "窑炉烟气", "玻璃熔窑", 480, 9.6, 8400, 310000, "部分用于余热锅炉"],
            [2, "凤阳晶曜光伏玻璃有限公司", "退火窑热风", "退火窑", 260, 3.1, 8400, 42000, "排空"],
            [3, "皖东铸造有限公司", "冲天炉烟气", "冲天炉", 350, 1.8, 4800, 26000, "未利用"],
        ],
        蒸汽供需=[
            ["表2 蒸汽供应与使用情况调查表"],
            ["企业名称", "供/用", "压力（MPa）", "温度（℃）", "年供（用）汽量（万吨）", "汽价（元/吨）", "备注"],
            ["凤阳绿能热电有限公司", "供", 1.0, 280, 85, 215, "余量约25万吨"],
            ["皖东印染有限公司", "用", 0.7, 175, 11.5, 228, "由绿能热电供"],
            ["凤阳华源米业有限公司", "用", 0.4, 150, 0.8, None, "现用自备生物质锅炉"],
        ],
        再生水=[
            ["表3 再生水（中水）利用意向调查表"],
            ["企业名称", "供水/用水", "用途", "水量（m³/d）", "水质要求", "意向水价（元/m³）"],
            ["凤阳第二污水处理厂", "供水", "—", 20000, "一级A", 1.2],
            ["凤阳绿能热电有限公司", "用水", "循环冷却补水", 6500, "浊度≤5NTU", 1.0],
            ["皖东印染有限公司", "用水", "漂洗", 3000, "色度≤25", 1.0],
        ],
    )
    merge(book["余热余压"], "A1:I1")
    merge(book["蒸汽供需"], "A1:G1")
    merge(book["再生水"], "A1:F1")
    book.save(path)


_HEAT = [{"material": ["烟气余热", "余热"]}, "now"]
_WATER = [{"material": ["中水", "再生水（中水）"]}]

ENERGY = Sheet("余热蒸汽中水调查.xlsx", "zh", _energy, {"firms": [
    firm("凤阳晶曜光伏玻璃有限公司", offers=[
        entry("窑炉烟气", "310000 GJ/年", *_HEAT, temperature="480 ℃", hours="8400 h"),
        entry("退火窑热风", "42000 GJ/年", "now", temperature="260 ℃", hours="8400 h"),
    ]),
    firm("皖东铸造有限公司", offers=[entry("冲天炉烟气", "26000 GJ/年", *_HEAT, temperature="350 ℃", hours="4800 h")]),
    firm("凤阳绿能热电有限公司", offers=[
        entry("蒸汽", None, {"quantity": ["85 万吨/年", "25 万吨/年"]}, price="215 元/吨", temperature="280 ℃", pressure="1.0 MPa"),
    ], needs=[entry("再生水", "6500 m3/天", *_WATER, price="1.0 元/m3")]),
    firm("皖东印染有限公司", needs=[
        entry("蒸汽", "11.5 万吨/年", price="228 元/吨", temperature="175 ℃", pressure="0.7 MPa"),
        entry("再生水", "3000 m3/天", *_WATER, price="1.0 元/m3"),
    ]),
    firm("凤阳华源米业有限公司", needs=[entry("蒸汽", "0.8 万吨/年", temperature="150 ℃", pressure="0.4 MPa")]),
    firm("凤阳第二污水处理厂", offers=[entry("再生水", "20000 m3/天", *_WATER, price="1.2 元/m3")]),
], "asked": []})


# empty packaging that comes back every month, wanted packaging, machines that stand idle
def _packaging(path: Path) -> None:
    ods(path, {
        "周转包装": [
            ["园区企业废旧（周转）包装物调剂登记表"],
            ["企业", "包装物", "规格", "原装物料", "每月数量", "单位", "现处理方式", "费用或收入"],
            ["盛泰涂料有限公司", "铁桶", "200L", "二甲苯", 420, "只", "交危废单位", "付25元/只"],
            ["盛泰涂料有限公司", "木托盘", "1.1×1.1m", "—", 600, "块", "卖废品", "收8元/块"],
            ["本色日化有限公司", "IBC吨桶", "1000L", "AES", 85, "只", "供应商回收", "收120元/只"],
            ["本色日化有限公司", "纸板桶", "50kg", "柠檬酸", 300, "个", "当垃圾", "—"],
        ],
        "求购": [
            ["需求企业", "需要的包装物", "规格", "数量（只/年）", "可接受价格", "要求"],
            ["佳友胶粘剂厂", "IBC吨桶", "1000L", 1500, "150元/只", "可清洗，无异味"],
            ["佳友胶粘剂厂", "铁桶", "200L", 8000, "40元/只", "内壁无锈"],
        ],
        "闲置设备": [
            ["单位", "设备名称", "型号", "台数", "成色", "意向转让价"],
            ["本色日化有限公司", "螺杆空压机", "75kW", 2, "八成新", "6万元/台"],
            ["盛泰涂料有限公司", "砂磨机", "60L", 1, "七成新", "面议"],
        ],
    }, {("周转包装", 1, 1): 8})


PACKAGING = Sheet("包装物调剂登记.ods", "zh", _packaging, {"firms": [
    firm("盛泰涂料有限公司", offers=[
        entry("铁桶", "420 只/月", "now", disposal_cost="25 元/只"),
        entry("木托盘", "600 块/月", "now", price="8 元/块"),
        entry("砂磨机", None, "quantity", "price", optional=True),
    ]),
    firm("本色日化有限公司", offers=[
        entry("IBC吨桶", "85 只/月", "now", price="120 元/只"),
        entry("纸板桶", "300 个/月", "now"),
        entry("螺杆空压机", None, "quantity", "price", optional=True),
    ]),
    firm("佳友胶粘剂厂", needs=[
        entry("IBC吨桶", "1500 只/年", price="150 元/只"),
        entry("铁桶", "8000 只/年", price="40 元/只"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [MATCHING, MEETING, ENERGY, PACKAGING]
