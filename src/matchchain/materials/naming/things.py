"""A waste told by the thing it comes of: 胶管废料 by what waste hoses are, 吡虫啉废水 by the pesticide.

The form ends the name, and a listed good or substance stands right before it. Its waste, where one is listed; of a
substance the dust is the substance; else the class that the substance's family makes with the form.
"""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Readings
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.identify import by_label, is_spent, waste_of
from matchchain.materials.naming.sources import VESSELS, class_in_family, class_in_source, split_form
from matchchain.materials.writing.attributes import NOTHING_SAID
from matchchain.materials.writing.meaningful import ELEMENTS

_SHORTEST = 2
_LONGEST = 10
_FORM = 5  # characters that tell a form at the most
# What a thing is broken or worn to stays the thing: 玉米芯碎料, 锯末粉; not so the ash or the liquor of it.
_PIECES = expression(
    r"(?:[湿干碎粉余]料|碎(?:[块片屑渣末粒])?|粉末?|细粉|粉料|末|颗粒|[块团渣屑料头片条]|(?<=[泥渣糟膏粕])(?:脱水|压滤|压榨|[滤湿干压])?饼)$"
)
_PIECES_EN = expression(
    r"\s+(?:(?:filter |press )?cake|fines|lumps?|pieces|chunks|powder|pellets|granules|fragments|material|arisings|"
    r"waste|bits|stockpile|stack|heap|dump)$", re.IGNORECASE,
)  # fmt: skip
_FLUID = frozenset("水液油气汽热酸碱")
_POLYMERS = "substances/polymers"
_FOODS = frozenset(("goods-food", "food-feed"))
_HARMS = frozenset(("hazardous-chemical", "toxic", "precursor-1", "precursor-2", "precursor-3", "explosive-precursor"))
_BROKEN = frozenset(("offcut", "dust", "chip"))
_SCRAP = frozenset(("offcut", "chip", "goods", "worn"))
_CARBON = expression(r"C(?![a-z])")


def of_thing(part: str, readings: Readings, known: Thesaurus, *, han: bool, worn: bool) -> str:
    """The id of what a name belongs to by the thing before its form, "" where that tells nothing.

    Args:
        part: the name without brackets, an English one cut where it begins to tell of something else.
        readings: the words of forms and sources.
        known: the thesaurus.
        han: whether it is written in Chinese.
        worn: whether it says that the thing was used up.
    """
    for forms, before in split_form(part, readings, han=han, worn=worn):
        one = _thing(before, known, han=han)
        if one is None:
            continue
        told = _told(one, forms, readings, known)
        if told:
            return told
    return ""


def of_pieces(name: str, readings: Readings, known: Thesaurus) -> Material | None:
    """The by-product whose pieces or powder a Chinese name tells: 花生壳碎 is peanut shells."""
    before = _PIECES.sub("", name)
    if name.endswith("渣") and not ELEMENTS.isdisjoint(before):
        return None  # the slag of a metal is none of its scrap
    while _SHORTEST <= len(before) < len(name) and before[-1] not in _FLUID:
        told = next((len(before) - len(rest) for _, rest in split_form(before, readings, han=True, worn=False)), 0)
        tails = (before[at:] for at in range(max(0, len(before) - _LONGEST), len(before) - _SHORTEST + 1))
        # a by-product within a longer word of a form is none: 滤泥 in 压滤泥
        one = next((one for tail in tails if len(tail) >= told and (one := _stream(tail, known)) is not None), None)
        if one is not None:
            return one
        name, before = before, _PIECES.sub("", before)
    return None


def of_english_pieces(first: str, known: Thesaurus) -> Material | None:
    """The by-product whose pieces, cake or stock an English name tells: red mud filter cake is red mud."""
    before = _PIECES_EN.sub("", first)
    while before != first:
        one = _stream(before, known)
        if one is not None:
            return one if one.state != "gas" else None
        first, before = before, _PIECES_EN.sub("", before)
    return None


def of_brackets(outer: str, inner: tuple[str, ...], known: Thesaurus) -> Material | None:
    """The by-product that the only brackets of a name name, 回收气(干气), or tell of its form: 拉丝废丝(玻纤)."""
    named = _stream(inner[0], known) if len(inner) == 1 else None
    if named is not None or outer.isascii():
        return named
    tails = [outer[-length:] for length in range(min(_FORM, len(outer)), 1, -1)]
    told = (_stream(part + tail, known) for tail in tails for part in inner if len(part) > 1)
    return next((one for one in told if one is not None), None)


def _stream(text: str, known: Thesaurus) -> Material | None:
    hit = by_label(text, NOTHING_SAID, known)
    one = None if hit is None else hit.material
    return one if one is not None and one.family.startswith("streams/") and not one.vague else None


def _told(one: Material, forms: tuple[str, ...], readings: Readings, known: Thesaurus) -> str:
    vessel = next((form for form in forms if form in VESSELS), "")
    if vessel and one.family == _POLYMERS:
        return ""  # HDPE containers are made of it
    if vessel:
        return class_in_source("soiling" if _soils(one) else "filled", vessel, readings)
    if is_spent(one) or not one.family.startswith("substances/"):
        return ""
    if not _SCRAP.isdisjoint(forms):
        waste = waste_of(one, known)
        if waste:
            return waste
    if "dust" in forms and one.cas:
        return one.id
    family = one.family.removeprefix("substances/")
    organic = bool(_CARBON.search(one.formula)) or one.family == _POLYMERS or family in _FOODS
    told = class_in_family(family, forms, readings) if organic else ""
    broken = not _BROKEN.isdisjoint(forms) and one.state == "solid" and not one.hazard
    return told or (one.id if broken else "")  # 电极糊碎料: what is left of a good is the good


def _soils(one: Material) -> bool:
    """Whether what held a thing is soiled by it: a chemical that harms, or a liquid that is no food."""
    harms = not _HARMS.isdisjoint(one.hazard)
    food = one.family.removeprefix("substances/") in _FOODS or "food" in one.hazard
    return harms or (not food and one.state in ("liquid", "solution"))


def _thing(before: str, known: Thesaurus, *, han: bool) -> Material | None:
    """The listed thing that the words before a form end in, the longest first."""
    if han:
        tails = (before[at:] for at in range(max(0, len(before) - 12), len(before) - _SHORTEST + 1))
    else:
        words = before.split()
        tails = (" ".join(words[at:]) for at in range(max(0, len(words) - 5), len(words)))
    for tail in tails:
        hit = by_label(tail, NOTHING_SAID, known) if len(tail) >= _SHORTEST else None
        if hit is not None and hit.material is not None:
            return hit.material
    return None
