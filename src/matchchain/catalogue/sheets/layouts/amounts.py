"""How much is it a year? Of several columns the one that says it best, with unit and period; twelve months summed."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping

from matchchain import units
from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.caption_units import unit_of_thing
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import (
    Told,
    amount_text,
    figure_of,
    frequency_of,
    kind_of,
    number_text,
    period_in,
)
from matchchain.catalogue.sheets.layouts.known_things import is_known, is_same_thing
from matchchain.catalogue.sheets.layouts.misspelt import is_doubtful_comma, is_doubtful_point
from matchchain.catalogue.sheets.layouts.objections import objects_to_unit
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.products import (
    counted_unit,
    is_seasonal,
    multiplied,
    of_a_season,
    plain_number,
)
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import Said, said_in
from matchchain.catalogue.sheets.layouts.titles import WHOLE_YEAR
from matchchain.catalogue.sheets.layouts.unit_words import has_period, unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import bare_unit
from matchchain.catalogue.sheets.layouts.ways import says_own_use
from matchchain.expressions import expression
from matchchain.units import UnitFault, folded
from matchchain.values import dataclass

QUANTITIES = frozenset(("quantity", "quantity.design"))
_NUMBER_WORDS = expression(
    r"约为?|大约|大概|左右|上下|不超过|不少于|不低于|至少|最多|以上|以下|以内|近|about"
    r"|approx(?:imately|\.)?|ca\.?|circa|up to|max\.?|min\.?"
    r"|[\d,.'’\s~～\-–—至到±+<>≤≥=≈()%万千百亿零一二三四五六七八九十两半余多]|to|thousand|million|mio|lakhs?|crores?|k(?![a-z])",
    re.IGNORECASE,
)
_YEARLY = expression(r"年(?!末|底|初)|annual|yearly|per year|p\.?a\.?\b|/yr|/a\b|\btpa\b", re.IGNORECASE)
_MONTHLY = expression(r"月(?!末|底|初)|monthly|\b(?:per|a|each|every) month", re.IGNORECASE)
_THIS_MONTH = expression(
    r"本月|当月|上月|this month|last month|(?:每|[/／])(?:班|炉|车|批)"
    r"|(?:\b(?:per|a|each) |/ ?)(?:shift|batch|run|load|campaign|cycle|heat|trip|lift|collection)\b",
    re.IGNORECASE,
)
"""An amount of which nobody knows how often it comes."""
_WEEKLY = expression(r"每周|周[均产]|\bweekly|\b(?:per|a|each|every) week", re.IGNORECASE)
_DAILY = expression(
    r"日(?:[产均用耗需供排取处回消]|[水汽气热]量)|每[天日]|daily|\b(?:per|a|each|every) day", re.IGNORECASE
)
_APART = expression(r"自用|库存|回用|in stock|own use", re.IGNORECASE)
_GATE_FEE = expression(r"\bgate fee\b|\bwe (?:charge|are paid)\b|接收费|收取?(?:接收)?(?:处[置理])?费", re.IGNORECASE)
_RETURNED = expression(r"^\s*[-−–]\s*(\d[\d,]*(?:\.\d+)?)\s*$")
_AT_MOST = expression(r"小时(?!数)|每小时|瞬时|最大|峰值|/h\b|hourly|peak|max", re.IGNORECASE)
_MEAN = expression(r"[月日周]均|平均每?[月日天周]|每[月日天周]|\b(?:average|mean|typical)\b", re.IGNORECASE)
"""A title of a rate, in whatever month it was written down."""
_PEAK = expression(r"最大|最高|峰值|瞬时|peak|\bmax", re.IGNORECASE)
_AFTER = expression(r"(?:变更|调整|修订|更正|技改|扩建)后")
_BEFORE = expression(r"(?:变更|调整|修订|更正|技改|扩建)前|^原(?!料|辅|煤|油|盐|水|矿|糖|木)")
_YEAR_UNIT = expression(r"/\s*(?:年|a|yr|year)$", re.IGNORECASE)
_ACTUAL = expression(r"\b(?:actual|measured|weighed|confirmed)\b", re.IGNORECASE)
_SIZED = expression(
    r"^\d[\d.,]*\s*-?\s*(?:us )?(?:gal(?:lon)?s?|l|lit(?:re|er)s?|kg|lbs?|t|m3|升|公斤)\.?\s+"
    r"(?=(?:steel |plastic |metal )?(?:drum|barrel|ibc|tote|bag|sack|keg|can|container|pail|cylinder|桶|袋|罐))",
    re.IGNORECASE,
)
_SLABS = expression(r"板|砖|托盘|瓦|砌块|电池|毛?毯|石材|玻璃|模块|芯片|面板|皂")
"""What is counted by the slab, which is also a word for money."""
_GUESSED = expression(r"\b(?:est|estimated?|forecast|budget(?:ed)?|predicted|expected|planned|target)\b", re.IGNORECASE)
_BOUND = expression(r"^\s*(?:[<>≤≥]|不|至|最|up to|max)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What holds for the amounts of a table.

    Attributes:
        unit: of the heading or the sheet, for columns without one.
        currency: of the park.
        comma: the file writes decimal commas.
        month: the month that the whole table is of, 0 for none.
        dated: that month only says when the list was written: an amount per month below it is a rate.
        part: the heading says that the amounts are of a part of a year (上半年, 1-9月).
        legend: what the file says that its units stand for: ST -> short tons.
        of_things: thing -> the unit that a caption gives it alone: 单位：吨（电为万千瓦时）.
        name: of the thing whose amounts are read.
        point: a point parts decimals: the file's other figures, or its language, leave no doubt.
    """

    unit: str = ""
    currency: str = "CNY"
    comma: bool = False
    month: int = 0
    dated: bool = False
    legend: Mapping[str, str] = dataclasses.field(default_factory=dict)
    point: bool = True
    part: bool = False
    of_things: Mapping[str, str] = dataclasses.field(default_factory=dict)
    name: str = ""


