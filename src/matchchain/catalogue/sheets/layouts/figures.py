"""From the figure of a cell to the words of a card: with its own unit, else the one that title or column give."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain import units
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.expressions import expression
from matchchain.units import Stated, UnitFault, folded
from matchchain.values import dataclass
from matchchain.wording import Message

FigureOf: TypeAlias = Literal["bare", "amount", "amount-once", "price", "money", "yearly", "share", ""]


"""What a text states: a number alone, an amount with its period or without, money in its three ways, a share."""


_HAN = expression(r"[\u3400-\u9fff]")


_DIGITS = expression(r"\d[\d,.\s]*\d|\d")


_PERIOD_ZH = {"yr": "年", "mo": "月", "d": "天", "wk": "周", "fn": "双周", "q": "季度", "h": "小时"}


_PERIOD_EN = {"yr": "yr", "mo": "month", "d": "d", "wk": "week", "fn": "fortnight", "q": "quarter", "h": "h"}


_PER_YEAR = {"yr": 1, "q": 4, "mo": 12, "fn": 26, "wk": 52}


_RUPEES = expression(r"(?<![A-Za-z])Rs(?:\.|\b)|₹", re.IGNORECASE)
_DOLLARS = expression(r"(?<![A-Za-z])(?:US|CA?|AU?|NZ|S|HK|NT|R)\$")
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "CNY"}
_PLAIN_AMOUNT = expression(r"^\s*(\d[\d,]*(?:\.\d+)?)\s*([^\d\s~～–+±-][^\d~～–+±]*(?:m3|m2|Nm3)?[^\d~～–+±]*)?\s*$")


_PERIOD_FIRST = expression(
    r"^(约?)(?:平均|大约|大概)?[每一]个?(季度|[年月日天周])(?:大约|大概|约|产生?|用)?"
    r"(约?\d[\d,.]*\s*[^\d\s/每左右以上下多余近至()（）~-]{1,5})$"
)


_SCALE = expression(r"^[万千百十亿余多+]+")


_PLAIN = expression(r"^[1-9]\d{0,8}$")
_NUMBER_AND_UNIT = expression(r"^[1-9]\d{0,8}(?:\.\d{1,2})? ([^\d\s]\S*)$")
_THREE = expression(r"[1-9]\d{0,2}\.\d{3}")


_COMMA_GROUPS = expression(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")


_FREQUENCY = expression(
    r"^(?:每|一|1|/|per\s+|every\s+|once (?:a|per)\s+|a\s+)*\s*([^\s]+?)\s*(?:1?次|一次|ly)?$", re.IGNORECASE
)


_ADVERBS = {
    "annual": "yr", "annually": "yr", "yearly": "yr", "monthly": "mo", "month": "mo", "weekly": "wk", "week": "wk",
    "daily": "d", "quarterly": "q", "quarter": "q", "hourly": "h", "hour": "h", "year": "yr", "day": "d",
    "年": "yr", "年度": "yr", "全年": "yr", "月": "mo", "月度": "mo", "个月": "mo", "周": "wk", "星期": "wk", "日": "d",
    "天": "d", "季": "q", "季度": "q", "小时": "h", "时": "h", "yr": "yr", "a": "yr", "mo": "mo", "mth": "mo",
    "wk": "wk", "d": "d", "h": "h", "hr": "h", "q": "q", "annum": "yr", "p.a.": "yr", "pa": "yr", "working day": "d",
    "工作日": "d", "fortnight": "fn", "fortnightly": "fn", "every two weeks": "fn", "every 2 weeks": "fn",
    "every other week": "fn", "双周": "fn", "两周": "fn",
}  # fmt: skip


_TOO_WIDE = 100
"""How many times its low end the high end of a range may be at most: beyond that the two ends are not in one scale."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in the words of a card, or why there is none.

    Attributes:
        text: "" where nothing can be taken.
        doubt: what a person should know of it, None for nothing; `level` says how much it matters.
        level: "refused", "asked" or "told".
        note: how the text came about where it is not the cell's own.
    """

    text: str = ""
    doubt: Message | None = None
    level: Literal["refused", "asked", "told"] = "told"
    note: Message | None = None


NOTHING_TOLD = Told()


@lru_cache(maxsize=1 << 15)
def figure_of(text: str, currency: str = "CNY") -> tuple[FigureOf, Stated | None]:
    """What a text states as a whole, "" where it is no single figure.

    Args:
        text: as written.
        currency: the park's.

    Example:
        >>> [figure_of(text)[0] for text in ("1,200", "约500吨", "15吨/月", "8毛一公斤")]
        ['bare', 'amount-once', 'amount', 'price']
        >>> [figure_of(text)[0] for text in ("3万元", "20万元/年", "93%", "炉渣")]
        ['money', 'yearly', 'share', '']
    """
    amount = _read_amount(text)
    if amount and _PLAIN.match(text):
        return "bare", amount  # a column of numbers is long
    price = _read_price(text, currency)
    if amount and price:
        return "bare", amount
    if amount:
        return ("amount-once" if amount.assumed else "amount"), amount
    if price:
        return ("yearly" if price.unit.endswith("/yr") else "money" if price.assumed else "price"), price
    try:
        return "share", units.share(text)
    except UnitFault:
        return "", None


def kind_of(text: str, currency: str = "CNY") -> FigureOf:
    """What a text states as a whole, as `figure_of`; any number of a unit is what one of it is.

    Example:
        >>> kind_of("4711 吨/年"), kind_of("4711"), kind_of("炉渣")
        ('amount', 'bare', '')
    """
    plain = _NUMBER_AND_UNIT.match(text)
    return figure_of(f"1 {plain[1]}" if plain else text, currency)[0]


def _read_amount(text: str) -> Stated | None:
    try:
        return _of_one_scale(units.amount(text))
    except UnitFault:
        return None


def _of_one_scale(found: Stated) -> Stated | None:
    """A range that can be meant; None of 20-25,000, which begins at 20 or at 20,000."""
    return None if found.low and found.high >= _TOO_WIDE * found.low else found


def _read_price(text: str, currency: str) -> Stated | None:
    if not any(c.isdigit() or c in "一二两三四五六七八九十百千万半" for c in text):
        return None
    try:
        return _of_one_scale(units.price(text, currency=currency, to_be_rid=True))
    except UnitFault as fault:
        stated = str(fault.facts.get("stated", ""))
        marked = _DOLLARS.search(text)
        sign = units.currency_meant(marked[0]) if marked else ""
        sign = sign or next((code for mark, code in _SIGNS.items() if mark in text), "")
        sign = sign or ("INR" if _RUPEES.search(text) else "")
        other = stated if units.is_currency(stated) else sign
    try:  # a price in other money is one too; the reader of cards says that it is not the park's
        return units.price(text, currency=other, to_be_rid=True) if units.is_currency(other) else None
    except UnitFault:
        return None


def number_text(text: str, *, exact: bool, comma: bool) -> str:
    """A number as it cannot be mistaken: the digits of a cell of numbers, or of a file with decimal commas.

    Args:
        text: as the cell has it.
        exact: the file holds a number, not a text: its point is a decimal point.
        comma: the file writes decimal commas and groups thousands with points.

    Example:
        >>> number_text("12.345", exact=True, comma=False), number_text("1.200", exact=False, comma=True)
        ('12.3450', '1200')
    """
    plain = text.strip()
    if exact:
        return f"{plain}0" if _THREE.fullmatch(plain) else plain
    if comma:
        return _COMMA_GROUPS.sub(lambda found: found[0].replace(".", "").replace(",", "."), plain)
    return plain


def amount_text(text: str, unit: str = "", period: str = "", *, currency: str = "CNY") -> Told:
    """The amount of a cell in the words of a card.

    Args:
        text: the cell.
        unit: of the title, the row of units or the column of units, "" for none.
        period: "yr", "mo", "wk", "d" ... as the title or a column says it, where the unit does not.
        currency: the park's.

    Example:
        >>> amount_text("500", "吨/年").text, amount_text("15", "t", "mo").text, amount_text("30吨每天", "吨/年").text
        ('500 吨/年', '15 t/month', '30吨每天')
        >>> amount_text("约每天30吨").text
        '约30吨/天'
        >>> amount_text("500").doubt.key
        'layouts.no-unit'
    """
    kind, _ = figure_of(text, currency)
    if kind == "bare":
        return _with_unit(text, unit, period)
    if kind == "amount-once":
        return _once(text, unit, period)
    if kind == "amount":
        return Told(_period_last(text), _other_unit(text, unit))
    return NOTHING_TOLD


def _with_unit(text: str, unit: str, period: str) -> Told:
    if not unit:
        written = _periodic(text, "", period) if period in _PER_YEAR and period != "yr" else text
        if written != text:
            return Told("", Message("layouts.no-unit-period", {"text": text}), "asked")
        return Told(text, Message("layouts.no-unit", {"text": text}), "asked")
    if unit_of(unit) != "amount":
        return Told("", Message("layouts.other-unit", {"text": text, "unit": unit}), "refused")
    written = joined(text, unit if has_period(unit) or not period else _periodic("", unit, period).strip())
    return Told(written) if written else NOTHING_TOLD


def _once(text: str, unit: str, period: str) -> Told:
    """An amount without a period: the title's, where it gives one."""
    often = period or period_in(unit)
    doubt = _other_unit(text, unit)
    if not often:
        return Told(text, doubt)
    return Told(_periodic(text, "", often), doubt)


