"""Is it dry enough? Moisture offered, or lifted out of the name, against the greatest the receiver takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Candidates, Lines, spread
from matchchain.park import Figure, Offer
from matchchain.rules.content import opened
from matchchain.rules.figures import share, shares
from matchchain.rules.rule import NOT_ASKED, UNKNOWN, Outcomes, Rule, at_most, not_asked
from matchchain.rules.traits import Trait
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.materials import Resolution


def offered_moisture(offer: Offer, name: Resolution) -> Figure | None:
    """What an offer states of its moisture, in the field or in its name; None when nothing."""
    if offer.moisture is not None:
        return opened(offer.moisture)
    said = name.attributes.moisture
    return None if said is None else Figure(said[0], sum(said) / 2, said[1], "1")


def _judge(candidates: Candidates) -> Outcomes:
    limits = [e.max_moisture for e in candidates.needs.entries]
    if not any(limits):
        return not_asked(candidates)
    offers = candidates.offers
    stated = spread(offered_moisture(e, offers.resolution(i)) for i, e in enumerate(offers.entries))
    gas = np.array([is_gas(offers, i) for i in range(len(offers))], dtype=np.bool_)
    judged = at_most(np.take(stated, candidates.o, axis=1), np.take(spread(limits), candidates.n, axis=1))
    return np.where(gas[candidates.o], np.int8(NOT_ASKED), judged)


def is_gas(offers: Lines, i: int) -> bool:
    """Whether offer i is a gas: moisture limits are of solids and sludges."""
    material = offers.resolution(i).material
    return offers.unit[i] == "Nm3" or (material is not None and material.state == "gas")


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    limit = candidates.need(k).max_moisture
    stated = offered_moisture(candidates.offer(k), candidates.offers.resolution(int(candidates.o[k])))
    facts: dict[str, object] = {"limit": share(limit.high) if limit else ""}
    if stated is None:
        return Message("rules.moisture.not-stated", facts)
    facts["stated"] = shares(stated)
    return Message("rules.moisture.straddles" if outcome == UNKNOWN else "rules.moisture.compared", facts)


RULE = Rule("moisture", _judge, _explain, Trait.QUALITY)
