"""What each firm itself gains by a plan: of its pairs and of the routes it is part of."""

from __future__ import annotations

from matchchain.candidates import LIKELY
from matchchain.network.planning.reckoning import Reckoning


def gains_of(whole: Reckoning) -> dict[str, float]:
    """Firm -> its own gain by the plan, CNY per year: of a pair half and half, of a route each party the same."""
    c, gains = whole.found.candidates, dict[str, float]()
    planned = whole.planned.supplier.tolist(), whole.planned.receiver.tolist()
    for k, gives, takes in zip(whole.used.tolist(), *planned, strict=True):
        _add(gains, c.supplier(k).id, gives)
        _add(gains, c.receiver(k).id, takes)
    router = whole.route_writer()
    for route in whole.routes if router is not None else ():
        parties = router.parties(route) if router is not None else ()
        for party in parties:
            _add(gains, party, route.net[LIKELY] / len(parties))
    return gains


def _add(gains: dict[str, float], firm: str, amount: float) -> None:
    gains[firm] = gains.get(firm, 0.0) + amount

