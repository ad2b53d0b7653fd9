"""Is it near enough? Road km = great-circle km x road factor, against the limits of both sides."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, Candidates, Floats
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.rule import Outcomes, Rule, at_most, not_asked, worst
from matchchain.wording import Message


def road_km(candidates: Candidates) -> Floats:
    """Road distance of each pair, (3, k) in km, not a number where a site is unknown."""
    return candidates.km * candidates.tariff("road_factor")


def _judge(candidates: Candidates) -> Outcomes:
    sides = [
        lines.column(lambda entry: entry.max_distance)[:, index]
        for lines, index in ((candidates.offers, candidates.o), (candidates.needs, candidates.n))
        if any(entry.max_distance is not None for entry in lines.entries)
    ]
    if not sides:
        return not_asked(candidates)
    road = road_km(candidates)
    return worst(*(at_most(road, limit) for limit in sides))


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    limits = [e.max_distance for e in (candidates.offer(k), candidates.need(k)) if e.max_distance is not None]
    limit = plain(min(figure.high for figure in limits))
    km = candidates.km[k]
    if np.isnan(km):
        return Message("rules.distance.no-site", {"limit": limit})
    factor = candidates.tariff("road_factor")
    factor = factor[:, 0 if factor.shape[1] == 1 else k]
    road = np.round(km * factor, 1)
    return Message(
        "rules.distance.compared",
        {"road": spread_of(road[LOW], road[HIGH]), "factor": plain(factor[LIKELY]), "limit": limit},
    )


RULE = Rule("distance", _judge, _explain)
