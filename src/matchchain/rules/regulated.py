"""Does dealing in it take a licence or a record: hazardous chemicals, precursors of drugs and explosives?

Which hazards there are, what each takes and of whom, is in the pack of the place (`data/law/`): the supplier's safety
or trading licence for what it sells, the receiver's purchase licence or record; which material bears which hazard is
knowledge of materials. A licence still to be shown is unknown: it is routine, and keeps no pair out of the plan.
Hazardous waste is judged by `hazardous_waste` alone.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.park import Firm, Permit
from matchchain.rules.law import Law, law_of
from matchchain.rules.rule import NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.rules.waste_permit import expired
from matchchain.wording import Message

_LICENCE = "hazardous-chemical"
_FREE, _SUPPLIER, _BUYER, _OWN = 0, 1, 2, 3


def _judge(candidates: Candidates) -> Outcomes:
    law = law_of(candidates)
    if law is None:
        return not_asked(candidates)
    offers = candidates.offers
    regulated = np.array([_asks(hazards_of(candidates, i, law), law) for i in range(len(offers))], dtype=np.int8)
    if not regulated.any():
        return not_asked(candidates)
    licensed = np.array([_licence(f, candidates) is not None for f in candidates.firms], dtype=np.int8)
    seller = licensed[candidates.offers.firm[candidates.o]]
    # what is asked x licence of the supplier
    table = np.array([[NOT_ASKED, NOT_ASKED], [UNKNOWN, PASS], [UNKNOWN, UNKNOWN], [UNKNOWN, PASS]], dtype=np.int8)
    outcomes: Outcomes = table[regulated[candidates.o], seller]
    unlicensed = (regulated[candidates.o] == _OWN) & (licensed[candidates.needs.firm[candidates.n]] == 0)
    return np.where(unlicensed, np.int8(UNKNOWN), outcomes)


def hazards_of(candidates: Candidates, i: int, law: Law) -> tuple[str, ...]:
    """The hazards of offer i that take a licence or a record there, strictest first."""
    name = candidates.offers.resolution(i)
    if name.material is None or not name.material.hazard or i in hazardous_wastes(candidates):
        return ()
    ids = {name.material.id, *(parent for _, parent in name.material.parents)}
    return tuple(
        hazard
        for hazard, takes in law.hazards.items()
        if hazard in name.material.hazard and (not takes.only or ids.intersection(takes.only))
    )


def _asks(hazards: tuple[str, ...], law: Law) -> int:
    """Whether something is to be shown before it is bought: by the receiver, else by the supplier."""
    takes = {law.hazards[h].buyer for h in hazards}
    if "licence" in takes:
        return _BUYER
    if "own-licence" in takes:
        return _OWN
    return _SUPPLIER if hazards else _FREE


def _licence(firm: Firm, candidates: Candidates) -> Permit | None:
    """The firm's hazardous-chemicals licence that is in force and states its last day."""
    for permit in firm.permits:
        if permit.type == _LICENCE and permit.until and not expired(permit, candidates.today):
            return permit
    return None


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    law = law_of(candidates)
    assert law is not None  # noqa: S101 - the rule asked nothing otherwise
    hazards, supplier = hazards_of(candidates, int(candidates.o[k]), law), candidates.supplier(k)
    known = law.hazards
    sold_by_licence = any(known[h].supplier for h in hazards)
    of_supplier = (Message(law.key("rules.paper.hazardous-chemical")),) if sold_by_licence else ()
    own = _licence(candidates.receiver(k), candidates) is not None
    of_buyer = tuple(_of_buyer(h, law, own=own) for h in hazards if known[h].buyer)
    facts: dict[str, object] = {
        "hazards": tuple(Message(f"rules.hazard.{h}") for h in hazards),
        "supplier": of_supplier,
        "buyer": of_buyer,
        "law": law.cite(tuple(dict.fromkeys(c for h in hazards for c in known[h].cites))),
    }
    licence = _licence(supplier, candidates)
    if licence is not None or not of_supplier:
        if licence is not None:
            facts |= {"number": licence.number or Message("rules.without-number"), "until": licence.until}
        shown = "licensed" if licence is not None else "free"
        return Message(f"rules.regulated.{shown}{'-buyer' if of_buyer else ''}", facts)
    held = next((p for p in supplier.permits if p.type == _LICENCE), None)
    key = "wanted" if held is None else "expired" if held.until else "undated"
    facts["until"] = held.until if held is not None else ""
    return Message(f"rules.regulated.{key}{'-buyer' if of_buyer else ''}", facts)


def _of_buyer(hazard: str, law: Law, *, own: bool) -> Message:
    """What the receiver still has to get: who has a licence of its own buys on it, and files a record."""
    kind = "record" if own and law.hazards[hazard].buyer == "own-licence" else "paper"
    return Message(law.key(f"rules.{kind}.{hazard}"))


RULE = Rule(
    "regulated",
    _judge,
    _explain,
    Trait.PAPERS,
    asks=(
        Ask("rules.regulated.free-buyer", "receiver", "purchase-licence", "security"),
        Ask("rules.regulated.licensed-buyer", "receiver", "purchase-licence", "security"),
        Ask("rules.regulated.", "supplier", "licence", "emergency"),
    ),
    to_file=frozenset({"rules.regulated.licensed-buyer", "rules.regulated.free-buyer"}),
)
