"""What would a firm save by what the plan proposes, as far as its own card says it?

A gain at the fair price would give the other side away (see `explaining.firm_page`): so it is its own cost of being rid
of what it offers, times its own amount, of the lines for which the plan has a taker.
"""

from __future__ import annotations

from matchchain.network.pairing import Plan
from matchchain.park import Firm


def own_saving(firm: Firm, plan: Plan) -> float | None:
    """CNY a year; None where no line of the plan has both figures.

    Args:
        firm: whose lines they are.
        plan: of the whole park.
    """
    taken = {pairing.offer for pairing in plan.pairings if pairing.in_plan and pairing.supplier == firm.id}
    costs = [
        offer.quantity.likely * offer.disposal_cost.likely
        for offer in firm.offers
        if offer.material in taken
        and offer.quantity is not None
        and offer.disposal_cost is not None
        and offer.disposal_cost.unit == f"CNY/{offer.quantity.unit.partition('/')[0]}"
    ]
    return sum(costs) if costs else None
