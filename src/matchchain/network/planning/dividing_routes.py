"""What the parties of a route gain where the gains of the whole plan are divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchchain.candidates import LIKELY
from matchchain.matching.legs import Legs
from matchchain.network.planning.routes import Route

if TYPE_CHECKING:
    from matchchain.network.sharing.shares import Shares


def shared_gains(legs: Legs, route: Route, shares: Shares) -> tuple[float, float | None]:
    """The supplier's part of a route's net, and that of the firms between; the receiver has the rest.

    Args:
        legs: the park's legs.
        route: one route of the plan; its parts of legs and processes are its parts of what these give.
        shares: (legs,) what either side of each leg gains.
    """
    c = legs.found.candidates
    supplier, receiver = c.offers.firm[c.o[route.legs[0]]], c.needs.firm[c.n[route.legs[-1]]]
    gains = float(shares.supplier[route.legs[0]]) * route.parts[0]
    between: dict[int, float] = {}
    for at, i in enumerate(route.processes):
        process = legs.processes[i]
        earned = float(shares.receiver[route.legs[at]]) * route.parts[at]
        earned += float(shares.supplier[route.legs[at + 1]]) * route.parts[at + 1]
        earned -= route.worked[at] * float(process.known[LIKELY]) + route.through[at] * process.yearly
        if process.owner == supplier:
            gains += earned
        elif process.owner != receiver:
            between[process.owner] = between.get(process.owner, 0.0) + earned
    return gains, sum(between.values()) if between else None
