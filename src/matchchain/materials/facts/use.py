"""What a receiver needs something for: a function at an object (fuel of a cement kiln), and the uses that name both."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from matchchain.values import dataclass

Basis: TypeAlias = Literal["mass", "volume", "heat", "content", "dry", "service", "unknown"]
BASES: tuple[Basis, ...] = get_args(Basis)


AT_WORKS = "works"
"""The family of uses that no word of a need says: what the works takes that writes it."""

NAMED_GOODS = {
    "hydrogen-feed": "hydrogen", "carbon-dioxide-feed": "carbon-dioxide", "oxygen-feed": "oxygen", "steam": "steam",
    "heat": "steam",
}  # fmt: skip
"""What a function names by itself: id -> id of the material. A tonne of heat is a tonne of steam."""


@dataclass(frozen=True, slots=True)
class Function:
    """What a material does where it is used.

    Attributes:
        basis: by what one tonne is held against another: "mass" and "volume" one to one by definition, "heat" by
            heat value, "content" by the content of what acts, "dry" by dry matter, "service" something is done to it,
            "unknown".
        active: what acts, for "content": acid, alkali, nitrogen, metal, carbon ...
        converts: the receiver makes another thing of it (raw material of, metal-bearing feed), as a licensed
            conversion may.
        particular: a place of which lines of knowledge speak takes what they name, and nothing that does the same
            elsewhere: a sinter strand burns coke breeze, no tar.
        broader: ids of wider functions: an alternative fuel is a fuel.
        zh_heads, en_heads: words by which a need names the function.
        en_there: English words of many meanings, that name it only at an object where it stands: energy, polymer.
    """

    id: str
    zh: str = ""
    en: str = ""
    basis: Basis = "unknown"
    active: str = ""
    converts: bool = False
    particular: bool = False
    broader: tuple[str, ...] = ()
    zh_heads: tuple[str, ...] = ()
    en_heads: tuple[str, ...] = ()
    en_there: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UseObject:
    """A product made or a process fed.

    Attributes:
        broader: ids of wider objects: a clinker is cement, cement is a building material.
        zh_words, en_words: words by which a need names it.
        materials: ids of materials that are this object when somebody needs them.
        industries: GB/T 4754 codes of those who have it.
        ends: what becomes of it as far as the law and people's health care (food, feed, soil ...); inherited.
    """

    id: str
    zh: str = ""
    en: str = ""
    broader: tuple[str, ...] = ()
    zh_words: tuple[str, ...] = ()
    en_words: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """What a receiver needs something for: cement additive, process heat, boiler fuel.

    Attributes:
        broader: uses that whatever serves this one serves as well.
        bought_as: ids of the plain goods an office writes when it buys for this use.
        vague: it says too little of what becomes of the thing (fuel: of a boiler, of a kiln?): what serves one of its
            kinds only is to be asked.
        offered_as: id of what an offer means that bears the label: potable water on offer is tap water.
        function, object_id: what it does, and at what ("" where it is truly general).
    """

    id: str
    zh: str = ""
    en: str = ""
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    bought_as: tuple[str, ...] = ()
    offered_as: str = ""
    function: str = ""
    object_id: str = ""
    vague: bool = False
    family: str = "uses"

    def name(self, lang: str) -> str:
        """Its label in "zh" or "en"."""
        return (self.zh or self.en) if lang == "zh" else (self.en or self.zh)


def use_at(what: Function, at: UseObject, broader: tuple[str, ...] = (), family: str = "uses") -> Use:
    """The use of a function at an object, named in the words of both: 造纸用填料, filler for paper."""
    return Use(
        f"{what.id}@{at.id}", f"{at.zh}用{what.zh}", f"{what.en} for {at.en}", broader=broader, function=what.id,
        object_id=at.id, family=family,
    )  # fmt: skip
