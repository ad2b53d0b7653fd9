"""From what a person says of an entry's fields to the words that go into the file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from matchchain.catalogue.edits.compose import Literal, Words
from matchchain.entries.vocabulary import Slot, entry_class, plain_key, vocabulary
from matchchain.park import PEOPLE, Label, Need, Offer, labels
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import Node, Scalar, Sequence, YamlFault, parse

if TYPE_CHECKING:
    from matchchain.catalogue.edits.layout import Habit

# What was said of a field: one text, several for a list, a nested entry by its attributes.
Saying: TypeAlias = "str | tuple[str | Said, ...] | Said"
Said: TypeAlias = Mapping[str, Saying]

SIDES: dict[str, type] = {"offers": Offer, "needs": Need}
_TEXTS = {"text", "key", "words", "choice"}
_SEVERAL = {"words", "months", "parts", "partners"}
_KEPT = "\ue000"
_IN_A_FIGURE = re.compile(r"(?<=[0-9]),(?=[0-9])")
_TIGHT_COLON = re.compile(r":(?=[^\s/\\])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def spelled(kind_of_entry: type, said: Said, habit: Habit) -> dict[str, Words]:
    """Key -> words of an entry, the id first, then as its class declares them; blanks are left out.

    Args:
        kind_of_entry: an entry class of `park`.
        said: attribute -> text or texts.
        habit: whether keys and choices are written in Chinese.

    Raises:
        MatchchainError: a text is no table where one is needed (exit code 2).

    Example:
        >>> from matchchain.catalogue.edits.layout import Habit
        >>> from matchchain.park import Offer
        >>> spelled(Offer, {"kind": "副产物", "impurities": "硫酸钠:3%，TOC:800 ppm"}, Habit())
        {'kind': 'by-product', 'impurities': {'硫酸钠': '3%', 'TOC': '800 ppm'}}
    """
    fields = labels(kind_of_entry)
    written: dict[str, Words] = {}
    for attribute in sorted(fields, key="id".__ne__):  # the id first, as on a card
        label, value = fields[attribute], said.get(attribute, "")
        if not is_silent(value):
            written[key_of(attribute, label, habit)] = words_of(label, value, habit)
    return written


def pairs_of(text: str, side: str) -> bool:
    """Whether a text is "field: value, field: value" of an offer or a need, and no sloppy line of words.

    Example:
        >>> pairs_of("material: 烧碱, quantity: 2万吨/年", "offers"), pairs_of("烧碱, 数量: 2万吨/年", "offers")
        (True, False)
    """
    table, words = table_of(text), vocabulary(SIDES[side])
    return None not in table.values() and any(words.find(key) for key in table)


def table_of(text: str) -> dict[str, Any]:
    """The table that "field: value, field: value" makes; none where the text is no table."""
    table = _parsed(text)
    return {str(key): value for key, value in table.items()} if isinstance(table, dict) else {}


def is_silent(value: Saying) -> bool:
    """Whether nothing was said: a blank, or blanks only."""
    if isinstance(value, str):
        return not value.strip()
    return all(is_silent(part) for part in (value.values() if isinstance(value, Mapping) else value))


def key_of(attribute: str, label: Label, habit: Habit) -> str:
    """The key a file of this habit uses for a field."""
    return label.zh if habit.chinese else label.key or attribute


def words_of(label: Label, value: Saying, habit: Habit) -> Words:
    """The words of one field.

    Raises:
        MatchchainError: a text is no table where one is needed, or holds control characters (exit code 2).
    """
    if isinstance(value, Mapping):
        return spelled(entry_class(label.of), value, habit)
    whole = _in_brackets(value) if isinstance(value, str) and label.kind in _SEVERAL else None
    if whole is not None:
        return _of_list(label, whole, habit)
    parts = (value,) if isinstance(value, str) else tuple(part for part in value if not is_silent(part))
    if label.kind in {"parts", "partners"}:
        entries = [_entry(entry_class(label.of or "Partner"), part, label, habit) for part in parts]
        return entries if label.kind == "parts" else tuple(entries)
    texts = [_clean(str(part), label) for part in parts]
    if label.kind == "words":
        return tuple(Literal(word) for text in texts for word in _split(text))
    if label.private:
        return Literal(PEOPLE.join(texts))
    return _one(label, texts[-1], habit)


def _of_list(label: Label, items: list[object], habit: Habit) -> Words:
    """The words of a list in brackets, each of whose items is one, whatever commas it holds."""
    if label.kind in {"words", "months"}:
        return tuple(Literal(_clean(str(item), label)) for item in items)
    kind = entry_class(label.of or "Partner")
    entries = [_of_table(kind, item if isinstance(item, dict) else {_named(kind): item}, habit) for item in items]
    return entries if label.kind == "parts" else tuple(entries)


def _in_brackets(text: str) -> list[object] | None:
    """The items of a text in brackets, as YAML reads it; None of any other text."""
    bare = text.strip()
    if not (bare.startswith("[") and bare.endswith("]")):
        return None
    found = _data(bare)
    return [item for item in found if item is not None] if isinstance(found, list) else None


def _data(text: str) -> object:
    """What a text says as YAML: texts, lists, dicts, None of a blank; None where it is none."""
    try:
        return _unfiltered(parse(text.encode()).root)
    except YamlFault:
        return None


def _unfiltered(node: Node | None) -> object:
    """Plain data of a node, blanks kept: a name without its figure is to be seen, not dropped."""
    if node is None or (isinstance(node, Scalar) and not node.text and not node.style):
        return None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_unfiltered(part) for part in node.items]
    return {key.text: _unfiltered(value) for key, value in node.pairs}


def _named(kind_of_entry: type) -> str:
    """The key of the field that a bare word stands for."""
    return next((slot.key for slot in vocabulary(kind_of_entry).required), "")


def _one(label: Label, text: str, habit: Habit) -> Words:
    if label.kind == "part":
        return _entry(entry_class(label.of), text, label, habit)
    if label.kind in {"shares", "amounts", "choices"}:
        return _table(text, label)
    if label.kind == "choice":
        return Literal(_choice(label, text, habit))
    return Literal(text) if label.kind in _TEXTS else text


def _clean(text: str, label: Label) -> str:
    if _CONTROL.search(text):
        raise MatchchainError(Message("write.control-character", {"field": _name(label)}), ExitCode.USAGE)
    return text.strip()


def _split(text: str) -> list[str]:
    for comma in "、，;；":
        text = text.replace(comma, ",")
    return [word.strip() for word in text.split(",") if word.strip()]


def _choice(label: Label, text: str, habit: Habit) -> str:
    for code, names in (label.choices or {}).items():
        if plain_key(text) in {plain_key(code), *map(plain_key, names)}:
            return names[0] if habit.chinese else code
    return text


def _entry(kind_of_entry: type, said: str | Said, label: Label, habit: Habit) -> dict[str, Words]:
    """A nested entry from "key: value, key: value"; a bare word is its required field."""
    if isinstance(said, Mapping):
        return spelled(kind_of_entry, said, habit)
    text = _clean(said, label)
    table = _parsed(text)
    if not isinstance(table, dict) or all(value is None for value in table.values()):
        if not _named(kind_of_entry) or isinstance(table, list):
            raise _no_table(label, text)
        table = {_named(kind_of_entry): text.strip()}
    return _of_table(kind_of_entry, table, habit)


def _of_table(kind_of_entry: type, table: Mapping[str, object], habit: Habit) -> dict[str, Words]:
    """An entry from keys and values as they are typed."""
    words, written = vocabulary(kind_of_entry), dict[str, Words]()
    for key, value in table.items():
        slot = words.find(str(key))
        name = key_of(slot.attribute, slot.label, habit) if slot else str(key)
        written[name] = _typed(slot, value, habit)
    return written


def _typed(slot: Slot | None, value: object, habit: Habit) -> Words:
    if isinstance(value, str) and slot is not None and slot.label.kind in _TEXTS - {"words"}:
        return words_of(slot.label, value, habit)
    return _words(value)


def _words(value: object) -> Words:
    if isinstance(value, dict):
        return {str(key): _words(part) for key, part in value.items()}
    if isinstance(value, list):
        return tuple(_words(part) for part in value)
    return "" if value is None else str(value)


def _table(text: str, label: Label) -> dict[str, Words]:
    table = _parsed(text)
    if not isinstance(table, dict) or None in table.values():
        raise _no_table(label, text)
    return {str(key): _words(value) for key, value in table.items()}


def _parsed(text: str) -> object:
    """A text inside braces, as YAML reads it; else full-width marks and "a:b" are taken as meant."""
    bare = text.strip()
    if bare.startswith("{"):
        exact = _data(bare)
        if isinstance(exact, dict) and None not in exact.values():
            return exact
        bare = bare.removeprefix("{").removesuffix("}")
    # A comma between two digits belongs to the figure: 12,500 t/yr.
    bare = _IN_A_FIGURE.sub(_KEPT, bare)
    bare = _TIGHT_COLON.sub(": ", bare.replace("：", ": ").replace("，", ", "))
    if ":" not in bare:
        return text
    found = _data(f"{{{bare}}}")
    return [] if found is None else _with_commas(found)


def _with_commas(value: object) -> object:
    if isinstance(value, dict):
        return {_with_commas(key): _with_commas(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_with_commas(part) for part in value]
    return value.replace(_KEPT, ",") if isinstance(value, str) else value


def _no_table(label: Label, text: str) -> MatchchainError:
    return MatchchainError(Message("write.no-table", {"field": _name(label), "text": text}), ExitCode.USAGE)


def _name(label: Label) -> Message:
    return Message("write.label", {"zh": label.zh, "en": label.en})
