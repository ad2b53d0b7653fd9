"""The fields of an entry as a person names them: options, keys of `--set`, words of a choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matchchain import park
from matchchain.catalogue.edits.statement import Saying
from matchchain.entries.vocabulary import vocabulary
from matchchain.park import Label, labels
from matchchain.wording import Lang, Message, say
from matchchain.wording.voice import money_word

FIELD = "field."
SEVERAL = {"parts", "partners", "words"}
_SHAPED = {"parts", "partners", "words", "shares", "part", "share", "date", "months", "switch"}
"""Kinds of fields whose values are written in a way of their own, which the help page says."""
_OF_TEXT = {"text", "key"}
_OF_LINES = {"Offer", "Need"}
_APART = {"Site"}  # nested entries whose fields are options of their own


def fields_of(kind_of_entry: type) -> list[str]:
    """The fields of an entry class, "site.lat" for those of a nested entry that is spelled out.

    A field that may stand beside a nested entry as well as in it (zone) counts once, in it.
    """
    found: list[str] = []
    for attribute, label in labels(kind_of_entry).items():
        nested = labels(getattr(park, label.of)) if label.of in _APART else {}
        found += [f"{attribute}.{inner}" for inner in nested] or [attribute]
    inner_names = {field.partition(".")[2] for field in found}
    return [field for field in found if field not in inner_names]


def label_of(kind_of_entry: type, field: str) -> Label:
    """The label of a field, of an inner one for "site.lat"."""
    outer, _, inner = field.partition(".")
    label = labels(kind_of_entry)[outer]
    return labels(getattr(park, label.of))[inner] if inner else label


def option_name(field: str, label: Label) -> str:
    """The option of a field: `--disposal-cost`; one of a list is named in the singular: `--offer`."""
    word = (label.key or field.rpartition(".")[2]).replace("_", "-")
    return "--" + (word.removesuffix("s") if label.kind == "parts" else word)


def own_words(kind_of_entry: type, field: str) -> list[str]:
    """Options in Chinese that stand for the same field, its label first: `--处置单价`, `--处置费`."""
    outer, _, inner = field.partition(".")
    inside = getattr(park, labels(kind_of_entry)[outer].of) if inner else kind_of_entry
    keys = [key for key, slot in vocabulary(inside).slots.items() if slot.attribute == (inner or outer)]
    return [f"--{key}" for key in keys if not key.isascii()]


def field_help(key: str, lang: Lang) -> str:
    """What the help page says of a field: its label, its unit, its choices."""
    _, name, field = key.split(".", 2)
    label = label_of(getattr(park, name), field)
    text = label.zh if lang == "zh" else label.en
    if label.unit and label.unit not in {"1", "deg"} and label.kind not in {"shares", "amounts"}:
        text += f" ({label.unit.replace('CNY', money_word(lang))})"
    if label.choices:
        words = zip(choice_words(label, lang), label.choices, strict=True)
        text += ": " + " · ".join(f"{word} {code}" if word != code else word for word, code in words)
    text += say(Message("add.shape.people"), lang) if label.private else ""
    bare = text == option_name(field, label).removeprefix("--").replace("-", " ")
    shape: str = label.kind if label.kind in _SHAPED or (label.kind in _OF_TEXT and bare) else ""
    if label.kind == "parts" and label.of not in _OF_LINES:
        shape = "entries"
    if label.kind == "number" and label.unit in {"1", "deg"}:
        shape = "degrees" if label.unit == "deg" else "number"
    return text + (say(Message(f"add.shape.{shape}"), lang) if shape else "")


def choice_words(label: Label, lang: Lang) -> list[str]:
    """The words of a choice as a person may type them."""
    return [names[0] if lang == "zh" else code for code, names in (label.choices or {}).items()]


def said_from(given: Mapping[str, Any]) -> dict[str, Saying]:
    """What the options say, nested fields put together; what was not given is left out."""
    said: dict[str, Any] = {}
    for field, value in given.items():
        if value is None or value == []:
            continue
        outer, _, inner = field.partition(".")
        words = tuple(value) if isinstance(value, list) else value
        if inner:
            said.setdefault(outer, {})[inner] = words
        else:
            said[outer] = words
    return said
