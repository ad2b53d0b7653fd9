"""JSON Schema of entries, made from their declarations: what an editor offers and underlines while a card is typed.

A schema is more lenient than `check`: a figure may be a number or words with a unit, and only `check` reads words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matchchain.entries.vocabulary import entry_class
from matchchain.park import Label, labels
from matchchain.park.field import Kind

Schema = dict[str, Any]

_WORDS: Schema = {"type": ["string", "number", "boolean", "null"]}
_ANY: Schema = {}
_TABLE: Schema = {"type": ["object", "array", "string", "null"]}
_FIGURE: Schema = {"type": ["number", "string", "null"]}
_SEVERAL: Schema = {"type": ["array", "string", "number", "null"]}
_OF_KIND: dict[Kind, Schema] = {
    "switch": {"type": ["boolean", "string", "null"]},
    "partners": {"type": ["array", "object", "string", "null"]},
    **dict.fromkeys(("text", "key", "serial", "date", "month", "choice"), _WORDS),
    **dict.fromkeys(
        ("count", "number", "amount", "stock", "price", "yearly", "money", "share", "distance", "rate"), _FIGURE
    ),
    **dict.fromkeys(("words", "months"), _SEVERAL),
    **dict.fromkeys(("shares", "amounts", "choices"), _TABLE),
}


def definitions(kinds: Iterable[type]) -> dict[str, Schema]:
    """Class name -> schema, of these entry classes and of all that they hold.

    Example:
        >>> from matchchain.park import Offer
        >>> definitions([Offer])["Offer"]["properties"]["disposal_cost"]["type"]
        ['number', 'string', 'null']
    """
    found: dict[str, Schema] = {}
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in found:
            found[kind.__name__] = _entry(kind)
            waiting += [entry_class(label.of) for label in labels(kind).values() if label.of]
    return dict(sorted(found.items()))


def reference(kind: type) -> Schema:
    """A pointer to the definition of an entry class."""
    return {"$ref": f"#/$defs/{kind.__name__}"}


def listed(kind: type) -> Schema:
    """One entry of a class, or a list of them."""
    one = reference(kind)
    return {"anyOf": [one, {"type": "array", "items": one}, {"type": "null"}]}


def _entry(kind: type) -> Schema:
    """The schema of an entry class: every key that its fields may stand under, and one of those that it must have."""
    told = labels(kind)
    keys = {name: _keys(name, label) for name, label in told.items()}
    properties = {written: _field(label) for name, label in told.items() for written in keys[name]}
    needed = [
        {"anyOf": [{"required": [written]} for written in keys[name]]}
        for name, label in told.items()
        if label.required
    ]
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**schema, "allOf": needed} if needed else schema


def _keys(attribute: str, label: Label) -> list[str]:
    return list(dict.fromkeys((label.key or attribute, label.zh, *label.also)))


def _field(label: Label) -> Schema:
    """What may stand in a field, with its labels and unit."""
    said = f"{label.zh} · {label.en}{f' ({label.unit})' if label.unit else ''}"
    return {"description": said, **_value(label)}


def _value(label: Label) -> Schema:
    if label.private:
        return _ANY
    if label.kind == "part":
        return {"anyOf": [reference(entry_class(label.of)), _WORDS]}
    if label.kind == "parts":
        return listed(entry_class(label.of))
    if label.kind == "choice" and label.choices:
        words = [word for code, both in label.choices.items() for word in (code, *both)]
        return {"anyOf": [{"enum": list(dict.fromkeys(words))}, _WORDS]}
    return _OF_KIND.get(label.kind, _ANY)
