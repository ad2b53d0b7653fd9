"""Can the supplier gather a whole lot? Its storage against the least lot the receiver takes at once."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LOW, Candidates, Floats, spread
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.lots import least_at_once
from matchchain.rules.rule import BLOCK, UNKNOWN, Outcomes, Rule, at_least, not_asked
from matchchain.wording import Message


def _judge(candidates: Candidates) -> Outcomes:
    if not any(e.storage is not None for e in candidates.offers.entries):
        return not_asked(candidates)
    asked = spread(map(least_at_once, candidates.needs.entries))
    if np.isnan(asked).all():
        return not_asked(candidates)
    stored = _stored(candidates)
    room = np.take(stored, candidates.o, axis=1) / candidates.conversion
    lots = np.where(np.isnan(stored[LOW])[candidates.o], np.nan, np.take(asked, candidates.n, axis=1))
    judged = at_least(room, lots)
    # Too small a store forbids nothing: the lot may go in parts, or be gathered elsewhere.
    return np.where(judged == BLOCK, UNKNOWN, judged).astype(np.int8)


def _stored(candidates: Candidates) -> Floats:
    """(3, offers): storage in the unit of the offer; not a number where none is stated, or in another unit."""
    offers = candidates.offers
    stored = offers.column("storage").copy()
    for i, entry in enumerate(offers.entries):
        if entry.storage is not None and entry.storage.unit != offers.unit[i]:
            stored[:, i] = np.nan
    return stored


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    room = _stored(candidates)[:, candidates.o[k]] / candidates.conversion[k]
    lot = least_at_once(candidates.need(k))
    facts = {
        "stored": spread_of(room[LOW], room[HIGH]),
        "least": plain(lot.low) if lot else "",
        "unit": Message(f"rules.unit.{candidates.needs.unit[candidates.n[k]]}"),
    }
    return Message("rules.storage.small" if outcome == UNKNOWN else "rules.storage.holds", facts)


RULE = Rule("storage", _judge, _explain)
