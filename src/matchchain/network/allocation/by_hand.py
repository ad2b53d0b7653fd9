"""What somebody who pairs by hand arrives at: the best margin first, as much as is left, and so on."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.values import dataclass

_FIRST_LOOK = 2048
"""So many links are looked at before those of spent ends are left out of the rest; each look is twice the last."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """A plan made pair by pair.

    Attributes:
        flow: (k,) offer units per year.
        links: (u,) the links taken, in the order they were.
        spent: (u,) the cap that each of them used up: an index into supply, need and share laid end to end; -1 where
            a joint limit stopped it before.
    """

    flow: Floats
    links: Ints
    spent: Ints


def best_pair_first(problem: Problem) -> ByHand:
    """Pair by hand: the best margin first.

    No processes: a route through a third firm is more than a pair. What the whole-park plan gains over this
    is in the totals.
    """
    gain = np.where(problem.inner(), 0.0, problem.gain)
    order: Ints = np.argsort(-gain, kind="stable")[: np.count_nonzero(gain > 0)]
    supply, need, share = problem.supply.tolist(), problem.need.tolist(), problem.share.tolist()
    needs, shares = len(supply), len(supply) + len(need)
    joint = _JointRoom(problem)
    flow = np.zeros(len(problem))
    links: list[int] = []
    spent: list[int] = []
    columns = (problem.o, problem.n, gain, problem.use, problem.capped, problem.fixed, problem.lots)
    begin, size = 0, _FIRST_LOOK
    while begin < len(order):
        looked = _with_room(problem, order[begin : begin + size], supply, need, share)
        begin, size = begin + size, 2 * size
        for k, o, n, margin, use, capped, fixed, lot in zip(
            looked.tolist(), *(column[looked].tolist() for column in columns), strict=True
        ):
            room, cap = (share[n], shares + n) if capped and share[n] < need[n] else (need[n], needs + n)
            if supply[o] <= LEAST_FLOW or room <= LEAST_FLOW:
                continue
            amount = room / use
            if supply[o] <= amount:
                amount, cap = supply[o], o
            within = joint.within(k, amount)
            if within <= LEAST_FLOW or within < lot or within * margin <= fixed:
                continue
            joint.take(k, within)
            flow[k] = within
            links.append(k)
            spent.append(cap if within == amount else -1)
            supply[o] -= within
            need[n] -= within * use
            share[n] -= within * use if capped else 0.0
    return ByHand(flow, np.array(links, dtype=np.int64), np.array(spent, dtype=np.int64))


def _with_room(problem: Problem, links: Ints, supply: list[float], need: list[float], share: list[float]) -> Ints:
    """Those links whose ends have something left."""
    o, n = problem.o[links], problem.n[links]
    covered = np.array(need) <= LEAST_FLOW
    shared = covered | (np.array(share) <= LEAST_FLOW)
    full = (np.array(supply) <= LEAST_FLOW)[o] | np.where(problem.capped[links], shared[n], covered[n])
    return links[~full]


class _JointRoom:
    """What is left of every joint limit while pairs are taken one by one."""

    def __init__(self, problem: Problem) -> None:
        of = problem.limits
        self._left: list[float] = of.most.tolist()
        self._rows: dict[int, list[tuple[int, float]]] = {}
        for row, link, weight in zip(of.row.tolist(), of.link.tolist(), of.weight.tolist(), strict=True):
            self._rows.setdefault(link, []).append((row, weight))

    def within(self, link: int, amount: float) -> float:
        if link not in self._rows:
            return amount
        rooms = (self._left[row] / weight for row, weight in self._rows[link] if weight > 0)
        return max(0.0, min((amount, *rooms)))

    def take(self, link: int, amount: float) -> None:
        for row, weight in self._rows.get(link, ()):
            self._left[row] -= weight * amount
