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

import bisect
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from matchchain.candidates import Flags, Floats, Ints
from matchchain.network.allocation.problem import places
from matchchain.network.allocation.solver import new_solver
from matchchain.studies.resilience.flows import Flow, NeedKey, need_of
from matchchain.values import dataclass

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
    return Web.of(flows).stop(stopped, standby)


@dataclass(frozen=True, slots=True)
class Web:
    """A network of flows, ready to be asked what happens when one firm or another stops.

    Attributes:
        firms: ids of all firms of a flow, sorted.
        needs: what the flows of known share go to, sorted.
        supplier: (f,) index of each such flow's supplier among the firms.
        need: (f,) index of the need it goes to.
        share: (f,) share of that need.
        firm: (needs,) whose need it is.
        ends: (2, all flows) index of supplier and receiver of every flow.
        unsaid: (all flows,) whether its share is not known.
    """

    firms: Sequence[str]
    needs: Sequence[NeedKey]
    supplier: Ints
    need: Ints
    share: Floats
    firm: Ints
    ends: Ints
    unsaid: Flags

    @classmethod
    def of(cls, flows: Sequence[Flow]) -> Web:
        """The network of these flows."""
        firms = sorted({firm for flow in flows for firm in (flow.supplier, flow.receiver)})
        at = {firm: i for i, firm in enumerate(firms)}
        known = [(flow, need_of(flow), flow.share) for flow in flows if flow.share is not None]
        needs = {key: i for i, key in enumerate(sorted({key for _, key, _ in known}))}
        return cls(
            firms=firms,
            needs=list(needs),
            supplier=np.array([at[flow.supplier] for flow, _, _ in known], dtype=np.int64),
            need=np.array([needs[key] for _, key, _ in known], dtype=np.int64),
            share=np.array([share for _, _, share in known], dtype=np.float64),
            firm=np.array([at[firm] for firm, _ in needs], dtype=np.int64),
            ends=np.array([(at[f.supplier], at[f.receiver]) for f in flows], dtype=np.int64).reshape(-1, 2).T,
            unsaid=np.array([flow.share is None for flow in flows], dtype=np.bool_),
        )

    def stop(self, stopped: Collection[str], standby: Mapping[NeedKey, float] | None = None) -> Cascade:
        """What happens when some firms stop; arguments as of `cascade`."""
        start = np.array([firm in stopped for firm in self.firms], dtype=np.float64)
        ready = np.array([(standby or {}).get(need, 0.0) for need in self.needs], dtype=np.float64)
        loss, first, last = self._rounds(start, ready)
        if (self._after(loss, start, ready) - loss > _SETTLED).any():
            loss = self._limit(loss, start, ready)
            first = np.where((first < 0) & (loss > LEAST_LOSS), last, first)
        apart = sorted(set(stopped).difference(self.firms))
        hit = {firm: at for firm, at in zip(self.firms, first.tolist(), strict=True) if at >= 0}
        hit |= dict.fromkeys(apart, 0)
        doubtful = self._doubts(first)
        doubts = {self.firms[i]: int(doubtful[i]) for i in np.flatnonzero(doubtful >= 0).tolist()}
        rate = dict(zip(self.firms, (1.0 - loss).tolist(), strict=True)) | dict.fromkeys(apart, 0.0)
        return Cascade(
            stopped=tuple(sorted(set(stopped))),
            rate=dict(sorted(rate.items())) if apart else rate,
            round={firm: min(side[firm] for side in (hit, doubts) if firm in side) for firm in sorted({*hit, *doubts})},
            doubtful=frozenset(doubts),
        )

    def hit(self, firm: str) -> int:
        """How many others are hit when a firm stops, without asking how far the losses go round a loop."""
        start = np.zeros(len(self.firms))
        start[bisect.bisect_left(self.firms, firm) : bisect.bisect_right(self.firms, firm)] = 1.0
        _, first, _ = self._rounds(start, np.zeros(len(self.needs)))
        return int(np.count_nonzero(((first >= 0) | (self._doubts(first) >= 0)) & (start == 0)))

    def _doubts(self, first: Ints) -> Ints:
        """(firms,): the round from which a firm's loss cannot be said, -1 where it can.

        Args:
            first: (firms,) the round in which each is hit, -1 where it is not.
        """
        supplier, receiver = self.ends
        never = np.iinfo(np.int64).max - 1
        found = np.full(len(first), never)
        told = np.where(self.unsaid & (first[supplier] >= 0), first[supplier], never)
        open_to_it = first[receiver] != 0  # what stops at once is not in doubt
        while (told < never).any():
            begins = np.minimum(told, found[supplier])
            after = found.copy()
            reached = open_to_it & (begins < never)
            np.minimum.at(after, receiver[reached], begins[reached] + 1)
            if np.array_equal(after, found):
                break
            found = after
        return np.where(found < never, found, -1)

    def _rounds(self, start: Floats, ready: Floats) -> tuple[Floats, Ints, int]:
        """Each firm's loss, the round in which it begins, -1 where it does not, and the last round.

        The losses have settled, or nobody new has been hit for many rounds: a loop goes on in ever smaller steps.
        """
        loss, first = start, np.where(start > 0, 0, -1)
        at = latest = 0
        while at - latest <= _QUIET_ROUNDS:
            at += 1
            after = self._after(loss, start, ready)
            new = (first < 0) & (after > LEAST_LOSS)
            if new.any():
                first, latest = np.where(new, at, first), at
            settled = (after - loss <= _SETTLED).all()
            loss = after
            if settled:
                break
        return loss, first, at

    def _after(self, loss: Floats, start: Floats, ready: Floats) -> Floats:
        lost = np.bincount(self.need, self.share * loss[self.supplier], minlength=len(self.firm)) - ready
        after = start.copy()
        np.maximum.at(after, self.firm, lost)
        return np.minimum(after, 1.0)

    def _limit(self, loss: Floats, start: Floats, ready: Floats) -> Floats:
        """The least losses with loss_j >= sum of share x loss_supplier - standby for every need of every firm j.

        They are at least those reached so far, and there the dual simplex begins: it has only the loops to settle.
        """
        highs = new_solver(presolve="off", primal_feasibility_tolerance=1e-10)
        size, none = len(start), np.empty(0, dtype=np.int32)
        highs.addCols(
            size, np.ones(size), np.maximum(loss, start), np.ones(size), 0, np.zeros(size, np.int32), none, np.empty(0)
        )
        asking = start[self.firm] == 0  # what a stopped firm needs asks nothing
        rows, row_of = np.flatnonzero(asking), places(asking)
        into = np.flatnonzero(asking[self.need])
        row = np.concatenate([row_of[rows], row_of[self.need[into]]])
        column = np.concatenate([self.firm[rows], self.supplier[into]])
        value = np.concatenate([np.ones(len(rows)), -self.share[into]])
        cell, which = np.unique(row * size + column, return_inverse=True)  # a supplier's several flows are one
        value = np.bincount(which, value, minlength=len(cell))
        first = np.searchsorted(cell, np.arange(len(rows)) * size).astype(np.int32)
        highs.addRows(
            len(rows), -ready[rows], np.full(len(rows), np.inf), len(cell), first, (cell % size).astype(np.int32), value
        )
        highs.run()
        least: Floats = np.clip(np.array(highs.getSolution().col_value), 0.0, 1.0)
        return least


_QUIET_ROUNDS = 100
"""After so many rounds that hit nobody new, loops are settled by their limit."""

_SETTLED = 1e-13
