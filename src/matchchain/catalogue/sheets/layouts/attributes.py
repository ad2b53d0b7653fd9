"""Which attribute of a card a column fills, by list, and whether a text fits it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from matchchain import units
from matchchain.entries.choices import ALSO_WRITTEN
from matchchain.entries.fields import SWITCHES
from matchchain.entries.figures import read_statement
from matchchain.entries.vocabulary import plain_key
from matchchain.expressions import expression
from matchchain.park import Firm, Label, Need, Offer, Permit, labels
from matchchain.units import UnitFault, folded

Side: TypeAlias = Literal["offers", "needs", "permits"]
ENTRIES: Mapping[str, type] = {"offers": Offer, "needs": Need, "permits": Permit, "firm": Firm}

# field of a title -> attribute in offers, in needs; "" where the list has none and the text goes to the note
ATTRIBUTES: Mapping[str, tuple[str, str]] = {
    "material": ("material", "material"), "quantity": ("quantity", "quantity"),
    "quantity.design": ("quantity", "quantity"), "unit": ("quantity", "quantity"),
    "frequency": ("quantity", "quantity"), "month-column": ("quantity", "quantity"),
    "price": ("price", "price"), "ask": ("ask", "price"), "disposal_cost": ("disposal_cost", "gate_fee"),
    "gate_fee": ("disposal_cost", "gate_fee"), "yearly_cost": ("disposal_cost", "price"),
    "signed_cost": ("disposal_cost", ""), "signed_income": ("price", ""),
    "vat": ("price", "price"), "yearly_income": ("price", ""), "yearly_spend": ("", "price"),
    "money": ("price", "price"), "cost": ("disposal_cost", "price"),
    "paid": ("disposal_cost", "price"), "received": ("price", "gate_fee"),
    "pretreatment_cost": ("pretreatment_cost", ""), "purity": ("purity", "purity"),
    "spec": ("purity", "purity"), "concentration": ("concentration", "concentration"),
    "impurities": ("impurities", "max_impurities"), "limits": ("impurities", "max_impurities"),
    "moisture": ("moisture", "max_moisture"), "heat_value": ("heat_value", "heat_value"),
    "temperature": ("temperature", "temperature"), "pressure": ("pressure", "pressure"),
    "hours": ("hours", "hours"), "ph": ("ph", "ph"), "chlorine": ("chlorine", "chlorine"),
    "sulphur": ("sulphur", "sulphur"), "particle_size": ("particle_size", "particle_size"),
    "state": ("state", "state"), "grade": ("grade", "grade"), "waste_code": ("waste_code", ""),
    "waste_class": ("waste_code", ""), "hazardous": ("hazardous", ""), "legal": ("legal", ""),
    "kind": ("kind", ""), "standard": ("standard", ""), "test": ("test", ""), "origin": ("origin", ""),
    "origin-or-supplier": ("origin", "buys_from"), "treatment": ("treatment", ""), "now": ("now", ""),
    "taker": ("sells_to", ""), "supplier": ("", "buys_from"), "buys_now": ("", "buys_now"),
    "accepts": ("", "accepts"), "months": ("months", "months"), "batch": ("batch", ""),
    "storage": ("storage", ""), "shelf_life": ("shelf_life", ""), "age": ("age", ""), "mode": ("mode", ""),
    "now_km": ("now_km", ""), "max_distance": ("max_distance", "max_distance"), "least_lot": ("", "least_lot"),
    "max_share": ("", "max_share"), "investment": ("investment", ""), "as_of": ("as_of", "as_of"),
    "note": ("note", "note"), "source": ("source", "source"),
}  # fmt: skip
_NUMBER_AND_UNIT = expression(r"^[1-9]\d{0,8}(?:\.\d{1,2})? (\S.*)$")
_SCALED = frozenset(("quantity", "price", "ask", "disposal_cost", "gate_fee"))
"""Attributes that take any number of a unit that they take one of."""
_FIGURES = frozenset(("amount", "stock", "price", "yearly", "money", "share", "distance", "rate", "number", "count"))


def attribute_of(field: str, side: str) -> str:
    """The attribute that a field fills in a list; "note" where it has none of its own, "" where it is not read.

    Example:
        >>> attribute_of("moisture", "needs"), attribute_of("packaging", "offers"), attribute_of("index", "offers")
        ('max_moisture', 'note', '')
    """
    if field in {"", "index", "skip", "firm.skip", "permit.skip"}:
        return ""
    if field.startswith("permit."):
        return field.removeprefix("permit.") if side == "permits" else "note"
    if field in ATTRIBUTES:
        return ATTRIBUTES[field][side == "needs"] or "note"
    section = ENTRIES.get(side)
    return field if section is not None and field in labels(section) else "note"


@lru_cache(maxsize=1 << 14)
def fits(side: str, attribute: str, text: str, currency: str = "CNY") -> bool:
    """Whether the reader of cards would take a text for an attribute.

    Example:
        >>> fits("offers", "quantity", "500 吨/年"), fits("offers", "moisture", "工业级")
        (True, False)
    """
    plain = _NUMBER_AND_UNIT.match(text) if attribute in _SCALED else None
    return _fits(side, attribute, f"1 {plain[1]}" if plain else text, currency)


@lru_cache(maxsize=1 << 13)
def _fits(side: str, attribute: str, text: str, currency: str) -> bool:
    label = labels(ENTRIES[side]).get(attribute)
    if label is None:
        return False
    if label.kind in _FIGURES:
        return _is_figure(label, attribute, text, currency)
    if label.kind == "choice":
        return choice_of(label, attribute, text) != ""
    if label.kind == "switch":
        return folded(text).casefold() in SWITCHES
    if label.kind in {"date", "months"}:
        return _is_time(label, text)
    return len(text) <= label.longest


def choice_of(label: Label, attribute: str, text: str) -> str:
    """The code word of a choice that a text names, "" for none.

    Example:
        >>> choice_of(labels(Offer)["state"], "state", "液体")
        'liquid'
    """
    word = plain_key(text)
    for code, names in (label.choices or {}).items():
        if word in {plain_key(code), *map(plain_key, names), *ALSO_WRITTEN.get((attribute, code), ())}:
            return code
    return ""


def _is_figure(label: Label, attribute: str, text: str, currency: str) -> bool:
    kind = "cost" if attribute in {"disposal_cost", "gate_fee"} else label.kind
    try:
        value = read_statement(kind, text, label.unit, currency=currency)
    except UnitFault as fault:
        return (
            fault.key == "units.foreign-money"
        )  # it is one; the reader of cards says that the money is not the park's
    return (
        label.domain is None or not value.unit or label.domain.holds(value.low, value.high) or kind in {"price", "cost"}
    )


def _is_time(label: Label, text: str) -> bool:
    try:
        if label.kind == "date":
            units.day(text)
        else:
            units.months(tuple(text.replace("、", ",").replace("，", ",").split(",")))
    except UnitFault:
        return False
    return True
