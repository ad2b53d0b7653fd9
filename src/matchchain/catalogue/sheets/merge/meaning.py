"""What texts mean as fields of an entry, read by the reader of cards; and whether two mean the same."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import field, is_dataclass, replace
from typing import Any, TypeAlias

from matchchain.catalogue.cards.card import read_card
from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.edits.compose import Words, card, inline
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import key_of, words_of
from matchchain.entries.credit_code import tidy
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.page import Page
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import entry_class, vocabulary
from matchchain.park import Figure, Finding, Firm, Partner, labels
from matchchain.units import folded, is_blank
from matchchain.values import dataclass
from matchchain.wording import MatchchainError, Message
from matchchain.yamltree import Tree, parse

Texts: TypeAlias = Mapping[str, Words]
"""Attribute -> words of an entry, keys of nested entries as their file spells them."""

_ENGLISH = Habit()
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Around:
    """What a line takes from the park and from its firm; `names` of firms lead to their ids, for trades with them."""

    setting: Setting
    days: float | None = None
    firm: str = ""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understood:
    """What the reader makes of an entry.

    Attributes:
        entry: of its class; None where it is no entry.
        faults: outer attribute -> the errors in it.
        doubts: outer attribute -> the warnings.
        assumed: outer attributes whose figure states no unit.
    """

    entry: Any
    faults: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    doubts: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    assumed: frozenset[str] = frozenset()


def texts_of(kind: type, plain: object) -> dict[str, Words]:
    """An entry of a file, as `meaning` of its node gives it, by attribute; keys that name no field are left out."""
    words = vocabulary(kind)
    if isinstance(plain, str):
        return {words.required[0].attribute: plain} if words.required and plain else {}
    if not isinstance(plain, dict):
        return {}
    found: dict[str, Words] = {}
    for key, value in plain.items():
        slot = words.find(key)
        if slot is not None and value is not None:
            found.setdefault(slot.attribute, _words(value))
    return found


def _words(value: object) -> Words:
    if isinstance(value, dict):
        return {str(key): _words(part) for key, part in value.items()}
    if isinstance(value, list):
        return tuple(_words(part) for part in value)
    return "" if value is None else str(value)


def joined(kind: type, texts: Texts, said: Mapping[str, str]) -> tuple[dict[str, Words], dict[str, Message]]:
    """The texts of an entry with what is said of it, "site.lat" put into its nested entry.

    Returns:
        The texts, and attribute -> why what is said of it cannot be written at all.
    """
    whole, refused = dict(texts), dict[str, Message]()
    for name, text in said.items():
        outer, _, inner = name.partition(".")
        try:
            if inner:
                whole[outer] = _nested(entry_class(labels(kind)[outer].of), whole.get(outer), inner, text)
            else:
                whole[outer] = words_of(labels(kind)[outer], text, _ENGLISH)
        except MatchchainError as fault:
            refused[name] = fault.message
    return whole, refused


def _nested(kind: type, before: Words | None, inner: str, text: str) -> dict[str, Words]:
    words = dict(before) if isinstance(before, dict) else {}
    label, find = labels(kind)[inner], vocabulary(kind).find
    written = next((key for key in words if (slot := find(key)) and slot.attribute == inner), None)
    words[written or key_of(inner, label, _ENGLISH)] = words_of(label, text, _ENGLISH)
    return words


def understood(kind: type, texts: Texts, around: Around) -> Understood:
    """What the reader of cards makes of an entry that is not written yet.

    Args:
        kind: an entry class of `park`.
        texts: what it would say.
        around: the firm's and the park's circumstances.
    """
    lines: list[str] = []
    owners: list[str] = []
    for attribute, words in texts.items():
        more = card({key_of(attribute, labels(kind)[attribute], _ENGLISH): words}, _ENGLISH)
        lines += more
        owners += [attribute] * len(more)
    tree = parse("\n".join(lines).encode())
    if tree.root is None:
        return Understood(None)
    assumed: frozenset[str] = frozenset()
    if kind is Firm:
        entry, findings = _firm(tree, around)
    else:
        page, circumstances = Page(tree), Circumstances(around.setting, around.days, around.firm)
        entry, findings = read_entry(kind, tree.root, page, circumstances), page.findings
        assumed = frozenset(owners[node.line - 1] for _, _, node in circumstances.assumed)
    faults: dict[str, tuple[Finding, ...]] = {}
    doubts: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        owner = owners[min(finding.place.line, len(owners)) - 1]
        table = faults if finding.level == "error" else doubts
        table[owner] = (*table.get(owner, ()), finding)
    return Understood(entry, faults, doubts, assumed)


def _firm(tree: Tree, around: Around) -> tuple[Any, Sequence[Finding]]:
    found = read_card(tree, around.firm, around.setting)
    return (found.firms[0] if found.firms else None), found.findings


def value_at(entry: Any, name: str) -> Any:  # noqa: ANN401 - a field of any kind
    """The value of a field, "site.lat" inside its nested entry; None where there is none."""
    value = entry
    for part in name.split("."):
        value = getattr(value, part, None)
    return value


def told_by(around: Around, entry: Any, name: str) -> Any:  # noqa: ANN401 - a field of any kind
    """The value of a field as the park's own cards say it: firms by their ids, whatever they are called."""
    value = value_at(entry, name)
    if not isinstance(value, tuple) or not value or not isinstance(value[0], Partner):
        return value
    return tuple(replace(partner, firm=_id(partner.firm, around)) for partner in value)


