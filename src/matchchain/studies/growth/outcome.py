"""A planned park in figures that two plans are compared by: totals, pairings, each firm's gain, what is left over."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.network.pairing import Pairing
from matchchain.network.planning.gains import gains_of
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Firm
from matchchain.studies.growth.leftover import Unmet, Unplaced, unmet_needs, unplaced_offers
from matchchain.studies.growth.park_prices import park_prices
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """One plan of one park.

    Attributes:
        firms: every firm by id.
        net, bound: CNY per year: what the plan saves, and what no plan could exceed.
        quantity: tonnes a year that the plan moves.
        pairings: id -> row of the plan.
        gains: firm id -> its own gain, CNY per year, every net split equally among those it needs; adds up to `net`.
        unmet, unplaced: what is left.
    """

    firms: Mapping[str, Firm]
    net: float
    bound: float
    quantity: float
    pairings: Mapping[str, Pairing]
    gains: Mapping[str, float]
    unmet: tuple[Unmet, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def linked(self) -> int:
        """How many firms the plan links."""
        return len(self.gains)


def outcome(whole: Reckoning) -> Outcome:
    """The figures of a planned park."""
    c, prices = whole.found.candidates, park_prices(whole)
    writer, router = whole.writer(), whole.route_writer()
    rows = writer.pairings(whole.used, [0] * len(whole.used), "ready")
    if router is not None:
        rows += [router.pairing(route, 0) for route in whole.routes]
    return Outcome(
        firms={firm.id: firm for firm in c.firms},
        net=whole.allocation.net,
        bound=whole.allocation.bound,
        quantity=sum(row.quantity or 0.0 for row in rows if row.unit == "t"),
        pairings={row.id: row for row in rows},
        gains=gains_of(whole),
        unmet=unmet_needs(whole, prices),
        unplaced=unplaced_offers(whole, prices),
    )
