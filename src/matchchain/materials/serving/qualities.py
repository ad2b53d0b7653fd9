"""What a buyer asks a thing to be, whatever it is for, and whether what is offered is that: coal is no liquid fuel."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.reading_words import Quality, Readings
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.sources import forms_told
from matchchain.materials.serving.uses import phase, services
from matchchain.materials.writing.parse import split_brackets
from matchchain.materials.writing.words import Words

# What a name ends in tells the phase where the data do not.
_SOLID = (
    "offcut chip dust fume ash slag rubble part-of-plant catalyst gypsum rag sack granule regranulate container worn"
)
_PHASES = {
    **dict.fromkeys(_SOLID.split(), "solid"),
    **dict.fromkeys(("sludge", "cake"), "paste"),
    **dict.fromkeys(("liquor", "water", "oil", "solvent", "tar"), "liquid"),
    "gas": "gas",
    "heat": "heat",
}
_TAKEN_AS = {"paste": "solid"}  # a sludge is burnt and ground where a solid is, and flows through no burner


class Lacking(NamedTuple):
    """A quality asked for that a material is not known to have; `surely` where it is known to be another."""

    quality: Quality
    surely: bool


def lacking(material: Material, need: Resolution, known: Thesaurus) -> Lacking | None:
    """The quality that a need asks for in its words and a material does not have, None where it has all of them.

    A phase that nobody tells is no lack: most things are delivered as they are burnt. Of several qualities of one axis
    one will do: protein or energy feed.

    Example:
        >>> from matchchain.materials import Thesaurus, resolve_name
        >>> known = Thesaurus.default()
        >>> found = lacking(known["rapeseed-meal"], resolve_name("奶牛粗饲料"), known)
        >>> found.quality.en, found.surely
        ('roughage', True)
        >>> lacking(known["straw"], resolve_name("奶牛粗饲料"), known) is None
        True
    """
    asked = _asked(need, known)
    unsure: Lacking | None = None
    for axis in dict.fromkeys(quality.axis for quality in asked):
        wanted = [quality for quality in asked if quality.axis == axis]
        axes = (quality for quality in known.purposes.readings.qualities if quality.axis == axis)
        is_one = [quality for quality in axes if _is(material, quality, known)]
        if any(quality in is_one for quality in wanted):
            continue
        if is_one or wanted[0].only:
            return Lacking(wanted[0], surely=True)
        if not (wanted[0].state or wanted[0].silent):
            unsure = Lacking(wanted[0], surely=False)
    return unsure


def _asked(need: Resolution, known: Thesaurus) -> tuple[Quality, ...]:
    """The qualities of which a need speaks, beside a function where its words mean them."""
    uses = need.uses or ((need.use,) if need.use else ())
    return _asked_of(known.purposes, need.text, tuple(use.function for use in uses)) if uses else ()


@lru_cache(maxsize=4096)
def _asked_of(purposes: Purposes, text: str, functions: tuple[str, ...]) -> tuple[Quality, ...]:
    done = purposes.with_wider(functions)
    asked = [quality for quality in _said(purposes.readings, text) if not done.isdisjoint(quality.functions)]
    axes = {quality.axis for quality in asked}
    tacit = (one for one in purposes.readings.qualities if one.axis not in axes and set(functions) <= set(one.always))
    return (*asked, *tacit)


def _said(readings: Readings, text: str) -> tuple[Quality, ...]:
    found = _words(readings).said(text)
    thing = _outer(text).partition(" for ")[0].casefold()
    return tuple(quality for quality in readings.qualities if quality.id in found or thing.endswith(quality.heads))


def _outer(text: str) -> str:
    """A name without its brackets."""
    outer, inner = split_brackets(text)
    return outer.strip() if inner else text.strip()


@lru_cache(maxsize=4)
def _words(readings: Readings) -> Words:
    return Words({quality.id: (*quality.zh_words, *quality.en_words) for quality in readings.qualities})


def _is(material: Material, quality: Quality, known: Thesaurus) -> bool:
    if quality.state:
        if material.id in quality.of:  # a liquefied gas is let out as a gas
            return True
        told = _phase(material, known)
        return _TAKEN_AS.get(told, told) == quality.state if told else material.family in quality.families
    if material.family in quality.families or not set(quality.forms).isdisjoint(_forms(material, known)):
        return True
    if not {material.id, *ancestors(material, known, families=True)}.isdisjoint(quality.of):
        return True
    served = services(material, known) if quality.serves else {}
    return any(use in served and served[use].standing != "trial" for use in quality.serves)


def _phase(material: Material, known: Thesaurus) -> str:
    """The phase of a material as the data state it, else as its name tells it; "" where neither does."""
    if material.state:
        return phase(material.state)
    told = {_PHASES.get(form, "") for form in _forms(material, known)} - {""}
    return told.pop() if len(told) == 1 else ""


def _forms(material: Material, known: Thesaurus) -> set[str]:
    return forms_told(material.zh, known.purposes.readings)
