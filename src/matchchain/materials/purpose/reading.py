"""What a need's text is for: the nearest uses of its function at its object, and the material that it names."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import Evidence, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.particles import ORIGINS
from matchchain.materials.purpose.phrase import Phrase
from matchchain.materials.purpose.vocabulary import Words, words
from matchchain.materials.purpose.writing import Unit, units
from matchchain.materials.writing.spelling import key
from matchchain.wording import Message

_LONGEST = 40
_SURE = 2
Identify: TypeAlias = Callable[[str], Material | None]


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a need is for.

    Attributes:
        uses: where the thing goes.
        material: what is bought, where the text names it.
        evidence: how it was read, and what was not understood.
    """

    uses: tuple[Use, ...]
    material: Material | None = None
    evidence: tuple[Evidence, ...] = ()


def read_purpose(text: str, known: Thesaurus, identify: Identify) -> Purpose | None:
    """What a need's text is for, None where the grammar of needs does not hold it.

    Args:
        text: a tidy name that no label answers.
        known: the thesaurus.
        identify: what material a piece of text names for certain.
    """
    low = text.casefold()
    if any(word in low for word in ORIGINS):
        return None
    parts = units(text)
    if not parts or len(parts) > _LONGEST:
        return None
    told = words(known.purposes)
    said = _by_material(text, _phrases(parts, told), told, identify)
    best = min(_rated(said, known), key=lambda row: row[0], default=None)
    bought = _bought(text, parts, told, known, identify)
    if bought and (best is None or best[0][0] > _SURE):
        return bought
    if best is None:
        return _of_unknown(text, parts, told, known)
    _, one, found = best
    good = _commodity(text, one, known, identify)
    return Purpose(found.uses, good, _evidence(text, one, found))


def _commodity(text: str, one: Phrase, known: Thesaurus, identify: Identify) -> Material | None:
    """What is bought, where the word of the function is a thing's: scrap for foundries; not where a pipe brings it."""
    what = known.purposes.functions.get(one.function)
    if not one.thing or what is None or what.basis in ("heat", "volume", "service"):
        return None
    return identify(_text(text, list(one.thing)))


def beside(text: str, material: Material, known: Thesaurus) -> Purpose | None:
    """What a text that names a material says of its purpose besides: 铸造用废钢, gypsum for plasterboard."""
    parts = units(text)
    if not 1 < len(parts) <= _LONGEST:
        return None
    told = words(known.purposes)
    for _, purpose in phrase.splits(parts):
        uses = _of_material(material, purpose, told, known)
        if uses:
            return Purpose(uses, material, (Message("materials.purpose-beside", {"use": named(uses[0])}),))
    return None


def _by_material(text: str, said: Iterator[Phrase], told: Words, identify: Identify) -> Iterator[Phrase]:
    """Phrases, with the object found by the material that is one: raw material for salt."""
    seen: dict[tuple[int, int], tuple[str, ...]] = {}
    for one in said:
        yield one
        if not one.open or not one.rest:
            continue
        piece = one.rest[0].start, one.rest[-1].end
        if piece not in seen:
            material = identify(text[piece[0] : piece[1]]) if piece[0] < piece[1] else None
            seen[piece] = told.of_material.get(material.id, ()) if material else ()
        for object_id in seen[piece]:
            yield dataclasses.replace(one, object_id=object_id, rest=(), open=False)


_Rated: TypeAlias = tuple[tuple[int, int, int], Phrase, nodes.Found]


def _phrases(parts: list[Unit], told: Words) -> Iterator[Phrase]:
    for thing, purpose in phrase.splits(parts):
        yield from phrase.behind(thing, purpose, told)
    yield from phrase.compound(parts, told)
    yield from phrase.object_alone(parts, told)


def _rated(said: Iterator[Phrase], known: Thesaurus) -> Iterator[_Rated]:
    for one in said:
        found = _found(one, known)
        if found is not None:
            yield (2 * found.cost + (3 if one.rest else 0), sum(len(u.word) for u in one.rest), -len(one.head)), one, found


def _found(one: Phrase, known: Thesaurus) -> nodes.Found | None:
    if one.said_more and one.function and known.purposes.functions[one.function].basis == "service":
        return None
    if not one.function:
        return nodes.named_by_object(one.object_id, known)
    goods = _is_a_good(one.head, known)
    if one.object_id:
        found = _by_what_acts(one, known) or nodes.standing_at(one.function, one.object_id, known)
        return found if found and (not goods or found.cost <= 1) else None
    if goods or _is_made(one.head, known):
        return None
    return nodes.alone(one.function, known, is_open=one.open)


def _is_a_good(head: str, known: Thesaurus) -> bool:
    """Whether the word of a function is the name of a thing as well: salt, acid, 砂. Before it stands its kind."""
    where = key(head)
    return where in known.index.labels or where in known.index.asks


def _is_made(head: str, known: Thesaurus) -> bool:
    """Whether the word of a function is what a works makes as well: 阻燃剂. Alone it is that."""
    made = words(known.purposes).objects.get(head, ())
    return any(nodes.named_by_object(identity, known) for identity in made)


