"""The compiled knowledge as a value, and as it lies in a file: the great tables in drawers, the lists as they are."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from matchchain.materials.facts.bar import Bar, Law
from matchchain.materials.facts.drawers import Drawers, Lists, Packed, pack, pack_lists
from matchchain.materials.facts.material import Ambiguity, Material
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.reading_words import Element, Grade, Quality, Readings, Telling
from matchchain.materials.facts.serve import Serve
from matchchain.materials.facts.use import Function, Use, UseObject
from matchchain.materials.facts.vocabulary import Wording, Wordings, Words
from matchchain.materials.knowledge.index import Ids, Index
from matchchain.values import dataclass

_OF_MANY = frozenset(["alike"])
"""Tables of the index whose values are long lists."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """All shipped knowledge with its index.

    Attributes:
        materials: id -> material.
        uses: in the order of the data.
        serves: id of a material -> what it serves.
        ambiguities: in the order of the data; the index holds their places.
        index: look-up tables.
        purposes: what needs are for, and what must not serve them.
        digest: of all that it was compiled from.
    """

    materials: Mapping[str, Material]
    uses: Sequence[Use]
    serves: Mapping[str, tuple[Serve, ...]]
    ambiguities: Sequence[Ambiguity]
    index: Index
    purposes: Purposes
    digest: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What the file holds: the great tables in drawers, the lists as they are."""

    materials: Packed
    uses: list[Use]
    serves: Packed
    ambiguities: list[Ambiguity]
    index: dict[str, Packed]
    purposes: _KeptPurposes


@dataclass(frozen=True, slots=True)
class _KeptPurposes:
    """Of purposes the great tables in drawers."""

    functions: dict[str, Function]
    objects: Packed
    bars: tuple[Bar, ...]
    laws: dict[str, Law]
    readings: _KeptReadings
    heads: Packed
    names: Packed
    of_material: Packed
    products: Packed
    kinds: Packed
    ends: list[str]
    made: list[str]
    shown: tuple[str, ...]
    there: list[str]
    heads_begun: Packed
    objects_begun: Packed
    zh: _KeptWordings
    en: _KeptWordings


@dataclass(frozen=True, slots=True)
class _KeptReadings:
    """Of readings the words in drawers."""

    forms: Packed
    sources: Packed
    classes: Packed
    by_first: Packed
    families: dict[str, str]
    steps: list[str]
    weak: list[str]
    stuff: list[str]
    worn: list[str]
    grades: tuple[Grade, ...]
    qualities: tuple[Quality, ...]
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class _KeptWordings:
    rows: Packed
    saying: Packed
    count: int


def packed(compiled: Compiled) -> Kept:
    """The compiled knowledge as it is kept in a file."""
    tables = {field.name: getattr(compiled.index, field.name) for field in dataclasses.fields(Index)}
    return Kept(
        pack({identity: _said(material) for identity, material in compiled.materials.items()}),
        list(compiled.uses),
        pack(compiled.serves),
        list(compiled.ambiguities),
        {name: (pack_lists if name in _OF_MANY else pack)(table) for name, table in tables.items()},
        _kept_purposes(compiled.purposes),
    )


def _kept_purposes(purposes: Purposes) -> _KeptPurposes:
    words = purposes.words
    return _KeptPurposes(
        dict(purposes.functions),
        pack(purposes.objects),
        purposes.bars,
        dict(purposes.laws),
        _kept_readings(purposes.readings),
        pack(words.heads),
        pack(words.objects),
        pack(words.of_material),
        pack(words.products),
        pack(words.kinds),
        sorted(words.ends),
        sorted(words.made),
        words.shown,
        sorted(words.there),
        pack(words.heads_begun),
        pack(words.objects_begun),
        _kept_wordings(words.zh),
        _kept_wordings(words.en),
    )


def _kept_readings(readings: Readings) -> _KeptReadings:
    told = readings.telling
    return _KeptReadings(
        pack(told.forms),
        pack(told.sources),
        pack(told.classes),
        pack(told.by_first),
        dict(told.families),
        sorted(told.steps),
        sorted(told.weak),
        sorted(told.stuff),
        sorted(told.worn),
        readings.grades,
        readings.qualities,
        readings.elements,
    )


def _kept_wordings(words: Wordings) -> _KeptWordings:
    return _KeptWordings(pack(words.rows), pack(words.saying), words.count)


def _wordings(kept: _KeptWordings) -> Wordings:
    return Wordings(Drawers(kept.rows, Wording), Drawers(kept.saying, tuple[int, ...]), kept.count)


def _readings(kept: _KeptReadings) -> Readings:
    told = Telling(
        Drawers(kept.forms, Ids), Drawers(kept.sources, Ids), Drawers(kept.classes, str), Drawers(kept.by_first, Ids),
        kept.families,
        frozenset(kept.steps), frozenset(kept.weak), frozenset(kept.stuff), frozenset(kept.worn),
    )  # fmt: skip
    return Readings(told, kept.grades, kept.qualities, kept.elements)


def _purposes(kept: _KeptPurposes) -> Purposes:
    words = Words(
        Drawers(kept.heads, Ids), Drawers(kept.names, Ids), Drawers(kept.of_material, Ids), Drawers(kept.products, Ids),
        Drawers(kept.kinds, Ids),
        frozenset(kept.ends), frozenset(kept.made), kept.shown, frozenset(kept.there),
        Drawers(kept.heads_begun, int), Drawers(kept.objects_begun, int), _wordings(kept.zh), _wordings(kept.en),
    )  # fmt: skip
    readings = _readings(kept.readings)
    return Purposes(
        kept.functions, Drawers(kept.objects, UseObject), kept.bars, kept.laws, words=words, readings=readings
    )


def _said(material: Material) -> dict[str, object]:
    """The fields of a material that say something: most are at their default, and reading fills them in."""
    return {
        field.name: value
        for field in dataclasses.fields(Material)
        if (value := getattr(material, field.name)) != field.default
    }


def unpacked(kept: Kept, digest: bytes) -> Compiled:
    """What was kept, as the compiled knowledge; tables are read when they are looked into."""
    tables: dict[str, Any] = {
        name: Lists(packed) if name in _OF_MANY else Drawers(packed, int if name == "asks" else Ids)
        for name, packed in kept.index.items()
    }
    return Compiled(
        Drawers(kept.materials, Material),
        kept.uses,
        Drawers(kept.serves, tuple[Serve, ...]),
        kept.ambiguities,
        Index(**tables),
        _purposes(kept.purposes),
        digest,
    )
