"""Formulas read as ions: Ca(NO3)2, NaHCO3, (NH4)2SO4, FeSO4.7H2O."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

from matchchain.expressions import expression
from matchchain.materials.grammar.composition import Composition, Part, compose
from matchchain.materials.grammar.formula import plain
from matchchain.materials.grammar.ions import Ion, ions

_TOKEN = expression(r"Hg2(?=[^\d])|NH4|\(NH4\)\d*|[A-Z][a-z]?\d*")
_MORE_CHARGES = {
    "Cr": {2, 3},
    "Mn": {2, 3, 4},
    "Ti": {3, 4},
    "V": {3, 4, 5},
    "Pb": {2, 4},
    "Sb": {3, 5},
    "Mo": {6},
}


def read_ions(text: str) -> Composition | None:
    """The ions of a formula, or None when it is no salt, acid or base with balanced charges.

    Example:
        >>> read_ions("NaHCO3").ions
        '1H+1Na|1CO3'
    """
    body, _, water = plain(text).partition(".")
    crystal = re.fullmatch(r"(\d*)H2O", water) if water else None
    if water and not crystal:
        return None
    found: dict[Composition, int] = {}
    for anion in _anions():
        for head, number in _heads(body, anion.atoms.strip("[]")):
            made = _balanced(head, anion, number)
            if made:
                found[made] = max(found.get(made, 0), len(anion.atoms.strip("[]")))
    longest = [made for made, length in found.items() if length == max(found.values())]
    if len(longest) != 1:
        return None
    composition = longest[0]
    return composition._replace(water=float(crystal[1] or 1)) if crystal else composition


@cache
def _anions() -> tuple[Ion, ...]:
    return tuple(
        ion
        for ion in ions()
        if ion.kind != "cation" and not ion.organic and not ion.hydrogen and not ion.formula.endswith("-")
    )


@cache
def _charges() -> dict[str, set[int]]:
    found = {element: set(charges) for element, charges in _MORE_CHARGES.items()}
    for ion in ions():
        if ion.kind == "cation" and ion.charge and ion.formula != "CH6N3":
            found.setdefault(ion.formula, set()).add(ion.charge)
    return found


def _heads(body: str, anion: str) -> list[tuple[str, int]]:
    """What stands before an anion at the end of a formula, with the anion's count."""
    found: list[tuple[str, int]] = []
    if anion not in body:
        return found
    if body.endswith(anion):
        found.append((body[: -len(anion)], 1))
    grouped = re.fullmatch(rf"(.+)[(\[]{re.escape(anion)}[)\]](\d*)", body)
    if grouped:
        found.append((grouped[1], int(grouped[2] or 1)))
    if re.fullmatch(r"[A-Z][a-z]?", anion):
        counted = re.fullmatch(rf"(.*[A-Za-z\d)]){anion}(\d+)", body)
        if counted:
            found.append((counted[1], int(counted[2])))
    return [(head, number) for head, number in found if head and 0 < number < 20]


def _balanced(head: str, anion: Ion, number: int) -> Composition | None:
    tokens = _TOKEN.findall(head)
    if "".join(tokens) != head or len(tokens) > 3:
        return None
    parts: list[Part] = []
    for token in tokens:
        formula, count = _split(token)
        if formula not in _charges() or count == 0:
            return None
        parts.append((formula, count))
    if anion.only_with and not {formula for formula, _ in parts} - {"H"} <= set(anion.only_with):
        return None
    needed = anion.charge * number
    for charges in product(*(_charges()[formula] for formula, _ in parts)):
        if sum(charge * count for charge, (_, count) in zip(charges, parts, strict=True)) == needed:
            return compose(parts, [(anion.formula, number)])
    return None


def _split(token: str) -> tuple[str, int]:
    if token in {"Hg2", "NH4"}:
        return token, 1
    if token.startswith("(NH4)"):
        return "NH4", int(token[5:] or 1)
    element = token.rstrip("0123456789")
    return element, int(token[len(element) :] or 1)
