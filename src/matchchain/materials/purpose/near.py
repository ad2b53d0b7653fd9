"""What a need may be for that the grammar does not hold: what is done at the objects whose words it shares most of.

A guess for a person, and never more: an acid soil corrective shares its words with acid soils, which are limed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache

from matchchain.materials.facts.use import Use
from matchchain.materials.facts.vocabulary import Wordings, Words
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.particles import AFTER, BEFORE, BETWEEN, DENIALS, PLAIN, WANTED, without_back
from matchchain.materials.writing.pieces import likely, pieces, share
from matchchain.materials.writing.units import Unit, joined, units
from matchchain.values import dataclass, replace

_LEAST = 0.3  # of all that is said in common
_OBJECTS = 3
_USES = 8  # of which one is meant
_UNITS = 30
_ACROSS = 0.3  # the weight of two signs that no object's word holds
_SILENT = AFTER | BEFORE | BETWEEN | PLAIN | WANTED


@dataclass(frozen=True, slots=True)
class Near:
    """What a need may be for.

    Attributes:
        uses: each open, the likeliest first.
        word: the word of the object that the need shares most with.
    """

    uses: tuple[Use, ...]
    word: str


def near(text: str, known: Thesaurus) -> Near | None:
    """What a need may be for by the words that it shares with objects; None where it shares too few with any.

    Args:
        text: a tidy name that neither a label nor the grammar of needs answers.
        known: the thesaurus.
    """
    parts = units(text)
    if not 1 < len(parts) <= _UNITS or DENIALS.search(text.casefold()):
        return None
    functions, about = _taken_apart(parts, known.purposes.words)
    words = known.purposes.words
    closest = _closest(about, words.en if text.isascii() else words.zh)
    found: dict[str, Use] = {}
    for object_id, _ in closest:
        for use in _meant(functions, object_id, known):
            found.setdefault(use.id, replace(nodes.opened(use), object_id=object_id))  # bars ask at what
    return Near(tuple(found.values())[:_USES], closest[0][1]) if found else None


def _meant(functions: tuple[str, ...], object_id: str, known: Thesaurus) -> Sequence[Use]:
    """What is done at a guessed object: what the need says, else what it is made of; no heat, which a need names."""
    fitting = [use for one in functions for use in nodes.fitting_at(one, object_id, known)]
    if fitting or functions:
        return fitting
    there = nodes.at_object(object_id, known)
    return nodes.made_of(object_id, known) or [use for use in there if not known.purposes.is_heat(use.function)]


def _taken_apart(parts: list[Unit], told: Words) -> tuple[tuple[str, ...], list[Unit]]:
    """The functions that the head of a need names, and the units that say where: before the head, or behind "for"."""
    thing, purpose = next(phrase.splits(parts), (parts, []))
    for whole in without_back(thing, WANTED):
        for start in range(len(whole)):
            functions = told.heads.get(joined(whole[start:]), ())
            if functions and (start or purpose):
                return functions, purpose or whole[:start]
    return (), [*thing, *purpose]


def _closest(parts: Iterable[Unit], words: Wordings) -> list[tuple[str, str]]:
    """(id, word) of the objects that share most with some units, the closest first."""
    said = pieces(part.word for part in parts if part.word not in _SILENT)
    best: dict[str, tuple[float, str]] = {}

    @cache
    def weight(piece: str) -> float:
        """The inverse document frequency of a piece; two signs that no word holds may belong to two words: 体配."""
        holding = len(words.saying.get(piece, ()))
        full = math.log(words.count / max(holding, 1))
        return full if holding or piece.isascii() else _ACROSS * full

    for number in likely(said, words.saying, weight, _LEAST):
        object_id, word, own = words.rows[str(number)]
        common = share(said, own, weight)
        if common >= _LEAST and common > best.get(object_id, (0.0, ""))[0]:
            best[object_id] = common, word
    ranked = sorted(best.items(), key=lambda row: (-row[1][0], row[0]))
    return [(object_id, word) for object_id, (_, word) in ranked[:_OBJECTS]]
