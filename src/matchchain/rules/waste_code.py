"""Is an offer hazardous waste, under which codes, and what must be asked before anybody can tell?

The list decides by its own column, whether the star was typed or not; a name that the national list always names
decides too; a code that contradicts the name is held at the more dangerous of the two (`matchchain.wastes`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matchchain.candidates import Candidates
from matchchain.kept import Kept
from matchchain.park import Offer
from matchchain.park.jurisdiction import Jurisdiction, jurisdiction_of
from matchchain.wastes import CodeJudgement, NameClass, class_by_name, class_of, judge_code, read_codes
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Resolution

_SETTLED_OTHERWISE = ("product", "by-product", "general-waste")
_NO_MATTER_OF_WASTE = ("energy", "water")
# The list's own column decides; that no star was typed contradicts nothing.
_NO_STAR = "wastes.code.star-missing"
_STAR_WRONG = "wastes.code.star-wrong"
_UNSETTLED = ("wastes.code.unknown", "wastes.code.name-")
# Questions that name a Chinese list or standard.
_BY_CHINESE_LISTS = ("wastes.ask.solvent", "wastes.ask.tar")


@dataclass(frozen=True, slots=True)
class HazardousWaste:
    """How a hazardous waste is named.

    Attributes:
        codes: codes of a list that the offer states, "900-300-34" or "060101".
        classes: classes of the national list that a permit must cover too: those stated without a code, and that
            of the name where it contradicts the code.
        likely: what the name or the knowledge of materials suggests, to be confirmed; "" when nothing.
        problems: what is wrong with the code, each as a sentence.
    """

    codes: tuple[str, ...]
    classes: tuple[str, ...]
    likely: str
    problems: tuple[Message, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a waste is in law as far as its code and its name tell.

    Attributes:
        hazardous: how it is hazardous, None when it is not, or not known to be.
        question: what to ask first where its name is in the national list only if it comes from a certain source.
        code: what its code says.
    """

    hazardous: HazardousWaste | None
    question: Message | None
    code: CodeJudgement


def judge_waste(offer: Offer, name: Resolution, where: Jurisdiction) -> Judged:
    """What an offer is in law.

    Hazardous is what its legal class, its mark or its code says to be; and a waste (or a thing nobody has settled
    to be something else) whose name or material the national list names. What is settled as a product, by-product
    or general waste is hazardous only against that word: where its code says so, which is a contradiction. A listed
    waste by name and material (dross, spent acid) is no product for being called one.
    """
    waste_like = offer.kind in {"waste", "by-product", ""} and offer.legal not in _SETTLED_OTHERWISE
    waste_like = waste_like or (offer.kind == "product" and _listed_by_itself(name))
    named = _name_class(name, waste=offer.kind == "waste") if waste_like else None
    listed = _listed(name, where) if offer.kind in {"waste", ""} else ""
    judged = judge_code(offer.waste_code, where, named, (listed,) if listed and waste_like else ())
    said = offer.legal == "hazardous-waste" or (offer.kind == "waste" and waste_like and bool(offer.hazardous))
    by_list = judged.hazard == "yes" and (judged.basis == "list" or waste_like)
    problems = tuple(p for p in judged.problems if p.key != _NO_STAR)
    sounds = waste_like and _sounds_hazardous(name, named)
    held = _held(judged, problems, waste_like=waste_like, sounds=sounds)
    if not (said or by_list or held) or offer.kind in _NO_MATTER_OF_WASTE:
        return Judged(None, _question(named, where) if judged.hazard == "open" else None, judged)
    codes = tuple(entry.code for entry in judged.entries if entry.kind != "class" and entry.list != "sw")
    classes = tuple(hw for hw in judged.classes if all(class_of(code) != hw for code in codes))
    likely = listed or next(iter(judged.possible), "")
    if not codes and not _states_class(offer.waste_code):
        likely, classes = likely or next(iter(classes), ""), ()
    return Judged(HazardousWaste(codes, classes, likely, problems), None, judged)


def _known_class(name: Resolution) -> str:
    """The class of the national list that the material is known to be of, "" for none."""
    known = name.material.waste if name.material is not None else None
    return known.hw if known is not None else ""


def _listed_by_itself(name: Resolution) -> bool:
    """Whether the name is a listed waste whatever the line calls it, and so is the material it means."""
    if not _known_class(name):
        return False
    found = class_by_name(name.text, waste=True)
    return found is not None and found.status == "listed"


def _listed(name: Resolution, where: Jurisdiction) -> str:
    """The code a material is known to have; of the list of the place where that is known."""
    known = name.material.waste if name.material is not None else None
    if known is None:
        return ""
    return known.ewc if where == "EU" else known.code or known.hw


def _sounds_hazardous(name: Resolution, named: NameClass | None) -> bool:
    """Whether a name is one of hazardous waste wherever it comes from."""
    return bool(_known_class(name)) or (named is not None and named.status == "listed")


def _held(judged: CodeJudgement, problems: tuple[Message, ...], *, waste_like: bool, sounds: bool) -> bool:
    """Whether what no list settles is held at the more dangerous reading until somebody settles it.

    A star on an entry that is not hazardous, a code that no list holds, one that contradicts the name; and, where
    the list of the place goes by codes alone, a name of hazardous waste without a code.
    """
    if judged.hazard != "open":
        return False
    if any(p.key.startswith(_STAR_WRONG) for p in problems):
        return True
    unsettled = any(p.key.startswith(_UNSETTLED) for p in problems)
    return waste_like and (unsettled or (sounds and not judged.entries))


def _question(named: NameClass | None, where: Jurisdiction) -> Message | None:
    """What to ask where a name is hazardous waste only if it comes from a certain source."""
    if named is None or named.status != "listed-if" or named.question is None:
        return None
    local = where != "CN" and named.question.key in _BY_CHINESE_LISTS
    return Message("wastes.ask.process") if local else named.question


def _name_class(name: Resolution, *, waste: bool) -> NameClass | None:
    """The class of its name; where only the words of the material itself are in the table, of those."""
    found = class_by_name(name.text, waste=waste)
    if found is None and name.material is not None and name.status == "resolved":
        return class_by_name(name.material.zh or name.material.en, waste=waste)
    return found


def _states_class(text: str) -> bool:
    return any(mention.role == "is" and class_of(mention.code) for mention in read_codes(text))


@Kept
def wastes_judged(candidates: Candidates) -> Mapping[int, Judged]:
    """Index of each offer that could be waste -> what it is in law; found once, kept with the candidates."""
    lines, where = candidates.offers, jurisdiction_of(candidates.park)
    return {
        i: judge_waste(entry, lines.resolution(i), where)
        for i, entry in enumerate(lines.entries)
        if entry.kind != "product"
        or entry.waste_code
        or entry.legal
        or entry.hazardous
        or _known_class(lines.resolution(i))
    }


@Kept
def hazardous_wastes(candidates: Candidates) -> Mapping[int, HazardousWaste]:
    """Index of each offer that is hazardous waste -> how it is."""
    return {i: j.hazardous for i, j in wastes_judged(candidates).items() if j.hazardous is not None}


def covers_code(words: tuple[str, ...], code: str) -> bool:
    """Whether a paper's words name a code itself, its class, or the chapter it stands in ("06 01", "HW34")."""
    for word in words:
        for mention in read_codes(word):
            if mention.role == "is" and (mention.code == code or mention.code == class_of(code)):
                return True
        plain = "".join(char for char in word if char.isdigit())
        if code.isdigit() and len(plain) in {2, 4} and code.startswith(plain) and not any(c.isalpha() for c in word):
            return True
    return False
