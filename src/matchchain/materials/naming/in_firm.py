"""A name that takes its meaning from the firm that writes it: sludge of a paper mill, 浆渣 of a silicone works.

A bare word of form (residue, leftovers, 污泥) and a name that nobody knows are read with the words of the firm's name
before them. Such a reading is a class: a person confirms it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.compound import thing_of
from matchchain.materials.naming.heads import Head
from matchchain.materials.naming.identify import by_label
from matchchain.materials.naming.sources import class_of, is_bare, narrowed
from matchchain.materials.writing.attributes import NOTHING_SAID
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message

_PREFIX = range(5, 1, -1)  # characters of a firm's word
_GRAM = range(3, 0, -1)  # words of a firm's name
_SITE = frozenset(
    ["plant", "plants", "factory", "mill", "works", "company", "co", "limited", "ltd", "industry", "industries",
     "group", "the", "of", "and"]
)  # fmt: skip
_WORD = expression(r"[A-Za-z]+")


def in_firm(found: Resolution, firm: str, known: Thesaurus) -> Resolution:
    """What a name on offer means in the mouth of a firm; as it was found where the firm's words tell no more.

    Args:
        found: what the name means by itself.
        firm: the firm's names and what it sells, in one text.
        known: the thesaurus.
    """
    read = _read_by(known)
    said = id(found), firm
    if said not in read:  # the very same answer again: what is found of an entry is remembered by it
        read[said] = found, _in_firm(found, firm, known)
    return read[said][1]


@lru_cache(maxsize=4)
def _read_by(known: Thesaurus) -> dict[tuple[int, str], tuple[Resolution, Resolution]]:
    """What has been read so far, by the name's own meaning, which is held as well, and the firm."""
    del known
    return {}


def _in_firm(found: Resolution, firm: str, known: Thesaurus) -> Resolution:
    listed = found.status == "resolved" and not (found.material is not None and found.material.vague)
    if listed and found.text.isascii():
        return found
    thing = _named_with(found, firm, known, listed=listed)
    if thing is None or not _says_more(thing, found, known, listed=listed):
        return found
    said = Message("materials.read-in-firm", {"name": named(thing), "text": found.text})
    return Resolution(
        found.text, "resolved", thing_of(Head(thing, found.text), found.text, found.attributes, confidence=False),
        found.attributes, (), (said,), how="class",
    )  # fmt: skip


def _named_with(found: Resolution, firm: str, known: Thesaurus, *, listed: bool) -> Material | None:
    """What the firm's words make of a name, None where they make nothing of it."""
    thing: Material | None = None

    def find() -> str:
        nonlocal thing
        bare = is_bare(found.text, known.purposes.readings)
        if not bare and found.status != "unknown":
            return ""
        thing = next(_completed(found.text, firm, known), None)
        if thing is None and bare and not listed:
            thing = _of_class(found.text, firm, known)
        return thing.id if thing is not None else ""

    told = known.memory.noted(("in firm", found.status, str(listed), found.text, firm), str, find)
    return thing or known.get(told)


def _says_more(one: Material, found: Resolution, known: Thesaurus, *, listed: bool) -> bool:
    """Whether a completed name is another thing than the short one, and no wider one; of a listed one no mere grade."""
    mine = found.material
    if mine is None:
        return True
    grade = listed and mine.id in ancestors(one, known)
    return not grade and one.id != mine.id and one.id not in ancestors(mine, known, families=True)


def _completed(text: str, firm: str, known: Thesaurus) -> Iterator[Material]:
    """Materials whose listed names are the text with words of the firm before it, the longest first."""
    for before in _before(text, firm):
        written = f"{before}{text}"
        if not HAN.search(text) or key(written) in known.index.labels:
            hit = by_label(written, NOTHING_SAID, known)
            if hit is not None and hit.material is not None:
                yield hit.material


def _before(text: str, firm: str) -> Iterator[str]:
    if HAN.search(text):
        for length in _PREFIX:
            yield from (firm[at : at + length] for at in range(len(firm) - length + 1))
        return
    words = _WORD.findall(firm)
    for length in _GRAM:
        for at in range(len(words) - length + 1):
            gram = words[at : at + length]
            if not {word.casefold() for word in gram} <= _SITE:
                yield f"{' '.join(gram)} "


def _of_class(text: str, firm: str, known: Thesaurus) -> Material | None:
    """The class of a bare word of form, of what the firm's words name."""
    han = bool(HAN.search(text))
    written = re.sub(r"[^\w]+", "" if han else " ", f"{firm} {text}")
    found = class_of((written,), (), known.purposes.readings, han=han, worn=False)
    return narrowed(found, known) if found.source and found.id in known else None
