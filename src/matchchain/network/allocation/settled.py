"""What is left of some links once all that lose are gone, remembered piece by piece.

Links chosen by a programme hang together in many small pieces. When one firm stops, or one figure is another, few of
them change: only those are solved again.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.stepped import without_losers


class Settled:
    """The plans of pieces of problems that are much alike: their lines and processes are numbered alike.

    Joint limits and processes are those of one problem only, unless the problems differ in amounts alone.
    """

    def __init__(self, *, amounts_only: bool = True) -> None:
        """Nothing is known yet.

        Args:
            amounts_only: supply, need and share are all that may change. Else links, their gains and all else may, and
                what a joint limit or a process holds together is solved each time.
        """
        self._known: dict[bytes, Floats] = {}
        self._amounts_only = amounts_only

    def plan(self, caps: Problem, active: Flags, ends: tuple[Ints, Ints] | None = None) -> Floats:
        """(k,): as `without_losers`, offer units per year.

        Args:
            caps: the problem.
            active: (k,) the links that may be used.
            ends: (k,) twice: by which numbers other problems know the offer and the need of each link; None: its own.
        """
        flow, rows = np.zeros(len(caps)), np.flatnonzero(active)
        if not len(rows):
            return flow
        pieces = [rows[piece] for piece in caps.links(rows).compact().components()]
        order = np.concatenate(pieces)
        after = np.cumsum([len(piece) for piece in pieces])
        told = _told(caps, order, (caps.o, caps.n) if ends is None else ends)
        tied = np.zeros(len(caps), dtype=np.bool_) if self._amounts_only else caps.inner()
        if not self._amounts_only:
            tied[caps.limits.link] = True
        loose = ~np.logical_or.reduceat(tied[order], after - [len(piece) for piece in pieces])
        new: dict[bytes, Ints] = {}
        every: list[Ints] = []
        begin = 0
        for links, end, remembered in zip(pieces, after.tolist(), loose.tolist(), strict=True):
            key = told[begin:end].tobytes() if remembered else b""
            begin = end
            if key in self._known:
                flow[links] = self._known[key]
                continue
            every.append(links)
            if remembered:
                new[key] = links
        if every:
            together = np.sort(np.concatenate(every))
            some = caps.links(together).compact()
            flow[together] = without_losers(some, np.ones(len(together), dtype=np.bool_))
            self._known |= {key: flow[links] for key, links in new.items()}
        return flow


def _told(caps: Problem, links: Ints, ends: tuple[Ints, Ints]) -> Floats:
    """(links, what tells one from every other): its ends, its figures, and the amounts at its ends."""
    o, n = caps.o[links], caps.n[links]
    figures = (*ends, caps.gain, caps.use, caps.capped, caps.fixed, caps.lots)
    return np.column_stack([*(of[links] for of in figures), caps.supply[o], caps.need[n], caps.share[n]])
