"""Money and carbon of the candidates at given amounts: net, corridor, each side's gain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matchchain.benefits import corridor, net_per_year, split
from matchchain.candidates import HIGH, LIKELY, LOW, Floats
from matchchain.matching import Match


@dataclass(frozen=True, slots=True)
class Ledger:
    """What each candidate yields a year at `quantity`; nan where it cannot be reckoned.

    Attributes:
        quantity: (3, k) offer units.
        net: (3, k) CNY, the ends over all corners, quantity included.
        price_low, price_high, price: (k,) corridor and price, CNY per offer unit.
        supplier, receiver: (k,) gains in CNY, adding up to the likely net.
        co2: (k,) avoided t CO2e.
    """

    quantity: Floats
    net: Floats
    price_low: Floats
    price_high: Floats
    price: Floats
    supplier: Floats
    receiver: Floats
    co2: Floats


def ledger(found: Match, quantity: Floats) -> Ledger:
    """The year's sum of every candidate at these amounts, (3, k) in offer units (method 1, 2 and 6)."""
    c, value = found.candidates, found.worth
    corners = np.stack([quantity[i] * value.known[j] for i in (LOW, HIGH) for j in (LOW, HIGH)])
    fixed = value.fixed[LIKELY]
    likely = net_per_year(quantity[LIKELY], value.known[LIKELY], fixed)
    net = np.stack([corners.min(axis=0) - value.fixed[LOW], likely, corners.max(axis=0) - value.fixed[HIGH]])
    with np.errstate(divide="ignore", invalid="ignore"):
        worth, borne = _worth_at_receiver(found), value.yearly.by_supplier
        low, high = corridor(value.disposal[LIKELY], worth, fixed, quantity[LIKELY], borne)
        price = split(low, high)
    ask = c.of_offer(lambda e: e.ask)[LIKELY]
    price = np.where(np.isnan(ask), price, np.clip(ask, np.minimum(low, high), np.maximum(low, high)))
    supplier = np.where(np.isnan(price), likely / 2, quantity[LIKELY] * (price - low))
    return Ledger(
        quantity=quantity,
        net=net,
        price_low=low,
        price_high=high,
        price=price,
        supplier=supplier,
        receiver=likely - supplier,
        co2=quantity[LIKELY] * value.co2,
    )


def _worth_at_receiver(found: Match) -> Floats:
    """s p - ct - h - cu - r: what a unit is worth at the receiver; nan when a term is unknown."""
    value = found.worth
    costs = value.pretreatment + value.transport + value.extra + value.residue
    worth: Floats = value.purchase[LIKELY] - costs[LIKELY]
    return worth
