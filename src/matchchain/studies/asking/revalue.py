"""What would the plan be worth if one figure were known? Exact, and only where the figure can matter.

A changed entry touches the rows of its own offer, need or firm: these alone are judged and valued again, by
the very functions that judged and valued the park, and only the connected component they stand in is solved
again. The rest of the plan keeps its value.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, spread
from matchchain.matching import Match
from matchchain.matching.joint import joint_limits
from matchchain.matching.legs import may_carry
from matchchain.matching.match import may_enter
from matchchain.matching.processes import Process
from matchchain.matching.worth import Worth, worth
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import BRIEF
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.planning.reckoning import Reckoning, whole_problem
from matchchain.park import Need, Offer
from matchchain.rules import Judgement, judge


@dataclass(frozen=True, slots=True)
class Change:
    """One figure supposed to be known.

    Attributes:
        rows: the candidates it touches, ascending.
        offers, needs: entries with the figure, by their index in the park's lines.
        firm: index of the firm whose site is supposed to be known, None for another figure.
        km: great-circle distance of every touched row, None to leave it.
        papers: suppose that no paper is missing any more.
    """

    rows: Ints
    offers: Mapping[int, Offer] = field(default_factory=dict)
    needs: Mapping[int, Need] = field(default_factory=dict)
    firm: int | None = None
    km: float | None = None
    papers: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The plan with the figure.

    Attributes:
        net: of the whole plan, CNY per year.
        links: (offer, need) of the touched rows that the plan would use.
    """

    net: float
    links: frozenset[tuple[int, int]]


class Revaluation:
    """A reckoned park that can be asked what it would be worth."""

    def __init__(self, whole: Reckoning) -> None:
        self._whole = whole
        found, legs = whole.found, whole.legs
        self._link_net = _net_of_links(found, whole.flow)
        self._leg_net = np.zeros(0) if legs is None else _net_of_links(legs.found, whole.leg_flow)
        self._near = _Neighbours(whole)
        self._process_net = np.zeros(0)
        if legs is not None:
            p = self._near.processes
            activity = whole.problem.activity(whole.allocation.flow) if len(p) else np.zeros(len(legs.processes))
            spent = np.array([process.known[LIKELY] for process in legs.processes]) * activity
            yearly = np.array([process.yearly for process in legs.processes])
            self._process_net = -np.where(activity > LEAST_FLOW, spent + yearly, 0.0)

    @property
    def net(self) -> float:
        """Of the plan as it is, CNY per year."""
        return self._whole.allocation.net

    def now(self, rows: Ints) -> Answer:
        """The plan as it is, with the links it uses among these rows."""
        return Answer(self.net, self._links(rows, self._whole.flow[rows]))

    def answer(self, change: Change) -> Answer:
        """The plan if this were known."""
        whole, legs = self._whole, self._whole.legs
        found = _changed(whole.found, change, change.rows, clear=may_enter)
        leg_found = None
        if legs is not None:
            leg_found = _changed(legs.found, change, _legs_touched(legs.found, change), clear=may_carry)
            legs = dataclasses.replace(legs, found=leg_found)
        near = self._near.of(change.rows, found.plannable, None if leg_found is None else leg_found.plannable)
        chosen = np.flatnonzero(near.rows & found.plannable)
        leg_rows = _NONE if leg_found is None else np.flatnonzero(near.legs & leg_found.plannable)
        start = np.concatenate([whole.flow[chosen], whole.leg_flow[leg_rows]])
        allocation = allocate(whole_problem(found, chosen, legs, leg_rows), BRIEF, start)
        flow = np.zeros(len(found.candidates))
        flow[chosen] = allocation.flow[: len(chosen)]
        before = float(
            self._link_net[near.rows].sum()
            + self._leg_net[near.legs].sum()
            + self._process_net[near.processes].sum()
        )
        return Answer(self.net - before + allocation.net, self._links(change.rows, flow[change.rows]))

    def _links(self, rows: Ints, flow: Floats) -> frozenset[tuple[int, int]]:
        c, used = self._whole.found.candidates, rows[flow > LEAST_FLOW]
        return frozenset(zip(c.o[used].tolist(), c.n[used].tolist(), strict=True))


_NONE = np.empty(0, dtype=np.int64)


