"""Figures that end a name and leave the thing what it is: 冷冻水7/12℃, whey permeate 18% DS, 汽轮机抽汽0.8MPa 280℃.

Only figures with their unit, or with the letters that say what was measured (pH, Fe, CaF2 ... %): a bare number may be
part of the name (尼龙66, disperse red 60).
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.writing.amounts import without_amounts

_NUMBER = r"\d++(?:[.,]\d++)?"
_RANGE = rf"[<>≤≥~≈±约]?=?\s?{_NUMBER}(?:\s?(?:[-~/至到x×*]|to)\s?{_NUMBER})*+"
_UNIT = (
    r"(?:mpa|kpa|bar(?:\s?[ag])?|公斤(?:压力)?|°\s?[cf]|℃|deg\.?\s?c|摄氏度|度|mg/l|g/l|mg/kg|ppm|ppb|us/cm|μs/cm|ntu|"
    r"mm|cm|μm|um|micron|毫米|厘米|微米|目|mesh|denier|dtex|d|支|mj/kg|kj/kg|kcal/kg|kcal|大卡|gj/t|mw|kw|t/h|t/d|m3/h|吨/时|吨/天|°\s?bx|brix|"
    r"g/m2|gsm|克)"
)
_SHARE = (
    r"%\s?(?:ds|dm|ts|ss|vs|dry\s(?:matter|solids)|solids|moisture|h2o|wt|w/w|vol|v/v|abv|以上|左右|以下|min|max|"
    r"(?-i:(?:[A-Z][a-z]?\d{0,2}){1,4}+))?"
)
_STATE = r"(?:\s?(?:sat\.?|saturated|superheated|abs\.?|gauge|dry|wet|饱和|过热|左右|以上|以下))?"
# What was measured: ph, or the symbols of an element or compound. Behind them the figure may stand without a unit.
_MEASURED = (
    r"(?:ph|cod(?:cr)?|bod5?|tds|ts|dm|ds|mc|lhv|ncv|gcv|热值|低位热值|发热量|固含量?|含固率?|干物质?|含水率?|含水|水分|有效氯|有效成分|浓度|压力|温度|粒径|细度)"
)
_SYMBOL = r"(?-i:(?!MPa|KPa)(?:[A-Z][a-z]?\d{0,2}){1,5}+)"
_LAST = expression(
    rf"(?:[\s,;:、]*(?:(?<![A-Za-z]){_MEASURED}\s?[:=]?\s?{_RANGE}\s?(?:{_UNIT}|{_SHARE})?|(?:(?<![A-Za-z0-9.]){_SYMBOL}\s?[:=]?\s?)?{_RANGE}\s?(?:{_UNIT}|{_SHARE})){_STATE}|[\s,]*[ΦφØ]\s?{_NUMBER}(?:\s?mm)?)$",
    re.IGNORECASE,
)
_MOST = 6  # figures that are taken off the end of one name


def without_figures(name: str) -> str:
    """A tidy name without the figures that end it; the name itself where it ends in none, or is nothing else.

    Example:
        >>> [without_figures(name) for name in ("chilled water 7/12 °C", "抽汽0.8MPa 280°C", "萤石CaF2 97%", "尼龙66")]
        ['chilled water', '抽汽', '萤石', '尼龙66']
    """
    left = without_amounts(name)
    for _ in range(_MOST):
        hit = _LAST.search(left)
        if hit is None or not left[: hit.start()].strip():
            break
        left = without_amounts(left[: hit.start()].rstrip(" ,;:、"))
    return left
