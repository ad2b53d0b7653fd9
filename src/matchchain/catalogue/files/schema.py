"""JSON Schema of a park's files, by which editors complete keys and underline what no card knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matchchain.catalogue.files.own import (
    CONVERSIONS,
    DEALS,
    FIRM_LIST,
    MATERIALS,
    MEETINGS,
    OWN_FILES,
    OWN_FOLDERS,
    PARK,
    Listing,
)
from matchchain.entries.schema import definitions, listed, reference
from matchchain.park import Firm, Park

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {
    "firm": "", "firms": FIRM_LIST, "park": PARK, "materials": MATERIALS, "conversions": CONVERSIONS, "deals": DEALS,
    "meetings": MEETINGS,
}  # fmt: skip
"""Name of a schema -> the file it is of; "": a firm's card."""
CARDS = {f"{folder}-card": folder for folder in OWN_FOLDERS}
"""Name of a schema -> the folder of the cards that it is of."""


def file_schema(name: str) -> dict[str, Any]:
    """The schema of one kind of file.

    Args:
        name: a key of `FILES` or `CARDS`.

    Example:
        >>> file_schema("firm")["$ref"]
        '#/$defs/Firm'
    """
    head = {"$schema": DIALECT, "title": f"matchchain {name}"}
    if name == "firm":
        return {**head, **reference(Firm), "$defs": definitions([Firm])}
    if name == "firms":
        firms = {"firms": Listing(Firm, ("firms", "企业"))}
        return {**head, **_lists(firms), "$defs": definitions([Firm])}
    if name == "park":
        return {**head, **reference(Park), "$defs": definitions([Park])}
    lists = OWN_FOLDERS[CARDS[name]] if name in CARDS else OWN_FILES[FILES[name]]
    kinds = [one.entry for one in lists.values()]
    found = {**head, **_lists(lists), "$defs": definitions(kinds)}
    return {**found, "anyOf": [*found["anyOf"], reference(kinds[0])]} if name in CARDS else found


def _lists(lists: Mapping[str, Listing]) -> dict[str, Any]:
    """Lists under their keys, or the first of them bare."""
    properties = {word: listed(one.entry) for one in lists.values() for word in one.words}
    first = next(iter(lists.values())).entry
    named = {"type": "object", "properties": properties, "additionalProperties": False}
    return {"anyOf": [named, {"type": "array", "items": reference(first)}, {"type": "null"}]}
