"""What a figure may turn out to be: fixed, anything in a range, or most likely something in between."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace

from matchchain.expressions import expression
from matchchain.park import Figure, Label
from matchchain.units import Stated, UnitFault, number, price, rate, share, yearly
from matchchain.values import dataclass

_PERCENT = r"[+-]?\d+(?:\.\d+)?"
_AROUND = expression(r"^(?:±|\+/?-)\s*(\d+(?:\.\d+)?)\s*[%％]$")
_BETWEEN = expression(rf"^({_PERCENT})\s*[%％]?\s*(?:\.\.|~|～|至|to)\s*({_PERCENT})\s*[%％]$", re.IGNORECASE)
_BY = expression(r"^([+-]\d+(?:\.\d+)?)\s*[%％]$")
MOST = 10.0
"""The most that a figure may become, as a multiple of what it is."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What a figure is drawn from.

    Attributes:
        low, likely, high: of the figure in `unit`, or of the factor it is multiplied with.
        unit: canonical; "" where it is a factor.
        even: anything between the ends is as likely; else `likely` is the top of a triangle.
    """

    low: float
    likely: float
    high: float
    unit: str = ""
    even: bool = True

    @property
    def fixed(self) -> bool:
        """Whether nothing is left to chance."""
        return self.low == self.high

    def draw(self, chance: random.Random) -> float:
        """One value."""
        if self.fixed:
            return self.likely
        if self.even:
            return chance.uniform(self.low, self.high)
        return chance.triangular(self.low, self.high, self.likely)


def spread_of(text: str, *, per_unit: bool) -> Spread | None:
    """A spread as people write it: ±10%, -20%..+30%, +5%, 1200~1800元/吨; None where it cannot be read.

    Args:
        text: as written.
        per_unit: whether it may be a price; else only a factor.

    Example:
        >>> spread_of("±10%", per_unit=False)
        Spread(low=0.9, likely=1.0, high=1.1, unit='', even=True)
        >>> spread_of("1200~1800 CNY/t", per_unit=True)
        Spread(low=1200.0, likely=1500.0, high=1800.0, unit='CNY/t', even=True)
    """
    text = text.strip()
    ends: tuple[float, float] | None = None
    if hit := _AROUND.fullmatch(text):
        ends = (1 - float(hit[1]) / 100, 1 + float(hit[1]) / 100)
    elif hit := _BETWEEN.fullmatch(text):
        ends = (1 + float(hit[1]) / 100, 1 + float(hit[2]) / 100)
    elif hit := _BY.fullmatch(text):
        ends = (1 + float(hit[1]) / 100,) * 2
    if ends is not None:
        low, high = (round(end, 9) for end in ends)
        return Spread(low, (low + high) / 2, high) if 0 <= low <= high <= MOST else None
    return _of_price(text) if per_unit else None


def _of_price(text: str) -> Spread | None:
    try:
        stated = price(text)
    except UnitFault:
        return None
    low, likely, high = (float(end) for end in (stated.low, stated.likely, stated.high))
    return Spread(low, likely, high, "" if stated.assumed else stated.unit, even=_in_the_middle(low, likely, high))


def in_unit(text: str, label: Label) -> Spread | None:
    """A figure, or a range of it, in the unit of a field; None where it cannot be read or cannot be meant."""
    readers: dict[str, Callable[[], Stated]] = {
        "price": lambda: price(text), "yearly": lambda: yearly(text), "share": lambda: share(text),
        "rate": lambda: rate(text, label.unit), "number": lambda: number(text, label.unit),
    }  # fmt: skip
    try:
        stated = readers[label.kind]()
    except UnitFault:
        return None
    low, likely, high = (float(end) for end in (stated.low, stated.likely, stated.high))
    if label.domain is not None and not label.domain.holds(low, high):
        return None
    return Spread(low, likely, high, stated.unit, even=_in_the_middle(low, likely, high))


def of_figure(figure: Figure) -> Spread:
    """What a stated range may turn out to be: a triangle over its likely value, where that is not just the middle."""
    even = _in_the_middle(figure.low, figure.likely, figure.high)
    return Spread(figure.low, figure.likely, figure.high, figure.unit, even)


def _in_the_middle(low: float, likely: float, high: float) -> bool:
    return abs(likely - (low + high) / 2) <= 1e-9 * max(abs(low), abs(high))


def fixed_at(figure: Figure, value: float) -> Figure:
    """The figure as it turned out."""
    return replace(figure, low=value, likely=value, high=value, text="")
