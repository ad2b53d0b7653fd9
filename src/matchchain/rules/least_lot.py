"""Is it enough to be worth it? The quantity still free, in the unit of the need, against the least lot."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LOW, Candidates, Floats
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.rule import Outcomes, Rule, at_least, not_asked
from matchchain.wording import Message


def _judge(candidates: Candidates) -> Outcomes:
    if not any(e.least_lot is not None for e in candidates.needs.entries):
        return not_asked(candidates)
    asked = np.take(candidates.needs.column("least_lot"), candidates.n, axis=1)
    return at_least(_offered(candidates, slice(None)), asked)


def _offered(candidates: Candidates, pairs: slice) -> Floats:
    """(3, pairs): what each pair's offer still has, in units of the need a year."""
    return np.take(candidates.offers.quantity, candidates.o[pairs], axis=1) / candidates.conversion[pairs]


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    least = candidates.need(k).least_lot
    unit = Message(f"rules.unit.{candidates.needs.unit[candidates.n[k]]}")
    facts: dict[str, object] = {"least": plain(least.low) if least else "", "unit": unit}
    quantity = _offered(candidates, slice(k, k + 1))[:, 0]
    if quantity[LOW] != quantity[LOW]:
        return Message("rules.least-lot.not-stated", facts)
    return Message("rules.least-lot.compared", facts | {"offered": spread_of(quantity[LOW], quantity[HIGH])})


RULE = Rule("least_lot", _judge, _explain)
