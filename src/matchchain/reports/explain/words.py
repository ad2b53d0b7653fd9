"""How the parts of an explanation are said: figures with their signs, prices, names, firms."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from matchchain.reports.column import Fields
from matchchain.reports.telling.figures import UNKNOWN, amount, money, plain
from matchchain.reports.telling.pairing import goods
from matchchain.reports.telling.words import Sentences
from matchchain.studies.explaining.explanation import Ends, Named
from matchchain.studies.explaining.firm_page import FirmPage
from matchchain.studies.explaining.route_told import Leg
from matchchain.wording import Lang

sentence = Sentences("explain")
column = Fields("explain.field")


def price(value: float | None, lang: Lang, *, signed: bool = False) -> str:
    """A price to the cent, without idle zeros; with its sign where asked.

    Example:
        >>> price(89.224, "zh"), price(1500.0, "en", signed=True), price(None, "zh")
        ('89.22', '+1,500', '?')
    """
    if value is None:
        return UNKNOWN
    small = 0 < abs(value) < 0.995
    exact = Decimal(f"{value:.3g}") if small else Decimal(repr(value))
    rounded = exact if small and abs(value) < 0.1 else exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    text = plain(abs(rounded) if rounded == 0 else rounded, lang)
    text = text.removesuffix(".00")
    return f"+{text}" if signed and rounded > 0 else text


def prices(figure: Ends, lang: Lang, sign: int = 1) -> str:
    """The ends of a price, "" where it is no range."""
    low, _, high = figure
    if low is None or high is None:
        return ""
    ends = [price(end, lang) for end in sorted((sign * low, sign * high))]
    return "" if ends[0] == ends[1] else f"{ends[0]}~{ends[1]}"


def yearly(value: float | None, lang: Lang, digits: int, *, signed: bool = True) -> str:
    """Money a year, with its sign."""
    text = money(value, lang, digits)
    return f"+{text}" if signed and value is not None and value > 0 and text.strip("0.") else text


def amounts(figure: Ends, unit: str, lang: Lang) -> str:
    """An amount, or its range."""
    low, likely, high = figure
    if low is None or high is None or low == high:
        return amount(likely, unit, lang)
    return f"{amount(low, unit, lang)}~{amount(high, unit, lang)}"


def factor(value: float | None) -> str:
    """A bare factor: a strength, a share of a unit."""
    return UNKNOWN if value is None else f"{value:.4g}"


def percent(value: float) -> str:
    """A fraction in per cent.

    Example:
        >>> percent(0.8), percent(0.125), percent(0.9999), percent(1.0)
        ('80%', '12.5%', '>99.9%', '100%')
    """
    if 0.999 < value < 1:
        return ">99.9%"
    return "<0.1%" if 0 < value < 0.001 else f"{value * 100:.4g}%" if value in {0, 1} else f"{value * 100:.3g}%"


def identity(name: Named, lang: Lang) -> str:
    """What a name was found to be, with its CAS number; "" when nobody knows it."""
    if not name.material:
        return ""
    thing = name.zh if lang == "zh" else name.en
    return f"{thing} (CAS {name.cas})" if name.cas else thing


def firm_name(zh: str, en: str, lang: Lang) -> str:
    """A firm as it is called in this language."""
    return (en if lang == "en" else "") or zh


def firm_of(firm: tuple[str, str, str], lang: Lang) -> str:
    """A firm of a route by its (zh, en, contact); of nobody, that nobody runs it yet."""
    return firm_name(firm[0], firm[1], lang) or sentence("route.nobody", lang)


def leg_name(leg: Leg, lang: Lang) -> str:
    """A leg of a route in a line: what goes from whom to whom."""
    return f"{goods(leg.offer, lang)}({firm_of(leg.supplier, lang)} -> {firm_of(leg.receiver, lang)})"


def own_material(page: FirmPage, lang: Lang) -> str:
    """What the firm calls its material, in a language the reader knows."""
    return goods((page.material, page.material, page.material_en), lang)
