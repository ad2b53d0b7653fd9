"""What a need's text is for: the nearest uses of its function at its object, and the material that it names."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Function
from matchchain.materials.facts.vocabulary import Words
from matchchain.materials.knowledge.identity import Evidence, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.commodity import WasteOf, awaited, bought, for_material, treated
from matchchain.materials.purpose.particles import (
    AFTER,
    BETWEEN,
    DENIALS,
    INSTEAD,
    ORIGINS,
    SERVED,
    SEVERAL,
    without_back,
)
from matchchain.materials.purpose.phrase import Phrase
from matchchain.materials.purpose.purpose import Purpose, piece
from matchchain.materials.purpose.rating import Identify, Rated, best, by_material, phrases
from matchchain.materials.writing.units import Unit, joined, units
from matchchain.wording import Message

_LONGEST = 40
_SURE = 2
_WON = "metal-feed"  # what is recovered, of whatever is
_STUFF = frozenset(["料", "粒子", "resin", "stock"])  # heads that name nothing but the material before them


def read_purpose(  # noqa: PLR0911 - the first reading that holds
    text: str, known: Thesaurus, identify: Identify, waste_of: WasteOf
) -> Purpose | None:
    """What a need's text is for, None where the grammar of needs does not hold it.

    Args:
        text: a tidy name that no label answers.
        known: the thesaurus.
        identify: what material a piece of text names for certain.
        waste_of: what a works takes that treats a material: the waste itself, or that of the good; None where neither.
    """
    low = text.casefold()
    if any(word in low for word in ORIGINS) or DENIALS.search(low):
        return None
    parts = units(text)
    if not parts or len(parts) > _LONGEST:
        return None
    told = known.purposes.words
    waiting = awaited(text, parts, identify, waste_of)
    if waiting is not None or not _may_be_one(parts, told):
        return waiting
    nearest = best(by_material(text, phrases(parts, told), told, identify), known)
    if nearest is None or nearest[2].near in ("made", "open") or _is_making(nearest):
        taken = treated(text, parts, identify, waste_of)
        if taken is not None:
            return taken
    good = None
    if nearest is None or nearest[0][0] > _SURE:
        good = bought(text, parts, told, known, identify, alone=nearest is None)
    if good or nearest is None:
        return good
    _, one, found = nearest
    named_first = _named_first(text, parts, nearest, known, identify)
    if named_first is not None:
        return named_first
    uses = found.uses
    if (one.rest or one.beside) and (SEVERAL.search(low) or _names_another(text, one, identify)):
        uses = tuple(nodes.opened(use) for use in uses)
    product = not one.function and len(without_back(parts, AFTER)) == 1
    return Purpose(uses, _commodity(text, one, known, identify), _evidence(text, one, found), product)


def _is_making(nearest: Rated) -> bool:
    """Whether what is said to be won again was read as what it is made of: isopropanol recovery takes no propylene."""
    _, one, found = nearest
    if one.function != _WON or any(at.object_id.endswith("-recovery") for at in found.uses):
        return False
    return all(use.function in ("raw-material", "extraction-feed") for use in found.uses)


def _may_be_one(parts: list[Unit], told: Words) -> bool:
    """Whether a look at the single units leaves room for a purpose: most names that nobody knows are none."""
    said = {part.word for part in parts}
    ends = parts[-1].word
    return bool(
        said & told.ends or said & BETWEEN or "用" in said or said & INSTEAD or ends in told.made or ends in SERVED
    )


def beside(text: str, material: Material, known: Thesaurus) -> Purpose | None:
    """What a text that names a material says of its purpose besides: 陶瓷用石英砂, limestone for desulphurisation."""
    parts = units(text)
    if not 1 < len(parts) <= _LONGEST:
        return None
    told = known.purposes.words
    for _, purpose in phrase.splits(parts):
        uses = for_material(material, purpose, told, known)
        if uses:
            return Purpose(uses, material, (Message("materials.purpose-beside", {"use": named(uses[0])}),))
    return None


def _commodity(text: str, one: Phrase, known: Thesaurus, identify: Identify) -> Material | None:
    """What is bought, where the word of the function is a thing's: scrap for foundries; not where a pipe brings it."""
    what = known.purposes.functions.get(one.function)
    if not one.thing or what is None or what.basis in ("heat", "volume", "service") or _is_brought(one, what):
        return None
    material = identify(piece(text, list(one.thing)))
    return None if material is not None and _does_other_things(material, one.function, known) else material


