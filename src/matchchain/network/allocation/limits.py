"""Joint limits of an allocation problem: what several links may carry together."""

from __future__ import annotations

from dataclasses import field

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.blank import floats, ints
from matchchain.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Limits:
    """What several links may carry together: sum of weight x <= most in every row (a blend, a permit).

    Attributes:
        row, link, weight: (e,) one entry for each link of each row; a weight may be negative.
        most: (rows,) right-hand side.
    """

    row: Ints = field(default_factory=ints)
    link: Ints = field(default_factory=ints)
    weight: Floats = field(default_factory=floats)
    most: Floats = field(default_factory=floats)

    def of(self, links: Ints, count: int) -> Limits:
        """The same limits over some of `count` links, numbered anew."""
        if not len(self.link):
            return self
        place = np.full(count, -1)
        place[links] = np.arange(len(links))
        kept = place[self.link] >= 0
        return replace(self, row=self.row[kept], link=place[self.link[kept]], weight=self.weight[kept])

    def load(self, flow: Floats) -> Floats:
        """(rows,): what the flows make of each row."""
        load = np.zeros(len(self.most))
        np.add.at(load, self.row, self.weight * flow[self.link])
        return load
