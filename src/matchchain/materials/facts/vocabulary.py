"""The words by which needs name functions and objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from matchchain.values import dataclass

Wording: TypeAlias = tuple[str, str, tuple[str, ...]]
"""Id of an object, a word of it, what the word is made of."""


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """The words of all objects in one language, by what they are made of.

    Attributes:
        rows: number of a word, as text -> the word.
        saying: piece -> numbers of the words that say it.
        count: how many words there are.
    """

    rows: Mapping[str, Wording] = field(default_factory=dict)
    saying: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    count: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Joined word -> ids, each in the order of the data.

    Attributes:
        heads: of functions.
        there: heads that name a function only at an object where it stands.
        objects: of objects.
        of_material: id of a material -> objects that it is.
        products: id of a material -> objects that it is, as the data say or by a label that is the object's word.
        ends: the units that end a word of a function; made: those that end an object's.
        kinds: id of an object -> those right below it.
        heads_begun, objects_begun: first two characters of words -> how many the longest of them has.
        zh, en: the words of objects by what they are made of.
        shown: ids of the objects that are ends of others: what bars speak of.
    """

    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    objects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_material: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    products: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    shown: tuple[str, ...] = ()
    there: frozenset[str] = frozenset()
    heads_begun: Mapping[str, int] = field(default_factory=dict)
    objects_begun: Mapping[str, int] = field(default_factory=dict)
    zh: Wordings = field(default_factory=Wordings)
    en: Wordings = field(default_factory=Wordings)
