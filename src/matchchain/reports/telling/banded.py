"""An amount as somebody outside the office is shown it: exactly, as a band, or not at all."""

from __future__ import annotations

from matchchain.park import Figure
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
