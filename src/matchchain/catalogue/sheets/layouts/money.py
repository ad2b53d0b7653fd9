"""What does a line cost or bring? Prices, costs of disposal, sums a year over the amount, signs that decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matchchain import units
from matchchain.catalogue.sheets.layouts.amounts import base_of
from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import figure_of, kind_of, number_text, plain_decimal
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.catalogue.sheets.layouts.prices import money_word, per_unit_price, price_text, unit_that_fits
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.sums_beside import payer_by_sum
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value, is_open_price
from matchchain.expressions import expression
from matchchain.units import UnitFault, folded
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
_IN_NEEDS = expression(
    r"^(?:(?P<pays>(?:we |will |would |can )?pays?)|(?:gate fee|(?:we )?charges?))\s*(?:of"
    r"|:)?\s*(?P<figure>\D{0,4}\d.*)$",
    re.IGNORECASE,
)
_RECEIVES = expression(r"^(?:we|they|i)?\s*(?:get|receive|are paid|earn|sell)s?\b.*\d", re.IGNORECASE)
_IN_NEEDS_ZH = expression(
    r"^(?:我[方司们]|企业)?(?:最[高多])?(?:(?P<pays>(?:[可愿能]意?以?)?(?:支?付费?|出价?|给)|愿意?[付出]|[收采求]购价?|到厂价?|[进买]价|采购单?价)"
    r"|(?P<charges>(?:[可需应要]?(?:收取?|接收|处[置理]))(?:接收|处[置理])?费?用?))(?:约|为|:)?\s*(?P<figure>\D{0,2}\d.*)$"
)
_BY_WAY = {"sell": "price", "landfill": "disposal_cost", "incinerate": "disposal_cost", "treat": "disposal_cost"}
_OF_NEEDS = {
    "disposal_cost": "gate_fee", "gate_fee": "gate_fee", "signed_cost": "price", "signed_income": "",
    "received": "gate_fee",
}  # fmt: skip
_SIGNED = frozenset(("signed_cost", "signed_income"))
_PER_UNIT = expression(
    r"单价|均价|价格|每吨|每单位|[/／]\s*单位|吨(?=处|成)|价$|价\("
    r"|\b(?:je|pro) Einheit\b|\bper (?:t|m3|kg|unit|tonne|ton)\b|\bunit\b"
    r"|\bprice\b|/t\b|\brate\b|gate fee|/\s*uom\b|/\s*u/m\b",
    re.IGNORECASE,
)
_FEE = expression(r"(?:处置|处理|清运|接收|填埋|焚烧|委外)费$")
_IN_ALL = expression(r"年|总|合计|annual|total|per year|yearly|p\.a\.", re.IGNORECASE)
_LARGE = expression(r"[万亿]|(?<![A-Za-z])(?:[kKM]|mln|Mio|TEUR|k€)", re.IGNORECASE)
_AT_MOST = expression(r"\b(?:max(?:imum)?|target|limit|budget|would|ceiling)\b|最高|目标|限价|可接受", re.IGNORECASE)
_PAID = expression(r"^(?:倒贴|倒付|付费|我方付|需付|贴)")
_PAID_BY_WHOM = expression(r"^\s*paid\s+\D{0,3}\d", re.IGNORECASE)
_NEGATIVE = expression(r"^\s*(?:[-−–—]\s*(?=[\d€$£¥])|\((?=\s*[\d€$£¥][\d,.\s]*\)$))")
_MINUS_WITHIN = expression(r"(?<![\d万千百元吨])\s*[-−]\s*\d")
_WOULD_BEAR = expression(r"承受|可接受|能接受|最高")
_ASKED_TOO = expression(r"报价|要价|售价|卖价|叫价")
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
    negative = column.field not in _SIGNED and _NEGATIVE.match(folded(value.text)) is not None
    may_be = negative or _AT_MOST.search(column.title) is not None
    return column.field in _YEARLY, other, may_be, -column.meaning.rank


def _fill(draft: Draft, column: Column, value: Value, money: Money, record: Record) -> None:
    text = number_text(value.text, exact=value.exact, comma=money.comma)
    negative = _NEGATIVE.match(folded(text)) is not None
    if negative:
        text = _NEGATIVE.sub("", folded(text)).rstrip(") ")
    text = text.removeprefix("+").strip()
    payer, text = _payer(draft, column, text, money, negative=negative)
    if is_open_price(text):
        draft.note_value(value, column.title)
        return
    attribute = payer or _attribute_of(draft, column, text, negative=negative)
    if payer == "price" and _SELLS.match(folded(value.text)):
        draft.state("now", "sell", value.spot)
    if not attribute or _sold_at_a_cost(draft, column, text, payer, negative=negative):
        record.doubt("asked", "layouts.price-or-cost", value.spot, text=value.text, title=column.title)
        draft.note_value(value, column.title)
        return
    if negative and column.field not in _SIGNED:
        record.doubt("asked", "layouts.negative", value.spot, text=value.text)
        if draft.section == "offers" and column.field == "money" and draft.text("now") != "sell":
            draft.note_value(value, column.title)  # which of plus and minus is paid, nobody has said
            return
    text = _PAID.sub("", folded(text)) if _PAID.match(folded(text)) else text
    if not any(c.isdigit() for c in text) and fits(draft.section, attribute, text, money.currency):
        draft.state(attribute, text, value.spot)  # 免费
        return
    _by_basis(draft, attribute, column, value, text, money, record)


def _is_a_limit(draft: Draft, column: Column) -> bool:
    """Whether a column says what somebody would pay at most, of a thing to be had: 可承受价格 of a waste."""
    borne = _WOULD_BEAR.search(column.title) is not None and _ASKED_TOO.search(column.title) is None
    return borne and draft.section == "offers" and column.field == "price"


def _payer(draft: Draft, column: Column, text: str, money: Money, *, negative: bool) -> tuple[str, str]:
    """The attribute that a cell or the remark of its row says in words, "" for none; and the figure."""
    plain = folded(text).strip()
    if draft.section == "needs" and not negative and (said := _IN_NEEDS.match(plain) or _IN_NEEDS_ZH.match(plain)):
        return "price" if said["pays"] else "gate_fee", said["figure"]
    if draft.section != "offers" or negative:
        return "", text
    payer, figure = who_pays(text, money.currency)
    if "mixed" in column.meaning.marks and _PAID_BY_WHOM.match(plain):
        return "", figure or text  # where a title asks for both, nobody knows whom
    if not payer and _RECEIVES.match(plain):
        return "price", text  # we get 20p a litre, under what disposal costs
    if not payer and column.field in {"price", "cost", "money"} and not column.meaning.side:
        payer = draft.payer
    return payer, figure or text


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


def _attribute_of(draft: Draft, column: Column, text: str, *, negative: bool) -> str:
    """The attribute of a figure, as its way tells where signs say nothing; "" of a limit and where nobody can tell."""
    if "mixed" in column.meaning.marks and draft.section == "offers":
        return _BY_WAY.get(draft.text("now"), "")
    return "" if _is_a_limit(draft, column) else _attribute(draft, column, text, negative=negative)


def _attribute(draft: Draft, column: Column, text: str, *, negative: bool) -> str:
    """The attribute a figure of money is for; "" where nobody can tell whether it is paid or received."""
    field, needs = column.field, draft.section == "needs"
    if needs:
        given = _OF_NEEDS.get(field, "price")
        return {"price": "gate_fee", "gate_fee": "price"}.get(given, "") if negative or _PAID.match(text) else given
    if field in {"signed_income", "received"}:
        return "disposal_cost" if negative else "price"
    costs = {"disposal_cost", "gate_fee", "yearly_cost", "signed_cost", "paid"}
    if field in costs or (field == "cost" and draft.text("kind") in {"waste", "by-product"}):
        return "price" if negative else "disposal_cost"
    if _PAID.match(text) or negative:
        return "price" if field == "money" and draft.text("now") == "sell" else "disposal_cost"
    if field != "ask" and (column.meaning.side == "offers" or field == "yearly_income"):
        return "price"
    return "ask" if field == "ask" else _by_way(draft, column)


def _sold_at_a_cost(draft: Draft, column: Column, text: str, payer: str, *, negative: bool) -> bool:
    """Whether a column of costs gives a figure for what is sold: paid or received, nobody can tell."""
    sure = payer or negative or "charged" in column.meaning.marks  # what a contractor charged, whatever he makes of it
    if sure or column.field != "disposal_cost" or draft.text("now") != "sell":
        return False
    return any(c in "123456789" for c in text)


def _by_way(draft: Draft, column: Column) -> str:
    """A plain 价格 of a waste is what it brings or what it costs, as its present way tells."""
    way, kind = draft.text("now"), draft.text("kind")
    if "disposal" in column.meaning.marks:
        return "disposal_cost"
    disposed = way in {"landfill", "incinerate", "treat"}
    if kind != "waste" and not draft.text("waste_code") and column.field != "cost":
        return "disposal_cost" if disposed and kind != "product" else "price"
    if way == "sell":
        return "price" if column.field != "cost" else ""
    return "disposal_cost" if disposed else ""


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
        figure = said.fields.get(field, "")
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
