"""How long to look for a better plan, and who is told how far it got."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TypeAlias

from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the search is.

    Attributes:
        done, total: components planned, of all; or other pieces of work.
        net, bound: of what is planned so far and of what no plan could exceed, CNY per year; nan until known.
        doing: key of the sentence that says what is being done.
    """

    done: int
    total: int
    net: float = math.nan
    bound: float = math.nan
    doing: str = "cli.planning"


Watch: TypeAlias = Callable[[Progress], bool]
"""Told now and then; answers whether to stop and keep the best plan so far."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a plan may cost in time.

    Attributes:
        seconds: for deciding which links to open, all large components together; infinite: until the proof.
        nodes: of the search tree of each component; so many that a machine's speed seldom decides the plan.
        within: relative gap of the whole plan that is near enough to stop before that.
        watch: who is told, None for nobody.
    """

    seconds: float = 2.0
    nodes: float = 20
    within: float = 2e-3
    watch: Watch | None = None

    @property
    def told(self) -> str:
        """The effort in a word or three figures, for whoever wants to repeat a plan.

        Example:
            >>> Effort().told, EXACT.told
            ('2 s, 20 nodes, within 0.002', 'exact')
        """
        if self.within == 0 and math.isinf(self.seconds):
            return "exact"
        return f"{self.seconds:g} s, {self.nodes:g} nodes, within {self.within:g}"


EXACT = Effort(seconds=math.inf, nodes=math.inf, within=0.0)
"""Go on until the best plan is proven."""

STEADY = Effort(seconds=math.inf, within=math.inf)
"""Prove what is small and leave it at a good plan for the rest, by no clock and each component for itself: two plans
that are compared differ where the parks differ, and nowhere else."""

BRIEF = Effort(within=math.inf)
"""Prove what is small and leave it at a good plan for the rest: for asking hundreds of questions of one park."""


class Clock:
    """An effort being spent; `total` is how many pieces of work there are at present."""

    def __init__(self, effort: Effort, total: int) -> None:
        self._end = time.monotonic() + effort.seconds
        self._watch, self.total = effort.watch, total
        self.within, self.nodes = effort.within, effort.nodes
        self.stopped = self.ran_out = False

    @property
    def watched(self) -> bool:
        """Whether anybody wants to be told."""
        return self._watch is not None

    @property
    def left(self) -> float:
        """Seconds left; none once somebody said stop."""
        return 0.0 if self.stopped else max(0.0, self._end - time.monotonic())

    def out(self) -> bool:
        """Whether no time is left; it is remembered that something ended for want of it."""
        self.ran_out = self.ran_out or (not self.stopped and not self.left)
        return not self.left

    def tell(self, done: int, net: float = math.nan, bound: float = math.nan) -> bool:
        """Report progress; True when the search is to stop."""
        if self._watch is not None and not self.stopped:
            self.stopped = self._watch(Progress(done, self.total, net, bound))
        return self.stopped
