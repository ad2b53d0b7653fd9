"""May this offer serve this need? One file a rule.

A rule looks at columns of candidates and says for each pair: nothing asked, pass, unknown, or block; a
pair waits for a paper when that is what is missing. Sentences are made only for the pairs that are shown.
To add one: copy a file, list its `RULE` in `RULES`, write its sentences, test that it passes, blocks and
cannot tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.rules import (
    accepts,
    barred,
    concentration,
    conditions,
    conflict,
    coverage,
    distance,
    eaten,
    grade,
    hazardous_waste,
    heat,
    impurities,
    least_lot,
    legal,
    metals_told,
    moisture,
    months,
    province,
    purity,
    purpose,
    regulated,
    shelf_life,
    standing,
    state,
    storage,
)
from matchchain.rules.judgement import Judgement, Outcome, judge_by, verdict_facts
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, UNKNOWN, Rule

if TYPE_CHECKING:
    from matchchain.candidates import Candidates

__all__ = [
    "BLOCK",
    "NOT_ASKED",
    "PAPER",
    "PASS",
    "RULES",
    "UNKNOWN",
    "Judgement",
    "Outcome",
    "Rule",
    "judge",
    "verdict_facts",
]

# The order in which verdicts are told: fit, then time and place, then law. It changes no outcome.
RULES: tuple[Rule, ...] = tuple(
    room.RULE
    for room in (
        barred,
        purpose,
        eaten,
        standing,
        conditions,
        purity,
        concentration,
        impurities,
        metals_told,
        moisture,
        heat,
        state,
        grade,
        accepts,
        least_lot,
        storage,
        months,
        shelf_life,
        distance,
        conflict,
        legal,
        hazardous_waste,
        province,
        regulated,
        coverage,
    )
)


def judge(candidates: Candidates) -> Judgement:
    """What every rule says of every pair of an offer and a need.

    Args:
        candidates: k pairs as columns.

    Returns:
        Outcomes as a (rules, k) matrix with masks over it.
    """
    return judge_by(RULES, candidates)
