"""The conversion processes of an allocation problem, as columns."""

from __future__ import annotations

from dataclasses import field

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.blank import flags, floats, ints
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Processes:
    """Conversion processes; one unit of activity is one unit of the first material taken.

    Attributes:
        cost: (p,) CNY per unit of activity: working, what is bought besides, getting rid of residues.
        capacity: (p,) activity per year; infinite where it is open.
        fixed: (p,) CNY per year as soon as the process works: the annuity of its investment.
        giver, gives_o, gives: (e,) process, offer and its units per activity.
        taker, takes_n, takes: (e,) process, need and its units per activity.
        exact: (e,) whether the activity needs all of that input through links (the first input), or what is
            missing is bought (any other).
        placed: (e,) whether links must carry away all of that output (the first thing made: a process that
            nobody takes from has no reason to work), or the rest is left where it is; nothing when empty.
    """

    cost: Floats = field(default_factory=floats)
    capacity: Floats = field(default_factory=floats)
    fixed: Floats = field(default_factory=floats)
    giver: Ints = field(default_factory=ints)
    gives_o: Ints = field(default_factory=ints)
    gives: Floats = field(default_factory=floats)
    taker: Ints = field(default_factory=ints)
    takes_n: Ints = field(default_factory=ints)
    takes: Floats = field(default_factory=floats)
    exact: Flags = field(default_factory=flags)
    placed: Flags = field(default_factory=flags)

    def __len__(self) -> int:
        return len(self.cost)

    @property
    def exact_needs(self) -> Ints:
        """The needs whose cap must be met to the unit."""
        return self.takes_n[self.exact]

    @property
    def exact_offers(self) -> Ints:
        """The offers that must be carried away to the unit."""
        return self.gives_o[self.placed] if len(self.placed) else ints()

    def of(self, kept: Ints) -> Processes:
        """Some of the processes, numbered anew."""
        place = np.full(len(self), -1)
        place[kept] = np.arange(len(kept))
        gives, takes = place[self.giver] >= 0, place[self.taker] >= 0
        return Processes(
            self.cost[kept], self.capacity[kept], self.fixed[kept],
            place[self.giver[gives]], self.gives_o[gives], self.gives[gives],
            place[self.taker[takes]], self.takes_n[takes], self.takes[takes], self.exact[takes],
            self.placed[gives] if len(self.placed) else self.placed,
        )  # fmt: skip
