"""A small comparer of figures, of its own: it shares nothing with the reader it judges."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TOLERANCE = 0.01
WEEKS, MONTHS, QUARTERS = 52.0, 12.0, 4.0

# word -> (dimension, how many of its base unit)
_UNITS: dict[str, tuple[str, float]] = {}


def _units(dimension: str, words: dict[str, float]) -> None:
    _UNITS.update({word: (dimension, factor) for word, factor in words.items()})


_units("t", {"吨": 1, "公吨": 1, "t": 1, "tonne": 1, "tonnes": 1, "ton": 1, "tons": 1, "mt": 1, "mg": 1, "te": 1})
_units("t", {"kg": 1e-3, "公斤": 1e-3, "千克": 1e-3, "斤": 5e-4, "kilogram": 1e-3, "kilograms": 1e-3, "kgs": 1e-3})
_units("t", {"克": 1e-6, "kt": 1e3, "lb": 4.5359237e-4, "lbs": 4.5359237e-4, "pound": 4.5359237e-4})
_units(
    "t",
    {
        "pounds": 4.5359237e-4,
        "short ton": 0.90718474,
        "short tons": 0.90718474,
        "short_ton": 0.90718474,
        "st": 0.90718474,
        "metric tonnes": 1,
    },
)
_units("m3", {"m3": 1, "立方米": 1, "立方": 1, "方": 1, "cubic metres": 1, "cubic meters": 1, "cbm": 1})
_units("m3", {"升": 1e-3, "l": 1e-3, "litre": 1e-3, "litres": 1e-3, "liters": 1e-3, "liter": 1e-3, "kl": 1})
_units("m3", {"hl": 0.1, "gal": 3.785411784e-3, "gallon": 3.785411784e-3, "gallons": 3.785411784e-3})
_units("m3", {"us gal": 3.785411784e-3, "us gallon": 3.785411784e-3, "us gallons": 3.785411784e-3})
_units("m2", {"m2": 1, "平方米": 1, "㎡": 1})
_units("nm3", {"nm3": 1, "标方": 1, "标立方米": 1, "标准立方米": 1})
_units("gj", {"gj": 1, "吉焦": 1, "mj": 1e-3, "tj": 1e3, "kwh": 3.6e-3, "度": 3.6e-3, "千瓦时": 3.6e-3})
_units("gj", {"mwh": 3.6, "兆瓦时": 3.6, "gwh": 3600, "mmbtu": 1.05505585, "吨标煤": 29.3076, "tce": 29.3076})
_units("gj", {"therm": 0.105505585, "therms": 0.105505585})
_units("gj/h", {"mw": 3.6, "kw": 3.6e-3, "千瓦": 3.6e-3, "兆瓦": 3.6, "mwth": 3.6})
COUNTED = (
    "只 个 桶 套 台 件 根 袋 条 副 双 片 辆 块 张 pc pcs piece pieces unit units each ea drum drums ibc ibcs pallet"
)
COUNTED += " pallets tyre tyres tire tires bag bags crate crates box boxes keg kegs sack sacks no. nos item items"
_units("count", dict.fromkeys(COUNTED.split(), 1.0))
_units("fraction", {"%": 1e-2, "ppm": 1e-6, "‰": 1e-3, "mg/kg": 1e-6, "percent": 1e-2})
_units("g/l", {"g/l": 1, "mg/l": 1e-3, "克/升": 1})
_units("mj/kg", {"mj/kg": 1, "kj/kg": 1e-3, "kcal/kg": 4.1868e-3, "大卡/千克": 4.1868e-3, "大卡": 4.1868e-3})
_units("degc", {"℃": 1, "°c": 1, "degc": 1, "deg c": 1, "摄氏度": 1, "度c": 1, "c": 1})
_units("mpa", {"mpa": 1, "mpag": 1, "mpa(g)": 1, "兆帕": 1, "bar": 0.1, "barg": 0.1, "bar(g)": 0.1, "kpa": 1e-3})
_units("m", {"米": 1, "metre": 1, "metres": 1})
_units("km", {"km": 1, "公里": 1, "千米": 1})
_units("mm", {"mm": 1, "毫米": 1, "cm": 10, "μm": 1e-3, "目": 0})
_units("month", {"months": 1, "month": 1, "个月": 1})
_units("hour", {"h": 1, "hours": 1, "hour": 1, "小时": 1})

_MONEY = {
    "元": ("CNY", 1), "块": ("CNY", 1), "毛": ("CNY", 0.1), "角": ("CNY", 0.1), "cny": ("CNY", 1), "rmb": ("CNY", 1),
    "¥": ("CNY", 1), "eur": ("EUR", 1), "€": ("EUR", 1), "euro": ("EUR", 1), "gbp": ("GBP", 1), "£": ("GBP", 1),
    "usd": ("USD", 1), "inr": ("INR", 1), "rs": ("INR", 1), "₹": ("INR", 1),
    "$": ("USD", 1), "us$": ("USD", 1), "aud": ("AUD", 1), "cad": ("CAD", 1), "zar": ("ZAR", 1), "人民币": ("CNY", 1), "k eur": ("EUR", 1e3),
}  # fmt: skip
_TIMES = {
    "年": 1.0, "a": 1.0, "yr": 1.0, "y": 1.0, "year": 1.0, "annum": 1.0, "月": MONTHS, "month": MONTHS,
    "mo": MONTHS, "mth": MONTHS, "周": WEEKS, "week": WEEKS, "wk": WEEKS, "季": QUARTERS, "季度": QUARTERS,
    "quarter": QUARTERS, "天": "day", "日": "day", "d": "day", "day": "day", "h": "hour", "小时": "hour",
    "hour": "hour", "hr": "hour", "时": "hour",
}  # fmt: skip
_PREFIX = {"万": 1e4, "千": 1e3, "百万": 1e6, "亿": 1e8, "million ": 1e6, "million": 1e6, "k": 1e3, "thousand ": 1e3}
_PREFIX |= {"lakh ": 1e5, "lakh": 1e5, "crore ": 1e7, "crore": 1e7}
# rates that the trade writes in one word
_RATES = {
    "tpd": "t/day", "ktpd": "kt/day", "mtpd": "t/day", "tpm": "t/month", "tpa": "t/yr", "tpy": "t/yr", "ktpa": "kt/yr",
    "kld": "kl/day", "gpd": "gal/day", "pph": "lb/h",
}  # fmt: skip
_NUMBER = r"[-+]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?"
_OPS = {">=": ">=", "≥": ">=", "不低于": ">=", "不小于": ">=", "min": ">=", ">": ">=", "at least": ">=", "<=": "<="}
_OPS |= {"≤": "<=", "不高于": "<=", "不大于": "<=", "max": "<=", "<": "<=", "up to": "<=", "at most": "<="}
_LEAD = "|".join(re.escape(word) for word in sorted(_OPS, key=len, reverse=True))
_HEAD = rf"^(?P<op>{_LEAD})?\s*(?:约|~|approx\.?|about|ca\.?|大约|近)?\s*(?P<front>us\$|[€£$¥₹])?\s*(?P<low>{_NUMBER})"
_RANGE = re.compile(rf"{_HEAD}(?P<first>[^\d]*?)\s*(?:-|~|–|—|至|到|to)\s*(?P<high>{_NUMBER})\s*(?P<unit>\D.*)?$")
_SINGLE = re.compile(rf"{_HEAD}\s*(?P<unit>\D.*)?$")


@dataclass(frozen=True)
class Figure:
    """A figure in base units (t, m3, GJ, plain money); `dims` is its dimension, empty when none was written."""

    low: float
    high: float
    dims: str
    op: str = ""
    basis: str = ""

    def times(self, factor: float, dims: str) -> Figure:
        """The same figure in another dimension."""
        return Figure(self.low * factor, self.high * factor, dims, self.op, self.basis)


def _tidy(text: str) -> str:
    text = unicodedata.normalize("NFKC", str(text)).strip().lower()
    text = text.replace("³", "3").replace("〜", "~").replace("~", "~").replace("−", "-").replace("'", "")
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", "", text)
    return re.sub(r"\s*左右|\s*以上$|\s*以下$", "", text)


def _measure(word: str) -> tuple[str, float]:
    """The dimension and size of one unit word, with 万 and its like before it."""
    word = word.strip().removesuffix(".")
    if word in _UNITS:
        return _UNITS[word]
    if word in _MONEY:
        return _MONEY[word]
    for prefix, factor in _PREFIX.items():
        if word.startswith(prefix) and word != prefix:
            dimension, size = _measure(word[len(prefix) :])
            return dimension, size * factor
        if word == prefix:
            return "", factor
    raise ValueError(f"unit not known to the comparer: {word!r}")


def _unit(text: str, days: float | None, hours: float | None) -> tuple[str, float]:
    text = re.sub(r"\bp\.?a\.?$|\bper annum$", "/yr", text.strip()).replace(" per ", "/").replace("//", "/")
    text = text.replace("·", "/").strip()
    text = _RATES.get(text, text)
    if not text:
        return "", 1.0
    whole = _UNITS.get(text)
    parts = [part.strip() for part in text.split("/")]
    dimension, size = whole or (_measure(parts[0]) if parts[0] else ("", 1.0))
    if whole:
        parts = parts[:1]
    for part in parts[1:]:
        if part in _TIMES:
            per = _TIMES[part]
            if per == "day":
                per = days or None
            elif per == "hour":
                per = hours or None
            unknown = "day" if _TIMES[part] == "day" else "h"
            dimension, size = (f"{dimension}/{unknown}", size) if per is None else (f"{dimension}/yr", size * per)
        else:
            below, divisor = _measure(part)
            dimension, size = f"{dimension}/{below}", size / divisor
    if dimension == "gj/h" and hours:
        dimension, size = "gj/yr", size * hours
    return dimension, size


def figure(text: object, days: float | None = None, hours: float | None = None) -> Figure:
    """Read one figure as a card writes it.

    Raises:
        ValueError: when this is no figure the comparer knows.
    """
    words = _tidy(str(text))
    basis = next((mark for mark in ("折百", "干基", "dry", "湿基") if mark in words), "")
    tax = re.search(r"含税\s*(\d+(?:\.\d+)?)\s*%|incl\.?\s*(\d+(?:\.\d+)?)\s*% vat", words)
    divisor = 1 + float(tax[1] or tax[2]) / 100 if tax else 1.0
    words = re.sub(r"^([日月年周])[需产用均耗]?(约?\d.*)$", r"\2/\1", words)
    words = re.sub(r"\s+(?:a|an|each|every)\s+(day|week|month|year|hour)$", r"/\1", words)
    words = re.sub(r"\([^()]*\)", lambda m: m[0] if m[0] == "(g)" else "", words).strip()
    words = words.replace("折百", "").replace("干基", "").strip()
    span, found = _RANGE.match(words), _SINGLE.match(words)
    if not (span or found):
        raise ValueError(f"no figure: {text!r}")
    if span:
        low, high = span["low"], span["high"]
        unit = (span["unit"] or span["first"] or "").strip()
        found = span
    else:
        low = high = found["low"]
        unit = (found["unit"] or "").strip()
    low, high = (float(number.replace(",", "")) for number in (low, high))
    if found["front"]:
        unit = f"{found['front']}{unit}" if unit.startswith("/") or not unit else f"{found['front']}/{unit}"
    dims, size = _unit(unit, days, hours)
    size /= divisor
    return Figure(min(low, high) * size, max(low, high) * size, dims, _OPS.get(found["op"] or "", ""), basis)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


def same(truth: Figure, told: Figure, yearly_quantity: float | None = None) -> bool:
    """Whether a told figure says the same as the true one, within 1 %."""
    if truth.op and told.op and truth.op != told.op:
        return False
    if truth.basis != told.basis:
        return False
    if truth.dims != told.dims and truth.dims and told.dims:
        told = _bridge(truth, told, yearly_quantity)
        if truth.dims != told.dims:
            return False
    if _near(truth.low, told.low) and _near(truth.high, told.high):
        return True
    # "about 3000" may be told with its margin, as long as the middle stays
    single = truth.low == truth.high
    return single and told.low < truth.low < told.high and _near(truth.low, (told.low + told.high) / 2)


def _bridge(truth: Figure, told: Figure, yearly_quantity: float | None) -> Figure:
    """Money a year and money a tonne are one figure where the quantity is known."""
    if not yearly_quantity:
        return told
    money = truth.dims.split("/")[0]
    if truth.dims == f"{money}/yr" and told.dims.startswith(f"{money}/"):
        return told.times(yearly_quantity, truth.dims)
    if told.dims == f"{money}/yr" and truth.dims.startswith(f"{money}/"):
        return told.times(1 / yearly_quantity, truth.dims)
    return told
