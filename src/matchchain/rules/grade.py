"""Is it of the grade that is asked?

Which words name one grade, and which grades need a proof, is in `grades.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, TypeAlias

from matchchain.candidates import Candidates, Lines
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.firms import plain_name
from matchchain.rules.rule import BLOCK, PAPER, PASS, UNKNOWN, Outcomes, Rule
from matchchain.wording import Message

# Proofs that each country's own law asks for: those named are of mainland China.
_EATEN = ("food", "feed")
Offered: TypeAlias = tuple[str, bool]  # grade, whether hazardous waste


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade.

    Attributes:
        words: how it is written.
        plain: asked for, it asks nothing beyond the figures.
        proof: key of the proof that it takes, "" for none.
        waste: "no" when hazardous waste never becomes it.
    """

    words: tuple[str, ...]
    plain: bool = False
    proof: str = ""
    waste: str = ""


@cache
def grades() -> Mapping[str, Grade]:
    """The grades as shipped, by key."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (resources.files("matchchain.rules") / "data" / "grades.yaml").read_text(encoding="utf-8")
    rows: Any = yaml.load(text, Loader=loader)  # noqa: S506 - a safe loader either way
    return {key: Grade(**(row | {"words": tuple(row["words"])})) for key, row in rows.items()}


@cache
def _keys() -> Mapping[str, str]:
    return {plain_name(word): key for key, grade in grades().items() for word in grade.words}


def grade_of(written: str) -> str:
    """The key of a grade, or its plain words where nobody has listed them.

    Example:
        >>> grade_of("食用级"), grade_of("一等品")
        ('food', '一等品')
    """
    plain = plain_name(written)
    return _keys().get(plain, plain)


def _written(entry: Any, lines: Lines, i: int) -> str:  # noqa: ANN401 - entries are untyped columns
    return str(entry.grade or lines.resolution(i).attributes.grade)


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
    # What is eaten or swallowed waits for its proof.
    return PAPER if eaten else UNKNOWN


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offered = _written(candidates.offer(k), candidates.offers, int(candidates.o[k]))
    asked = _written(candidates.need(k), candidates.needs, int(candidates.n[k]))
    facts: dict[str, object] = {"asked": asked, "offered": offered or Message("rules.grade.blank")}
    if outcome == BLOCK:
        return Message("rules.grade.hazardous", facts)
    if outcome == PASS:
        return Message("rules.grade.fits", facts)
    grade = grades().get(grade_of(asked))
    if grade is not None and grade.proof:
        local = grade.proof in _EATEN and jurisdiction_of(candidates.park) != "CN"
        proof = f"local-{grade.proof}" if local else grade.proof
        return Message("rules.grade.proof", facts | {"proof": Message(f"rules.proof.{proof}")})
    return Message("rules.grade.differs", facts)


RULE = Rule("grade", _judge, _explain)
