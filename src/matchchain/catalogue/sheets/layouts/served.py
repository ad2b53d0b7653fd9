"""Labels of the firm a sheet is about whose word by itself says something else: Customer, Account, Unit surveyed."""

from __future__ import annotations

from dataclasses import replace

from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm, is_person
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.tables import Layout, Table
from matchchain.catalogue.sheets.layouts.view import bare_unit, is_number
from matchchain.catalogue.sheets.layouts.words import plain_word
from matchchain.expressions import expression

_SERVED = expression(
    r"^(?:(?:our|the|waste|name of(?: the)?) )?(?:customer|client|account|account holder|buyer account)"
    r"(?: (?:name|company|site|account|holder))?$",
    2,
)
"""Whom a carrier of wastes works for; whom somebody sells to in any other list."""
_ABOUT = expression(
    r"\b(?:units?|premises|business|enterprise|establishment|undertaking|occupier|tenant|member|generator|producer"
    r"|respondent|mill|works|factory|plant|site|company|firm|organi[sz]ation|operator|customer|client|account)\b",
    2,
)
_OF_OTHERS = expression(
    r"\b(?:carrier|contractor|consult\w*|prepared|auditor|supplier|buyer|seller|taken by|parent|group|landlord|agent"
    r"|broker|transporter|haulier|compiled|collected by|disposal|receiving|permit|owner of|insur\w+)\b",
    2,
)
_OF_WASTE = frozenset(("waste_code", "waste_class", "hazardous"))


def with_served(layout: Layout) -> Layout:
    """A layout whose labels of the firm it is about say so, where no label names a firm in so many words.

    Args:
        layout: of a sheet.
    """
    named = any(x.meaning and x.meaning.field in {"firm.name", "firm.client"} and x.value for x in layout.labels)
    if named:
        return layout
    of_waste = any(_is_of_waste(table) for table in layout.tables)
    labels = tuple(_owner_of(x) if _is_owner(x, of_waste=of_waste) else x for x in layout.labels)
    if labels == layout.labels:
        return layout
    told = dict(zip(map(id, layout.labels), labels, strict=True))
    tables = tuple(replace(t, labels=tuple(told.get(id(x), x) for x in t.labels)) for t in layout.tables)
    return replace(layout, labels=labels, tables=tables)


def _is_owner(label: Label, *, of_waste: bool) -> bool:
    if not label.value or bare_unit(label.value) or is_number(label.value) or is_person(label.value):
        return False
    word = plain_word(label.text)
    if _SERVED.match(word):
        return of_waste
    field = label.meaning.field if label.meaning else ""
    about = field in {"", "skip", "unit", "unit.or-firm", "note", "firm.contact"} and not _OF_OTHERS.search(word)
    return about and _ABOUT.search(word) is not None and ends_like_firm(label.value)


def _owner_of(label: Label) -> Label:
    return replace(label, meaning=replace(label.meaning or Meaning(), field="firm.name", parts=()))


def _is_of_waste(table: Table) -> bool:
    """Whether a table lists wastes: codes of wastes, or names of wastes and no prices of sale."""
    meanings = [column.meaning for column in table.columns if column.meaning is not None]
    return any(m.field in _OF_WASTE or m.kind == "waste" for m in meanings)
