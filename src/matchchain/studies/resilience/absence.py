"""What the plan loses with any one firm: only what the firm touches is solved again.

The plan's parts do not know of each other. A part whose plan is proven, and in which a firm carries nothing and sets
nothing free, is planned without it as it was with it; the others are solved again, each from where it stands, several
parts side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints, among
from matchchain.network.allocation.open_part import OpenPart
from matchchain.network.allocation.parallel import each
from matchchain.network.allocation.problem import LEAST_FLOW, Problem
from matchchain.network.allocation.stepped import net_of
from matchchain.network.planning.reckoning import Reckoning, whole_problem
from matchchain.studies.resilience.flows import NO_LINE, TODAY, Flow, flows
from matchchain.values import dataclass

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph


@dataclass(frozen=True, slots=True)
class Freed:
    """What is free again once the trades with a firm have ended: lines of the cards and how much of them is left.

    Attributes:
        offers, supply: indices, offer units per year.
        needs, need: indices, need units per year.
    """

    offers: Ints
    supply: Floats
    needs: Ints
    need: Floats


class Part:
    """A component of the plan; it is solved when somebody first asks."""

    def __init__(self, problem: Problem, links: Ints) -> None:
        """Links of the whole problem, by their indices."""
        mine = problem.links(links)
        processes = problem.processes.of(mine.reached())
        self.links, self.problem = links, mine.compact()
        self.offers = np.flatnonzero(among(len(problem.supply), mine.o, processes.gives_o))
        self.needs = np.flatnonzero(among(len(problem.need), mine.n, processes.takes_n))
        self._open: OpenPart | None = None

    @property
    def open(self) -> OpenPart:
        """Its plan with every firm, to go on from."""
        if self._open is None:
            self._open = OpenPart(self.problem)
        return self._open

    def without(self, gone: Flags, freed: Freed, most: Floats) -> float:
        """How much less it wins, CNY a year; below zero where what is set free wins more.

        Args:
            gone: (k,) its links that may carry nothing.
            freed: what ends with the firm.
            most: (needs,) the share of each need of the cards that others may cover.
        """
        caps, opened = self._caps(freed, most), self.open
        if opened.proven and caps is self.problem and not (opened.flow[gone] > LEAST_FLOW).any():
            return 0.0
        left = opened.again(caps, gone, opened.flow)
        net = net_of(caps, left)
        return (opened.improved(left) if net > opened.net else opened.net) - net

    def _caps(self, freed: Freed, most: Floats) -> Problem:
        """The part with what is free again; itself where nothing of it is."""
        supply = _changed(self.problem.supply, self.offers, freed.offers, freed.supply)
        need = _changed(self.problem.need, self.needs, freed.needs, freed.need)
        if supply is self.problem.supply and need is self.problem.need:
            return self.problem
        share = _changed(self.problem.share, self.needs, freed.needs, freed.need * most[freed.needs])
        return replace(self.problem, supply=supply, need=need, share=share)


def _changed(amounts: Floats, lines: Ints, others: Ints, values: Floats) -> Floats:
    """The amounts of some lines (sorted) with those of others put in their places; themselves where all is alike."""
    at = np.searchsorted(lines, others)
    here = np.flatnonzero(at < len(lines))
    here = here[lines[at[here]] == others[here]]
    if not (amounts[at[here]] != values[here]).any():
        return amounts
    changed = amounts.copy()
    changed[at[here]] = values[here]
    return changed


@dataclass(frozen=True, slots=True)
class Absence:
    """The plan of a park, ready to be solved again without one firm or another.

    Attributes:
        whole: the park, matched and planned.
        parts: the components of every pair that could enter the plan if it had the amounts.
        supplier, receiver: (k,) index of the firms of its links.
        most: (needs,) the share of each need of the cards that others may cover.
        one_sided: trades that only the supplier's card states.
        of_link, of_offer, of_need: the part of each link, and of each line of the cards, -1 where it is in none.
        traded: the candidates that are trades already.
    """

    whole: Reckoning
    parts: Sequence[Part]
    supplier: Ints
    receiver: Ints
    most: Floats
    one_sided: tuple[Flow, ...]
    of_link: Ints
    of_offer: Ints
    of_need: Ints
    traded: Ints

    @classmethod
    def of(cls, whole: Reckoning, graph: ParkGraph) -> Absence:
        """Prepare what all firms share."""
        found, c = whole.found, whole.found.candidates
        judged = found.judgement.blocked | found.judgement.papers | found.group | found.trades.existing
        gains = found.worth.known[LIKELY] > 0
        rows = np.flatnonzero(found.allowed & ~found.unread & ~judged & ~found.figures_missing & gains)
        problem = whole_problem(found, rows, whole.legs, whole.leg_rows)
        parts = [Part(problem, links) for links in problem.components()]
        of_link, of_offer, of_need = (np.full(size, -1) for size in (len(problem), len(c.offers), len(c.needs)))
        for at, part in enumerate(parts):
            of_link[part.links] = at
            of_offer[part.offers[part.offers < len(c.offers)]] = at
            of_need[part.needs[part.needs < len(c.needs)]] = at
        supplier, receiver = c.offers.firm[c.o[rows]], c.needs.firm[c.n[rows]]
        if whole.legs is not None:
            inner, legs = whole.legs.found.candidates, whole.leg_rows
            supplier = np.concatenate([supplier, inner.offers.firm[inner.o[legs]]])
            receiver = np.concatenate([receiver, inner.needs.firm[inner.n[legs]]])
        most = np.minimum(np.nan_to_num(c.needs.column("max_share")[LIKELY], nan=1.0), 1.0)
        one_sided = tuple(trade for trade in flows(graph, TODAY) if trade.need_at == NO_LINE)
        traded = np.flatnonzero(found.trades.existing)
        return cls(whole, parts, supplier, receiver, most, one_sided, of_link, of_offer, of_need, traded)

    @property
    def net(self) -> float:
        """What all parts win together with every firm, CNY a year."""
        return sum(part.open.net for part in self.parts)

    def drop(self, firm: int) -> float:
        """How much less the plan saves without this firm, CNY a year; see `drops`."""
        return self.drops([firm])[0]

    def drops(self, firms: Sequence[int], tell: Callable[[int], object] = lambda _: None) -> list[float]:
        """How much less the plan saves without each of these firms, CNY a year.

        Both plans get the same effort, by no clock: a hundred firms take seconds, and the answer does not hang on
        how busy the machine is. The plan without the firm starts from what is left of the plan with it; where it
        ends better, the plan with the firm is begun anew from there. What is still below zero is a trade that
        ends and sets free what the plan uses better: no loss to the plan, so 0.

        Args:
            firms: their indices.
            tell: told how many firms are as good as done, now and then.
        """
        freed = [self._freed(firm) for firm in firms]
        asked: dict[int, list[int]] = {}
        for number, firm in enumerate(firms):
            for at in self._touched(firm, freed[number]):
                asked.setdefault(at, []).append(number)
        jobs = list(asked.items())
        sizes = [len(numbers) * len(self.parts[at].links) for at, numbers in jobs]

        def work(job: int) -> list[float]:
            at, numbers = jobs[job]
            part = self.parts[at]
            return [
                part.without(self._gone(firms[number])[part.links], freed[number], self.most) for number in numbers
            ]

        lost = [0.0] * len(firms)

        def told(count: int) -> bool:
            tell(len(firms) * count // len(jobs))
            return False

        done = each(work, sizes, told)
        for (_, numbers), losses in sorted(zip(jobs, done, strict=True)):
            for number, loss in zip(numbers, losses or (), strict=True):
                lost[number] += loss
        return [max(loss, 0.0) for loss in lost]

    def _gone(self, firm: int) -> Flags:
        gone: Flags = (self.supplier == firm) | (self.receiver == firm)
        return gone

    def _touched(self, firm: int, freed: Freed) -> list[int]:
        """The parts that have a link of a firm, or a line that it sets free."""
        links, offers, needs = self.of_link[self._gone(firm)], self.of_offer[freed.offers], self.of_need[freed.needs]
        parts = among(len(self.parts) + 1, links, offers, needs)  # the last one stands for those in no part, -1
        return list(np.flatnonzero(parts[:-1]).tolist())

    def _freed(self, firm: int) -> Freed:
        """Supply and need once the trades with this firm have ended."""
        found, c = self.whole.found, self.whole.found.candidates
        sold, bought = dict[int, float](), dict[int, float]()
        k = self.traded
        ended = k[(c.offers.firm[c.o[k]] == firm) | (c.needs.firm[c.n[k]] == firm)]
        for at in ended.tolist():
            amount, o, n = float(np.nan_to_num(found.trades.amount[at])), int(c.o[at]), int(c.n[at])
            sold[o] = sold.get(o, float(found.trades.sold[o])) - amount
            before = bought.get(n, float(found.trades.bought[n]))
            bought[n] = before - amount / float(np.nan_to_num(c.conversion[at], nan=1.0))
        for flow in self.one_sided:
            if flow.receiver == c.firms[firm].id:
                o = flow.offer_at
                sold[o] = sold.get(o, float(found.trades.sold[o])) - (flow.quantity or 0.0)
        offers, needs = np.array(list(sold), dtype=np.int64), np.array(list(bought), dtype=np.int64)
        rest_o = c.offers.quantity[LIKELY, offers] - np.array(list(sold.values()))
        rest_n = c.needs.quantity[LIKELY, needs] - np.array(list(bought.values()))
        return Freed(offers, np.nan_to_num(np.maximum(rest_o, 0.0)), needs, np.nan_to_num(np.maximum(rest_n, 0.0)))