def _net_of_links(found: Match, flow: Floats) -> Floats:
    net = flow * found.worth.known[LIKELY] - found.worth.fixed[LIKELY]
    return np.where(flow > LEAST_FLOW, net, 0.0)


def _legs_touched(found: Match, change: Change) -> Ints:
    c = found.candidates
    touched: Flags = np.isin(c.o, list(change.offers)) | np.isin(c.n, list(change.needs))
    if change.firm is not None:
        touched |= (c.offers.firm[c.o] == change.firm) | (c.needs.firm[c.n] == change.firm)
    return np.flatnonzero(touched)


def _changed(
    found: Match, change: Change, rows: Ints, clear: Callable[[Worth, Judgement], Flags]
) -> Match:
    """The match with the touched rows judged and valued again, and what is left on either side."""
    if not len(rows) and not change.offers and not change.needs:
        return found
    supply, need = found.trades.supply.copy(), found.trades.need.copy()
    for o, offer in change.offers.items():
        supply[LIKELY, o] = _left(offer.quantity, found.trades.sold[o])
    for n, entry in change.needs.items():
        need[LIKELY, n] = _left(entry.quantity, found.trades.bought[n])
    trades = dataclasses.replace(found.trades, supply=supply, need=need)
    if not len(rows):
        return dataclasses.replace(found, trades=trades)
    _, value, judged = revalued(found, dataclasses.replace(change, rows=rows))
    known, fixed, ratio = found.worth.known.copy(), found.worth.fixed.copy(), found.worth.substitution_ratio.copy()
    known[:, rows], fixed[:, rows], ratio[:, rows] = value.known, value.fixed, value.substitution_ratio
    plannable = found.plannable.copy()
    free = found.allowed & ~found.unread & ~found.trades.existing & ~found.group
    plannable[rows] = free[rows] & clear(value, _without_papers(judged) if change.papers else judged)
    joint = found.joint
    if joint.keys:
        joint = joint_limits(found.candidates, ratio[LIKELY], need)
    worth_now = dataclasses.replace(found.worth, known=known, fixed=fixed, substitution_ratio=ratio)
    return dataclasses.replace(found, worth=worth_now, trades=trades, plannable=plannable, joint=joint)


@dataclass(frozen=True, slots=True)
class _Near:
    """What is connected with the touched rows: flags over candidates, legs and processes."""

    rows: Flags
    legs: Flags
    processes: Flags


class _Neighbours:
    """The plan's graph as it is or would be, for finding what a change can reach."""

    def __init__(self, whole: Reckoning) -> None:
        found, legs = whole.found, whole.legs
        c = found.candidates
        self._planned = found.plannable
        self._count = len(c)
        self._joined = [(found, 0)]
        self._o, self._n = c.o, c.n
        self._leg_joins = np.zeros(0, dtype=np.bool_)
        self.processes: Sequence[Process] = ()
        self._offers, self._needs = len(c.offers), len(c.needs)
        if legs is not None:
            inner = legs.found.candidates
            self._o, self._n = np.concatenate([c.o, inner.o]), np.concatenate([c.n, inner.n])
            self._leg_joins = legs.found.plannable
            self.processes = legs.processes
            self._joined.append((legs.found, len(c)))
            self._gives_o, self._takes_n = self._offers + np.arange(len(legs.giver)), self._needs + np.arange(
                len(legs.taker)
            )
            self._giver, self._taker = legs.giver, legs.taker
            self._offers, self._needs = len(inner.offers), len(inner.needs)

    def of(self, rows: Ints, enters: Flags, carries: Flags | None) -> _Near:
        """What is connected with these rows, when these candidates may enter and these legs may carry."""
        joins = enters | self._planned
        if carries is not None:
            joins = np.concatenate([joins, carries | self._leg_joins])
        offers, needs = np.zeros(self._offers, np.bool_), np.zeros(self._needs, np.bool_)
        offers[self._o[rows]], needs[self._n[rows]] = True, True
        active = np.zeros(len(self.processes), np.bool_)
        while True:
            near: Flags = joins & (offers[self._o] | needs[self._n])
            size = int(offers.sum() + needs.sum())
            offers[self._o[near]], needs[self._n[near]] = True, True
            if len(active):
                active[self._giver[offers[self._gives_o]]] = True
                active[self._taker[needs[self._takes_n]]] = True
                offers[self._gives_o[active[self._giver]]] = True
                needs[self._takes_n[active[self._taker]]] = True
            self._through_joint(joins, offers)
            if int(offers.sum() + needs.sum()) == size:
                return _Near(near[: self._count], near[self._count :], active)

    def _through_joint(self, joins: Flags, offers: Flags) -> None:
        """Pairs under one joint limit are connected, across candidates and legs."""
        hit: set[Hashable] = set()
        for found, before in self._joined:
            joint = found.joint
            touched = offers[self._o[joint.pair + before]]
            hit |= {joint.keys[row] for row in np.unique(joint.row[touched]).tolist()}
        for found, before in self._joined if hit else ():
            joint = found.joint
            wanted = np.array([key in hit for key in joint.keys], dtype=np.bool_)
            pairs = joint.pair[wanted[joint.row]] + before if len(wanted) else _NONE
            offers[self._o[pairs[joins[pairs]]]] = True


