"""What does it cost to make what the park buys outside? By its own processes and the shipped ones, where priced.

cost of a unit = (sum over inputs of amount x price + cost of working) / yield, per unit of the first thing a process
gives, CNY per unit, without capital. An input costs what the park's firms pay for it (the middle of their prices),
else what its sellers ask, else the park's reference price; waste that costs its holder something is had for nothing
where the cost of working is stated. Where nobody states that cost, the materials alone count, and are said to.
Waste and by-products are no goods that anybody could order: the park must have enough of them for the whole market.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import median
from typing import TypeAlias

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Lines
from matchchain.conversions import library
from matchchain.matching.valuing.terms import is_sold
from matchchain.materials import Resolution, Thesaurus, resolve_name
from matchchain.park import Conversion, Figure
from matchchain.studies.growth.leftover import Market, Unmet
from matchchain.values import dataclass

Good: TypeAlias = tuple[str, str]
"""A material's id and its unit."""

_WEAKER = 0.9
"""Part of the content asked for below which a product is another thing."""


@dataclass(frozen=True, slots=True)
class Making:
    """How a material could be made, the cheapest way that has prices.

    Attributes:
        process: the conversion.
        cost: CNY per unit of the material.
        materials_only: nobody states what the work costs: only the materials are counted.
    """

    process: Conversion
    cost: float
    materials_only: bool


def makings(c: Candidates, wanted: Iterable[Market[Unmet]]) -> dict[Good, Making]:
    """What each market's material would cost to make; absent where no process with prices makes it.

    Args:
        c: the park's candidates.
        wanted: what is bought outside.
    """
    known = c.thesaurus
    inputs = _Inputs(_prices(c, known), _had_for_nothing(c), _at_hand(c), known)
    asked = {(market.material, market.unit): market for market in wanted}
    found: dict[Good, Making] = {}
    for conversion in _conversions(c):
        name, figure = next(iter((conversion.gives or {}).items()), ("", None))
        if figure is None or not figure.likely > 0:
            continue
        given = resolve_name(name, known)
        good = (given.material.id if given.material else "", figure.unit.partition("/")[0] or "t")
        if good not in asked or _too_weak(given, c, asked[good]):
            continue
        made = _made(conversion, figure.likely, asked[good], inputs)
        if made is not None and (good not in found or _better(made, found[good])):
            found[good] = made
    return found


def _conversions(c: Candidates) -> Iterator[Conversion]:
    yield from c.park.conversions
    own = {conversion.id for conversion in c.park.conversions if conversion.id}
    yield from (conversion for conversion in library() if conversion.id not in own)


def _better(one: Making, other: Making) -> bool:
    """What is fully stated goes before materials alone, then the cheaper."""
    return (one.materials_only, one.cost) < (other.materials_only, other.cost)


@dataclass(frozen=True, slots=True)
class _Inputs:
    """What the inputs of processes cost, which are had for nothing, and how much of each the park has."""

    prices: Mapping[Good, float]
    free: frozenset[Good]
    at_hand: Mapping[Good, float]
    known: Thesaurus

    def price(self, name: str, figure: Figure, wanted: float, *, work_known: bool) -> float | None:
        """CNY per unit of an input of which so much is wanted a year; None where it has no price or is not there."""
        meant = resolve_name(name, self.known).material
        taken = (meant.id if meant else "", figure.unit.partition("/")[0] or "t")
        goods = meant is not None and meant.family.startswith("substances/") and meant.waste is None
        if not goods and self.at_hand.get(taken, 0.0) < wanted:
            return None
        return self.prices.get(taken, 0.0 if taken in self.free and work_known else None)


def _made(conversion: Conversion, per: float, market: Market[Unmet], inputs: _Inputs) -> Making | None:
    """The cost of a unit by this process; None where an input has no price, or it only cleans its own product."""
    total = 0.0 if conversion.cost is None else conversion.cost.likely
    for name, figure in (conversion.takes or {}).items():
        meant = resolve_name(name, inputs.known).material
        if meant is not None and meant.id == market.material:
            return None
        wanted = market.left * figure.likely / per
        price = inputs.price(name, figure, wanted, work_known=conversion.cost is not None)
        if price is None:
            return None
        total += figure.likely * price
    return Making(conversion, total / per, conversion.cost is None)


def _prices(c: Candidates, known: Thesaurus) -> dict[Good, float]:
    """What a unit of each material costs in this park: paid, else asked, else the park's reference; above nothing."""
    paid: dict[Good, list[float]] = defaultdict(list)
    asked: dict[Good, list[float]] = defaultdict(list)
    for n, need in enumerate(c.needs.entries):
        if _costs(need.price):
            paid[_good(c.needs, n)].append(need.price.likely)
    for o, offer in enumerate(c.offers.entries):
        if is_sold(offer) and _costs(offer.price):
            asked[_good(c.offers, o)].append(offer.price.likely)
    told: dict[Good, float] = {}
    for material in c.park.materials:
        meant, price = resolve_name(material.name, known).material, material.reference_price
        if meant is not None and price is not None and price.likely > 0:
            told[meant.id, price.unit.removeprefix("CNY/")] = price.likely
    return told | {good: float(median(values)) for side in (asked, paid) for good, values in side.items()}


def _had_for_nothing(c: Candidates) -> frozenset[Good]:
    """What somebody of the park pays to be rid of."""
    costly = (o for o, offer in enumerate(c.offers.entries) if _costs(offer.disposal_cost) and not is_sold(offer))
    return frozenset(_good(c.offers, o) for o in costly)


def _at_hand(c: Candidates) -> dict[Good, float]:
    """How much the park offers of each material, units a year, as far as stated."""
    found: dict[Good, float] = defaultdict(float)
    for o, left in enumerate(np.nan_to_num(c.offers.quantity[LIKELY]).tolist()):
        found[_good(c.offers, o)] += left
    return found


def _costs(figure: Figure | None) -> bool:
    return figure is not None and figure.likely > 0


def _good(lines: Lines, i: int) -> Good:
    meant = lines.resolution(i).material
    return meant.id if meant is not None else "?", lines.unit[i]


def _too_weak(given: Resolution, c: Candidates, market: Market[Unmet]) -> bool:
    """Whether a process gives a weaker thing than what is bought: 5 % acid is no 31 % acid."""
    made = _content(given)
    wanted = [figure for line in market.lines if (figure := _asked(c, line.at)) is not None]
    return made is not None and bool(wanted) and made < _WEAKER * min(wanted)


def _asked(c: Candidates, n: int) -> float | None:
    entry = c.needs.entries[n]
    figure = entry.concentration or entry.purity
    return figure.likely if figure is not None else _content(c.needs.resolution(n))


def _content(name: Resolution) -> float | None:
    stated = name.attributes.concentration or name.attributes.purity
    return sum(stated) / 2 if stated else None
