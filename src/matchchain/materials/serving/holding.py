"""Whether what is offered holds the element that a need asks for: sulphuric acid is no copper source."""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Element, Readings
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.knowledge.identity import Resolution
from matchchain.materials.knowledge.thesaurus import Thesaurus

_SAME = {"grade_of", "form_of", "hydrate_of"}


def holds_none(material: Material, need: Resolution, known: Thesaurus) -> bool:
    """Whether a need names an element as what it wants, and a substance holds none of it by its formula.

    What a waste holds its name tells only in part, so that of wastes an assay decides.

    Example:
        >>> from matchchain.materials import Thesaurus, resolve_name
        >>> known = Thesaurus.default()
        >>> asked = resolve_name("copper feed for copper sulphate", known)
        >>> offers = ("sulfuric-acid", "copper-hydroxide", "etching-liquor-copper")
        >>> [holds_none(known[one], asked, known) for one in offers]
        [True, False, False]
    """
    if not material.family.startswith("substances/"):
        return False
    asked = _asked(need.text, known.purposes.readings)
    return bool(asked) and not any(_may_bear(material, one, known) for one in asked)


def _may_bear(material: Material, element: Element, known: Thesaurus) -> bool:
    above = (known.get(one) for one, path in ancestors(material, known).items() if set(path) <= _SAME)
    kin = [material, *filter(None, above)]
    told = any(one.formula and read_formula(one.formula) for one in kin)
    return not told or any(_bears(one, element, known) for one in kin)


def _bears(material: Material, element: Element, known: Thesaurus) -> bool:
    """Whether its name, the lists, a line of knowledge or its formula says that it holds the element."""
    if material.id in element.carriers or any(word in material.zh for word in element.zh):
        return True
    if any(serve.use == element.use for serve in known.serves.get(material.id, ())):
        return True
    formula = read_formula(material.formula) if material.formula else None
    return formula is not None and not formula.counts.keys().isdisjoint(element.symbols)


@lru_cache(maxsize=4096)
def _asked(text: str, readings: Readings) -> tuple[Element, ...]:
    """The elements that a need names as what it wants: 氟化盐用氟源, 含铜料, nickel source for nickel sulphate."""
    said = {next(filter(None, hit.groups())).casefold() for hit in _form(readings).finditer(text)}
    return tuple(one for one in readings.elements if not said.isdisjoint(map(str.casefold, (*one.zh, *one.en))))


@lru_cache(maxsize=4)
def _form(readings: Readings) -> re.Pattern[str]:
    words = sorted({word for one in readings.elements for word in (*one.zh, *one.en)}, key=len, reverse=True)
    zh = "|".join(word for word in words if not word.isascii())
    en = "|".join(re.escape(word) for word in words if word.isascii() and len(word) > 2)
    thing = r"(?:[- ](?:bearing|containing|rich))? (?:sources?|feed|units|carriers?)\b"
    forms = (rf"[含富]({zh})", rf"(?<![酸化氯氟溴])({zh})源", rf"\b({en}){thing}", rf"\bsources? of ({en})\b")
    return expression("|".join(forms), re.IGNORECASE)