def unit_for(column: Column, block: Block, cells: dict[int, Value], around: Amounts) -> tuple[str, str]:
    """The unit of a column of amounts in one row, and its period where that is said apart.

    Args:
        column: of amounts.
        block: its line's columns.
        cells: column -> what the row says.
        around: what holds for the table.
    """
    own = column.unit if unit_of(column.unit, around.currency) in {"amount", "share"} else ""
    beside = [c for c in block.of("unit") if c.index in cells and _may_be_of_amount(cells[c.index].text, around)]
    nearest = min(beside, key=lambda c: (abs(c.index - column.index), c.index < column.index), default=None)
    said = _unit_said(cells[nearest.index].text) if nearest is not None else ""
    if said == "块" and _SLABS.search(around.name):
        said = "个"  # so many of them, and no money
    said, own = around.legend.get(said, said), around.legend.get(own, own)
    unit = said or own or unit_of_thing(around.name, around.of_things) or around.unit
    if said and own and not has_period(said) and has_period(own):
        period = period_in(own)
    else:
        period = period_of_title(column.title, around.month) or column.meaning.period
    for often in block.of("frequency"):
        if often.index in cells:
            period = frequency_of(cells[often.index].text) or "?"
    return unit, "" if has_period(unit) and period != "?" else period


def _unit_said(text: str) -> str:
    """The unit of a cell; one that is not known stays, so that nobody takes the number for tonnes."""
    plain = _SIZED.sub("", text.strip())  # 55-gal drum, 200 L barrels: so many of them
    return plain if plain.startswith("块") else bare_unit(plain) or plain


def _may_be_of_amount(text: str, around: Amounts) -> bool:
    """Whether a cell of a column of units is one of amounts, or one that nobody knows."""
    word = bare_unit(_SIZED.sub("", text))
    return text.startswith("块") or unit_of(word, around.currency) in {"amount", "number", ""}


def period_of_title(title: str, month: int) -> str:
    """The period that the words of a title say, where its unit says none; "?" of a month nobody names.

    Args:
        title: of a column of amounts.
        month: that the table is of, 0 for none.

    Example:
        >>> period_of_title("年产生量", 0), period_of_title("日均产量", 0), period_of_title("本月产生量", 0)
        ('yr', 'd', '?')
    """
    plain = WHOLE_YEAR.sub("年", folded(title))
    if _THIS_MONTH.search(plain):
        return "" if month else "?"  # of which month, only a sheet of a month says
    for period, words in (("mo", _MONTHLY), ("wk", _WEEKLY), ("d", _DAILY), ("yr", _YEARLY)):
        if words.search(plain):
            return period
    return ""


