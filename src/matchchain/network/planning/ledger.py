"""Money and carbon of candidates at given amounts: net, corridor, each side's gain."""

from __future__ import annotations

import numpy as np

from matchchain.benefits import corridor, net_per_year, split
from matchchain.candidates import HIGH, LIKELY, LOW, Floats, Ints
from matchchain.matching import Match
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Ledger:
    """What some candidates yield a year at `quantity`; nan where it cannot be reckoned.

    Attributes:
        quantity: (3, r) offer units.
        net: (3, r) CNY, the ends over all corners, quantity included.
        price_low, price_high, price: (r,) corridor and price, CNY per offer unit.
        supplier, receiver: (r,) gains in CNY, adding up to the likely net.
        co2: (r,) avoided t CO2e.
    """

    quantity: Floats
    net: Floats
    price_low: Floats
    price_high: Floats
    price: Floats
    supplier: Floats
    receiver: Floats
    co2: Floats

    def at(self, places: Ints) -> Ledger:
        """The sums of some of these candidates."""
        return Ledger(*(column[..., places] for column in self._columns()))

    def overlaid(self, places: Ints, other: Ledger) -> Ledger:
        """The same sums, with others in these places."""
        columns = [column.copy() for column in self._columns()]
        for column, new in zip(columns, other._columns(), strict=True):
            column[..., places] = new
        return Ledger(*columns)

    def _columns(self) -> tuple[Floats, ...]:
        return (
            self.quantity, self.net, self.price_low, self.price_high,
            self.price, self.supplier, self.receiver, self.co2,
        )  # fmt: skip


def ledger(found: Match, quantity: Floats, rows: Ints | None = None) -> Ledger:
    """The year's sums of candidates at these amounts (method 1, 2 and 6).

    Args:
        found: the candidates.
        quantity: (3, r) offer units a year.
        rows: (r,) which candidates; all of them by default.
    """
    c, value = found.candidates, found.worth
    of: Ints | slice = slice(None) if rows is None else rows
    known, fixed = value.known[:, of], value.fixed[:, of]
    corners = np.stack([quantity[i] * known[j] for i in (LOW, HIGH) for j in (LOW, HIGH)])
    likely = net_per_year(quantity[LIKELY], known[LIKELY], fixed[LIKELY])
    net = np.stack([corners.min(axis=0) - fixed[LOW], likely, corners.max(axis=0) - fixed[HIGH]])
    with np.errstate(divide="ignore", invalid="ignore"):
        worth, borne = _worth_at_receiver(found, of), value.yearly.by_supplier(of)
        low, high = corridor(value.disposal[LIKELY, of], worth, fixed[LIKELY], quantity[LIKELY], borne)
        price = split(low, high)
    ask = c.offers.column("ask")[LIKELY, c.o[of]]
    price = np.where(np.isnan(ask), price, np.clip(ask, np.minimum(low, high), np.maximum(low, high)))
    price = np.where(np.isnan(ask), _at_the_gate(found, of, price, low, high), price)
    priced = np.isfinite(price) & np.isfinite(low)  # of nothing there is no price: its fixed cost is a part of 0
    price, above = np.where(priced, price, np.nan), np.where(priced, price, 0.0) - np.where(priced, low, 0.0)
    supplier = np.where(priced, quantity[LIKELY] * above, likely / 2)
    return Ledger(
        quantity=quantity,
        net=net,
        price_low=low,
        price_high=high,
        price=price,
        supplier=supplier,
        receiver=likely - supplier,
        co2=quantity[LIKELY] * value.co2[of],
    )


def _at_the_gate(found: Match, of: Ints | slice, price: Floats, low: Floats, high: Floats) -> Floats:
    """The price, and where the receiver charges a gate fee that fee: the supplier pays it and the haul.

    Within the corridor, where there is one: at a fee beyond it one of the two would lose.
    """
    value = found.worth
    fee = value.fee[of]
    if np.isnan(fee).all():
        return price
    charged = np.clip(-fee - value.transport[LIKELY, of], np.minimum(low, high), np.maximum(low, high))
    return np.where(np.isnan(fee), price, charged)


def _worth_at_receiver(found: Match, of: Ints | slice) -> Floats:
    """s p - ct - h - cu - r: what a unit is worth at the receiver; nan when a term is unknown."""
    value = found.worth
    treatment, haul, extra, residue = (
        costs[LIKELY, of] for costs in (value.pretreatment, value.transport, value.extra, value.residue)
    )
    worth: Floats = value.purchase[LIKELY, of] - (treatment + haul + extra + residue)
    return worth
