"""How much is "93%", "800 ppm", "25 g/L"? Fractions."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.units.written.measures import refusal
from matchchain.units.written.parts import TENTH, Parts, stated
from matchchain.units.written.spelling import LONGEST
from matchchain.units.written.split import split
from matchchain.units.written.stated import Stated, UnitFault
from matchchain.units.written.writing import folded, numeral

_D = Decimal
_BY_MASS = {
    "%": _D("0.01"),
    "wt%": _D("0.01"),
    "%wt": _D("0.01"),
    "w%": _D("0.01"),
    "pct": _D("0.01"),
    "percent": _D("0.01"),
    "%(w/w)": _D("0.01"),
    "%w/w": _D("0.01"),
    "wt.%": _D("0.01"),
    "m%": _D("0.01"),
    "vol%": _D("0.01"),
    "v%": _D("0.01"),
    "%vol": _D("0.01"),
    "mol%": _D("0.01"),
    "%(v/v)": _D("0.01"),
    "‰": _D("0.001"),
    "‱": _D("1e-4"),
    "ppm": _D("1e-6"),
    "ppmw": _D("1e-6"),
    "ppmv": _D("1e-6"),
    "ppb": _D("1e-9"),
    "mg/kg": _D("1e-6"),
    "μg/kg": _D("1e-9"),
    "ug/kg": _D("1e-9"),
    "g/kg": _D("1e-3"),
    "kg/t": _D("1e-3"),
    "g/t": _D("1e-6"),
    "mg/g": _D("1e-3"),
    "ug/g": _D("1e-6"),
    "μg/g": _D("1e-6"),
    "kg/kg": _D(1),
    "t/t": _D(1),
    "g/g": _D(1),
    "毫克/千克": _D("1e-6"),
    "毫克/公斤": _D("1e-6"),
    "克/千克": _D("1e-3"),
    "克/公斤": _D("1e-3"),
    "个点": _D("0.01"),
    "百分点": _D("0.01"),
    "个百分点": _D("0.01"),
    "wt-%": _D("0.01"),
    "%(wt)": _D("0.01"),
    "g/100g": _D("0.01"),
    "倍": _D(1),
    "成": _D("0.1"),
}
_BY_VOLUME = {  # -> g/L
    "g/l": _D(1), "克/升": _D(1), "mg/l": _D("1e-3"), "毫克/升": _D("1e-3"), "ug/l": _D("1e-6"),
    "μg/l": _D("1e-6"), "kg/m3": _D(1), "g/m3": _D("1e-3"), "mg/m3": _D("1e-6"), "mg/nm3": _D("1e-6"),
    "公斤/立方米": _D(1),
    "千克/立方米": _D(1), "mg/ml": _D(1), "g/ml": _D(1000), "g/100ml": _D(10),
}  # fmt: skip


_WORDS = {
    "一半": "50%", "半数": "50%", "全部": "100%", "half": "50%", "all": "100%",
    "1/2": "50%", "1/3": "33.3333%", "2/3": "66.6667%", "1/4": "25%", "3/4": "75%", "one third": "33.3333%",
    "two thirds": "66.6667%",
}  # fmt: skip
_IN_WORDS = expression(r"^(.*?)(百|千|万)分之\s*")
_TENTHS = expression(r"([一二三四五六七八九])成([一二三四五六七八九半])")
_DECIMAL_COMMA = expression(r"(?<![\d,.])(\d{1,3}),(\d{3})(?=\s*%)")  # no share is 99,900 %
_WITHIN = expression(r"(\d+(?:\.\d+)?)\s*%?\s*(?:±|\+/-)\s*(\d+(?:\.\d+)?)\s*%")  # of a percentage, in points
_NTH = expression(r"([二三四五六七八九十])分之([一二三四五六七八九])$")
_SOLIDS = expression(
    r"^(?:含固[率量]?|固含量|干物质含?量?|dry (?:matter|solids)|DM|DS|TS)\s*(?:content)?\s*[:=]?\s*"
    r"|\s*(?:含固[率量]?|固含量|干物质|dry (?:matter|solids)|DM|DS|TS)$",
    re.IGNORECASE,
)
_DRY_PART = expression(r"含固|固含|干物质|\bdry (?:matter|solids)\b(?! basis)|\b(?:DM|DS|TS)\b")


@lru_cache(maxsize=1 << 16)
def share(text: str) -> Stated:
    """A fraction by mass (unit "1"), or grams a litre (unit "g/L") that waits for a density.

    A bare number up to 1 is a fraction, above 1 it is read as per cent; both are `assumed`. "About" reaches a
    tenth of the share or of what is left of the whole, whichever is less, and at least half its last digit.

    Raises:
        UnitFault: no share, an unknown unit, or more than 100 %.

    Example:
        >>> share("800 ppm").likely, share(">= 90%").bound, share("25 g/L").unit, round(share("约93%").low, 4)
        (0.0008, '>=', 'g/L', 0.923)
    """
    words = folded(text[: LONGEST + 1])
    if _DRY_PART.search(words):
        raise UnitFault("units.not-understood", {"text": text})
    words = _DECIMAL_COMMA.sub(r"\1.\2", words)
    words = _WITHIN.sub(lambda found: f"{_D(found[1]) - _D(found[2])}-{_D(found[1]) + _D(found[2])}%", words)
    words = _NTH.sub(lambda found: f"{100 * (numeral(found[2]) or 0) / (numeral(found[1]) or 1):.6f}%", words)
    words = _TENTHS.sub(r"\1点\2成", _WORDS.get(words, words)).replace("点半成", "点五成")
    fraction = _IN_WORDS.match(words)
    parts = split(words[: fraction.end(1)] + words[fraction.end() :] if fraction else words)
    unit = parts.unit.casefold().replace(" ", "")
    if fraction and not unit:
        unit = {"百": "%", "千": "‰", "万": "‱"}[fraction[2]]
    if not unit:
        factor = _D(1) if parts.high <= 1 else _D("0.01")
        return _checked(_about(parts, factor, text, assumed=True))
    if unit in _BY_VOLUME:
        return stated(parts, _BY_VOLUME[unit], "g/L", text)
    if unit not in _BY_MASS:
        raise refusal(text, parts.unit)
    return _checked(_about(parts, _BY_MASS[unit], text))


def water(text: str) -> Stated:
    """The water content that a text states; of what states the solids (含固率20%, 30% DS) the rest is water.

    Raises:
        UnitFault: no share.

    Example:
        >>> round(water("含固率20%").likely, 3), water("80%").likely, water("干物质≥30%").bound
        (0.8, 0.8, '<=')
    """
    words = folded(text[: LONGEST + 1])
    if not _DRY_PART.search(words):
        return share(text)
    dry = share(_SOLIDS.sub("", words))
    bound = {">=": "<=", "<=": ">="}.get(dry.bound, "")
    return replace(dry, low=1 - dry.high, likely=1 - dry.likely, high=1 - dry.low, bound=bound, text=text)


def _about(parts: Parts, factor: Decimal, text: str, *, assumed: bool = False) -> Stated:
    left = 1 / factor - parts.low
    spread = max(min(parts.low, left) * TENTH, parts.step / 2) if left > 0 else _D(0)
    return stated(parts, factor, "1", text, assumed=assumed, spread=min(spread, parts.low))


def _checked(value: Stated) -> Stated:
    if value.high > 1:
        if value.low <= 1 and value.likely <= 1:  # 98 % and about must not reach beyond the whole
            return replace(value, high=1.0)
        raise UnitFault("units.over-100", {"text": value.text})
    return value


def by_density(value: Stated, density: float | None) -> Stated | None:
    """Grams a litre as a fraction: x / (1000 density); None when the density is not known.

    Args:
        value: a share; one in "1" comes back as it is.
        density: t/m3.
    """
    if value.unit != "g/L":
        return value
    if not density:
        return None
    settled = value.times(1 / (1000 * density), "1")
    return None if settled.high > 1 else settled


def on_wet_basis(value: Stated, moisture: float | None) -> Stated | None:
    """A share of the dry matter as one of the goods as they are: x (1 - w); None when w is not known."""
    if "dry" not in value.basis.split(","):
        return value
    return None if moisture is None else value.times(1 - moisture)
