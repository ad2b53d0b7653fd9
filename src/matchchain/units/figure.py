"""A figure as a person would write it, so that reading it again gives the same figure."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, Protocol

from matchchain.units.written.stated import MAX_DIGITS
from matchchain.values import dataclass

_ZH = {
    "t": "吨", "m3": "立方米", "Nm3": "标方", "GJ": "GJ", "kWh": "度", "yr": "年", "d": "天", "CNY": "元",
    "pcs": "个", "sets": "套", "units": "台", "vehicles": "辆", "drums": "桶", "m": "米", "m2": "平方米",
    "h": "小时", "mo": "个月",
}  # fmt: skip
_ZH_WHOLE = {
    "CNY/(t·km)": "元/(吨·公里)", "kg/(t·km)": "kg/(吨·公里)", "CNY/(m·yr)": "元/(米·年)", "t/t": "吨/吨",
    "km": "公里", "d/yr": "天", "yr": "年", "t/m3": "t/m3", "GJ/t": "GJ/吨", "h/yr": "小时/年",
}  # fmt: skip
_EN_WHOLE = {"d/yr": "d", "yr": "yr"}


class Range(Protocol):
    """What `write` needs of a figure."""

    @property
    def low(self) -> float: ...  # noqa: D102
    @property
    def likely(self) -> float: ...  # noqa: D102
    @property
    def high(self) -> float: ...  # noqa: D102
    @property
    def unit(self) -> str: ...  # noqa: D102
    @property
    def bound(self) -> str: ...  # noqa: D102


def write(figure: Range, lang: Literal["zh", "en"] = "zh") -> str:
    """The figure in its canonical unit, exact.

    Args:
        figure: low, likely, high in `unit`; a likely value off the middle is not written.
        lang: the language of the unit.

    Example:
        >>> from matchchain.units import amount
        >>> write(amount("0.8-0.9万吨/年")), write(amount("1000 t/a"), "en")
        ('8000-9000 吨/年', '1000 t/yr')
    """
    low, high = plain(figure.low), plain(figure.high)
    number = low if figure.low == figure.high else f"{low}-{high}"
    lead = f"{figure.bound} " if figure.bound else ""
    return f"{lead}{number}{unit_word(figure.unit, lang)}"


def show(figure: Range, lang: Literal["zh", "en"] = "zh") -> str:
    """The figure as a person is shown it: two decimals, or three digits where it is below one.

    Args:
        figure: low, likely, high in `unit`.
        lang: the language of the unit.

    Example:
        >>> from matchchain.units import Stated
        >>> show(Stated(283.01886792452825, 283.01886792452825, 283.01886792452825, "CNY/t"))
        '283.02 元/吨'
    """
    return write(
        _Shown(_short(figure.low), _short(figure.likely), _short(figure.high), figure.unit, figure.bound), lang
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    low: float
    likely: float
    high: float
    unit: str
    bound: str


def _short(value: float) -> float:
    return round(value, 2) if abs(value) >= 1 else float(f"{value:.3g}")


def unit_word(unit: str, lang: Literal["zh", "en"]) -> str:
    """A canonical unit in words, with the space that stands before it.

    Example:
        >>> unit_word("CNY/t", "zh"), unit_word("1", "en")
        (' 元/吨', '')
    """
    if unit in {"1", "deg", "pH"}:
        return ""
    currency = getattr(lang, "currency", "CNY")  # a voice says in which money it speaks (wording.voice)
    if currency != "CNY" and unit.startswith("CNY"):
        unit = f"{currency}{unit.removeprefix('CNY')}"
    if lang == "en":
        return " " + _EN_WHOLE.get(unit, unit)
    if unit in _ZH_WHOLE:
        return " " + _ZH_WHOLE[unit]
    if unit.endswith(("/(t·km)", "/(m·yr)")):  # another currency's
        return " " + unit.replace("(t·km)", "(吨·公里)").replace("(m·yr)", "(米·年)")
    return " " + "/".join(_ZH.get(part, part) for part in unit.split("/"))


def plain(value: float) -> str:
    """A float in digits, without a trailing .0 and mostly without an exponent; exact when read again."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    short = repr(value)
    long = format(Decimal(short), "f")
    return long if len(long) <= MAX_DIGITS else short