def _by_what_acts(one: Phrase, known: Thesaurus) -> nodes.Found | None:
    """Iron source for cement: of the functions there, the one by which iron acts."""
    said = {unit.word for unit in one.beside}
    if not said:
        return None
    functions = known.purposes.functions
    for use in nodes.at_object(one.object_id, known):
        what = functions.get(use.function)
        if what is not None and what.active and (what.active in said or (what.active == "calcium" and "lime" in said)):
            return nodes.Found((use,), "exact", 0)
    return None


def _bought(
    text: str, parts: list[Unit], told: Words, known: Thesaurus, identify: Identify
) -> Purpose | None:
    """A commodity for a purpose, or in place of another."""
    for thing, purpose in phrase.splits(parts):
        material = identify(_text(text, thing))
        if material is None:
            continue
        uses = _of_material(material, purpose, told, known)
        rest = () if uses else (Message("materials.purpose-open", {"rest": _text(text, purpose)}),)
        said = (Message("materials.purpose-beside", {"use": named(uses[0])}),) if uses else ()
        return Purpose(uses, material, (Message("materials.purpose-good", {"name": named(material)}), *said, *rest))
    return _behind_function(text, parts, told, known, identify)


def _of_unknown(text: str, parts: list[Unit], told: Words, known: Thesaurus) -> Purpose | None:
    """Something unknown for a purpose that is known: never sure."""
    for thing, purpose in phrase.splits(parts):
        best = min(_rated(_phrases(purpose, told), known), key=lambda row: row[0], default=None)
        if best and best[1].function and best[2].cost <= 1 and not best[1].rest:
            uses = tuple(dataclasses.replace(use, vague=True) for use in best[2].uses)
            rest = Message("materials.purpose-rest", {"rest": _text(text, thing)})
            return Purpose(uses, None, (Message("materials.purpose-beside", {"use": named(uses[0])}), rest))
    return None


def _behind_function(
    text: str, parts: list[Unit], told: Words, known: Thesaurus, identify: Identify
) -> Purpose | None:
    """The function first and the thing behind it: process solvent isopropanol."""
    for at in range(len(parts) - 1, 1, -1):
        for one in phrase.compound(parts[:at], told):
            if one.open or one.rest or _is_a_good(one.head, known):
                continue
            found = _found(one, known)
            material = identify(_text(text, parts[at:])) if found and found.cost <= 1 else None
            if found and material is not None:
                good = Message("materials.purpose-good", {"name": named(material)})
                said = Message("materials.purpose-beside", {"use": named(found.uses[0])})
                return Purpose(found.uses, material, (good, said))
    return None


def _of_material(material: Material, purpose: list[Unit], told: Words, known: Thesaurus) -> tuple[Use, ...]:
    """What a material does at what is said: the uses there that it serves or is bought for; else what the words say."""
    kin = (material.id, *(parent for _, parent in material.parents))
    served = [serve.use for identity in kin for serve in known.serves.get(identity, ())]
    found = phrase.object_at_end(purpose, told)
    for object_id, _ in found:
        there = {use.id: use for use in nodes.at_object(object_id, known)}
        fitting = [there[use] for use in served if use in there]
        fitting += [use for use in there.values() if set(use.bought_as) & set(kin)]
        if fitting:
            return (_as_bought(fitting[0], object_id, kin, known),)
    rated = _rated((one for one in _phrases(purpose, told) if one.function), known)
    best = min(rated, key=lambda row: row[0], default=None)
    if best and best[2].cost <= 1 and best[1].function not in ("raw-material", "source"):
        return tuple(dataclasses.replace(use, vague=True) for use in best[2].uses)
    return tuple(_only_for(material, object_id, known) for object_id, _ in found[:1])


def _as_bought(use: Use, object_id: str, kin: tuple[str, ...], known: Thesaurus) -> Use:
    """A use for which a material was named: what else serves it is sure only where offices buy that material for it."""
    wider = (use, *(known.uses[other] for other in use.broader if other in known.uses))
    usual = any(set(one.bought_as) & set(kin) for one in wider)
    return dataclasses.replace(use, object_id=object_id, vague=use.vague or not usual)


def _only_for(material: Material, object_id: str, known: Thesaurus) -> Use:
    """A purpose for which nothing but the material itself will do."""
    at = known.purposes.objects[object_id]
    zh, en = f"{at.zh}用{material.name('zh')}", f"{material.name('en')} for {at.en}"
    return Use(f"{material.id}@{object_id}", zh, en, object_id=object_id, family="made")


def _text(text: str, parts: list[Unit]) -> str:
    return text[parts[0].start : parts[-1].end]


def _evidence(text: str, said: Phrase, found: nodes.Found) -> tuple[Evidence, ...]:
    facts = {"text": text, "use": named(found.uses[0])}
    how = Message(f"materials.purpose-{'unclear' if found.near == 'open' else found.near}", facts)
    if not said.rest or found.near == "open":
        return (how,)
    rest = _text(text, [said.rest[0]]) if len(said.rest) == 1 else _spanned(text, said.rest)
    return how, Message("materials.purpose-rest", {"rest": rest})


def _spanned(text: str, rest: tuple[Unit, ...]) -> str:
    return text[min(unit.start for unit in rest) : max(unit.end for unit in rest)]


