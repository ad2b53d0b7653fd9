"""Official papers: a plan for hazardous waste, a discharge licence, the tables of an environmental assessment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.catalogue.sheets.blind.writing import Sheet, Truth, firm, word, word_table
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off


def _hazardous(material: str, quantity: str, code: str) -> Truth:
    return entry(material, quantity, waste_code=code, legal="hazardous-waste")


def _discharge(number: str, *left_open: Any) -> Truth:
    return {"type": "排污许可", "number": number, "either": [{"type": ["排污许可", "pollutant-discharge"]}, "codes", "mode", "capacity", *left_open]}


# the plan of a maker of circuit boards: what arises in one table, what is handed over in another
def _plan(path: Path) -> None:
    paper = word()
    paper.add_paragraph("危险废物管理计划")
    paper.add_paragraph("计划期限：2026年1月1日至2026年12月31日")
    paper.add_paragraph("一、基本信息")
    word_table(paper, [
        ["单位名称", "赣州晶途电路科技有限公司", "统一社会信用代码", "91360700MA35JN2P8D"],
        ["生产经营场所地址", "赣州市开发区金凤路18号", "行业类别", "C3982 电子电路制造"],
        ["环保负责人", "邓志刚", "联系电话", "0797-8380216"],
        ["排污许可证编号", "91360700MA35JN2P8D001V", "管理类别", "危险废物环境重点监管单位"],
    ])
    paper.add_paragraph("二、危险废物产生情况")
    word_table(paper, [
        ["序号", "产废环节名称", "危险废物名称（行业俗称/单位内部名称）", "危险废物类别", "危险废物代码", "有害成分名称", "形态", "危险特性", "本年度预计产生量", "计量单位"],
        ["1", "蚀刻", "含铜蚀刻废液", "HW22", "398-004-22", "铜", "液态", "T", "2600", "吨"],
        ["2", "退锡", "退锡废液", "HW17", "336-066-17", "锡、硝酸", "液态", "T", "180", "吨"],
        ["3", "废水处理", "含铜污泥", "HW22", "398-005-22", "铜", "半固态", "T", "1450", "吨"],
        ["4", "废气治理", "废活性炭", "HW49", "900-039-49", "有机物", "固态", "T", "12", "吨"],
        ["5", "成型、检验", "废线路板及边角料", "HW49", "900-045-49", "铜、溴化阻燃剂", "固态", "T", "420", "吨"],
        ["6", "原料使用", "废化学品包装桶", "HW49", "900-041-49", "酸、油墨残留", "固态", "T/In", "58", "吨"],
        ["合计", "", "", "", "", "", "", "", "4720", "吨"],
    ])
    paper.add_paragraph("三、危险废物委托外单位利用、处置情况")
    word_table(paper, [
        ["序号", "危险废物名称", "危险废物代码", "预计转移量（吨）", "利用处置方式代码", "接收单位名称", "危险废物经营许可证编号"],
        ["1", "含铜蚀刻废液", "398-004-22", "2600", "R4", "江西铜环资源循环有限公司", "赣环危废证字103号"],
        ["2", "退锡废液", "336-066-17", "180", "R4", "江西铜环资源循环有限公司", "赣环危废证字103号"],
        ["3", "含铜污泥", "398-005-22", "1450", "R4", "江西铜环资源循环有限公司", "赣环危废证字103号"],
        ["4", "废活性炭", "900-039-49", "12", "D10", "赣州洁源环保处置有限公司", "赣环危废证字087号"],
        ["5", "废线路板及边角料", "900-045-49", "420", "R4", "吉安绿金再生科技有限公司", "赣环危废证字115号"],
        ["6", "废化学品包装桶", "900-041-49", "58", "R15", "赣州洁源环保处置有限公司", "赣环危废证字087号"],
    ])
    paper.save(str(path))


PLAN = Sheet("晶途电路2026年危废管理计划.docx", "zh", _plan, {"firms": [
    firm("赣州晶途电路科技有限公司", credit_code="91360700MA35JN2P8D", offers=[
        _hazardous("含铜蚀刻废液", "2600 吨/年", "398-004-22"),
        _hazardous("退锡废液", "180 吨/年", "336-066-17"),
        _hazardous("含铜污泥", "1450 吨/年", "398-005-22"),
        _hazardous("废活性炭", "12 吨/年", "900-039-49"),
        _hazardous("废线路板及边角料", "420 吨/年", "900-045-49"),
        _hazardous("废化学品包装桶", "58 吨/年", "900-041-49"),
    ], permits=[_discharge("91360700MA35JN2P8D001V", "until") | {"optional": True}]),
], "asked": []})


# the copy of a discharge licence of a tissue mill: products, materials, fuel with its own columns, wastes under two rows of titles
def _licence(path: Path) -> None:
    paper = word()
    paper.add_paragraph("排污许可证 副本")
    word_table(paper, [
        ["单位名称", "揭阳柔丝纸业有限公司"],
        ["证书编号", "914452007247658912001P"],
        ["生产经营场所地址", "揭阳市榕城区地都镇工业路9号"],
        ["行业类别", "机制纸及纸板制造"],
        ["有效期限", "自2025年3月8日至2030年3月7日止"],
    ])
    paper.add_paragraph("表1 主要产品及产能信息表")
    word_table(paper, [
        ["序号", "主要生产单元名称", "主要工艺名称", "产品名称", "生产能力", "计量单位", "设计年生产时间（h）", "其他信息"],
        ["1", "抄纸车间", "制浆、抄造", "卫生纸原纸", "60000", "t/a", "8160", "/"],
    ])
    paper.add_paragraph("表2 主要原辅材料信息表")
    word_table(paper, [
        ["序号", "种类", "名称", "设计年使用量", "计量单位", "有毒有害成分", "有毒有害成分占比", "其他信息"],
        ["1", "原料", "商品木浆", "63000", "t/a", "/", "/", "进口"],
        ["2", "辅料", "湿强剂", "900", "t/a", "/", "/", "/"],
        ["3", "辅料", "聚合氯化铝", "260", "t/a", "/", "/", "污水处理"],
    ])
    paper.add_paragraph("表3 燃料信息表")
    word_table(paper, [
        ["序号", "燃料名称", "灰分（%）", "硫分（mg/m³）", "挥发分（%）", "热值（MJ/m³）", "年最大使用量（万t/a、万m³/a）", "其他信息"],
        ["1", "天然气", "/", "20", "/", "35.6", "1200", "/"],
    ])
    paper.add_paragraph("表4 固体废物产生及去向信息表")
    table = word_table(paper, [
        ["序号", "固体废物名称", "固体废物种类", "危险废物代码", "产生环节", "产生量（t/a）", "去向", "", ""],
        ["", "", "", "", "", "", "自行利用（t/a）", "委托利用（t/a）", "委托处置（t/a）"],
        ["1", "浆渣", "一般工业固体废物", "/", "筛选净化", "350", "0", "350", "0"],
        ["2", "污水处理污泥", "一般工业固体废物", "/", "污水站", "2900", "0", "0", "2900"],
        ["3", "废矿物油", "危险废物", "900-249-08", "设备检修", "1.2", "0", "0", "1.2"],
    ])
    spans = [((0, column), (1, column)) for column in range(6)] + [((0, 6), (0, 8))]
    for first, last in spans:
        title = table.cell(*first).text
        table.cell(*first).merge(table.cell(*last)).text = title  # without the empty paragraphs of the cells it took in
    paper.save(str(path))


LICENCE = Sheet("柔丝纸业排污许可证副本.docx", "zh", _licence, {"firms": [
    firm("揭阳柔丝纸业有限公司", offers=[
        entry("卫生纸原纸", "60000 吨/年"),
        entry("浆渣", "350 吨/年"),
        entry("污水处理污泥", "2900 吨/年"),
        _hazardous("废矿物油", "1.2 吨/年", "900-249-08"),
    ], needs=[
        entry("商品木浆", "63000 吨/年"),
        entry("湿强剂", "900 吨/年"),
        entry("聚合氯化铝", "260 吨/年"),
        entry("天然气", "1200 万m3/年", "sulphur"),
    ], permits=[_discharge("914452007247658912001P", {"until": ["2030-03-07", "2030-3-7", "2030年3月7日"]})]),
], "asked": []})


# the tables of a report for a works that casts aluminium: amounts with their units in the cells, the largest stock beside them
def _assessment(path: Path) -> None:
    paper = word()
    paper.add_paragraph("建设项目环境影响报告表（污染影响类）")
    paper.add_paragraph("一、建设项目基本情况")
    word_table(paper, [
        ["建设项目名称", "汽车轻量化压铸件生产项目"],
        ["建设单位", "肇庆驰骏压铸科技有限公司"],
        ["建设地点", "肇庆市四会市龙甫镇亚铝大道中26号"],
        ["国民经济行业类别", "C3392 有色金属铸造"],
        ["总投资（万元）", "12000"],
        ["环保投资（万元）", "260"],
    ])
    paper.add_paragraph("二、建设项目工程分析")
    paper.add_paragraph("表2-1 产品方案")
    word_table(paper, [
        ["序号", "产品名称", "年产量", "年运行时间"],
        ["1", "铝合金压铸件", "6000t/a", "7200h"],
    ])
    paper.add_paragraph("表2-2 主要原辅材料消耗情况一览表")
    word_table(paper, [
        ["序号", "名称", "主要成分", "年用量", "最大储存量", "包装方式", "用途"],
        ["1", "铝合金锭", "Al 85%～88%、Si 9%～12%", "6350t/a", "300t", "捆扎", "熔化"],
        ["2", "水性脱模剂", "有机硅、水", "18t/a", "1.5t", "200kg/桶", "压铸"],
        ["3", "切削液", "矿物油、乳化剂", "6t/a", "0.8t", "200kg/桶", "机加工"],
    ])
    paper.add_paragraph("表2-3 能源消耗情况")
    word_table(paper, [
        ["名称", "年用量", "来源"],
        ["天然气", "86万m³/a", "市政管网"],
        ["电", "1500万kWh/a", "市政电网"],
    ])
    paper.add_paragraph("四、主要环境影响和保护措施")
    paper.add_paragraph("表4-9 固体废物产生及处置情况一览表")
    word_table(paper, [
        ["序号", "固体废物名称", "产生工序", "属性", "废物代码", "物理性状", "年产生量（t/a）", "贮存方式", "利用处置方式和去向"],
        ["1", "铝边角料", "去毛刺、机加工", "一般工业固体废物", "/", "固态", "480", "一般固废间", "外售资源回收单位"],
        ["2", "铝灰渣", "熔化、扒渣", "危险废物", "321-026-48", "固态", "95", "危废间", "委托有资质单位处置"],
        ["3", "集尘灰", "废气治理", "危险废物", "321-034-48", "固态", "7.5", "危废间", "委托有资质单位处置"],
        ["4", "废切削液", "机加工", "危险废物", "900-006-09", "液态", "22", "危废间", "委托有资质单位处置"],
        ["5", "生活垃圾", "员工生活", "生活垃圾", "/", "固态", "24", "垃圾桶", "环卫部门清运"],
    ])
    paper.save(str(path))


ASSESSMENT = Sheet("驰骏压铸环评报告表（摘录）.docx", "zh", _assessment, {"firms": [
    firm("肇庆驰骏压铸科技有限公司", either=["investment"], offers=[
        entry("铝合金压铸件", "6000 吨/年"),
        entry("铝边角料", "480 吨/年"),
        _hazardous("铝灰渣", "95 吨/年", "321-026-48"),
        _hazardous("集尘灰", "7.5 吨/年", "321-034-48"),
        _hazardous("废切削液", "22 吨/年", "900-006-09"),
        entry("生活垃圾", "24 吨/年", optional=True),  # of the staff: an office may leave it out
    ], needs=[
        entry("铝合金锭", "6350 吨/年"),
        entry("水性脱模剂", "18 吨/年"),
        entry("切削液", "6 吨/年"),
        entry("天然气", "86 万m3/年"),
        entry("电", "1500 万kWh/年", optional=True),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [PLAN, LICENCE, ASSESSMENT]
