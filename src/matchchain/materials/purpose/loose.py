"""A need of which only single words are understood: the purposes at the products and processes that it names.

Nothing here is sure: what comes of it is asked about and never planned. 猫砂填料, "fines to make up the filler
fraction, hot mix": an object stands somewhere in the words, and perhaps a function; or
a function stands where the object should.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.particles import AFTER, DENIALS, without_back
from matchchain.materials.writing.units import Unit, joined, units

_LONGEST = 8  # units of a word
_MOST = 8  # uses of which one is meant
_UNITS = 30
_SALTS = ("oxide", "sulfide", "chloride", "fluoride", "bromide", "cyanide")
_JOINING = ("bearing", "containing", "rich")


def loosely(text: str, known: Thesaurus) -> tuple[Use, ...]:
    """The uses that a need may be for, () where no object is named; each is open.

    Args:
        text: a tidy name that the grammar of needs does not hold.
        known: the thesaurus.
    """
    parts = [part for part in units(text) if part.word not in _JOINING]
    if not 1 < len(parts) <= _UNITS or DENIALS.search(text.casefold()):
        return ()
    told = known.purposes.words
    objects = spans(parts, told.objects, told.objects_begun)
    heads = spans(parts, told.heads, told.heads_begun)
    for where, ids in sorted(objects, key=lambda span: -len(joined(parts[span[0][0] : span[0][1]]))):
        beside = [(at, each) for at, each in heads if not _within(at, where)]  # the feed of a dryer is no heat
        named = [one for (b, e), each in beside if joined(parts[b:e]) not in told.there for one in each]
        found = _there(ids, named or [one for _, each in heads for one in each], known)
        if found:
            return tuple(nodes.opened(use) for use in found[:_MOST])
    return _by_function(parts, known)


def objects_in(text: str, known: Thesaurus) -> tuple[str, ...]:
    """Ids of the objects (products, processes) that the words of a text name, in their order."""
    told = known.purposes.words
    found = (one for _, ids in spans(units(text), told.objects, told.objects_begun) for one in ids)
    return tuple(dict.fromkeys(found))


def names_a_function(text: str, known: Thesaurus) -> bool:
    """Whether any word of a text names a function; else it may only name a product: 大孔树脂."""
    told = known.purposes.words
    return bool(spans(units(text), told.heads, told.heads_begun))


def names_a_product(text: str, known: Thesaurus) -> bool:
    """Whether a text names no function and, as far as it is understood, a product: 大孔树脂, fatty alcohols.

    In Chinese what stands behind a product is for it: 聚碳酸酯单体.
    """
    if names_a_function(text, known):
        return False
    parts, told = units(text), known.purposes.words
    begun = [end for (begin, end), _ in spans(parts, told.objects, told.objects_begun) if begin == 0]
    return text.isascii() or not begun or max(begun) == len(parts)


def _by_function(parts: list[Unit], known: Thesaurus) -> tuple[Use, ...]:
    """The uses of a purpose that is a function itself, where the word has but one meaning: oil for re-refining."""
    told = known.purposes.words
    for thing, purpose in phrase.splits(parts):
        for whole in without_back(purpose, AFTER):
            functions = told.heads.get(joined(whole), ())
            alone = nodes.alone(functions[0], known) if len(functions) == 1 else None
            if alone is not None and not (thing[-1].word in told.heads and known.purposes.is_heat(functions[0])):
                return tuple(nodes.opened(use) for use in alone.uses[:_MOST])
    return ()


def _within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _there(ids: tuple[str, ...], functions: list[str], known: Thesaurus) -> list[Use]:
    """The uses at objects: those of a function that is named, else all by which something becomes part of them."""
    found: dict[str, Use] = {}
    for object_id in ids:
        fitting = [use for one in functions for use in nodes.fitting_at(one, object_id, known)]
        whole = None if functions else nodes.taken_by(object_id, known)
        for use in fitting or nodes.made_of(object_id, known) or (whole.uses if whole else ()):
            found.setdefault(use.id, use)
    return list(found.values())


def _goes_on(word: str, after: list[Unit]) -> bool:
    """Whether the word behind makes another substance of it: hydrogen before sulphide."""
    return word == "hydrogen" and bool(after) and after[0].word.endswith(_SALTS)


def spans(
    parts: list[Unit], table: Mapping[str, tuple[str, ...]], begun: Mapping[str, int]
) -> list[tuple[tuple[int, int], tuple[str, ...]]]:
    """((begin, end), ids) of the words of a table in the units, none within a longer one, in order.

    Args:
        parts: the units.
        table: word -> ids.
        begun: first two characters of its words -> how many the longest of them has.
    """
    found: list[tuple[tuple[int, int], tuple[str, ...]]] = []
    whole, ends = joined(parts), list(accumulate((len(part.word) for part in parts), initial=0))
    reach = [at + begun.get(whole[at : at + 2], 0) for at in ends]
    begins = [begin for begin in range(len(parts)) if reach[begin] > ends[begin]]
    for length in range(min(_LONGEST, len(parts)) if begins else 0, 0, -1):
        for begin in begins:
            if begin + length > len(parts) or ends[begin + length] > reach[begin]:
                continue
            word = whole[ends[begin] : ends[begin + length]]
            ids = table.get(word) if len(word) >= (2 if not word.isascii() else 3) else None
            if not ids or any(b <= begin and begin + length <= e for (b, e), _ in found):
                continue
            if not (phrase.is_another(parts[:begin], word) or _goes_on(word, parts[begin + length :])):
                found.append(((begin, begin + length), ids))
    return sorted(found)
