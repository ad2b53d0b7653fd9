"""What is left of some links once all that lose are gone, remembered piece by piece.

Links chosen by a programme hang together in many small pieces. When one firm stops, few of them change: only those are
solved again.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.stepped import without_losers


class Settled:
    """The plans of pieces of one problem, whose supply, need and share may change and nothing else."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[bytes, Floats] = {}

    def plan(self, caps: Problem, active: Flags) -> Floats:
        """(k,): as `without_losers`, offer units per year."""
        flow, rows = np.zeros(len(caps)), np.flatnonzero(active)
        if not len(rows):
            return flow
        new: dict[bytes, Ints] = {}
        for piece in caps.links(rows).compact().components():
            links = rows[piece]
            key = _amounts(caps, links)
            if key in self._known:
                flow[links] = self._known[key]
            else:
                new[key] = links
        if new:
            together = np.sort(np.concatenate(list(new.values())))
            some = caps.links(together).compact()
            flow[together] = without_losers(some, np.ones(len(together), dtype=np.bool_))
            self._known |= {key: flow[links] for key, links in new.items()}
        return flow


def _amounts(caps: Problem, links: Ints) -> bytes:
    """What tells a piece with its amounts from every other."""
    o, n = caps.o[links], caps.n[links]
    return b"".join(part.tobytes() for part in (links, caps.supply[o], caps.need[n], caps.share[n]))
