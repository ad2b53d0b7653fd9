"""What must never be proposed: bars over every relation, by what is offered and what is made of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from matchchain.materials.facts.serve import Condition
from matchchain.values import dataclass

Through: TypeAlias = Literal["direct", "any"]
CLASSES = (
    "hazardous-waste",
    "medical-waste",
    "treatment-residue",
    "waste",
    "spent",
    "sludge-industrial",
    "municipal",
    "by-product",
)
JURISDICTIONS = ("CN", "EU", "any")


@dataclass(frozen=True, slots=True)
class Offered:
    """What a bar means by what is offered: any of these.

    Attributes:
        materials: ids; what stands below one of them (a kind, grade, form or mixture of it) is meant too.
        codes: beginnings of waste codes, "20 01 08", "900-041-49", "HW18".
        classes: words out of `CLASSES`.
        words: standing in the written name: Chinese anywhere, English as whole words.
    """

    materials: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a bar means by what is needed: any of these.

    Attributes:
        ends: ids of objects, with all that is below them.
        uses, materials: ids.
        words: standing in the written need.
        grades: as the need states its grade.
        but: words of a need that names the lawful way itself (washed fly ash into a kiln): not meant.
    """

    ends: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    but: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing that must not be proposed.

    Attributes:
        what: what is offered; `but` is narrower and not meant.
        wanted: what it must not become.
        unless: stated conditions under which the bar does not hold.
        through: "direct": a licensed conversion to a named standard stays open; "any": nothing opens it.
        open_zh, open_en: that lawful way in one line, for "direct".
        zh, en: the harm or the rule in one plain sentence.
        laws: keys of data/laws.yaml; () where it rests on harm alone.
        jurisdiction: where the law holds; "any" for harm.
        checked: the day somebody last looked it up.
    """

    id: str
    what: Offered
    wanted: Wanted
    but: Offered = Offered()
    unless: tuple[Condition, ...] = ()
    through: Through = "any"
    open_zh: str = ""
    open_en: str = ""
    zh: str = ""
    en: str = ""
    laws: tuple[str, ...] = ()
    jurisdiction: tuple[str, ...] = ("any",)
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Law:
    """A law or standard as it is cited: number, since when, where; `sure` only where it was looked up."""

    key: str
    zh: str = ""
    en: str = ""
    number: str = ""
    since: str = ""
    jurisdiction: str = ""
    checked: str = ""
    confidence: bool = False
