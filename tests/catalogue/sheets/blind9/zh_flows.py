"""Heat, cold and water of a zone: what is left over, what is drawn, discharged and wanted."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Sheet, firm, merge, workbook
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_OPEN = ["contact", "phone"]


# what energy is left over: quality in one cell, an amount with its unit, hours as a text
def _energy(path: Path) -> None:
    book = workbook(富余能源=[
            ["江州高新区富余蒸汽、余热、冷量资源清单"],
            ["更新日期：2026/6/18", None, None, None, None, None, None, "联系人：经发局 吕工"],
            ["序号", "单位名称", "富余能源", "参数", "富余量", "可供时间", "意向价格", "备注"],
            [1, "江州热电有限公司", "低压蒸汽", "0.8MPa，180℃", "25t/h", "8000h/年", "185元/吨", "管网已到园区东片"],
            [2, "江州热电有限公司", "凝结水", "85℃", "30t/h", "7500h/年", "面议", None],
            [3, "恒冠气体有限公司", "冷冻水", "供7℃/回12℃", "400m³/h", "约3600h/年", None, "5—10月富余"],
            [4, "恒冠气体有限公司", "空压机余热", "热水65℃", "2.4MW", "8000h/年", "25元/GJ", "可按需改造"],
            [5, "锦澄玻璃科技有限公司", "熔窑烟气", "420℃", "5.5万Nm³/h", "8400h/年", None, "含尘，需除尘"],
            [6, "锦澄玻璃科技有限公司", "冷却循环水", "38℃", "600m³/h", "8400h/年", "免费", None],
            [7, "双和食品（江州）有限公司", "制冷机组冷凝热", "45℃", "800kW", "不定", None, "夏季为主"],
            [8, "江州恒昌化工有限公司", "高压蒸汽", "3.8MPa，420℃", "已全部自用", None, None, "无富余"],
            ["注：以上为企业自报数据，以实测为准。"],
        ])
    merge(book["富余能源"], "A1:H1", "A2:G2", "A12:H12")
    book.save(path)


ENERGY = Sheet("富余能源清单.xlsx", "zh", _energy, {"firms": [
    firm("江州热电有限公司", either=_OPEN, offers=[
        entry("低压蒸汽", "25 t/h", {"price": ["185 元/吨", None]}, {"ask": ["185 元/吨", None]}, temperature="180 ℃", pressure="0.8 MPa", hours="8000 h"),
        entry("凝结水", "30 t/h", temperature="85 ℃", hours="7500 h"),
    ]),
    firm("恒冠气体有限公司", either=_OPEN, offers=[
        entry("冷冻水", "400 m³/h", "months", hours="3600 h"),
        entry("空压机余热", "2.4 MW", {"price": ["25 元/GJ", None]}, {"ask": ["25 元/GJ", None]}, temperature="65 ℃", hours="8000 h"),
    ]),
    firm("锦澄玻璃科技有限公司", either=_OPEN, offers=[
        entry("熔窑烟气", "5.5 万Nm³/h", temperature="420 ℃", hours="8400 h"),
        entry("冷却循环水", "600 m³/h", {"price": ["0 元/吨", "0 元/m3", None]}, {"ask": ["0 元/吨", "0 元/m3", None]}, temperature="38 ℃", hours="8400 h"),
    ]),
    firm("双和食品（江州）有限公司", either=_OPEN, offers=[
        entry("制冷机组冷凝热", None, "months", {"quantity": ["800 kW", None]}, temperature="45 ℃"),
    ]),
    firm("江州恒昌化工有限公司", either=_OPEN, optional=True, offers=[
        entry("高压蒸汽", None, optional=True),  # without an amount: all of it is used
    ]),
], "asked": []})


# waters, one kind a row, the direction in a column and the unit of the amount in another
def _waters(path: Path) -> None:
    rows = [
        "高新区企业用排水及再生水供需情况,,,,,,,",
        "序号,单位,供需类别,水的种类,水量,计量单位,水质（要求）,现去向/现水源",
        "1,江州热电有限公司,可供,循环冷却排污水,1500,m3/d,电导率≤3000μS/cm,排市政管网",
        "2,江州热电有限公司,需求,中水,1.2,万吨/天,一级A，氯离子≤250mg/L,河水",
        "3,江州恒昌化工有限公司,可供,蒸汽冷凝水,180,吨/天,温度约70℃，油＜1mg/L,部分回锅炉，余排放",
        "4,江州恒昌化工有限公司,排放,化工综合废水,2200,m3/d,COD≤500,清源污水处理厂",
        "5,江州清源污水处理厂,可供,再生水,3.5,万吨/天,准Ⅳ类,排入新江河",
        "6,双和食品（江州）有限公司,可供,速冻间冲霜水,90,吨/天,较洁净，水温8-10℃,雨水管",
        "7,锦澄玻璃科技有限公司,需求,软化水,260,吨/天,硬度≤0.03mmol/L,自制",
        "8,城投绿化养护公司,需求,浇灌用水,9,万吨/年,GB/T 18920,自来水",
        "9,中意汽车零部件有限公司,无,,,,,",
        "合计,,,,,,,",
    ]
    path.write_bytes("".join(f"{text}\r\n" for text in rows).encode("gb18030"))


WATERS = Sheet("再生水供需.csv", "zh", _waters, {"firms": [
    firm("江州热电有限公司", either=_OPEN, offers=[entry("循环冷却排污水", "1500 m3/d")], needs=[entry("中水", "1.2 万吨/天")]),
    firm("江州恒昌化工有限公司", either=_OPEN, offers=[
        entry("蒸汽冷凝水", "180 吨/天", temperature="70 ℃"),
        entry("化工综合废水", "2200 m3/d"),
    ]),
    firm("江州清源污水处理厂", either=_OPEN, offers=[entry("再生水", "3.5 万吨/天")]),
    firm("双和食品（江州）有限公司", either=_OPEN, offers=[entry("速冻间冲霜水", "90 吨/天")]),
    firm("锦澄玻璃科技有限公司", either=_OPEN, needs=[entry("软化水", "260 吨/天")]),
    firm("城投绿化养护公司", either=_OPEN, needs=[entry("浇灌用水", "9 万吨/年")]),
    firm("中意汽车零部件有限公司", either=_OPEN, optional=True),
], "asked": []})


SHEETS: list[Sheet] = [ENERGY, WATERS]
