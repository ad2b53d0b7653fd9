"""What needs are for, and what must not serve them: functions, objects, bars and the laws they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from matchchain.materials.facts.bar import Bar, Law
from matchchain.materials.facts.reading_words import Readings
from matchchain.materials.facts.use import Function, UseObject
from matchchain.materials.facts.vocabulary import Words
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Purposes:
    """Knowledge of purposes, each kind by its id.

    Attributes:
        functions: what a material does where it is used.
        objects: what is made, or fed.
        bars: what must never be proposed, in the order of the data.
        laws: what the bars cite.
        words: by which needs name functions and objects.
        readings: how names that no label answers are read to a class.
    """

    functions: Mapping[str, Function] = field(default_factory=dict)
    objects: Mapping[str, UseObject] = field(default_factory=dict)
    bars: tuple[Bar, ...] = ()
    laws: Mapping[str, Law] = field(default_factory=dict)
    words: Words = field(default_factory=Words)
    readings: Readings = field(default_factory=Readings)

    def above(self, identity: str) -> frozenset[str]:
        """The id of an object and of all wider ones, with the ends that any of them states."""
        found: set[str] = set()
        level = [identity]
        while level:
            here = level.pop()
            if here in found:
                continue
            found.add(here)
            known = self.objects.get(here)
            if known is not None:
                level += [*known.broader, *known.ends]
        return frozenset(found)

    def wider_functions(self, function: str) -> frozenset[str]:
        """The ids of all functions that are wider than one."""
        found: set[str] = set()
        level = [function]
        while level:
            here = self.functions.get(level.pop())
            further = [wider for wider in here.broader if wider not in found] if here else []
            found.update(further)
            level += further
        return frozenset(found)

    def with_wider(self, functions: Iterable[str]) -> frozenset[str]:
        """The ids of functions and of all that are wider than one of them."""
        return frozenset(one for function in functions for one in (function, *self.wider_functions(function)))

    def is_heat(self, function: str) -> bool:
        """Whether a function is to give heat: as a fuel, steam, cold, power; not where nobody knows it."""
        known = self.functions.get(function)
        return known is not None and known.basis == "heat"
