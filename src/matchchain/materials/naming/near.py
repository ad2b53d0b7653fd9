"""What an offer may be of which only the class, or nothing, was understood: by-products that share most words.

Candidates for a person, and never more: "wire from tyres" may be tyre wire. Chemicals are none of them: the more alike
the names of two are, the less likely they are the same.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Candidate, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import is_spent
from matchchain.materials.writing.meaningful import CHEMICAL
from matchchain.materials.writing.pieces import likely, pieces_of, share
from matchchain.materials.writing.spelling import key, tidy
from matchchain.materials.writing.veto import age_said, excluding
from matchchain.values import replace
from matchchain.wording import Message

_LEAST = 0.4  # of all that is said in common
_STRANGE = 0.65  # the same of what is no kind of the class that was understood
_UNREAD = 0.5  # the same where no class was
_BESIDE = 0.8  # of what the nearest shares, that another is a candidate as well
_MOST = 2
# What one name says and the other does not is no small difference: such a thing is never guessed at.
_HARMFUL = expression(
    r"[铅汞镉砷铬氰镍锑铊铍氟]|石棉|放射|感染|医疗|农药|多氯|二噁英|病死|防腐|"
    r"\b(?:lead(?:ed)?|mercury|cadmium|arsenic|chrom\w+|cyanide|nickel|asbestos|pcbs?|creosoted?|treated|demolition|"
    r"contaminated|infect\w+|clinical|medical|radioactive|pesticides?|fluorid\w+|hazardous)\b",
    re.IGNORECASE,
)
_OF_NAMES = "基代合化酸"  # with the signs of elements and groups they make the name of a chemical
_COMMON = 1500  # labels; what more of them say leads to none


def with_near(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """What an offer was found to be, with what it may be besides by the words of its name.

    Args:
        text: the name as written.
        found: nothing, a class, or the purpose of a need.
        known: the thesaurus.
    """
    if found.candidates or (found.material is not None and found.how != "class"):
        return found
    held = found.material.broader if found.material is not None else ()
    rows = [row for row in nearest_by_words(text, known) if row.material.id not in held]
    if held:
        rows = [row for row in rows if row.common >= _STRANGE or _is_kin(row.material, held[0], known)]
    else:
        rows = [row for row in rows if row.common >= max(_UNREAD, _BESIDE * rows[0].common)]
    if not rows:
        return found
    candidates = tuple(Candidate(row.material) for row in rows)
    material, label, _ = rows[0]
    said = Message("materials.near-words", {"text": text, "label": label, "name": named(material)})
    if found.material is not None:
        return replace(found, candidates=candidates, evidence=(*found.evidence, said))
    return replace(
        found, status="ambiguous", use=None, uses=(), candidates=candidates, evidence=(said,), how="near"
    )


def _is_kin(one: Material, other: str, known: Thesaurus) -> bool:
    """Whether one is a kind of the other, or both are kinds of a third."""
    mine = {one.id, *ancestors(one, known)}
    return not mine.isdisjoint({other, *ancestors(known[other], known)})


class ByWords(NamedTuple):
    """A by-product, its label that shares most with a name, and how much: 0 to 1."""

    material: Material
    label: str
    common: float


def nearest_by_words(text: str, known: Thesaurus) -> list[ByWords]:
    """At most two by-products whose labels share most with a name, the nearest first; none that shares too little."""
    name = tidy(text)
    if all(sign in CHEMICAL or sign in _OF_NAMES for sign in name):
        return []
    said, labels = pieces_of(name), known.index.pieces
    number = max(len(known.index.labels), 1)

    def weight(piece: str) -> float:
        return math.log(number / max(len(labels.get(piece, ())), 1))

    best: dict[str, tuple[float, str]] = {}
    for label in likely(said, labels, weight, _LEAST, _COMMON):
        common = share(said, pieces_of(label), weight)
        if common < _LEAST or excluding(_bare(name), _bare(label)) or _harm(name) != _harm(label):
            continue
        for identity in known.index.labels.get(key(label), ()):
            if common > best.get(identity, (0.0, ""))[0]:
                best[identity] = common, label
    new = age_said(name) == "new"
    ranked = sorted(best.items(), key=lambda row: (-row[1][0], row[0]))
    found = (ByWords(known[one], label, common) for one, (common, label) in ranked if one in known)
    return [row for row in found if not (new and is_spent(row.material))][:_MOST]


def _bare(name: str) -> str:
    """A name as it is looked up, without what says that the thing is thrown away."""
    return key(name.removeprefix("废").removeprefix("waste "))


def _harm(name: str) -> set[str]:
    return {word.casefold() for word in _HARMFUL.findall(name)}
