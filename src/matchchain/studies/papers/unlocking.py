"""In which order papers unlock most: the plan is solved again with each, and the dearest by the paper comes first.

The programme holds every link that could be there with all papers; those that wait for one carry nothing. At the prices
of the plan as it stands each set of papers could win at the most what its links win beyond these prices: only the most
promising sets are tried, by solving the part of the plan that they stand in once more. A pair that waits for several
papers is won by all of them together. What a set won when it was tried is what it is hoped to win at most later, since
papers given meanwhile seldom leave more to others: most steps take one solution. Parts of the plan do not know of each
other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.open_part import OpenPart
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.programme import solve
from matchchain.network.allocation.stepped import net_of, relaxed
from matchchain.values import dataclass

Set: TypeAlias = frozenset[int]
TRIED = 3
"""So many of the most promising sets are tried at each step, more only while none wins anything."""
LEAST = 0.5
"""CNY a year below which nothing is won: what two ways of solving the same may differ by."""
_LARGE = 6
"""Papers of one set beyond which its parts are not looked at singly."""


@dataclass(frozen=True, slots=True)
class Step:
    """Papers given together, and what the plan is worth before and with them, CNY per year."""

    papers: tuple[int, ...]
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The papers in the order that unlocks most.

    Attributes:
        without: the plan with none of them, CNY per year.
        steps: each more than the one before.
        rest: papers that were not given one by one: those beyond the limit.
        with_all: the plan with all of them.
        idle: papers with which the plan would be no better.
    """

    without: float
    steps: tuple[Step, ...]
    rest: tuple[int, ...]
    with_all: float
    idle: tuple[int, ...]


def unlocked(problem: Problem, lacks: Sequence[Set], most: int) -> Unlocked:
    """Give papers one after the other.

    Args:
        problem: every link that could be there.
        lacks: (k,) the papers each link waits for.
        most: so many steps are solved one by one.
    """
    parts = [_Part(problem, rows, lacks) for rows in _together(problem, lacks)]
    without = net = sum(part.net for part in parts)
    steps: list[Step] = []
    while len(steps) < most:
        best = max(parts, key=lambda part: part.best_by_paper, default=None)
        if best is None or best.best is None:
            break
        papers, gain = best.take()
        steps.append(Step(papers, net, net + gain))
        net += gain
    given = {paper for step in steps for paper in step.papers}
    with_all = net + sum(part.with_all() - part.net for part in parts)
    left = [paper for part in parts for paper in sorted(part.left())]
    useful = {paper for part in parts for paper in part.used_by_all()} - given
    return Unlocked(
        without=without,
        steps=tuple(steps),
        rest=tuple(paper for paper in left if paper in useful),
        with_all=with_all,
        idle=tuple(paper for paper in left if paper not in useful),
    )


def _together(problem: Problem, lacks: Sequence[Set]) -> Iterator[Ints]:
    """Links of components, those that wait for the same paper together."""
    parts = list(problem.components())
    root = list(range(len(parts)))

    def top(at: int) -> int:
        while root[at] != at:
            root[at] = at = root[root[at]]
        return at

    first: dict[int, int] = {}
    for at, rows in enumerate(parts):
        for paper in {paper for k in rows.tolist() for paper in lacks[k]}:
            one, other = top(first.setdefault(paper, at)), top(at)
            root[max(one, other)] = min(one, other)
    gathered: dict[int, list[Ints]] = {}
    for at, rows in enumerate(parts):
        gathered.setdefault(top(at), []).append(rows)
    yield from (np.sort(np.concatenate(some)) for some in gathered.values())


