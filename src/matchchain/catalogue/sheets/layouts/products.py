"""Amounts that a cell tells in a roundabout way: 15吨/月×11个月, 5 t/h x 8000 h, 300 (2024), 300/年, only in summer."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.figures import Told, amount_of, period_in, plain_decimal
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.expressions import expression
from matchchain.units import folded
from matchchain.wording import Message

_LONGEST = 120
"""Characters of a cell that is a figure: what is longer tells a story."""
_TIMES = expression(
    r"^(?P<amount>.*?\d.*?)\s*(?:[·x]\s*|[,;(]?\s*(?:全?年)?(?:均|共)?(?:运行|生产|工作|开工|开机|操作|for|at|over)\s*(?:时间)?\s*:?\s*)"
    r"(?P<count>\d{1,4})\s*(?P<unit>个?月|天|日|周|小时|d|days?|h|hrs?|hours?|weeks?|months?)"
    r"(?:\s*(?:/|每|a |per )?\s*(?:年|yr|year|a))?\)?$",
    re.IGNORECASE,
)
_PERIODS = {"月": "mo", "个月": "mo", "天": "d", "日": "d", "周": "wk", "小时": "h"}
_MOST = {"mo": 12, "d": 366, "wk": 53, "h": 8784}
_ESTIMATED = expression(
    r"^(?P<number>[\d.,~\-\s]*\d)\s*[(](?:估算?|估计|约|预估|est\.?|estimated?|approx\.?|circa)[)]$", re.IGNORECASE
)
_DATED = expression(
    r"^(?P<number>[\d.,~\-\s]*\d)\s*(?:[(](?:(?:19|20)\d\d\s*年?度?|实际|actual)[)]|[·*]+)$", re.IGNORECASE
)
_IN_BRACKETS = expression(r"^(?P<number>[\d.,]*\d)\s*[(](?P<unit>[^()\d]{1,6})[)]$")
_PER = expression(
    r"^(?:about |approx\.? |ca\.? |roughly |around )?(?P<number>[\d.,~\-\s]*\d)\s*/\s*(?P<per>年|月|天|日|周|yr|a"
    r"|year|month|mo|d|day|week|wk)$", re.IGNORECASE
)
_COUNTED = expression(
    r"\b(?:pallets|crates|boxes|cartons|sacks|bags|drums|barrels|kegs|ibcs|totes|tyres|tires|bottles|jars|trays|reels|spools"
    r"|buckets|pails|containers|cylinders|computers|batteries|mattresses|doors|windows)\s*(?:[(,].*)?$",
    re.IGNORECASE,
)
_A_WEEK = expression(
    r"^(?:about |approx\.? |ca\.? |roughly |around |~\s*)?(?P<number>[\d.,~\-\s]*\d)\s*(?:a|per|each|every)\s+"
    r"(?P<per>year|month|week|day|hour|annum|quarter)$",
    re.IGNORECASE,
)
_SEASON = expression(
    r"\d{1,2}\s*月?\s*[-~至到]\s*(?:次年)?\d{1,2}\s*月|[春夏秋冬]季|采暖季|旺季|淡季|季节|seasonal|summer|winter"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?:-|to|–)\s*"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_ONE_SEASON = expression(
    r"^(?P<amount>\D{0,3}\d.*?)\s*(?:/|每个?|一个?|\ba\b|\bper\b|\beach\b|\bevery\b)\s*"
    r"(?:榨季|产季|收获季|采收季|生产季|season|campaign|vintage|harvest)$", re.IGNORECASE
)
_UNYEARLY = expression(
    r"/\s*(?:月|天|日|周|小时|month|mo|d|day|week|wk|h|hr)\b|每[月天日周]|per (?:month|week|day)|月"
    r"|[日周]",
    re.IGNORECASE,
)


def multiplied(text: str) -> Told | None:
    """An amount per month, day or hour with how many of them a year has, as one a year; None where it is none.

    Example:
        >>> multiplied("15吨/月×11个月").text, multiplied("5t/h*8000h").text, multiplied("20吨/天，年运行300天").text
        ('165 吨/年', '40000 t/yr', '6000 吨/年')
    """
    found = _TIMES.match(folded(text)) if len(text) <= _LONGEST else None
    amount = amount_of(found["amount"]) if found else None
    if found is None or amount is None:
        return None
    word = found["unit"].casefold()
    period = _PERIODS.get(word) or period_in(f"t/{word.removesuffix('s')}")
    number, unit = amount
    count = int(found["count"])
    if not period or period_in(unit) != period or count > _MOST[period]:
        return None
    bare = re.split(r"\s*(?:/|每|\bper\b)\s*", unit)[0]
    written = f"{plain_decimal(number * count)} {bare}/{'yr' if bare.isascii() else '年'}"
    return Told(written, note=Message("layouts.multiplied", {"whole": text.strip()}))


def plain_number(text: str) -> tuple[str, str]:
    """A number without what is remarked behind it, and the period it names: 300 (2024), 100（估）, 300/月.

    Example:
        >>> plain_number("300 (2024)"), plain_number("100（估）"), plain_number("300/月"), plain_number("300吨")
        (('300', ''), ('约100', ''), ('300', 'mo'), ('300吨', ''))
        >>> plain_number("3.5 a week")
        ('3.5', 'wk')
    """
    if len(text) > _LONGEST:
        return text, ""
    plain = folded(text)
    if found := _ESTIMATED.match(plain):
        return f"约{found['number']}", ""
    if found := _DATED.match(plain):
        return found["number"], ""
    if (found := _IN_BRACKETS.match(plain)) and unit_of(found["unit"]) == "amount":
        return f"{found['number']}{found['unit']}", ""
    if found := _PER.match(plain) or _A_WEEK.match(plain):
        return found["number"], period_in(f"t/{found['per'].casefold()}")
    return text, ""


def counted_unit(name: str) -> str:
    """The unit of a thing that is counted, "" of one that need not be: pallets, crates.

    Example:
        >>> counted_unit("Used pallets"), counted_unit("Wooden crates (large)"), counted_unit("Pallet wrap")
        ('pieces', 'pieces', '')
    """
    return "pieces" if _COUNTED.search(folded(name)) else ""


def of_a_season(text: str) -> str:
    """The amount of a season of which a year has one, without the word for it: 3万吨/榨季; "" of any other.

    Example:
        >>> of_a_season("3万吨/榨季"), of_a_season("1,800 t a season"), of_a_season("20吨/月")
        ('3万吨', '1,800 t', '')
    """
    found = _ONE_SEASON.match(folded(text).strip())
    return found["amount"].strip() if found is not None and amount_of(found["amount"]) is not None else ""


def is_seasonal(text: str) -> bool:
    """Whether a text gives an amount per month, week or day of a part of the year only.

    Example:
        >>> is_seasonal("20 t/month (Apr-Oct)"), is_seasonal("20吨/月"), is_seasonal("500吨/年（4-10月）")
        (True, False, False)
    """
    plain = folded(text)
    season = _SEASON.search(plain)
    if season is None:
        return False
    rest = plain[: season.start()] + plain[season.end() :]
    return _UNYEARLY.search(rest) is not None
