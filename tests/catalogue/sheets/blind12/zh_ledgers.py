"""Books kept through the year: waste by the month, steam and water by the month, what was bought, made and thrown away."""

from __future__ import annotations

from pathlib import Path

from tests.catalogue.sheets.blind.writing import Rows, Sheet, firm, ods, xls
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

# name -> class, process, amounts of twelve months
_OIL_MILL: dict[str, tuple[str, str, tuple[float, ...]]] = {
    "大豆筛下杂质": ("SW13", "清理", (21, 18, 22, 24, 23, 20, 19, 22, 25, 26, 24, 22)),
    "废白土": ("SW13", "脱色", (30.5, 26, 31, 33.5, 32, 29, 28, 30, 34, 35, 33, 31)),
    "生物质炉渣": ("SW03", "锅炉房", (46, 40, 44, 38, 30, 24, 22, 23, 28, 36, 42, 47)),
    "污水处理污泥": ("SW07", "污水站", (12, 11, 12.5, 13, 13, 12, 12, 12.5, 13, 13.5, 13, 12.5)),
    "废编织袋": ("SW17", "投料", (1.2, 1, 1.3, 1.4, 1.3, 1.1, 1, 1.2, 1.4, 1.5, 1.4, 1.2)),
}


# a ledger by the month with three rows of titles, and the year's summary with money out (+) and in (-)
def _ledger(path: Path) -> None:
    takers = {
        "大豆筛下杂质": ("洪湖绿野有机肥有限公司", "利用", -150), "废白土": ("监利恒源建材有限公司", "处置", 320),
        "生物质炉渣": ("洪湖第二砖瓦厂", "利用", 0), "污水处理污泥": ("洪湖绿野有机肥有限公司", "处置", 280), "废编织袋": ("洪湖惠民再生资源回收站", "利用", -900),
    }
    book: list[list[object]] = [
        ["一般工业固体废物管理台账（流向汇总）"],
        ["单位名称（盖章）：洪湖金穗粮油有限公司", None, None, None, None, "统计期间：2025年1—12月", None, None, "单位：吨"],
        ["月份", "固体废物名称", "类别", "本月产生量", "本月转移量", None, None, None, "月末贮存量"],
        [None, None, None, None, "委托利用", None, "委托处置", None, None],
        [None, None, None, None, "数量", "接收单位", "数量", "接收单位", None],
    ]
    for month in range(12):
        for name, (kind, _, amounts) in _OIL_MILL.items():
            taker, way, _ = takers[name]
            used = [amounts[month], taker, None, None] if way == "利用" else [None, None, amounts[month], taker]
            book.append([f"{month + 1}月", name, kind, amounts[month], *used, 0])
    year: list[list[object]] = [
        ["2025年度一般工业固体废物汇总表"],
        ["单位名称（盖章）：洪湖金穗粮油有限公司"],
        ["序号", "固体废物名称", "类别", "产生环节", "年产生量（吨）", "利用处置方式", "接收单位", "结算单价（元/吨，支出为正、收入为负）"],
        *([number, name, kind, process, round(sum(amounts), 1), f"委托{takers[name][1]}", takers[name][0], takers[name][2]]
          for number, (name, (kind, process, amounts)) in enumerate(_OIL_MILL.items(), 1)),
        ["填表人：陈秀兰", None, None, None, "审核人：李建平", None, "填表日期：2026年1月8日"],
    ]
    xls(path, {"流向汇总": book, "年度汇总": year}, {
        ("流向汇总", 1, 1): (1, 9), ("流向汇总", 2, 1): (2, 5), ("流向汇总", 2, 6): (2, 8), ("流向汇总", 3, 1): (5, 1), ("流向汇总", 3, 2): (5, 2),
        ("流向汇总", 3, 3): (5, 3), ("流向汇总", 3, 4): (5, 4), ("流向汇总", 3, 5): (3, 8), ("流向汇总", 3, 9): (5, 9),
        ("流向汇总", 4, 5): (4, 6), ("流向汇总", 4, 7): (4, 8), ("年度汇总", 1, 1): (1, 8), ("年度汇总", 2, 1): (2, 8),
    })


