"""The park without some of its firms: planned anew from its cards, or from the plan's own columns.

What traded with a firm that is gone is free again on both sides: the supplier has to find another taker, the
receiver another source.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from matchchain.candidates import LIKELY, Flags, Floats, Ints, among
from matchchain.matching.trades import firm_index
from matchchain.network.allocation.open_part import OpenPart
from matchchain.network.allocation.problem import Problem
from matchchain.network.allocation.stepped import net_of
from matchchain.network.planning.reckoning import Reckoning, whole_problem
from matchchain.park import Need, Offer, Park, Partner
from matchchain.studies.resilience.flows import NO_LINE, Flow, flows

if TYPE_CHECKING:
    from matchchain.network.graph.build import ParkGraph

Entry = TypeVar("Entry", Offer, Need)


def without(park: Park, gone: Collection[str]) -> Park:
    """The park as if these firms (ids) had left: their cards, their processes and every trade with them.

    Example:
        >>> without(Park(), ["a"]) == Park()
        True
    """
    who = firm_index(park.firms)
    absent = {i for i, firm in enumerate(park.firms) if firm.id in gone}

    def here(name: str) -> bool:
        return who.get(name.strip().casefold(), -1) not in absent

    def kept(partners: tuple[Partner, ...]) -> tuple[Partner, ...]:
        return tuple(partner for partner in partners if here(partner.firm))

    firms = [
        replace(
            firm,
            offers=tuple(replace(offer, sells_to=kept(offer.sells_to)) for offer in firm.offers),
            needs=tuple(replace(need, buys_from=kept(need.buys_from)) for need in firm.needs),
        )
        for firm in park.firms
        if firm.id not in gone
    ]
    return replace(park, firms=tuple(firms), conversions=tuple(c for c in park.conversions if here(c.owner)))


def net_of_plan(whole: Reckoning) -> float:
    """What the plan saves, CNY a year: the total that `suggest` prints."""
    return whole.allocation.net


@dataclass(frozen=True, slots=True)
class Absence:
    """The plan of a park, ready to be solved again without one firm or another.

    Attributes:
        whole: the park, matched and planned.
        problem: every pair that could enter the plan if it had the amounts.
        supplier, receiver: (k,) index of the firms of its links.
        part: (k,) which component of the plan each link belongs to.
        opened: the links of each component, and its plan with every firm.
        one_sided: trades that only the supplier's card states.
    """

    whole: Reckoning
    problem: Problem
    supplier: Ints
    receiver: Ints
    part: Ints
    opened: list[tuple[Ints, OpenPart]]
    one_sided: tuple[Flow, ...]

    @classmethod
    def of(cls, whole: Reckoning, graph: ParkGraph) -> Absence:
        """Prepare what all firms share."""
        found, c = whole.found, whole.found.candidates
        judged = found.judgement.blocked | found.judgement.papers | found.group | found.trades.existing
        gains = found.worth.known[LIKELY] > 0
        rows = np.flatnonzero(found.allowed & ~found.unread & ~judged & ~found.figures_missing & gains)
        problem = whole_problem(found, rows, whole.legs, whole.leg_rows)
        part, opened = np.empty(len(problem), dtype=np.int64), []
        for at, links in enumerate(problem.components()):
            part[links] = at
            opened.append((links, OpenPart(problem.links(links))))
        one_sided = tuple(trade for trade in flows(graph) if trade.need_at == NO_LINE)
        supplier, receiver = c.offers.firm[c.o[rows]], c.needs.firm[c.n[rows]]
        if whole.legs is not None:
            inner, legs = whole.legs.found.candidates, whole.leg_rows
            supplier = np.concatenate([supplier, inner.offers.firm[inner.o[legs]]])
            receiver = np.concatenate([receiver, inner.needs.firm[inner.n[legs]]])
        return cls(whole, problem, supplier, receiver, part, opened, one_sided)

    def drop(self, firm: int) -> float:
        """How much less the plan saves without this firm, CNY a year; only what it touches is solved again.

        Both plans get the same effort, by no clock: a hundred firms take seconds, and the answer does not hang on
        how busy the machine is. The plan without the firm starts from what is left of the plan with it; where it
        ends better, the plan with the firm is begun anew from there. What is still below zero is a trade that
        ends and sets free what the plan uses better: no loss to the plan, so 0.
        """
        supply, need = self._freed(firm)
        gone = (self.supplier == firm) | (self.receiver == firm)
        touched = (supply != self.problem.supply)[self.problem.o] | (need != self.problem.need)[self.problem.n]
        most = np.nan_to_num(self.whole.found.candidates.needs.column("max_share")[LIKELY], nan=1.0)
        share = self.problem.share.copy()  # of a process's own input it is open and stays so
        share[: len(most)] = need[: len(most)] * np.minimum(most, 1.0)
        freed = replace(self.problem, supply=supply, need=need, share=share)
        lost = 0.0
        for at in np.flatnonzero(among(len(self.opened), self.part[gone | touched])).tolist():
            links, part = self.opened[at]
            caps = freed.links(links)
            left = part.again(caps, gone[links], part.flow)
            net = net_of(caps, left)
            lost += (part.improved(left) if net > part.net else part.net) - net
        return max(lost, 0.0)

    def _freed(self, firm: int) -> tuple[Floats, Floats]:
        """Supply and need once the trades with this firm have ended."""
        found, c = self.whole.found, self.whole.found.candidates
        sold, bought = found.trades.sold.copy(), found.trades.bought.copy()
        ended: Flags = found.trades.existing & ((c.offers.firm[c.o] == firm) | (c.needs.firm[c.n] == firm))
        for k in np.flatnonzero(ended).tolist():
            amount = float(np.nan_to_num(found.trades.amount[k]))
            sold[c.o[k]] -= amount
            bought[c.n[k]] -= amount / float(np.nan_to_num(c.conversion[k], nan=1.0))
        for flow in self.one_sided:
            if flow.receiver == c.firms[firm].id:
                sold[flow.offer_at] -= flow.quantity or 0.0
        supply, need = self.problem.supply.copy(), self.problem.need.copy()
        supply[: len(sold)] = np.nan_to_num(np.maximum(c.offers.quantity[LIKELY] - sold, 0.0))
        need[: len(bought)] = np.nan_to_num(np.maximum(c.needs.quantity[LIKELY] - bought, 0.0))
        return supply, need