def _periodic(text: str, unit: str, period: str) -> str:
    word = (_PERIOD_ZH if _HAN.search(text + unit) else _PERIOD_EN)[period]
    return f"{text}{unit}/{word}"


def joined(text: str, unit: str) -> str:
    """A number and a unit together, so that the reader of cards takes them; "" where it does not.

    Example:
        >>> joined("100~200", "吨/年"), joined("3000左右", "吨/年"), joined("≥50", "t/a")
        ('100~200 吨/年', '3000吨/年左右', '≥50 t/a')
    """
    if _PLAIN.match(text) and figure_of(f"1 {unit}")[0] not in {"", "bare"}:
        return f"{text} {unit}"
    for written in (f"{text} {unit}", _unit_inside(text, unit)):
        kind, _ = figure_of(written)
        if kind and kind != "bare":
            return written
    return ""


def _unit_inside(text: str, unit: str) -> str:
    found = list(_DIGITS.finditer(text))
    return f"{text[: found[-1].end()]}{unit}{text[found[-1].end() :]}" if found else ""


def period_in(unit: str) -> str:
    """The period that a unit of amount names: "yr", "mo" ..., "" for none.

    Example:
        >>> period_in("kg/month"), period_in("吨")
        ('mo', '')
    """
    tail = re.split(r"/|\bper\b|每", folded(unit))
    return _ADVERBS.get(tail[-1].strip().casefold(), "") if len(tail) > 1 else ""


