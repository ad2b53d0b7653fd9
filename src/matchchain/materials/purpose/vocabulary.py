"""The words by which needs name functions and objects, and the uses that stand at both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.writing import joined, units


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Joined word -> ids, each in the order of the data.

    Attributes:
        heads: of functions.
        objects: of objects.
        of_material: id of a material -> objects that it is.
        ends: the units that end a word of a function; made: those that end an object's.
    """

    heads: Mapping[str, tuple[str, ...]]
    objects: Mapping[str, tuple[str, ...]]
    of_material: Mapping[str, tuple[str, ...]]
    ends: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where uses stand.

    Attributes:
        at: id of an object ("" for none) -> the uses there.
        doing: id of a function -> the uses of it.
        above: id of an object -> it and all wider ones, with the steps between.
    """

    at: Mapping[str, tuple[Use, ...]]
    doing: Mapping[str, tuple[Use, ...]]
    above: Mapping[str, Mapping[str, int]]


@lru_cache(maxsize=4)
def words(purposes: Purposes) -> Words:
    """The words of all functions and objects."""
    return Words(
        _table((word, f.id) for f in purposes.functions.values() for word in (*f.zh_heads, *f.en_heads)),
        _table((word, o.id) for o in purposes.objects.values() for word in (*o.zh_words, *o.en_words)),
        _listed((material, o.id) for o in purposes.objects.values() for material in o.materials),
        _ends(word for f in purposes.functions.values() for word in (*f.zh_heads, *f.en_heads)),
        _ends(word for o in purposes.objects.values() for word in (*o.zh_words, *o.en_words)),
    )


def _ends(written: Iterable[str]) -> frozenset[str]:
    """The last units of words, and what may end them where somebody writes them apart: road bed."""
    last = {parts[-1].word for word in written if (parts := units(word))}
    return frozenset(last | {word[cut:] for word in last if word.isascii() for cut in range(2, len(word) - 2)})


_placed: WeakKeyDictionary[Thesaurus, Places] = WeakKeyDictionary()


def places(known: Thesaurus) -> Places:
    """Where the uses of a thesaurus stand."""
    found = _placed.get(known)
    if found is None:
        at: dict[str, list[Use]] = defaultdict(list)
        doing: dict[str, list[Use]] = defaultdict(list)
        for use in known.uses.values():
            if use.function:
                at[use.object_id].append(use)
                doing[use.function].append(use)
        found = _placed[known] = Places(
            {where: tuple(uses) for where, uses in at.items()},
            {what: tuple(uses) for what, uses in doing.items()},
            {identity: _above(known.purposes, identity) for identity in known.purposes.objects},
        )
    return found


def _above(purposes: Purposes, identity: str) -> dict[str, int]:
    found = {identity: 0}
    level = [identity]
    while level:
        level = [
            wider for here in level if here in purposes.objects for wider in purposes.objects[here].broader
            if wider not in found and not found.update({wider: found[here] + 1})
        ]  # fmt: skip
    return found


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    return _listed((joined(units(word)), identity) for word, identity in pairs)


def _listed(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for where, identity in pairs:
        table[where][identity] = None
    return {where: tuple(ids) for where, ids in table.items()}
