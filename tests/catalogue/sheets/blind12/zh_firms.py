"""Cards that an office keeps of its firms, one firm a sheet."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.catalogue.sheets.blind.writing import Rows, Sheet, fill, firm, merge
from tests.catalogue.sheets.blind7.entries import entry

# fmt: off

_HAVE = ["名称", "数量", "计量单位", "形态", "现在怎么处理", "现价格（元/吨）"]
_WANT = ["名称", "数量", "计量单位", "质量要求", "现在用什么", "可承受到厂价（元/吨）"]


# labels and values, then small tables; a credit code of digits only, of which a number keeps fifteen
def _cards(path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    cards: dict[str, Rows] = {
        "宏达肉食": [
            ["食品产业园企业资源登记卡"],
            ["企业名称", "荆襄宏达肉食品有限公司", None, "统一社会信用代码", "91421002MA48XK3L5F"],
            ["联系人", "周海", None, "联系电话", "13872300456"],
            ["年生产天数", "320天", None, "主要产品及产量", "白条肉2.4万吨/年"],
            ["一、可供的副产物、废料"], _HAVE,
            ["猪血", 12, "吨/天", "液态", "卖给血粉厂", "售出150"],
            ["猪毛", 95, "吨/年", "固态", "送人", "不收不付"],
            ["胃肠内容物", 6, "吨/天", "半固态", "填埋", "付费180"],
            ["二、想要的原料、能源"], _WANT, ["无"],
            ["三、需要园区协调的事项"], ["希望园区统一建设病死畜禽无害化处理点。"],
            ["填表人：周海", None, None, "填表日期：2026-05-20"],
        ],
        "楚牧乳业": [
            ["食品产业园企业资源登记卡"],
            ["企业名称", "荆州楚牧乳业有限公司", None, "统一社会信用代码", "91421002MA49B7T21K"],
            ["联系人", "唐莉", None, "联系电话", "18671609033"],
            ["年生产天数", "300天", None, "主要产品及产量", "巴氏鲜奶3.1万吨/年"],
            ["一、可供的副产物、废料"], _HAVE,
            ["报废乳制品", 150, "吨/年", "液态", "委托处置", "付费260"],
            ["污水站浮渣", 3, "吨/天", "半固态", "委托处置", "付费320"],
            ["二、想要的原料、能源"], _WANT,
            ["蒸汽", 5, "吨/小时", "0.6MPa，年用6000小时", "自备燃气锅炉", 210],
            ["三、需要园区协调的事项"], ["无"],
            ["填表人：唐莉", None, None, "填表日期：2026-05-21"],
        ],
        "康牧饲料": [
            ["食品产业园企业资源登记卡"],
            ["企业名称", "荆州康牧饲料有限公司", None, "统一社会信用代码", 9.14210027000001e17],
            ["联系人", "郑工", None, "联系电话", "0716-8312290"],
            ["年生产天数", "280天", None, "主要产品及产量", "猪配合饲料8万吨/年"],
            ["一、可供的副产物、废料"], _HAVE,
            ["除尘粉", 40, "吨/年", "固态", "卖给养殖户", "售出800"],
            ["二、想要的原料、能源"], _WANT,
            ["豆粕", 9000, "吨/年", "粗蛋白≥43%", "外购", 3400],
            ["干酒糟", 4000, "吨/年", "水分≤12%", "外购", 900],
            ["三、需要园区协调的事项"], ["无"],
            ["填表人：郑工", None, None, "填表日期：2026-05-21"],
        ],
    }
    for title, rows in cards.items():
        sheet = book.create_sheet(title)
        fill(sheet, rows)
        merge(sheet, "A1:F1", "B2:C2", "E2:F2", "B3:C3", "E3:F3", "B4:C4", "E4:F4")
        for number, row in enumerate(rows, 1):
            if len(row) == 1 and number > 1 and len(str(row[0])) > 1:
                merge(sheet, f"A{number}:F{number}")
    book.save(path)


CARDS = Sheet("食品园企业登记卡.xlsx", "zh", _cards, {"firms": [
    firm("荆襄宏达肉食品有限公司", days=320, credit_code="91421002MA48XK3L5F", contact="周海", phone="13872300456", offers=[
        entry("猪血", "12 吨/天", price="150 元/吨", now="sell"),
        entry("猪毛", "95 吨/年", {"disposal_cost": ["0 元/吨", None]}, {"price": ["0 元/吨", None]}),
        entry("胃肠内容物", "6 吨/天", disposal_cost="180 元/吨", now="landfill"),
        entry("白条肉", "24000 吨/年", optional=True),  # a label of the card, not a line of its tables
    ]),
    firm("荆州楚牧乳业有限公司", days=300, credit_code="91421002MA49B7T21K", contact="唐莉", phone="18671609033", offers=[
        entry("报废乳制品", "150 吨/年", disposal_cost="260 元/吨"),
        entry("污水站浮渣", "3 吨/天", disposal_cost="320 元/吨"),
        entry("巴氏鲜奶", "31000 吨/年", optional=True),
    ], needs=[entry("蒸汽", "5 吨/小时", pressure="0.6 MPa", hours="6000 h", price="210 元/吨")]),
    firm("荆州康牧饲料有限公司", days=280, contact="郑工", phone="0716-8312290", offers=[
        entry("除尘粉", "40 吨/年", price="800 元/吨", now="sell"),
        entry("猪配合饲料", "80000 吨/年", optional=True),
    ], needs=[
        entry("豆粕", "9000 吨/年", price="3400 元/吨"),
        entry("干酒糟", "4000 吨/年", price="900 元/吨"),
    ]),
], "asked": ["康牧饲料!E2"]})


SHEETS: list[Sheet] = [CARDS]
