"""Is it near enough? Road km = great-circle km x road factor, against the limits of both sides.

The park may set a limit of its own for dangerous goods and hazardous waste; there is none by default.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import HIGH, LOW, Candidates, Flags, Floats, spread
from matchchain.kept import Kept, kept_for
from matchchain.park import Figure
from matchchain.rules.dangerous import dangerous_goods
from matchchain.rules.figures import plain, spread_of
from matchchain.rules.rule import Outcomes, Rule, at_most, not_asked, worst
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.wording import Message


def _as_far(candidates: Candidates) -> object:
    return candidates.km


@kept_for(_as_far)
def road_km(candidates: Candidates) -> Floats:
    """Road distance of each pair, (3, k) in km, not a number where a site is unknown.

    Kept with the candidates for the sentences; pairs picked out of them are reckoned anew.
    """
    return candidates.km * candidates.tariff("road_factor")


def _judge(candidates: Candidates) -> Outcomes:
    limits = [
        np.take(lines.column("max_distance"), index, axis=1)
        for lines, index in ((candidates.offers, candidates.o), (candidates.needs, candidates.n))
        if any(entry.max_distance is not None for entry in lines.entries)
    ]
    of_the_park = _hazard_limit(candidates)
    if of_the_park is not None:
        limits.append(np.where(_hazardous(candidates)[candidates.o], spread([of_the_park]), np.nan))
    if not limits:
        return not_asked(candidates)
    road = road_km(candidates)
    return worst(*(at_most(road, limit) for limit in limits))


def _hazard_limit(candidates: Candidates) -> Figure | None:
    plan = candidates.park.plan
    return None if plan is None else plan.hazard_max_distance


@Kept
def _hazardous(candidates: Candidates) -> Flags:
    """(offers,): dangerous goods, and whatever is hazardous waste."""
    hazardous = dangerous_goods(candidates)
    hazardous[list(hazardous_wastes(candidates))] = True
    return hazardous


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    del outcome
    limits = [e.max_distance.high for e in (candidates.offer(k), candidates.need(k)) if e.max_distance is not None]
    of_the_park = _hazard_limit(candidates)
    by_the_park = False
    if of_the_park is not None and _hazardous(candidates)[candidates.o[k]]:
        by_the_park = of_the_park.high < min(limits, default=np.inf)
        limits.append(of_the_park.high)
    limit = plain(min(limits))
    km = candidates.km[k]
    if np.isnan(km):
        return Message(f"rules.distance.{'hazard-' if by_the_park else ''}no-site", {"limit": limit})
    road = np.round(road_km(candidates)[:, k], 1)
    facts = {"road": spread_of(road[LOW], road[HIGH]), "straight": plain(round(float(km), 1)), "limit": limit}
    return Message("rules.distance.hazard" if by_the_park else "rules.distance.compared", facts)


RULE = Rule("distance", _judge, _explain)
