"""The words of forms, sources and steps in tables, as names are looked through for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from matchchain.materials.facts.reading_words import Readings, Said
from matchchain.materials.writing.units import units
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Words of forms and sources: Chinese as written, English by their units joined.

    Attributes:
        forms, sources: word -> ids, in the order of the data.
        classes: (source, form) -> id of the class.
        by_first: first character -> the words of sources that begin with it.
        steps: ids of the sources that are steps of a works.
        weak: ids of the sources that count after all others.
        worn: ids of the forms that are goods, and tell something only where a thing was used up.
        families: file of substances -> the source that its names tell.
        stuff: ids of the sources that are what a thing is made of.
    """

    forms: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, tuple[str, ...]]
    classes: Mapping[tuple[str, str], str]
    by_first: Mapping[str, tuple[str, ...]]
    steps: frozenset[str]
    weak: frozenset[str]
    worn: frozenset[str]
    families: Mapping[str, str]
    stuff: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def table_of(readings: Readings) -> Table:
    """The tables of the shipped words; those of a few readings are kept."""
    classes: dict[tuple[str, str], str] = {}
    for one in readings.classes:
        for source in one.sources:
            for form in one.forms:
                classes.setdefault((source, form), one.material)
    sources = _words(readings.sources)
    by_first: dict[str, tuple[str, ...]] = {}
    for word in sources:
        by_first[word[0]] = (*by_first.get(word[0], ()), word)
    steps = frozenset(one.id for one in readings.sources if one.step)
    weak = frozenset(one.id for one in readings.sources if one.weak)
    worn = frozenset(one.id for one in readings.forms if one.worn)
    families = {family: one.id for one in readings.sources for family in one.families}
    stuff = frozenset(one.id for one in readings.sources if one.stuff)
    return Table(_words(readings.forms), sources, classes, by_first, steps, weak, worn, families, stuff)


def _words(said: Iterable[Said]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in said:
        for word in (*one.zh, *(" ".join(unit.word for unit in units(word)) for word in one.en)):
            if one.id not in found.get(word.casefold(), ()):
                found[word.casefold()] = (*found.get(word.casefold(), ()), one.id)
    return found
