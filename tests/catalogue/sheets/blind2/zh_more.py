"""Twelve files as offices, firms and consultants of Chinese parks have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlwt

from tests.catalogue.sheets.blind.writing import Sheet, fill, firm, line, merge, ods, word, word_table, workbook

# fmt: off


def _manifests(path: Path) -> None:
    head = ["序号", "联单编号", "移出日期", "移出单位", "废物名称", "废物代码", "形态", "移出量", "计量单位", "接收单位", "处置方式", "备注"]
    rows: list[list[Any]] = [["高新区2025年度危险废物转移联单汇总（1月1日—12月31日）"], head]
    trips = [
        ("2025-03-04", "恒瑞电镀有限公司", "电镀污泥", "336-063-17", "半固态", 12.5, "吨", "填埋(D1)", None),
        ("2025-04-11", "宝诚机械有限公司", "废矿物油", "900-249-08", "液态", 1.6, "吨", "再生(R9)", None),
        ("2025-05-20", "恒瑞电镀有限公司", "电镀污泥", "336-063-17", "半固态", 10.2, "吨", "填埋(D1)", "联单已作废"),
        ("2025-05-22", "恒瑞电镀有限公司", "电镀污泥", "336-063-17", "半固态", 11.8, "吨", "填埋(D1)", "补开"),
        ("2025-06-30", "宝诚机械有限公司", "废乳化液", "900-006-09", "液态", 7.25, "吨", "物化(D9)", None),
        ("2025-09-02", "恒瑞电镀有限公司", "废酸", "900-300-34", "液态", 4.2, "吨", "物化(D9)", None),
        ("2025-10-15", "恒瑞电镀有限公司", "电镀污泥", "336-063-17", "半固态", 9300, "千克", "填埋(D1)", None),
        ("2025-11-08", "宝诚机械有限公司", "废矿物油", "900-249-08", "液态", 1400, "千克", "再生(R9)", None),
        ("2025-12-19", "宝诚机械有限公司", "废乳化液", "900-006-09", "液态", 6.75, "吨", "物化(D9)", None),
    ]
    for number, (day, who, what, code, state, amount, unit, how, note) in enumerate(trips, 1):
        taker = "绿源环保科技有限公司" if who.startswith("恒瑞") else "中油再生资源有限公司"
        rows.append([number, f"3306202500{4410 + number * 7}", day, who, what, code, state, amount, unit, taker, how, note])
    book = workbook(联单=rows)
    merge(book["联单"], "A1:L1")
    book.save(path)


_HAZ = {"legal": "hazardous-waste", "either": ["sells_to", "kind", "hazardous"]}
MANIFESTS = Sheet("高新区2025危废转移联单汇总.xlsx", "zh", _manifests, {
    "firms": [
        firm("恒瑞电镀有限公司", offers=[
            line("电镀污泥", "33.6 吨/年", waste_code="336-063-17", state="sludge", now="landfill", **_HAZ),
            line("废酸", "4.2 吨/年", waste_code="900-300-34", state="liquid", now="treat", **_HAZ),
        ]),
        firm("宝诚机械有限公司", offers=[
            line("废矿物油", "3 吨/年", waste_code="900-249-08", state="liquid", legal="hazardous-waste", either=["sells_to", "kind", "now"]),
            line("废乳化液", "14 吨/年", waste_code="900-006-09", state="liquid", now="treat", **_HAZ),
        ]),
    ], "asked": []})


def _chain(path: Path) -> None:
    lines = [
        "#接龙 供需对接会报名，请各企业报：有什么富余 / 缺什么 / 联系人（日产量统一按一年300天算）",
        "例：XX公司 有：废纸箱5吨/月；要：木托盘；张三 13800000000",
        "1. 盛泰印染 有：印染污泥约8吨/天（含水率80%），现在送电厂掺烧，处置费280元/吨；要：32%液碱 年用1800吨；李敏 13757512001",
        "2. 康乐食品 有：豆渣 一天12吨，卖给养猪户60元/吨；要：没有；周师傅 0575-82110033",
        "3. 越东纸业 有：造纸白泥1.1万吨/年；要：硫酸铝 600吨/年、阳离子淀粉 约450吨/年（到厂3200元/吨）；陈工",
        "4. 越东纸业补充，另有：废PE膜 15吨/月",
        "5. 宏达热电 有：粉煤灰 9万吨/年 45元/吨出售、脱硫石膏2.4万吨/年；要：生物质燃料 热值3000大卡以上；吴经理 13867501122",
        "6. 收到",
    ]
    workbook(接龙=[[text] for text in lines]).save(path)


CHAIN = Sheet("微信群接龙-对接会.xlsx", "zh", _chain, {
    "days": 300, "firms": [
        firm("盛泰印染", contact="李敏", phone="13757512001", either=["phone"], offers=[
            line("印染污泥", "8 吨/天", moisture="80%", disposal_cost="280 元/吨", either=["now"])],
            needs=[line("32%液碱", "1800 吨/年", either=[{"material": ["液碱"]}, "purity", "concentration"])]),
        firm("康乐食品", contact="周师傅", either=["phone"], offers=[
            line("豆渣", "12 吨/天", price="60 元/吨", now="sell", either=["sells_to"])]),
        firm("越东纸业", contact="陈工", offers=[line("造纸白泥", "1.1 万吨/年"), line("废PE膜", "15 吨/月")], needs=[
            line("硫酸铝", "600 吨/年"), line("阳离子淀粉", "450 吨/年", price="3200 元/吨")]),
        firm("宏达热电", contact="吴经理", either=["phone"], offers=[
            line("粉煤灰", "9 万吨/年", price="45 元/吨", now="sell"), line("脱硫石膏", "2.4 万吨/年")],
            needs=[line("生物质燃料", heat_value=">= 3000 大卡/千克")]),
    ], "asked": []})


def _columns(path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("对比")
    rows: list[list[Any]] = [
        ["重点企业产出与原料需求对比表（2025年口径）"],
        ["项目", "华瑞化工有限公司", "金牛铝业股份有限公司", "绿洲食品有限公司"],
        ["联系人", "孙涛", "马丽", "何军"],
        ["手机", "13600010001", "13600010002", "13600010003"],
        ["年运行天数", 330, 350, 300],
        ["一、产出"],
        ["富余物料", "副产盐酸", "铝灰", "果渣"],
        ["数量（吨/天）", 20, 6.5, 15],
        ["浓度/含水", "31%", "/", "含水75%"],
        ["现在怎么处理", "外售", "委托填埋", "填埋"],
        ["处理费（元/吨）", "—", 1600, 120],
        ["售价（元/吨）", 150, None, None],
        ["二、需要"],
        ["外购原料", "工业盐", "氟化铝", "蒸汽"],
        ["用量（吨/月）", 2500, 90, 800],
        ["到厂价（元/吨，含税13%）", 339, 9040, 226],
        ["备注", "盐酸价格一季度一调", None, "蒸汽希望0.8MPa"],
    ]
    sheet.write_merge(0, 0, 0, 3, rows[0][0])
    for number, row in enumerate(rows[1:], 1):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    book.save(str(path))


COLUMNS = Sheet("重点企业对比表.xls", "zh", _columns, {"firms": [
    firm("华瑞化工有限公司", contact="孙涛", phone="13600010001", days=330,
         offers=[line("副产盐酸", "20 吨/天", price="150 元/吨", now="sell", concentration="31%", either=["purity", {"concentration": ["31%", None]}])],
         needs=[line("工业盐", "2500 吨/月", price="339 元/吨 (含税13%)")]),
    firm("金牛铝业股份有限公司", contact="马丽", phone="13600010002", days=350,
         offers=[line("铝灰", "6.5 吨/天", disposal_cost="1600 元/吨", now="landfill")],
         needs=[line("氟化铝", "90 吨/月", price="9040 元/吨 (含税13%)")]),
    firm("绿洲食品有限公司", contact="何军", phone="13600010003", days=300,
         offers=[line("果渣", "15 吨/天", disposal_cost="120 元/吨", now="landfill", moisture="75%")],
         needs=[line("蒸汽", "800 吨/月", price="226 元/吨 (含税13%)", either=[{"pressure": ["0.8 MPa", None]}])]),
], "asked": []})


def _matrix(path: Path) -> None:
    book = workbook(平衡=[
        ["园区物料平衡矩阵（咨询院初稿）"],
        ["单位：吨/年；正数为产出，负数为消耗，空白为不涉及"],
        ["物料", "东港化工", "新禾生物", "远洋制药", "蓝天水泥"],
        ["粉煤灰", None, None, None, -60000],
        ["乙醇", None, 8200, -1500, None],
        ["废活性炭", None, 35, 120, None],
        ["盐酸", 26000, -900, -3100, None],
        ["磷石膏", 150000, None, None, -45000],
        ["小计", 176000, 7335, -4480, -105000],
        ["注：废活性炭两家均为危险废物，须委托有资质单位。"],
    ])
    merge(book["平衡"], "A1:E1", "A2:E2")
    book.save(path)


_CARBON = {"either": [{"legal": ["hazardous-waste", None]}, "hazardous", "kind", "now"]}
MATRIX = Sheet("物料平衡矩阵-初稿.xlsx", "zh", _matrix, {"firms": [
    firm("东港化工", offers=[line("盐酸", "26000 吨/年"), line("磷石膏", "150000 吨/年")]),
    firm("新禾生物", offers=[line("乙醇", "8200 吨/年"), line("废活性炭", "35 吨/年", **_CARBON)], needs=[line("盐酸", "900 吨/年")]),
    firm("远洋制药", offers=[line("废活性炭", "120 吨/年", **_CARBON)], needs=[line("乙醇", "1500 吨/年"), line("盐酸", "3100 吨/年")]),
    firm("蓝天水泥", needs=[line("粉煤灰", "60000 吨/年"), line("磷石膏", "45000 吨/年")]),
], "asked": []})


def _steam(path: Path) -> None:
    users = [
        ("正大纺织有限公司", "0.8", [410, 220, 430, 440, 450, 430, 400, 390, 420, 440, 450, 460]),
        ("天味调味品有限公司", "0.5", [90, 60, 95, 100, 105, "停产", "停产", 80, 95, 100, 100, 105]),
        ("佳源橡胶制品厂", "1.0", [150, 100, 160, 155, 150, 160, 165, 150, 150, 160, 150, 150]),
    ]
    rows = ["海畅热电有限公司2025年对外供汽抄表汇总,,,,,,,,,,,,,,", "单位：吨,,,,,,,,,,,,,,"]
    rows.append(",".join(["用汽单位", "品种", "压力(MPa)", *(f"{month}月" for month in range(1, 13)), "累计"]))
    for name, bar, months in users:
        rows.append(",".join([name, "低压蒸汽", bar, *map(str, months), str(sum(one for one in months if isinstance(one, int)))]))
    rows.append("合计,,," + "," * 12 + "7670")
    path.write_bytes("\r\n".join(rows).encode("gb18030"))


STEAM = Sheet("2025供汽抄表.csv", "zh", _steam, {"firms": [
    firm("正大纺织有限公司", needs=[line("低压蒸汽", "4940 吨/年", pressure="0.8 MPa", either=["buys_from", "months"])]),
    firm("天味调味品有限公司", needs=[line("低压蒸汽", "930 吨/年", pressure="0.5 MPa", either=["buys_from", "months"])]),
    firm("佳源橡胶制品厂", needs=[line("低压蒸汽", "1800 吨/年", pressure="1.0 MPa", either=["buys_from", "months"])]),
    firm("海畅热电有限公司", optional=True, offers=[line("低压蒸汽", "7670 吨/年", optional=True, either=["quantity", "sells_to", "pressure"])]),
], "asked": []})


def _eia(path: Path) -> None:
    book = word()
    book.add_heading("年产5万吨水性涂料项目环境影响报告表（节选）", 1)
    book.add_paragraph("建设单位：浙江彩虹涂料有限公司    编制单位：某环境科技有限公司")
    book.add_paragraph("表2-4 主要原辅材料消耗一览表")
    word_table(book, [
        ["序号", "名称", "规格", "年耗量", "单位", "最大储存量(t)", "储存方式", "来源"],
        ["1", "丙烯酸乳液", "固含48%", "21000", "t", "350", "储罐", "外购"],
        ["2", "钛白粉", "金红石型，≥94%", "6500", "t", "120", "袋装", "外购"],
        ["3", "重质碳酸钙", "800目", "1.2万", "t", "300", "袋装", "外购"],
        ["4", "新鲜水", "/", "18600", "m3", "/", "/", "园区管网"],
        ["5", "电", "/", "320万", "kWh", "/", "/", "园区电网"],
    ])
    book.add_paragraph("表4-9 固体废物产生及处置情况")
    word_table(book, [
        ["名称", "产生工序", "属性", "代码", "产生量t/a", "形态", "处置措施"],
        ["废包装袋", "投料", "一般工业固废", "900-003-S17", "26", "固态", "外售综合利用"],
        ["废过滤渣", "过滤", "危险废物", "900-041-49", "8.4", "半固态", "委托有资质单位处置"],
        ["清洗废液", "洗罐", "危险废物", "264-011-12", "150", "液态", "委托有资质单位处置"],
        ["生活垃圾", "员工生活", "/", "/", "15", "固态", "环卫清运"],
    ])
    book.add_paragraph("注：清洗废液若回用于生产则不作为固废管理。")
    book.save(path)


EIA = Sheet("彩虹涂料环评节选.docx", "zh", _eia, {"firms": [
    firm("浙江彩虹涂料有限公司", needs=[
        line("丙烯酸乳液", "21000 吨/年", either=["purity", "concentration"]),
        line("钛白粉", "6500 吨/年", purity=">= 94%"),
        line("重质碳酸钙", "1.2 万吨/年", either=["particle_size"]),
        line("新鲜水", "18600 立方米/年", either=["buys_from"]), line("电", "320 万kWh/年", either=["buys_from"]),
    ], offers=[
        line("废包装袋", "26 吨/年", legal="general-waste", waste_code="900-003-S17", state="solid", now="sell", origin="投料"),
        line("废过滤渣", "8.4 吨/年", legal="hazardous-waste", waste_code="900-041-49", state="sludge", now="treat", origin="过滤", either=["hazardous"]),
        line("清洗废液", "150 吨/年", legal="hazardous-waste", waste_code="264-011-12", state="liquid", now="treat", origin="洗罐", either=["hazardous"]),
        line("生活垃圾", "15 吨/年", state="solid", optional=True, either=["now", "origin", "legal"]),
    ])], "asked": []})


def _printed(path: Path) -> None:
    head = ["行号", "物料编码", "物料描述", "规格型号", "计量单位", "本年入库数量", "加权平均单价(不含税)", "本年入库金额"]
    rows: list[list[Any]] = [
        ["用友U8 采购入库年度汇总"], ["账套：[003]瑞丰精细化工有限公司", None, None, None, "期间：2025.01-2025.12", None, "第1页"], head,
        [1, "010101", "甲醇", "工业级 99.9%", "吨", 4200, 2250, 9450000],
        [2, "010107", "液氯", "钢瓶", "吨", 860, 1100, 946000],
        [3, "010112", "片碱", "≥99%", "公斤", 325000, 3.1, 1007500],
        [None, None, "本页小计", None, None, None, None, 11403500], [None, None, "过次页"],
        ["用友U8 采购入库年度汇总"], ["账套：[003]瑞丰精细化工有限公司", None, None, None, "期间：2025.01-2025.12", None, "第2页"], head,
        [None, None, "承前页", None, None, None, None, 11403500],
        [4, "010120", "甲苯", "工业级", "吨", 1350, 5600, 7560000],
        [5, "030001", "200L铁桶", "蓝色开口", "只", 18000, 95, 1710000],
        [6, "030014", "木托盘", "1.2*1.0", "个", 5200, 48, 249600],
        [7, "090003", "劳保手套", None, "副", 9000, 2.5, 22500],
        [None, None, "总计", None, None, None, None, 20945600],
        ["制单：财务-小林", None, None, "打印日期：2026-01-06"],
    ]
    workbook(Sheet1=rows).save(path)


PRINTED = Sheet("U8采购入库2025.xlsx", "zh", _printed, {"firms": [firm("瑞丰精细化工有限公司", needs=[
    line("甲醇", "4200 吨/年", price="2250 元/吨", either=[{"purity": ["99.9%", None]}, "grade"]),
    line("液氯", "860 吨/年", price="1100 元/吨"),
    line("片碱", "325000 公斤/年", price="3.1 元/公斤", purity=">= 99%"),
    line("甲苯", "1350 吨/年", price="5600 元/吨", either=["grade"]),
    line("200L铁桶", "18000 只/年", price="95 元/只"), line("木托盘", "5200 个/年", price="48 元/个"),
    line("劳保手套", "9000 副/年", price="2.5 元/副"),
])], "asked": []})


def _ticks(path: Path) -> None:
    book = workbook(固废信息=[
        ["工业固体废物基本信息及去向表（排污许可管理）"],
        ["单位名称", "三江钢铁有限公司", None, None, None, None, "许可证编号", "91330600MA00TEST0X001P"],
        ["名称", "类别", None, "年产生量", "物理性状（打√）", None, None, "自行利用", "委托利用", "委托处置", "自行贮存"],
        [None, "一般", "危险", "万t", "固", "液", "半固", "万t", "万t", "万t", "万t"],
        ["高炉渣", "√", None, 42, "√", None, None, None, 42, None, None],
        ["钢渣", "√", None, 13.5, "√", None, None, 4, 9.5, None, None],
        ["含铁尘泥", "√", None, 3.2, None, None, "√", 3.2, None, None, None],
        ["废矿物油", None, "√", 0.006, None, "√", None, None, None, 0.006, None],
        ["废耐火材料", "√", None, 0.8, "√", None, None, None, None, None, 0.8],
    ])
    merge(book["固废信息"], "A1:K1", "B2:F2", "B3:C3", "E3:G3", "A3:A4")
    book.save(path)


_OWN = ["now", "sells_to", "hazardous", "kind"]
TICKS = Sheet("三江钢铁固废去向表.xlsx", "zh", _ticks, {"firms": [firm(
    "三江钢铁有限公司", permits=[{"number": "91330600MA00TEST0X001P", "type": "排污许可", "optional": True}], offers=[
        line("高炉渣", "42 万吨/年", legal="general-waste", state="solid", either=_OWN),
        line("钢渣", "13.5 万吨/年", legal="general-waste", state="solid", either=[*_OWN, {"quantity": ["13.5 万吨/年", "9.5 万吨/年"]}]),
        line("含铁尘泥", "3.2 万吨/年", legal="general-waste", state="sludge", optional=True, either=_OWN),
        line("废矿物油", "60 吨/年", legal="hazardous-waste", state="liquid", either=_OWN),
        line("废耐火材料", "0.8 万吨/年", legal="general-waste", state="solid", now="store"),
    ])], "asked": []})


def _one_cell(path: Path) -> None:
    book = workbook(登记表=[
        ["企业副产品、废弃物登记表"],
        ["企业名称：永盛酒业有限公司", "地    址：城东街道酿造路18号"],
        ["填 报 人：钱国平", "联系电话：0575-8123 4567"],
        ["（一）名称：黄酒糟", "产生量：   6500   吨/年"],
        ["状态：☑固态 □液态 □气态", "含水率：  62  %"],
        ["目前去向：□填埋 □焚烧 ☑出售 □贮存", "单价：收入 180 元/吨"],
        ["（二）名称：浸米废水", "产生量：   90   立方米/天（全年开工210天）"],
        ["状态：□固态 ☑液态 □气态", "含水率：   /   %"],
        ["目前去向：□填埋 □焚烧 □出售 □贮存 ☑其他：厂内污水站处理", "单价：支出 12 元/立方米"],
        ["（三）名称：", "产生量：        吨/年"],
        ["（四）希望得到：糯米", "需要量：   3800   吨/年，现价 5200 元/吨"],
    ])
    merge(book["登记表"], "A1:B1")
    book.save(path)


ONE_CELL = Sheet("永盛酒业登记表.xlsx", "zh", _one_cell, {"firms": [firm(
    "永盛酒业有限公司", address="城东街道酿造路18号", contact="钱国平", phone="0575-8123 4567", days=210,
    offers=[line("黄酒糟", "6500 吨/年", state="solid", moisture="62%", now="sell", price="180 元/吨"),
            line("浸米废水", "90 立方米/天", state="liquid", now="treat", disposal_cost="12 元/立方米")],
    needs=[line("糯米", "3800 吨/年", price="5200 元/吨")])], "asked": []})


def _stacked(path: Path) -> None:
    book = workbook(走访记录=[
        ["2026年3月走访记录（经发局 小赵）"], [],
        ["一、鼎新玻璃有限公司（联系人：方明，13505750011）"],
        ["有什么", "多少", "现在去哪", "花多少钱"],
        ["碎玻璃", "400吨/月", "回炉自用一半，其余卖", "卖650元/吨"],
        ["脱硫灰", "2200吨/年", "填埋", "付190元/吨"],
        ["缺什么", "多少", "出多少钱", "要求"],
        ["纯碱", "1.8万吨/年", "到厂1900元/吨", "≥99%"],
        ["天然气", "900万方/年", "3.4元/方", None], [],
        ["二、合众家具厂（联系人：老胡）"],
        ["有什么", "多少", "现在去哪", "花多少钱"],
        ["木屑", "3车/周", "卖给菌菇基地", "一车400元"],
        ["废油漆桶", "1500个/年", "有资质单位处置", "不清楚"],
        ["缺什么", "多少", "出多少钱", "要求"],
        ["无"], [],
        ["三、银河线缆有限公司：不愿提供，下次再去"],
    ])
    fill(book["走访记录"], [["照片见群文件"]], 20)
    book.save(path)


STACKED = Sheet("3月走访记录.xlsx", "zh", _stacked, {"firms": [
    firm("鼎新玻璃有限公司", contact="方明", phone="13505750011", either=["phone"], offers=[
        line("碎玻璃", "400 吨/月", price="650 元/吨", now="sell", either=[{"quantity": ["400 吨/月", "200 吨/月"]}]),
        line("脱硫灰", "2200 吨/年", now="landfill", disposal_cost="190 元/吨")],
        needs=[line("纯碱", "1.8 万吨/年", price="1900 元/吨", purity=">= 99%"), line("天然气", "900 万方/年", price="3.4 元/方")]),
    firm("合众家具厂", contact="老胡", offers=[
        line("木屑", now="sell", either=["sells_to"]),
        line("废油漆桶", "1500 个/年", now="treat", either=["sells_to", "legal"])]),
    firm("银河线缆有限公司", optional=True),
], "asked": ["走访记录!B13"]})


def _stock(path: Path) -> None:
    book = workbook(
        说明=[["本表为可循环包装及边角料，每月更新；数量为平均每月腾出数"], ["联系：物流科 0571-66001234"]],
        清单=[
            ["博远汽配有限公司 可循环物资清单"],
            ["类别", "物资", "规格", "月均", "单位", "成色", "意向价", "备注"],
            ["包装", "吨桶", "1000L，装过切削液", 45, "只", "七成新", "120元/只", None],
            [None, "木托盘", "1200×1000", 600, "个", None, "免费", "自提"],
            [None, "围板箱", None, 30, "套", "九成新", "面议", None],
            ["边角料", "冲压废钢", "SPCC", 210, "吨", None, None, "现卖2150元/吨"],
            [None, "铝屑", "含油3%", 18, "吨", None, None, "现卖9800"],
            ["包装小计", None, None, 675],
        ],
        空=[[]],
    )
    merge(book["清单"], "A1:H1", "A3:A5", "A6:A7")
    book.save(path)


STOCK = Sheet("博远汽配可循环物资.xlsx", "zh", _stock, {"firms": [firm("博远汽配有限公司", either=["contact", "phone"], offers=[
    line("吨桶", "45 只/月", ask="120 元/只", either=[{"price": ["120 元/只", None]}, {"ask": ["120 元/只", None]}]),
    line("木托盘", "600 个/月", either=[{"ask": ["0 元/个", None]}, {"price": ["0 元/个", None]}]),
    line("围板箱", "30 套/月"),
    line("冲压废钢", "210 吨/月", price="2150 元/吨", now="sell", either=["grade"]),
    line("铝屑", "18 吨/月", now="sell", either=[{"price": ["9800 元/吨", None]}, "impurities"]),
])], "asked": []})


def _plan(path: Path) -> None:
    ods(path, {"计划": [
        ["危险废物管理计划备案汇总（2026年度）", None, None, None, None, None, None, None],
        ["企业", "废物名称", "类别", "代码", "数量（吨）", None, "处置单价", "贮存"],
        [None, None, None, None, "2025年实际产生", "2026年预计产生", "元/吨", "期末库存（吨）"],
        ["佳美线路板有限公司", "含铜污泥", "HW22", "398-005-22", 860, 900, -350, 12],
        [None, "蚀刻废液", "HW22", "398-004-22", 2400, 2600, "对方付1200", 40],
        [None, "废线路板边角料", "HW49", "900-045-49", 75, 80, "对方付4000", 3],
        ["益康药业有限公司", "蒸馏残渣", "HW02", "271-001-02", 310, 295, 3200, 25],
        [None, "废溶剂", "HW06", "900-402-06", 128.5, 130, 2100, 0],
        [None, "废盐酸", "HW34", "900-349-34", "2槽", "2槽", 750, 0],
        ["填表说明：处置单价正数为企业支付，负数为企业收取", None, None, None, None, None, None, None],
    ]}, {("计划", 1, 1): 8, ("计划", 2, 5): 2})


def _both(first: str, second: str, *more: Any) -> dict[str, Any]:
    return {"legal": "hazardous-waste", "either": [{"quantity": [f"{first} 吨/年", f"{second} 吨/年"]}, "hazardous", "kind", *more]}


PLAN = Sheet("危废管理计划2026.ods", "zh", _plan, {"firms": [
    firm("佳美线路板有限公司", offers=[
        line("含铜污泥", "860 吨/年", waste_code="398-005-22", price="350 元/吨", **_both("860", "900", "now")),
        line("蚀刻废液", "2400 吨/年", waste_code="398-004-22", price="1200 元/吨", **_both("2400", "2600", "now")),
        line("废线路板边角料", "75 吨/年", waste_code="900-045-49", price="4000 元/吨", **_both("75", "80", "now"))]),
    firm("益康药业有限公司", offers=[
        line("蒸馏残渣", "310 吨/年", waste_code="271-001-02", disposal_cost="3200 元/吨", **_both("310", "295", "now")),
        line("废溶剂", "128.5 吨/年", waste_code="900-402-06", disposal_cost="2100 元/吨", **_both("128.5", "130", "now")),
        line("废盐酸", waste_code="900-349-34", legal="hazardous-waste", disposal_cost="750 元/吨", either=["now", "hazardous", "kind"])]),
], "asked": ["计划!E9"]})

SHEETS: list[Sheet] = [
    MANIFESTS, CHAIN, COLUMNS, MATRIX, STEAM, EIA, PRINTED, TICKS, ONE_CELL, STACKED, STOCK, PLAN,
]
