"""No deal: what a unit is short of, and the one number that would close it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal, TypeAlias

from matchchain.benefits import shortfall
from matchchain.candidates import LIKELY
from matchchain.matching import Match
from matchchain.values import dataclass
from matchchain.wording import Message

Figure: TypeAlias = Literal[
    "quantity", "disposal_cost", "selling_price", "price", "pretreatment_cost", "transport_cost", "extra_cost"
]


@dataclass(frozen=True, slots=True)
class Closer:
    """One figure that alone would close the deal.

    Attributes:
        figure: which one: the quantity, d (or what it is sold for today), p, ct, h or cu.
        now: what it is reckoned with, in `unit`.
        needed: the value it would have to pass, upwards or downwards.
        unit: "t" (a year) of a quantity, else the unit of amount that the price is for.
    """

    figure: Figure
    now: float
    needed: float
    unit: str

    @property
    def change(self) -> float:
        """How far it is away, relative to what it is now."""
        return abs(self.needed - self.now) / max(abs(self.now), 1.0)

    @property
    def upward(self) -> bool:
        """Whether it would have to be more than `needed`, not less."""
        return self.figure in {"quantity", "disposal_cost", "price"}

    @property
    def message(self) -> Message:
        """The sentence: if the disposal cost were above 320 (now 250)."""
        way = "above" if self.upward else "below"
        facts = {
            "needed": _said(self.needed),
            "now": _said(self.now),
            "unit": Message(f"network.per.{self.unit}"),
            "way": Message(f"network.{way}"),
        }
        return Message(f"network.closes.{self.figure}", facts)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """What a pairing without gain lacks.

    Attributes:
        net: CNY per year, not positive.
        quantity: what it is reckoned for, in `unit` per year.
        short: CNY per unit by which the price corridor is negative; infinite without a quantity.
        unit: the offer's unit of amount.
        closers: each figure that alone would close it, the nearest first.
    """

    net: float
    quantity: float
    short: float
    unit: str
    closers: tuple[Closer, ...]

    @property
    def message(self) -> Message:
        """The refusal in one sentence."""
        if not self.quantity:
            return Message("network.no-quantity")
        if self.short < _EVEN:
            return Message("network.no-gain")
        facts: dict[str, object] = {"short": _said(self.short), "unit": Message(f"network.per.{self.unit}")}
        if not self.closers:
            return Message("network.no-deal", facts)
        return Message("network.no-deal-unless", facts | {"closer": self.closers[0].message})


def shortfall_of(found: Match, k: int) -> Shortfall:
    """What pair k is short of at its own potential; figures nobody states count as nothing.

    Args:
        found: the candidates, valued.
        k: a pair whose likely net is not positive.
    """
    value, unit = found.worth, found.candidates.offers.unit[found.candidates.o[k]]
    quantity, margin = float(value.potential[LIKELY, k]), float(value.known[LIKELY, k])
    fixed = float(value.fixed[LIKELY, k])
    net = (quantity * margin if quantity else 0.0) - fixed
    if not quantity:
        return Shortfall(net, 0.0, math.inf, unit, ())
    short = shortfall(net, quantity)
    closers = sorted(_closers(found, k, short, quantity), key=lambda closer: closer.change)
    return Shortfall(net, quantity, short, unit, tuple(closers))


def _closers(found: Match, k: int, short: float, quantity: float) -> Iterator[Closer]:
    c, value = found.candidates, found.worth
    unit, bought = c.offers.unit[c.o[k]], c.needs.unit[c.n[k]]
    margin, fixed = float(value.known[LIKELY, k]), float(value.fixed[LIKELY, k])
    if margin > 0 and fixed > 0:
        yield Closer("quantity", quantity, fixed / margin, unit)
    d = float(value.disposal[LIKELY, k])
    if d >= 0:
        yield Closer("disposal_cost", d, d + short, unit)
    elif -d >= short:
        yield Closer("selling_price", -d, -d - short, unit)
    purchase = float(value.purchase[LIKELY, k])
    per_need = float(value.substitution_ratio[LIKELY, k] / c.conversion[k])
    if not math.isnan(purchase) and per_need > 0:
        yield Closer("price", purchase / per_need, (purchase + short) / per_need, bought)
    costs: tuple[tuple[Figure, float], ...] = (
        ("pretreatment_cost", float(value.pretreatment[LIKELY, k])),
        ("transport_cost", float(value.transport[LIKELY, k])),
        ("extra_cost", float(value.extra[LIKELY, k])),
    )
    for figure, now in costs:
        if now >= short and now > 0:
            yield Closer(figure, now, now - short, unit)


_EVEN = 1e-9
"""CNY per unit below which nothing is short: it comes out even."""


def _said(value: float) -> str:
    """A figure in four digits, never a minus zero.

    Example:
        >>> _said(-0.0), _said(283.01886792452825), _said(23456.7)
        ('0', '283', '23,457')
    """
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value + 0.0:.4g}"
