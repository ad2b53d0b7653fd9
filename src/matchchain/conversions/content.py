"""How much of each element does a written name stand for? From formula, strength and what a process assumes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from matchchain.materials import Material, Resolution, Thesaurus
    from matchchain.park import Figure

# Tonnes of an element per tonne.
Elements = dict[str, float]
# What comes in without being bought by the tonne -> the elements it may bring.
DRAWN: dict[str, frozenset[str]] = {
    "空气": frozenset("ON"),
    "氧气": frozenset("O"),
    "水": frozenset("HO"),
}
WATER = frozenset("HO")


class Supply(NamedTuple):
    """What an input may bring.

    Attributes:
        most: the most of each element, t per t.
        silent: elements of which nothing is known; None when nothing is known of any element beyond `most`.
    """

    most: Elements
    silent: frozenset[str] | None


def elements(formula: str) -> Elements | None:
    """Mass fraction of each element in a formula, crystal water included; None when it is no formula.

    Example:
        >>> {element: round(part, 3) for element, part in elements("CaSO4.2H2O").items()}
        {'Ca': 0.233, 'S': 0.186, 'O': 0.558, 'H': 0.023}
    """
    from matchchain.materials.grammar.formula import ATOMIC_WEIGHT, read_formula

    read = read_formula(formula) if formula else None
    if read is None:
        return None
    atoms: Elements = {element: float(number) for element, number in read.counts.items()}
    for element, number in (("H", 2 * read.water), ("O", read.water)):
        if number:
            atoms[element] = atoms.get(element, 0.0) + number
    return {element: number * ATOMIC_WEIGHT[element] / read.weight for element, number in atoms.items()}


def supplied(name: Resolution, holds: Mapping[str, Figure], known: Thesaurus) -> Supply:
    """The most that a tonne of an input brings of each element.

    What a process assumes of its first input is taken as the whole account of it but for its water. Else a
    substance brings what its formula says times its strength, and a stream named after one may also bring
    anything else.

    Args:
        name: the input.
        holds: what the process assumes it to hold, empty for the further inputs.
        known: the thesaurus.
    """
    if holds:
        return _assumed(holds, known)
    material = name.material
    if material is None:
        return Supply({}, None)
    own = elements(material.formula)
    if own is not None:
        strength = _strength(name)
        watery = strength is not None or material.state == "solution"
        return Supply(_times(own, strength[1] if strength else 1.0), WATER if watery else frozenset())
    stuff = _formula_behind(material, known)
    if stuff is None:
        return Supply({}, None)
    strength = _strength(name)
    silent = WATER if material.form_of and (strength or _is_undiluted(material)) else None
    return Supply(_times(stuff, strength[1] if strength else 1.0), silent)


def contained(name: Resolution, known: Thesaurus) -> Elements:
    """The least that a tonne of an output holds of each element: nothing where its strength is not known."""
    material = name.material
    if material is None:
        return {}
    strength = _strength(name)
    stuff = elements(material.formula)
    if stuff is None and material.form_of:
        stuff = _formula_behind(material, known)
    if stuff is None or not (strength or _is_undiluted(material)):
        return {}
    return _times(stuff, strength[0] if strength else 1.0)


def _assumed(holds: Mapping[str, Figure], known: Thesaurus) -> Supply:
    from matchchain.materials import resolve_name

    most: Elements = {}
    for substance, part in holds.items():
        material = resolve_name(substance, known).material
        stuff = elements(material.formula) if material else None
        if stuff is None:
            return Supply(most, None)
        for element, share in stuff.items():
            most[element] = most.get(element, 0.0) + share * part.high
    return Supply(most, WATER)


def _is_undiluted(material: Material) -> bool:
    """Whether the name alone means the substance itself: a powder, a liquefied gas, no solution."""
    return material.state in {"solid", "liquid", "gas"}


def _strength(name: Resolution) -> tuple[float, float] | None:
    """Mass fraction of the substance, low and high, as far as the name itself says it."""
    said = name.attributes
    return said.concentration or said.purity


def _formula_behind(material: Material, known: Thesaurus) -> Elements | None:
    """The elements of the substance that a solution, a grade or a mixture is named after."""
    seen = {material.id}
    while material.parents:
        parent = known.get(material.parents[0][1])
        if parent is None or parent.id in seen:
            return None
        stuff = elements(parent.formula)
        if stuff is not None:
            return stuff
        seen.add(parent.id)
        material = parent
    return None


def _times(stuff: Elements, factor: float) -> Elements:
    return {element: part * factor for element, part in stuff.items()}
