"""Does waste leave its province? Hazardous waste then needs an approval, general waste for use a record.

The province is where a firm is registered: characters 3 and 4 of its credit code, else what its card says.
Sources: GB 32100-2015 (the code), GB/T 2260-2007 (the divisions), 固体废物污染环境防治法 (2020) articles 22 and 82.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates
from matchchain.park import Firm, Permit
from matchchain.rules.coverage import wastes
from matchchain.rules.firms import plain_name
from matchchain.rules.law import law, law_of
from matchchain.rules.named import names_offer
from matchchain.rules.rule import NOT_ASKED, PAPER, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.rules.waste_permit import expired
from matchchain.wording import Message
from matchchain.wording.message import sentence_of

_LAW_GENERAL = ("solid-waste-law",)
_LAW_HAZARDOUS = ("solid-waste-law", "transfer-measures")
_PERMIT = "cross-province"
_NO_WASTE, _GENERAL, _HAZARDOUS = 0, 1, 2
_NOWHERE, _SAME, _OTHER = 0, 1, 2
# how it is waste x where it goes
_TABLE = np.array(
    [[NOT_ASKED, NOT_ASKED, NOT_ASKED], [NOT_ASKED, PASS, UNKNOWN], [UNKNOWN, PASS, PAPER]], dtype=np.int8
)


def province_of(firm: Firm) -> str:
    """The first two digits of the division a firm is registered in; "" where neither its code nor its card says.

    Example:
        >>> province_of(Firm(name="甲", credit_code="91330604MA2000000X"))
        '33'
    """
    code = plain_name(firm.credit_code).replace("-", "")
    registered = len(code) == 18 and code[2:4] in law("CN").provinces
    return code[2:4] if registered else province_called(firm.province)


def province_called(name: str) -> str:
    """The two digits of a province by its name, as people write it; "" of any other text.

    Example:
        >>> province_called("浙江省"), province_called("Zhejiang"), province_called("33"), province_called("华东")
        ('33', '33', '33', '')
    """
    plain = plain_name(name)
    for code in law("CN").provinces if plain else ():
        zh, en = sentence_of(f"rules.province.name.{code}")
        if plain in {code, plain_name(en)} or plain.startswith(zh):
            return code
    return ""


def _judge(candidates: Candidates) -> Outcomes:
    found = law_of(candidates)
    if found is None or not found.provinces:
        return not_asked(candidates)
    waste = wastes(candidates).astype(np.int8)
    if not waste.any():
        return not_asked(candidates)
    waste[list(hazardous_wastes(candidates))] = _HAZARDOUS
    provinces = np.array([int(province_of(firm) or 0) for firm in candidates.firms], dtype=np.int8)
    supplier = provinces[candidates.offers.firm[candidates.o]]
    receiver = provinces[candidates.needs.firm[candidates.n]]
    known = (supplier > 0) & (receiver > 0)
    where = np.where(known, np.where(supplier == receiver, _SAME, _OTHER), _NOWHERE)
    outcomes: Outcomes = _TABLE[waste[candidates.o], where]
    if any(permit.type == _PERMIT for firm in candidates.firms for permit in firm.permits):
        for k in np.flatnonzero((where == _OTHER) & (outcomes != NOT_ASKED)).tolist():
            if _approval(candidates, k) is not None:
                outcomes[k] = PASS
    return outcomes


def _approval(candidates: Candidates, k: int) -> Permit | None:
    """The supplier's approval (or record) in force that names both the waste and the receiver."""
    receiver = candidates.receiver(k)
    called = {plain_name(name) for name in (receiver.id, receiver.name, receiver.short) if name}
    for permit in candidates.supplier(k).permits:
        if permit.type != _PERMIT or not permit.until or expired(permit, candidates.today):
            continue
        said = plain_name(" ".join((*permit.codes, permit.mode)))
        if any(name in said for name in called) and names_offer(permit.codes, int(candidates.o[k]), candidates):
            return permit
    return None


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    hazardous = int(candidates.o[k]) in hazardous_wastes(candidates)
    origin, goal = province_of(candidates.supplier(k)), province_of(candidates.receiver(k))
    facts: dict[str, object] = {"law": law("CN").cite(_LAW_HAZARDOUS if hazardous else _LAW_GENERAL)}
    if not (origin and goal):
        return Message("rules.province.not-stated", facts)
    facts |= {"origin": Message(f"rules.province.name.{origin}"), "goal": Message(f"rules.province.name.{goal}")}
    if origin == goal:
        return Message("rules.province.same", facts)
    permit = _approval(candidates, k) if outcome == PASS else None
    if permit is not None:
        number = permit.number or Message("rules.without-number")
        return Message("rules.province.approved", facts | {"number": number, "until": permit.until})
    return Message("rules.province.approval" if hazardous else "rules.province.record", facts)


RULE = Rule(
    "province",
    _judge,
    _explain,
    Trait.PAPERS | Trait.BORDER,
    asks=(Ask("rules.province.", "supplier", "province", "environment", names_both=True),),
)
