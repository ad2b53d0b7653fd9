"""What would the plan be worth if one figure were known? Solved again only where the figure can matter.

A changed entry touches the rows of its own offer, need or firm: these alone are judged and valued again (`valued`), and
only the connected components they stand in are planned again. The rest of the plan keeps its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints
from matchchain.matching import Match
from matchchain.matching.legs import may_carry
from matchchain.matching.match import may_enter
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.allocation.open_part import FEW
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.settled import Settled
from matchchain.network.planning.reckoning import Reckoning
from matchchain.studies.asking.change import Answer, Change
from matchchain.studies.asking.near import Neighbours
from matchchain.studies.asking.steady import LargePart
from matchchain.studies.asking.supposed import Chosen, Columns
from matchchain.studies.asking.valued import NO_ROWS, Valued, valued

TOGETHER = 4096
"""Questions whose rows are valued together."""

_NOTHING = Change(np.empty(0, dtype=np.int64))


class Revaluation:
    """A reckoned park that can be asked what it would be worth."""

    def __init__(self, whole: Reckoning) -> None:
        self._whole = whole
        found, legs = whole.found, whole.legs
        self._link_net = _net_of_links(found, whole.flow)
        self._leg_net = np.zeros(0) if legs is None else _net_of_links(legs.found, whole.leg_flow)
        self._near, self._columns = Neighbours(whole), Columns(whole)
        self._process_net = np.zeros(0)
        if legs is not None:
            p = whole.problem.processes
            activity = whole.problem.activity(whole.allocation.flow) if len(p) else np.zeros(len(legs.processes))
            spent = np.array([process.known[LIKELY] for process in legs.processes]) * activity
            yearly = np.array([process.yearly for process in legs.processes])
            self._process_net = -np.where(activity > LEAST_FLOW, spent + yearly, 0.0)
        self._leg_rows_of = _LegRows(legs.found) if legs is not None else None
        self._idle: dict[frozenset[int], float] = {}
        self._large: dict[frozenset[int], LargePart] = {}
        self._settled = Settled(amounts_only=False)

    @property
    def net(self) -> float:
        """Of the plan as it is, CNY per year."""
        return self._whole.allocation.net

    def now(self, rows: Ints) -> Answer:
        """The plan as it is, with the links it uses among these rows."""
        return Answer(self.net, self._links(rows[self._whole.flow[rows] > LEAST_FLOW]))

    def answer(self, change: Change) -> Answer:
        """The plan if this were known."""
        (found,) = self.answers([change])
        return found

    def answers(self, changes: Sequence[Change]) -> Iterator[Answer]:
        """The plan if each of these were known, one at a time."""
        found, legs = self._whole.found, self._whole.legs
        for begin in range(0, len(changes), TOGETHER):
            some = changes[begin : begin + TOGETHER]
            pairs = valued(found, [(change.rows, change) for change in some], may_enter)
            if legs is None or self._leg_rows_of is None:
                yield from (self._answer(change, now, NO_ROWS) for change, now in zip(some, pairs, strict=True))
                continue
            touched = [(self._leg_rows_of.touched(change), change) for change in some]
            carried = valued(legs.found, touched, may_carry)
            yield from (self._answer(*each) for each in zip(some, pairs, carried, strict=True))

    def _answer(self, change: Change, pairs: Valued, legs: Valued) -> Answer:
        whole = self._whole
        labels = self._labels(change.rows, legs.rows[legs.enters])
        if self._is_idle(change, pairs, legs):
            return Answer(self._net_if_idle(labels), frozenset())
        chosen = self._chosen(labels, pairs, legs)
        if large := len(chosen.rows) + len(chosen.legs) >= FEW:
            # What is touched and neither in the plan's graph nor enters it joins nothing to anything.
            live, carried = pairs.enters | whole.found.plannable[pairs.rows], legs.enters
            if whole.legs is not None:
                carried = carried | whole.legs.found.plannable[legs.rows]
            labels = self._labels(change.rows[live], legs.rows[carried], change)
            chosen = self._chosen(labels, pairs, legs)
            large = len(chosen.rows) + len(chosen.legs) >= FEW and bool(labels)
        problem = self._columns.problem(chosen, change, pairs, legs)
        start = np.concatenate([whole.flow[chosen.rows], whole.leg_flow[chosen.legs]])
        if large:
            touched = np.concatenate([in_order(chosen.rows, pairs.rows), in_order(chosen.legs, legs.rows)])
            left = self._leaves(pairs, legs)
            gain, flow = self._large_part(labels).answer(problem, start, touched, left=left)
            net = self.net + gain
        else:
            allocation = allocate(problem, BRIEF, start, self._settled)
            flow, net = allocation.flow, self.net - self._before(labels) + allocation.net
        used = chosen.rows[flow[: len(chosen.rows)] > LEAST_FLOW]
        return Answer(net, self._links(used[in_order(used, change.rows)]))

    def _labels(self, rows: Ints, legs: Ints, change: Change = _NOTHING) -> frozenset[int]:
        """The components that these pairs and legs, and the entries that change, stand in."""
        c = self._whole.found.candidates
        offers, needs = {*c.o[rows].tolist(), *change.offers}, {*c.n[rows].tolist(), *change.needs}
        if self._whole.legs is not None and len(legs):
            inner = self._whole.legs.found.candidates
            offers.update(inner.o[legs].tolist())
            needs.update(inner.n[legs].tolist())
        return self._near.labels(offers, needs)

    def _chosen(self, labels: frozenset[int], pairs: Valued, legs: Valued) -> Chosen:
        near = self._near.near(labels)
        return Chosen(_rows(near.rows, pairs), _rows(near.legs, legs))

    def _is_idle(self, change: Change, pairs: Valued, legs: Valued) -> bool:
        """Whether the plan's graph stays as it is: nothing touched is in it, or would be."""
        whole, near = self._whole, self._near
        if pairs.enters.any() or legs.enters.any() or whole.found.plannable[pairs.rows].any():
            return False
        if whole.legs is not None and whole.legs.found.plannable[legs.rows].any():
            return False
        return all(near.of_offer[o] < 0 for o in change.offers) and all(near.of_need[n] < 0 for n in change.needs)

    def _leaves(self, pairs: Valued, legs: Valued) -> bool:
        """Whether something that is in use could not be used any more."""
        used = (self._whole.flow[pairs.rows] > LEAST_FLOW) & ~pairs.enters
        return bool(used.any() or ((self._whole.leg_flow[legs.rows] > LEAST_FLOW) & ~legs.enters).any())

    def _before(self, labels: frozenset[int]) -> float:
        """What the plan wins of these components, CNY per year."""
        near = self._near.near(labels)
        links = self._link_net[near.rows].sum() + self._leg_net[near.legs].sum()
        return float(links + self._process_net[near.processes].sum())

    def _as_is(self, labels: frozenset[int]) -> tuple[Problem, Floats]:
        near, whole = self._near.near(labels), self._whole
        problem = self._columns.problem(Chosen(near.rows, near.legs), _NOTHING, NO_ROWS, NO_ROWS)
        return problem, np.concatenate([whole.flow[near.rows], whole.leg_flow[near.legs]])

    def _net_if_idle(self, labels: frozenset[int]) -> float:
        """The plan's net with these components looked at once more, as a question does that changes nothing."""
        if labels not in self._idle:
            problem, start = self._as_is(labels)
            gain = 0.0
            if labels and len(problem) < FEW:
                gain = allocate(problem, BRIEF, start, self._settled).net - self._before(labels)
            self._idle[labels] = self.net + gain
        return self._idle[labels]

    def _large_part(self, labels: frozenset[int]) -> LargePart:
        if labels not in self._large:
            self._large[labels] = LargePart(*self._as_is(labels))
        return self._large[labels]

    def _links(self, used: Ints) -> frozenset[tuple[int, int]]:
        c = self._whole.found.candidates
        return frozenset(zip(c.o[used].tolist(), c.n[used].tolist(), strict=True))


