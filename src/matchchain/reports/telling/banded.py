"""An amount as somebody outside the office is shown it: exactly, as a band, or not at all."""

from __future__ import annotations

import re

from matchchain.park import Figure
from matchchain.reports.telling.figures import amount
from matchchain.units import show, unit_word
from matchchain.units.bands import band
from matchchain.units.figure import plain
from matchchain.wording import Lang


def banded(figure: Figure | None, level: str, lang: Lang) -> str:
    """An amount as it is shown.

    Args:
        figure: as the card says; None: unknown.
        level: "exact", "band" or "no".
        lang: of its unit.

    Example:
        >>> twelve = Figure(12000.0, 12000.0, 12000.0, "t/yr")
        >>> banded(twelve, "exact", "zh"), banded(twelve, "band", "zh"), banded(twelve, "no", "zh")
        ('12000 吨/年', '10000-20000 吨/年', '')
    """
    if figure is None or level == "no":
        return ""
    return show(figure, lang) if level == "exact" else between(*band(figure.likely), figure.unit, lang)


def between(low: float, high: float, unit: str, lang: Lang) -> str:
    """A band with its unit.

    Example:
        >>> between(1000.0, 2000.0, "t/yr", "en")
        '1000-2000 t/yr'
    """
    word = unit_word(unit, lang)
    return f"{plain(low)}-{plain(high)}{word}" if high else f"0{word}"


def printed_amount(figure: Figure | None, level: str, lang: Lang) -> str:
    """An amount as `banded` gives it, for a page: English with commas and the unit that suits the size.

    Example:
        >>> gas = Figure(74e6, 74e6, 74e6, "kWh/yr")
        >>> printed_amount(gas, "exact", "en"), printed_amount(gas, "band", "en"), printed_amount(gas, "exact", "zh")
        ('74 GWh/yr', '50-100 GWh/yr', '74000000 度/年')
    """
    text = banded(figure, level, lang)
    if lang != "en" or figure is None or not text:
        return text
    unit, a_year, rest = figure.unit.partition("/yr")
    if not a_year or rest or (level == "exact" and (figure.low != figure.high or figure.bound)):
        return grouped(text)
    if level == "exact":
        return f"{amount(figure.likely, unit, lang)}/yr"
    return printed_band(*band(figure.likely), figure.unit, lang)


def printed_band(low: float, high: float, unit: str, lang: Lang) -> str:
    """A band as `between` gives it, for a page.

    Example:
        >>> printed_band(5e7, 1e8, "kWh/yr", "en"), printed_band(1000.0, 2000.0, "t/yr", "zh")
        ('50-100 GWh/yr', '1000-2000 吨/年')
    """
    if lang != "en" or not high:
        return between(low, high, unit, lang)
    plain_unit, a_year, _ = unit.partition("/yr")
    (least, word), (most, wide) = (amount(end, plain_unit, lang).rsplit(" ", 1) for end in (low, high))
    return f"{least}-{most} {wide}{a_year}" if word == wide else f"{least} {word}-{most} {wide}{a_year}"


def grouped(text: str) -> str:
    """Whole numbers of a text with a comma every three digits, as English writes them.

    Example:
        >>> grouped("10000-20000 t/yr, 0.12345")
        '10,000-20,000 t/yr, 0.12345'
    """
    return _LONG.sub(lambda found: f"{int(found.group()):,}", text)


_LONG = re.compile(r"(?<![\d.,])\d{4,}(?![\d,])")
