"""How much of what acts is in a tonne of a material: acid, alkali, an element, oxygen demand, the substance itself.

Molar masses by the formula (IUPAC 2021, abridged). The oxygen demand of a carbon source is the theoretical one,
CnHaOb + (n + a/4 - b/2) O2, nitrogen left as ammonia.
"""

from __future__ import annotations

import math

from matchchain.materials import Material, Thesaurus
from matchchain.materials.grammar.formula import ATOMIC_WEIGHT, Formula, read_formula

OXYGEN_USES = {"carbon-source", "biogas-substrate"}
"""Functions whose carbon is counted by the oxygen it takes, as waste water people do."""

# Hydrogens a molecule gives as an acid, or takes as an alkali, by its Hill formula.
_ACID = {"H2O4S": 2, "HNO3": 1, "ClH": 1, "FH": 1, "C2H4O2": 1, "CH2O2": 1}
_ALKALI = {
    "HNaO": 1, "HKO": 1, "CaH2O2": 2, "CaO": 2, "CCaO3": 2, "CNa2O3": 2, "CHNaO3": 1, "MgO": 2, "H2MgO2": 2,
    "CMgO3": 2, "H3N": 1,
}  # fmt: skip
_ELEMENT = {
    "nitrogen": "N", "phosphorus": "P", "potassium": "K", "sulphur": "S", "calcium": "Ca", "iron": "Fe",
    "silica": "Si", "alumina": "Al", "carbon": "C",
}  # fmt: skip
_NO_METAL = {"H", "C", "N", "O", "S", "P", "F", "Cl", "Br", "I", "Si", "B"}
_LIKE_HYDROGEN = {"H", "Na", "K", "Li"}


def substance(material: Material, known: Thesaurus) -> Material:
    """What a material mainly is: of carbide slag, calcium hydroxide; itself where nothing says more."""
    for _ in range(4):
        parents = [known.get(parent) for _, parent in material.parents]
        above = next((parent for parent in parents if parent is not None), None)
        if above is None:
            break
        material = above
    return material


def active_in(material: Material, function: str, active: str, known: Thesaurus) -> tuple[str, float]:
    """What is counted, and how much of it one tonne of the pure substance holds; ("", nan) where it cannot be.

    Two materials compare only where the same thing is counted.

    Args:
        material: the material.
        function: id of what it does.
        active: what acts there, as the list of functions names it.
        known: the thesaurus.

    Example:
        Equivalents of acid, kmol/t: 2 / 98.08 of sulphuric acid.

        >>> known = Thesaurus.default()
        >>> counted, amount = active_in(known["sulfuric-acid"], "acid-feed", "acid", known)
        >>> counted, round(amount, 3)
        ('acid', 20.393)
    """
    pure = substance(material, known)
    if active in ("substance", "salt"):
        return pure.id, 1.0
    formula = read_formula(pure.formula) if pure.formula else None
    if formula is None:
        return "", math.nan
    if active in ("acid", "alkali"):
        taken = (_ACID if active == "acid" else _ALKALI).get(formula.hill)
        return (active, 1000 * taken / formula.weight) if taken else ("", math.nan)
    if active == "carbon" and function in OXYGEN_USES:
        return "COD", oxygen_demand(formula)
    if active == "metal":
        metals = [element for element in formula.counts if element not in _NO_METAL]
        return (metals[0], _part(formula, metals[0])) if len(metals) == 1 else ("", math.nan)
    element = _ELEMENT.get(active, "")
    share = _part(formula, element) if element else math.nan
    return (element, share) if share > 0 else ("", math.nan)


def oxygen_demand(formula: Formula) -> float:
    """Tonnes of oxygen that a tonne of an organic substance takes; nan where other elements stand in it.

    Example:
        Methanol, CH4O + 1.5 O2: 48 of 32.

        >>> round(oxygen_demand(read_formula("CH4O")), 2)
        1.5
    """
    counts = formula.counts
    if not counts.get("C") or set(counts) - {"C", "O", "N", *_LIKE_HYDROGEN}:
        return math.nan
    hydrogen = sum(number for element, number in counts.items() if element in _LIKE_HYDROGEN)
    moles = counts["C"] + hydrogen / 4 - counts.get("O", 0.0) / 2 - 0.75 * counts.get("N", 0.0)
    return 2 * 15.999 * moles / formula.weight if moles > 0 else math.nan


def _part(formula: Formula, element: str) -> float:
    return ATOMIC_WEIGHT.get(element, 0.0) * formula.counts.get(element, 0.0) / formula.weight
