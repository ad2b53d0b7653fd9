"""A chemical asked for by the word of its family: 钠盐, 硫酸盐, 氟化物, 含氟酸, 无机酸, 氯硅烷, 醇类.

What belongs to it the composition tells, of organic things the end of the name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from matchchain.materials.grammar.composition import Composition
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.grammar.ions import anions_zh, cations_zh, elements_zh
from matchchain.materials.grammar.reading import read_composition
from matchchain.values import dataclass

_NO_SALT = frozenset(("OH", "O", "O2"))
_ORGANIC = ("氯硅烷", "烷氧基硅烷", "酰氯", "羧酸", "磺酸", "烷基苯", "异氰酸酯", "多元醇", "脂肪醇", "脂肪酸")
_ENDS = frozenset("醇醛酮酯胺酚醚腈烯烷")


@dataclass(frozen=True, slots=True)
class FamilyWord:
    """What a word of a family says of its members: an ion, an element that an acid holds, or how their names end."""

    zh: str
    cation: str = ""
    anion: str = ""
    element: str = ""
    acid: bool = False
    ends: str = ""


@lru_cache(maxsize=4096)
def family_word(word: str) -> FamilyWord | None:
    """What a word says of the members of a family, None where it is no such word.

    Example:
        >>> family_word("钠盐").cation, family_word("硫酸盐").anion, family_word("含氟酸").element, family_word("食盐")
        ('Na', 'SO4', 'F', None)
    """
    if word.startswith("含") and word.endswith("酸") and word[1:-1] in elements_zh():
        return FamilyWord(word, element=elements_zh()[word[1:-1]], acid=True)
    if word in ("无机酸", "矿物酸"):
        return FamilyWord(word, acid=True)
    if word.endswith(("盐", "化物")):
        return _salts(word, word.removesuffix("盐").removesuffix("化物"))
    if word in _ORGANIC or (len(word) > 1 and word[-1] == "类" and word[-2] in _ENDS):
        return FamilyWord(word, ends=word.removesuffix("类"))
    return None


def _salts(word: str, stem: str) -> FamilyWord | None:
    if word.endswith("盐") and stem in cations_zh() and stem != "氢":
        return FamilyWord(word, cation=cations_zh()[stem].atoms)
    anions = anions_zh()
    found = next((anions[one] for one in (stem, f"{stem}化", stem.removesuffix("化")) if one in anions), None)
    return FamilyWord(word, anion=found.atoms) if found is not None and found.atoms not in _NO_SALT else None


def belongs(names: Iterable[str], family: FamilyWord) -> bool:
    """Whether a thing of such names is one of a family.

    Example:
        >>> family = family_word("钠盐")
        >>> belongs(["硫酸钠", "元明粉"], family), belongs(["氢氧化钠"], family), belongs(["硫酸钾"], family)
        (True, False, False)
    """
    told = tuple(name for name in names if not name.isascii())
    if family.ends:
        return any(name.endswith(family.ends) for name in told)
    composition = next((found for name in told if (found := read_composition(name)) is not None), None)
    return composition is not None and _is_one(composition, family)


def _is_one(composition: Composition, family: FamilyWord) -> bool:
    cations = {formula for formula, _ in composition.cations}
    anions = {formula for formula, _ in composition.anions}
    if family.acid:
        held = {element for anion in anions if (read := read_formula(anion)) for element in read.counts}
        return cations == {"H"} and not anions & _NO_SALT and "C" not in held and family.element in {"", *held}
    if cations == {"H"}:
        return False
    return family.anion in anions if family.anion else family.cation in cations and not anions & _NO_SALT
