"""Official papers: discharge licences and EIA tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, firm, line, merge, word, word_table, workbook

# fmt: off

_LICENCE = {"type": "排污许可", "optional": True, "either": ["type", "until", "codes", "capacity", "mode"]}


# a licence copied into one sheet, its tables one below another
def _licence(path: Path) -> None:
    rows: list[list[Any]] = [
        ["排污许可证副本摘录"],
        ["表1 排污单位基本信息表"],
        ["单位名称", "东莞市丰达线路板有限公司", None, "注册地址", "东莞市厚街镇科技路16号"],
        ["统一社会信用代码", "91441900MA4W2R8Q3H", None, "许可证编号", "91441900MA4W2R8Q3H001U"],
        ["技术负责人", "钟志文", None, "联系电话", "0769-85810000"],
        ["有效期", "2024-07-01至2029-06-30", None, "行业类别", "电子电路制造"],
        [],
        ["表2 主要产品及产能信息表"],
        ["序号", "主要生产单元", "产品名称", "生产能力", "计量单位", "年运行时间（h）"],
        [1, "线路板生产线", "双面线路板", 36, "万m2/a", 7200],
        [2, "线路板生产线", "多层线路板", 24, "万m2/a", 7200],
        [],
        ["表3 主要原辅材料及燃料信息表"],
        ["序号", "种类", "名称", "设计年使用量", "计量单位", "有毒有害成分"],
        [1, "原料", "覆铜板", 68, "万m2/a", "铜"],
        [2, "辅料", "盐酸", 1850, "t/a", "/"],
        [3, "辅料", "双氧水", 920, "t/a", "/"],
        [4, "辅料", "氢氧化钠", 640, "t/a", "/"],
        [5, "燃料", "天然气", 58, "万m3/a", "/"],
        [],
        ["表4 固体废物信息表"],
        ["序号", "固体废物名称", "固体废物类别", "废物代码", "产生环节", "年产生量（t/a）", "去向"],
        [1, "酸性蚀刻废液", "危险废物", "398-004-22", "蚀刻", 1600, "委托利用"],
        [2, "含铜污泥", "危险废物", "398-005-22", "废水处理", 720, "委托利用"],
        [3, "废覆铜板边角料", "危险废物", "900-451-13", "开料", 95, "委托利用"],
        [4, "废牛皮纸", "一般工业固体废物", "900-005-S17", "压合", 38, "委托利用"],
        ["注：摘自全国排污许可证管理信息平台公开端"],
    ]
    book = workbook(副本=rows)
    merge(book["副本"], "A1:G1", "A2:G2", "B3:C3", "B4:C4", "B5:C5", "B6:C6", "A8:G8", "A13:G13", "A21:G21")
    book.save(path)


_DESIGN = ["hours", "origin", "now", "impurities", "max_impurities", "capacity"]


def _design(material: str, quantity: str, **fields: Any) -> dict[str, Any]:
    return line(material, f"<= {quantity}/年", either=_DESIGN, **fields)


LICENCE = Sheet("丰达线路板-排污许可摘录.xlsx", "zh", _licence, {"firms": [
    firm("东莞市丰达线路板有限公司", credit_code="91441900MA4W2R8Q3H", address="东莞市厚街镇科技路16号", contact="钟志文", phone="0769-85810000",
         either=["industry", "hours", "operating_days"], permits=[{"number": "91441900MA4W2R8Q3H001U", **_LICENCE}], offers=[
             line("双面线路板", kind="product", either=[*_DESIGN, "quantity"]), line("多层线路板", kind="product", either=[*_DESIGN, "quantity"]),
             _design("酸性蚀刻废液", "1600 吨", legal="hazardous-waste", waste_code="398-004-22"),
             _design("含铜污泥", "720 吨", legal="hazardous-waste", waste_code="398-005-22"),
             _design("废覆铜板边角料", "95 吨", legal="hazardous-waste", waste_code="900-451-13"),
             _design("废牛皮纸", "38 吨", legal="general-waste", waste_code="900-005-S17")],
         needs=[line("覆铜板", either=[*_DESIGN, "quantity"]), _design("盐酸", "1850 吨"), _design("双氧水", "920 吨"),
                _design("氢氧化钠", "640 吨"), _design("天然气", "58 万立方米")])], "asked": []})


# the same tables pasted into Word by a consultant
def _licence_word(path: Path) -> None:
    document = word()
    document.add_heading("江苏海晟印染有限公司排污许可证（副本）主要内容", 1)
    document.add_paragraph("单位名称：江苏海晟印染有限公司")
    document.add_paragraph("许可证编号：91320682MA1XTEST0P001P    有效期限：自2023年9月10日至2028年9月9日止")
    document.add_paragraph("一、主要产品及产能")
    word_table(document, [
        ["生产线名称", "产品名称", "生产能力", "计量单位", "设计年生产时间(h)"],
        ["印染一车间", "棉印染布", "4500", "万米/年", "7200"],
        ["印染二车间", "涤纶印染布", "3800", "万米/年", "7200"],
    ])
    document.add_paragraph("二、主要原辅材料及燃料")
    word_table(document, [
        ["种类", "名称", "设计年使用量", "计量单位", "有毒有害成分", "占比(%)"],
        ["原料", "坯布", "17000", "t/a", "/", "/"], ["辅料", "活性染料", "310", "t/a", "/", "/"],
        ["辅料", "液碱", "6200", "t/a", "/", "/"], ["辅料", "双氧水", "1400", "t/a", "/", "/"],
    ])
    document.add_paragraph("三、固体废物")
    word_table(document, [
        ["名称", "类别", "代码", "产生环节", "物理性状", "去向"],
        ["印染污泥", "一般工业固体废物", "170-001-S07", "废水处理", "半固态", "委托处置（焚烧）"],
        ["废布头", "一般工业固体废物", "170-001-S14", "检验", "固态", "外售综合利用"],
        ["废包装桶", "危险废物", "900-041-49", "染料拆包", "固态", "委托处置"],
    ])
    document.save(str(path))


LICENCE_WORD = Sheet("海晟印染排污许可主要内容.docx", "zh", _licence_word, {"firms": [
    firm("江苏海晟印染有限公司", either=["hours", "operating_days"], permits=[{"number": "91320682MA1XTEST0P001P", **_LICENCE}], offers=[
        line("棉印染布", kind="product", either=[*_DESIGN, "quantity"]), line("涤纶印染布", kind="product", either=[*_DESIGN, "quantity"]),
        line("印染污泥", legal="general-waste", waste_code="170-001-S07", now="incinerate", either=["state", "origin"]),
        line("废布头", legal="general-waste", waste_code="170-001-S14", now="sell", state="solid", either=["origin"]),
        line("废包装桶", legal="hazardous-waste", waste_code="900-041-49", state="solid", now="treat", either=["origin"])],
        needs=[_design("坯布", "17000 吨"), _design("活性染料", "310 吨"), _design("液碱", "6200 吨"), _design("双氧水", "1400 吨")])], "asked": []})


# an EIA form of a new works
def _eia(path: Path) -> None:
    document = word()
    document.add_heading("建设项目环境影响报告表（污染影响类）", 0)
    word_table(document, [
        ["项目名称", "年产3万吨再生铝合金锭项目"], ["建设单位", "山东鲁铝再生金属有限公司"], ["建设地点", "山东省滨州市邹平市经济开发区会仙五路"],
        ["联系人", "韩东"], ["联系电话", "13854300012"], ["年工作时间", "300天，7200小时"],
    ])
    document.add_paragraph("表2-3 主要原辅材料及能源消耗一览表")
    word_table(document, [
        ["序号", "名称", "年消耗量", "单位", "最大储存量", "来源及运输方式"],
        ["1", "废铝", "31500", "t/a", "1500t", "外购，汽运"], ["2", "工业硅", "620", "t/a", "50t", "外购，汽运"],
        ["3", "精炼剂", "95", "t/a", "8t", "外购，汽运"], ["4", "天然气", "240", "万m³/a", "/", "市政管网"], ["5", "新鲜水", "9600", "m³/a", "/", "市政管网"],
    ])
    document.add_paragraph("表4-12 固体废物产生及处置情况一览表")
    word_table(document, [
        ["序号", "固废名称", "产生工序", "属性", "废物代码", "产生量（t/a）", "处置方式"],
        ["1", "铝灰渣", "熔炼", "危险废物", "321-024-48", "1350", "委托有资质单位处置"],
        ["2", "除尘灰", "废气治理", "危险废物", "321-034-48", "82.5", "委托有资质单位处置"],
        ["3", "废铁件", "分选", "一般固废", "900-001-S17", "410", "外售"],
        ["4", "职工生活垃圾", "办公", "/", "/", "9", "环卫部门清运"],
        ["合计", "", "", "", "", "1851.5", ""],
    ])
    document.save(str(path))


EIA = Sheet("鲁铝再生环评报告表节选.docx", "zh", _eia, {"firms": [
    firm("山东鲁铝再生金属有限公司", address="山东省滨州市邹平市经济开发区会仙五路", contact="韩东", phone="13854300012", days=300, either=["hours", {"hours": ["7200 h", None]}],
         needs=[line("废铝", "31500 吨/年", either=["hours"]), line("工业硅", "620 吨/年", either=["hours"]), line("精炼剂", "95 吨/年", either=["hours"]),
                line("天然气", "240 万立方米/年", either=["hours", "buys_from"]), line("新鲜水", "9600 立方米/年", either=["hours", "buys_from"])],
         offers=[line("铝灰渣", "1350 吨/年", legal="hazardous-waste", waste_code="321-024-48", origin="熔炼", now="treat", either=["hours"]),
                 line("除尘灰", "82.5 吨/年", legal="hazardous-waste", waste_code="321-034-48", now="treat", either=["origin", "hours"]),
                 line("废铁件", "410 吨/年", legal="general-waste", waste_code="900-001-S17", origin="分选", now="sell", either=["hours"]),
                 line("职工生活垃圾", "9 吨/年", optional=True, either=["now", "origin", "hours", "legal"])])], "asked": []})


# an extension: existing, new and whole works side by side
def _extension(path: Path) -> None:
    document = word()
    document.add_heading("浙江佳宝涂层材料有限公司技改扩建项目环境影响报告书（摘录）", 1)
    document.add_paragraph("建设单位：浙江佳宝涂层材料有限公司")
    document.add_paragraph("表3.2-1 原辅材料消耗情况（单位：t/a）")
    need = word_table(document, [
        ["名称", "规格", "消耗量", "", "", "备注"], ["", "", "现有项目", "本项目新增", "扩建后全厂", ""],
        ["PVC树脂", "SG-5", "4200", "1800", "6000", ""], ["增塑剂DOTP", "工业级", "2100", "900", "3000", ""],
        ["甲苯", "工业级", "130", "-130", "0", "技改后淘汰"], ["涤纶基布", "/", "2600", "1100", "3700", ""],
    ])
    need.cell(0, 2).merge(need.cell(0, 4)).text = "消耗量"
    document.add_paragraph("表3.5-8 全厂固体废物产生量汇总（扩建后）")
    word_table(document, [
        ["名称", "形态", "主要成分", "属性", "代码", "产生量(t/a)", "拟采取的处置方式"],
        ["废边料", "固", "PVC", "一般工业固废", "900-003-S17", "165", "收集后外卖"],
        ["废增塑剂油", "液", "DOTP", "危险废物", "900-249-08", "42", "有资质单位处置"],
        ["废导热油", "液", "矿物油", "危险废物", "900-249-08", "6", "有资质单位处置"],
    ])
    document.save(str(path))


def _whole(material: str, *values: str) -> dict[str, Any]:
    return line(material, either=["grade", {"quantity": [f"{value} 吨/年" for value in values]}])


EXTENSION = Sheet("佳宝涂层扩建环评摘录.docx", "zh", _extension, {"firms": [
    firm("浙江佳宝涂层材料有限公司",
         needs=[_whole("PVC树脂", "6000", "4200"), _whole("增塑剂DOTP", "3000", "2100"), _whole("涤纶基布", "3700", "2600"),
                line("甲苯", optional=True, either=["grade", {"quantity": ["130 吨/年", "0 吨/年", None]}])],
         offers=[line("废边料", "165 吨/年", state="solid", legal="general-waste", waste_code="900-003-S17", now="sell", either=["impurities"]),
                 line("废增塑剂油", "42 吨/年", state="liquid", legal="hazardous-waste", waste_code="900-249-08", now="treat", either=["impurities"]),
                 line("废导热油", "6 吨/年", state="liquid", legal="hazardous-waste", waste_code="900-249-08", now="treat", either=["impurities"])])], "asked": []})

SHEETS: list[Sheet] = [LICENCE, LICENCE_WORD, EIA, EXTENSION]
