"""A commercial good by its grade code: HRB400E, CEM I 42.5 R, N330, SG-5, 316L bar ends.

The codes and the goods are data (`data/grades`). A code tells the good by itself, or with a word of its trade beside
it; what else stands there makes it a class to confirm, and a form (offcuts, 边角料) makes it the scrap of that good.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Grade, Readings
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.beside import is_neutral, is_worn
from matchchain.materials.naming.sources import forms_told
from matchchain.materials.writing.figures import without_figures
from matchchain.materials.writing.meaningful import HAN
from matchchain.materials.writing.parse import readings
from matchchain.values import dataclass

_OFFCUTS = frozenset(("offcut", "chip"))
_NOT_TOLD = frozenset(("none", "worn", "goods"))
_PREFIX = 4
# Place in the data, the code, what any name that bears it has in it, its grade, whether it tells the good by itself.
_Code: TypeAlias = tuple[int, str, tuple[str, ...], Grade, bool]
_WORD = expression(r"(?<![a-z0-9])[a-z0-9-]|[\u4e00-\u9fff]")
_FIGURE = expression(r"\d")
_FIGURED = expression(r"[\d_]")
_SIGN = expression(r"[_@ ]")
_MAY_LACK = expression(r"\(.*\)")
_SIGNS = {"_": r"\d", "@": "[a-z]", "(": "(?:", ")": ")?", " ": r"[\s·.\-/,]*"}


@dataclass(frozen=True, slots=True)
class Graded:
    """What a grade code tells.

    Attributes:
        id: of the good, or of its scrap.
        beside: what stands beside the code and says nothing that is understood.
        sure: whether nothing does, so that the good is certain.
    """

    id: str
    beside: str
    sure: bool


def by_grade(outer: str, inner: Iterable[str], known: Thesaurus) -> Graded | None:
    """The good whose code a name bears, None where no code tells one.

    Args:
        outer: the name without its brackets.
        inner: what stands in them.
        known: the thesaurus.
    """
    name = " ".join((outer, *inner)).casefold()
    codes = _codes(known.purposes.readings, figures=_FIGURE.search(name) is not None)
    begun = (row for begins in _starts(name) for row in codes.get(begins, ()))
    for _, code, signs, grade, alone in sorted(begun, key=lambda row: row[0]):
        if not all(sign in name for sign in signs) or grade.of not in known:
            continue
        found = _pattern(code).search(name)
        if found is None:
            continue
        rest = f"{name[: found.start()]} {name[found.end() :]}"
        told = _told(grade, rest, known, alone=alone, worn=is_worn(name))
        if told is not None:
            return told
    return None


def _starts(name: str) -> set[str]:
    """What the words of letters and figures of a name, and its Chinese characters, begin with."""
    found = {""}
    for hit in _WORD.finditer(name):
        at = hit.start()
        found.update(name[at : at + length] for length in range(1, _PREFIX + 1))
    return found


@lru_cache(maxsize=8)
def _codes(said: Readings, *, figures: bool) -> Mapping[str, Sequence[_Code]]:
    """What codes begin with -> these codes.

    Args:
        said: the words of readings.
        figures: whether the name has figures; else only codes without any are given.
    """
    every = (
        (code, grade, alone)
        for grade in said.grades
        for codes, alone in ((grade.codes, True), (grade.beside, False))
        for code in codes
        if figures or not _FIGURED.search(code)
    )
    found: dict[str, list[_Code]] = defaultdict(list)
    for number, (code, grade, alone) in enumerate(every):
        signs = _SIGN.split(_MAY_LACK.sub(" ", code.casefold()))
        found[signs[0][:_PREFIX]].append((number, code, tuple(filter(None, signs)), grade, alone))
    return found


def _told(grade: Grade, rest: str, known: Thesaurus, *, alone: bool, worn: bool) -> Graded | None:
    good = known[grade.of]
    labels = [label.casefold() for label in (good.zh, good.en, *good.aliases) if label]
    left, said = _without(rest, (*grade.words, *labels))
    left = _bare(_without(left, grade.plain)[0])
    forms = {form for part in _parts(left) for form in forms_told(part, known.purposes.readings)} - _NOT_TOLD
    if not (alone or said or forms & _OFFCUTS):
        return None
    if worn or forms & _OFFCUTS:
        return Graded(grade.scrap, left, sure=False) if grade.scrap in known and not forms - _OFFCUTS else None
    sure = is_neutral(left)
    if forms or not (sure or said) or (not sure and _is_chemical(good)):
        return None
    return Graded(grade.of, left, sure=sure)


def _parts(left: str) -> list[str]:
    """What is left of a name in pieces: a Chinese one ends where the code stood, or a bracket (铝屑 6061 甩干)."""
    return left.split() if HAN.search(left) else [left]


def _is_chemical(good: Material) -> bool:
    """Whether words beside its name may make it another substance: 乙醇 in 乙醇胺."""
    return bool(good.cas or good.formula)


def _without(text: str, words: Iterable[str]) -> tuple[str, bool]:
    """A text without certain words, and whether it had any of them."""
    left = text
    for word in sorted(words, key=len, reverse=True):
        if HAN.search(word):
            left = left.replace(word, " ")
        elif word in left:
            left = re.sub(rf"(?<![a-z]){re.escape(word)}(?:s|es)?(?![a-z])", " ", left)
    return left, left != text


def _bare(text: str) -> str:
    """What is left without packaging, grade words, states and figures."""
    left = " ".join(re.sub(r"[\s,;:、/()+-]+", " ", text).split())
    for reading in readings(left):
        left = reading.text
    return " ".join(without_figures(left).split()) if left else ""


@lru_cache(maxsize=1024)
def _pattern(code: str) -> re.Pattern[str]:
    """The expression of a code: never within a longer word of letters and figures."""
    text = "".join(_SIGNS.get(char, re.escape(char)) for char in code.casefold())
    before = "" if HAN.match(code) else "(?<![a-z0-9.])"
    return expression(f"{before}{text}" if HAN.match(code[-1]) else f"{before}{text}(?![a-z0-9年])")
