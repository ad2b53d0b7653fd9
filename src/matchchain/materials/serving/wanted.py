"""What would answer a need: the uses its words say and those beside them, the materials it names."""

from __future__ import annotations

import dataclasses
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import AT_WORKS, Use
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.nodes import is_listed, listed_above, made_of, root_of
from matchchain.materials.serving.ends import ends_of
from matchchain.materials.serving.uses import is_piped

_ANY_CHEMICAL = "chemical-feedstock"  # what becomes some chemical becomes this one perhaps
# Which of them it must be the chemistry of the place says: where one is known to serve, another does not by its name.
_CHOSEN = frozenset(["acid-feed", "alkali-feed", "oxidant", "filler", "binder"])
_UTILITIES = {"streams/heat", "streams/waters", "streams/gases"}


class Wanted(NamedTuple):
    """One thing that a need can be answered by.

    Attributes:
        target: id of a use or of a material.
        vague: the need says too little of where it goes, so that what answers must be asked about.
        made: the need is for a use without precedent, of which this is the wider one: a trial at most.
        product: id of the object, where the need names the product that a use makes.
        also: id of another use that must be answered as well, "" for none.
        guessed: no word of the need says so: it is what the works takes that writes it.
    """

    target: str
    vague: bool = False
    made: bool = False
    product: str = ""
    also: str = ""
    guessed: bool = False


def wanted(need: Resolution, known: Thesaurus) -> list[Wanted]:
    """What answers a need by use: its uses, and where they are made by reading, the wider ones; then its material."""
    found: list[Wanted] = []
    for use in need.uses or ((need.use,) if need.use else ()):
        listed = known.uses.get(use.id)
        if use.family == AT_WORKS:
            found.append(Wanted(use.id, vague=True, guessed=True))
        elif listed is not None and need.how == "product":  # its maker takes what it is made of, and nothing wider
            found.append(Wanted(use.id, vague=True, product=use.object_id))
        elif listed is not None:
            found.append(Wanted(use.id, vague=use.vague and (use.family == "open" or not listed.vague)))
            if not is_listed(listed) and not _is_of_an_element(listed, known):
                found += _beside(dataclasses.replace(listed, vague=use.vague), known)
        else:
            if not _is_known_of(use, known):
                found += [Wanted(wider, vague=use.vague, made=True) for wider in use.broader]
            found += _into(use, known)
    if need.material:
        found.append(Wanted(need.material.id))
        found += [Wanted(parent) for _, parent in need.material.parents if need.material.form_of]
        found += _of_its_words(need, need.material, known)
    return found


def is_fluid(kind: Material) -> bool:
    """Whether a class is heat, water, a gas or a brine: of these one is much like another."""
    return kind.family in _UTILITIES or kind.state in ("gas", "solution")


def _of_its_words(need: Resolution, read: Material, known: Thesaurus) -> list[Wanted]:
    """What a need read by its head, or heat, water, gas or brine by its class alone, is beyond its own words.

    工艺纯水 is pure water. Of a solid, and of what becomes food, the words that nobody understood are what counts.
    """
    if read.family == "parts" and read.grade_of:
        return [Wanted(read.grade_of)]
    if read.family != "class" or need.uses or ends_of(need, need.text, known):
        return []
    return [Wanted(one, vague=True) for one in read.broader if one in known and is_fluid(known[one])]


def _beside(use: Use, known: Thesaurus) -> list[Wanted]:
    """What else answers a use that no list holds; nothing where its function is particular about the place.

    The same at a wider place and what else becomes part of the product, of an acid for it the acids; as a trial what
    the function takes anywhere, unless chemistry chooses. What becomes some chemical becomes this one perhaps only
    where nobody knows of what it is made.
    """
    if _is_particular(use, known):
        return []
    root = root_of(use.function, known)
    known_for = {use.id, _ANY_CHEMICAL} if made_of(use.object_id, known) else {use.id}
    found = {
        one: Wanted(one, vague=use.vague or one == _ANY_CHEMICAL, made=one == _ANY_CHEMICAL)
        for one in listed_above(use, known) if one not in known_for
    }  # fmt: skip
    found.update((one.target, one) for one in _into(use, known))
    if root is not None and use.function not in _CHOSEN:  # steam is steam wherever the pipe leads
        found.setdefault(root.id, Wanted(root.id, vague=use.vague, made=not is_piped(use.function, known)))
    return list(found.values())


def _is_particular(use: Use, known: Thesaurus) -> bool:
    """Whether a place takes what its lines name and nothing else; a park's own line alone shuts nothing out."""
    function = known.purposes.functions.get(use.function)
    return function is not None and function.particular and (known.below is None or use.id in known.below.uses)


def _is_of_an_element(use: Use, known: Thesaurus) -> bool:
    """Whether one element is won there: what bears another metal, and what leaches this one, is no feed for it."""
    return any(use.id == one.use for one in known.purposes.readings.elements)


def _into(use: Use, known: Thesaurus) -> list[Wanted]:
    """What becomes part of the product as well: of an acid for it the acids among what it is made of.

    What is burnt for it becomes none: a fuel for cement is no raw meal, though sludge may serve as either.
    """
    root = root_of(use.function, known)
    if known.purposes.is_heat(use.function):
        return []
    if use.function not in ("raw-material", "source") and (root is None or is_piped(use.function, known)):
        return []
    also = root.id if root is not None else ""
    return [Wanted(one.id, vague=use.vague, also=also) for one in made_of(use.object_id, known) if one.id != use.id]


def _is_known_of(use: Use, known: Thesaurus) -> bool:
    """Whether of the acids, alkalis, ... that a need asks for one is known to go into what it is for."""
    root = root_of(use.function, known)
    if use.function not in _CHOSEN or root is None:
        return False
    into = {one.id for one in made_of(use.object_id, known)}
    key = ("known of", use.function, use.object_id)
    return known.memory.noted(key, bool, lambda: _does_both(root.id, into, known))


def _does_both(use: str, others: AbstractSet[str], known: Thesaurus) -> bool:
    """Whether a material serves a use and one of others."""
    done = ({line.use for line in lines} for lines in known.serves.values())
    return any(use in uses and not uses.isdisjoint(others) for uses in done)


def to_make(product: Material, known: Thesaurus) -> list[Wanted]:
    """The uses that make a product: who writes it as a need may be the works that makes it.

    Some products stand in a list of waste as well: refuse-derived fuel, pallets.
    """
    if product.vague:
        return []
    objects = known.purposes.words.products.get(product.id, ())
    found = [Wanted(use.id, vague=True, product=at) for at in objects for use in made_of(at, known)]
    return list({one.target: one for one in reversed(found)}.values())[::-1]
