"""From the money of a cell to the words of a card: per unit of its own, of its title, or of the row."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from matchchain import units
from matchchain.catalogue.sheets.layouts.figures import NOTHING_TOLD, Told, figure_of, period_in
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import Stated, folded
from matchchain.wording import Message

_PER_ROW = expression(r"\s*(?:/|\bper\b|每)\s*(?:单位|units?|uom|u/m|u\.o\.m\.)$", re.IGNORECASE)
_SCALED = expression(r"^(?:百万|千万|[万亿]|千(?=吨|只|个|件|方|立方|标|套|条|米))\s*(?=\S)")
_OR = expression(r"\s+or\s+|或", re.IGNORECASE)
_FAMILIES = {"GJ": "energy", "kWh": "energy", "MW": "energy", "Nm3": "gas"}
_MONEY_SIGNS = {"£": "GBP", "€": "EUR", "US$": "USD", "RS": "INR", "₹": "INR"}  # whose $ it is, the park says
_IN_LETTERS = expression(
    r"^(?P<before>US\$|[£€$₹]|Rs\.?|[A-Z]{3})?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<behind>US\$|[£€$₹]|Rs\.?|[A-Z]{3})?"
    r"\s*(?:/|\bper\b)\s*(?P<unit>short ton|long ton|[A-Za-z]{1,10}[23]?)"
    r"(?:\s*,?\s*\(?(?:delivered|ex[- ]works|ex[- ]farm|ex[- ]site|at (?:the )?gate|gate|on site|fob|landed"
    r"|loaded|today|now)\)?)?$",
    re.IGNORECASE,
)
_WITHOUT_MONEY = expression(
    r"^(?P<number>[\d.,]*\d)\s*(?:/|per\b)\s*(?P<unit>[A-Za-z\u3400-\u9fff][^\d]*[23]?)$", re.IGNORECASE
)
_EACH = expression(r"^(?P<number>[\d.,]*\d)\s*(?:each|apiece|ea\.?|a piece)$", re.IGNORECASE)
_TONNE = expression(r"^(?:metric )?tonnes?$", re.IGNORECASE)
_HAN = expression(r"[\u3400-\u9fff]")


def per_unit_price(money: Stated, amount: Stated, days: float | None) -> Decimal | None:
    """A yearly sum of money over the yearly amount of the same row; None where that cannot be reckoned.

    price = money a year / amount a year, both as stated, ends of a range apart.

    Args:
        money: a year, or once, in the park's currency.
        amount: per year, or per day.
        days: operating days a year, for an amount per day.
    """
    yearly = units.per_year(amount, days)
    if yearly is None or yearly.low != yearly.high or not yearly.likely or money.low != money.high:
        return None
    try:
        return Decimal(repr(money.likely)) / Decimal(repr(yearly.likely))
    except InvalidOperation:
        return None


def price_text(text: str, unit: str = "", remark: str = "", per: str = "", *, currency: str = "CNY") -> Told:
    """The price of a cell in the words of a card.

    Args:
        text: the cell.
        unit: of the title, the row of units or the column of units: "元/吨", "万元", "" for none.
        remark: what the title says of it: 含税, incl. VAT.
        per: the unit of amount of the row, for a price per unit in 元 alone.
        currency: the park's.

    Example:
        >>> price_text("900", "元/吨", "含税").text, price_text("8毛一公斤").text, price_text("3", "元", per="kg").text
        ('900 元/吨(含税)', '8毛一公斤', '3 元/kg')
    """
    text = in_money_of(text, unit, currency)
    kind, _ = figure_of(text, currency)
    if kind == "price":
        return Told(_remarked(plain_price(text), remark))
    if kind == "money":
        return _money_per(text, per, remark)
    if kind != "bare":
        return NOTHING_TOLD
    return _number_priced(text, unit, remark, per, currency)


def in_money_of(text: str, unit: str, currency: str) -> str:
    """A price without money under a title that names it, with that money: 70/t, 6 each."""
    money = unit if unit and unit_of(unit, currency) == "money" else ""
    plain = folded(text).strip()
    if each := _EACH.match(plain):
        return f"{each['number']} {money or currency}/piece"
    per = _WITHOUT_MONEY.match(plain) if money else None
    return f"{per['number']} {money}/{per['unit']}" if per and unit_of(per["unit"]) == "amount" else text


def unit_that_fits(unit: str, quantity: str, currency: str = "CNY") -> str:
    """Of a unit that leaves a choice the one that the amount of the row is in; a unit without a choice as it is.

    Example:
        >>> unit_that_fits("EUR/t or EUR/MWh", "22 MW"), unit_that_fits("EUR/t or EUR/MWh", "900 kg/yr")
        ('EUR/MWh', 'EUR/t')
    """
    choices = [part.strip() for part in _OR.split(unit)]
    if len(choices) < 2 or any(unit_of(choice, currency) != "price" for choice in choices):
        return unit
    amount = figure_of(quantity, currency)[1]
    of = _FAMILIES.get(amount.unit.partition("/")[0], amount.unit.partition("/")[0]) if amount is not None else ""
    found = []
    for choice in choices:
        price = figure_of(f"1 {choice}", currency)[1]
        per = price.unit.partition("/")[2] if price is not None else ""
        found += [choice] if per and _FAMILIES.get(per, per) == of else []
    return found[0] if len(found) == 1 else unit


def plain_price(text: str) -> str:
    """A price in letters as cards write it: number, money, unit; any other text as it is.

    Example:
        >>> plain_price("USD 29/t"), plain_price("£96 per tonne"), plain_price("£17.50/t delivered")
        ('29 USD/t', '96 GBP/t', '17.50 GBP/t')
    """
    found = _IN_LETTERS.match(folded(text).strip())
    if found is None or bool(found["before"]) == bool(found["behind"]):
        return text
    money = (found["before"] or found["behind"]).upper().rstrip(".")
    unit = _TONNE.sub("t", found["unit"])
    return f"{found['number']} {_MONEY_SIGNS.get(money, money)}/{unit}"


def _number_priced(text: str, unit: str, remark: str, per: str, currency: str) -> Told:
    whole = _PER_ROW.sub("", unit)
    if whole != unit:  # £/unit, 元/单位: per unit of the row
        return _money_per(f"{text} {whole}", per, remark)
    of = unit_of(unit, currency) if unit else ""
    if of in {"price", "amount"}:  # 单价/吨: per tonne, in the park's money
        priced = unit if of == "price" else f"{money_word(currency, unit)}/{_without_period(unit)}"
        return Told(_remarked(f"{text} {priced}", remark))
    if of == "money":
        return _money_per(f"{text} {unit}", per, remark)
    if unit:
        return Told("", Message("layouts.other-unit", {"text": text, "unit": unit}), "refused")
    if per:  # 单价 beside a column of units: in the park's money, per that unit
        return _money_per(f"{text} {money_word(currency, per)}", per, remark)
    return Told(_remarked(text, remark), Message("layouts.no-price-unit", {"text": text}), "asked")


def _money_per(text: str, per: str, remark: str) -> Told:
    if not per:
        return Told(_remarked(text, remark), Message("layouts.no-price-unit", {"text": text}), "asked")
    unit = _SCALED.sub("", _without_period(per))
    return Told(_remarked(f"{text}/{unit}", remark), note=Message("layouts.per-row-unit", {"unit": unit}))


def _without_period(unit: str) -> str:
    return re.split(r"\s*(?:/|\bper\b|每)\s*", unit)[0] if period_in(unit) else unit


def money_word(currency: str, like: str) -> str:
    """The park's money as it is written beside a unit.

    Example:
        >>> money_word("CNY", "吨"), money_word("EUR", "t")
        ('元', 'EUR')
    """
    return "元" if currency == "CNY" and _HAN.search(like) else currency


def _remarked(text: str, remark: str) -> str:
    """A price with what its title says of VAT, unless it says so itself."""
    said = folded(remark)
    if not said or not re.search(r"税|vat", said, re.IGNORECASE) or re.search(r"税|vat", text, re.IGNORECASE):
        return text
    return f"{text}({said})"


def vat_rate(text: str) -> str:
    """A rate of tax as a cell gives it, in per cent; "" where it is none.

    Example:
        >>> vat_rate("13%"), vat_rate("0.13"), vat_rate("13"), vat_rate("免税")
        ('13%', '13%', '13%', '')
    """
    plain = folded(text).strip().removesuffix("%").strip()
    try:
        rate = Decimal(plain)
    except InvalidOperation:
        return ""
    rate = rate * 100 if 0 < rate < 1 and "%" not in text else rate
    return f"{rate.normalize():f}%" if 0 < rate <= 30 else ""
