"""Two things in one name on an offer: what both are a kind of, to be confirmed.

Grit and sludge, dust and screenings: the second word is a bare form and belongs to the first; of two listed things the
nearest family that both stand under is certain. Where they have none in common the name is two, and is asked.
"""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import by_label, identify
from matchchain.materials.naming.sources import forms_told
from matchchain.materials.writing.attributes import NOTHING_SAID
from matchchain.materials.writing.meaningful import HAN

_JOINT = expression(r"\s+and\s+|\s*[&+/,]\s*")
_LISTED = expression(r"[、,;/]|(?<![中饱调])和|及")
_HALVES = 3
_FORMS = frozenset("废旧水液油气渣泥灰酸碱的含")  # signs that unlike things have in common


def in_common(first: str, known: Thesaurus) -> Material | None:
    """What the things that the first part of an English name joins have in common, None where that is not certain.

    Args:
        first: the name without its brackets and without what tells where it comes from.
        known: the thesaurus.

    Example:
        >>> in_common("orange peel and apple pomace", Thesaurus.default()).id
        'fruit-pomace'
    """
    halves = [half for half in _JOINT.split(first) if half]
    if not 2 <= len(halves) <= _HALVES:
        return None
    found = [hit.material if (hit := identify(half, known)) is not None else None for half in halves]
    one = found[0]
    if one is None or _is_product(one):
        return None
    readings = known.purposes.readings
    for half, other in zip(halves[1:], found[1:], strict=True):
        if other is None or other.vague:
            told = " " in halves[0] and forms_told(halves[0], readings)
            if not told or not forms_told(half, readings, whole=True):
                return None  # rags and screenings are no screenings of rags
            continue
        one = _shared(one, other, known)
        if one is None:
            return None
    return one


def of_all(things: tuple[Material, ...], known: Thesaurus) -> Material | None:
    """The nearest family of several things that one Chinese line lists, None where they have none: 落棉、回花.

    Args:
        things: what the parts of the line are.
        known: the thesaurus.
    """
    one = things[0] if things else None
    for other in things[1:]:
        one = None if one is None else _shared(one, other, known)
    return one


def listed(text: str) -> tuple[str, ...]:
    """The parts of a Chinese line that lists things, each of two signs at least: 笋壳、笋头.

    Example:
        >>> listed("笋壳、笋头"), listed("1、2号罐底油"), listed("废油")
        (('笋壳', '笋头'), (), ())
    """
    halves = tuple(half for half in _LISTED.split(text) if half)
    whole = all(len(half) > 1 and HAN.search(half[-1]) for half in halves)
    return halves if 2 <= len(halves) <= _HALVES and whole else ()


def of_kin(halves: tuple[str, ...], things: tuple[Material | None, ...], known: Thesaurus) -> Material | None:
    """What a Chinese line lists, where what nobody knows in it has a sign in common with what is known: 笋壳、笋头."""
    named = [(half, one) for half, one in zip(halves, things, strict=True) if one is not None]
    one = of_all(tuple(one for _, one in named), known)
    signs = {sign for half, _ in named for sign in half} - _FORMS
    strange = (half for half, thing in zip(halves, things, strict=True) if thing is None)
    return one if all(signs & set(half) for half in strange) else None


def turned(first: str, known: Thesaurus) -> Material | None:
    """The by-product that an English name is, turned round at its comma: sander dust, MDF; two goods are two.

    Args:
        first: as for `in_common`.
        known: the thesaurus.
    """
    thing, comma, kind = first.partition(",")
    hit = by_label(f"{kind.strip()} {thing.strip()}", NOTHING_SAID, known) if comma else None
    alone = identify(thing, known)
    if hit is None or hit.material is None or alone is None or alone.material is None:
        return None
    return None if _is_product(hit.material) or _is_product(alone.material) else hit.material


def _is_product(one: Material) -> bool:
    return not one.family.startswith("streams/")


def _shared(one: Material, other: Material, known: Thesaurus) -> Material | None:
    """The nearest by-product or class that two are, or are a kind of; a hazardous one is none of the other's."""
    above = {one.id: (), **ancestors(one, known, families=True)}
    below = {other.id: (), **ancestors(other, known, families=True)}
    shared = [known[identity] for identity in above if identity in below and identity in known]
    listed = [each for each in shared if each.family.startswith("streams/")]
    hazardous = one.is_hazardous_waste or other.is_hazardous_waste
    if not listed or hazardous != any(each.is_hazardous_waste for each in listed):
        return None
    return min(listed, key=lambda each: len(above[each.id]) + len(below[each.id]))
