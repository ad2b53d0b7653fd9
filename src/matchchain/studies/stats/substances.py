"""How many products are supplied: grades, forms and hydrates of one substance count once."""

from __future__ import annotations

from dataclasses import dataclass

from matchchain.materials import Thesaurus, resolve_name
from matchchain.units import folded

_SAME = ("grade_of", "form_of", "hydrate_of")


@dataclass(frozen=True, slots=True, order=True)
class Substance:
    """A base substance: its id, or the plain words of a name that nobody knows; its labels."""

    id: str
    zh: str
    en: str


def base_of(material: str, known: Thesaurus) -> Substance | None:
    """The substance that a material of the list is a grade, a form or a hydrate of; itself where it is of none.

    Args:
        material: id in the list.
        known: the list, with the park's own words.
    """
    seen: set[str] = set()
    while material in known.materials and material not in seen:
        seen.add(material)
        above = next((parent for how, parent in known.materials[material].parents if how in _SAME), "")
        if above not in known.materials:
            found = known.materials[material]
            return Substance(found.id, found.name("zh"), found.name("en"))
        material = above
    return None


def substance_called(name: str, known: Thesaurus) -> Substance:
    """The substance of a name on a card or a deal; an unknown name is a substance of its own."""
    meant = resolve_name(name, known).material
    found = base_of(meant.id, known) if meant is not None else None
    if found is None and meant is not None:
        return Substance(meant.id, meant.name("zh"), meant.name("en"))
    return found or Substance("".join(folded(name).casefold().split()), name, name)
