"""Where uses stand: at which objects, by which functions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from weakref import WeakKeyDictionary

from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where uses stand.

    Attributes:
        at: id of an object ("" for none) -> the uses there.
        doing: id of a function -> the uses of it.
        above: id of an object -> it and all wider ones, with the steps between; nothing for what is no object.
        kinds: id of an object -> those right below it.
        order: id of an object at which uses stand -> its place among them.
    """

    at: Mapping[str, tuple[Use, ...]]
    doing: Mapping[str, tuple[Use, ...]]
    above: Callable[[str], Mapping[str, int]]
    kinds: Mapping[str, tuple[str, ...]]
    order: Mapping[str, int]

    def below(self, object_id: str) -> list[tuple[str, int]]:
        """The narrower objects at which uses stand, in their order, with the steps between."""
        found, level, steps = {object_id: 0}, [object_id], 0
        while level:
            steps += 1
            level = [kind for here in level for kind in self.kinds.get(here, ()) if kind not in found]
            found.update(dict.fromkeys(level, steps))
        del found[object_id]
        there = [(one, far) for one, far in found.items() if one in self.order]
        return sorted(there, key=lambda row: self.order[row[0]])


_placed: WeakKeyDictionary[Thesaurus, Places] = WeakKeyDictionary()


def places(known: Thesaurus) -> Places:
    """Where the uses of a thesaurus stand."""
    found = _placed.get(known)
    if found is None:
        own = known.own_uses()
        if known.below is None or own is None or known.purposes is not known.below.purposes:
            above = cache(partial(_above, known.purposes))  # few of the objects are ever asked for
            found = _with(Places({}, {}, above, known.purposes.words.kinds, {}), known.uses.values())
        else:
            found = _with(places(known.below), own.values())
        _placed[known] = found
    return found


def _with(before: Places, uses: Iterable[Use]) -> Places:
    """The places with some uses more, which stand behind those that are there."""
    at: dict[str, list[Use]] = defaultdict(list)
    doing: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        if use.function:
            at[use.object_id].append(use)
            doing[use.function].append(use)
    if not at:
        return before
    there = _more(before.at, at)
    order = {one: number for number, one in enumerate(there)}
    return Places(there, _more(before.doing, doing), before.above, before.kinds, order)


def _more(
    before: Mapping[str, tuple[Use, ...]], found: Mapping[str, Sequence[Use]]
) -> Mapping[str, tuple[Use, ...]]:
    return {**before, **{where: (*before.get(where, ()), *uses) for where, uses in found.items()}}


def _above(purposes: Purposes, identity: str) -> dict[str, int]:
    if identity not in purposes.objects:
        return {}
    found = {identity: 0}
    level = [identity]
    while level:
        level = [
            wider for here in level if here in purposes.objects for wider in purposes.objects[here].broader
            if wider not in found and not found.update({wider: found[here] + 1})
        ]  # fmt: skip
    return found