LEDGER = Sheet("金穗粮油固废台账2025.xls", "zh", _ledger, {"firms": [
    firm("洪湖金穗粮油有限公司", offers=[
        entry("大豆筛下杂质", "266 吨/年", price="150 元/吨"),
        entry("废白土", "373 吨/年", disposal_cost="320 元/吨"),
        entry("生物质炉渣", "420 吨/年", {"disposal_cost": ["0 元/吨", None]}, {"price": ["0 元/吨", None]}),
        entry("污水处理污泥", "150 吨/年", disposal_cost="280 元/吨"),
        entry("废编织袋", "15 吨/年", price="900 元/吨"),
    ]),
], "asked": []})


# firm, what it draws, amounts of twelve months
_DRAWN: list[tuple[str, str, tuple[int, ...]]] = [
    ("柯桥锦绣印染有限公司", "蒸汽", (5200, 2100, 5600, 5900, 5800, 5500, 5300, 5400, 5900, 6100, 6000, 5700)),
    ("柯桥锦绣印染有限公司", "中水", (31000, 12000, 33000, 35000, 34500, 33000, 32000, 32500, 35000, 36000, 35500, 34000)),
    ("绍兴天越染整有限公司", "蒸汽", (8100, 3300, 8700, 9000, 8900, 8500, 8200, 8300, 9100, 9300, 9200, 8800)),
    ("绍兴天越染整有限公司", "中水", (47000, 19000, 50000, 52000, 51500, 49000, 47500, 48000, 52500, 53500, 53000, 50500)),
    ("绍兴飞虹针织印染厂", "蒸汽", (2600, 900, 2800, 2900, 2900, 2700, 2600, 2650, 2950, 3000, 2950, 2800)),
    ("浙江浣江水洗科技有限公司", "蒸汽", (1100, 420, 1200, 1250, 1230, 1180, 1120, 1150, 1260, 1300, 1280, 1210)),
    ("浙江浣江水洗科技有限公司", "中水", (9800, 3900, 10200, 10600, 10500, 10100, 9900, 10000, 10700, 10900, 10800, 10300)),
]
_METERED = {"蒸汽": ("吨", 218.0), "中水": ("m³", 1.85)}


# a sheet for the year, with the months as columns, and a bill for each month beside it
def _utilities(path: Path) -> None:
    months = [f"{number}月" for number in range(1, 13)]
    year: list[list[object]] = [
        ["2025年度印染集聚区企业蒸汽、中水用量统计表"],
        ["编制：集聚区能源管理科"],
        ["序号", "用户名称", "用能品种", "计量单位", *months, "全年用量", "结算单价（元/计量单位）"],
    ]
    for number, (name, what, amounts) in enumerate(_DRAWN, 1):
        unit, price = _METERED[what]
        year.append([number, name, what, unit, *amounts, sum(amounts), price])
    sheets: dict[str, Rows] = {"2025年": year}
    for column, month in enumerate(months):
        bill: list[list[object]] = [
            [f"集聚区用能结算单（2025年{month}）"],
            ["序号", "用户名称", "用能品种", "上期表底", "本期表底", "本月用量", "计量单位", "单价（元）", "金额（元）"],
        ]
        for number, (name, what, amounts) in enumerate(_DRAWN, 1):
            unit, price = _METERED[what]
            before = 100000 + sum(amounts[:column])
            bill.append([number, name, what, before, before + amounts[column], amounts[column], unit, price, round(amounts[column] * price, 2)])
        sheets[month] = bill
    ods(path, sheets, {("2025年", 1, 1): 18})


