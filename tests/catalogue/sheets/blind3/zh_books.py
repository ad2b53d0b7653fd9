"""Ledgers and plans of waste: general waste by the month, hazardous waste with class and code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlwt

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge, workbook

# fmt: off


# three header rows with 其中, twelve month sheets and the year that they add up to
_YEAR = [("废型砂", 2880), ("抛丸灰", 148.8), ("浇冒口", 1320), ("废木箱", 26.4)]


def _year_and_months(path: Path) -> None:
    rows: list[list[Any]] = [
        ["一般工业固体废物管理台账（年度汇总表）"],
        ["单位名称（盖章）：台州恒誉阀门铸造有限公司", None, None, None, None, "2025年度", None, "单位：吨"],
        ["序号", "废物名称", "废物代码", "本年产生量", "去向", None, None, None, "接收单位"],
        [None, None, None, None, "综合利用量", None, "处置量", None, None],
        [None, None, None, None, "小计", "其中：自行利用", "小计", "其中：填埋", None],
        [1, "废型砂", "900-001-S59", 2880, 2160, 0, 720, 720, "台州绿建新材料有限公司；黄岩固废填埋场"],
        [2, "抛丸灰", "900-099-S59", 148.8, 148.8, 0, 0, 0, "台州绿建新材料有限公司"],
        [3, "浇冒口", "900-002-S17", 1320, 1320, 1320, 0, 0, "/"],
        [4, "废木箱", "900-009-S17", 26.4, 26.4, 0, 0, 0, "路桥旺达木业有限公司"],
        ["合计", None, None, 4375.2, 3655.2, 1320, 720, 720, None],
        [],
        ["记录人：金燕", None, None, "负责人：罗勇", None, None, "2026年1月8日"],
    ]
    book = workbook(全年汇总=rows)
    merge(book["全年汇总"], "A1:I1", "A2:E2", "E3:H3", "E4:F4", "G4:H4", "A3:A5", "B3:B5", "C3:C5", "D3:D5", "I3:I5")
    for month in range(1, 13):
        fill(book.create_sheet(f"{month}月"), [
            [f"一般工业固体废物管理台账（2025年{month}月）"], ["单位名称（盖章）：台州恒誉阀门铸造有限公司", None, None, "单位：吨"],
            ["序号", "废物名称", "本月产生量", "出厂日期"],
            *[[number, name, round(amount / 12, 2), f"{month}月{10 + number}日"] for number, (name, amount) in enumerate(_YEAR, 1)],
            ["合计", None, round(sum(amount for _, amount in _YEAR) / 12, 2)],
        ])
    book.save(path)


_GREEN, _WOOD = "台州绿建新材料有限公司", "路桥旺达木业有限公司"
YEAR_AND_MONTHS = Sheet("恒誉阀门一般固废台账2025.xlsx", "zh", _year_and_months, {"firms": [
    firm("台州恒誉阀门铸造有限公司", either=["contact"], offers=[
        line("废型砂", "2880 吨/年", legal="general-waste", waste_code="900-001-S59", either=["now", "sells_to"]),
        line("抛丸灰", "148.8 吨/年", legal="general-waste", waste_code="900-099-S59", either=["now", "sells_to"]),
        line("浇冒口", legal="general-waste", waste_code="900-002-S17", optional=True, either=["now", "sells_to", {"quantity": ["1320 吨/年", "0 吨/年", None]}]),
        line("废木箱", "26.4 吨/年", legal="general-waste", waste_code="900-009-S17", either=["now", "sells_to"])]),
    firm(_GREEN, optional=True), firm(_WOOD, optional=True), firm("黄岩固废填埋场", optional=True),
], "asked": []})


# months as columns, one month at a standstill, from an old program
def _months_across(path: Path) -> None:
    sheet_book = xlwt.Workbook(encoding="utf-8")
    sheet = sheet_book.add_sheet("2025年")
    lines = [
        ("玉米胚芽渣", "SW13", "900-099-S13", [310, 150, 320, 315, 330, 0, 305, 320, 318, 322, 330, 340], "委托利用", "德州牧源饲料有限公司"),
        ("硅藻土滤饼", "SW59", "900-099-S59", [22, 10, 21, 23, 22, 0, 20, 22, 21, 23, 22, 24], "委托处置", "德州市政填埋场"),
        ("锅炉炉渣", "SW03", "900-099-S03", [190, 160, 170, 120, 110, 0, 100, 105, 110, 130, 170, 185], "委托利用", "平原新型墙材厂"),
        ("废编织袋", "SW17", "900-003-S17", [1.2, 0.6, 1.1, 1.3, 1.2, 0, 1.0, 1.2, 1.1, 1.2, 1.3, 1.3], "委托利用", "个体回收"),
    ]
    sheet.write_merge(0, 0, 0, 18, "一般工业固体废物产生及流向台账")
    sheet.write(1, 0, "单位名称（盖章）： 德州禾丰淀粉糖有限公司")
    sheet.write(1, 14, "计量单位：吨")
    for column, text in enumerate(["序号", "固废名称", "类别", "代码"]):
        sheet.write_merge(2, 3, column, column, text)
    sheet.write_merge(2, 2, 4, 16, "产生量")
    for month in range(1, 13):
        sheet.write(3, 3 + month, f"{month}月")
    sheet.write(3, 16, "全年")
    sheet.write_merge(2, 3, 17, 17, "利用处置方式")
    sheet.write_merge(2, 3, 18, 18, "去向单位")
    for number, (name, kind, code, months, how, taker) in enumerate(lines, 1):
        row = [number, name, kind, code, *[one or "停产" for one in months], round(sum(months), 1), how, taker]
        for column, value in enumerate(row):
            sheet.write(3 + number, column, value)
    sheet.write(8, 1, "合计")
    sheet.write(8, 16, round(sum(sum(one[3]) for one in lines), 1))
    sheet.write(9, 0, "制表：魏丽娟   审核：                2026-01-05")
    sheet_book.save(str(path))


MONTHS_ACROSS = Sheet("禾丰固废流向台账.xls", "zh", _months_across, {"firms": [
    firm("德州禾丰淀粉糖有限公司", either=["contact"], offers=[
        line("玉米胚芽渣", "3360 吨/年", legal="general-waste", waste_code="900-099-S13", either=["now", "sells_to", "months"]),
        line("硅藻土滤饼", "230 吨/年", legal="general-waste", waste_code="900-099-S59", either=["now", "sells_to", "months"]),
        line("锅炉炉渣", "1550 吨/年", legal="general-waste", waste_code="900-099-S03", either=["now", "sells_to", "months"]),
        line("废编织袋", "12.5 吨/年", legal="general-waste", waste_code="900-003-S17", either=["now", "sells_to", "months"])]),
    *[firm(name, optional=True) for name in ("德州牧源饲料有限公司", "德州市政填埋场", "平原新型墙材厂", "个体回收")],
], "asked": []})


# a management plan: firm on the first sheet, what arises on the second, who takes it on the third
def _plan(path: Path) -> None:
    book = workbook(
        基本信息=[
            ["危险废物管理计划（2026年度）"], ["表1 危险废物产生单位基本信息表"],
            ["单位名称", "南京金陵电子材料有限公司", "统一社会信用代码", "91320115MA1XK7T05R"],
            ["生产经营场所地址", "南京江宁经济技术开发区秣周路77号", "行业类别", "电子专用材料制造"],
            ["环保负责人", "殷洁", "联系电话", "025-52110088"], ["管理类别", "重点监管单位", "排污许可证编号", "/"],
        ],
        产生情况=[
            ["表2 危险废物产生情况信息表"],
            ["序号", "产生环节", "危险废物名称", "危险废物类别", "危险废物代码", "有害成分", "形态", "危险特性", "本年度预计产生量", "上年度实际产生量", "计量单位"],
            [1, "显影", "显影废液", "HW16", "231-002-16", "TMAH", "L", "T", 640, 612.4, "吨"],
            [2, "清洗", "废有机溶剂", "HW06", "900-404-06", "丙二醇甲醚", "L", "T,I,R", 210, 198.6, "吨"],
            [3, "废气治理", "废活性炭", "HW49", "900-039-49", "VOCs", "S", "T", 45, 41.2, "吨"],
            [4, "包装", "沾染包装物", "HW49", "900-041-49", "有机物", "S", "T/In", 18, 17.35, "吨"],
        ],
        转移情况=[
            ["表5 危险废物转移情况信息表"],
            ["序号", "危险废物名称", "危险废物代码", "预计转移量（吨）", "利用/处置方式代码", "接收单位名称", "危险废物经营许可证编号"],
            [1, "显影废液", "231-002-16", 640, "D9", "南京威立环境服务有限公司", "JS0115OOI573-8"],
            [2, "废有机溶剂", "900-404-06", 210, "R2", "江苏永葆环保科技有限公司", "JS0412OOI347-12"],
            [3, "废活性炭", "900-039-49", 45, "D10", "南京威立环境服务有限公司", "JS0115OOI573-8"],
            [4, "沾染包装物", "900-041-49", 18, "D10", "南京威立环境服务有限公司", "JS0115OOI573-8"],
        ],
    )
    merge(book["产生情况"], "A1:K1")
    merge(book["转移情况"], "A1:G1")
    book.save(path)


def _planned(material: str, code: str, plan: str, last: str, state: str) -> dict[str, Any]:
    return line(material, waste_code=code, legal="hazardous-waste", state=state,
                either=["now", "sells_to", "impurities", "origin", {"quantity": [f"{plan} 吨/年", f"{last} 吨/年"]}])


def _taker(name: str, number: str) -> dict[str, Any]:
    return firm(name, optional=True, permits=[{"type": "经营许可证", "number": number, "optional": True, "either": ["type", "codes", "capacity", "mode"]}])


PLAN = Sheet("金陵电子-危废管理计划2026.xlsx", "zh", _plan, {"firms": [
    firm("南京金陵电子材料有限公司", credit_code="91320115MA1XK7T05R", address="南京江宁经济技术开发区秣周路77号", contact="殷洁", phone="025-52110088",
         either=["industry"], offers=[
             _planned("显影废液", "231-002-16", "640", "612.4", "liquid"), _planned("废有机溶剂", "900-404-06", "210", "198.6", "liquid"),
             _planned("废活性炭", "900-039-49", "45", "41.2", "solid"), _planned("沾染包装物", "900-041-49", "18", "17.35", "solid")]),
    _taker("南京威立环境服务有限公司", "JS0115OOI573-8"), _taker("江苏永葆环保科技有限公司", "JS0412OOI347-12"),
], "asked": []})


# hazardous waste of several firms, tonnes and kilograms in a unit column, prices a tonne
def _classes(path: Path) -> None:
    sheet_book = xlwt.Workbook(encoding="utf-8")
    sheet = sheet_book.add_sheet("危废")
    rows: list[list[Any]] = [
        ["凤岗镇重点企业危险废物产生及处置情况表（2025年）"],
        ["序号", "企业名称", "危废名称", "类别", "八位码", "年产生量", "计量单位", "物态", "处置单价（元/吨）", "去向", "备注"],
        [1, "东莞市精诚五金电镀有限公司", "含镍污泥", "HW17", "336-054-17", 286.4, "吨", "泥", 1450, "东莞恒建环保", None],
        [2, "东莞市精诚五金电镀有限公司", "废退镀液", "HW17", "336-066-17", 38500, "千克", "液", 2200, "东莞恒建环保", None],
        [3, "东莞市艺彩印刷有限公司", "废油墨", "HW12", "900-299-12", 6.8, "吨", "液", 4300, "惠州东江威立雅", None],
        [4, "东莞市艺彩印刷有限公司", "废洗车水", "HW06", "900-404-06", 15.2, "吨", "液", 3800, "惠州东江威立雅", None],
        [5, "东莞市艺彩印刷有限公司", "废抹布手套", "HW49", "900-041-49", 9400, "千克", "固", 4000, "惠州东江威立雅", None],
        [6, "凤岗镇华宇注塑厂", "废机油", "HW08", "900-249-08", 1.1, "吨", "液", None, "厂内暂存", "量少未转移"],
        [None, "合计", None, None, None, None, None, None, None, None, None],
        ["数据来源：省固废平台申报数据，由企业自行核对"],
    ]
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    sheet_book.save(str(path))


def _classed(material: str, quantity: str, code: str, state: str, **fields: Any) -> dict[str, Any]:
    either = ["sells_to"] if "now" in fields else ["now", "sells_to"]
    return line(material, quantity, waste_code=code, legal="hazardous-waste", state=state, either=either, **fields)


CLASSES = Sheet("凤岗镇危废情况表.xls", "zh", _classes, {"firms": [
    firm("东莞市精诚五金电镀有限公司", offers=[
        _classed("含镍污泥", "286.4 吨/年", "336-054-17", "sludge", disposal_cost="1450 元/吨"),
        _classed("废退镀液", "38.5 吨/年", "336-066-17", "liquid", disposal_cost="2200 元/吨")]),
    firm("东莞市艺彩印刷有限公司", offers=[
        _classed("废油墨", "6.8 吨/年", "900-299-12", "liquid", disposal_cost="4300 元/吨"),
        _classed("废洗车水", "15.2 吨/年", "900-404-06", "liquid", disposal_cost="3800 元/吨"),
        _classed("废抹布手套", "9.4 吨/年", "900-041-49", "solid", disposal_cost="4000 元/吨")]),
    firm("凤岗镇华宇注塑厂", offers=[_classed("废机油", "1.1 吨/年", "900-249-08", "liquid", now="store")]),
    firm("东莞恒建环保", optional=True), firm("惠州东江威立雅", optional=True),
], "asked": []})

SHEETS: list[Sheet] = [YEAR_AND_MONTHS, MONTHS_ACROSS, PLAN, CLASSES]
