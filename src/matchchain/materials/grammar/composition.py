"""Inorganic names are built of parts: cation x anion x count x crystal water, in both languages.

亚硫酸氢铵, 七水硫酸亚铁, sodium metabisulfite, "nitric acid, calcium salt", iron(III) chloride. The
parts give a composition, also for names that no list holds; two compositions of the same ions are the
same substance. A name that is not read whole, or whose charges do not balance, is not read at all.
"""

from __future__ import annotations

import re
from math import gcd
from typing import NamedTuple

from matchchain.materials.facts.material import Material
from matchchain.materials.grammar.formula import hill, read_formula, reduced
from matchchain.materials.grammar.ions import Ion, plausible, read_together

Part = tuple[str, int]


class Composition(NamedTuple):
    """The ions of a salt, acid, base or simple compound.

    Attributes:
        cations, anions: (formula, count), sorted.
        water: molecules of crystal water.
    """

    cations: tuple[Part, ...]
    anions: tuple[Part, ...]
    water: float = 0.0

    @property
    def ions(self) -> str:
        """The composition without its water, as one word: the key by which names meet."""
        return (
            "+".join(f"{n}{f}" for f, n in self.cations) + "|" + "+".join(f"{n}{f}" for f, n in self.anions)
        )

    @property
    def text(self) -> str:
        """The composition as a formula."""
        metals = sorted(self.cations, key=lambda part: part[0] == "H")
        body = "".join(_piece(f, n) for f, n in (*metals, *self.anions))
        number = "" if self.water == 1 else "1/2" if self.water == 0.5 else f"{self.water:g}"
        return f"{body}.{number}H2O" if self.water else body

    @property
    def unit(self) -> str:
        """Hill formula of the smallest whole unit, without the water: P4S10 is built of P2S5."""
        return hill(reduced(self._counts()))

    @property
    def hill(self) -> str:
        """Hill formula without the water."""
        return hill(self._counts())

    def _counts(self) -> dict[str, float]:
        counts: dict[str, float] = {}
        for formula, number in (*self.cations, *self.anions):
            read = read_formula(_atoms(formula))
            for element, n in (read.counts if read else {}).items():
                counts[element] = counts.get(element, 0) + n * number
        return counts

    def material(self) -> Material:
        """A material known by its composition alone."""
        plain = Composition(self.cations, self.anions)
        return Material(
            id=f"ion-{plain.ions}", zh=plain.text, en=plain.text, formula=plain.text, family="grammar"
        )


def _atoms(formula: str) -> str:
    return formula.partition(" ")[0].rstrip("-")


def _piece(formula: str, number: int) -> str:
    atoms = _atoms(formula)
    if number == 1:
        return atoms
    return f"({atoms}){number}" if re.search(r"[A-Z].*[A-Z]|\d", atoms) else f"{atoms}{number}"


def salt(  # noqa: PLR0911 - each return is a name that says too little
    cations: list[tuple[Ion, int | None]],
    anion: Ion,
    *,
    hydrogens: int | None = None,
    anions: int | None = None,
    water: float = 0.0,
) -> Composition | None:
    """The salt of cations and one anion whose charges balance, or None.

    Args:
        cations: ions with their count, None where the name gives none.
        anion: the anion.
        hydrogens: acid hydrogens the name gives; None where it is silent.
        anions: count of the anion the name gives, None where silent.
        water: crystal water.
    """
    if any(ion.charge == 0 for ion, _ in cations):
        return _inferred(cations, anion, anions, water) if not hydrogens else None
    if hydrogens and anion.hydrogen:
        return None
    if (hydrogens and not anion.acid_salts) or not all(read_together(ion, anion) for ion, _ in cations):
        return None
    hydrogens = (hydrogens or 0) + anion.hydrogen
    if hydrogens >= anion.charge and not (anion.kind == "binary" and anion.formula == "F"):
        return None
    if len(cations) == 2 and (anions or anion.formula not in _DOUBLE):
        return None
    if len(cations) == 2 and anion.formula == "SO4" and {"Mg", "Ca"} & {ion.formula for ion, _ in cations}:
        return None  # of potassium and magnesium there are schoenite and langbeinite
    counted = (
        _double(cations, anion, hydrogens)
        if len(cations) == 2
        else _single(cations[0], anion, hydrogens, anions)
    )
    if counted is None:
        return None
    numbers, anion_number = counted
    parts = [(ion.formula, number) for (ion, _), number in zip(cations, numbers, strict=True)]
    if hydrogens:
        parts.append(("H", 1 if anion.formula == "F" else hydrogens * anion_number))
    return compose(parts, [(anion.formula, anion_number)], water)


def _inferred(
    cations: list[tuple[Ion, int | None]], anion: Ion, anions: int | None, water: float
) -> Composition | None:
    """A bare element whose charge only the count of the anion tells: mercury dinitrate, iron trichloride."""
    ion, number = cations[0]
    if len(cations) > 1 or anions is None or number is not None or anion.formula == "O2":
        return None
    if not plausible(ion.formula, "Cl", anions * anion.charge):
        return None
    return compose([(ion.formula, 1)], [(anion.formula, anions)], water)


def _single(
    cation: tuple[Ion, int | None], anion: Ion, hydrogens: int, anions: int | None
) -> tuple[list[int], int] | None:
    ion, number = cation
    left = anion.charge - hydrogens
    if number == 1 and ion.charge == anion.charge == 3:
        return None  # monoaluminium phosphate is Al(H2PO4)3
    if anion.formula == "F" and hydrogens == 1:
        return ([1], 2) if ion.charge == 1 and number in {None, 1} else None  # bifluorides: MHF2
    lowest = gcd(ion.charge, left)
    m, x = left // lowest, ion.charge // lowest
    if number in {None, m} and anions in {None, x}:
        return [m], x
    if (
        number
        and anions
        and number % m == 0
        and number // m * x == anions
        and anion.formula not in {"O", "O2"}
    ):
        return [m], x  # tripotassium tribromide is potassium bromide
    return None


def _double(
    cations: list[tuple[Ion, int | None]], anion: Ion, hydrogens: int
) -> tuple[list[int], int] | None:
    (first, n), (second, k) = cations
    left = anion.charge - hydrogens
    for a, b, x in ((1, 1, 1), (1, 1, 2), (2, 1, 2), (1, 2, 2), (1, 1, 3), (1, 1, 4), (2, 1, 1), (1, 2, 1)):
        if first.charge * a + second.charge * b == left * x:
            return ([a, b], x) if n in {None, a} and k in {None, b} else None
    return None


_DOUBLE = frozenset(
    {"SO4", "PO4", "C4H4O6"}
)  # alums and their kin; other double salts have habits of their own


def compose(cations: list[Part], anions: list[Part], water: float = 0.0) -> Composition:
    """A composition in its one order: metals by name, hydrogen last, equal parts added up."""
    return Composition(_sum(cations), _sum(anions), water)


def _sum(parts: list[Part]) -> tuple[Part, ...]:
    total: dict[str, int] = {}
    for formula, number in parts:
        total[formula] = total.get(formula, 0) + number
    return tuple(sorted(total.items()))
