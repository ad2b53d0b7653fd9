"""The words by which needs name functions and objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from matchchain.values import dataclass


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
        shown: ids of the objects that are ends of others: what bars speak of.
    """

    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    objects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_material: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    products: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    shown: tuple[str, ...] = ()
    there: frozenset[str] = frozenset()
