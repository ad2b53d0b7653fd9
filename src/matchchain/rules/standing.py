"""Is it established that this serves that? A trial at the receiver, or an assessment, comes first where it is not.

A use that a standard or practice in several places has proven passes; one allowed only after a safety assessment,
or only reported somewhere, waits in "papers". A receiver who says by name that it takes the material has settled
the trial, never the assessment.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.rules import accepts
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, Outcomes, Rule, not_asked
from matchchain.wording import Message

_OUTCOMES = {"proven": PASS, "assessed": PAPER, "trial": PAPER}


def _judge(candidates: Candidates) -> Outcomes:
    standing = [meeting.standing for meeting in candidates.meetings]
    if not any(standing):
        return not_asked(candidates)
    outcomes = np.array([_OUTCOMES.get(word, NOT_ASKED) for word in standing], dtype=np.int8)[candidates.meeting]
    trials = np.array([word == "trial" for word in standing], dtype=np.bool_)[candidates.meeting]
    if trials.any() and any(need.accepts for need in candidates.needs.entries):
        outcomes[trials & accepts.by_name(candidates)] = PASS
    return outcomes


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    meeting = candidates.meetings[int(candidates.meeting[k])]
    facts: dict[str, object] = {"offer": candidates.offer(k).material, "need": candidates.need(k).material}
    if outcome == PASS:
        return Message("rules.standing.accepted" if meeting.standing == "trial" else "rules.standing.proven", facts)
    return Message(f"rules.standing.{meeting.standing}", facts)


RULE = Rule("standing", _judge, _explain)
