"""Which words say what a figure is or what a line is: the labels of `park`, and those of data/key_words.tsv."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal, TypeAlias

from matchchain.entries.vocabulary import Slot, vocabulary
from matchchain.park import Need, Offer, labels
from matchchain.values import dataclass

Side: TypeAlias = Literal["offers", "needs"]
SIDES: dict[Side, type] = {"offers": Offer, "needs": Need}
FIGURES = frozenset(("amount", "stock", "price", "share", "distance", "number", "rate", "count"))
_NO_KEY_WORDS = frozenset(("material", "id", "naming", "tariffs", "kind", "legal", "now", "state", "mode", "batch"))


@dataclass(frozen=True, slots=True)
class KeyWord:
    """A word and what it says.

    Attributes:
        word: in small letters, single blanks.
        field: the attribute that what stands with it goes to, "" for none.
        choices: attribute -> code word that it sets by itself.
        reason: why what stands with it is no field of a line, "" where it is one.
    """

    word: str
    field: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    reason: str = ""


@cache
def key_words(side: Side) -> tuple[KeyWord, ...]:
    """Every key word of a side, the longest first; those of the table before the labels."""
    found: dict[str, KeyWord] = {}
    for word in (*_listed(side), *_labels(side)):
        found.setdefault(word.word, word)
    return tuple(sorted(found.values(), key=lambda known: -len(known.word)))


def slots(side: Side) -> dict[str, Slot]:
    """Attribute -> field of a line of this side."""
    return {slot.attribute: slot for slot in vocabulary(SIDES[side]).slots.values()}


def _listed(side: Side) -> list[KeyWord]:
    table = resources.files("matchchain.entries.line") / "data" / "key_words.tsv"
    found = []
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            where, sets, words = line.split("\t")
            if where in {side, "both"}:
                found += [_key_word(word, sets) for word in words.split("|")]
    return found


def _key_word(word: str, sets: str) -> KeyWord:
    if sets.startswith("!"):
        return KeyWord(word, reason=sets[1:])
    parts = [tuple(part.split("=")) for part in sets.split(",")]
    choices = tuple((part[0], part[1]) for part in parts if len(part) > 1)
    return KeyWord(word, next((part[0] for part in parts if len(part) == 1), ""), choices)


def _labels(side: Side) -> list[KeyWord]:
    found = []
    for attribute, label in labels(SIDES[side]).items():
        if attribute not in _NO_KEY_WORDS and label.kind != "part":
            english = (label.key or attribute).replace("_", " ")
            words = (label.zh, label.en, english, *label.also)
            found += [KeyWord(word.casefold(), attribute) for word in words]
    return found
