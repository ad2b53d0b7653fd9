"""What twelve firms answered on one questionnaire, cell by cell: the text typed, and what it means.

A meaning is fields and values as a card says them; {} is a blank (nothing is known, nothing is asked);
"ask" is a cell a careful reader asks about or refuses rather than takes. Several meanings: each is defensible.
The firms of this questionnaire run 300 days a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import openpyxl

from tests.catalogue.sheets.blind.score import Score, score

# fmt: off

DAYS = 300
Meaning = dict[str, Any] | Literal["ask"]

# question -> (side, header zh, header en)
QUESTIONS = {
    "made": ("offers", "年产生量", "Amount per year"),
    "disposal": ("offers", "现处置费用", "Disposal cost today"),
    "sold": ("offers", "现售价", "Selling price today"),
    "purity": ("offers", "主含量", "Purity"),
    "moisture": ("offers", "含水率", "Moisture"),
    "route": ("offers", "目前去向", "What happens to it now"),
    "story": ("offers", "情况说明（数量、去向、费用）", "Tell us about it (amount, route, cost)"),
    "needed": ("needs", "年用量", "Amount needed"),
    "bought": ("needs", "现采购价（到厂）", "Price paid, delivered"),
    "spec": ("needs", "质量要求", "Specification"),
    "code": ("offers", "废物代码", "Waste code"),
    "heat": ("offers", "温度、压力", "Temperature and pressure"),
}


@dataclass(frozen=True)
class Answer:
    """One cell: which question, which language, what was typed and what it may mean (the best reading first)."""

    question: str
    language: str
    text: str
    meanings: tuple[Meaning, ...]


def _told(question: str, language: str, *pairs: tuple[str, Any]) -> list[Answer]:
    return [
        Answer(question, language, text, meaning if isinstance(meaning, tuple) else (meaning,)) for text, meaning in pairs
    ]


def _one(field: str, *pairs: tuple[str, Any]) -> list[tuple[str, Any]]:
    """Pairs whose meaning is one field; None is a blank, "ask" a question, a tuple of texts any of them."""

    def meaning(value: Any) -> Any:
        if value is None:
            return {}
        if isinstance(value, tuple):
            return tuple(meaning(one) for one in value)
        return value if value == "ask" or isinstance(value, dict) else {field: value}

    return [(text, meaning(value)) for text, value in pairs]


ANSWERS: list[Answer] = [
    *_told("made", "zh", *_one(
        "quantity",
        ("12000吨", "12000 吨/年"), ("1.2万吨/年", "12000 吨/年"), ("約3000t", "~3000 吨/年"), ("8000～9000吨/年", "8000-9000 吨/年"),
        ("月产200吨", "200 吨/月"), ("每天15吨", "15 吨/天"), ("日产5t", "5 吨/天"), ("30吨／月", "30 吨/月"), ("２５０吨", "250 吨/年"),
        ("三百吨左右", "300 吨/年"), ("1，500 吨", "1500 吨/年"), ("0.85万t/a", "8500 吨/年"), ("每季度60吨", "60 吨/季度"),
        ("一年两千吨", "2000 吨/年"), ("600方/天", "600 m3/天"), ("120万度", "120 万千瓦时/年"), ("8500只", "8500 只/年"),
        ("折百500吨", "500 吨/年 (折百)"), ("2024年1800吨，2025年预计2000吨", ("2000 吨/年", "1800 吨/年", "1800-2000 吨/年", "ask")),
        ("若干", None), ("不详", None), ("无", None), ("—", None), ("/", None), ("视订单而定", (None, "ask")), ("1.000吨", "ask"),
        ("3车", "ask"), ("2～3", ("2-3 吨/年", "ask")), ("大于5000吨", (">= 5000 吨/年", "ask")), ("12000公斤", "12 吨/年"),
        ("500吨（其中自用200吨）", ({"quantity": "500 吨/年"}, {"quantity": "300 吨/年"}, "ask")),
    )),
    *_told("made", "en", *_one(
        "quantity",
        ("1,200 t/yr", "1200 t/yr"), ("40 kt p.a.", "40000 t/yr"), ("approx. 350 tonnes", "350 t/yr"), ("15 t/week", "15 t/week"),
        ("2-3 tonnes per day", "2-3 t/day"), ("1 200 t", "1200 t/yr"), ("12.000,5 t/a", "12000.5 t/yr"), ("12.000 t", ("ask",)),
        ("500 m³ per month", "500 m3/month"), ("25,000 lb/yr", "25000 lb/yr"), ("3 MW, 8000 h/yr", ({"quantity": "86400 GJ/yr", "hours": "8000 h"}, {"quantity": "24000 MWh/yr"})),
        ("1.5 million tonnes", "1500000 t/yr"), ("none", None), ("n/a", None), ("tbc", None), ("a few skips", (None, "ask")),
        ("up to 900 t/yr", ("<= 900 t/yr", "ask")), ("200 pallets a month", "200 pallets/month"), ("between 200 and 300 t/yr", "200-300 t/yr"),
    )),
    *_told("disposal", "zh", *_one(
        "disposal_cost",
        ("900元/吨", "900 元/吨"), ("1200", "1200 元/吨"), ("每吨300元", "300 元/吨"), ("0.9元/公斤", "900 元/吨"), ("８毛一公斤", "800 元/吨"),
        ("300块一吨", "300 元/吨"), ("3000元/吨（含税6%）", "3000 元/吨 (含税6%)"), ("2500-2800元/吨", "2500-2800 元/吨"), ("一年36万元", "36 万元/年"),
        ("免费", "0 元/吨"), ("不花钱", "0 元/吨"), ("面议", None), ("保密", None), ("无", (None, "0 元/吨")), ("没有", (None, "0 元/吨")),
        ("人家倒贴我们80元/吨", ({"price": "80 元/吨"}, "ask")), ("-300元/吨", ({"price": "300 元/吨"}, "ask")), ("1500元/车", "ask"), ("随行就市", None),
    )),
    *_told("disposal", "en", *_one(
        "disposal_cost",
        ("£118/t", "118 GBP/t"), ("118 per tonne", ("118 EUR/t", "118", "ask")), ("EUR 95,50/t", "95.5 EUR/t"), ("$0.12/lb", "0.12 USD/lb"),
        ("free", ("0 EUR/t", "0")), ("confidential", None), ("£2,400 a month", ("2400 GBP/month", "28800 GBP/yr", "ask")), ("€250 per skip", "ask"),
        ("we get £20/t for it", {"price": "20 GBP/t"}),
    )),
    *_told("sold", "zh", *_one(
        "price",
        ("320元/吨", "320 元/吨"), ("4.5元/kg", "4500 元/吨"), ("出厂价1200元/吨", "1200 元/吨"), ("市场价", None), ("3800元/吨（含税13%）", "3800 元/吨 (含税13%)"),
        ("不卖", None), ("倒贴50元/吨", ({"disposal_cost": "50 元/吨"}, "ask")), ("两千八一吨", "2800 元/吨"),
        ("送人", (None, "0 元/吨")), ("0.72元/度", "0.72 元/千瓦时"),
    )),
    *_told("sold", "en", *_one(
        "price",
        ("75 EUR/t ex works", "75 EUR/t"), ("€14,20 per t", "14.2 EUR/t"), ("1.05 £/kg", "1050 GBP/t"), ("market price", None), ("given away", (None, "0", "0 EUR/t")),
    )),
    *_told("purity", "zh", *_one(
        "purity",
        ("93%", "93%"), ("≥98%", (">= 98%", "98%")), ("90-95%", "90-95%"), ("约93％", "~93%"), ("工业级", ({"grade": "工业级"}, {})), ("未检测", None),
        ("0.93", ("93%", "ask")), ("九成", ("90%", "ask")),
    )),
    *_told("purity", "en", *_one(
        "purity",
        ("99.5 %", "99.5%"), ("min. 94%", (">= 94%", "94%")), ("96,5 %", "96.5%"), ("not tested", None), ("technical grade", ({"grade": "technical grade"}, {})),
    )),
    *_told("moisture", "zh", *_one(
        "moisture",
        ("80%", "80%"), ("含水60%左右", "60%"), ("≤12%", ("<= 12%", "12%")), ("78", "78%"), ("干的", ({}, "ask")), ("0.6", ("0.6%", "60%", "ask")), ("75%-80%", "75-80%"),
    )),
    *_told("moisture", "en", *_one(
        "moisture",
        ("78 % water", "78%"), ("dry", ({}, "ask")), ("22% dry solids", ("78%", "ask")), ("below 10 %", ("<= 10%", "10%")),
    )),
    *_told("route", "zh", *_one(
        "now",
        ("填埋", "landfill"), ("外售", "sell"), ("委托焚烧", "incinerate"), ("堆存在厂内", "store"), ("直排", "discharge"), ("不清楚", ({}, {"now": "unknown"})),
        ("送砖厂，不要钱", ({"now": "sell", "disposal_cost": "0 元/吨"}, {"disposal_cost": "0 元/吨"}, {"now": "sell"}, {})),
        ("卖给废品站，1.2元/公斤", ({"now": "sell", "price": "1200 元/吨"}, {"now": "sell"})),
    )),
    *_told("route", "en", *_one(
        "now",
        ("landfill", "landfill"), ("sold", "sell"), ("Incinerated off site", "incinerate"), ("stored on site", "store"), ("?", ({}, {"now": "unknown"})),
        ("Landfilled at 96 £/t", ({"now": "landfill", "disposal_cost": "96 GBP/t"}, {"now": "landfill"})),
    )),
    *_told(
        "story", "zh",
        ("约3000吨/年，委外处置1200元/吨", ({"quantity": "~3000 吨/年", "disposal_cost": "1200 元/吨", "now": "treat"}, {"quantity": "~3000 吨/年", "disposal_cost": "1200 元/吨"})),
        ("15吨/月，填埋，处置费260元/吨", {"quantity": "15 吨/月", "now": "landfill", "disposal_cost": "260 元/吨"}),
        ("一天5吨，卖给养殖户，对方付款80元/吨", {"quantity": "5 吨/天", "now": "sell", "price": "80 元/吨"}),
        ("年产450吨；含水率80%；处置单价350元/吨", {"quantity": "450 吨/年", "moisture": "80%", "disposal_cost": "350 元/吨"}),
        ("产量1.2万吨/年\n纯度93%\n作废物处理，900元/吨", ({"quantity": "12000 吨/年", "purity": "93%", "now": "treat", "disposal_cost": "900 元/吨"},
                                                   {"quantity": "12000 吨/年", "purity": "93%", "disposal_cost": "900 元/吨"})),
        ("偶尔有一点", {}),
        ("2600吨左右，卖8毛一公斤", ({"quantity": "~2600 吨/年", "price": "800 元/吨", "now": "sell"}, {"quantity": "~2600 吨/年", "price": "800 元/吨"})),
        ("自产自用", ({}, "ask")),
        ("50吨，价格面议", {"quantity": "50 吨/年"}),
        ("酱渣2600吨、废硅藻土180吨", "ask"),
    ),
    *_told(
        "story", "en",
        ("1,100 t/yr, landfilled at £42/t", {"quantity": "1100 t/yr", "now": "landfill", "disposal_cost": "42 GBP/t"}),
        ("350 kg per week; incinerated; costs us EUR 900/t", {"quantity": "350 kg/week", "now": "incinerate", "disposal_cost": "900 EUR/t"}),
        ("about 60 kt/yr, sold for 14 EUR/t", {"quantity": "~60000 t/yr", "now": "sell", "price": "14 EUR/t"}),
        ("22 t/week at 88% moisture", {"quantity": "22 t/week", "moisture": "88%"}),
        ("depends on the season", {}),
        ("vines 1,100 t and substrate 650 t", "ask"),
    ),
    *_told("needed", "zh", *_one(
        "quantity",
        ("5200吨", "5200 吨/年"), ("每月25吨", "25 吨/月"), ("8.5万", ("85000 吨/年", "ask")), ("36万立方", "36 万立方米/年"), ("320万m³/年", "320 万立方米/年"),
        ("不限", None), ("越多越好", (None, "ask")), ("10-12万吨", "100000-120000 吨/年"), ("暂无", None),
    )),
    *_told("needed", "en", *_one(
        "quantity",
        ("95,000 t/yr", "95000 t/yr"), ("40 t per month", "40 t/month"), ("any amount", (None, "ask")), ("8200 MWh", "8200 MWh/yr"), ("25-30k t/a", ("25000-30000 t/yr", "ask")),
    )),
    *_told("bought", "zh", *_one(
        "price",
        ("到厂价420元/吨", "420 元/吨"), ("2950（含税13%）", "2950 元/吨 (含税13%)"), ("3.15元/KG", "3150 元/吨"), ("4.2元/方", "4.2 元/立方米"),
        ("比市场价低5%", (None, "ask")), ("3600~3700元/吨", "3600-3700 元/吨"), ("商业秘密", None),
    )),
    *_told("bought", "en", *_one(
        "price",
        ("£17.50/t delivered", "17.5 GBP/t"), ("USD 29 per t", "29 USD/t"), ("price on application", None), ("0.21 $/lb", "0.21 USD/lb"), ("52 £/MWh", "52 GBP/MWh"),
    )),
    *_told("spec", "zh",
        ("≥90%", ({"purity": ">= 90%"}, {"purity": "90%"})), ("纯度98%以上，水分≤1%", ({"purity": ">= 98%", "max_moisture": "1%"}, {"purity": ">= 98%", "max_moisture": "<= 1%"}, {"purity": ">= 98%", "moisture": "<= 1%"})),
        ("无特殊要求", {}), ("工业级即可", ({"grade": "工业级"}, {})), ("浓度30%以上", ({"concentration": ">= 30%"}, {"purity": ">= 30%"})),
    ),
    *_told("spec", "en",
        ("purity > 94 %", {"purity": ">= 94%"}), ("no requirements", {}), ("free moisture below 10 %", ({"max_moisture": "10%"}, {"max_moisture": "<= 10%"}, {"moisture": "<= 10%"})),
    ),
    *_told("code", "zh", *_one(
        "waste_code",
        ("900-013-11", "900-013-11"), ("HW11 900-013-11", ("900-013-11", {"waste_code": "900-013-11", "legal": "hazardous-waste"})),
        ("90001311", ("900-013-11", "ask")), ("不是危废", ({}, {"hazardous": "no"}, "ask")), ("HW08", ("HW08", {}, "ask")), ("９００－０３９－４９", "900-039-49"), ("待鉴定", {}),
    )),
    *_told("code", "en", *_one(
        "waste_code",
        ("02 02 04", ("02 02 04", "020204")), ("110105*", ("11 01 05*", "110105*")), ("EWC 15 01 03", ("15 01 03", "150103")), ("not waste", ({}, "ask")),
    )),
    *_told("heat", "zh",
        ("0.8MPa 180℃", {"pressure": "0.8 MPa", "temperature": "180 ℃"}), ("90~95度", {"temperature": "90-95 ℃"}), ("常温常压", {}), ("8公斤压力，170度", ({"pressure": "0.8 MPa", "temperature": "170 ℃"}, {"pressure": "0.78 MPa", "temperature": "170 ℃"}, "ask")),
    ),
    *_told("heat", "en",
        ("155 °C, 4.5 barg", {"temperature": "155 °C", "pressure": "4.5 bar"}), ("65 °C", {"temperature": "65 °C"}), ("300 °F", ({"temperature": "149 °C"}, "ask")), ("low", ({}, "ask")),
    ),
]


def right(answer: Answer, told: Meaning) -> bool:
    """Whether a reading of one cell is among the defensible ones."""
    if told == "ask":
        return "ask" in answer.meanings
    side = QUESTIONS[answer.question][0]
    return any(_same(side, meaning, told) for meaning in answer.meanings if meaning != "ask")


def _same(side: str, meaning: dict[str, Any], told: dict[str, Any]) -> bool:
    def as_firm(fields: dict[str, Any]) -> dict[str, Any]:
        return {"firms": [{"name": "x", "days": DAYS, side: [{"material": "y", **fields}]}]}

    found: Score = score(as_firm(meaning), as_firm(told))
    return not (found.wrong or found.invented or found.missing or found.extra or found.texts != found.texts_right)


def write(path: Path, language: str) -> list[tuple[str, Answer]]:
    """Write the questionnaire: one sheet a question, answers in column C; return (cell, answer) in order."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    spots: list[tuple[str, Answer]] = []
    firm, what = ("企业名称", "物料名称") if language == "zh" else ("Company", "Material")
    for question, (side, zh, en) in QUESTIONS.items():
        title = question
        sheet = book.create_sheet(title)
        head = zh if language == "zh" else en
        have, want = ("可供物料", "需求物料") if language == "zh" else ("Resource available", "Resource wanted")
        sheet.append([firm, have if side == "offers" else want or what, head])
        answers = [one for one in ANSWERS if one.question == question and one.language == language]
        for number, answer in enumerate(answers, 1):
            name = f"第{number}号企业有限公司" if language == "zh" else f"Firm {number} Ltd"
            sheet.append([name, "亚硫酸钠" if language == "zh" else "sodium sulphite", answer.text])
            spots.append((f"{title}!C{number + 1}", answer))
    book.save(path)
    return spots
