"""Is it established that this serves that? A trial at the receiver, or an assessment, comes first where it is not.

A use that a standard or practice in several places has proven passes; one allowed only after a safety assessment,
or only reported somewhere, waits in "papers". A receiver who says by name that it takes the material has settled
the trial, never the assessment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Candidates, Flags
from matchchain.rules import accepts
from matchchain.rules.called import need_called, offer_called
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.rules.judgement import Judgement

_OUTCOMES = {"proven": PASS, "assessed": PAPER, "trial": PAPER}


def _judge(candidates: Candidates) -> Outcomes:
    standing = [meeting.standing for meeting in candidates.meetings]
    if not any(standing):
        return not_asked(candidates)
    outcomes = np.array([_OUTCOMES.get(word, NOT_ASKED) for word in standing], dtype=np.int8)[candidates.meeting]
    trials = _trials(candidates)
    if trials.any():
        outcomes[trials & accepts.by_name(candidates)] = PASS
    return outcomes


def _trials(candidates: Candidates) -> Flags:
    """(k,): the use is only reported here and there."""
    flags: Flags = np.array([m.standing == "trial" for m in candidates.meetings], dtype=np.bool_)[candidates.meeting]
    return flags


def untried(judgement: Judgement) -> Flags:
    """(k,): only a trial, and the receiver has not said that it takes the thing.

    Args:
        judgement: what the rules said of the candidates.
    """
    flags: Flags = _trials(judgement.candidates) & (judgement.outcomes_of(RULE.name) == PAPER)
    return flags


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    meeting = candidates.meetings[int(candidates.meeting[k])]
    facts: dict[str, object] = {"offer": offer_called(candidates, k), "need": need_called(candidates, k)}
    if outcome == PASS:
        return Message("rules.standing.accepted" if meeting.standing == "trial" else "rules.standing.proven", facts)
    return Message(f"rules.standing.{meeting.standing}", facts)


RULE = Rule(
    "standing",
    _judge,
    _explain,
    asks=(
        Ask("rules.standing.assessed", "receiver", "assessment", "assessor"),
        Ask("rules.standing.", "receiver", "trial"),
    ),
)
