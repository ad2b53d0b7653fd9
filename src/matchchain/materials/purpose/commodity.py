"""A commodity that is bought for a purpose: both count, the thing and what it is for."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import TypeAlias

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.use import Use
from matchchain.materials.facts.vocabulary import Words
from matchchain.materials.knowledge.identity import named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose import nodes, phrase
from matchchain.materials.purpose.family import of_family
from matchchain.materials.purpose.particles import (
    AWAITED,
    BOUND,
    INSTEAD,
    PLACES,
    SERVICES,
    without_back,
    without_front,
)
from matchchain.materials.purpose.purpose import Purpose, piece
from matchchain.materials.purpose.rating import Identify, best, found_for, is_a_good, phrases
from matchchain.materials.writing.units import Unit, joined
from matchchain.materials.writing.veto import age_said
from matchchain.wording import Message

WasteOf: TypeAlias = Callable[[Material], Material | None]
_SPENT = (("废",), ("waste ", "spent ", "used "))  # in Chinese, in English
_MAKING = frozenset(["refining", "processing", "精炼", "净化", "提炼"])  # a good is made so as well
_WATER = "水"


def bought(
    text: str, parts: list[Unit], told: Words, known: Thesaurus, identify: Identify, *, alone: bool
) -> Purpose | None:
    """A commodity for a purpose; `alone` where nothing else is understood, so that a function's word may be one."""
    for thing, purpose in phrase.splits(parts):
        if (joined(thing) in told.heads and not alone) or _is_a_head("补", thing, parts, told):
            continue
        material = next(filter(None, (identify(piece(text, left)) for left in without_back(thing, INSTEAD))), None)
        if material is None:
            family = of_family(piece(text, thing))
            if family is not None:
                return family
            continue
        uses = for_material(material, purpose, told, known)
        if joined(thing) == _WATER:  # what water it must be is told by what it is for, and by nothing else
            if uses:
                return Purpose(uses, None, (Message("materials.purpose-beside", {"use": named(uses[0])}),))
            continue
        rest = () if uses else (Message("materials.purpose-open", {"rest": piece(text, purpose)}),)
        said = (Message("materials.purpose-beside", {"use": named(uses[0])}),) if uses else ()
        return Purpose(uses, material, (Message("materials.purpose-good", {"name": named(material)}), *said, *rest))
    return _instead(text, parts, identify) or _behind_function(text, parts, told, known, identify)


def _is_a_head(word: str, thing: list[Unit], parts: list[Unit], told: Words) -> bool:
    """Whether a small word and the thing behind it are a function's word together: 补氮 is no nitrogen gas."""
    before = next((at for at, part in enumerate(parts) if part is thing[0]), 0) - 1
    return before > 0 and parts[before].word == word and word + joined(thing) in told.heads


def treated(text: str, parts: list[Unit], identify: Identify, waste_of: WasteOf) -> Purpose | None:
    """What a works takes that is named by what it does with it: transformer oil regeneration, 油泥热解处置."""
    for left in without_back(without_front(parts, BOUND), PLACES):
        for thing in without_back(left, SERVICES)[1:]:
            material = identify(piece(text, thing))
            used_up = material is None and joined(left[len(thing) :]) not in _MAKING
            found = _used_up(piece(text, thing), identify) if used_up else _taken(material, waste_of)
            if found is not None:
                return found
    for thing, service in phrase.splits(parts):  # waste solvents for recovery
        found = _taken(identify(piece(text, thing)), waste_of) if joined(service) in SERVICES else None
        if found is not None:
            return found
    return None


def awaited(text: str, parts: list[Unit], identify: Identify, waste_of: WasteOf) -> Purpose | None:
    """What a works takes that is said to wait for what it does: 待干化湿泥, spent acid awaiting concentration."""
    found = (_taken(identify(piece(text, thing)), waste_of) for thing in _waiting(parts))
    return next((one for one in found if one is not None), None)


def _taken(material: Material | None, waste_of: WasteOf) -> Purpose | None:
    taken = waste_of(material) if material is not None else None
    if taken is None:
        return None
    return Purpose((), taken, (Message("materials.purpose-treated", {"name": named(taken)}),))


