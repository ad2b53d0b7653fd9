"""What a row says beside name, amount and money: ways, codes, classes, states, shares, partners, remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.attributes import ATTRIBUTES, attribute_of, choice_of, fits
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import figure_of
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.payers import payer_said
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.purposes import fill_bought_now
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.standing import (
    Others,
    fill_cas,
    fill_code,
    fill_hazardous,
    fill_kind,
    fill_legal,
    known_firms,
)
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.ways import way_in
from matchchain.catalogue.sheets.layouts.words import plain_word, says_nothing, table_of
from matchchain.expressions import expression
from matchchain.park import Need, Offer, labels
from matchchain.units import folded

_DONE = frozenset(
    (
        "material",
        "quantity",
        "quantity.design",
        "quantity.part",
        "unit",
        "frequency",
        "month-column",
        "vat",
        "direction",
        "",
        "index",
        "currency",
    )
)
_PER_CENT = frozenset(("moisture", "max_moisture", "purity"))
_WET = expression(r"泥|渣|糟|滤饼|sludge|cake", re.IGNORECASE)
_FRACTION = expression(r"^\s*0?\.\d+\s*$")
_OFTEN_WORDS = frozenset(("spec", "months", "batch", "impurities", "limits", "state", "grade"))
_TO_A_HUNDRED = expression(r"^\s*(?:[1-9]\d?(?:\.\d+)?|100)\s*$")
_MIXED = frozenset(("spec", "composition", "impurities", "limits", "material.spec", "concentration", "purity"))
_IN_REMARKS = frozenset(("moisture", "purity", "concentration", "temperature", "pressure"))
_FIRST = frozenset(("now", "kind", "legal", "waste_class", "waste_code", "hazardous"))
"""What the reading of money asks for, so it is read before."""
_PAIR = expression(
    r"^\s*([^\d:：<>≤≥~≈]{1,20}?)\s*[:：]?\s*([<>≤≥~≈]?\s*\d[\d.,]*\s*(?:[-~]\s*\d[\d.,]*\s*)?(?:%|ppm"
    r"|ppb|mg/kg|g/kg|mg/L|g/L|‰))\s*$",
    re.IGNORECASE,
)
_LABELLED = expression(r"^\s*([^\d≥≤<>~≈±:：£€$¥₹]{1,16})\s*[:：为]?\s*([≥≤<>~≈£€$¥₹]{0,2}\s*\d.*)$", re.DOTALL)
_SIGNS = str.maketrans("＜＞～", "<>~")
_COMMA = re.compile(r"[,，;；、](?!\d)")
_PARTS = re.compile(r"[,，;；、\n]+")


def fill_others(
    draft: Draft, block: Block, cells: Mapping[int, Value], others: Others, record: Record, *, before: bool
) -> None:
    """State what the remaining columns say; what fits no attribute goes to the note under its title.

    Args:
        draft: the line.
        block: its columns.
        cells: column -> what the row says.
        others: the firms known, the money.
        record: where doubts go.
        before: only what the reading of money asks for; the rest otherwise.
    """
    for column in block.columns:
        value = cells.get(column.index)
        if value is None or column.field in _DONE or column.field in MONEY or (column.field in _FIRST) != before:
            continue
        fill = _FILLS.get(column.field)
        if fill is not None:
            fill(draft, column, value, others, record)
        else:
            _plain(draft, column, value, others, record)


def _plain(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    attribute = attribute_of(column.field, draft.section)
    if not attribute:
        return
    if column.field in _MIXED and _labelled(draft, value, others.currency, attribute):
        return
    if column.field == "note" and "of-row" not in column.meaning.marks:
        _remarked(draft, value, others.currency)
    physical = column.field == "composition" and _physical(draft, value, others.currency)
    if physical or attribute == "note" or "note" in column.meaning.marks:
        draft.note_value(value, "" if column.field == "note" else column.title)
        return
    if _labelled(draft, value, others.currency, attribute):
        return
    doubtful = _is_doubtful_share(draft, column, attribute, value)
    if doubtful:
        record.doubt("asked", "layouts.fraction", value.spot, text=value.text, title=column.title)
    written = "" if doubtful else _written(draft.section, attribute, column, value, others.currency)
    if not written and column.field in _MIXED and _physical(draft, value, others.currency):
        draft.note_value(value, column.title)
        return
    if not written or not draft.state(attribute, written, value.spot):
        draft.note_value(value, column.title)
        if not written and not doubtful and column.field not in _OFTEN_WORDS:
            record.doubt("told", "layouts.to-note", value.spot, text=value.text, title=column.title)


def _is_doubtful_share(draft: Draft, column: Column, attribute: str, value: Value) -> bool:
    """Whether 0.65 under 含水率（%） of a sludge is 0.65 % or a fraction, nobody can tell."""
    wet = draft.text("kind") == "waste" or _WET.search(draft.text("material")) is not None
    return wet and attribute in _PER_CENT and column.unit == "%" and _FRACTION.match(folded(value.text)) is not None


def _physical(draft: Draft, value: Value, currency: str) -> bool:
    """Temperature, pressure and moisture that a cell of parameters says among other things: 0.8MPa 180℃."""
    said = said_in(value.text, currency).fields
    found = False
    stated = ("temperature", "pressure", "moisture", *(("purity",) if draft.section == "needs" else ()))
    for field in stated:
        attribute = attribute_of(field, draft.section)
        if field in said and fits(draft.section, attribute, said[field], currency):
            found = draft.state(attribute, said[field], value.spot) or found
    return found


def _remarked(draft: Draft, value: Value, currency: str) -> None:
    """A figure of the thing itself that is all of a remark: 含水80%, 含水率约60%."""
    said = said_in(value.text, currency)
    others = [field for field in said.fields if field not in _IN_REMARKS]
    if others or said.rest or said.name not in {"", draft.text("material")}:
        return
    for field, text in said.fields.items():
        attribute = attribute_of(field, draft.section)
        if field == "moisture" and draft.section == "needs":
            continue
        if attribute and fits(draft.section, attribute, text, currency):
            draft.state(attribute, text, value.spot)


def _labelled(draft: Draft, value: Value, currency: str, own: str = "") -> bool:
    """A cell that names its own field: 低位热值≥3500kcal/kg in a column of purities."""
    plain = value.text.translate(_SIGNS)
    found = _LABELLED.match(plain)
    meaning = title_meaning(found[1]) if found else None
    attribute = attribute_of(meaning.field, draft.section) if meaning is not None else "note"
    if found is None or attribute in {"", "note", "material", "quantity", own}:
        return False
    figure, comma, more = _apart(found[2])
    stated = fits(draft.section, attribute, figure, currency) and draft.state(attribute, figure, value.spot)
    if stated and comma:
        draft.remark(more.strip(), value.spot)
    return stated


def _apart(text: str) -> tuple[str, str, str]:
    """A figure and what is said behind a comma: ≤40%，无霉变."""
    comma = _COMMA.search(text)
    return (text[: comma.start()].strip(), comma[0], text[comma.end() :]) if comma else (text, "", "")


def _written(section: str, attribute: str, column: Column, value: Value, currency: str) -> str:
    """The text as the attribute takes it, with the unit of the title where it has none; "" where it takes none."""
    label = labels(Need if section == "needs" else Offer).get(attribute)
    if label is None:
        return ""
    if label.kind == "shares":
        return pairs_of(value.text)
    if label.kind == "choice":
        word = choice_of(label, attribute, value.text)
        return word or (table_of("states").get(plain_word(value.text), "") if attribute == "state" else "")
    text = value.text
    if column.unit and text.strip()[-1:].isdigit() and label.kind in {"share", "number", "rate", "distance", "stock"}:
        text = f"{text}{'' if column.unit == '%' else ' '}{column.unit}"
    if label.kind == "share" and not column.unit and _TO_A_HUNDRED.match(folded(text)):
        text = f"{text.strip()}%"  # 含水率 80
    return text if label.kind == "words" or fits(section, attribute, text, currency) else ""


def pairs_of(text: str) -> str:
    """Names with shares as a card writes a table of them; "" where a part is none.

    Example:
        >>> pairs_of("铁20ppm，氯≤0.5%"), pairs_of("少量铁")
        ('铁: 20ppm, 氯: ≤0.5%', '')
    """
    parts = [part for part in _PARTS.split(folded(text).replace("含", "")) if part.strip()]
    found = [_PAIR.match(part) for part in parts]
    if not found or None in found:
        return ""
    return ", ".join(f"{pair[1].strip()}: {pair[2].strip()}" for pair in found if pair is not None)


def _now(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    if draft.section != "offers":
        draft.note_value(value, column.title)
        return
    way, rest = way_in(value.text)
    if any(c.isdigit() for c in value.text):
        said = said_in(value.text, others.currency)
        way, rest = way or said.fields.get("now", ""), " ".join(said.rest)
        attribute, money = _money_of(said.fields, way, column)
        payer = payer_said(value.text)
        figure = said.fields.get("money", "") or (said.fields.get("disposal_cost", "") if payer == "price" else "")
        if payer and figure:  # cattle feed, we receive 6 EUR/t
            attribute, money = payer, figure
        if not (money and _is_price(money, others.currency) and draft.state(attribute, money, value.spot)):
            rest = value.text
            if said.fields.get("money") and not money and not says_nothing(said.fields["money"]):
                record.doubt("asked", "layouts.price-or-cost", value.spot, text=value.text, title=column.title)
    if way:
        draft.state("now", way, value.spot)
    if rest or not way:
        firms = known_firms(value.text, others.known)
        if firms:
            draft.state("sells_to", firms[0], value.spot)
        if not firms or rest != firms[0]:
            draft.note_value(value, column.title)


def _money_of(fields: Mapping[str, str], way: str, column: Column) -> tuple[str, str]:
    """What a way out costs or brings, and its attribute: who sells receives, who has it treated pays."""
    if "disposal_cost" in fields:
        return "disposal_cost", fields["disposal_cost"]
    if "price" in fields and way in {"sell", ""}:
        return "price", fields["price"]
    money = fields.get("money", "")
    if way == "sell":
        return "price", money
    costs = "disposal_cost" in column.meaning.parts and "收入" not in column.title
    return "disposal_cost", money if way or costs else ""


def _is_price(text: str, currency: str) -> bool:
    return figure_of(text, currency)[0] == "price" and fits("offers", "disposal_cost", text, currency)


def _taker(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """Who takes it: a partner where it is a firm of the park, else a remark."""
    attribute = "buys_from" if draft.section == "needs" else "sells_to"
    firm = others.known.get(plain_name(value.text), "")
    if firm:
        draft.state(attribute, firm, value.spot)
        return
    if not says_nothing(value.text):
        draft.note_value(value, column.title)
    del record


_FILLS = {
    "buys_now": fill_bought_now,
    "now": _now, "taker": _taker, "supplier": _taker, "kind": fill_kind, "legal": fill_legal, "waste_code": fill_code,
    "waste_class": fill_code, "hazardous": fill_hazardous, "material.cas": fill_cas,
}  # fmt: skip


def _source(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    if draft.section == "needs":
        _taker(draft, column, value, others, record)
    else:
        draft.state(ATTRIBUTES["origin"][0], value.text, value.spot)


_FILLS["origin-or-supplier"] = _source
