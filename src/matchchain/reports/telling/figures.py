"""Figures as people write them: 万元 in Chinese, thousands in English, no digit too many and none cut off.

Rounding is decimal and half up, as a clerk does it. Parts of a sum are rounded so that they still add up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from matchchain.wording import Lang, Message, say
from matchchain.wording.message import sentence_of
from matchchain.wording.voice import in_money

UNKNOWN = "?"
"""Nobody has said."""

_MONEY_SCALE: dict[Lang, int] = {"zh": 10_000, "en": 1_000}


def money_unit(currency: str, lang: Lang) -> str:
    """The unit that `money` counts in: 万元/年, k CNY/yr."""
    return say(Message("reports.unit.money"), in_money(lang, currency))


def plain(value: Decimal, lang: Lang) -> str:
    """A decimal number, with thousands separators in English only (Chinese counts by 万)."""
    return f"{value:,f}" if lang == "en" else f"{value:f}"


def places(value: float, lang: Lang) -> int:
    """How many decimals an amount of money is shown with: three figures that count, at most two decimals."""
    size = abs(value) / _MONEY_SCALE[lang]
    return 0 if size >= 99.95 else 1 if size >= 0.995 else 2


def scaled(value: float, digits: int, lang: Lang) -> Decimal:
    """Money in the unit of the language, rounded half up to so many decimals; never a minus zero."""
    exact = Decimal(repr(value)) / _MONEY_SCALE[lang]
    rounded = exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def money(value: float | None, lang: Lang, digits: int | None = None) -> str:
    """An amount of money in the unit of the language.

    Args:
        value: CNY (or the park's currency); None is unknown.
        lang: the language of the screen.
        digits: decimals; by default what `places` says.

    Example:
        >>> money(23_721_383, "zh"), money(23_721_383, "en"), money(None, "zh")
        ('2372', '23,721', '?')
    """
    if value is None or not math.isfinite(value):
        return UNKNOWN
    return plain(scaled(value, places(value, lang) if digits is None else digits, lang), lang)


def yearly(value: float | None, lang: Lang, currency: str = "") -> str:
    """An amount of money with its unit.

    Example:
        >>> yearly(23_721_383, "zh"), yearly(23_721_383, "en", "EUR")
        ('2372万元/年', '23,721 k EUR/yr')
    """
    return money(value, lang) + ("" if lang == "zh" else " ") + money_unit(currency, lang)


def shares(total: float | None, parts: Sequence[float | None], lang: Lang) -> tuple[str, ...]:
    """A total and its parts as they are shown: rounded alike, and the parts still add up to the total.

    What rounding leaves over goes to the part that it changes least. With a part unknown, or parts
    that never added up, each stands alone.

    Args:
        total: CNY a year.
        parts: what it is shared into; they add up to `total`.
        lang: the language of the screen.

    Returns:
        The total, then each part.

    Example:
        >>> shares(2_690_000, (1_345_000, 1_345_000), "zh")
        ('269', '134', '135')
    """
    known = [part for part in parts if part is not None and math.isfinite(part)]
    if total is None or not math.isfinite(total):
        return (UNKNOWN, *(money(part, lang) for part in parts))
    digits = places(total, lang)
    whole = scaled(total, digits, lang)
    if len(known) < len(parts) or not parts or abs(sum(known) - total) > 0.01 + 1e-6 * abs(total):
        return (plain(whole, lang), *(money(part, lang) for part in parts))
    step = Decimal(1).scaleb(-digits)
    rounded = [scaled(part, digits, lang) for part in known]
    while (over := sum(rounded) - whole) != 0:
        change = -step if over > 0 else step
        errors = [
            rounded[at] + change - Decimal(repr(part)) / _MONEY_SCALE[lang] for at, part in enumerate(known)
        ]
        nearest = min(range(len(known)), key=lambda at: abs(errors[at]))
        rounded[nearest] += change
    return (plain(whole, lang), *(plain(part, lang) for part in rounded))


def span(low: float | None, high: float | None, lang: Lang, digits: int) -> str:
    """A range of money, "" when there is none or both ends read the same."""
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return ""
    ends = [plain(scaled(end, digits, lang), lang) for end in sorted((low, high))]
    if ends[0] == ends[1]:
        return ""
    if lang == "zh":
        return "~".join(ends)
    return (" to " if "-" in ends[0] + ends[1] else "-").join(ends)


def number(value: float, lang: Lang) -> str:
    """A bare figure: whole from a hundred up, one decimal from one up, three figures below.

    Example:
        >>> number(12000, "en"), number(3.14, "zh"), number(0.0456, "zh")
        ('12,000', '3.1', '0.0456')
    """
    size = abs(value)
    if size == 0 or not math.isfinite(value):
        return "0" if size == 0 else UNKNOWN
    digits = 0 if size >= 100 else 1 if size >= 1 else 2 - math.floor(math.log10(size))
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = plain(rounded, lang)
    return text.rstrip("0").rstrip(".") if "." in text else text


def unit_word(unit: str, lang: Lang) -> str:
    """A unit of amount as people write it; units we have no word for stay as they are."""
    bare = unit.removesuffix("/yr").removesuffix("/年")
    try:
        return sentence_of(f"reports.unit.{bare}")[lang == "en"]
    except KeyError:
        return bare


# English energy is read in units a thousand times larger from here on: (from, one of it, its name), largest first.
_LARGER = {"kWh": ((10_000_000.0, 1e6, "GWh"), (10_000.0, 1e3, "MWh"))}


def amount(value: float | None, unit: str, lang: Lang) -> str:
    """A quantity with its unit; from a hundred thousand up Chinese counts in 万, English energy in MWh and GWh.

    Example:
        >>> amount(12000, "t", "zh"), amount(250_000, "t", "zh"), amount(12000, "t", "en")
        ('12000吨', '25万吨', '12,000 t')
        >>> amount(74_000_000, "kWh", "en"), amount(28_500, "kWh", "en")
        ('74 GWh', '28.5 MWh')
        >>> amount(9_500_000, "kWh", "en")
        '9,500 MWh'
    """
    if value is None or not math.isfinite(value):
        return UNKNOWN
    word = unit_word(unit, lang)
    if lang == "en":
        for least, scale, larger in _LARGER.get(unit, ()):
            if abs(value) >= least:
                return f"{Decimal(f'{value / scale:.3g}'):,f} {larger}"
        return f"{number(value, lang)} {word}".rstrip()
    if abs(value) < 100_000:
        return number(value, lang) + word
    tens = Decimal(repr(value / 10_000)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tens:f}".removesuffix(".0") + "万" + word


def km(value: float | None, lang: Lang) -> str:
    """A distance by road; below ten with one decimal."""
    if value is None or not math.isfinite(value):
        return UNKNOWN
    return say(
        Message("reports.km", {"km": number(round(value, 1) if value < 10 else round(value), lang)}), lang
    )
