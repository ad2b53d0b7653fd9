"""How an entry is stated: what the truth states is judged, heat and moisture too; what else a cell may say is left open."""

from __future__ import annotations

from typing import Any

from tests.catalogue.sheets.blind.writing import Truth, line

_LEFT_OPEN = (
    "purity", "concentration", "impurities", "max_impurities", "moisture", "max_moisture", "temperature", "pressure",
    "hours", "heat_value", "particle_size", "sells_to", "buys_from",
)  # fmt: skip


def entry(material: str, quantity: str | None = None, *left_open: Any, **fields: Any) -> Truth:
    """One offer or need; `left_open` are further fields with more than one defensible reading."""
    return line(material, quantity, either=[*(name for name in _LEFT_OPEN if name not in fields), *left_open], **fields)
