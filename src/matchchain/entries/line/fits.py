"""Whether a field can hold a text, asked of the reader of that field itself."""

from __future__ import annotations

import re

from matchchain import units
from matchchain.entries.choices import chosen
from matchchain.entries.fields import hint_of_unit
from matchchain.entries.figures import asked_of, read_statement
from matchchain.entries.line.key_words import FIGURES
from matchchain.entries.vocabulary import Slot
from matchchain.expressions import expression
from matchchain.units import UnitFault, is_blank
from matchchain.wording import Message

_A_CODE = expression(r"^(?:(?:HW|SW)?[\d\s.*·/()-]+(?:S\d{2})?|[DFKPU]\d{3})$", re.IGNORECASE)


def unfit(slot: Slot, value: str, currency: str) -> Message | None:
    """Why a field cannot hold a text; None where it can."""
    label = slot.label
    if is_blank(value):
        return None
    try:
        if label.kind in FIGURES:
            read_statement(asked_of(slot.attribute, label.kind), value, label.unit, currency=currency)
        elif label.kind == "date":
            units.day(value)
        elif label.kind == "months":
            units.months((value,))
        elif label.kind == "choice" and chosen(slot.attribute, label, value) is None:
            return Message("line.no-choice", {"key": _name(slot), "written": value})
        elif slot.attribute == "waste_code" and not _A_CODE.match(value):
            return Message("line.no-code", {"key": _name(slot), "written": value})
    except UnitFault as problem:
        if problem.key != "units.left-open":
            hint = hint_of_unit(str(problem.facts.get("unit", "")))
            return Message(problem.key, {**problem.facts, "key": _name(slot), "hint": hint})
    return None


def half_width(text: str) -> str:
    """A text with half-width letters, digits and marks, each where it stood.

    Example:
        >>> half_width("处置费：３５０元／吨")
        '处置费:350元/吨'
    """
    return "".join(chr(ord(char) - 0xFEE0) if "！" <= char <= "～" else char for char in text)


def _name(slot: Slot) -> Message:
    return Message("write.label", {"zh": slot.label.zh, "en": slot.label.en})
