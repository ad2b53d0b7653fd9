"""A name that no label answers, read to the nearest thing that is certain: its head with parts, else its class.

The head ends a Chinese name and the first part of an English one: waste oil in 定型机废油, anode slimes in "anode
slimes from the tankhouse". What stands beside it is kept as words and never makes it another thing: where those words
only tell of a place, a machine or a step, the name is read by its parts; else by the class, and a person confirms it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.identify import by_label, is_spent, waste_of
from matchchain.materials.naming.mention import identifiers
from matchchain.materials.naming.sources import class_of, narrowed
from matchchain.materials.writing.attributes import NOTHING_SAID, Attributes
from matchchain.materials.writing.meaningful import CHEMICAL, HAN
from matchchain.materials.writing.parse import split_brackets
from matchchain.materials.writing.spelling import key
from matchchain.materials.writing.variants import spellings
from matchchain.wording import Message

_LONGEST = 60
_HEAD = 14  # characters, or words, that a head has at the most
_TURNED = "防抗代仿无非除免阻"
# Behind these an English name tells of where a thing comes from, what is in it, what is done with it.
_BEHIND = expression(
    r"\s*[,;:()\[\]]\s*|\s+(?:from|ex|for|in|on|with|containing|at|after|by|off|out of|between|under|via|to|left|"
    r"drawn|scraped|collected|recovered from|coming|sorted|of)\s+"
)
_DENIED = expression(r"不含|不是|除.*外|\b(?:other than|except|excluding|free of|without|unlike)\b", re.IGNORECASE)
_ORIGIN = expression(r"\s+(?:from|ex|recovered from|drawn|off)\s")  # where a substance comes from leaves it what it is
_TOKEN = expression(r"[A-Za-z0-9][\w'/.-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """What ends a name: the material, and the words that stand beside it."""

    material: Material
    beside: str


def compound(text: str, name: str, said: Attributes, known: Thesaurus) -> Resolution | None:
    """A name read by its head and the words beside it, None where nothing in it is certain.

    Args:
        text: as it was written.
        name: the tidy name.
        said: what was said beside the identity.
        known: the thesaurus.
    """
    outer, inner = split_brackets(name)
    if not 2 <= len(outer) <= _LONGEST or identifiers(name) or _DENIED.search(name):
        return None
    han = bool(HAN.search(outer))
    parts = (outer,) if han else tuple(part for part in _BEHIND.split(outer) if part and part.strip())
    head = next(_in_chinese(outer, known) if han else _in_english(outer, parts, known), None)
    if head is not None and is_worn(outer):
        head = _worn(head, known)
    by_class = head is None or head.material.vague
    if by_class:
        kind = class_of(parts, inner, known.purposes.readings, han=han, worn=is_worn(name))
        head = Head(narrowed(kind, known), outer) if kind.id in known else head
    if head is None:
        return _asked(text, parts, said, known, han=han)
    confidence = not by_class and not head.material.vague and not inner and is_neutral(head.beside)
    return Resolution(
        text, "resolved", _made_of(head, text, said, confidence=confidence), replace(said, origin=""), (),
        (Message("materials.read-parts" if confidence else "materials.read-class",
                 {"name": named(head.material), "beside": head.beside}),),
        how="parts" if confidence else "class",
    )  # fmt: skip


def _asked(
    text: str, parts: tuple[str, ...], said: Attributes, known: Thesaurus, *, han: bool
) -> Resolution | None:
    """A name whose head stands for several things: which one is asked, as of the head alone."""
    first = parts[0] if parts else ""
    words = _TOKEN.findall(first)
    if han:
        tails = [first[at:] for at in range(1, len(first) - 1)]
    else:
        tails = [" ".join(words[at:]) for at in range(len(words))]
    for tail in tails:
        hit = by_label(tail, said, known) if tail != text else None
        if hit is not None and hit.ask is not None and hit.materials:
            return ambiguous(text, hit, ())
    return None


def _made_of(head: Head, text: str, said: Attributes, *, confidence: bool) -> Material:
    """What a name of parts means: a thing of its own, a grade of its head or one of its class."""
    one, han = head.material, bool(HAN.search(text))
    return Material(
        id=f"{one.id}~{key(text)}",
        zh=text if han else "",
        en="" if han else text,
        unit=one.unit,
        state=said.state or one.state,
        density=one.density if confidence else None,  # what a class weighs is no figure of its kinds
        heat_value=one.heat_value if confidence else None,
        broader=() if confidence else (one.id,),
        grade_of=one.id if confidence else "",
        hazard=one.hazard,
        waste=one.waste,
        sources=one.sources,
        vague=not confidence,
        family="parts" if confidence else "class",
    )


def _in_chinese(name: str, known: Thesaurus) -> Iterator[Head]:
    """Heads that end a name, the longest first."""
    for start in range(max(1, len(name) - _HEAD), len(name) - 1):
        tail, before = name[start:], name[:start]
        if before[-1] in _TURNED or (before[-1] in CHEMICAL and tail[0] in CHEMICAL):
            continue
        if _crosses(before, tail, known):
            continue
        found = _labelled(tail, known, worn=is_worn(before))
        if found is not None and _stands_alone(found, before):
            yield Head(found, before)


def _worn(head: Head, known: Thesaurus) -> Head | None:
    """The listed waste of a good that was used up; a waste is itself, and a good without one tells nothing."""
    if not head.material.family.startswith("substances/") or is_spent(head.material):
        return head
    waste = waste_of(head.material, known)
    return Head(known[waste], head.beside) if waste else None


def _crosses(before: str, tail: str, known: Thesaurus) -> bool:
    """Whether the cut lies within a word: 石墨|渣 is no 石|墨渣, 碳化硅|砖 no 碳化|硅砖."""
    labels = known.index.labels
    return any(
        before[-left:] + tail[:right] in labels
        for left in range(1, min(4, len(before)) + 1)
        for right in range(1, min(3, len(tail)))
    )


def _in_english(name: str, parts: tuple[str, ...], known: Thesaurus) -> Iterator[Head]:
    """Heads that end the first part of a name, the longest first."""
    if not parts:
        return
    if len(parts) > 1 and name[len(parts[0]) :].lstrip().startswith("of "):  # offcuts of stainless steel
        found = _labelled(f"{parts[1]} {parts[0]}", known, worn=False)
        if found is not None:
            yield Head(found, "")
    tells_origin = _ORIGIN.match(name, len(parts[0])) is not None
    words = _TOKEN.findall(parts[0])
    whole = len(parts) == 1
    for start in range(max(0, len(words) - _HEAD), len(words)):
        if whole and not start:
            continue
        beside = " ".join((*words[:start], *parts[1:]))
        found = _labelled(" ".join(words[start:]), known, worn=is_worn(beside))
        if found is not None and _stands_alone(found, " ".join(words[:start]) if tells_origin else beside):
            yield Head(found, beside)


def _labelled(tail: str, known: Thesaurus, *, worn: bool) -> Material | None:
    """The material that a head names; of a thing that was used up first its waste."""
    fronts = ("废",) if HAN.search(tail) else ("waste ", "spent ", "used ", "scrap ")
    for written in (*(f"{front}{tail}" for front in fronts if worn), tail, *spellings(tail)):
        hit = by_label(written, NOTHING_SAID, known)
        if hit is not None:
            return hit.material
    return None


def _stands_alone(found: Material, before: str) -> bool:
    """Whether a head keeps its meaning behind other words: the name of a substance does only behind a neutral one."""
    chemical = bool(found.cas or found.formula) and found.family.startswith("substances/")
    return not chemical or is_neutral(before)