class _LegRows:
    """The legs of each line and firm."""

    def __init__(self, found: Match) -> None:
        c = found.candidates
        self._of = {
            "offers": _grouped(c.o), "needs": _grouped(c.n),
            "suppliers": _grouped(c.offers.firm[c.o]), "receivers": _grouped(c.needs.firm[c.n]),
        }  # fmt: skip

    def touched(self, change: Change) -> Ints:
        """The legs of what a change is about, ascending."""
        firms = () if change.firm is None else (change.firm,)
        asked = (("offers", change.offers), ("needs", change.needs), ("suppliers", firms), ("receivers", firms))
        parts = [self._of[name][i] for name, keys in asked for i in keys if i in self._of[name]]
        return np.unique(np.concatenate(parts)) if parts else _NOTHING.rows


def _grouped(of: Ints) -> dict[int, Ints]:
    order: Ints = np.argsort(of, kind="stable")
    keys, first = np.unique(of[order], return_index=True)
    return dict(zip(keys.tolist(), np.split(order, first[1:]), strict=True)) if len(of) else {}


def _net_of_links(found: Match, flow: Floats) -> Floats:
    net = flow * found.worth.known[LIKELY] - found.worth.fixed[LIKELY]
    return np.where(flow > LEAST_FLOW, net, 0.0)


def in_order(rows: Ints, known: Ints) -> Flags:
    """(rows,): which of them are among the known ones, both ascending; `np.isin` would sort them again.

    Example:
        >>> in_order(np.array([1, 4, 6]), np.array([4, 5])).tolist()
        [False, True, False]
    """
    if not len(known):
        return np.zeros(len(rows), dtype=np.bool_)
    found: Flags = known[np.minimum(np.searchsorted(known, rows), len(known) - 1)] == rows
    return found


def _rows(near: Ints, now: Valued) -> Ints:
    """The rows of the plan's graph that stay and those that enter it, ascending."""
    if not len(now.rows):
        return near
    rows: Ints = np.concatenate([near[~in_order(near, now.rows)], now.rows[now.enters]])
    rows.sort(kind="stable")  # two that are in order already: it only merges them
    return rows
