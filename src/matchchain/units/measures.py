"""Which unit is meant: written units, their canonical one, and the factor between them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from matchchain.expressions import expression

Measure = tuple[str, Decimal]

_D = Decimal
# 1 kcal = 4.1868 kJ (international table); 1 t standard coal = 7 Gcal = 29.3076 GJ (GB/T 2589).
_WRITTEN: dict[str, tuple[str, str]] = {
    "t 吨 公吨 顿 tonne tonnes ton tons metric·ton metric·tons mt": ("t", "1"),
    "kt": ("t", "1000"),
    "kg 公斤 千克": ("t", "0.001"),
    "g 克": ("t", "0.000001"),
    "斤 市斤": ("t", "0.0005"),
    "m3 m^3 m**3 立方米 立方 立米 方 cbm cum": ("m3", "1"),
    "l 升 公升 liter liters litre litres": ("m3", "0.001"),
    "kl 千升": ("m3", "1"),
    "ml 毫升": ("m3", "0.000001"),
    "nm3 n·m3 标方 标立方 标立方米 标准立方米 标准立方 标米3 nm^3": ("Nm3", "1"),
    "gj 吉焦": ("GJ", "1"),
    "mj 兆焦": ("GJ", "0.001"),
    "kj 千焦": ("GJ", "0.000001"),
    "tj 太焦": ("GJ", "1000"),
    "kcal 千卡 大卡": ("GJ", "0.0000041868"),
    "mcal 兆卡": ("GJ", "0.0041868"),
    "gcal 吉卡": ("GJ", "4.1868"),
    "tce 吨标煤 吨标准煤": ("GJ", "29.3076"),
    "kgce 千克标煤 公斤标煤 千克标准煤 公斤标准煤": ("GJ", "0.0293076"),
    "kwh 度 度电 千瓦时 千瓦·时 千瓦小时 kw·h": ("kWh", "1"),
    "mwh 兆瓦时 mw·h": ("kWh", "1000"),
    "gwh gw·h 吉瓦时": ("kWh", "1000000"),
}
MEASURES: dict[str, Measure] = {
    word.replace("·", "") if word.isascii() else word: (unit, _D(factor))
    for words, (unit, factor) in _WRITTEN.items()
    for word in words.split()
}
_PREFIXES = {"亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2, "k": 3}

# Periods -> how many a year; "d" and "h" wait for the days a plant runs.
PERIODS: dict[str, tuple[str, Decimal]] = {
    **dict.fromkeys(("年", "a", "yr", "y", "year", "annum", "p.a.", "pa", "years"), ("yr", _D(1))),
    **dict.fromkeys(("半年",), ("yr", _D(2))),
    **dict.fromkeys(("季", "季度", "quarter", "q"), ("yr", _D(4))),
    **dict.fromkeys(("月", "month", "mo", "mon", "months"), ("yr", _D(12))),
    **dict.fromkeys(("日", "天", "d", "day", "days", "昼夜"), ("d", _D(1))),
    **dict.fromkeys(("小时", "时", "h", "hr", "hour", "hours"), ("d", _D(24))),
}
_MONEY = expression(r"^(亿|百万|万|千|k)?(?:元|人民币|圆|块|cny|rmb|yuan|¥)(?:人民币)?(.*)$", re.IGNORECASE)
_SMALL_MONEY = {"角": _D("0.1"), "分": _D("0.01")}
FOREIGN = ("USD", "EUR", "美元", "欧元", "$", "€", "JPY", "日元", "HKD", "港元", "港币")


@cache
def measure(written: str) -> Measure | None:
    """Canonical unit and factor of a written unit of amount, or None.

    Example:
        >>> measure("公斤"), measure("立方米"), measure("箱")
        (('t', Decimal('0.001')), ('m3', Decimal('1')), None)
    """
    written = written.strip()
    if written == "Mt":
        return "t", _D(10) ** 6
    word = (
        written.casefold().replace(" ", "").replace("·", "")
        if written.isascii()
        else written.replace(" ", "")
    )
    for candidate in (word, word.casefold(), word.casefold().replace("·", "")):
        if candidate in MEASURES:
            return MEASURES[candidate]
    for prefix, power in _PREFIXES.items():
        if prefix != "k" and word.startswith(prefix):
            inner = measure(word[len(prefix) :])
            return None if inner is None else (inner[0], inner[1].scaleb(power))
    return None


@cache
def period(written: str) -> tuple[str, Decimal] | None:
    """("yr", how many a year) or ("d", how many a day) of a written period, or None."""
    return PERIODS.get(written.strip().casefold())


def money(written: str) -> tuple[Decimal, str] | None:
    """Yuan per written unit of money and what follows it, or None when no money leads the unit.

    Example:
        >>> money("元/年"), money("角/度")
        ((Decimal('1'), '/年'), (Decimal('0.1'), '/度'))
    """
    found = _MONEY.match(written)
    if found:
        power = {"亿": 8, "百万": 6, "万": 4, "千": 3, "k": 3}.get((found[1] or "").casefold(), 0)
        return _D(1).scaleb(power), found[2].strip()
    for coin, worth in _SMALL_MONEY.items():
        if written.startswith(coin):
            return worth, written[1:].strip()
    return None


@cache
def tidy(unit: str) -> str:
    """A written unit with one way of saying "per".

    Example:
        >>> tidy("元 每 吨"), tidy("tonnes per year"), tidy("m³/a")
        ('元/吨', 'tonnes/year', 'm3/a')
    """
    unit = unit.replace("³", "3").replace("m^3", "m3")
    unit = re.sub(r"\s*(?:每|/|÷|\bper\b)\s*", "/", unit.strip())
    unit = re.sub(r"/(?:一|1)(?=[^\d])", "/", unit)
    unit = re.sub(r"(?<=[a-zA-Z0-9])[\s·](?:a|yr)(?:\^?-1)$", "/a", unit)
    return re.sub(r"\btpa\b", "t/a", unit, flags=re.IGNORECASE).strip().rstrip(".").strip()


def known_units() -> tuple[str, ...]:
    """Units a person may have meant, for "did you mean"."""
    return (
        *(w for w in MEASURES if len(w) > 1 or not w.isascii()),
        "吨/年",
        "万吨/年",
        "吨/月",
        "吨/天",
        "立方米/年",
        "t/yr",
        "t/a",
        "t/d",
        "m3/yr",
        "GJ/yr",
        "kWh/yr",
        "元/吨",
        "元/立方米",
        "元/度",
        "元/GJ",
        "CNY/t",
        "万元/年",
        "%",
        "ppm",
        "mg/kg",
        "g/L",
        "km",
        "公里",
    )
