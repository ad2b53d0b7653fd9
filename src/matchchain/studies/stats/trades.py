"""Who trades with whom, on three lines that are never added: on the cards, by deals that run, by the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from matchchain.matching import Match
from matchchain.matching.trades import firm_index
from matchchain.materials import Thesaurus
from matchchain.network.graph.one_sided import one_sided
from matchchain.network.pairing import Pairing
from matchchain.park import Deal, Firm
from matchchain.studies.deals.deals import DealFound
from matchchain.studies.stats.period import Period
from matchchain.studies.stats.substances import Substance, base_of, substance_called


@dataclass(frozen=True, slots=True)
class Trade:
    """One supply between two firms, ids or names as written, and of which substance."""

    supplier: str
    receiver: str
    substance: Substance


@dataclass(frozen=True, slots=True)
class Linked:
    """What some trades come to.

    Attributes:
        firms: distinct firms with a trade between two of different groups, sorted.
        products: distinct base substances so traded, sorted.
        trades: how many there are; `within_groups` those that do not count.
    """

    firms: tuple[str, ...]
    products: tuple[Substance, ...]
    trades: int
    within_groups: int


@dataclass(frozen=True, slots=True)
class Who:
    """The firms of a park by any of their names, with group and chains."""

    firms: tuple[Firm, ...]
    index: Mapping[str, int]

    @classmethod
    def of(cls, firms: Iterable[Firm]) -> Who:
        """Of a park's firms."""
        every = tuple(firms)
        return cls(every, firm_index(every))

    def found(self, name: str) -> Firm | None:
        """The firm of a name; None for one outside the park."""
        at = self.index.get(name.strip().casefold())
        return None if at is None else self.firms[at]

    def id_of(self, name: str) -> str:
        """Its id, or the name as written."""
        firm = self.found(name)
        return firm.id if firm else name.strip()

    def one_group(self, one: str, other: str) -> bool:
        """Whether two firms are one, or of one group."""
        first, second = self.found(one), self.found(other)
        if first is None or second is None:
            return one.strip().casefold() == other.strip().casefold()
        groups = first.group.strip().casefold(), second.group.strip().casefold()
        return first.id == second.id or (bool(groups[0]) and groups[0] == groups[1])

    def in_chain(self, chain: str, *names: str) -> bool:
        """Whether one of some firms is in a chain; every one is where none is asked for."""
        return not chain or any(firm and chain in firm.chains for firm in map(self.found, names))


def linked(trades: Iterable[Trade], who: Who) -> Linked:
    """Count firms and products once each.

    Args:
        trades: any, several between the same two firms too.
        who: the firms of the park.
    """
    every = list(trades)
    between = [one for one in every if not who.one_group(one.supplier, one.receiver)]
    firms = {who.id_of(name) for one in between for name in (one.supplier, one.receiver)}
    products = {one.substance.id: one.substance for one in between}
    return Linked(tuple(sorted(firms)), tuple(sorted(products.values())), len(between), len(every) - len(between))


def on_cards(found: Match, who: Who, chain: str = "") -> Iterator[Trade]:
    """The trades that the cards state, with or without the office.

    Args:
        found: the park, matched without its deals, which count as trades too.
        who: its firms.
        chain: only those with a firm of this chain.
    """
    c, known = found.candidates, found.candidates.thesaurus
    stated = found.trades.existing & ~(found.trades.amount == 0)  # 0: it stands in another pair of the same two firms
    met = ((c.supplier(k).id, c.receiver(k).id, c.offer(k).material) for k in np.flatnonzero(stated).tolist())
    nodes = ("",) * max(len(c.offers), len(c.needs))
    one_card = ((flow.supplier, flow.receiver, flow.offer or flow.need) for flow in one_sided(found, nodes, nodes))
    for supplier, receiver, material in (*met, *one_card):
        if supplier != receiver and who.in_chain(chain, supplier, receiver):
            yield Trade(supplier, receiver, substance_called(material, known))


def of_the_plan(pairings: Iterable[Pairing], known: Thesaurus, who: Who, chain: str = "") -> Iterator[Trade]:
    """The pairs that the plan proposes."""
    for one in pairings:
        if one.in_plan and who.in_chain(chain, one.supplier, one.receiver):
            base = base_of(one.material, known) or substance_called(one.offer, known)
            yield Trade(one.supplier, one.receiver, base)


def by_deals(rows: Iterable[DealFound], period: Period, known: Thesaurus) -> Iterator[Trade]:
    """The deals of the office that delivered in a period, by the ledger."""
    for row in rows:
        if is_ours(row.deal) and ran_in(row, period):
            yield Trade(row.deal.supplier, row.deal.receiver, substance_called(row.deal.material, known))


def ran_in(row: DealFound, period: Period) -> bool:
    """Whether something was delivered in a period."""
    return any(one.delivery.quantity > 0 and period.holds(one.delivery.month) for one in row.account.months)


def is_ours(deal: Deal) -> bool:
    """Whether the office had a part in it: not where it would have come about anyhow, or it did nothing for it."""
    office = deal.office
    if office is None:
        return True
    nothing = office.role == "none" or (office.share is not None and office.share.likely <= 0)
    return not nothing and office.without_us != "yes"


def of_chain(row: DealFound, chain: str, who: Who) -> bool:
    """Whether a deal is of a chain: by what it says itself, else by its firms; every one is where none is asked for."""
    if not chain or row.deal.chain:
        return not chain or row.deal.chain == chain
    return who.in_chain(chain, row.deal.supplier, row.deal.receiver)