UTILITIES = Sheet("2025年用能统计及结算.ods", "zh", _utilities, {"firms": [
    firm("柯桥锦绣印染有限公司", needs=[
        entry("蒸汽", "64500 吨/年", price="218 元/吨"), entry("中水", "383500 m3/年", price="1.85 元/m3"),
    ]),
    firm("绍兴天越染整有限公司", needs=[
        entry("蒸汽", "99400 吨/年", price="218 元/吨"), entry("中水", "573500 m3/年", price="1.85 元/m3"),
    ]),
    firm("绍兴飞虹针织印染厂", needs=[entry("蒸汽", "31750 吨/年", price="218 元/吨")]),
    firm("浙江浣江水洗科技有限公司", needs=[
        entry("蒸汽", "13700 吨/年", price="218 元/吨"), entry("中水", "117700 m3/年", price="1.85 元/m3"),
    ]),
], "asked": []})


# the yearly statement of one firm: stocks beside amounts, capacity beside output, a column that says who paid
def _statement(path: Path) -> None:
    head = "填报单位：瓦房店重铸机械有限公司"
    bought: Rows = [
        ["主要原辅材料购进、消耗与库存（2025年）"], [head],
        ["材料名称", "规格型号", "计量单位", "年初库存", "本年购进", "本年消耗", "年末库存", "平均单价（元，不含税）", "主要供应商"],
        ["生铁", "Q10", "吨", 310, 5190, 5200, 300, 3350, "本溪"],
        ["废钢", "重型", "吨", 420, 8630, 8600, 450, 2580, "本地回收"],
        ["覆膜砂", "CS-70", "吨", 55, 1800, 1795, 60, 1150, "彰武"],
        ["增碳剂", "C≥98.5%", "吨", 14, 236, 235, 15, 4300, "抚顺"],
    ]
    made: Rows = [
        ["产成品产量、销量与库存（2025年）"], [head],
        ["产品名称", "计量单位", "年生产能力", "本年产量", "本年销量", "年末库存", "平均售价（元，不含税）"],
        ["球墨铸铁件", "吨", 15000, 8900, 8860, 310, 8200],
        ["灰铸铁件", "吨", 5000, 3400, 3390, 95, 6900],
    ]
    left: Rows = [
        ["固体废物产生与去向（2025年）"], [head],
        ["废物名称", "计量单位", "本年产生量", "去向", "单价（元/吨）", "收付", "备注"],
        ["铸造废砂", "吨", 3600, "填埋", 65, "付", "含运费"],
        ["熔炼炉渣", "吨", 900, "外售", 20, "收", None],
        ["除尘灰", "吨", 140, "厂内暂存", None, None, "正在找去向"],
        ["单位负责人：", None, "填表人：高岩", None, "报出日期：2026-01-20"],
    ]
    xls(path, {"原辅材料": bought, "产成品": made, "固废": left}, {("原辅材料", 1, 1): (1, 9), ("产成品", 1, 1): (1, 7), ("固废", 1, 1): (1, 7)})


STATEMENT = Sheet("重铸机械2025年报.xls", "zh", _statement, {"firms": [
    firm("瓦房店重铸机械有限公司", needs=[
        entry("生铁", "5200 吨/年", price="3350 元/吨"),
        entry("废钢", "8600 吨/年", price="2580 元/吨"),
        entry("覆膜砂", "1795 吨/年", price="1150 元/吨"),
        entry("增碳剂", "235 吨/年", price="4300 元/吨"),
    ], offers=[
        entry("球墨铸铁件", "8900 吨/年", price="8200 元/吨"),
        entry("灰铸铁件", "3400 吨/年", price="6900 元/吨"),
        entry("铸造废砂", "3600 吨/年", disposal_cost="65 元/吨", now="landfill"),
        entry("熔炼炉渣", "900 吨/年", price="20 元/吨", now="sell"),
        entry("除尘灰", "140 吨/年", now="store"),
    ]),
], "asked": []})


SHEETS: list[Sheet] = [LEDGER, UTILITIES, STATEMENT]
