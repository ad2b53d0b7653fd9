"""The park without some of its firms, to be planned anew from its cards.

What traded with a firm that is gone is free again on both sides: the supplier has to find another taker, the
receiver another source.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from matchchain.matching.trades import firm_index
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Firm, Park, Partner


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

    def trades(firm: Firm) -> bool:
        """Whether a firm trades with one that is gone; the others stay the very cards they are."""
        sold, bought = (line.sells_to for line in firm.offers), (line.buys_from for line in firm.needs)
        return any(not here(partner.firm) for partners in (*sold, *bought) for partner in partners)

    def kept(partners: tuple[Partner, ...]) -> tuple[Partner, ...]:
        return tuple(partner for partner in partners if here(partner.firm))

    def left(firm: Firm) -> Firm:
        return replace(
            firm,
            offers=tuple(replace(offer, sells_to=kept(offer.sells_to)) for offer in firm.offers),
            needs=tuple(replace(need, buys_from=kept(need.buys_from)) for need in firm.needs),
        )

    firms = [left(firm) if trades(firm) else firm for firm in park.firms if firm.id not in gone]
    return replace(park, firms=tuple(firms), conversions=tuple(c for c in park.conversions if here(c.owner)))


def net_of_plan(whole: Reckoning) -> float:
    """What the plan saves, CNY a year: the total that `suggest` prints."""
    return whole.allocation.net
