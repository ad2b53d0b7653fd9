"""Who could earn most by making what the park buys outside? Price less cost of making, else the tonnes alone.

The purchase bill says nothing of it: cathode copper costs 72,000 a tonne to buy and nearly as much to make.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from matchchain.studies.growth.attract import Valued
from matchchain.studies.growth.leftover import Market, Unmet
from matchchain.studies.growth.making import Good, Making

Rank: TypeAlias = tuple[int, float, float]
"""Sorts: what earns most first, then what nobody can reckon by its amount, last what would lose."""

_UNITS = ("t", "m3", "Nm3", "GJ", "kWh")


def earned(worth: float, quantity: float, making: Making | None) -> float | None:
    """What is left of so much worth a year when so many units have been made; None where their cost is not known.

    Example:
        >>> earned(100.0, 2.0, None) is None
        True
    """
    return None if making is None else worth - quantity * making.cost


def rank(earns: float | None, quantity: float, unit: str) -> Rank:
    """Where somebody stands who could earn so much, or supply so much, a year.

    Example:
        >>> sorted([rank(-5.0, 1.0, "t"), rank(None, 9.0, "t"), rank(None, 80.0, "t"), rank(7.0, 1.0, "t")])
        [(0, -7.0, 0.0), (1, 0.0, -80.0), (1, 0.0, -9.0), (2, 5.0, 0.0)]
    """
    if earns is None:
        return 1, float(_UNITS.index(unit) if unit in _UNITS else len(_UNITS)), -quantity
    return (0 if earns > 0 else 2), -round(earns, 2), 0.0


def making_of(valued: Valued, makings: Mapping[Good, Making]) -> Making | None:
    """How what a supplier would give could be made; None for any other newcomer."""
    newcomer = valued.newcomer
    if newcomer.kind != "supplier":
        return None
    part = newcomer.gives[0]
    return makings.get((part.lines[0].material, part.unit)) if part.lines else None


def rank_of(valued: Valued, makings: Mapping[Good, Making]) -> Rank:
    """Where a newcomer stands among those of its kind: a supplier by what it could earn, others by their worth."""
    worth = valued.bound if valued.gain is None else valued.gain
    if valued.newcomer.kind != "supplier":
        return 0, -round(worth, 2), 0.0
    part = valued.newcomer.gives[0]
    return rank(earned(worth, part.quantity, making_of(valued, makings)), part.quantity, part.unit)


def market_earns(market: Market[Unmet], makings: Mapping[Good, Making]) -> float | None:
    """What whoever supplied the whole market could earn a year, the haul not paid; None where it is not known."""
    if market.value is None:
        return None
    priced = sum(line.left or 0.0 for line in market.lines if line.value is not None)
    return earned(market.value, priced, makings.get((market.material, market.unit)))


def by_earning(given: Iterable[Market[Unmet]], makings: Mapping[Good, Making]) -> tuple[Market[Unmet], ...]:
    """The markets in the order of what could be earned, else of their amount."""

    def key(market: Market[Unmet]) -> tuple[Rank, str, str]:
        return rank(market_earns(market, makings), market.left, market.unit), market.material, market.unit

    return tuple(sorted(given, key=key))