def is_number_alone(text: str) -> bool:
    """Whether a text is a number with no word but 约, 左右 and their like.

    Example:
        >>> is_number_alone("约3000"), is_number_alone("处置费3000"), is_number_alone("100~200")
        (True, False, True)
    """
    return not _NUMBER_WORDS.sub("", folded(text)).strip(" ,.;")


def fill_amount(draft: Draft, block: Block, cells: dict[int, Value], around: Amounts, record: Record) -> None:
    """State the amount of a line from its columns of amounts; what is not taken goes to the note.

    Args:
        draft: the line.
        block: its columns.
        cells: column -> what the row says of this line.
        around: what holds for the table.
        record: where doubts go.
    """
    found = [
        (c, cells[c.index]) for c in block.columns if c.field in QUANTITIES and c.index in cells and not c.meaning.month
    ]
    found.sort(key=lambda cell: _rank(cell[0]), reverse=True)
    taken = ""
    for column, value in found:
        if taken:
            _beside(draft, column, value, block, cells, around, taken)
        elif _take(draft, column, value, block, cells, around, record):
            taken = draft.text("quantity")
    parts = [c for c in block.of("quantity.part") if c.index in cells]
    draft.only_out = not found and bool(parts)
    for column in parts:
        if cells[column.index].text not in {"0", "0.0", "0.00"}:
            draft.note_value(cells[column.index], column.title)


def _rank(column: Column) -> tuple[int, ...]:
    marks = column.meaning.marks
    year = column.meaning.year
    return (
        -("plan" in marks) - 2 * ("past" in marks), int(column.field == "quantity"),
        -int(_PEAK.search(column.title) is not None), -int(_AT_MOST.search(column.title) is not None),
        int(_AFTER.search(column.title) is not None) - int(_BEFORE.search(column.title) is not None),
        int(_ACTUAL.search(column.title) is not None) - int(_GUESSED.search(column.title) is not None),
        column.meaning.rank, year,
    )  # fmt: skip


def _beside(
    draft: Draft, column: Column, value: Value, block: Block, cells: dict[int, Value], around: Amounts, taken: str
) -> None:
    """Another amount of the same line: noted where it says something else."""
    unit, period = unit_for(column, block, cells, around)
    told = amount_text(number_text(value.text, exact=value.exact, comma=around.comma), unit, period.strip("?"))
    if told.text != taken:
        draft.note_value(value, column.title)


def _is_of_a_part(text: str, unit: str, period: str, around: Amounts) -> bool:
    """Whether an amount without a period stands under a heading that speaks of a part of a year."""
    if not around.part or period or has_period(unit):
        return False
    return figure_of(text, around.currency)[0] in {"bare", "amount-once"}


def _take(
    draft: Draft, column: Column, value: Value, block: Block, cells: dict[int, Value], around: Amounts, record: Record
) -> bool:
    """State the amount of one cell; whether it was one."""
    text, own = plain_number(number_text(value.text, exact=value.exact, comma=around.comma))
    unit, period = unit_for(column, block, cells, around)
    if own:
        unit, period = re.split(r"\s*(?:/|每|\bper\b)\s*", unit)[0], own
    draft.unit = draft.unit or unit
    remarked = [c for c in block.of("note") if c.index in cells and frequency_of(cells[c.index].text)]
    if remarked and figure_of(text, around.currency)[0] == "bare":  # 2.5 under 吨/年, and 每天 beside it
        period = "?"
    if objects_to_unit(block, cells, unit) and figure_of(text, around.currency)[0] == "bare":
        record.doubt("asked", "layouts.unit-denied", value.spot, text=value.text, unit=unit)
        draft.note_value(value, column.title)
        return False
    if (own or (period and period != "?")) and not unit:
        unit = counted_unit(draft.text("material"))
    if _is_doubtful(text, value, around):
        record.doubt("asked", "layouts.comma", value.spot, text=value.text)
        draft.note_value(value, column.title)
        return False
    if (given_back := _RETURNED.match(folded(text))) and unit:
        draft.returned = amount_text(given_back[1], unit, period.strip("?"), currency=around.currency).text
    period = "?" if _is_of_a_part(text, unit, period, around) else period
    if whole := of_a_season(text):
        record.doubt("told", "layouts.season", value.spot, text=value.text)
        text, period = whole, "yr"
    if period == "?" or is_seasonal(text):
        key = "layouts.how-often" if period == "?" else "layouts.seasonal"
        record.doubt("asked", key, value.spot, text=value.text)
        draft.note_value(value, column.title)
        return False
    if (product := multiplied(text)) is not None:
        return _state(draft, column, value, product, record, around)
    return _take_text(draft, column, value, text, (unit, period), record, around)


