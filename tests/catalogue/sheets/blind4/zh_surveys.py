"""A survey in two blocks, an association's members, an export of a form on the web, and heads in two languages."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, workbook

# fmt: off


# what goes out above, what is wanted below; a unit a row; one column of money and one saying who pays
def _survey(path: Path) -> None:
    book = workbook(汇总表=[
        ["柯桥滨海工业区企业固体废物产生与资源化利用意向调查汇总表（2025年度）"],
        ["填表说明：产生量按2025年实际数填写；收/付一栏，企业付给对方填“付”，对方付给企业填“收”。"],
        ["一、固体废物及副产物"],
        ["序号", "企业名称", "名称", "年产生量", None, "目前去向", "单价", None, "备注"],
        [None, None, None, "数量", "单位", None, "元/吨", "收/付", None],
        [1, "浙江恒泰纺织印染有限公司", "印染污泥", 2.4, "千吨", "委托处置", 280, "付", "含水率60%"],
        [None, None, "废布边角料", 860, "吨", "外售", 1500, "收", None],
        [2, "绍兴金柯热电有限公司", "粉煤灰", 3.6, "万吨", "外售", 35, "收", None],
        [None, None, "脱硫石膏", 8500, "吨", "外售", 0, "—", "水泥厂自提"],
        [3, "越城精密铸造厂", "废砂", 1200, "吨", "填埋", 120, "付", None],
        [],
        ["二、原料需求意向"],
        ["序号", "企业名称", "需求物料", "年需求量", "单位", "质量要求", "可接受到厂价（元/吨）", None, "备注"],
        [1, "绍兴金柯热电有限公司", "石灰石粉", 1.1, "万吨", "CaO≥50%", 210, None, None],
        [2, "柯桥新型墙材有限公司", "粉煤灰", 20000, "吨", None, 60, None, "二级灰即可"],
        [3, "柯桥新型墙材有限公司", "炉渣", 15000, "吨", None, "面议", None, None],
        [4, "浙江恒泰纺织印染有限公司", "元明粉", 950, "吨", None, 480, None, None],
        [],
        ["填报单位：滨海工业区经发局　　经办：小沈　　电话：0575-81110000"],
    ])
    merge(book["汇总表"], "A1:I1", "A2:I2", "A3:I3", "D4:E4", "G4:H4", "A6:A7", "B6:B7", "A8:A9", "B8:B9", "A12:I12", "A19:I19")
    book.save(path)


SURVEY = Sheet("滨海固废意向调查汇总.xlsx", "zh", _survey, {"firms": [
    firm("浙江恒泰纺织印染有限公司", offers=[
        line("印染污泥", "2400 吨/年", now="treat", disposal_cost="280 元/吨", either=[{"moisture": ["60%", None]}]),
        line("废布边角料", "860 吨/年", now="sell", price="1500 元/吨")],
        needs=[line("元明粉", "950 吨/年", price="480 元/吨")]),
    firm("绍兴金柯热电有限公司", offers=[
        line("粉煤灰", "36000 吨/年", now="sell", price="35 元/吨"),
        line("脱硫石膏", "8500 吨/年", now="sell", either=[{"price": ["0 元/吨", None]}, {"disposal_cost": ["0 元/吨", None]}])],
        needs=[line("石灰石粉", "11000 吨/年", price="210 元/吨", either=["purity", "max_impurities", "accepts"])]),
    firm("越城精密铸造厂", offers=[line("废砂", "1200 吨/年", now="landfill", disposal_cost="120 元/吨")]),
    firm("柯桥新型墙材有限公司", needs=[
        line("粉煤灰", "20000 吨/年", price="60 元/吨", either=["grade"]), line("炉渣", "15000 吨/年")]),
], "asked": []})


# a members' list: several things with their amounts in one cell, their prices in the next
def _members(path: Path) -> None:
    book = workbook(会员供需=[
        ["余姚市塑料行业协会会员单位循环利用供需信息（第三批）"],
        ["编号", "会员单位", "主营产品", "可供边角料/副产物", "现出厂价", "拟采购再生料或辅料", "意向采购价", "联系人", "手机"],
        ["Y-031", "余姚市宏伟塑化有限公司", "注塑件", "ABS水口料 约180吨/年；PP边角料 240吨/年", "ABS水口料6800元/吨；PP边角料4200元/吨", "色母粒 30吨/年", "15000元/吨", "胡建国", "13900000031"],
        ["Y-032", "慈溪海丰薄膜厂", "PE薄膜", "PE膜废料，每月35吨", "3600元/吨", "无", None, "陈丽", "13900000032"],
        ["Y-033", "余姚绿源再生塑料有限公司", "再生粒子", "再生PP颗粒 2500吨/年", "7100元/吨", "废PP 3000吨/年；废ABS 800吨/年", "废PP 4000元/吨；废ABS 6500元/吨", "戚工", "13900000033"],
        ["Y-034", "宁波甬兴改性材料有限公司", "改性塑料", "—", "—", "玻璃纤维 600吨/年；滑石粉 420吨/年", "玻璃纤维5200元/吨；滑石粉900元/吨", "王敏", "13900000034"],
        ["Y-035", "余姚市东方模具厂", "模具", "废铁屑 8吨/月", "2100元/吨", "润滑油 月用1.5吨", "随行就市", "方师傅", "13900000035"],
        [None, None, None, None, None, None, None, "协会秘书处整理", "2026年1月"],
    ])
    merge(book["会员供需"], "A1:I1")
    book.save(path)


def _made(material: str) -> dict[str, Any]:
    return line(material, optional=True)


MEMBERS = Sheet("塑协会员供需信息第三批.xlsx", "zh", _members, {"firms": [
    firm("余姚市宏伟塑化有限公司", offers=[
        line("ABS水口料", "180 吨/年", price="6800 元/吨"), line("PP边角料", "240 吨/年", price="4200 元/吨"), _made("注塑件")],
        needs=[line("色母粒", "30 吨/年", price="15000 元/吨")]),
    firm("慈溪海丰薄膜厂", offers=[line("PE膜废料", "35 吨/月", price="3600 元/吨"), _made("PE薄膜")]),
    firm("余姚绿源再生塑料有限公司", offers=[line("再生PP颗粒", "2500 吨/年", price="7100 元/吨"), _made("再生粒子")],
         needs=[line("废PP", "3000 吨/年", price="4000 元/吨"), line("废ABS", "800 吨/年", price="6500 元/吨")]),
    firm("宁波甬兴改性材料有限公司", offers=[_made("改性塑料")], needs=[
        line("玻璃纤维", "600 吨/年", price="5200 元/吨"), line("滑石粉", "420 吨/年", price="900 元/吨")]),
    firm("余姚市东方模具厂", offers=[line("废铁屑", "8 吨/月", price="2100 元/吨"), _made("模具")], needs=[line("润滑油", "1.5 吨/月")]),
], "asked": []})


# an export of a form on the web in the code page of an old Excel: the same questions twice, skipped ones marked
def _web(path: Path) -> None:
    first, second = "3、可对外提供的副产物或废料（第1种）", "4、可对外提供的副产物或废料（第2种）"
    rows = [
        ["序号", "提交答卷时间", "所用时间", "来源", "1、贵单位全称", "2、联系人及电话",
         f"{first}：名称", f"{first}：年产生量（吨）", f"{first}：处置费用或售价（请注明付费/收入）",
         f"{second}：名称", f"{second}：年产生量（吨）", f"{second}：处置费用或售价（请注明付费/收入）",
         "5、最需要的原材料：名称", "5、最需要的原材料：年需求量（吨）", "6、是否愿意参加对接会"],
        ["1", "2026/1/8 9:12:33", "312秒", "微信", "常州凌云铝业有限公司", "周 13700000001", "铝灰", "420", "付费1800元/吨", "废切削液", "35", "付费3000元/吨", "铝锭", "6500", "愿意"],
        ["2", "2026/1/8 10:40:02", "188秒", "微信", "武进华美家具厂", "朱 13700000002", "木屑", "800", "收入200元/吨", "(跳过)", "(跳过)", "(跳过)", "中纤板", "4000", "愿意"],
        ["3", "2026/1/9 15:05:47", "640秒", "手机提交", "常州三德生物科技股份有限公司", "钱工 13700000003", "菌渣", "2600", "付费150元/吨", "废活性炭", "12.5", "付费4500元/吨", "葡萄糖", "1800", "看情况"],
        ["4", "2026/1/12 8:33:10", "95秒", "微信", "江苏天环再生资源有限公司", "孙 13700000004", "无", "(空)", "(空)", "(跳过)", "(跳过)", "(跳过)", "废木料", "10000", "愿意"],
    ]
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)


WEB = Sheet("316077_按文本_武进园区资源供需问卷.csv", "zh", _web, {"firms": [
    firm("常州凌云铝业有限公司", offers=[
        line("铝灰", "420 吨/年", disposal_cost="1800 元/吨"), line("废切削液", "35 吨/年", disposal_cost="3000 元/吨")],
        needs=[line("铝锭", "6500 吨/年")]),
    firm("武进华美家具厂", offers=[line("木屑", "800 吨/年", price="200 元/吨")], needs=[line("中纤板", "4000 吨/年")]),
    firm("常州三德生物科技股份有限公司", offers=[
        line("菌渣", "2600 吨/年", disposal_cost="150 元/吨"), line("废活性炭", "12.5 吨/年", disposal_cost="4500 元/吨")],
        needs=[line("葡萄糖", "1800 吨/年")]),
    firm("江苏天环再生资源有限公司", needs=[line("废木料", "10000 吨/年")]),
], "asked": []})


# heads, sides and materials in two languages; units a row, money "per unit"
def _bilingual(path: Path) -> None:
    book = workbook(**{"Exchange list 清单": [
        ["太仓中德企业园 物料交换清单 / Material exchange list – Taicang Sino-German Park"],
        ["更新 Updated: 2026-02"],
        ["公司名称 Company (CN)", "Company (EN)", "类型 Type", "物料 Material", "年量 Annual qty", "单位 Unit", "价格 Price (RMB/unit)", "处置费 Disposal cost (RMB/unit)", "现状 Current route", "备注 Remarks"],
        ["太仓舍弗克精密机械有限公司", "Schaefke Precision Machinery", "提供 offer", "铝屑 Aluminium chips", 460, "t", 9800, None, "外售 sold", None],
        ["太仓舍弗克精密机械有限公司", "Schaefke Precision Machinery", "提供 offer", "废冷却液 Spent coolant", 95, "m³", None, 1900, "委外处置 contractor", "HW09"],
        ["太仓舍弗克精密机械有限公司", "Schaefke Precision Machinery", "寻求 seek", "氩气 Argon", 38000, "Nm³", 4.1, None, None, None],
        ["莱茵密封件太仓有限公司", "Rhein Dichtungen Taicang", "提供 offer", "橡胶飞边 Rubber flash", 120, "t", None, 650, "焚烧 incineration", "EPDM"],
        ["莱茵密封件太仓有限公司", "Rhein Dichtungen Taicang", "寻求 seek", "炭黑 Carbon black", 310, "t", 7600, None, None, None],
        ["博登食品配料太仓有限公司", "Boden Food Ingredients", "提供 offer", "果渣 Fruit pomace", 1750, "t", None, 90, "填埋 landfill", "7-11月 Jul-Nov"],
        ["博登食品配料太仓有限公司", "Boden Food Ingredients", "寻求 seek", "木托盘 Wooden pallets", 5200, "只 pcs", 45, None, None, "二手可 used ok"],
    ]})
    merge(book.worksheets[0], "A1:J1")
    book.save(path)


def _two(zh: str, en: str, quantity: str, *open_fields: Any, **fields: Any) -> dict[str, Any]:
    return line(f"{zh} {en}", quantity, either=[{"material": [zh, en]}, *open_fields], **fields)


BILINGUAL = Sheet("Taicang exchange list 交换清单.xlsx", "zh", _bilingual, {"firms": [
    firm("太仓舍弗克精密机械有限公司", offers=[
        _two("铝屑", "Aluminium chips", "460 吨/年", price="9800 元/吨", now="sell"),
        _two("废冷却液", "Spent coolant", "95 m3/年", "waste_code", disposal_cost="1900 元/m3")],
        needs=[_two("氩气", "Argon", "38000 Nm3/年", price="4.1 元/Nm3")]),
    firm("莱茵密封件太仓有限公司", offers=[_two("橡胶飞边", "Rubber flash", "120 吨/年", disposal_cost="650 元/吨", now="incinerate")],
         needs=[_two("炭黑", "Carbon black", "310 吨/年", price="7600 元/吨")]),
    firm("博登食品配料太仓有限公司", offers=[_two("果渣", "Fruit pomace", "1750 吨/年", "months", disposal_cost="90 元/吨", now="landfill")],
         needs=[_two("木托盘", "Wooden pallets", "5200 只/年", price="45 元/只")]),
], "asked": []})

SHEETS: list[Sheet] = [SURVEY, MEMBERS, WEB, BILINGUAL]
