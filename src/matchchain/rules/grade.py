"""Is it of the grade that is asked?

Which words name one grade, and which grades need a proof, is in `grades.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from matchchain.candidates import Candidates, Lines
from matchchain.data_file import data_of
from matchchain.materials.writing.words import Words
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.firms import plain_name
from matchchain.rules.rule import BLOCK, PAPER, PASS, UNKNOWN, Outcomes, Rule
from matchchain.rules.traits import Ask, Trait
from matchchain.values import dataclass
from matchchain.wording import Message

# Proofs that each country's own law asks for: those named are of mainland China.
_EATEN = ("food", "feed")
# Words that name a thing as well as a grade, or mean one only where nothing else stands.
_BARE = {"合格", "商品", "国标", "企标", "优质", "普通", "food", "feed", "pharma", "electronic", "battery", "医用"}
_LETTERS = 4
_USED = ("废", "旧", "used", "waste", "spent")
Offered: TypeAlias = tuple[str, bool]  # grade, whether hazardous waste


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade.

    Attributes:
        words: how it is written.
        plain: asked for, it asks nothing beyond the figures.
        proof: key of the proof that it takes, "" for none.
        waste: "no" when hazardous waste never becomes it.
        lower: said of an offer, it is none that people or animals swallow.
    """

    words: tuple[str, ...]
    plain: bool = False
    proof: str = ""
    waste: str = ""
    lower: bool = False


@cache
def grades() -> Mapping[str, Grade]:
    """The grades as shipped, by key."""
    rows = data_of("matchchain.rules", "grades.yaml")
    return {key: Grade(**(row | {"words": tuple(row["words"])})) for key, row in rows.items()}


@cache
def _keys() -> Mapping[str, str]:
    return {plain_name(word): key for key, grade in grades().items() for word in grade.words}


def grade_of(written: str) -> str:
    """The key of a grade, or its plain words where nobody has listed them.

    Example:
        >>> grade_of("食用级"), grade_of("一等品"), grade_of("食品级磷酸"), grade_of("food grade ethanol")
        ('food', '一等品', 'food', 'food')
    """
    plain = plain_name(written)
    return _keys().get(plain) or _said_in(written) or plain


@cache
def _spoken() -> Words:
    """The words of grades as they stand in front of a name; used food oil is no food."""
    shown = {
        key: tuple(w for w in grade.words if w not in _BARE and (len(w) > _LETTERS or not w.isascii()))
        for key, grade in grades().items()
    }
    return Words(shown, denied_by=_USED)


@lru_cache(maxsize=4096)
def _said_in(text: str) -> str:
    """The grade that stands within a name, the one people swallow first; "" for none."""
    said = _spoken().said(text)
    return next((key for key in grades() if key in said and not grades()[key].plain), "") or next(iter(said), "")


def _written(entry: Any, lines: Lines, i: int) -> str:  # noqa: ANN401 - entries are untyped columns
    name = lines.resolution(i)
    stated = str(entry.grade or name.attributes.grade)
    return stated or (name.text if name.material is not None and _said_in(name.text) else "")


def _asked(written: str) -> str | None:
    """The grade a need asks for, None when its words ask nothing."""
    if not written:
        return None
    key = grade_of(written)
    grade = grades().get(key)
    return None if grade is not None and grade.plain else key


def _judge(candidates: Candidates) -> Outcomes:
    asked = [_asked(_written(e, candidates.needs, i)) for i, e in enumerate(candidates.needs.entries)]
    if not any(asked):
        return judge_distinct(candidates, [], [None] * len(asked), _decide)
    offered = [
        (grade_of(_written(e, candidates.offers, i)), e.legal == "hazardous-waste")
        for i, e in enumerate(candidates.offers.entries)
    ]
    return judge_distinct(candidates, offered, asked, _decide)


def _decide(offered: Offered, asked: str) -> int:
    key, hazardous = offered
    grade = grades().get(asked)
    eaten = grade is not None and grade.waste == "no"
    if eaten and hazardous:
        return BLOCK
    if key == asked:
        return PASS
    said = grades().get(key)
    if eaten and said is not None and said.lower:
        return BLOCK
    # What is eaten or swallowed, and what electronics and batteries are made of, waits for its proof.
    return PAPER if grade is not None and (eaten or grade.proof) else UNKNOWN


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offered = _written(candidates.offer(k), candidates.offers, int(candidates.o[k]))
    asked = _written(candidates.need(k), candidates.needs, int(candidates.n[k]))
    facts: dict[str, object] = {"asked": asked, "offered": offered or Message("rules.grade.blank")}
    if outcome == BLOCK:
        lower = candidates.offer(k).legal != "hazardous-waste"
        return Message("rules.grade.lower" if lower else "rules.grade.hazardous", facts)
    if outcome == PASS:
        return Message("rules.grade.fits", facts)
    grade = grades().get(grade_of(asked))
    if grade is not None and grade.proof:
        local = grade.proof in _EATEN and jurisdiction_of(candidates.park) != "CN"
        proof = f"local-{grade.proof}" if local else grade.proof
        return Message("rules.grade.proof", facts | {"proof": Message(f"rules.proof.{proof}")})
    return Message("rules.grade.differs", facts)


RULE = Rule(
    "grade",
    _judge,
    _explain,
    Trait.QUALITY,
    asks=(Ask("rules.grade.proof", "supplier", "grade", "market"), Ask("rules.grade.", "supplier", "grade")),
)
