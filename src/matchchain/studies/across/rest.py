"""What a park has left once its own plan is carried out: only that may go to other parks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from matchchain.candidates import LIKELY, Lines
from matchchain.matching import match
from matchchain.network.graph.build import park_graph
from matchchain.network.graph.walk import flows
from matchchain.network.planning.reckoning import Reckoning, reckon
from matchchain.park import Figure, Firm, Need, Offer, Park
from matchchain.studies.resilience.absent import net_of_plan
from matchchain.studies.resilience.flows import NO_LINE

LEAST = 1e-6
"""A smaller share of a line is nothing that could go anywhere."""
E = TypeVar("E", Offer, Need)


@dataclass(frozen=True, slots=True)
class Rest:
    """A park after its own plan.

    Attributes:
        park: its offers and needs, each with what the plan leaves of it; a line that is used up is gone.
        net: of its own plan, CNY a year.
    """

    park: Park
    net: float


def rest_of(park: Park, today: dt.date) -> Rest:
    """What the plan of a park leaves, processes of its firms included.

    Args:
        park: without its faulty entries.
        today: the day on which permits are looked at.
    """
    whole = reckon(match(park, today=today))
    return Rest(replace(park, firms=_left(park, _used(whole))), net_of_plan(whole))


def _used(whole: Reckoning) -> Mapping[tuple[str, str, str], float]:
    """(firm, side, line) -> the share of it that the plan moves."""
    c = whole.found.candidates
    used: dict[tuple[str, str, str], float] = defaultdict(float)

    def add(lines: Lines, side: str, at: int, amount: float | None) -> None:
        gross = float(lines.quantity[LIKELY, at])
        if at != NO_LINE and amount and gross > 0:
            used[c.firms[int(lines.firm[at])].id, side, lines.entries[at].id] += amount / gross

    for flow in flows(park_graph(whole), ("planned", "inside")):
        add(c.offers, "offer", flow.offer_at, flow.quantity)
        add(c.needs, "need", flow.need_at, flow.covered)
    return used


def _left(park: Park, used: Mapping[tuple[str, str, str], float]) -> tuple[Firm, ...]:
    def lines(firm: Firm, side: str, entries: tuple[E, ...]) -> tuple[E, ...]:
        kept = ((entry, 1.0 - used.get((firm.id, side, entry.id), 0.0)) for entry in entries)
        return tuple(_scaled(entry, share) for entry, share in kept if share > LEAST)

    return tuple(
        replace(firm, offers=lines(firm, "offer", firm.offers), needs=lines(firm, "need", firm.needs))
        for firm in park.firms
    )


def _scaled(entry: E, share: float) -> E:
    amount = entry.quantity
    if amount is None or share >= 1.0:
        return entry
    low, likely, high = (end * share for end in (amount.low, amount.likely, amount.high))
    return replace(entry, quantity=Figure(low, likely, high, amount.unit, amount.bound, "", amount.basis))
