"""How two listed materials are related: by what one is a grade, form, hydrate or mixture of."""

from __future__ import annotations

from typing import Protocol

from matchchain.materials.facts.material import Material

_STEPS = 4


class Lookup(Protocol):
    """Anything that finds a material by its id."""

    def get(self, identity: str) -> Material | None:
        """The material, or None."""


def relation_between(lower: Material, upper: Material, known: Lookup) -> str:
    """How `lower` stands under `upper`: grade_of, form_of, hydrate_of, main_component or "".

    A path over several steps is as weak as its weakest step: a form of a mixture is a mixture.
    """
    path = path_up(lower, upper.id, known)
    if not path:
        return ""
    return "main_component" if "main_component" in path else path[0]


def path_up(lower: Material, upper: str, known: Lookup) -> tuple[str, ...]:
    """The relations on the way from a material up to an id; () when there is no way."""
    level: list[tuple[Material, tuple[str, ...]]] = [(lower, ())]
    seen = {lower.id}
    for _ in range(_STEPS):
        further: list[tuple[Material, tuple[str, ...]]] = []
        for material, path in level:
            for relation, parent in material.parents:
                if parent == upper:
                    return (*path, relation)
                above = known.get(parent)
                if above and parent not in seen:
                    seen.add(parent)
                    further.append((above, (*path, relation)))
        level = further
    return ()


def ancestors(material: Material, known: Lookup, *, families: bool = False) -> dict[str, tuple[str, ...]]:
    """Id -> relations on the way, of everything a material is a grade, form, hydrate or mixture of.

    Args:
        material: where to start.
        known: the thesaurus.
        families: whether to climb `broader` as well.
    """
    found: dict[str, tuple[str, ...]] = {}
    level: list[tuple[Material, tuple[str, ...]]] = [(material, ())]
    for _ in range(_STEPS):
        further: list[tuple[Material, tuple[str, ...]]] = []
        for current, path in level:
            steps = current.parents
            if families:
                steps = (*steps, *(("broader", family) for family in current.broader))
            for relation, parent in steps:
                if parent in found or parent == material.id:
                    continue
                found[parent] = (*path, relation)
                above = known.get(parent)
                if above:
                    further.append((above, found[parent]))
        level = further
    return found