def _used_up(words: str, identify: Identify) -> Purpose | None:
    """What is treated and named by a word that is no material of its own (溶剂, drums): the waste of it."""
    plain = words.isascii()
    spent = (identify(f"{said}{words}{more}") for said in _SPENT[plain] for more in ("", "s")[: 1 + plain])
    return _taken(next((one for one in spent if one is not None and one.waste is not None), None), lambda one: one)


def _waiting(parts: list[Unit]) -> Iterator[list[Unit]]:
    words = [part.word for part in parts]
    if words[0] == "待":
        for end in range(len(parts) - 1, 1, -1):
            if joined(parts[1:end]) in AWAITED:
                yield parts[end + (words[end] == "的") :]
    for at, word in enumerate(words[1:-1], start=1):
        if word in ("awaiting", "待") and joined(parts[at + 1 :]) in AWAITED:
            yield parts[:at]


def _instead(text: str, parts: list[Unit], identify: Identify) -> Purpose | None:
    """A material that is wanted, or something in its place: limestone substitute, 萤石替代品."""
    for left in without_back(parts, INSTEAD)[1:]:
        material = identify(piece(text, left))
        if material is not None:
            return Purpose((), material, (Message("materials.purpose-good", {"name": named(material)}),))
    return None


def _behind_function(text: str, parts: list[Unit], told: Words, known: Thesaurus, identify: Identify) -> Purpose | None:
    """The function first and the thing behind it: process solvent isopropanol; spent pickling acid was one."""
    spent = age_said(text) == "spent"
    for at in range(len(parts) - 1, 1, -1):
        if parts[at - 1].word not in told.ends or joined(parts[at:]) in told.heads:
            continue
        for one in phrase.compound(parts[:at], told):
            if one.open or one.rest or is_a_good(one.head, known):
                continue
            found = found_for(one, known)
            material = identify(piece(text, parts[at:])) if found and found.cost <= 1 else None
            if found and material is not None and not (spent and material.family.startswith("substances/")):
                good = Message("materials.purpose-good", {"name": named(material)})
                said = Message("materials.purpose-beside", {"use": named(found.uses[0])})
                return Purpose(found.uses, material, (good, said))
    return None


def for_material(material: Material, purpose: list[Unit], told: Words, known: Thesaurus) -> tuple[Use, ...]:
    """What a material does at what is said: the uses there that it serves or is bought for; else what the words say."""
    kin = (material.id, *(parent for _, parent in material.parents))
    served = [serve.use for identity in kin for serve in known.serves.get(identity, ())]
    found = phrase.objects_of(purpose, told)
    for object_id, _ in found:
        near = nodes.at_object(object_id, known)
        fitting = [
            use
            for use in near
            if set(use.bought_as) & set(kin) or (use.id in served and use.function not in ("raw-material", "source"))
        ]  # one of several raw materials is replaced by none of the others
        fitting.sort(key=lambda use: (use.object_id != object_id, served.index(use.id) if use.id in served else 0))
        if fitting:
            return (_as_bought(fitting[0], object_id, kin, known),)
    row = best((one for one in phrases(purpose, told) if one.function), known)
    if row and row[2].cost <= 1 and _may_do(row[1].function, served, known):
        return tuple(nodes.opened(use) for use in row[2].uses)
    if material.vague:  # 灰渣, 烟气: any of them that becomes part of it
        made = [use for object_id, _ in found[:1] for use in nodes.made_of(object_id, known)]
        if made:
            return tuple(map(nodes.opened, made))
    bought = frozenset(kin)
    usual = [use for use in known.uses.values() if not bought.isdisjoint(use.bought_as)] if found else []
    if usual:  # organic fertiliser for parks: whatever serves where it is bought may serve there
        return tuple(nodes.opened(use) for use in usual)
    return tuple(_only_for(material, object_id, known) for object_id, _ in found[:1])


def _may_do(function: str, served: list[str], known: Thesaurus) -> bool:
    """Whether what serves so is known to do this, so that another may do it instead: sulphur for burning is no fuel."""
    if function in ("raw-material", "source"):
        return False
    done = known.purposes.with_wider(known.uses[use].function for use in served if use in known.uses)
    return not done or not done.isdisjoint(known.purposes.with_wider([function]))


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
