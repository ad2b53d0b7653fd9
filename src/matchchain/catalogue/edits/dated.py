"""Figures carry the day on which they were true: today's, where nobody says another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matchchain.catalogue.edits.statement import SIDES, Said, is_silent, table_of
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import labels

_FIGURES = frozenset(("amount", "stock", "price", "yearly", "money", "share", "shares", "number", "rate", "distance"))


def dated(said: Mapping[str, Any], side: str, day: str) -> dict[str, Any]:
    """What is said of an offer or a need, dated where it states figures and no date.

    Args:
        said: attribute -> text.
        side: "offers" or "needs".
        day: today, ISO.

    Example:
        >>> dated({"material": "酒糟", "quantity": "5吨/天"}, "offers", "2026-12-03")["as_of"]
        '2026-12-03'
    """
    if not is_silent(said.get("as_of", "")) or not states_figures(said, side):
        return dict(said)
    return {**said, "as_of": day}


def dated_pairs(text: str, side: str, day: str) -> str:
    """The same of "field: value, field: value".

    Example:
        >>> dated_pairs("material: 烧碱, quantity: 2万吨/年", "offers", "2026-12-03")
        'material: 烧碱, quantity: 2万吨/年, as_of: 2026-12-03'
    """
    find = vocabulary(SIDES[side]).find
    said = {slot.attribute: value for key, value in table_of(text).items() if (slot := find(key)) is not None}
    if "as_of" in said or not states_figures(said, side):
        return text
    bare = text.strip()
    bare = bare.removeprefix("{").removesuffix("}") if bare.startswith("{") else bare
    return f"{bare.rstrip(' ,，')}, as_of: {day}"


def states_figures(said: Said | Mapping[str, Any], side: str) -> bool:
    """Whether what is said of a line holds a figure."""
    known = labels(SIDES[side])
    return any(known[name].kind in _FIGURES and not is_silent(text) for name, text in said.items() if name in known)
