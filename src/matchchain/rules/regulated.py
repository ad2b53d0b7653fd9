"""Does dealing in it take a licence or a record: hazardous chemicals, precursors of drugs and explosives?

Which hazards there are, and what each takes, is in `law.yaml`; which material bears which is knowledge of
materials. A licence or record still to be shown is unknown: it is routine, and keeps no pair out of the plan.
Hazardous waste is judged by `hazardous_waste` alone.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.park import Firm, Permit
from matchchain.rules.law import cite, law, permits_asked
from matchchain.rules.rule import NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.rules.waste_permit import expired
from matchchain.wording import Message

_LICENCE = "hazardous-chemical"
_FREE, _BY_LICENCE, _BY_PAPER_OF_ITS_OWN = 0, 1, 2


def _judge(candidates: Candidates) -> Outcomes:
    if not permits_asked(candidates):
        return not_asked(candidates)
    offers = candidates.offers
    regulated = np.array([_regulated(hazards_of(candidates, i)) for i in range(len(offers))], dtype=np.int8)
    if not regulated.any():
        return not_asked(candidates)
    licensed = np.array([_licence(f, candidates) is not None for f in candidates.firms], dtype=np.int8)
    table = np.array(
        [[NOT_ASKED, NOT_ASKED], [UNKNOWN, PASS], [UNKNOWN, UNKNOWN]], dtype=np.int8
    )  # how it is regulated x whether the receiver is licensed
    outcomes: Outcomes = table[regulated[candidates.o], licensed[candidates.needs.firm[candidates.n]]]
    return outcomes


def hazards_of(candidates: Candidates, i: int) -> tuple[str, ...]:
    """The hazards of offer i that take a licence or a record, strictest first."""
    name = candidates.offers.resolution(i)
    if name.material is None or not name.material.hazard:
        return ()
    if i in hazardous_wastes(candidates):
        return ()
    return tuple(hazard for hazard in law().hazards if hazard in name.material.hazard)


def _regulated(hazards: tuple[str, ...]) -> int:
    if not hazards:
        return _FREE
    return _BY_LICENCE if all(law().hazards[h].licence for h in hazards) else _BY_PAPER_OF_ITS_OWN


def _licence(firm: Firm, candidates: Candidates) -> Permit | None:
    """The firm's hazardous-chemicals licence that is in force and states its last day."""
    for permit in firm.permits:
        if permit.type == _LICENCE and permit.until and not expired(permit, candidates.today):
            return permit
    return None


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    hazards = hazards_of(candidates, int(candidates.o[k]))
    receiver = candidates.receiver(k)
    known = law().hazards
    cites = tuple(dict.fromkeys(c for h in hazards for c in known[h].cites))
    facts: dict[str, object] = {
        "hazards": tuple(Message(f"rules.hazard.{h}") for h in hazards),
        "papers": tuple(Message(f"rules.paper.{h}") for h in hazards),
        "law": cite(cites),
    }
    licence = _licence(receiver, candidates)
    if licence is not None:
        facts |= {"number": licence.number or Message("rules.without-number"), "until": licence.until}
        own = [Message(f"rules.paper.{h}") for h in hazards if not known[h].licence]
        records = (*own, *(Message(f"rules.record.{h}") for h in hazards if known[h].record))
        return Message(
            "rules.regulated.records" if records else "rules.regulated.licensed", facts | {"papers": records}
        )
    held = next((p for p in receiver.permits if p.type == _LICENCE), None)
    if held is not None:
        key = "expired" if held.until else "undated"
        return Message(f"rules.regulated.{key}", facts | {"until": held.until})
    return Message("rules.regulated.wanted", facts)


RULE = Rule("regulated", _judge, _explain)
