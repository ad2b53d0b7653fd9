"""Which materials bear an element in quantity: by what they serve already, by their class, by their formula."""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Element, in_one_order
from matchchain.materials.facts.row import Knowledge
from matchchain.materials.facts.serve import Serve
from matchchain.materials.grammar.formula import ATOMIC_WEIGHT, Formula, read_formula

_FED = ("metal-feed", "extraction-feed", "battery-metal-recovery")
_POSSIBLE = 3  # what may be won from it is asked about, and is done at no wider place
_NOT_FOR = frozenset(("toxic", "precursor-1", "precursor-2", "precursor-3", "explosive-precursor"))


def bearing_lines(known: Knowledge) -> list[Serve]:
    """A trial for every material that bears an element and is not known yet to serve where the element is won."""
    materials = {material.id: material for material in known.materials}
    served: dict[str, dict[str, Serve]] = {}
    for serve in known.serves:
        served.setdefault(serve.use, {})[serve.material] = serve
    return [
        _line(material, element)
        for element in known.elements
        for material in _bearing(element, materials, served)
        if material not in served.get(element.use, {})
    ]


def _line(material: str, element: Element) -> Serve:
    return Serve(
        material, element.use, _POSSIBLE, zh=f"按含{element.zh[0]}量计价,先取样化验",
        en=f"priced by its {element.en[0]}; a sample is assayed first", sources=element.sources,
    )  # fmt: skip


def _bearing(element: Element, materials: dict[str, Material], served: dict[str, dict[str, Serve]]) -> Iterator[str]:
    """Ids, each once: what is established where the element is won, its classes, then its compounds."""
    established = (
        serve.material for use in element.at for serve in served.get(use, {}).values()
        if serve.standing != "trial" and _holds(materials.get(serve.material), element, fed=use.startswith(_FED))
    )  # fmt: skip
    compounds = (one.id for one in materials.values() if is_compound(one, element))
    found = dict.fromkeys((*element.carriers, *established, *compounds))
    yield from (one for one in found if one not in element.but)


def _holds(material: Material | None, element: Element, *, fed: bool) -> bool:
    """Whether what goes where an element is won holds it: by formula, as what is `fed` for its metal, by name."""
    if material is None or material.vague:
        return False
    formula = read_formula(material.formula) if material.formula else None
    if formula is not None:
        return not formula.counts.keys().isdisjoint(element.symbols)
    return fed or any(word in material.zh for word in element.zh)


def is_compound(material: Material, element: Element) -> bool:
    """Whether a substance is one of the plain compounds of an element that are worked for it."""
    if not material.formula or not element.least or material.vague or material.state == "gas":
        return False
    if not material.family.startswith("substances/") or not _NOT_FOR.isdisjoint(material.hazard):
        return False
    formula = read_formula(material.formula)
    if formula is None or _beside(formula, element) not in element.beside:
        return False
    return share(formula, element) >= element.least


def _beside(formula: Formula, element: Element) -> str:
    return in_one_order(formula.counts.keys() - set(element.symbols))


def share(formula: Formula, element: Element) -> float:
    """What part of the mass is the element, the water of crystallisation counted."""
    held = sum(number * ATOMIC_WEIGHT[one] for one, number in formula.counts.items() if one in element.symbols)
    return held / formula.weight if formula.weight else 0.0
