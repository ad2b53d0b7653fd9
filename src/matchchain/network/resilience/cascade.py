"""When some firms stop, who is starved, in which round, and by how much?

A firm works at the rate of the worst supplied of its needs, as in Leontief's production function of fixed
proportions: a_j = 1 - max over its needs n of L_n, with the lost share L_n = sum over the flows f into n of
share_f (1 - a_supplier(f)), less what stands by. Stopped firms have a = 0; everybody begins at a = 1 and each
round takes the losses of the round before. The rates only ever fall, so the rounds approach the greatest
rates that agree with one another (Tarski, A lattice-theoretical fixpoint theorem, 1955): without a loop they
are reached after at most as many rounds as there are firms. Round a loop the losses may go on in ever smaller
steps; their limit is the least solution of the same inequalities, a linear programme.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matchchain.candidates import Floats, Ints
from matchchain.network.allocation.solver import new_solver
from matchchain.network.resilience.flows import Flow, NeedKey, need_of

LEAST_LOSS = 1e-9
"""A smaller lost share is rounding, not starvation."""

@dataclass(frozen=True, slots=True)
class Cascade:
    """Who is hit when firms stop.

    Attributes:
        stopped: the firms that stop, sorted.
        rate: firm -> the share of its usual work that is left, 0 to 1, for every firm of a flow.
        round: firm -> the round in which it is first hit, 0 for those that stop; absent where not hit.
        doubtful: firms that lose a flow whose share of the need nobody knows, or that depend on such a firm:
            they are hit at least as hard as their rate says.
    """

    stopped: tuple[str, ...]
    rate: Mapping[str, float]
    round: Mapping[str, int]
    doubtful: frozenset[str]

    def hit(self) -> tuple[str, ...]:
        """The firms that are hit without having stopped: by round, the worst first, then by id."""
        others = (firm for firm in self.round if self.round[firm])
        return tuple(sorted(others, key=lambda firm: (self.round[firm], self.rate[firm], firm)))

    def lost(self, flow: Flow) -> float:
        """The share of a flow that its supplier no longer sends, 0 to 1."""
        return 1.0 - self.rate.get(flow.supplier, 1.0)

    def stranded(self, flow: Flow) -> float:
        """The share of a flow that its supplier still makes and its receiver no longer takes, 0 to 1."""
        return max(0.0, self.rate.get(flow.supplier, 1.0) - self.rate.get(flow.receiver, 1.0))


def cascade(
    flows: Sequence[Flow], stopped: Collection[str], standby: Mapping[NeedKey, float] | None = None
) -> Cascade:
    """Stop firms and follow the shortage through the network.

    Args:
        flows: what flows; the shares of one need add up to at most 1, as `flows` gives them.
        stopped: ids of the firms that stop.
        standby: need -> share of it that others have promised to deliver instead.

    Returns:
        Rates and rounds. Stopping more firms never raises a rate.

    Example:
        >>> cascade((), ["a"]).rate
        {'a': 0.0}
    """
    firms = sorted({*stopped, *(firm for flow in flows for firm in (flow.supplier, flow.receiver))})
    start = np.array([firm in stopped for firm in firms], dtype=np.float64)
    loss, first = _Web.of(flows, firms, standby or {}).rounds(start)
    hit = {firm: at for firm, at in zip(firms, first.tolist(), strict=True) if at >= 0}
    doubts = _doubts(flows, hit)
    return Cascade(
        stopped=tuple(sorted(set(stopped))),
        rate=dict(zip(firms, (1.0 - loss).tolist(), strict=True)),
        round={firm: min(side[firm] for side in (hit, doubts) if firm in side) for firm in sorted({*hit, *doubts})},
        doubtful=frozenset(doubts),
    )


def _doubts(flows: Sequence[Flow], hit: Mapping[str, int]) -> dict[str, int]:
    """Firms whose loss cannot be said, with the round in which that begins."""
    found: dict[str, int] = {}
    changed = True
    while changed:
        changed = False
        for flow in flows:
            told = [hit[flow.supplier]] if flow.share is None and flow.supplier in hit else []
            earliest = min([*told, *(found[s] for s in [flow.supplier] if s in found)], default=None)
            if earliest is None or hit.get(flow.receiver) == 0:
                continue
            if earliest + 1 < found.get(flow.receiver, math.inf):
                found[flow.receiver] = earliest + 1
                changed = True
    return found


@dataclass(frozen=True, slots=True)
class _Web:
    """The flows of known share as arrays.

    Attributes:
        supplier: (f,) index of each flow's supplier among the firms.
        need: (f,) index of the need it goes to.
        share: (f,) share of that need.
        firm: (needs,) whose need it is.
        standby: (needs,) share that stands by.
    """

    supplier: Ints
    need: Ints
    share: Floats
    firm: Ints
    standby: Floats

    @classmethod
    def of(cls, flows: Sequence[Flow], firms: Sequence[str], standby: Mapping[NeedKey, float]) -> _Web:
        at = {firm: i for i, firm in enumerate(firms)}
        known = [(flow, flow.share) for flow in flows if flow.share is not None]
        needs = {key: i for i, key in enumerate(sorted({need_of(flow) for flow, _ in known}))}
        return cls(
            supplier=np.array([at[flow.supplier] for flow, _ in known], dtype=np.int64),
            need=np.array([needs[need_of(flow)] for flow, _ in known], dtype=np.int64),
            share=np.array([share for _, share in known], dtype=np.float64),
            firm=np.array([at[firm] for firm, _ in needs], dtype=np.int64),
            standby=np.array([standby.get(key, 0.0) for key in needs], dtype=np.float64),
        )

    def rounds(self, start: Floats) -> tuple[Floats, Ints]:
        """Each firm's loss in the end, and the round in which it begins, -1 where it never does."""
        loss, first = start, np.where(start > 0, 0, -1)
        # Without a loop nothing changes after as many rounds as there are firms.
        for at in range(1, len(start) + _SPARE_ROUNDS):
            after = self._after(loss, start)
            first = np.where((first < 0) & (after > LEAST_LOSS), at, first)
            if (after - loss <= _SETTLED).all():
                return after, first
            loss = after
        loss = self._limit(start)
        return loss, np.where((first < 0) & (loss > LEAST_LOSS), len(start) + _SPARE_ROUNDS, first)

    def _after(self, loss: Floats, start: Floats) -> Floats:
        lost = np.bincount(self.need, self.share * loss[self.supplier], minlength=len(self.firm)) - self.standby
        after = start.copy()
        np.maximum.at(after, self.firm, lost)
        return np.minimum(after, 1.0)

    def _limit(self, start: Floats) -> Floats:
        """The least losses with loss_j >= sum of share x loss_supplier - standby for every need of every firm j."""
        highs = new_solver()
        for stopped in (start > 0).tolist():
            highs.addVar(float(stopped), 1.0)
        highs.changeColsCost(len(start), np.arange(len(start), dtype=np.int32), np.ones(len(start)))
        for n, firm in enumerate(self.firm.tolist()):
            into = np.flatnonzero(self.need == n)
            row = defaultdict(float, {firm: 1.0})
            for supplier, share in zip(self.supplier[into].tolist(), self.share[into].tolist(), strict=True):
                row[supplier] -= share
            highs.addRow(
                -self.standby[n], math.inf, len(row), np.array(list(row), dtype=np.int32), np.array(list(row.values()))
            )
        highs.run()
        least: Floats = np.clip(np.array(highs.getSolution().col_value), 0.0, 1.0)
        return least


_SPARE_ROUNDS = 200
_SETTLED = 1e-13
