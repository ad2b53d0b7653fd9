"""The feeds of receivers that allow blending: an impurity is averaged over all that is fed, bought material too.

Never across hazardous wastes: their dilution is no treatment (固体废物污染环境防治法 2020; 危险废物 are bound by each
delivery).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matchchain.candidates import Candidates, Flags, Floats, Ints
from matchchain.rules.impurity_figures import answer, by_identity, offered_figures
from matchchain.rules.waste_code import hazardous_wastes

Feed = tuple[int, str, float, float, Ints, Floats]


def blended(c: Candidates) -> Flags:
    """(k,): pairs whose impurities are averaged over the receiver's feed instead of binding each delivery."""
    allowed = c.needs.flags(lambda e: e.blend == "allowed")
    found: Flags = allowed[c.n]
    if not allowed.any():
        return found
    hazardous = np.zeros(len(c.offers), dtype=np.bool_)
    hazardous[list(hazardous_wastes(c))] = True
    return found & ~hazardous[c.o]


def feeds(c: Candidates) -> Iterator[Feed]:
    """Each impurity that each blended feed limits.

    Yields:
        need, impurity (its identity), limit, content of what is bought (0 where nobody states it: the verdict
        says so), the pairs that may be blended in, and their content, (3, pairs), nan where not stated.
    """
    mixed = blended(c)
    for n in np.flatnonzero(np.bincount(c.n[mixed])).tolist():
        pairs = np.flatnonzero(mixed & (c.n == n))
        need = c.needs.entries[n]
        bought = by_identity(need.bought_impurities, c)
        for identity, limit in sorted(by_identity(need.max_impurities, c).items()):
            stated = [answer(offered_figures(c.offers.entries[o], c), identity) for o in c.o[pairs].tolist()]
            content = np.array(
                [(np.nan,) * 3 if f is None else (f.low, f.likely, f.high) for f in stated]
            ).T.reshape(3, -1)
            base = bought[identity].high if identity in bought else 0.0
            yield n, identity, limit.high, base, pairs, content


