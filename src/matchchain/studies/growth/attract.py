"""What a newcomer would be worth to the park: a bound foretold from the park's prices, and the plan solved anew.

All newcomers are matched with the park at once, as cards among the park's; each is then valued alone. The bound: its
links at what they would win beyond what they take of the park's caps at the park's own prices, as far as its own
amounts and each partner's reach. The value of a linear programme is concave in its caps, so that without fixed costs
no newcomer can win more; what it wins is known when the plan is solved with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints
from matchchain.matching import Match, match
from matchchain.matching.legs import Legs, legs_of
from matchchain.matching.valuing.terms import PIPE
from matchchain.materials import Thesaurus
from matchchain.network.allocation.allocate import allocate
from matchchain.network.allocation.effort import STEADY
from matchchain.network.allocation.model import Prices
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.settled import Settled
from matchchain.network.planning.reckoning import whole_problem
from matchchain.park import Park, PlanRules
from matchchain.rules.dangerous import dangerous_goods
from matchchain.studies.growth.newcomer import Newcomer
from matchchain.studies.growth.park_prices import middle_prices
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Valued:
    """What one newcomer would be worth.

    Attributes:
        newcomer: its card.
        bound: the most it could add to the plan without fixed costs, CNY per year, its own work not paid.
        gain: what it adds, the plan solved with it and without; None where only the bound was worked out.
        partners: ids of the firms it would deal with, the greatest first.
        radius_km: by road from its site; beyond it the haul eats what the average tonne wins. None where a pipe
            carries it or nobody knows.
    """

    newcomer: Newcomer
    bound: float
    gain: float | None
    partners: tuple[str, ...]
    radius_km: float | None


class Attraction:
    """A park with all newcomers beside it, ready to be asked about each."""

    def __init__(
        self, park: Park, newcomers: Sequence[Newcomer], today: date, thesaurus: Thesaurus | None, before: Match
    ) -> None:
        """Match them together.

        Args:
            park: the park.
            newcomers: who may come.
            today: the day on which permits are looked at.
            thesaurus: what names mean; the shipped one by default.
            before: the match of the park without them.
        """
        joined = replace(park, firms=(*park.firms, *(newcomer.firm for newcomer in newcomers)))
        known = before.candidates.thesaurus
        self._found = match(joined, thesaurus=thesaurus, today=today, own_words=known, before=before)
        self._legs = _own_legs(self._found)
        rows = np.flatnonzero(self._found.plannable)
        leg_rows = np.empty(0, np.int64) if self._legs is None else np.flatnonzero(self._legs.found.plannable)
        self._rows = rows
        self._problem = whole_problem(self._found, rows, self._legs, leg_rows)
        self._supplier, self._receiver = _ends(self._found, rows, self._legs, leg_rows)
        self._per_km = _per_km(self._found.candidates, rows)
        number = {newcomer.firm.id: at for at, newcomer in enumerate(newcomers)}
        guest = np.array([number.get(firm.id, -1) for firm in self._found.candidates.firms], dtype=np.int64)
        self._guest_o, self._guest_n = guest[self._supplier], guest[self._receiver]
        self.base = self._problem.links((self._guest_o < 0) & (self._guest_n < 0))
        self._prices, _ = middle_prices(self.base)
        self._most = self._problem.most()
        self._own_nets: dict[bytes, float] = {}
        self._settled = Settled(amounts_only=False)
        self.newcomers = tuple(newcomers)

    def links(self, at: int) -> Ints:
        """The links of one newcomer with the park; none of those with other newcomers."""
        with_park = ((self._guest_o == at) & (self._guest_n < 0)) | ((self._guest_n == at) & (self._guest_o < 0))
        return np.flatnonzero(with_park)

    def bound(self, at: int) -> float:
        """The most newcomer `at` could add to the plan without fixed costs, CNY per year."""
        rows = self.links(at)
        return foretold(self._problem.links(rows), self._most[rows], self._prices, self._guest_n[rows] == at)

    def least_cost(self, at: int) -> float:
        """What the cheapest of its links costs a year as soon as it is used; a newcomer wins nothing below that."""
        fixed = self._problem.fixed[self.links(at)]
        return float(fixed.min()) if len(fixed) else 0.0

    def gain(self, at: int) -> float:
        """What newcomer `at` adds to the plan, CNY per year; what it does not touch is not solved again."""
        own = self.links(at)
        rows = np.union1d(np.flatnonzero((self._guest_o < 0) & (self._guest_n < 0)), own)
        joined, mine = self._problem.links(rows), np.isin(rows, own)
        after = before = 0.0
        for part in joined.components():
            if mine[part].any():
                after += allocate(joined.links(part), STEADY, settled=self._settled).net
                before += self._without_it(rows[part[~mine[part]]])
        return max(after - before, 0.0)

    def _without_it(self, rows: Ints) -> float:
        """What the park's own plan wins of these links, CNY per year; newcomers of one component share it."""
        key = rows.tobytes()
        if key not in self._own_nets:
            self._own_nets[key] = allocate(self._problem.links(rows), STEADY, settled=self._settled).net
        return self._own_nets[key]

    def value(self, at: int, *, solved: bool) -> Valued:
        """Newcomer `at` with its bound, and its gain where it is to be solved."""
        gain = self.gain(at) if solved else None
        return Valued(self.newcomers[at], self.bound(at), gain, self._partners(at), self._radius(at))

    def _partners(self, at: int) -> tuple[str, ...]:
        rows = self.links(at)
        c, most = self._found.candidates, self._most[rows]
        partner = np.where(self._guest_o[rows] == at, self._receiver[rows], self._supplier[rows])
        amount = np.bincount(partner, most, len(c.firms)) if len(rows) else np.zeros(len(c.firms))
        order = [i for i in np.argsort(-amount, kind="stable").tolist() if amount[i] > LEAST_FLOW]
        return tuple(c.firms[i].id for i in order)

    def _radius(self, at: int) -> float | None:
        """Margin without the distance over what a kilometre costs, both averaged over what its pairs could move."""
        links = self.links(at)
        links = links[links < len(self._rows)]
        pairs, value = self._rows[links], self._found.worth
        by_road = value.origin["transport_cost"][pairs] != PIPE
        weight, per_km = self._most[links], self._per_km[links]
        rate = float(weight @ per_km)
        if not len(pairs) or not by_road.all() or not rate > 0:
            return None
        margin = value.known[LIKELY, pairs] + per_km * np.nan_to_num(value.road_km[pairs])
        return float(weight @ margin) / rate


