"""What becomes of a thing that is needed: food, feed, soil, a wall of a living room ...

Read from everything that says so: the use it is needed for, the material itself, its grade, and the words of the
need, so that a bar holds also where the name was read as something else.
"""

from __future__ import annotations

from functools import lru_cache

from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.writing.words import Words

# What was food before it was used or thrown away is none: used cooking oil, 废食用油.
_BURNT = frozenset(["open-fuel", "kiln-fuel"])
_BURNT_IN = frozenset(["pore-former", "filler", "carrier", "compounding-material", "stuffing"])
_USED = ("废", "旧", "used", "waste", "spent")


def ends_of(need: Resolution, said: str, known: Thesaurus) -> frozenset[str]:
    """Ids of the objects, and of all wider ones, that a need is for.

    Args:
        need: the needed name, resolved.
        said: the words of the need: its name as written and its grade.
        known: the thesaurus.

    Example:
        >>> from matchchain.materials import Thesaurus, resolve_name
        >>> "feed" in ends_of(resolve_name("猪饲料原料"), "猪饲料原料", Thesaurus.default())
        True
    """
    purposes = known.purposes
    direct = set(_words(purposes).said(said))
    unburnt: set[str] = set()
    for use in need.uses or ((need.use,) if need.use else ()):
        (direct if _becomes_fuel(use, purposes) else unburnt).add(use.object_id)
    material = need.material
    if material is not None:
        listed = purposes.words.of_material
        for identity in (material.id, *ancestors(material, known)):
            direct.update(listed.get(identity, ()))
        direct.update(word for word in ("food", "feed") if word in material.hazard)
    found: set[str] = set()
    for identity in direct - {""}:
        found |= _above(purposes, identity)
    for identity in unburnt - {""}:
        found |= _above(purposes, identity) - _BURNT
    return frozenset(found)


def _becomes_fuel(use: Use, purposes: Purposes) -> bool:
    """Whether what a place burns may be what is needed there: not the water that cools a power station."""
    function = purposes.functions.get(use.function)
    return function is None or function.basis in ("heat", "service") or function.converts or function.id in _BURNT_IN


@lru_cache(maxsize=4)
def _words(purposes: Purposes) -> Words:
    """The words by which a need shows its end; other objects hold bare nouns (steel, sugar) that show none."""
    shown = {end: purposes.objects[end] for end in purposes.words.shown if end in purposes.objects}
    return Words({end: (*one.zh_words, *one.en_words) for end, one in shown.items()}, denied_by=_USED)


@lru_cache(maxsize=4096)
def _above(purposes: Purposes, identity: str) -> frozenset[str]:
    return purposes.above(identity)
