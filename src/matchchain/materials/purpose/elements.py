"""A need for whatever bears an element: 含锂物料, boron source, cobalt-bearing feed.

The words of the element and those that ask for a stuff are all there may be: 锂电池原料 is of a battery.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.reading_words import Element, Readings
from matchchain.materials.facts.use import Use
from matchchain.materials.knowledge.identity import named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.purpose.nodes import opened
from matchchain.materials.purpose.purpose import Purpose
from matchchain.wording import Message

_QUALITIES_ZH = "低品位|高品位|低含|高含|粗制?|再生|二次|次生|复杂|混合|杂|工业|固态|液态|废旧|各类|其他"
_STUFF_ZH = (
    "(?:的|类|质|系)?(?:废|矿|矿物|物|杂|粗|混合|回收|再生|提取|冶炼|提炼|精炼|富集|二次|中间)*"
    "(?:原料|物料|废料|返料|矿料|粉料|料|源|资源|固废|废物|废渣|渣料|中间品|中间物|富集物|副产物)"
)
_QUALITIES_EN = (
    "(?:(?:crude|secondary|recycled|recovered|waste|spent|low[- ]grade|high[- ]grade|mixed|complex|alternative|solid|"
    "liquid|any|other|various|by-product|industrial|raw) )*"
)
_STUFF_EN = (
    "(?:feeds?|feedstocks?|materials?|raw materials?|secondary materials?|wastes?|residues?|by-products?|"
    "intermediates?|concentrates?|sources?|units|carriers?|values|stock|streams?|charge|minerals?|solids?|inputs?|"
    "recovery feed)"
)

_FEED_EN = "(?:sources?|raw materials?|units|carriers?|values|feedstock|feed|recovery feed)"


def read_element(name: str, known: Thesaurus) -> Purpose | None:
    """What a need for an element's bearers is for, None where it is none.

    Args:
        name: a tidy name.
        known: the thesaurus.
    """
    named_ones = [one for one in _elements(name, known.purposes.readings) if one.use in known.uses]
    if not named_ones:
        return None
    uses = tuple(dict.fromkeys(known.uses[one.use] for one in named_ones))
    if len(uses) > 1:  # of copper and nickel: either answers, and which it is is asked
        uses = tuple(map(opened, uses))
    return Purpose(uses, None, (Message("materials.purpose-exact", {"text": name, "use": named(uses[0])}),))


def taken_wide(uses: tuple[Use, ...], name: str, known: Thesaurus) -> bool:
    """Whether uses that a name was read to are wider than the elements that it says."""
    wide = {use for one in _elements(name, known.purposes.readings) for use in one.instead}
    return bool(uses) and all(use.id in wide for use in uses)


def is_itself(material: Material, known: Thesaurus) -> bool:
    """Whether a material is an element that is won from others: a boron source is no boron."""
    return any(material.formula in one.symbols for one in known.purposes.readings.elements if material.formula)


def _elements(name: str, readings: Readings) -> tuple[Element, ...]:
    words = _words(readings)
    for form in _forms(readings):
        hit = form.fullmatch(name.casefold())
        if hit:
            said = (one for word in _word(readings).findall(hit["what"]) for one in words[word])
            return tuple(dict.fromkeys(said))
    return ()


@lru_cache(maxsize=4)
def _words(readings: Readings) -> dict[str, list[Element]]:
    """A word -> the elements it says; aluminium is won as the metal and as its oxide."""
    found: dict[str, list[Element]] = {}
    for one in readings.elements:
        for word in (*one.zh, *one.en):
            found.setdefault(word.casefold(), []).append(one)
    return found


@lru_cache(maxsize=4)
def _word(readings: Readings) -> re.Pattern[str]:
    """Any word of an element, the longest first."""
    every = sorted(_words(readings), key=len, reverse=True)
    return expression("|".join(rf"\b{re.escape(word)}\b" if word.isascii() else word for word in every))


@lru_cache(maxsize=4)
def _forms(readings: Readings) -> tuple[re.Pattern[str], ...]:
    """The ways to ask for what bears an element, in Chinese and in English."""
    every = sorted(_words(readings), key=len, reverse=True)
    chinese = "|".join(word for word in every if not word.isascii())
    english = "|".join(re.escape(word) for word in every if word.isascii())
    several = rf"(?P<what>(?:{english})(?:(?:, | and | or |/|-)(?:{english})){{0,3}})"
    return tuple(
        expression(form) for form in (
            rf"(?:{_QUALITIES_ZH})?(?:含|富|富含)?(?P<what>(?:{chinese})(?:[、和及/]?(?:{chinese})){{0,3}}){_STUFF_ZH}",
            rf"{_QUALITIES_EN}{several}[- ](?:bearing|containing|rich) {_STUFF_EN}",
            rf"{_QUALITIES_EN}{several} {_FEED_EN}",
            rf"(?:sources? of|{_STUFF_EN} (?:containing|bearing|rich in)|feed for (?:the )?recovery of) {several}",
        )
    )  # fmt: skip