def _does_other_things(material: Material, function: str, known: Thesaurus) -> bool:
    """Whether a by-product is known to serve otherwise and not so: grit of sewers is not what one blasts with."""
    does = _done_by((material.id,), known)
    return material.family.startswith("streams/") and bool(does) and function not in does


def _done_by(ids: Iterable[str], known: Thesaurus) -> set[str]:
    """The functions that materials are known to have."""
    uses = (known.uses.get(serve.use) for one in ids for serve in known.serves.get(one, ()))
    return {use.function for use in uses if use is not None}


def _is_brought(one: Phrase, what: Function) -> bool:
    """Whether the word is what a thing brings, not the thing: potassium for fertiliser, iron for the raw mix."""
    word = one.thing[-1].word
    if what.id.endswith(("-source", "-corrective")):
        return word == what.active or what.id.startswith(f"{word}-")
    return word == what.active and what.converts


def _names_another(text: str, one: Phrase, identify: Identify) -> bool:
    """Whether another good stands right before the one that is wanted, as only Chinese writes it: 生铁废钢 is two."""
    if text.isascii() or not one.thing or not one.beside or identify(piece(text, list(one.thing))) is not None:
        return False
    return identify(piece(text, list(one.beside))) is not None


def _named_first(text: str, parts: list[Unit], nearest: Rated, known: Thesaurus, identify: Identify) -> Purpose | None:
    """The thing that a need names before its function, where it wants that and nothing else, or that for certain."""
    _, one, found = nearest
    kind = _kind_named(text, one, identify) or _burnt(text, parts, nearest, known, identify)
    if kind is None or not (one.beside or _does(kind, one.function, known)):  # 储罐氮封气: a tank is no gas
        return None
    good = Message("materials.purpose-good", {"name": named(kind)})
    # waste solvent fuel for a kiln, 管材用PVC料: the solvent, PVC, and nothing else that burns or becomes pipes
    if one.head in _STUFF or _burns(one, known):
        return Purpose((), kind, (good,))
    if not one.object_id and found.near == "open":  # 锯末垫料: sawdust for certain, other bedding perhaps
        return Purpose(tuple(map(nodes.opened, found.uses)), kind, (good,))
    return None


def _kind_named(text: str, one: Phrase, identify: Identify) -> Material | None:
    """The thing right before the function, with what describes it: sawdust fuel, waste solvent fuel for kilns."""
    if one.beside:
        first, last = one.thing[0] if one.thing else one.beside[0], one.beside[-1]
        found = identify(text[first.start : last.end])
        return found if found is not None else identify(piece(text, list(one.beside)))
    if one.object_id or not one.rest:
        return None
    found = identify(text[: one.rest[-1].end])
    return found if found is not None and not found.vague else None


def _burnt(text: str, parts: list[Unit], nearest: Rated, known: Thesaurus, identify: Identify) -> Material | None:
    """What is burnt, where it is a fuel itself and no fuel for the making of it is known: wood pellet fuel."""
    _, one, found = nearest
    if found.near != "made" or one.rest or one.beside or not _burns(one, known):
        return None
    at = next((at for at in range(1, len(parts)) if joined(parts[at:]) == one.head), 0)
    return identify(piece(text, parts[:at])) if at else None


def _does(kind: Material, function: str, known: Thesaurus) -> bool:
    """Whether a thing is known to do this somewhere, or to burn where a fuel is wanted."""
    kin = (kind.id, *(parent for _, parent in kind.parents), *kind.broader)
    served = _done_by(kin, known)
    fuels = function.endswith("fuel") and any(one.endswith("fuel") for one in served)
    return function in served or fuels


def _burns(one: Phrase, known: Thesaurus) -> bool:
    """Whether what is wanted is heat or a fuel, so that what stands before it is the thing burnt."""
    return known.purposes.is_heat(one.function)


def _evidence(text: str, said: Phrase, found: nodes.Found) -> tuple[Evidence, ...]:
    facts = {"text": text, "use": named(found.uses[0])}
    how = Message(f"materials.purpose-{'unclear' if found.near == 'open' else found.near}", facts)
    if not said.rest or found.near == "open":
        return (how,)
    return how, Message("materials.purpose-rest", {"rest": piece(text, list(said.rest))})
