"""One linear programme on margins, solved by HiGHS: few links first, more as their prices ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.problem import Problem

BEST_PER_NODE = 5
"""Links each node starts with; between 3 and 10 the time hardly differs."""

TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Solution:
    """Optimal flows and what one more unit of each cap would be worth.

    Attributes:
        flow: (k,) offer units per year, inside every cap.
        supply_price: (offers,) CNY per offer unit.
        need_price, share_price: (needs,) CNY per need unit.
    """

    flow: Floats
    supply_price: Floats
    need_price: Floats
    share_price: Floats


def solve(problem: Problem) -> Solution:
    """Maximise the sum of gain x under supply, need and share caps; fixed costs are not looked at.

    Exact: links start with the best few of each node, and every link with a positive reduced cost is
    added until none is left.
    """
    if not (problem.gain > 0).any():
        none = np.zeros(len(problem.need))
        return Solution(np.zeros(len(problem)), np.zeros(len(problem.supply)), none, none)
    offers, o = np.unique(problem.o, return_inverse=True)
    needs, n = np.unique(problem.n, return_inverse=True)
    if len(problem) == 1:
        return _single(problem)
    model = _Model(problem, offers, needs, o, n)
    model.add(_best(o, n, problem.gain, problem.gain > 0))
    scale = max(float(np.abs(problem.gain).max(initial=0.0)), 1.0)
    while True:
        prices = model.run()
        reduced = problem.gain - prices.of_links(o, n, problem.use, problem.capped)
        wanted = (reduced > TOLERANCE * scale) & ~model.present
        if not wanted.any():
            break
        model.add(_best(o, n, reduced, wanted))
    flow = problem.clipped(model.flow())
    return Solution(
        flow,
        _scatter(prices.supply, offers, len(problem.supply)),
        _scatter(prices.need, needs, len(problem.need)),
        _scatter(prices.share, needs, len(problem.need)),
    )


def _single(problem: Problem) -> Solution:
    """One link alone: as much as its tightest cap allows, which then holds the whole price."""
    o, n = int(problem.o[0]), int(problem.n[0])
    gain, use = max(float(problem.gain[0]), 0.0), float(problem.use[0])
    room = float(problem.share[n] if problem.capped[0] else problem.need[n]) / use
    amount = min(float(problem.supply[o]), room) if gain > 0 else 0.0
    supply, need, share = np.zeros(len(problem.supply)), np.zeros(len(problem.need)), np.zeros(len(problem.need))
    if problem.supply[o] <= room:
        supply[o] = gain
    elif problem.capped[0]:
        share[n] = gain / use
    else:
        need[n] = gain / use
    return Solution(np.array([amount]), supply, need, share)


def _scatter(values: Floats, index: Ints, size: int) -> Floats:
    full = np.zeros(size)
    full[index] = values
    return full


def _best(o: Ints, n: Ints, score: Floats, among: Flags) -> Ints:
    """The best few links of each offer and of each need."""
    rows = np.flatnonzero(among)
    chosen = np.zeros(len(o), dtype=np.bool_)
    for node in (o, n):
        order = rows[np.lexsort((-score[rows], node[rows]))]
        first = np.flatnonzero(np.diff(node[order], prepend=-1))
        position = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
        chosen[order[position < BEST_PER_NODE]] = True
    return np.flatnonzero(chosen)


@dataclass(frozen=True, slots=True)
class _Prices:
    supply: Floats
    need: Floats
    share: Floats

    def of_links(self, o: Ints, n: Ints, use: Floats, capped: Flags) -> Floats:
        return self.supply[o] + use * (self.need[n] + np.where(capped, self.share[n], 0.0))


class _Model:
    """The programme in HiGHS: rows are supplies, needs and shares; columns are the links added so far."""

    def __init__(self, problem: Problem, offers: Ints, needs: Ints, o: Ints, n: Ints) -> None:
        import highspy

        self._problem, self._o, self._n = problem, o, n
        self._rows = len(offers), len(needs)
        self.present = np.zeros(len(problem), dtype=np.bool_)
        self._links: list[Ints] = []
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        # Links are added to a solved programme: the primal simplex goes on from where it stood.
        self._highs.setOptionValue("simplex_strategy", 4)
        self._highs.setOptionValue("presolve", "off")
        upper = np.concatenate([problem.supply[offers], problem.need[needs], problem.share[needs]])
        count = len(upper)
        none = np.empty(0, dtype=np.int32)
        self._highs.addRows(count, np.full(count, -np.inf), upper, 0, np.zeros(count, np.int32), none, np.empty(0))

    def add(self, links: Ints) -> None:
        p, (offers, needs) = self._problem, self._rows
        capped = p.capped[links]
        width = np.where(capped, 3, 2)
        start = np.concatenate([[0], np.cumsum(width)[:-1]]).astype(np.int32)
        index = np.empty(int(width.sum()), dtype=np.int32)
        value = np.empty(len(index))
        index[start], value[start] = self._o[links], 1.0
        index[start + 1], value[start + 1] = offers + self._n[links], p.use[links]
        third = start[capped] + 2
        index[third], value[third] = offers + needs + self._n[links][capped], p.use[links][capped]
        size = len(links)
        self._highs.addCols(
            size, -p.gain[links], np.zeros(size), np.full(size, np.inf), len(index), start, index, value
        )
        self.present[links] = True
        self._links.append(links)

    def run(self) -> _Prices:
        self._highs.run()
        dual = -np.array(self._highs.getSolution().row_dual)
        offers, needs = self._rows
        return _Prices(dual[:offers], dual[offers : offers + needs], dual[offers + needs :])

    def flow(self) -> Floats:
        flow = np.zeros(len(self._problem))
        flow[np.concatenate(self._links)] = self._highs.getSolution().col_value
        return flow
