"""Which attribute is a figure of money for? Column, words of the cell, sign, or the way of the thing say it."""

from __future__ import annotations

import re

from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.need_money import paid_for_need
from matchchain.catalogue.sheets.layouts.payers import who_pays
from matchchain.expressions import expression
from matchchain.units import folded

_RECEIVES = expression(r"^(?:we|they|i)?\s*(?:get|receive|are paid|earn|sell)s?\b.*\d", re.IGNORECASE)
_COSTS = expression(
    r"^(?:it |this )?(?:currently |now )?costs? (?:us|them|him|her|me|the (?:firm|owner|site|works))?"
    r"\s*(?:about|around|approx\.?|ca\.?)?"
    r"\s*(?P<figure>[£€$]?\s?\d.*)$", re.IGNORECASE
)
_BY_WAY = {"sell": "price", "landfill": "disposal_cost", "incinerate": "disposal_cost", "treat": "disposal_cost"}
_OF_NEEDS = {
    "disposal_cost": "gate_fee", "gate_fee": "gate_fee", "received": "gate_fee",
}  # fmt: skip
_DISPOSED = frozenset(("", "waste", "by-product"))
"""Kinds of things of which a cost is what it takes to be rid of them."""
_EITHER_WAY = frozenset(("price", "ask", "money"))
_PAID_BY_WHOM = expression(r"^\s*paid\s+\D{0,3}\d", re.IGNORECASE)
_WOULD_BEAR = expression(r"承受|可接受|能接受|最高")
_ASKED_TOO = expression(r"报价|要价|售价|卖价|叫价")
SIGNED = frozenset(("signed_cost", "signed_income"))
PAID = expression(r"^(?:倒贴|倒付|付费|我方付|需付|贴)")
NEGATIVE = expression(r"^\s*(?:[-−–—]\s*(?=[\d€$£¥])|\((?=\s*[\d€$£¥][\d,.\s]*\)$))")


def _is_a_limit(draft: Draft, column: Column) -> bool:
    """Whether a column says what somebody would pay at most, of a thing to be had: 可承受价格 of a waste."""
    borne = _WOULD_BEAR.search(column.title) is not None and _ASKED_TOO.search(column.title) is None
    return borne and draft.section == "offers" and column.field == "price"


def payer_of(draft: Draft, column: Column, text: str, currency: str, *, negative: bool) -> tuple[str, str]:
    """The attribute that a cell or the remark of its row says in words, "" for none; and the figure."""
    plain = folded(text).strip()
    if draft.section == "needs" and not negative and (said := paid_for_need(plain))[0]:
        return said
    if draft.section != "offers" or negative:
        return "", text
    payer, figure = who_pays(text, currency)
    if "mixed" in column.meaning.marks and _PAID_BY_WHOM.match(plain):
        return "", figure or text  # where a title asks for both, nobody knows whom
    if not payer and (costs := _COSTS.match(plain)):
        return "disposal_cost", costs["figure"]
    if not payer and _RECEIVES.match(plain):
        return "price", text  # we get 20p a litre, under what disposal costs
    plain_price = column.field in {"price", "cost", "money"} and not column.meaning.side
    if not payer and (plain_price or (draft.unwanted and column.field in _EITHER_WAY)):
        payer = draft.payer
    return payer, figure or text


def paid_by_nobody_knows_whom(draft: Draft, column: Column, text: str) -> bool:
    """Whether a cell under a plain title says only that something is paid: paid $10/t, of a thing to be had."""
    either = draft.section == "offers" and column.field in _EITHER_WAY
    return either and _PAID_BY_WHOM.match(folded(text)) is not None


def attribute_of(draft: Draft, column: Column, text: str, *, negative: bool) -> str:
    """The attribute of a figure, as its way tells where signs say nothing; "" of a limit and where nobody can tell."""
    if "mixed" in column.meaning.marks and draft.section == "offers":
        return _BY_WAY.get(draft.text("now"), "")
    return "" if _is_a_limit(draft, column) else _attribute(draft, column, text, negative=negative)


def _attribute(draft: Draft, column: Column, text: str, *, negative: bool) -> str:
    """The attribute a figure of money is for; "" where nobody can tell whether it is paid or received."""
    field = column.field
    if draft.section == "needs":
        return _of_need(field, text, negative=negative)
    if field in {"signed_income", "received"}:
        return "disposal_cost" if negative else "price"
    costs = {"disposal_cost", "gate_fee", "yearly_cost", "signed_cost", "paid"}
    if field in costs or (field == "cost" and draft.text("kind") in _DISPOSED and draft.text("now") != "sell"):
        return "price" if negative else "disposal_cost"
    if PAID.match(text) or negative:
        return "price" if field == "money" and draft.text("now") == "sell" else "disposal_cost"
    if field != "ask" and (column.meaning.side == "offers" or field == "yearly_income"):
        return "price"
    return "ask" if field == "ask" else _by_way(draft, column)


def _of_need(field: str, text: str, *, negative: bool) -> str:
    """The attribute of a figure of a need: what is paid for it, or for taking it."""
    if field in SIGNED:
        return "price" if negative == (field == "signed_income") else "gate_fee"
    given = _OF_NEEDS.get(field, "price")
    return {"price": "gate_fee", "gate_fee": "price"}[given] if negative or PAID.match(text) else given


def sold_at_a_cost(draft: Draft, column: Column, text: str, payer: str, *, negative: bool) -> bool:
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
