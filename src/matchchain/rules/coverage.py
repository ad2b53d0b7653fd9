"""Do the receiver's environmental papers (环评、排污许可) cover taking this waste? Unknown unless one says so.

Asked of waste alone: what is a product or a settled by-product is bought like any other material.
Sources: 排污许可管理条例 (State Council order 736), 固体废物污染环境防治法 (2020).
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Candidates, Flags
from matchchain.kept import Kept
from matchchain.park import Firm, Permit
from matchchain.rules.called import offer_called
from matchchain.rules.hazardous_waste import permitted
from matchchain.rules.law import law_of
from matchchain.rules.legal import is_water_or_gas
from matchchain.rules.named import names_offer, says_offer
from matchchain.rules.rule import NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.rules.traits import Ask, Trait
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.rules.waste_permit import expired
from matchchain.wording import Message

_PERMIT = "pollutant-discharge"
_SETTLED_OTHERWISE = ("product", "by-product")


@Kept
def wastes(candidates: Candidates) -> Flags:
    """(offers,): what is waste, hazardous or not, and is not settled to be a product or by-product."""
    found = candidates.offers.flags(
        lambda e: e.legal == "general-waste" or (e.kind == "waste" and e.legal not in _SETTLED_OTHERWISE)
    )
    found[list(hazardous_wastes(candidates))] = True
    return found


def _judge(candidates: Candidates) -> Outcomes:
    if law_of(candidates) is None:
        return not_asked(candidates)
    asked = wastes(candidates) & ~_water(candidates)
    if not asked.any():
        return not_asked(candidates)
    outcomes = np.where(asked, UNKNOWN, NOT_ASKED).astype(np.int8)[candidates.o]
    outcomes[permitted(candidates)] = NOT_ASKED
    telling = np.array([any(_says_what(p) for p in _held(firm)) for firm in candidates.firms], dtype=np.bool_)
    receiver = candidates.needs.firm[candidates.n]
    if not telling.any():
        return outcomes
    rows = np.flatnonzero(telling[receiver] & asked[candidates.o])
    pairs, where = np.unique(candidates.o[rows] * len(telling) + receiver[rows], return_inverse=True)
    covered = [_covering(candidates, *divmod(pair, len(telling))) is not None for pair in pairs.tolist()]
    outcomes[rows] = np.where(np.array(covered, dtype=np.bool_), PASS, UNKNOWN)[where]
    return outcomes


def _water(candidates: Candidates) -> Flags:
    """(offers,): waste water and waste gas, which go by contract to a works, under the law of waters and air."""
    offers = candidates.offers
    return np.array([is_water_or_gas(offers.resolution(i)) for i in range(len(offers))], dtype=np.bool_)


def _held(firm: Firm) -> tuple[Permit, ...]:
    return tuple(permit for permit in firm.permits if permit.type == _PERMIT)


def _says_what(permit: Permit) -> bool:
    return bool(permit.codes or permit.mode)


def _covering(candidates: Candidates, offer: int, firm: int) -> Permit | None:
    """The permit in force that names what is offered."""
    for permit in _held(candidates.firms[firm]):
        if permit.until and not expired(permit, candidates.today) and _names(permit, offer, candidates):
            return permit
    return None


def _names(permit: Permit, offer: int, candidates: Candidates) -> bool:
    if permit.codes:
        return names_offer(permit.codes, offer, candidates)
    return bool(permit.mode) and says_offer(permit.mode, offer, candidates)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    law = law_of(candidates)
    assert law is not None  # noqa: S101 - the rule asked nothing otherwise
    facts: dict[str, object] = {"material": offer_called(candidates, k), "law": law.cited("coverage")}
    offer, firm = int(candidates.o[k]), int(candidates.needs.firm[candidates.n[k]])
    if outcome == PASS and (permit := _covering(candidates, offer, firm)) is not None:
        number = permit.number or Message("rules.without-number")
        return Message(law.key("rules.coverage.covered"), facts | {"number": number, "until": permit.until})
    for permit in _held(candidates.firms[firm]):
        if _names(permit, offer, candidates):
            key = "expired" if permit.until else "undated"
            return Message(law.key(f"rules.coverage.{key}"), facts | {"until": permit.until})
    return Message(law.key("rules.coverage.not-said"), facts)


RULE = Rule(
    "coverage",
    _judge,
    _explain,
    Trait.LAST | Trait.PAPERS,
    asks=(Ask("rules.coverage.", "receiver", "coverage", "environment", spared_by="waste-permit"),),
)
