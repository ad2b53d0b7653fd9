"""Does the receiver buy the good for the purpose the offer serves? Clay bought is a brick's clay at a brickworks alone.

Asked where a need names a plain good (clay, wood chips) and what is offered replaces it in one purpose only, as a
part of what is made there. The receiver's own products tell, else its industry by GB/T 4754-2017; where neither is
known the receiver is asked before anything is proposed.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.materials import Correspondence
from matchchain.materials.facts.use import Use
from matchchain.park.jurisdiction import jurisdiction_of
from matchchain.rules import accepts
from matchchain.rules.called import firm_called, need_called
from matchchain.rules.rule import BLOCK, NOT_ASKED, PAPER, PASS, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask
from matchchain.wording import Message

_KEYS = {PASS: "rules.purpose.yes", BLOCK: "rules.purpose.no"}
_GROUP = 4  # a letter and three digits: the group of an industry


def _part_of_a_product(c: Candidates, meeting: Correspondence, need: int) -> Use | None:
    """The use by which an offer replaces a good that is named by itself, where it becomes part of what is made."""
    named = c.needs.resolution(need)
    if meeting.relation != "use" or named.material is None or named.uses or named.use is not None:
        return None
    known = c.thesaurus
    use = known.uses.get(meeting.how)
    function = known.purposes.functions.get(use.function) if use is not None else None
    return use if function is not None and function.converts else None


def _judge(candidates: Candidates) -> Outcomes:
    c = candidates
    outcomes = not_asked(c)
    combined = c.meeting * len(c.needs) + c.n
    seen, first, where = np.unique(combined, return_index=True, return_inverse=True)
    said = np.full(len(seen), NOT_ASKED, dtype=np.int8)
    for at, k in enumerate(first.tolist()):
        use = _part_of_a_product(c, c.meetings[int(c.meeting[k])], int(c.n[k]))
        if use is not None:
            said[at] = _has(c, int(c.needs.firm[c.n[k]]), use)
    if not said.any():
        return outcomes
    outcomes = said[where]
    outcomes[(outcomes != NOT_ASKED) & accepts.by_name(c)] = PASS
    return outcomes


def _has(c: Candidates, firm: int, use: Use) -> int:
    """Whether a firm makes what the use is for."""
    objects = c.thesaurus.purposes.objects
    made = objects.get(use.object_id)
    if made is None:
        return PAPER
    lines = np.flatnonzero(c.offers.firm == firm).tolist()
    offered = {m.id for i in lines if (m := c.offers.resolution(i).material) is not None}
    if offered.intersection(made.materials):
        return PASS
    code = c.firms[firm].industry.replace(".", "")
    if jurisdiction_of(c.park) != "CN" or len(code) < _GROUP:
        return PAPER
    kinds = [one for one in objects.values() if one.id == made.id or made.id in one.broader]
    listed = [industry for one in kinds for industry in one.industries]
    if not listed:
        return PAPER
    fits = any(code[:_GROUP] == industry[:_GROUP] or code.startswith(industry) for industry in listed)
    return PASS if fits else BLOCK


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    meeting = candidates.meetings[int(candidates.meeting[k])]
    use = candidates.thesaurus.uses[meeting.how]
    facts: dict[str, object] = {
        "firm": firm_called(candidates.receiver(k)),
        "need": need_called(candidates, k),
        "use": Message("materials.both", {"zh": use.zh, "en": use.en}),
    }
    return Message(_KEYS.get(outcome, "rules.purpose.unsure"), facts)


RULE = Rule("purpose", _judge, _explain, asks=(Ask("rules.purpose.", "receiver", "purpose"),))
