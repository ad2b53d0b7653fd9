"""May this offer serve this need? One file a rule.

A rule looks at columns of candidates and says for each pair: nothing asked, pass, unknown, or block; a
pair waits for a paper when that is what is missing. Sentences are made only for the pairs that are shown.
To add one: copy a file, list it in `RULES`, write its sentences, test that it passes, blocks and cannot tell. What
others need to know of a rule (is it of quality, whom to ask) stands in its own `RULE`, as traits.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from matchchain.park.jurisdiction import papers_asked
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
from matchchain.rules.traits import Ask, Trait

if TYPE_CHECKING:
    from matchchain.candidates import Candidates
    from matchchain.park import Park

__all__ = [
    "BLOCK",
    "NOT_ASKED",
    "PAPER",
    "PASS",
    "RULES",
    "TO_FILE",
    "UNKNOWN",
    "Ask",
    "Judgement",
    "Outcome",
    "Rule",
    "Trait",
    "judge",
    "question_for",
    "rules_left_out",
    "rules_with",
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

TO_FILE: frozenset[str] = frozenset[str]().union(*(rule.to_file for rule in RULES))
"""Keys of sentences by which a rule passes, but something is to be filed first."""


@cache
def rules_with(trait: Trait) -> frozenset[str]:
    """The names of the rules of a trait.

    Example:
        >>> sorted(rules_with(Trait.CONTENT))
        ['concentration', 'purity']
    """
    return frozenset(rule.name for rule in RULES if trait in rule.traits)


def rules_left_out(park: Park) -> tuple[str, ...]:
    """The names of the rules that a park has switched off, in the order in which they are told.

    Example:
        >>> from matchchain.park import Park, PlanRules
        >>> rules_left_out(Park()), rules_left_out(Park(plan=PlanRules(permits=False)))
        ((), ('legal', 'province', 'regulated', 'coverage'))
    """
    return () if papers_asked(park) else tuple(rule.name for rule in RULES if Trait.PAPERS in rule.traits)


def question_for(key: str) -> Ask | None:
    """The question that settles what the sentence of this key could not tell; None where no rule has one.

    Example:
        >>> question_for("rules.legal.source").word
        'process'
    """
    return next((ask for rule in RULES for ask in rule.asks if key.startswith(ask.beginning)), None)


def judge(candidates: Candidates) -> Judgement:
    """What every rule says of every pair of an offer and a need.

    Args:
        candidates: k pairs as columns.

    Returns:
        Outcomes as a (rules, k) matrix with masks over it.
    """
    return judge_by(RULES, candidates)
