"""What a row says beside name, amount and money: ways, codes, classes, states, shares, partners, remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.attributes import ATTRIBUTES, attribute_of, choice_of, fits
from matchchain.catalogue.sheets.layouts.codes import cas_number, classes_disagree, waste_code
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import Told, figure_of
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.catalogue.sheets.layouts.titles import title_meaning
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.ways import way_in
from matchchain.catalogue.sheets.layouts.words import direction_of, kind_word, plain_word, says_nothing, table_of
from matchchain.expressions import expression
from matchchain.park import Need, Offer, labels
from matchchain.units import folded
from matchchain.wastes import read_codes

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
    )
)
_PER_CENT = frozenset(("moisture", "max_moisture", "purity"))
_WET = expression(r"泥|渣|糟|滤饼|sludge|cake", re.IGNORECASE)
_FRACTION = expression(r"^\s*0?\.\d+\s*$")
_OFTEN_WORDS = frozenset(("spec", "months", "batch", "impurities", "limits", "state", "grade"))
_MIXED = frozenset(("spec", "composition", "impurities", "limits", "material.spec", "concentration", "purity"))
_FIRST = frozenset(("now", "kind", "legal", "waste_class", "waste_code", "hazardous"))
"""What the reading of money asks for, so it is read before."""
_PAIR = expression(
    r"^\s*([^\d:：<>≤≥~≈]{1,20}?)\s*[:：]?\s*([<>≤≥~≈]?\s*\d[\d.,]*\s*(?:[-~]\s*\d[\d.,]*\s*)?(?:%|ppm"
    r"|ppb|mg/kg|g/kg|mg/L|g/L|‰))\s*$",
    re.IGNORECASE,
)
_BEFORE_CODE = expression(r"[\s(,;:/]*(?:[HS]W\s?-?\d{2}|\d{3}-\d{3}-S?\d{2}).*$", re.IGNORECASE)
_LABELLED = expression(r"^\s*([^\d≥≤<>~≈±:：]{1,16})\s*[:：为]?\s*([≥≤<>~≈]?\s*\d.*)$", re.DOTALL)
_PARTS = re.compile(r"[,，;；、\n]+")


@dataclass(frozen=True, slots=True)
class Others:
    """What reading the rest of a row needs.

    Attributes:
        known: plain name of a firm -> the name a card may use.
        currency: of the park.
        language: "zh" or "en".
    """

    known: Mapping[str, str]
    currency: str
    language: str


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
    for field in ("temperature", "pressure", "moisture"):
        attribute = attribute_of(field, draft.section)
        if field in said and fits(draft.section, attribute, said[field], currency):
            found = draft.state(attribute, said[field], value.spot) or found
    return found


def _labelled(draft: Draft, value: Value, currency: str, own: str = "") -> bool:
    """A cell that names its own field: 低位热值≥3500kcal/kg in a column of purities."""
    found = _LABELLED.match(value.text)
    meaning = title_meaning(found[1]) if found else None
    attribute = attribute_of(meaning.field, draft.section) if meaning is not None else "note"
    if found is None or attribute in {"", "note", "material", "quantity", own}:
        return False
    return fits(draft.section, attribute, found[2], currency) and draft.state(attribute, found[2], value.spot)


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
    del record
    if draft.section != "offers":
        draft.note_value(value, column.title)
        return
    way, rest = way_in(value.text)
    if any(c.isdigit() for c in value.text):
        said = said_in(value.text, others.currency)
        way, rest = way or said.fields.get("now", ""), " ".join(said.rest)
        attribute, money = _money_of(said.fields, way, column)
        if not (money and _is_price(money, others.currency) and draft.state(attribute, money, value.spot)):
            rest = value.text
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


def known_firms(text: str, known: Mapping[str, str]) -> list[str]:
    """The firms of the park that a text names by a name of three letters or more.

    Example:
        >>> known_firms("外售给龙华水泥做原料", {"龙华水泥": "龙华水泥", "龙华": "龙华"})
        ['龙华水泥']
    """
    plain = plain_name(text)
    if plain in known:
        return [known[plain]]
    found = [
        (len(name), firm) for name, firm in known.items() if len(name) >= 3 and not name.isascii() and name in plain
    ]
    return list(dict.fromkeys(firm for _, firm in sorted(found, reverse=True)))[:1]


def _kind(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    word = kind_word(value.text)
    if word is None:
        if read_codes(value.text):
            _code(draft, column, value, others, record)
        elif not direction_of(value.text):
            draft.note_value(value, column.title)
        return
    if draft.section != "offers":
        return
    if word.kind:
        draft.said.pop("kind", None)  # what the row says is nearer than what its heading says
        draft.state("kind", word.kind, value.spot)
    if word.legal:
        draft.said.pop("legal", None)
        draft.state("legal", word.legal, value.spot)


def _legal(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    del others, record
    label = labels(Offer)["legal"]
    word = kind_word(value.text)
    code = choice_of(label, "legal", value.text) or (word.legal if word else "")
    if draft.section == "offers" and code:
        draft.said.pop("legal", None)
        draft.state("legal", code, value.spot)
    else:
        draft.note_value(value, column.title)


def _code(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    del others
    if draft.section != "offers":
        draft.note_value(value, column.title)
        return
    told = waste_code(value)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    if told.text:
        _state_code(draft, column, told, value, record)
        if (word := kind_word(_BEFORE_CODE.sub("", folded(value.text)))) is not None and word.legal:
            draft.state("legal", word.legal, value.spot)
    elif (word := kind_word(value.text)) is not None and word.legal:
        draft.state("legal", word.legal, value.spot)
    elif told.doubt is None:
        draft.note_value(value, column.title)
        record.doubt("asked", "layouts.no-code", value.spot, text=value.text)


def _state_code(draft: Draft, column: Column, told: Told, value: Value, record: Record) -> None:
    before = draft.text("waste_code")
    if not before:
        draft.state("waste_code", told.text, value.spot, told.note)
    elif classes_disagree(before, told.text):
        record.doubt("asked", "layouts.class-code", value.spot, code=told.text, other=before)
        draft.note_value(value, column.title)
    elif len(told.text) > len(before) and not any(m.code.startswith("HW") for m in read_codes(told.text)):
        draft.said.pop("waste_code")
        draft.state("waste_code", told.text, value.spot, told.note)


def _hazardous(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    del others, record
    word = plain_word(value.text)
    kind = kind_word(value.text)
    if draft.section != "offers":
        draft.note_value(value, column.title)
    elif kind is not None and kind.legal:
        draft.state("hazardous", "yes" if kind.legal == "hazardous-waste" else "no", value.spot)
    elif fits("offers", "hazardous", word):
        draft.said.pop("hazardous", None)
        draft.state("hazardous", value.text, value.spot)
    else:
        draft.note_value(value, column.title)


def _cas(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    del column, others
    told = cas_number(value)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    draft.remark(told.text or value.text, value.spot, "CAS")


_FILLS = {
    "now": _now, "taker": _taker, "supplier": _taker, "kind": _kind, "legal": _legal, "waste_code": _code,
    "waste_class": _code, "hazardous": _hazardous, "material.cas": _cas,
}  # fmt: skip


def _source(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    if draft.section == "needs":
        _taker(draft, column, value, others, record)
    else:
        draft.state(ATTRIBUTES["origin"][0], value.text, value.spot)


_FILLS["origin-or-supplier"] = _source
