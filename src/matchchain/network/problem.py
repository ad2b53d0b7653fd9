"""The allocation problem of a park: links between offers and needs with their caps, and its components."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from matchchain.candidates import Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class Problem:
    """Choose flows x >= 0 to maximise the sum of gain x - fixed [x > 0] under the caps below (method 4).

    Attributes:
        o, n: (k,) index of each link's offer and need.
        gain: (k,) CNY per offer unit.
        use: (k,) need units that one offer unit covers, s over the conversion of units.
        capped: (k,) whether the need's share cap binds the link.
        fixed: (k,) CNY per year as soon as the link is used.
        supply: (offers,) offer units per year.
        need: (needs,) need units per year.
        share: (needs,) need units per year that capped links may cover; at most `need`.
    """

    o: Ints
    n: Ints
    gain: Floats
    use: Floats
    capped: Flags
    fixed: Floats
    supply: Floats
    need: Floats
    share: Floats

    def __len__(self) -> int:
        return len(self.o)

    def links(self, rows: Ints | Flags) -> Problem:
        """The same problem with some of its links only."""
        return replace(
            self,
            o=self.o[rows],
            n=self.n[rows],
            gain=self.gain[rows],
            use=self.use[rows],
            capped=self.capped[rows],
            fixed=self.fixed[rows],
        )

    def most(self) -> Floats:
        """(k,): the most each link could carry on its own."""
        room = np.where(self.capped, self.share[self.n], self.need[self.n])
        return np.minimum(self.supply[self.o], room / self.use)

    def clipped(self, flow: Floats) -> Floats:
        """The flow, scaled down where a solver's tolerance overstepped a cap."""
        flow = np.maximum(flow, 0.0)
        for cap, index, weight in (
            (self.supply, self.o, np.ones(len(self))),
            (self.need, self.n, self.use),
            (self.share, self.n, np.where(self.capped, self.use, 0.0)),
        ):
            load = np.bincount(index, weights=weight * flow, minlength=len(cap))
            scale = np.where(load > cap, cap / np.where(load > 0, load, 1.0), 1.0)
            flow = np.where(weight > 0, flow * scale[index], flow)
        return flow

    def components(self) -> Iterator[Ints]:
        """The links of each connected component, in the order of their first offer."""
        mark_o = np.arange(len(self.supply))
        mark_n = np.full(len(self.need), len(self.supply))
        while True:
            np.minimum.at(mark_n, self.n, mark_o[self.o])
            before = mark_o.copy()
            np.minimum.at(mark_o, self.o, mark_n[self.n])
            if np.array_equal(before, mark_o):
                break
        mark = mark_o[self.o]
        order = np.argsort(mark, kind="stable")
        yield from np.split(order, np.flatnonzero(np.diff(mark[order])) + 1) if len(order) else ()