class _Part:
    """A part of the plan that waits for papers of its own."""

    def __init__(self, problem: Problem, rows: Ints, lacks: Sequence[Set]) -> None:
        self._problem = problem.links(rows).compact()
        self._lacks = [lacks[k] for k in rows.tolist()]
        self._wait = np.array([bool(lack) for lack in self._lacks], dtype=np.bool_)
        self._most = self._problem.most()
        self._given: Set = frozenset()
        self._won: dict[Set, float] = {}
        self._open: OpenPart | None = None
        self.flow, self.net = self._solved(self._wait, None)
        self.best: tuple[tuple[int, ...], float, Floats] | None = None
        self._all: tuple[Floats, float] | None = None
        self._look()

    @property
    def best_by_paper(self) -> float:
        """What its best next papers win each, CNY per year; below zero where none wins anything."""
        return -1.0 if self.best is None else self.best[1] / len(self.best[0])

    def take(self) -> tuple[tuple[int, ...], float]:
        """Give its best next papers: their numbers, and what the plan wins, CNY per year."""
        assert self.best is not None  # noqa: S101 - asked only where there is one
        papers, gain, self.flow = self.best
        self._given |= frozenset(papers)
        self.net += gain
        self._look()
        return papers, gain

    def left(self) -> Set:
        """Papers nobody gave."""
        return frozenset().union(*self._lacks) - self._given

    def with_all(self) -> float:
        """What it is worth with every paper, CNY per year."""
        return self._with_all()[1]

    def used_by_all(self) -> Set:
        """The papers that the plan with every paper rests on."""
        flow, _ = self._with_all()
        return frozenset().union(*(self._lacks[k] for k in np.flatnonzero(flow > 0).tolist()))

    def _with_all(self) -> tuple[Floats, float]:
        if self._all is None:
            self._all = self._solved(np.zeros(len(self._wait), dtype=np.bool_), self.flow)
        return self._all

    def _solved(self, gone: Flags, start: Floats | None) -> tuple[Floats, float]:
        """The plan with some links gone; not worse than the start."""
        if not self._wait.any() and self._open is not None:
            return self._open.flow, self._open.net
        if self._open is None:
            self._open = OpenPart(self._problem)
        if not gone.any() and start is None:
            return self._open.flow, self._open.net
        flow = self._open.again(self._problem, gone, start)
        net = net_of(self._problem, flow)
        if start is not None and net_of(self._problem, start) > net:
            return start, net_of(self._problem, start)
        return flow, net

    def _gone(self, given: Set) -> Flags:
        return np.array([not lack <= given for lack in self._lacks], dtype=np.bool_)

    def _look(self) -> None:
        """Find the papers that win most each, from where it stands."""
        self.best = None
        if not self.left():
            return
        for number, (hoped, papers) in enumerate(self._hopes()):
            if self.best is not None and (number >= TRIED or hoped <= self.best_by_paper):
                break
            flow, net = self._solved(self._gone(self._given | papers), self.flow)
            gain = self._won[papers] = net - self.net
            if gain > LEAST and gain / len(papers) > self.best_by_paper:
                self.best = (tuple(sorted(papers)), gain, flow)

    def _hopes(self) -> list[tuple[float, Set]]:
        """Sets of papers with what each paper could win at the most at today's prices, the greatest first."""
        worth = np.maximum(self._reduced(), 0.0) * self._most
        links: dict[Set, list[int]] = {}
        for k in np.flatnonzero(self._wait & (worth > LEAST)).tolist():
            links.setdefault(self._lacks[k] - self._given, []).append(k)
        links.pop(frozenset(), None)
        alone = {papers: self._at_most(np.array(rows), worth) for papers, rows in links.items()}
        hopes = ((self._hope(papers, alone) / len(papers), papers) for papers in alone)
        return sorted(hopes, key=lambda hope: (-hope[0], len(hope[1]), sorted(hope[1])))

    def _hope(self, papers: Set, alone: Mapping[Set, float]) -> float:
        """What papers could win; those that won nothing when they were tried come last, and once more."""
        most = sum(alone.get(one, 0.0) for one in _within(papers))
        won = self._won.get(papers)
        return most if won is None else min(most, max(won, LEAST))

    def _at_most(self, rows: Ints, worth: Floats) -> float:
        """What these links could win together: of each line only the best counts."""
        sums = []
        for lines in (self._problem.o, self._problem.n):
            dearest: dict[int, float] = {}
            for line, value in zip(lines[rows].tolist(), worth[rows].tolist(), strict=True):
                dearest[line] = max(dearest.get(line, 0.0), value)
            sums.append(sum(dearest.values()))
        return min(sums)

    def _reduced(self) -> Floats:
        """(k,): what a unit of each link would win beyond the prices of the plan as it stands."""
        loosened = relaxed(self._problem)
        staying = np.flatnonzero(~self._gone(self._given))
        found = solve(loosened.links(staying))
        prices = Prices(
            found.supply_price, found.need_price, found.share_price, found.limit_price, found.capacity_price
        )
        reduced: Floats = loosened.gain - prices.of_links(loosened)
        return reduced


def _within(papers: Set) -> Iterator[Set]:
    """The set itself and every smaller one of its papers."""
    if len(papers) > _LARGE:
        yield papers
        return
    ordered = sorted(papers)
    yield from (frozenset(some) for size in range(1, len(ordered) + 1) for some in combinations(ordered, size))
