"""Is it near enough? Road km = great-circle km x road factor, against the limits of both sides."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LOW, Candidates, Floats
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.rule import Outcomes, Rule, at_most, not_asked, worst
from matchchain.wording import Message


def road_km(candidates: Candidates) -> Floats:
    """Road distance of each pair, (3, k) in km, not a number where a site is unknown.

    Kept with the candidates for the sentences; pairs picked out of them are reckoned anew.
    """
    km, road = candidates.cache.get("road km", (None, None))
    if km is not candidates.km:
        road = candidates.km * candidates.tariff("road_factor")
        candidates.cache["road km"] = (candidates.km, road)
    kept: Floats = road
    return kept


def _judge(candidates: Candidates) -> Outcomes:
    sides = [
        np.take(lines.column(lambda entry: entry.max_distance), index, axis=1)
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
    road = np.round(road_km(candidates)[:, k], 1)
    facts = {"road": spread_of(road[LOW], road[HIGH]), "straight": plain(round(float(km), 1)), "limit": limit}
    return Message("rules.distance.compared", facts)


RULE = Rule("distance", _judge, _explain)
