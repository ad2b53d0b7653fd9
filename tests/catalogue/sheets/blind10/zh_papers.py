"""Papers of the environment bureau: tables of a discharge licence, an EIA of an extension, the loops of a zone's project."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, word, word_table, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# a licence's tables: units with their parameters beside products, materials and fuels, wastes without amounts, air limits
def _licence(path: Path) -> None:
    document = word()
    document.add_paragraph("排污许可证副本（节选）")
    document.add_paragraph("单位名称：皖江恒康制药有限公司")
    document.add_paragraph("证书编号：91340521MA2TQ4R07C001P    有效期限：自2024年8月1日至2029年7月31日止")
    document.add_paragraph("表2 主要产品及产能信息表")
    word_table(document, [
        ["序号", "主要生产单元名称", "主要工艺名称", "生产设施名称", "设施参数", "产品名称", "生产能力", "计量单位", "设计年生产时间（h）"],
        ["1", "发酵车间", "微生物发酵", "发酵罐", "容积 120 m3", "硫酸粘菌素", "800", "t/a", "7200"],
        ["2", "合成车间", "缩合", "反应釜", "容积 5000 L", "盐酸多西环素", "350", "t/a", "7200"],
        ["3", "公用单元", "供热", "燃气锅炉", "蒸发量 15 t/h", "蒸汽", "/", "/", "7200"],
    ])
    document.add_paragraph("表3 主要原辅材料及燃料信息表")
    word_table(document, [
        ["序号", "种类", "名称", "设计年使用量", "计量单位", "有毒有害成分", "有毒有害成分占比（%）", "其他信息"],
        ["1", "原料", "玉米淀粉", "5200", "t/a", "/", "/", ""],
        ["2", "原料", "黄豆饼粉", "1900", "t/a", "/", "/", ""],
        ["3", "辅料", "甲醇", "460", "t/a", "甲醇", "100", ""],
        ["4", "辅料", "盐酸", "620", "t/a", "氯化氢", "31", ""],
        ["5", "辅料", "液碱", "880", "t/a", "氢氧化钠", "32", ""],
    ])
    document.add_paragraph("燃料")
    word_table(document, [
        ["序号", "燃料名称", "灰分（%）", "硫分（%）", "挥发分（%）", "热值（MJ/m3）", "年最大使用量（万m3/a）", "其他信息"],
        ["1", "天然气", "/", "/", "/", "35.6", "820", ""],
    ])
    document.add_paragraph("表8 大气污染物有组织排放信息表")
    word_table(document, [
        ["排放口编号", "排放口名称", "污染物种类", "许可排放浓度限值（mg/Nm3）", "许可年排放量限值（t/a）"],
        ["DA001", "锅炉烟囱", "氮氧化物", "50", "7.9"],
        ["DA002", "发酵尾气排口", "挥发性有机物", "60", "11.2"],
    ])
    document.add_paragraph("表14 固体废物管理信息表")
    word_table(document, [
        ["序号", "固体废物类别", "名称", "代码", "危险特性", "物理性状", "产生环节", "去向"],
        ["1", "危险废物", "发酵菌渣", "276-002-02", "T", "半固态", "板框过滤", "委托处置"],
        ["2", "危险废物", "废甲醇母液", "271-002-02", "T", "液态", "精制", "委托处置"],
        ["3", "一般工业固体废物", "废水站污泥", "SW07", "/", "半固态", "污水处理", "委托利用"],
        ["4", "一般工业固体废物", "废包装袋", "SW17", "/", "固态", "投料", "委托利用"],
    ])
    document.save(str(path))


LICENCE = Sheet("排污许可证副本节选.docx", "zh", _licence, {"firms": [
    firm("皖江恒康制药有限公司", either=_OPEN, permits=[
        {"type": "排污许可证", "optional": True, "number": "91340521MA2TQ4R07C001P", "either": ["type", "codes", "capacity", "mode", "until", "number"]},
    ], offers=[
        entry("硫酸粘菌素", "800 t/a", kind="product"),
        entry("盐酸多西环素", "350 t/a", kind="product"),
        entry("蒸汽", None, "kind", optional=True),
        entry("发酵菌渣", None, "now", waste_code="276-002-02"),
        entry("废甲醇母液", None, "now", waste_code="271-002-02", state="liquid"),
        entry("废水站污泥", None, "now"),
        entry("废包装袋", None, "now", state="solid"),
    ], needs=[
        entry("玉米淀粉", "5200 t/a"),
        entry("黄豆饼粉", "1900 t/a"),
        entry("甲醇", "460 t/a"),
        entry("盐酸", "620 t/a"),
        entry("液碱", "880 t/a"),
        entry("天然气", "820 万m3/a", {"heat_value": [None, "35.6 MJ/m3"]}),
    ]),
], "asked": []})


# an EIA of an extension: materials before and after, what stands in the halls, what leaves by air, what is waste
def _eia(path: Path) -> None:
    document = word()
    document.add_paragraph("建设项目环境影响报告表")
    document.add_paragraph("项目名称：年产3万吨工业铝型材扩建项目")
    document.add_paragraph("建设单位：临沂鲁昌铝材股份有限公司")
    document.add_paragraph("表2-3 主要原辅材料及能源消耗一览表")
    table = word_table(document, [
        ["序号", "名称", "成分/规格", "年消耗量（t/a）", "", "", "最大储存量（t）", "储存方式"],
        ["", "", "", "扩建前", "扩建后", "变化量", "", ""],
        ["1", "铝棒", "6063、6061", "21000", "53000", "+32000", "1500", "堆放"],
        ["2", "硫酸", "98%", "260", "640", "+380", "30", "储罐"],
        ["3", "片碱", "99%", "310", "720", "+410", "20", "袋装"],
        ["4", "无镍封孔剂", "—", "18", "42", "+24", "4", "桶装"],
        ["5", "粉末涂料", "聚酯树脂", "120", "350", "+230", "25", "箱装"],
    ])
    table.cell(0, 3).merge(table.cell(0, 5))
    for column in (0, 1, 2, 6, 7):
        table.cell(0, column).merge(table.cell(1, column))
    document.add_paragraph("表2-4 主要生产设备一览表")
    word_table(document, [
        ["序号", "设备名称", "型号", "数量（台/套）", "备注"],
        ["1", "挤压机", "1800T", "6", "新增4台"],
        ["2", "时效炉", "—", "3", "新增2台"],
        ["3", "立式氧化线", "—", "1", "新增"],
    ])
    document.add_paragraph("表4-2 废气产生及排放情况")
    word_table(document, [
        ["产污环节", "污染物", "产生量（t/a）", "产生浓度（mg/m3）", "治理措施", "排放量（t/a）"],
        ["喷粉", "颗粒物", "17.5", "290", "滤筒+旋风回收", "0.35"],
        ["固化", "非甲烷总烃", "0.42", "7", "活性炭吸附", "0.08"],
    ])
    document.add_paragraph("表4-9 固体废物产生及处置情况一览表")
    word_table(document, [
        ["序号", "固废名称", "产生工序", "属性", "废物代码", "产生量（t/a）", "处置措施", "处置量（t/a）"],
        ["1", "废铝边角料", "锯切", "一般固废", "/", "2650", "外售综合利用", "2650"],
        ["2", "含铝污泥", "废水处理", "一般固废", "/", "1900（含水70%）", "外售综合利用", "1900"],
        ["3", "煲模废碱液", "煲模", "危险废物", "HW35 900-352-35", "480", "委托有资质单位处置", "480"],
        ["4", "废活性炭", "废气处理", "危险废物", "HW49 900-039-49", "3.6", "委托有资质单位处置", "3.6"],
        ["5", "废机油", "设备维护", "危险废物", "HW08 900-214-08", "2.1", "委托有资质单位处置", "2.1"],
        ["6", "生活垃圾", "职工生活", "/", "/", "30", "环卫清运", "30"],
    ])
    document.save(str(path))


EIA = Sheet("铝型材扩建环评表格.docx", "zh", _eia, {"firms": [
    firm("临沂鲁昌铝材股份有限公司", either=_OPEN, offers=[
        entry("工业铝型材", "3 万吨/年", "quantity", optional=True, kind="product"),
        entry("废铝边角料", "2650 t/a", "now", "legal"),
        entry("含铝污泥", "1900 t/a", "now", "legal", moisture="70%"),
        entry("煲模废碱液", "480 t/a", "now", waste_code="900-352-35"),
        entry("废活性炭", "3.6 t/a", "now", waste_code="900-039-49"),
        entry("废机油", "2.1 t/a", "now", waste_code="900-214-08"),
        entry("生活垃圾", "30 t/a", optional=True),
    ], needs=[
        entry("铝棒", "53000 t/a"),
        entry("硫酸", "640 t/a"),
        entry("片碱", "720 t/a"),
        entry("无镍封孔剂", "42 t/a"),
        entry("粉末涂料", "350 t/a"),
    ]),
], "asked": []})


# the loops of a zone's renewal: who makes a thing, how much, who in the zone takes how much of it, where the rest goes
def _loops(path: Path) -> None:
    book = workbook(物料清单=[
        ["表5-2  园区循环化改造主要物料流向清单（2025年现状）"],
        ["单位：万吨/年（另注明的除外）"],
        ["序号", "物料名称", "产出企业", "产出量", "园内利用", None, None, "园外去向及数量", "拟实施项目"],
        [None, None, None, None, "利用企业", "利用量", "用途", None, None],
        [1, "磷石膏", "宜化肥业有限公司", 180, "兴磷建材有限公司", 62, "石膏板、砌块", "渣场堆存118", "磷石膏制α型高强石膏"],
        [2, "氟硅酸", "宜化肥业有限公司", 1.6, "三峡氟材料有限公司", 1.6, "氟化铝", "—", "—"],
        [3, "副产盐酸", "南化氯碱有限公司", 9.4, "宜化肥业有限公司", 2.2, "饲料钙", "外销7.2", "—"],
        [4, "电石渣", "南化氯碱有限公司", 48, "枝江水泥有限公司", 48, "石灰质原料", "—", "—"],
        [5, "氢气", "南化氯碱有限公司", "3200万Nm3/年", None, None, None, "锅炉掺烧、部分放空", "氢气提纯"],
        [6, "粉煤灰", "开发区热电有限公司", 21, "枝江水泥有限公司", 15, "混合材", "外销6", "—"],
        [7, "低压蒸汽", "开发区热电有限公司", 260, "三峡氟材料有限公司", 33, "干燥", "供其他企业", "—"],
        ["合计", None, None, None, None, None, None, None, None],
    ])
    merge(book["物料清单"], "A1:I1", "A2:I2", "E3:G3", *(f"{column}3:{column}4" for column in "ABCDHI"), "A12:C12")
    book.save(path)


LOOPS = Sheet("循环化改造物料清单.xlsx", "zh", _loops, {"firms": [
    firm("宜化肥业有限公司", offers=[
        entry("磷石膏", "180 万吨/年", "now"),
        entry("氟硅酸", "1.6 万吨/年", "now"),
    ], needs=[entry("副产盐酸", "2.2 万吨/年", optional=True)]),
    firm("南化氯碱有限公司", offers=[
        entry("副产盐酸", "9.4 万吨/年", "now"),
        entry("电石渣", "48 万吨/年", "now"),
        entry("氢气", "3200 万Nm3/年", "now"),
    ]),
    firm("开发区热电有限公司", offers=[
        entry("粉煤灰", "21 万吨/年", "now"),
        entry("低压蒸汽", "260 万吨/年", "now"),
    ]),
    firm("兴磷建材有限公司", optional=True, needs=[entry("磷石膏", "62 万吨/年", optional=True)]),
    firm("三峡氟材料有限公司", optional=True, needs=[
        entry("氟硅酸", "1.6 万吨/年", optional=True), entry("低压蒸汽", "33 万吨/年", optional=True),
    ]),
    firm("枝江水泥有限公司", optional=True, needs=[
        entry("电石渣", "48 万吨/年", optional=True), entry("粉煤灰", "15 万吨/年", optional=True),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [LICENCE, EIA, LOOPS]