def frequency_of(text: str) -> str:
    """The period that a cell of a column of frequencies says, "" where it says none.

    Example:
        >>> frequency_of("per week"), frequency_of("每月"), frequency_of("monthly"), frequency_of("不定期")
        ('wk', 'mo', 'mo', '')
    """
    word = folded(text).casefold().strip()
    if word in _ADVERBS:
        return _ADVERBS[word]
    found = _FREQUENCY.match(word)
    return _ADVERBS.get(found[1], "") if found else ""


def _period_last(text: str) -> str:
    """An amount that begins with its period, with the period behind: 每天30吨, 一年900吨."""
    found = _PERIOD_FIRST.match(text.strip())
    return f"{found[1]}{found[3].strip()}/{found[2]}" if found else text


def _other_unit(text: str, unit: str) -> Message | None:
    """That the unit of the cell is not the title's: the cell's is taken."""
    if not unit or unit_of(unit) not in {"amount", "price"}:
        return None
    cell, title = _worth(text, number=True), _worth(unit, number=False)
    if cell is None or title is None or cell == title:
        return None
    return Message("layouts.cell-unit", {"text": text, "unit": unit})


def _worth(text: str, *, number: bool) -> tuple[str, float] | None:
    """Canonical unit and factor of a figure's unit."""
    if number:
        found = list(_DIGITS.finditer(folded(text)))
        if not found:
            return None
        text = _SCALE.sub("", folded(text)[found[-1].end() :].strip())
    value = _read_amount(f"1 {text}")
    if value is None:
        return None
    return value.unit, value.likely


def plain_decimal(value: Decimal) -> str:
    """A reckoned number with at most six digits behind the point and none that says nothing.

    Example:
        >>> plain_decimal(Decimal("1200.000")), plain_decimal(Decimal(1) / Decimal(3))
        ('1200', '0.333333')
    """
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return text or "0"


def amount_of(text: str) -> tuple[Decimal, str] | None:
    """A plain amount as number and unit; None of a range, of "about", of no amount.

    Example:
        >>> amount_of("1,200.5 吨"), amount_of("约20吨")
        ((Decimal('1200.5'), '吨'), None)
    """
    found = _PLAIN_AMOUNT.match(folded(text))
    return (Decimal(found[1].replace(",", "")), (found[2] or "").strip()) if found else None