def _is_doubtful(text: str, value: Value, around: Amounts) -> bool:
    """Whether a point or a comma may part decimals or thousands, and nothing in the file tells which."""
    if value.exact or around.comma:
        return False
    return is_doubtful_comma(text) or (is_doubtful_point(text) and not around.point)


def _take_text(
    draft: Draft, column: Column, value: Value, text: str, unit: tuple[str, str], record: Record, around: Amounts
) -> bool:
    kind, _ = figure_of(text, around.currency)
    bare = kind == "bare" and is_number_alone(text)
    said = Said() if bare else said_in(text, around.currency)
    if said.name and is_known(said.name) and not is_same_thing(said.name, draft.text("material")):
        draft.note_value(value, column.title)
        record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)
        return False  # 苯乙烯 6000吨/年 beside 丁二烯
    plain = kind in {"amount", "amount-once"} and not says_own_use(text) and not _APART.search(text)
    whole = bare or (plain and not said.name and not said.rest)
    quantity = text if whole else said.fields.get("quantity", "")
    if not quantity:
        draft.note_value(value, column.title)
        record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)
        return False
    told = amount_text(quantity, *unit, currency=around.currency)
    done = _state(draft, column, value, told, record, around)
    if not whole:  # 约3000吨/年,委外处置1200元/吨
        record.doubt("told", "layouts.more-in-cell", value.spot, text=value.text)
        take_said(draft, said, value, around.currency)
        if said.name:
            draft.remark(said.name, value.spot)
    return done


def _state(draft: Draft, column: Column, value: Value, told: Told, record: Record, around: Amounts) -> bool:
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    text = told.text
    if text and column.field == "quantity.design" and not _BOUND.match(text):
        text = f"<= {text}"
        record.doubt("told", "layouts.design", value.spot, text=value.text, title=column.title)
    if not text or not fits(draft.section, "quantity", text, around.currency):
        draft.note_value(value, column.title)
        if told.doubt is None:
            record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)
        return False
    own = kind_of(text, around.currency)
    draft.unit = draft.unit or ("" if own == "bare" else re.sub(r"^[^A-Za-z\u4e00-\u9fff]+", "", text))
    own_period = figure_of(value.text, around.currency)[0] == "amount"  # 400吨/月 in notes of March is its own
    monthly = around.month and not own_period and not _is_rate(column, draft.unit, around)
    if monthly or column.meaning.period == "mo-of-year":
        draft.month = around.month
    return draft.state("quantity", text, value.spot, told.note)


def _is_rate(column: Column, unit: str, around: Amounts) -> bool:
    """Whether an amount under the title of a month is one a year all the same, or a rate: 年产生量, 吨/月."""
    yearly = "yr" in {column.meaning.period, period_of_title(column.title, around.month)}
    if yearly or _YEAR_UNIT.search(unit) or _MEAN.search(column.title):
        return True
    return around.dated and has_period(unit)


def take_said(draft: Draft, said: Said, value: Value, currency: str) -> None:
    """State what else a text says of a line; what does not fit goes to the note."""
    for field, text in said.fields.items():
        if field in {"quantity", "money", "yearly_cost", "yearly_money"}:
            continue
        gate = {"disposal_cost": "gate_fee" if _GATE_FEE.search(value.text) else "price"}
        attribute = ({"moisture": "max_moisture"} | gate).get(field, field) if draft.section == "needs" else field
        if not fits(draft.section, attribute, text, currency) or not draft.state(attribute, text, value.spot):
            draft.remark(text, value.spot)
    for part in (*said.rest, *(said.fields[f] for f in ("money", "yearly_cost", "yearly_money") if f in said.fields)):
        draft.remark(part, value.spot)


def base_of(text: str) -> tuple[str, float] | None:
    """Canonical unit and likely value of an amount in the words of a card; None where it is none."""
    try:
        value = units.amount(text)
    except UnitFault:
        return None
    return value.unit, value.likely
