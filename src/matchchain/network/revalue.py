"""What would the plan be worth if one figure were known? Exact, and only where the figure can matter.

A changed entry touches the rows of its own offer, need or firm: these alone are judged and valued again, by
the very functions that judged and valued the park, and only the connected component they stand in is solved
again. The rest of the plan keeps its value.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, spread
from matchchain.matching.match import may_enter
from matchchain.matching.worth import Worth, worth
from matchchain.network.allocate import LEAST_FLOW, allocate
from matchchain.network.problem import Problem
from matchchain.network.reckoning import Reckoning
from matchchain.park import Need, Offer
from matchchain.rules import Judgement, judge


@dataclass(frozen=True, slots=True)
class Change:
    """One figure supposed to be known.

    Attributes:
        rows: the candidates it touches, ascending.
        offers, needs: entries with the figure, by their index in the park's lines.
        km: great-circle distance of every touched row, None to leave it.
        papers: suppose that no paper is missing any more.
    """

    rows: Ints
    offers: Mapping[int, Offer] = field(default_factory=dict)
    needs: Mapping[int, Need] = field(default_factory=dict)
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
        found = whole.found
        self._use = found.worth.strength[LIKELY] / found.candidates.conversion
        self._free: Flags = found.allowed & ~found.trades.existing & ~found.group
        self._link_net = np.where(
            whole.flow > LEAST_FLOW, whole.flow * found.worth.known[LIKELY] - found.worth.fixed[LIKELY], 0.0
        )
        self._capped = whole.found.candidates.offers.flags(lambda e: e.kind != "product")[found.candidates.o]
        share = found.candidates.needs.column(lambda e: e.max_share)[LIKELY]
        self._share = np.where(np.isnan(share), 1.0, np.minimum(share, 1.0))

    @property
    def net(self) -> float:
        """Of the plan as it is, CNY per year."""
        return self._whole.allocation.net

    def now(self, rows: Ints) -> Answer:
        """The plan as it is, with the links it uses among these rows."""
        return Answer(self.net, self._links(rows, self._whole.flow[rows]))

    def answer(self, change: Change) -> Answer:
        """The plan if this were known."""
        found, c = self._whole.found, self._whole.found.candidates
        local, value, judged = revalued(self._whole, change)
        gain, fixed, use = found.worth.known[LIKELY].copy(), found.worth.fixed[LIKELY].copy(), self._use.copy()
        supply, need = found.trades.supply[LIKELY].copy(), found.trades.need[LIKELY].copy()
        enters = found.plannable.copy()
        rows = change.rows
        gain[rows], fixed[rows] = value.known[LIKELY], value.fixed[LIKELY]
        use[rows] = value.strength[LIKELY] / local.conversion
        enters[rows] = self._free[rows] & may_enter(value, _without_papers(judged) if change.papers else judged)
        for o, offer in change.offers.items():
            supply[o] = _left(offer.quantity, found.trades.sold[o])
        for n, entry in change.needs.items():
            need[n] = _left(entry.quantity, found.trades.bought[n])
        near = self._near(rows, enters)
        chosen = np.flatnonzero(near & enters)
        problem = Problem(
            o=c.o[chosen], n=c.n[chosen], gain=gain[chosen], use=use[chosen], capped=self._capped[chosen],
            fixed=fixed[chosen], supply=np.nan_to_num(supply), need=np.nan_to_num(need),
            share=np.nan_to_num(need * self._share),
        )  # fmt: skip
        allocation = allocate(problem)
        flow = np.zeros(len(c))
        flow[chosen] = allocation.flow
        before = float(self._link_net[near].sum())
        return Answer(self.net - before + allocation.net, self._links(rows, flow[rows]))

    def _links(self, rows: Ints, flow: Floats) -> frozenset[tuple[int, int]]:
        c, used = self._whole.found.candidates, rows[flow > LEAST_FLOW]
        return frozenset(zip(c.o[used].tolist(), c.n[used].tolist(), strict=True))

    def _near(self, rows: Ints, enters: Flags) -> Flags:
        """(k,): the rows connected with the touched ones, in the plan's graph as it is or would be."""
        c = self._whole.found.candidates
        joins = enters | self._whole.found.plannable
        offers, needs = np.zeros(len(c.offers), np.bool_), np.zeros(len(c.needs), np.bool_)
        offers[c.o[rows]], needs[c.n[rows]] = True, True
        while True:
            near: Flags = joins & (offers[c.o] | needs[c.n])
            size = int(offers.sum() + needs.sum())
            offers[c.o[near]], needs[c.n[near]] = True, True
            if int(offers.sum() + needs.sum()) == size:
                return near


def _left(quantity: Any, taken: float) -> float:  # noqa: ANN401 - a Figure or None
    return float("nan") if quantity is None else max(quantity.likely - taken, 0.0)


def _without_papers(judged: Judgement) -> Judgement:
    from matchchain.rules import PAPER, PASS

    return dataclasses.replace(judged, outcomes=np.where(judged.outcomes == PAPER, np.int8(PASS), judged.outcomes))


def revalued(whole: Reckoning, change: Change) -> tuple[Candidates, Worth, Judgement]:
    """The touched rows judged and valued again, as a small set of candidates of their own."""
    found, c, rows = whole.found, whole.found.candidates, change.rows
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
        cache=_shared(c, firms),
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


def _shared(c: Candidates, firms: Ints) -> dict[str, Any]:
    """What the rules have worked out for the whole park and still holds, with firms numbered anew."""
    number = {old: new for new, old in enumerate(firms.tolist())}
    cache: dict[str, Any] = {name: c.cache[name] for name in ("thesaurus", "identities") if name in c.cache}
    if "firms named" in c.cache:
        named: Mapping[str, int] = c.cache["firms named"]
        cache["firms named"] = {text: number[i] for text, i in named.items() if i in number}
    if "hazardous wastes taken" in c.cache:
        taken: Mapping[int, Any] = c.cache["hazardous wastes taken"]
        cache["hazardous wastes taken"] = {number[i]: what for i, what in taken.items() if i in number}
    return cache
