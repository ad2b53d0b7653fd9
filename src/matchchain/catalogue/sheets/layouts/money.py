"""What does a line cost or bring? Prices, costs of disposal, sums a year over the amount, signs that decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from matchchain import units
from matchchain.catalogue.sheets.layouts.amounts import base_of
from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import figure_of, kind_of, number_text, plain_decimal
from matchchain.catalogue.sheets.layouts.money_meant import (
    NEGATIVE,
    PAID,
    SIGNED,
    attribute_of,
    paid_by_nobody_knows_whom,
    payer_of,
    sold_at_a_cost,
)
from matchchain.catalogue.sheets.layouts.prices import (
    in_money_of,
    money_word,
    per_unit_price,
    price_text,
    unit_that_fits,
)
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.sums_beside import payer_by_sum
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value, is_open_price
from matchchain.expressions import expression
from matchchain.units import UnitFault, folded
from matchchain.values import dataclass
from matchchain.wording import Message

MONEY = frozenset(
    (
        "price",
        "ask",
        "disposal_cost",
        "gate_fee",
        "yearly_cost",
        "yearly_income",
        "yearly_spend",
        "money",
        "signed_cost",
        "signed_income",
        "cost",
        "paid",
        "received",
    )
)
_SELLS = expression(r"^\s*(?:外?卖|外?售|出售|销售|变卖|sold|sell)", re.IGNORECASE)
_PER_UNIT = expression(
    r"单价|均价|价格|[每一]吨|每单位|[/／]\s*单位|吨(?=处|成)|价$|价\("
    r"|\b(?:je|pro) Einheit\b|\bper (?:t|m3|kg|unit|tonne|ton)\b|\bunit\b"
    r"|\bprice\b|/t\b|\brate\b|gate fee|/\s*uom\b|/\s*u/m\b",
    re.IGNORECASE,
)
_FEE = expression(r"(?:处置|处理|清运|接收|填埋|焚烧|委外)费$")
_IN_ALL = expression(r"年|总|合计|annual|total|per year|yearly|p\.a\.", re.IGNORECASE)
_LARGE = expression(r"[万亿]|(?<![A-Za-z])(?:[kKM]|mln|Mio|TEUR|k€)", re.IGNORECASE)
_AT_MOST = expression(r"\b(?:max(?:imum)?|target|limit|budget|would|ceiling)\b|最高|目标|限价|可接受", re.IGNORECASE)
_MINUS_WITHIN = expression(r"(?<![\d万千百元吨])\s*[-−]\s*\d")
_YEARLY = frozenset(("yearly_cost", "yearly_income", "yearly_spend", "money"))


@dataclass(frozen=True, slots=True)
class Money:
    """Whose money is meant, and how it is reckoned.

    Attributes:
        currency: of the park, an ISO code.
        days: operating days a year, for amounts per day; None where not known.
        language: "zh" or "en".
        comma: the file writes decimal commas.
        home: the park's money, where the file names another.
    """

    currency: str
    days: float | None
    language: str
    comma: bool = False
    home: str = ""


def fill_money(draft: Draft, cells: Sequence[tuple[Column, Value]], money: Money, record: Record) -> None:
    """State prices and costs of a line from its columns of money, the one that says most first.

    Args:
        draft: the line; its amount is stated already.
        cells: columns of money with what they say.
        money: the park's money.
        record: where doubts go.
    """
    if draft.section == "offers" and not draft.payer:
        draft.payer = payer_by_sum(draft, cells, money.currency, money.days)
    for column, value in sorted(cells, key=lambda cell: _order(draft, *cell)):
        _fill(draft, column, value, money, record)


def _order(draft: Draft, column: Column, value: Value) -> tuple[bool, bool, bool, int]:
    """Prices per unit before sums, those of the line's own list before those of the other (delivered for a need).

    What is paid comes before what would be, a price below nothing.
    """
    other = column.meaning.side not in {"", draft.section}
    negative = column.field not in SIGNED and NEGATIVE.match(folded(value.text)) is not None
    may_be = negative or _AT_MOST.search(column.title) is not None
    return column.field in _YEARLY, other, may_be, -column.meaning.rank


def _fill(draft: Draft, column: Column, value: Value, money: Money, record: Record) -> None:
    text = number_text(value.text, exact=value.exact, comma=money.comma)
    negative = NEGATIVE.match(folded(text)) is not None
    if negative:
        text = NEGATIVE.sub("", folded(text)).rstrip(") ")
    text = text.removeprefix("+").strip()
    payer, text = payer_of(draft, column, text, money.currency, negative=negative)
    if is_open_price(text):
        draft.note_value(value, column.title)
        return
    unsaid = paid_by_nobody_knows_whom(draft, column, value.text)
    attribute = "" if unsaid else payer or attribute_of(draft, column, text, negative=negative)
    if payer == "price" and _SELLS.match(folded(value.text)):
        draft.state("now", "sell", value.spot)
    if not attribute or sold_at_a_cost(draft, column, text, payer, negative=negative):
        record.doubt("asked", "layouts.price-or-cost", value.spot, text=value.text, title=column.title)
        draft.note_value(value, column.title)
        return
    if negative and column.field not in SIGNED:
        record.doubt("asked", "layouts.negative", value.spot, text=value.text)
        if draft.section == "offers" and column.field == "money" and draft.text("now") != "sell":
            draft.note_value(value, column.title)  # which of plus and minus is paid, nobody has said
            return
    text = PAID.sub("", folded(text)) if PAID.match(folded(text)) else text
    if not any(c.isdigit() for c in text) and fits(draft.section, attribute, text, money.currency):
        draft.state(attribute, text, value.spot)  # 免费
        return
    _by_basis(draft, attribute, column, value, text, money, record)


def _by_basis(
    draft: Draft, attribute: str, column: Column, value: Value, text: str, money: Money, record: Record
) -> None:
    basis = _basis(column, text, money)
    if basis == "total":
        _over_amount(draft, attribute, column, value, text, money, record)
    elif basis == "unit":
        _per_unit(draft, attribute, column, value, text, money, record)
    else:
        if not draft.text(attribute):  # a sum beside the price per unit asks nothing
            record.doubt("asked", "layouts.per-unit-or-year", value.spot, text=value.text, title=column.title)
        draft.note_value(value, column.title)


def _basis(column: Column, text: str, money: Money) -> str:
    """Whether a figure of money is per unit ("unit"), all of a year ("total"), or nobody can tell ("")."""
    kind, _ = figure_of(text, money.currency)
    if kind in {"price", "yearly", "", "amount", "amount-once", "share"}:
        return "total" if kind == "yearly" else "unit"
    of = unit_of(column.unit, money.currency) if column.unit else ""
    if of in {"price", "amount", "yearly"}:
        return "total" if of == "yearly" else "unit"
    title = folded(column.title)
    if column.field == "money" and _PER_UNIT.search(title):
        return "unit"
    if column.field in _YEARLY or (_IN_ALL.search(title) and not _PER_UNIT.search(title)):
        return "total" if of == "money" or kind == "money" else ""
    if _PER_UNIT.search(title) or (kind == "bare" and not of and _FEE.search(title)):
        return "unit"
    return "total" if _LARGE.search(column.unit if of == "money" else text) else ""


def _per_unit(
    draft: Draft, attribute: str, column: Column, value: Value, text: str, money: Money, record: Record
) -> None:
    unit = unit_that_fits(column.unit, draft.text("quantity"), money.currency)
    per = draft.unit if _PER_UNIT.search(f"{folded(column.title)} {unit}".strip()) else ""
    told = price_text(text, unit, column.meaning.remark, per, currency=money.currency)
    bare = told.text and kind_of(told.text, money.currency) in {"bare", "money"}
    if bare and draft.unit and (base_of(f"1 {draft.unit}") or ("", 0))[0].partition("/")[0] != "t":
        asked = Message("layouts.per-unit-or-year", {"text": value.text, "title": column.title})
        told = replace(told, text="", doubt=asked, level="asked")  # per piece: read per tonne it would be wrong
    if not told.text and told.doubt is None:
        _compound(draft, attribute, column, value, text, money, record)
        return
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    if told.text and money.home not in {"", money.currency} and kind_of(told.text, money.currency) == "bare":
        told = replace(told, text=f"{told.text} {money.currency}")  # no reader is to take it for the park's own
    if told.text and fits(draft.section, attribute, told.text, money.currency):
        if not draft.state(attribute, told.text, value.spot, told.note) and draft.text(attribute) != told.text:
            draft.note_value(value, column.title)
    else:
        draft.note_value(value, column.title)


def _compound(
    draft: Draft, attribute: str, column: Column, value: Value, text: str, money: Money, record: Record
) -> None:
    """A cell of money that says more: 处置费1200元/吨，运费另计; a minus within it leaves open who pays."""
    if _MINUS_WITHIN.search(folded(text)):
        record.doubt("asked", "layouts.price-or-cost", value.spot, text=value.text, title=column.title)
        draft.note_value(value, column.title)
        return
    said = said_in(text, money.currency)
    for field in (attribute, "disposal_cost", "price", "money"):
        figure = in_money_of(said.fields.get(field, ""), column.unit, money.currency)
        to = attribute if field == "money" else field
        if (
            figure
            and figure_of(figure, money.currency)[0] == "price"
            and fits(draft.section, to, figure, money.currency)
        ):
            draft.state(to, figure, value.spot)
            draft.note_value(value, column.title)
            record.doubt("told", "layouts.more-in-cell", value.spot, text=value.text)
            return
    draft.note_value(value, column.title)
    if any(c.isdigit() for c in text):
        record.doubt("asked", "layouts.no-figure", value.spot, text=value.text, title=column.title)


def _over_amount(
    draft: Draft, attribute: str, column: Column, value: Value, text: str, money: Money, record: Record
) -> None:
    """A sum a year over the amount a year of the same row, where both are clear."""
    whole = text if figure_of(text, money.currency)[0] != "bare" else f"{text} {column.unit or ''}".strip()
    price = _divided(draft, whole, money)
    if price is None:
        record.doubt("asked", "layouts.yearly-sum", value.spot, text=value.text, title=column.title)
        draft.note_value(value, column.title)
        return
    note = Message("layouts.divided", {"whole": whole, "amount": draft.text("quantity")})
    written = f"{price}{_vat(column.meaning.remark)}"
    if not fits(draft.section, attribute, written, money.currency) or not draft.state(
        attribute, written, value.spot, note
    ):
        draft.note_value(value, column.title)


def _vat(remark: str) -> str:
    return f"({folded(remark)})" if re.search(r"税|vat", remark, re.IGNORECASE) else ""


def _divided(draft: Draft, whole: str, money: Money) -> str | None:
    quantity = draft.text("quantity")
    kind, sum_of_money = figure_of(whole, money.currency)
    if not quantity or kind not in {"money", "yearly"} or sum_of_money is None:
        return None
    try:
        amount = units.amount(quantity)
    except UnitFault:
        return None
    if figure_of(quantity)[0] == "bare" or amount.bound or sum_of_money.bound or amount.basis or sum_of_money.basis:
        return None
    price = per_unit_price(sum_of_money, amount, money.days)
    if price is None:
        return None
    unit = amount.unit.partition("/")[0]
    return f"{plain_decimal(price)} {_unit_word(unit, sum_of_money.unit.partition('/')[0], money)}"


def _unit_word(unit: str, currency: str, money: Money) -> str:
    if currency == "CNY" and money.language == "zh":
        return units.unit_word(f"CNY/{unit}", "zh").strip()
    return f"{money_word(currency, 't')}/{unit}"
