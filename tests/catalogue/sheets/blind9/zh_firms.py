"""What firms of a zone hold: a ledger of months, plans of transfers, a letter, an EIA's by-products."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# a ledger with the months down and the wastes across, what arose beside what left and what lies in store
def _ledger(path: Path) -> None:
    book = workbook(台账=[
            ["一般工业固体废物产生、利用、处置台账（2025年）"],
            ["企业名称：中意汽车零部件有限公司", None, None, None, None, None, None, None, None, "计量单位：吨"],
            ["月份", "铝屑", None, None, "铸造废砂", None, None, "废木托盘", None, "布袋除尘灰", None, "填报人"],
            [None, "产生", "外售", "库存", "产生", "处置", "库存", "产生", "外售", "产生", "处置"],
            ["1月", 18.2, 15, 3.2, 64, 60, 4, 2.1, 2.1, 5.4, 5.4, "谢敏"],
            ["2月", 11.5, 12, 2.7, 38, 40, 2, None, None, 3.1, 3.1, "谢敏"],
            ["3月", 19.6, 20, 2.3, 71, 70, 3, 1.8, 1.8, 5.8, 5.8, "谢敏"],
            ["4月", 20.1, 20, 2.4, 70, 71, 2, 2.4, 2.4, 6, 6, "谢敏"],
            ["5月", 20.4, 20, 2.8, 73.5, 72, 3.5, 2, 2, 6.1, 6.1, "谢敏"],
            ["6月", 19.8, 20, 2.6, 69, 70, 2.5, 2.2, 2.2, 5.9, 5.9, "谢敏"],
            ["7月", 18.9, 19, 2.5, 66, 66, 2.5, 1.9, 1.9, 5.5, 5.5, "谢敏"],
            ["8月", 19.2, 19, 2.7, 68, 68, 2.5, 2, 2, 5.7, 5.7, "小韩代"],
            ["9月", 20.7, 21, 2.4, 72, 70, 4.5, 2.3, 2.3, 6.2, 6.2, "谢敏"],
            ["10月", 20.3, 20, 2.7, 70.5, 72, 3, 2.1, 2.1, 6, 6, "谢敏"],
            ["11月", 21.1, 21, 2.8, 74, 75, 2, 2.5, 2.5, 6.3, 6.3, "谢敏"],
            ["12月", 22.2, 23, 2, 78, 78, 2, 2.7, 2.7, 6.6, 6.6, "谢敏"],
            ["全年", 232, 230, 2, 814, 812, 2, 24, 24, 68.6, 68.6],
            ["去向：铝屑由明达再生铝收购；废砂、除尘灰送江州市固废填埋场。"],
        ])
    merge(book["台账"], "A1:L1", "A2:I2", "J2:L2", "A3:A4", "B3:D3", "E3:G3", "H3:I3", "J3:K3", "L3:L4", "A18:L18")
    book.save(path)


LEDGER = Sheet("固废台账2025.xlsx", "zh", _ledger, {"firms": [
    firm("中意汽车零部件有限公司", either=_OPEN, offers=[
        entry("铝屑", "232 吨/年"),
        entry("铸造废砂", "814 吨/年"),
        entry("废木托盘", "24 吨/年"),
        entry("布袋除尘灰", "68.6 吨/年"),
    ]),
], "asked": []})


# plans of transfers of a zone's firms: tonnes and kilograms, a drum's number, takers with their permits
def _transfers(path: Path) -> None:
    xls(path, {"转移计划": [
        ["2026年度危险废物转移计划备案汇总"],
        ["序号", "移出单位", "危险废物名称", "类别", "代码", "计划转移量", "单位", "包装", "接受单位", "接受单位许可证号", "转移起止时间"],
        [1, "江州恒昌化工有限公司", "精馏釜残", "HW11", "900-013-11", 320, "吨", "吨桶", "江州洁净环保处置有限公司", "JSCZ0411OOD012-4", "2026.1-2026.12"],
        [2, None, "废酸", "HW34", "261-057-34", 5200, "吨", "槽车", "江州洁净环保处置有限公司", "JSCZ0411OOI007-2", "2026.1-2026.12"],
        [3, None, "实验室废液", "HW49", "900-047-49", 850, "千克", "塑料桶", "江州洁净环保处置有限公司", "JSCZ0411OOD012-4", "2026.6-2026.9"],
        [4, "中意汽车零部件有限公司", "废乳化液", "HW09", "900-006-09", 96, "吨", "吨桶", "常润再生油品有限公司", "JSCZ0411OOI015-1", "2026.2-2026.12"],
        [5, None, "漆渣", "HW12", "900-252-12", 41.5, "吨", "吨袋", "江州洁净环保处置有限公司", "JSCZ0411OOD012-4", "2026.2-2026.12"],
        [6, None, "废油桶", "HW08", "900-249-08", 1200, "千克", "散装", "常润再生油品有限公司", "JSCZ0411OOI015-1", "2026.2-2026.12"],
        [7, "锦澄玻璃科技有限公司", "废脱硝催化剂", "HW50", "772-007-50", 28, "吨", "吨袋", "南江催化再生有限公司", "JSNJ0115OOI022", "2026.10-2026.11"],
        ["合计", None, None, None, None, None, None, None, None, None, None],
    ]}, {("转移计划", 1, 1): (1, 11), ("转移计划", 3, 2): (5, 2), ("转移计划", 6, 2): (8, 2)})


def _moved(material: str, quantity: str, code: str) -> dict[str, Any]:
    return entry(material, quantity, "months", waste_code=code, hazardous="yes")


def _taker(name: str, *numbers: str) -> dict[str, Any]:
    return firm(name, optional=True, permits=[
        {"type": "经营许可证", "number": number, "optional": True, "either": ["type", "codes", "capacity", "mode", "until"]} for number in numbers
    ])


TRANSFERS = Sheet("危废转移计划备案.xls", "zh", _transfers, {"firms": [
    firm("江州恒昌化工有限公司", either=_OPEN, offers=[
        _moved("精馏釜残", "320 吨/年", "900-013-11"),
        _moved("废酸", "5200 吨/年", "261-057-34"),
        _moved("实验室废液", "850 千克/年", "900-047-49"),
    ]),
    firm("中意汽车零部件有限公司", either=_OPEN, offers=[
        _moved("废乳化液", "96 吨/年", "900-006-09"),
        _moved("漆渣", "41.5 吨/年", "900-252-12"),
        _moved("废油桶", "1200 千克/年", "900-249-08"),
    ]),
    firm("锦澄玻璃科技有限公司", either=_OPEN, offers=[_moved("废脱硝催化剂", "28 吨/年", "772-007-50")]),
    _taker("江州洁净环保处置有限公司", "JSCZ0411OOD012-4", "JSCZ0411OOI007-2"),
    _taker("常润再生油品有限公司", "JSCZ0411OOI015-1"),
    _taker("南江催化再生有限公司", "JSNJ0115OOI022"),
], "asked": []})


# a letter to the zone: a table of by-products, a wish in the sentence below it
def _letter(path: Path) -> None:
    document = word()
    document.add_paragraph("关于请求协调副产品出路的函")
    document.add_paragraph("江州高新区管委会：")
    document.add_paragraph("我公司（江州恒昌化工有限公司）年产5万吨对氨基苯酚项目投产以来运行平稳，现有下列副产品及固废需寻找下游用户，恳请协调：")
    word_table(document, [
        ["序号", "名称", "年产生量", "主要指标", "现状及费用"],
        ["1", "副产硫酸", "4800吨", "H2SO4 70%，含有机物", "低价外卖，约50元/吨"],
        ["2", "铁泥", "1.1万吨", "Fe2O3≥60%，含水35%", "送水泥厂，我方付90元/吨"],
        ["3", "废盐", "300吨", "NaCl 92%", "厂内暂存，危废待鉴别"],
        ["4", "含氨尾气", "800Nm3/h", "NH3 3%", "水吸收"],
    ])
    document.add_paragraph("同时，我公司每年需外购液碱（32%）约6000吨、铁粉7500吨，如园区内有合适来源，愿优先采购。")
    document.add_paragraph("专此致函，盼复。")
    document.add_paragraph("江州恒昌化工有限公司（盖章）")
    document.add_paragraph("2026年5月26日")
    document.add_paragraph("联系人：徐建    电话：0519-8566****")
    document.save(str(path))


LETTER = Sheet("致管委会的函.docx", "zh", _letter, {"firms": [
    firm("江州恒昌化工有限公司", either=_OPEN, offers=[
        entry("副产硫酸", "4800 吨/年", {"price": ["50 元/吨", None]}, {"disposal_cost": [None]}),
        entry("铁泥", "1.1 万吨/年", disposal_cost="90 元/吨", moisture="35%"),
        entry("废盐", "300 吨/年"),
        entry("含氨尾气", "800 Nm3/h"),
        entry("对氨基苯酚", "5 万吨/年", optional=True, kind="product"),
    ], needs=[
        entry("液碱", "6000 吨/年", {"material": ["液碱（32%）"]}),
        entry("铁粉", "7500 吨/年"),
    ]),
], "asked": []})


# an EIA's tables of products, by-products with their standards, and solid waste broken over two pages
def _eia(path: Path) -> None:
    document = word()
    document.add_paragraph("江州宏泽新材料股份有限公司年产2万吨电子级氢氟酸扩建项目环境影响报告书")
    document.add_paragraph("建设单位：江州宏泽新材料股份有限公司")
    document.add_paragraph("3.2 产品方案")
    document.add_paragraph("表3.2-1 项目主产品及副产品方案一览表")
    table = word_table(document, [
        ["类别", "产品名称", "规格", "设计能力（t/a）", "", "执行标准", "去向"],
        ["", "", "", "扩建前", "扩建后全厂", "", ""],
        ["主产品", "电子级氢氟酸", "49%", "10000", "30000", "SEMI C28", "外售"],
        ["副产品", "氟石膏", "CaSO4≥90%", "36000", "105000", "GB/T 37785", "外售水泥厂"],
        ["副产品", "氟硅酸", "≥15%", "420", "1250", "企业标准", "外售"],
        ["副产品", "稀硫酸", "≥50%", "0", "2600", "企业标准", "外售"],
    ])
    table.cell(0, 3).merge(table.cell(0, 4))
    for column in (0, 1, 2, 5, 6):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(3, 0).merge(table.cell(5, 0)).text = "副产品"
    document.add_paragraph("3.4 固体废物")
    document.add_paragraph("表3.4-2 扩建后全厂固体废物产生情况汇总")
    head = ["编号", "名称", "产生环节", "性状", "危废代码", "产生量（t/a）", "贮存场所", "最终去向"]
    word_table(document, [
        head,
        ["S1", "废树脂", "纯水制备", "固", "900-015-13", "6.5", "危废库", "委托处置"],
        ["S2", "氟化钙污泥", "废水处理", "半固", "—", "3400", "一般固废库", "综合利用"],
    ])
    document.add_paragraph("续表3.4-2")
    word_table(document, [
        head,
        ["S3", "废润滑油", "设备检修", "液", "900-217-08", "2.4", "危废库", "委托处置"],
        ["S4", "废滤芯", "过滤", "固", "900-041-49", "0.9", "危废库", "委托处置"],
        ["S5", "生活垃圾", "职工生活", "固", "—", "18", "垃圾桶", "环卫"],
        ["", "合计", "", "", "", "3427.8", "", ""],
    ])
    document.save(str(path))


EIA = Sheet("环评副产品与固废.docx", "zh", _eia, {"firms": [
    firm("江州宏泽新材料股份有限公司", either=_OPEN, offers=[
        entry("电子级氢氟酸", "30000 t/a", kind="product"),
        entry("氟石膏", "105000 t/a"),
        entry("氟硅酸", "1250 t/a"),
        entry("稀硫酸", "2600 t/a"),
        entry("废树脂", "6.5 t/a", waste_code="900-015-13"),
        entry("氟化钙污泥", "3400 t/a"),
        entry("废润滑油", "2.4 t/a", waste_code="900-217-08"),
        entry("废滤芯", "0.9 t/a", waste_code="900-041-49"),
        entry("生活垃圾", "18 t/a", optional=True),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [LEDGER, TRANSFERS, LETTER, EIA]
