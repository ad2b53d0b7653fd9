"""A name that no label answers, read to the nearest thing that is certain: its head with parts, else its class.

The head ends a Chinese name and the first part of an English one: waste oil in 定型机废油, anode slimes in "anode
slimes from the tankhouse". What stands beside it is kept as words and never makes it another thing: where those words
only tell of a place, a machine or a step, the name is read by its parts; else by the class, and a person confirms it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.answer import ambiguous
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.heads import Head, heads, loose, of_worn
from matchchain.materials.naming.identify import by_label
from matchchain.materials.naming.mention import identifiers
from matchchain.materials.naming.sources import class_of, is_form, narrowed
from matchchain.materials.writing.attributes import Attributes
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.parse import split_brackets
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message

_LONGEST = 60
# Behind these an English name tells of where a thing comes from, what is in it, what is done with it.
_BEHIND = expression(
    r"\s*[,;:()\[\]]\s*|\s+(?:from|ex|for|in|on|with|containing|at|after|by|off|out of|between|under|via|to|left|"
    r"drawn|scraped|collected|recovered from|coming|sorted|of)\s+"
)
# What may make a substance another one: 2-methyl, (4-某某基), acid, wxyz-.
_MODIFIES = expression(r"\d\s*-\s*[a-z(]|-\s*$|-\)|基|yl\b")
_DENIED = expression(r"不含|不是|除.*外|\b(?:other than|except|excluding|free of|without|unlike)\b", re.IGNORECASE)
_TOKEN = expression(r"[A-Za-z0-9][\w'/.-]*")


def compound(
    text: str, name: str, said: Attributes, known: Thesaurus, *, offered: bool = False
) -> Resolution | None:
    """A name read by its head and the words beside it, None where nothing in it is certain.

    Args:
        text: as it was written.
        name: the tidy name.
        said: what was said beside the identity.
        known: the thesaurus.
        offered: on a line of an offer a substance among words nobody knows is asked, too.
    """
    outer, inner = split_brackets(name)
    if not 2 <= len(outer) <= _LONGEST or identifiers(name) or _DENIED.search(name):
        return None
    han = bool(HAN.search(outer))
    parts = (outer,) if han else tuple(part for part in _BEHIND.split(outer) if part and part.strip())
    head = next(heads(outer, parts, known, han=han), None)
    if head is not None and is_worn(outer):
        head = of_worn(head, known)
    readings = known.purposes.readings
    by_class = head is None or head.material.vague
    if head is None or by_class or is_form(head.words, head.material, readings):
        kind = class_of(parts, inner, readings, han=han, worn=is_worn(name))
        if kind.id in known and (by_class or kind.by_step):
            head, by_class = Head(narrowed(kind, known), outer), True
    if head is None and (asked := _asked(text, parts, said, known, han=han)) is not None:
        return asked
    if head is None and offered and not _MODIFIES.search(name):
        head, by_class = loose(outer, parts, known, han=han), True
    if head is None:
        return None
    plain = is_neutral(head.beside) or _is_said_already(head)
    confidence = not by_class and not head.material.vague and not inner and plain
    return Resolution(
        text, "resolved", thing_of(head, text, said, confidence=confidence), replace(said, origin=""), (),
        (Message(f"materials.read-{_read(head, confidence=confidence)}",
                 {"name": named(head.material), "beside": head.beside}),),
        how="parts" if confidence else "class",
    )  # fmt: skip


def _read(head: Head, *, confidence: bool) -> str:
    if not confidence:
        return "class"
    return "parts" if is_neutral(head.beside) else "again"


def _is_said_already(head: Head) -> bool:
    """Whether the words beside a head stand in its own label: EPS in EPS fish boxes, which are EPS boxes."""
    beside, label = (set(_TOKEN.findall(text.casefold())) for text in (head.beside, head.material.en))
    return bool(beside) and beside <= label


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


def thing_of(head: Head, text: str, said: Attributes, *, confidence: bool) -> Material:
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