def foretold(links: Problem, room: Floats, prices: Prices, incoming: Flags) -> float:
    """The most that new links could win at the prices of the caps they meet, CNY per year.

    Args:
        links: the new links alone, in the joined problem; each starts or ends at a new line.
        room: (k,) the most each could carry in the joined problem, where old links may make room for it.
        prices: of every cap of the problem without them; new lines have none.
        incoming: (k,) which of them end at a new line; the others start at one.

    Returns:
        sum over the new lines of the best use of their amount, each link at its reduced gain and within what its
        old end has: an upper bound of what the optimum of the joined programme exceeds the old one by.
    """
    reduced = links.gain - prices.of_links(links)
    total = 0.0
    for line, cap, weight, among in (
        (links.n, links.need, links.use, incoming),
        (links.o, links.supply, np.ones(len(links)), ~incoming),
    ):
        for at in np.unique(line[among]).tolist():
            rows = np.flatnonzero(among & (line == at) & (reduced > 0))
            total += _fullest(reduced[rows], room[rows], weight[rows], float(cap[at]))
    return total


def _fullest(gain: Floats, room: Floats, weight: Floats, cap: float) -> float:
    """The best filling of one cap: the most gain per unit of it first, each as far as it has room."""
    order = np.argsort(-gain / weight, kind="stable")
    used = np.minimum(np.cumsum((room * weight)[order]), cap)
    filled = np.diff(used, prepend=0.0)
    return float((gain / weight)[order] @ filled)


def _per_km(c: Candidates, rows: Ints) -> Floats:
    """(rows,): what a kilometre by road costs each pair, CNY per offer unit."""
    rate, hazard = (np.broadcast_to(c.tariff(name)[LIKELY], len(c))[rows] for name in ("haul_rate", "hazard_factor"))
    return rate * np.where(dangerous_goods(c)[c.o[rows]], hazard, 1.0)


def _own_legs(found: Match) -> Legs | None:
    park = found.candidates.park
    owned = (park.plan or PlanRules()).conversions == "owned"
    return legs_of(found, park.conversions) if owned and park.conversions else None


def _ends(found: Match, rows: Ints, legs: Legs | None, leg_rows: Ints) -> tuple[Ints, Ints]:
    """(k,) index of the supplier and of the receiver of every link of the problem."""
    c = found.candidates
    suppliers, receivers = [c.offers.firm[c.o[rows]]], [c.needs.firm[c.n[rows]]]
    if legs is not None:
        inner = legs.found.candidates
        suppliers.append(inner.offers.firm[inner.o[leg_rows]])
        receivers.append(inner.needs.firm[inner.n[leg_rows]])
    return np.concatenate(suppliers), np.concatenate(receivers)


def ranked(
    attraction: Attraction, among: Iterable[int], solved: int, rank: Callable[[Valued], tuple[float, ...]]
) -> list[Valued]:
    """Newcomers worth something, the first of them solved anew; those beyond the `solved` first follow by bound.

    Args:
        attraction: the park with all newcomers beside it.
        among: which of them.
        solved: for how many the plan is solved anew.
        rank: what sorts them, the least first.
    """

    def place(valued: Valued) -> tuple[tuple[float, ...], str]:
        return rank(valued), valued.newcomer.firm.id

    bounded = [Bounded(at, attraction.bound(at), attraction.newcomers[at]) for at in among]
    worth = [one for one in bounded if one.bound > attraction.least_cost(one.at)]
    order = sorted(worth, key=lambda one: place(one.valued))
    first = [attraction.value(one.at, solved=True) for one in order[:solved]]
    first = [valued for valued in first if valued.gain is not None and valued.gain > 0]
    first.sort(key=place)
    return [*first, *(attraction.value(one.at, solved=False) for one in order[solved:])]


@dataclass(frozen=True, slots=True)
class Bounded:
    """A newcomer of which only the bound is worked out yet."""

    at: int
    bound: float
    newcomer: Newcomer

    @property
    def valued(self) -> Valued:
        """As far as it is known."""
        return Valued(self.newcomer, self.bound, None, (), None)
