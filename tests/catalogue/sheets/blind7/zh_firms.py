"""What single firms hold: ledgers of waste, an EIA extract, the record of a visit."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


# a firm's hazardous-waste ledger of a year: stocks before and after beside what arose
def _hazardous(path: Path) -> None:
    xls(path, {
        "2025": [
            ["危险废物管理台账（2025年度）"],
            ["单位名称（盖章）：恒泽电镀（临江）有限公司", None, None, None, None, None, "统一社会信用代码：91320000MA1XQ7T23K"],
            ["序号", "废物名称", "废物类别", "废物代码", "形态", "危险特性", "上年末贮存量(t)", "本年产生量(t)", "本年转移量(t)", "年末贮存量(t)", "接收单位", "处置单价(元/t)"],
            [1, "含铬污泥", "HW17", "336-068-17", "泥状", "T", 12.3, 186.4, 180, 18.7, "临江绿源固废处置中心", 2600],
            [2, "含镍污泥", "HW17", "336-054-17", "泥状", "T", 5, 94.2, 90, 9.2, "临江绿源固废处置中心", 1800],
            [3, "废退镀液", "HW17", "336-066-17", "液态", "T/C", 0, 22, 22, 0, "临江绿源固废处置中心", 3500],
            [4, "废过滤棉芯", "HW49", "900-041-49", "固态", "T/In", 0.6, 3.15, 3, 0.75, "金洁环保", 4000],
            [5, "废机油", "HW08", "900-249-08", "液态", "T,I", 0.2, 0.8, 1, 0, "金洁环保", "/"],
            [6, "废包装桶", "HW49", "900-041-49", "固态", "T/In", 0.1, 1.9, 2, 0, "金洁环保", 4000],
            [None, "合计", None, None, None, None, 18.2, 308.45, 298, 28.65],
            ["填表人：李工", None, None, "联系电话：0513-8666xxxx", None, None, None, "填表日期：2026.1.12"],
        ],
    }, {("2025", 1, 1): (1, 12), ("2025", 2, 1): (2, 6), ("2025", 2, 7): (2, 12), ("2025", 11, 1): (11, 3), ("2025", 11, 4): (11, 7), ("2025", 11, 8): (11, 12)})


HAZARDOUS = Sheet("危废管理台账.xls", "zh", _hazardous, {"firms": [
    firm("恒泽电镀（临江）有限公司", either=["contact", "phone"], offers=[
        entry("含铬污泥", "186.4 t/年", disposal_cost="2600 元/t", waste_code="336-068-17", hazardous="yes"),
        entry("含镍污泥", "94.2 t/年", disposal_cost="1800 元/t", waste_code="336-054-17", hazardous="yes"),
        entry("废退镀液", "22 t/年", disposal_cost="3500 元/t", waste_code="336-066-17", hazardous="yes"),
        entry("废过滤棉芯", "3.15 t/年", disposal_cost="4000 元/t", waste_code="900-041-49", hazardous="yes"),
        entry("废机油", "0.8 t/年", waste_code="900-249-08", hazardous="yes"),
        entry("废包装桶", "1.9 t/年", disposal_cost="4000 元/t", waste_code="900-041-49", hazardous="yes"),
    ]),
], "asked": []})


# a ledger of months with the year's sum, what becomes of it and at which price in one cell
def _months(path: Path) -> None:
    book = workbook(台账=[
            ["2025年一般工业固体废物产生台账（单位：吨）"],
            ["企业名称", "福海食品股份有限公司"],
            ["种类", "代码", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "全年", "去向"],
            ["豆渣", "SW13", 310, 220, 335, 328, 340, 330, 312, 318, 325, 336, 340, 346, 3840, "卖给养殖户，60元/吨"],
            ["废硅藻土", "SW13", 4.2, 3, 4.5, 4.4, 4.6, 4.5, 4.1, 4.3, 4.4, 4.6, 4.6, 4.8, 52, "环卫清运"],
            ["污水站污泥", "SW07", 66, 52, 70, 71, 72, 74, 70, 72, 70, 72, 73, 78, 840, "送砖厂，处置费180元/吨"],
            ["废纸箱", "SW17", 2.1, 1.6, 2.2, 2.3, 2.2, 2.4, 2.2, 2.3, 2.3, 2.4, 2.4, 2.6, 27, "废品回收"],
            ["锅炉灰渣", "SW03", 45, 41, 44, 36, 28, 22, 20, 20, 24, 34, 42, 46, 402, "铺路"],
            ["合计", None, 427.3, 317.6, 455.7, 441.7, 446.8, 432.9, 408.3, 416.6, 425.7, 449, 462, 477.4, 5161],
        ])
    merge(book["台账"], "A1:P1", "B2:D2")
    book.save(path)


MONTHS = Sheet("一般固废月报.xlsx", "zh", _months, {"firms": [
    firm("福海食品股份有限公司", either=["contact", "phone"], offers=[
        entry("豆渣", "3840 吨/年", price="60 元/吨"),
        entry("废硅藻土", "52 吨/年"),
        entry("污水站污泥", "840 吨/年", disposal_cost="180 元/吨"),
        entry("废纸箱", "27 吨/年"),
        entry("锅炉灰渣", "402 吨/年"),
    ]),
], "asked": []})


# an extract of an EIA: products, materials, energy, wastes; the firm only in the project's name
def _eia(path: Path) -> None:
    document = word()
    document.add_paragraph("临江华茂精细化工有限公司年产5000吨荧光增白剂技改项目")
    document.add_paragraph("环境影响报告表（节选）")
    document.add_paragraph("二、建设项目工程分析")
    document.add_paragraph("表2-3 主要产品方案")
    word_table(document, [
        ["序号", "产品名称", "规格", "年产量（t/a）", "年运行时数（h）"],
        ["1", "荧光增白剂OB-1", "99%", "3000", "7200"],
        ["2", "荧光增白剂KSN", "98.5%", "2000", "7200"],
    ])
    document.add_paragraph("表2-5 主要原辅材料消耗情况")
    word_table(document, [
        ["序号", "名称", "规格/成分", "状态", "年耗量（t/a）", "最大储存量（t）", "来源及运输"],
        ["1", "对甲基苯甲酸", "≥99%", "固", "2650", "60", "外购、汽运"],
        ["2", "邻氨基苯酚", "98%", "固", "1820", "40", "外购、汽运"],
        ["3", "液碱", "30%", "液", "1400", "50", "园区内、槽车"],
        ["4", "盐酸", "31%", "液", "960", "30", "园区内、槽车"],
        ["5", "甲苯", "工业级", "液", "85", "20", "外购、槽车"],
        ["6", "活性炭", "/", "固", "24", "5", "外购、汽运"],
    ])
    document.add_paragraph("表2-6 能源消耗")
    word_table(document, [
        ["名称", "单位", "年用量", "来源"],
        ["新鲜水", "m3/a", "31500", "园区自来水管网"],
        ["蒸汽", "t/a", "18600", "园区集中供热"],
        ["电", "万kWh/a", "620", "园区电网"],
        ["天然气", "万m3/a", "35", "园区燃气管网"],
    ])
    document.add_paragraph("四、主要环境影响和保护措施")
    document.add_paragraph("表4-12 本项目固体废物产生及处置情况一览表")
    word_table(document, [
        ["序号", "固废名称", "产生工序", "形态", "主要成分", "属性", "废物代码", "预测产生量（t/a）", "利用处置方式"],
        ["1", "精馏残渣", "精馏", "半固", "有机物、甲苯", "危险废物", "900-013-11", "126", "委托有资质单位处置"],
        ["2", "废活性炭", "脱色", "固", "活性炭、有机物", "危险废物", "263-010-04", "41.5", "委托有资质单位处置"],
        ["3", "副产氯化钠", "中和", "固", "氯化钠、有机杂质", "待鉴别", "/", "780", "鉴别后确定"],
        ["4", "废包装材料", "原料拆包", "固", "塑料、纸", "一般固废", "900-003-S17", "6.8", "外售综合利用"],
        ["5", "污泥", "废水处理", "半固", "无机盐、水", "一般固废", "900-099-S07", "95", "委托处置"],
        ["6", "生活垃圾", "办公", "固", "果皮、纸屑", "生活垃圾", "/", "22.5", "环卫清运"],
    ])
    document.save(str(path))


EIA = Sheet("环评节选.docx", "zh", _eia, {"firms": [
    firm("临江华茂精细化工有限公司", either=["contact", "phone"], offers=[
        entry("荧光增白剂OB-1", "3000 t/a", kind="product"),
        entry("荧光增白剂KSN", "2000 t/a", kind="product"),
        entry("精馏残渣", "126 t/a", waste_code="900-013-11", hazardous="yes"),
        entry("废活性炭", "41.5 t/a", waste_code="263-010-04", hazardous="yes"),
        entry("副产氯化钠", "780 t/a"),
        entry("废包装材料", "6.8 t/a"),
        entry("污泥", "95 t/a"),
        entry("生活垃圾", "22.5 t/a", optional=True),
    ], needs=[
        entry("对甲基苯甲酸", "2650 t/a"),
        entry("邻氨基苯酚", "1820 t/a"),
        entry("液碱", "1400 t/a"),
        entry("盐酸", "960 t/a"),
        entry("甲苯", "85 t/a"),
        entry("活性炭", "24 t/a"),
        entry("新鲜水", "31500 m3/a"),
        entry("蒸汽", "18600 t/a"),
        entry("电", "620 万kWh/a"),
        entry("天然气", "35 万m3/a"),
    ]),
], "asked": []})


# the record of a visit: labels beside values, what lacks and what is left over in sentences
def _visit(path: Path) -> None:
    document = word()
    document.add_paragraph("园区企业走访服务记录表")
    table = word_table(document, [
        ["企业名称", "临江康达制药有限公司", "", "走访时间", "2026年5月14日"],
        ["联系人", "刘副总", "", "联系电话", "0513-8221xxxx"],
        ["所属行业", "化学原料药", "", "年产值", "4.2亿元"],
        ["主要产品", "阿莫西林1200吨/年、6-APA 800吨/年", "", "", ""],
        ["主要原料", "青霉素工业盐1500吨/年、二氯甲烷220吨/年、丙酮180吨/年", "", "", ""],
        ["用能情况", "蒸汽4.8万吨/年，外购价210元/吨；用电2600万kWh/年", "", "", ""],
        ["副产及废弃物", "1. 硫酸铵母液，约20吨/天，含硫酸铵25%，现送污水站\n2. 废溶剂（丙酮、二氯甲烷混合），310吨/年，委托处置，处置费2500元/吨\n3. 废菌渣，2600吨/年，危废，焚烧处置", "", "", ""],
        ["企业诉求", "1.希望就近找到液氨供应，年需600吨；\n2.希望园区协调二氧化碳气源，用量约1500吨/年；\n3.用工难，希望组织专场招聘。", "", "", ""],
        ["办理意见", "转产业服务科、环保科跟进", "", "", ""],
    ])
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(1, 1).merge(table.cell(1, 2))
    table.cell(2, 1).merge(table.cell(2, 2))
    table.cell(3, 1).merge(table.cell(3, 4))
    table.cell(4, 1).merge(table.cell(4, 4))
    table.cell(5, 1).merge(table.cell(5, 4))
    table.cell(6, 1).merge(table.cell(6, 4))
    table.cell(7, 1).merge(table.cell(7, 4))
    table.cell(8, 1).merge(table.cell(8, 4))
    document.save(str(path))


VISIT = Sheet("企业走访记录.docx", "zh", _visit, {"firms": [
    firm("临江康达制药有限公司", either=["contact", "phone"], offers=[
        entry("阿莫西林", "1200 吨/年", kind="product"),
        entry("6-APA", "800 吨/年", kind="product"),
        entry("硫酸铵母液", "20 吨/天"),
        entry("废溶剂（丙酮、二氯甲烷混合）", "310 吨/年", {"material": ["废溶剂"]}, disposal_cost="2500 元/吨"),
        entry("废菌渣", "2600 吨/年"),
    ], needs=[
        entry("青霉素工业盐", "1500 吨/年"),
        entry("二氯甲烷", "220 吨/年"),
        entry("丙酮", "180 吨/年"),
        entry("蒸汽", "4.8 万吨/年", price="210 元/吨"),
        entry("电", "2600 万kWh/年", {"material": ["用电", "电力"]}),
        entry("液氨", "600 吨/年"),
        entry("二氧化碳", "1500 吨/年", {"material": ["二氧化碳气源"]}),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [HAZARDOUS, MONTHS, EIA, VISIT]
