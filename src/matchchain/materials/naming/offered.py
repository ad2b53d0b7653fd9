"""What a name is on a line of an offer: there it names a thing, also where it would read as the purpose of a need."""

from __future__ import annotations

from matchchain.materials.facts.material import Material
from matchchain.materials.knowledge.identity import Resolution, named
from matchchain.materials.knowledge.memory import OFFERED
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.beside import is_worn
from matchchain.materials.naming.compound import compound, thing_of
from matchchain.materials.naming.heads import Head
from matchchain.materials.naming.inverted import headed
from matchchain.materials.naming.joint import in_common, listed, of_all, of_kin, turned
from matchchain.materials.naming.near import with_near
from matchchain.materials.naming.resolve import is_a_slip, resolve_name
from matchchain.materials.naming.reworded import rewordings
from matchchain.materials.naming.search import nearest
from matchchain.materials.naming.told import told_beside
from matchchain.materials.writing.parse import split_brackets
from matchchain.materials.writing.spelling import tidy
from matchchain.wording import Message

_FOR_A_PURPOSE = "materials.purpose-good"


def resolve_offered(text: str, known: Thesaurus) -> Resolution:
    """What a name on a line of an offer means.

    A listed use is the thing that is meant by it on offer, where one is (potable water is tap water); what only the
    grammar of needs reads as a purpose, or nothing reads, is read by its head and its class, if it has them, else by a
    substance among its words.

    Args:
        text: the name as written.
        known: the thesaurus.
    """
    found = _offered(text, known)
    if not text.isascii() or not (found.material is None or _of_a_good(found, known)):
        return found
    other = known.memory.noted(("reworded", text), str, lambda: _reworded(text, found, known))
    return _to_confirm(text, known[other], found) if other else found


def _of_a_good(found: Resolution, known: Thesaurus) -> bool:
    """Whether a name was read to a class by the name of a good or a substance in it: mild steel, turnings."""
    one = found.material
    return one is not None and one.family in ("class", "parts") and not _by_product(one, known)


def _by_product(one: Material, known: Thesaurus) -> bool:
    above = one if one.family not in ("class", "parts") else known.get(one.grade_of or one.broader[0])
    return above is not None and above.family.startswith("streams/")


def _reworded(text: str, found: Resolution, known: Thesaurus) -> str:
    """The id of the by-product that another wording of a name tells, "" where none does."""
    listed = found.status == "ambiguous" and found.how != "near"
    if listed and sum(_by_product(one, known) for one in _listed(found)) > 1:
        return ""  # two by-products are two, in whatever order
    for other in rewordings(tidy(text), known.purposes.readings, listed=listed):
        one = _offered(other, known).material  # a guess by words has none
        if one is not None and _by_product(one, known):
            return one.id if one.id in known else one.grade_of or one.broader[0]
    return ""


def _offered(text: str, known: Thesaurus) -> Resolution:
    """What a name means as it is worded."""
    found = resolve_name(text, known)
    if found.material is not None and found.how != "class":
        return _rather_a_thing(text, found, known)
    if found.material is None and found.use is None and found.status != "unknown":
        return _of_both(text, found, known) or _of_beside(text, found, known) or found
    thing = _meant(text, found, known) if found.material is None else None
    by_use = found.use is not None and _by_use(found)
    if thing is None and by_use and not (_in_brackets(text, found) or is_worn(text)):
        return found
    held = known.memory.get(OFFERED + text, known, lambda name: nearest(name, known))
    if held is None:
        if thing is not None:
            evidence = (Message("materials.offered-as", {"label": text, "name": named(thing)}),)
            held = Resolution(text, "resolved", thing, found.attributes, (), evidence, how="alias")
        elif found.use is None and is_a_slip(found, known) and not split_brackets(tidy(text))[1]:
            held = found  # looks through all labels: asked once
        else:
            held = with_near(text, found if found.material is not None else _by_parts(text, found, known), known)
        known.memory.put(OFFERED + text, held)
    return held


def _by_parts(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """A name that no label answers, by its head, its class or what it lists; else as it was found."""
    read = compound(text, tidy(text), found.attributes, known, offered=True)
    return read or _heat(text, _of_list(text, found, known), known)


def _heat(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """Heat on offer, of which nobody read where it comes from, is waste heat to confirm: electrolyser stack heat."""
    warms = found.material is None and bool(found.uses) and all(use.function == "heat" for use in found.uses)
    if not warms or not text.casefold().endswith(("heat", "热")) or "waste-heat" not in known:
        return found
    return _to_confirm(text, known["waste-heat"], found)


def _rather_a_thing(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """A name that reads as water, oil or acid for a purpose is on offer rather what its head says: 软化器再生盐水."""
    bare = found.material is not None and len(found.material.zh) == 1 and found.evidence[0].key == _FOR_A_PURPOSE
    return (compound(text, tidy(text), found.attributes, known, offered=True) if bare else None) or found


def _of_both(text: str, found: Resolution, known: Thesaurus) -> Resolution | None:
    """A name that joins two things, read to what both are a kind of, as far as that is certain."""
    several = found.status == "ambiguous" and found.evidence[0].key == "materials.several"
    name = tidy(text) if several and text.isascii() else ""
    one = turned(name, known) or in_common(name, known) or (of_all(_listed(found), known) if several else None)
    if one is None and name:
        one = headed(name, known)
    return None if one is None else _to_confirm(text, one, found)


def _of_list(text: str, found: Resolution, known: Thesaurus) -> Resolution:
    """What a Chinese line lists, of which not all is known: read by what is, where the rest is of its kind."""
    outer, _ = split_brackets(tidy(text))
    halves = listed(outer)
    things = tuple(_base(resolve_offered(half, known).material, known) for half in halves)
    one = of_kin(halves, things, known) if any(things) else None
    return found if one is None else _to_confirm(text, one, found)


def _base(one: Material | None, known: Thesaurus) -> Material | None:
    """A thing of its own, or the class that a name was read to."""
    if one is None or one.id in known:
        return one
    return known.get(one.grade_of or next(iter(one.broader), ""))


def _listed(found: Resolution) -> tuple[Material, ...]:
    return tuple(candidate.material for candidate in found.candidates)


def _of_beside(text: str, found: Resolution, known: Thesaurus) -> Resolution | None:
    """An ambiguous label as the words beside it tell it, to be confirmed."""
    one = told_beside(text, known) if found.status == "ambiguous" else None
    return None if one is None else _to_confirm(text, one, found)


def _to_confirm(text: str, one: Material, found: Resolution) -> Resolution:
    evidence = Message("materials.read-class", {"name": named(one), "beside": text})
    material = thing_of(Head(one, text), text, found.attributes, confidence=False)
    return Resolution(text, "resolved", material, found.attributes, (), (evidence,), how="class")


def _in_brackets(text: str, found: Resolution) -> bool:
    """Whether only the brackets of a name are the label of a use: cable strippings (PVC)."""
    label = found.evidence[0].facts.get("label", "")
    return text.isascii() and "(" in text and str(label) in text.partition("(")[2]


def _meant(text: str, found: Resolution, known: Thesaurus) -> Material | None:
    """The thing that a listed use means on offer: where the whole name is its label and the thing was not used up."""
    if found.use is None or not found.use.offered_as or is_worn(text) or not _by_use(found):
        return None
    return known.get(found.use.offered_as)


def _by_use(found: Resolution) -> bool:
    return found.evidence[0].key == "materials.by-use"
