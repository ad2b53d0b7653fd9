"""What a thing is in law and in the trade: kinds, waste codes, classes, CAS numbers; the firms a row may name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.attributes import choice_of, fits
from matchchain.catalogue.sheets.layouts.codes import cas_number, classes_disagree, waste_code
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.figures import Told
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import direction_of, kind_word, plain_word
from matchchain.expressions import expression
from matchchain.park import Offer, labels
from matchchain.units import folded
from matchchain.values import dataclass
from matchchain.wastes import read_codes

_BEFORE_CODE = expression(r"[\s(,;:/]*(?:[HS]W\s?-?\d{2}|\d{3}-\d{3}-S?\d{2}).*$", re.IGNORECASE)


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


def fill_kind(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """A cell of kinds: waste, by-product, product."""
    word = kind_word(value.text)
    if word is None:
        if read_codes(value.text):
            fill_code(draft, column, value, others, record)
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


def fill_legal(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """A cell that says what a thing is in law."""
    del others, record
    label = labels(Offer)["legal"]
    word = kind_word(value.text)
    code = choice_of(label, "legal", value.text) or (word.legal if word else "")
    if draft.section == "offers" and code:
        draft.said.pop("legal", None)
        draft.state("legal", code, value.spot)
    else:
        draft.note_value(value, column.title)


def fill_code(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """A cell of waste codes or classes."""
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


def fill_hazardous(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """A cell that says whether a thing is hazardous."""
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


def fill_cas(draft: Draft, column: Column, value: Value, others: Others, record: Record) -> None:
    """A cell of CAS numbers, kept as a remark."""
    del column, others
    told = cas_number(value)
    if told.doubt is not None:
        record.doubt_of(told.level, told.doubt, value.spot)
    draft.remark(told.text or value.text, value.spot, "CAS")
