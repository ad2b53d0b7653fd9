"""Inorganic names in Chinese: 硫酸亚铁, 磷酸氢二钠, 五氧化二磷, 七水硫酸镁."""

from __future__ import annotations

import re
from functools import cache

from matchchain.expressions import expression
from matchchain.materials.grammar.composition import Composition, compose, salt
from matchchain.materials.grammar.ions import Ion, anions_zh, cations_zh, elements_zh, plausible, read_together
from matchchain.materials.writing.qualifiers import HOW_MANY, HYDRATE

_NUMBERS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_NAME = expression(r"[\u4e00-\u9fff]{2,14}")
_DIGIT = "[一二三四五六七八九十]"


def _words(table: dict[str, Ion]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


@cache
def _oxy() -> re.Pattern[str]:
    anions = {word: ion for word, ion in anions_zh().items() if ion.kind == "oxy"}
    return expression(
        rf"(?P<acid>酸式|重)??(?P<anion>{_words(anions)})"
        rf"(?P<hydrogen>{_DIGIT}?氢)?(?P<n>{_DIGIT})?(?P<cation>{_words(cations_zh())})"
        rf"(?:(?P<n2>{_DIGIT})?(?P<cation2>{_words(cations_zh())}))?盐?"
    )


@cache
def _binary() -> re.Pattern[str]:
    anions = {word: ion for word, ion in anions_zh().items() if ion.kind == "binary"}
    return expression(
        rf"(?P<x>{_DIGIT})?(?P<anion>{_words(anions)})(?P<hydrogen>氢(?=[铵钠钾]))?(?P<n>{_DIGIT})?(?P<cation>{_words(cations_zh())})"
    )


@cache
def _counted() -> re.Pattern[str]:
    elements = "".join(elements_zh())
    return expression(
        rf"(?P<x>{_DIGIT})?(?P<anion>[氟氯溴碘氧硫硒碲氮磷碳硅硼氢砷])化(?P<n>{_DIGIT})?(?P<centre>[{elements}])"
    )


def read_zh(name: str) -> Composition | None:
    """The composition of a Chinese name, or None when it is not read whole.

    Example:
        >>> read_zh("七水硫酸亚铁").text
        'FeSO4.7H2O'
    """
    bare, water = _water(name)
    if not _NAME.fullmatch(bare):
        return None
    return (
        _read_oxy(bare, water) or _read_binary(bare, water) or _read_counted(bare, water) or _read_acid(name)
    )


def _water(name: str) -> tuple[str, float]:
    hit = HYDRATE.search(name)
    if not hit:
        return name, 0.0
    found = hit.groupdict()
    word = found["zh"] or found["zh2"] or found["num"] or ""
    number = HOW_MANY.get(word) or (float(word) if word.isdecimal() else 0.0)
    return (name[: hit.start()] + name[hit.end() :]).strip(), number


def _read_oxy(name: str, water: float) -> Composition | None:
    hit = _oxy().fullmatch(name)
    if not hit:
        return None
    anion = anions_zh()[hit["anion"]]
    hydrogens = _NUMBERS.get(hit["hydrogen"][0], 1) if hit["hydrogen"] else None
    if hit["acid"]:
        if (
            hit["hydrogen"]
            or anion.charge != 2
            or (hit["acid"] == "重" and anion.formula not in {"CO3", "SO3", "SO4"})
        ):
            return None
        hydrogens = 1
    first = cations_zh()[hit["cation"]]
    number = _NUMBERS.get(hit["n"] or "")
    if hit["cation2"]:
        cations = [(first, number), (cations_zh()[hit["cation2"]], _NUMBERS.get(hit["n2"] or ""))]
        return salt(cations, anion, hydrogens=hydrogens, water=water)
    if first.formula == "H" or (first.zh_only_with and anion.formula not in first.zh_only_with):
        return None
    return salt([(first, number)], anion, hydrogens=hydrogens, water=water) or basicity(
        first, number, anion, hydrogens, water
    )


def basicity(
    cation: Ion, number: int | None, anion: Ion, hydrogens: int | None, water: float
) -> Composition | None:
    """Salts named by how many hydrogens are replaced: 磷酸二铵, disodium phosphate, 磷酸二钙.

    A count too small for a neutral salt leaves the rest of the acid's hydrogens where they were.
    """
    if not anion.acid_salts or not read_together(cation, anion):
        return None
    if (
        number is None
        or hydrogens
        or anion.kind != "oxy"
        or anion.charge < 2
        or (anion.organic and anion.charge != 3)
    ):
        return None
    if cation.charge == 1 and number < anion.charge:
        return compose([(cation.formula, number), ("H", anion.charge - number)], [(anion.formula, 1)], water)
    if cation.charge == 2 and anion.formula == "PO4":
        if number == 1:
            return compose([(cation.formula, 1), ("H", 4)], [("PO4", 2)], water)
        if number == 2:
            return compose([(cation.formula, 1), ("H", 1)], [("PO4", 1)], water)
    return None


def _read_binary(name: str, water: float) -> Composition | None:  # noqa: PLR0911 - as above
    hit = _binary().fullmatch(name)
    if not hit:
        return None
    anion, cation = anions_zh()[hit["anion"]], cations_zh()[hit["cation"]]
    x, n = _NUMBERS.get(hit["x"] or ""), _NUMBERS.get(hit["n"] or "")
    if cation.formula == "H" and anion.formula in {"OH", "N", "P", "As", "H-", "NH2", "O", "N3"}:
        return None
    if water and anion.formula == "O":
        return None  # hydrated oxides are hydroxides, or something else again
    if cation.zh_only_with and anion.formula not in cation.zh_only_with:
        return None
    if (
        cation.vague
        and anion.charge > 1
        and not (x and n)
        and anion.formula in {"O", "S", "Se", "Te", "N", "P"}
    ):
        return None
    if (x or n) and cation.formula != "H" and not anion.hydrogen:
        # A name that counts is read by its counts, whatever charge they give: 二氯化铁, 三氧化铬.
        single = len(anion.atoms) <= 2 and anion.formula not in {"O2", "N3", "CN", "OH"}
        return None if single else salt([(cation, n)], anion, anions=x, water=water)
    hydrogens = 1 if hit["hydrogen"] and anion.formula == "F" else None
    if hit["hydrogen"] and anion.formula != "F":
        return None
    return salt([(cation, n)], anion, hydrogens=hydrogens, anions=x, water=water)


def _read_counted(name: str, water: float) -> Composition | None:
    hit = _counted().fullmatch(name)
    if not hit or not (hit["x"] or hit["n"]):
        return None
    x, n = _NUMBERS.get(hit["x"] or "一", 1), _NUMBERS.get(hit["n"] or "一", 1)
    anion, centre = elements_zh()[hit["anion"]], elements_zh()[hit["centre"]]
    if anion == centre or (n == 1 and not plausible(centre, anion, x)):
        return None
    return compose([(centre, n)], [("H-" if anion == "H" else anion, x)], water)


def _read_acid(name: str) -> Composition | None:
    anion = anions_zh().get(name)
    if anion is None or anion.kind != "oxy" or anion.acid in {"", "-"} or anion.exact:
        return None
    return compose([("H", anion.charge)], [(anion.formula, 1)])
