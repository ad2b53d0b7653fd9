"""What would the plan gain with some processes more? Solved again only where they touch it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats
from matchchain.matching import Match
from matchchain.matching.legs import Legs
from matchchain.matching.processes import OPEN
from matchchain.matching.valuing.terms import transport
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import STEADY, Effort
from matchchain.network.allocation.improving import PROVEN
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.settled import Settled
from matchchain.network.planning.reckoning import whole_problem
from matchchain.studies.growth.screening import Screen
from matchchain.values import dataclass

_NONE = Effort(seconds=0.0)
"""No search at all."""


def with_loading(legs: Legs) -> Legs:
    """The legs with the loading charged where the place of a process is not known, and with it the rest of the haul.

    Between two such processes nothing is charged: they may stand side by side.
    """
    found = legs.found
    c = found.candidates
    unowned = np.array([not firm.id for firm in c.firms], dtype=np.bool_)
    nowhere: Flags = unowned[c.offers.firm[c.o]] | unowned[c.needs.firm[c.n]]
    haul, _, _ = transport(replace(c, km=np.where(nowhere, 0.0, c.km)))
    known = found.worth.known - np.where(nowhere & np.isnan(found.worth.transport), np.nan_to_num(haul[::-1]), 0.0)
    return replace(legs, found=replace(found, worth=replace(found.worth, known=known)))


@dataclass(frozen=True, slots=True)
class Answer:
    """The plan with some processes more: what it gains, and the flow of every link of what it touches."""

    gain: float
    flow: Floats


@dataclass(frozen=True, slots=True)
class _Solved:
    """The plan of some links: flow of every link, its net, and whether no better one exists."""

    flow: Floats
    net: float
    proven: bool


class Trial:
    """The park's allocation problem with every process in it, solved with some of them at a time."""

    def __init__(self, found: Match, legs: Legs) -> None:
        self.legs = legs
        rows, self.leg_rows = np.flatnonzero(found.plannable), np.flatnonzero(legs.found.plannable)
        self.problem = whole_problem(found, rows, legs, self.leg_rows)
        self.pairs = len(rows)
        owned = np.array([p.owner != OPEN for p in legs.processes], dtype=np.bool_)
        self.open: list[int] = np.flatnonzero(~owned).tolist()
        ends = np.full((2, len(self.problem)), OPEN)
        for at, k in enumerate(self.leg_rows.tolist(), start=self.pairs):
            ends[:, at] = legs.gives_from(k), legs.takes_to(k)
        # Only what nobody owns is tried: elsewhere an end is nobody's.
        self.ends = np.where((ends >= 0) & ~owned[np.maximum(ends, 0)], ends, OPEN)
        self._base: Flags = (self.ends == OPEN).all(axis=0)
        needs = self.problem.n - legs.needs
        self._feeds: Flags = (needs >= 0) & legs.first[np.maximum(needs, 0)]
        self._known: dict[bytes, _Solved] = {}
        self._settled = Settled(amounts_only=False)
        self._answers: dict[frozenset[int], Answer] = {}
        self.net = self._solved(self._base).net
        self._screen = Screen(self.problem, self._part(self._base), self.ends) if self.open else None

    def _part(self, rows: Flags) -> Problem:
        """Some of the links, open processes bounded by what these bring."""
        part = self.problem.links(rows)
        if not len(part.processes):
            return part
        capacity = np.array([p.capacity[LIKELY] for p in self.legs.processes])
        return replace(part, processes=replace(part.processes, capacity=capacity)).bounded()

    def with_also(self, *processes: int) -> Answer:
        """The plan with these processes; those that nobody could ever feed are as good as not there."""
        fed = self._fed(processes)
        if fed not in self._answers:
            self._answers[fed] = self._answer(fed) if fed else Answer(0.0, np.zeros(len(self.problem)))
        return self._answers[fed]

    def _fed(self, processes: Sequence[int]) -> frozenset[int]:
        """Those of the processes whose first material somebody in the park, or another of them, can bring."""
        among = self._feeds & np.isin(self.ends[1], processes)
        givers, takers = self.ends[0][among], self.ends[1][among]
        fed: frozenset[int] = frozenset()
        while (more := frozenset(takers[np.isin(givers, [OPEN, *fed])].tolist())) != fed:
            fed = more
        return fed

    def _answer(self, processes: frozenset[int]) -> Answer:
        chosen = np.asarray(np.isin(self.ends, [OPEN, *processes]).all(axis=0), dtype=np.bool_)
        added = chosen & ~self._base
        if self._screen is not None and not self._screen.could_pay(processes, chosen):
            return Answer(0.0, np.zeros(len(self.problem)))
        near = self._touched(chosen, added)
        before, best = self._before(near & self._base), self._solved(near)
        if before.proven and best.proven:
            return Answer(best.net - before.net, best.flow)
        # A search that is cut short may be lucky with old links: what these win alone is no merit of the new ones.
        used = (best.flow > LEAST_FLOW) | (before.flow > LEAST_FLOW)
        lucky, steady = (self._solved(rows & used | rows & added, _NONE) for rows in (near & ~added, near))
        best = max(best, steady, key=lambda plan: plan.net)
        return Answer(best.net - max(before.net, lucky.net), best.flow)

    def _before(self, rows: Flags) -> _Solved:
        """The plan of some components without any missing step, solved once for each set of them."""
        key = rows.tobytes()
        if key not in self._known:
            self._known[key] = self._solved(rows)
        return self._known[key]

    def _touched(self, chosen: Flags, added: Flags) -> Flags:
        """The links of every component that the added ones stand in."""
        rows = np.flatnonzero(chosen)
        near = np.zeros(len(chosen), dtype=np.bool_)
        for part in self.problem.links(rows).components():
            if added[rows[part]].any():
                near[rows[part]] = True
        return near

    def _solved(self, rows: Flags, effort: Effort = STEADY) -> _Solved:
        flow = np.zeros(len(rows))
        if not rows.any():
            return _Solved(flow, 0.0, proven=True)
        found = allocate(self._part(rows), effort, settled=self._settled)
        flow[rows] = found.flow
        return _Solved(flow, found.net, proven=found.gap <= PROVEN)

    def legs_used(self, flow: Floats) -> Iterator[tuple[int, float]]:
        """Row and flow of every leg that carries something."""
        for at in np.flatnonzero(flow[self.pairs :] > LEAST_FLOW).tolist():
            yield int(self.leg_rows[at]), float(flow[self.pairs + at])