def _left(quantity: Any, taken: float) -> float:  # noqa: ANN401 - a Figure or None
    return float("nan") if quantity is None else max(quantity.likely - taken, 0.0)


def _without_papers(judged: Judgement) -> Judgement:
    from matchchain.rules import PAPER, PASS

    return dataclasses.replace(judged, outcomes=np.where(judged.outcomes == PAPER, np.int8(PASS), judged.outcomes))


def revalued(found: Match, change: Change) -> tuple[Candidates, Worth, Judgement]:
    """The touched rows judged and valued again, as a small set of candidates of their own."""
    c, rows = found.candidates, change.rows
    firms = np.unique(np.concatenate([c.offers.firm[c.o[rows]], c.needs.firm[c.n[rows]]]))
    offers, o = _narrowed(c.offers, c.o[rows], firms, change.offers)
    needs, n = _narrowed(c.needs, c.n[rows], firms, change.needs)
    meetings, meeting = np.unique(c.meeting[rows], return_inverse=True)
    local = Candidates(
        park=c.park,
        firms=[c.firms[i] for i in firms.tolist()],
        offers=offers,
        needs=needs,
        o=o,
        n=n,
        meeting=meeting.astype(np.int64),
        meetings=[c.meetings[i] for i in meetings.tolist()],
        relation=c.relation[rows],
        km=c.km[rows] if change.km is None else np.full(len(rows), change.km),
        conversion=c.conversion[rows],
        today=c.today,
        thesaurus=c.thesaurus,
        derived=c.derived.among({old: new for new, old in enumerate(firms.tolist())}),
    )
    judged = judge(local)
    supply = _amounts(found.trades.supply, found.trades.sold, np.unique(c.o[rows]), change.offers)
    need = _amounts(found.trades.need, found.trades.bought, np.unique(c.n[rows]), change.needs)
    return local, worth(local, judged, supply, need), judged


def _narrowed(lines: Lines, of_rows: Ints, firms: Ints, changed: Mapping[int, Any]) -> tuple[Lines, Ints]:
    """Only the entries that some row uses, numbered anew, with the changed ones in their place."""
    kept, index = np.unique(of_rows, return_inverse=True)
    names, name = np.unique(lines.name[kept], return_inverse=True)
    entries: Sequence[Any] = [changed.get(i, lines.entries[i]) for i in kept.tolist()]
    narrowed = Lines(
        entries=entries,
        firm=np.searchsorted(firms, lines.firm[kept]).astype(np.int64),
        name=name.astype(np.int64),
        names=[lines.names[i] for i in names.tolist()],
        quantity=spread(entry.quantity for entry in entries),
        unit=[lines.unit[i] for i in kept.tolist()],
        material=[lines.material[i] for i in kept.tolist()],
    )
    return narrowed, index.astype(np.int64)


def _amounts(left: Floats, taken: Floats, kept: Ints, changed: Mapping[int, Any]) -> Floats:
    amounts = left[:, kept].copy()
    for at, i in enumerate(kept.tolist()):
        if i in changed:
            amounts[:, at] = np.maximum(spread([changed[i].quantity])[:, 0] - taken[i], 0)
    return amounts
