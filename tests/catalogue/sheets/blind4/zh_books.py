"""A contractor's year by customer, a purchasing plan, a month a row, and a firm's book of two tabs."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, workbook

# fmt: off


# what a waste contractor took from each customer, with subtotals and the grand total
def _customers(path: Path) -> None:
    book = workbook(年度汇总=[
        ["苏州净源环境服务有限公司"],
        ["2025年度客户危险废物收集处置汇总表"],
        ["统计期间：2025-01-01 至 2025-12-31", None, None, None, None, None, None, "单位：吨、元"],
        ["产废单位", "废物名称", "废物类别", "废物代码", "联单数", "实际接收量（吨）", "处置单价（元/吨）", "处置费（元）", "处置方式"],
        ["昆山捷创电子有限公司", "含铜污泥", "HW22", "398-051-22", 24, 312.46, 1200, 374952, "综合利用"],
        [None, "废显影液", "HW16", "398-001-16", 12, 86.2, 2800, 241360, "物化"],
        ["小计", None, None, None, 36, 398.66, None, 616312, None],
        ["太仓奥林涂装有限公司", "漆渣", "HW12", "900-252-12", 10, 45.5, 3500, 159250, "焚烧"],
        [None, "废溶剂", "HW06", "900-402-06", 6, 18.24, 2600, 47424, "焚烧"],
        ["小计", None, None, None, 16, 63.74, None, 206674, None],
        ["吴江瑞丰金属制品有限公司", "废乳化液", "HW09", "900-006-09", 15, 128.75, 1500, 193125, "物化"],
        ["小计", None, None, None, 15, 128.75, None, 193125, None],
        ["总计", None, None, None, 67, 591.15, None, 1016111, None],
        ["制表：客服部　　审核：　　以上数据与联单系统核对一致"],
    ])
    merge(book["年度汇总"], "A1:I1", "A2:I2", "A3:G3", "H3:I3", "A5:A6", "A8:A9", "A14:I14")
    book.save(path)


CUSTOMERS = Sheet("净源2025客户处置汇总.xlsx", "zh", _customers, {"firms": [
    firm("昆山捷创电子有限公司", offers=[
        line("含铜污泥", "312.46 吨/年", waste_code="398-051-22", disposal_cost="1200 元/吨"),
        line("废显影液", "86.2 吨/年", waste_code="398-001-16", disposal_cost="2800 元/吨")]),
    firm("太仓奥林涂装有限公司", offers=[
        line("漆渣", "45.5 吨/年", waste_code="900-252-12", disposal_cost="3500 元/吨", now="incinerate"),
        line("废溶剂", "18.24 吨/年", waste_code="900-402-06", disposal_cost="2600 元/吨", now="incinerate")]),
    firm("吴江瑞丰金属制品有限公司", offers=[line("废乳化液", "128.75 吨/年", waste_code="900-006-09", disposal_cost="1500 元/吨")]),
    firm("苏州净源环境服务有限公司", optional=True),
], "asked": []})


# one firm's plan of purchases: stock beside the plan, money a unit and money in all
def _purchases(path: Path) -> None:
    book = workbook(采购计划=[
        ["石家庄同和制药有限公司"],
        ["2026年度主要原辅材料采购计划"],
        ["编制部门：供应部", None, None, None, "单价均为不含税到厂价", None, None, None, None, "编制日期：2025.12.20"],
        ["序号", "物料编码", "物料名称", "规格", "计量单位", "期末库存", "年计划采购量", "计划单价（元）", "计划金额（万元）", "备注"],
        [1, "R1001", "液碱", "32%", "吨", 120, 2000, 850, 170, "年度框架协议"],
        [2, "R1002", "乙酸乙酯", "≥99.5%", "吨", 35, 700, 5900, 413, None],
        [3, "R1003", "活性炭", "767型", "kg", 2600, 40000, 8.6, 34.4, None],
        [4, "R1004", "工业盐", None, "吨", 18, 350, 420, 14.7, None],
        [5, "R1005", "氨水", "20%", "吨", 22, 300, 760, 22.8, "槽车送货"],
        ["合计", None, None, None, None, None, None, None, 654.9, None],
        ["审批：　　　　　　　财务：　　　　　　　制表：刘会敏"],
    ])
    merge(book["采购计划"], "A1:J1", "A2:J2", "A3:D3", "E3:I3", "A10:H10", "A11:J11")
    book.save(path)


PURCHASES = Sheet("同和制药2026采购计划.xlsx", "zh", _purchases, {"firms": [
    firm("石家庄同和制药有限公司", needs=[
        line("液碱", "2000 吨/年", price="850 元/吨", either=[{"purity": ["32%", None]}, {"concentration": ["32%", None]}]),
        line("乙酸乙酯", "700 吨/年", price="5900 元/吨", either=[{"purity": [">= 99.5%", "99.5%", None]}]),
        line("活性炭", "40000 kg/年", price="8.6 元/kg", either=["grade"]),
        line("工业盐", "350 吨/年", price="420 元/吨"),
        line("氨水", "300 吨/年", price="760 元/吨", either=[{"purity": ["20%", None]}, {"concentration": ["20%", None]}])]),
], "asked": []})


# a ledger turned on its side: a month a row, a waste a column with its code, unit and price above
def _months(path: Path) -> None:
    emulsion = [3.2, 2.8, 3.5, 3.1, 3.0, 3.4, 3.6, 3.3, 2.9, 3.1, 3.2, 2.9]
    oil = [0.4, 0.3, 0.5, 0.4, 0.4, 0.6, 0.5, 0.4, 0.3, 0.4, 0.5, 0.3]
    rags = [120, 95, 130, 110, 115, 125, 140, 118, 102, 121, 124, 100]
    drums = [25, 20, 30, 28, 22, 26, 31, 24, 21, 27, 26, 20]
    months = zip((f"{month}月" for month in range(1, 13)), emulsion, oil, rags, drums, strict=True)
    book = workbook(产生台账=[
        ["东莞市立德精密五金有限公司2025年危险废物产生台账（汇总）"],
        ["废物名称", "废切削液", "废矿物油", "含油抹布", "废包装桶"],
        ["废物代码", "900-006-09", "900-249-08", "900-041-49", "900-041-49"],
        ["计量单位", "吨", "吨", "kg", "个"],
        ["处置单价", "2200元/吨", "1500元/吨", "3.5元/kg", "15元/个"],
        *[list(month) for month in months],
        ["合计", 38, 5, 1400, 300],
        ["记录人：黄艳　　安环部"],
    ])
    merge(book["产生台账"], "A1:E1", "A19:E19")
    book.save(path)


MONTHS = Sheet("立德五金2025危废台账.xlsx", "zh", _months, {"firms": [
    firm("东莞市立德精密五金有限公司", offers=[
        line("废切削液", "38 吨/年", waste_code="900-006-09", disposal_cost="2200 元/吨"),
        line("废矿物油", "5 吨/年", waste_code="900-249-08", disposal_cost="1500 元/吨"),
        line("含油抹布", "1400 kg/年", waste_code="900-041-49", disposal_cost="3.5 元/kg"),
        line("废包装桶", "300 个/年", waste_code="900-041-49", disposal_cost="15 元/个")]),
], "asked": []})


# a firm's own book: a tab of notes, one of what goes out, one of what is bought; the name on the first of them alone
def _tabs(path: Path) -> None:
    book = workbook(填写说明=[
        ["1. 表1填写生产过程中产生的固废、副产物，表2填写主要原辅料及燃料。"],
        ["2. 数据口径为2025年全年，没有的项目填“/”。"],
        ["3. 请于3月底前发至园区管委会邮箱。"],
    ], 表1产出=[
        ["企业资源产出情况表"],
        ["企业名称", "山东鲁岳建陶有限公司", None, "年生产天数", 310],
        ["填表人", "尹兆军", None, "联系电话", "0533-6660000"],
        [],
        ["名称", "产生环节", "形态", "日产生量（吨）", "年产生量（吨）", "主要成分", "现处理方式", "处理费用（元/吨）"],
        ["废瓷砖", "烧成、检选", "块状", 18, 5580, "SiO2 68%", "堆存", "/"],
        ["抛光泥渣", "抛光", "泥状", 26, 8060, "/", "填埋", 95],
        ["煤焦油", "煤气站", "液体", 0.5, 155, "/", "委托处置", 1600],
    ], 表2原料=[
        ["企业主要原辅料及燃料消耗情况表"],
        [],
        ["名称", "规格", "年用量", "单位", "采购单价", "单价单位", "主要来源地"],
        ["粘土", "/", 12, "万吨", 85, "元/吨", "淄博周边"],
        ["釉料", "/", 2300, "吨", 4.2, "元/公斤", "佛山"],
        ["天然气", "/", 2600, "万m³", 3.35, "元/m³", "管道"],
        ["块煤", "5500大卡", 3.1, "万吨", 920, "元/吨", "陕北"],
    ])
    merge(book["表1产出"], "A1:H1")
    merge(book["表2原料"], "A1:G1")
    book.save(path)


TABS = Sheet("附件2-鲁岳建陶资源信息表.xlsx", "zh", _tabs, {"firms": [
    firm("山东鲁岳建陶有限公司", days=310, offers=[
        line("废瓷砖", "5580 吨/年", now="store", either=["purity", "impurities"]),
        line("抛光泥渣", "8060 吨/年", now="landfill", disposal_cost="95 元/吨"),
        line("煤焦油", "155 吨/年", now="treat", disposal_cost="1600 元/吨")],
        needs=[
            line("粘土", "120000 吨/年", price="85 元/吨"), line("釉料", "2300 吨/年", price="4.2 元/公斤"),
            line("天然气", "2600 万m3/年", price="3.35 元/m3"), line("块煤", "31000 吨/年", price="920 元/吨", either=["heat_value", "grade"])]),
], "asked": []})

SHEETS: list[Sheet] = [CUSTOMERS, PURCHASES, MONTHS, TABS]
