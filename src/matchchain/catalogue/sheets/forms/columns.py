"""Which fields of a firm's card stand in the questionnaire, and under which signs our sheets are found again."""

from __future__ import annotations

from collections.abc import Collection

from matchchain.catalogue.sheets.forms.written import fields_of
from matchchain.park import (
    Carrier,
    Chain,
    Conflict,
    Conversion,
    Firm,
    Ignore,
    Label,
    Naming,
    Need,
    Offer,
    Park,
    ParkMaterial,
    Permit,
    Settled,
    Zone,
    ZoneDistance,
)

FORM, WORKBOOK, CALLS_KIND = "form", "workbook", "calls"
VERSION = 1
"""Of the sheets that are written; a later one is refused, since what it adds would be lost."""

KEY_SHEET = "_mc"
SIGN = "#"
"""Begins the hidden cell that says what a table is of ("#offers"); the fields stand beside it, a column each."""

HEAD, NOTE, MARK = "#head", "#note", "!"
"""The hidden cells beside titles and beside remarks; the field of the column that says what became of a line."""

FIRM, QUESTIONS, REQUESTS = "firm", "questions", "requests"
VALUE, ANSWER, UNIT, BASIS, WITHHELD, REQUEST, WISHED = (
    "value", "answer", "unit", "basis", "withheld", "request", "wished",
)  # fmt: skip
FILLED_ON = "filled-on"
"""Key of the row of the question sheet that says when the form was filled in."""

CALLS, PAPERS = "calls", "papers"
"""The office's own lists: what to ask on the phone, which papers to get."""
NOTED = ("owner", "next", "remark")
"""What the office writes beside an answer: it goes into the note of the firm's card."""
OF_RESULT = ("result", "standard", "document", "until", "capacity", "by", "date", "cost", "owner", "next", "remark")
COVERS = "covers"
"""What a permit is for: the codes or the material, filled in before it goes out."""

FIRMS, CARRIER = "firms", "carrier"
OWN: dict[str, type] = {
    "park": Park, "chains": Chain, "carriers": Carrier, "carrier_permits": Permit, "conflicts": Conflict, "zones": Zone,
    "distances": ZoneDistance, "ignore": Ignore, "materials": ParkMaterial, "same": Settled, "not_same": Settled,
    "serves": Settled, "names": Naming, "conversions": Conversion,
}  # fmt: skip
"""What the workbook of a park holds besides its firms and their lines."""

ENTRIES: dict[str, type] = {"offers": Offer, "needs": Need, "permits": Permit}
MINUTES, ANSWERS = "minutes", "answers"
"""The tables of a meeting's form: what came of each talk, and the figures that were told."""
SIGNS = frozenset(
    SIGN + word for word in (FIRM, FIRMS, QUESTIONS, REQUESTS, CALLS, PAPERS, MINUTES, ANSWERS, *ENTRIES, *OWN)
)
NAMES = {"offers": "material", "needs": "material", "permits": "type"}
"""The field that names a line of each section."""

_ALWAYS: dict[str, tuple[str, ...]] = {
    "offers": (
        "material", "kind", "quantity", "now", "disposal_cost", "price", "legal", "waste_code", "purity", "impurities",
        "state", "as_of",
    ),
    "needs": ("material", "quantity", "price", "purity", "max_impurities", "state", "accepts", "buys_now", "as_of"),
    "permits": ("type", "codes", "mode", "capacity", "until", "number"),
}  # fmt: skip
_NEVER: dict[str, frozenset[str]] = {
    # What the office has laid down, what others have told it, and with whom the firm trades.
    "offers": frozenset(
        ("id", "ended", "sells_to", "source", "note", "pretreatment_cost", "extra_cost", "usable_yield", "strength",
         "investment", "life", "borne_by")
    ),
    "needs": frozenset(("id", "ended", "buys_from", "source", "note")),
    "permits": frozenset(),
}  # fmt: skip
_OF_FIRM = (
    "name", "short", "name_en", "credit_code", "industry", "contact", "phone", "address", "zone", "site.zone",
    "site.lat", "site.lon", "operating_days", "share.name", "share.contact", "share.quantity", "share.lines",
    "consent.on", "consent.by",
)  # fmt: skip
MANDATORY: dict[str, tuple[str, ...]] = {
    "offers": ("material", "kind", "quantity"),
    "needs": ("material", "quantity", "price"),
    "permits": ("type", "until", "number"),
}


def form_columns(section: str, used: Collection[str]) -> dict[str, Label]:
    """Field -> label of the columns of a section: always the same few, and those in which the firm says something.

    Args:
        section: "offers", "needs" or "permits".
        used: the fields that a line of the firm fills.
    """
    known, first = fields_of(ENTRIES[section]), _ALWAYS[section]
    more = [
        name for name in known if name in used and name not in first and "." not in name and name not in _NEVER[section]
    ]
    return {name: known[name] for name in (*first[:-1], *more, first[-1])}


def firm_rows(used: Collection[str]) -> dict[str, Label]:
    """Field -> label of what the firm is told and asked of itself; its district once, where the card names it."""
    known = fields_of(Firm)
    other = "zone" if "site.zone" in used else "site.zone"
    return {name: known[name] for name in _OF_FIRM if name != other}
