"""How long to look for a better plan, and who is told how far it got."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import TypeAlias

from matchchain.values import dataclass, replace


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
    """What a plan may cost.

    How far the search goes is counted in steps, so that the same park has the same plan on every machine, whatever else
    runs on it; the seconds only see to it that nobody waits for ever.

    Attributes:
        seconds: for deciding which links to open, all large components together; infinite: until the proof.
        nodes: of the search tree of each component.
        within: relative gap of the whole plan that is near enough to stop before that.
        watch: who is told, None for nobody.
        steps: of all large components together: one is the solver's looking round once among one link; fifty
            thousand take about two seconds.
    """

    seconds: float = 30.0
    nodes: float = 20
    within: float = 2e-3
    watch: Watch | None = None
    steps: float = 5e4

    @property
    def told(self) -> str:
        """The effort in a word or three figures, for whoever wants to repeat a plan.

        Example:
            >>> Effort().told, EXACT.told
            ('50000 steps, 20 nodes, within 0.002, 30 s', 'exact')
        """
        if self == replace(EXACT, watch=self.watch):
            return "exact"
        return f"{self.steps:.15g} steps, {self.nodes:g} nodes, within {self.within:g}, {self.seconds:g} s"


EXACT = Effort(seconds=math.inf, nodes=math.inf, within=0.0, steps=math.inf)
"""Go on until the best plan is proven."""

STEADY = Effort(seconds=math.inf, within=math.inf, steps=math.inf)
"""Prove what is small and leave it at a good plan for the rest, by no clock and each component for itself: two plans
that are compared differ where the parks differ, and nowhere else."""

BRIEF = Effort(within=math.inf)
"""Prove what is small and leave it at a good plan for the rest: for asking hundreds of questions of one park."""


class Clock:
    """An effort being spent; `total` is how many pieces of work there are at present."""

    def __init__(self, effort: Effort, total: int) -> None:
        self._seconds, self._end, self._steps = effort.seconds, math.inf, effort.steps
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

    def search(self, total: int) -> None:
        """So many pieces are to be searched; the time for it begins."""
        self.total, self._end = total, time.monotonic() + self._seconds

    def spend(self, steps: int) -> None:
        """Some steps of the search are done."""
        self._steps -= steps

    def out(self) -> bool:
        """Whether no time or no steps are left; it is remembered that something ended for want of time."""
        if self._steps <= 0:
            return True
        self.ran_out = self.ran_out or (not self.stopped and not self.left)
        return not self.left

    def tell(self, done: int, net: float = math.nan, bound: float = math.nan) -> bool:
        """Report progress; True when the search is to stop."""
        if self._watch is not None and not self.stopped:
            self.stopped = self._watch(Progress(done, self.total, net, bound))
        return self.stopped