def _id(written: str, around: Around) -> str:
    hits = around.names.get(plain_name(written), ())
    return hits[0] if len(hits) == 1 else written


def is_nothing(value: object) -> bool:
    """Whether a value says nothing."""
    return value is None or (isinstance(value, (str, tuple, Mapping)) and not value)


def same(one: object, other: object) -> bool:
    """Whether two values of a field mean the same: figures by number and unit, lists whatever their order.

    Example:
        >>> from matchchain.units import amount
        >>> from matchchain.entries.figures import settled
        >>> same(settled(amount("1.2万吨/年")), settled(amount("12000 t/yr")))
        True
    """
    if isinstance(one, Figure) and isinstance(other, Figure):
        ends = ((one.low, other.low), (one.likely, other.likely), (one.high, other.high))
        close = all(math.isclose(a, b, rel_tol=_CLOSE, abs_tol=1e-15) for a, b in ends)
        return close and (one.unit, one.bound) == (other.unit, other.bound)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        named = {_plain(str(key)): value for key, value in other.items()}
        return len(one) == len(other) and all(
            _plain(str(key)) in named and same(value, named[_plain(str(key))]) for key, value in one.items()
        )
    if isinstance(one, tuple) and isinstance(other, tuple):
        left = list(other)
        return len(one) == len(other) and all(_taken(part, left) for part in one)
    if is_dataclass(one) and type(one) is type(other):
        return all(same(getattr(one, name), getattr(other, name)) for name in labels(type(one)))
    if isinstance(one, str) and isinstance(other, str):
        return _plain(one) == _plain(other)
    return one == other


def _taken(part: object, left: list[Any]) -> bool:
    """Whether a list holds a part, which is taken out of it."""
    for at, other in enumerate(left):
        if same(part, other):
            del left[at]
            return True
    return False


def _plain(text: str) -> str:
    return "".join(folded(text).split())


def same_text(one: str, other: str) -> bool:
    """Whether two texts are one but for width and blanks, or both say nothing."""
    return _plain(one) == _plain(other) or (is_blank(one) and is_blank(other))


def same_value(name: str, one: object, other: object) -> bool:
    """Whether two values of a field mean the same, its numbers of the office's own kind among them."""
    if name == "credit_code":
        return tidy(str(one or "")) == tidy(str(other or ""))
    if name == "phone" and (digits := _digits(one)):
        return digits == _digits(other)
    return same(one, other)


def _digits(text: object) -> str:
    return "".join(character for character in folded(str(text or "")) if character.isdigit())


def shown(words: Words | None) -> str:
    """The words of a field as one text.

    Example:
        >>> shown(("氯碱", "氟硅")), shown({"硫酸钠": "3%"}), shown(None)
        ('氯碱, 氟硅', '硫酸钠: 3%', '')
    """
    if words is None:
        return ""
    if isinstance(words, str):
        return words
    if isinstance(words, dict):
        return inline(words)[1:-1]
    if all(isinstance(part, str) for part in words):
        return ", ".join(str(part) for part in words)
    return inline(tuple(words))


def shown_at(texts: Texts, name: str, kind: type) -> str:
    """The text of a field of an entry, "site.lat" inside its nested entry."""
    outer, _, inner = name.partition(".")
    words = texts.get(outer)
    if not inner:
        return shown(words)
    if not isinstance(words, dict):
        return ""
    find = vocabulary(entry_class(labels(kind)[outer].of)).find
    return next((shown(part) for key, part in words.items() if (slot := find(key)) and slot.attribute == inner), "")
