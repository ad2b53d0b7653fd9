"""Where uses stand: at which objects, by which functions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.thesaurus import Thesaurus


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
