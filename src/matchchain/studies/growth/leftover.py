"""What the best plan leaves: needs still bought outside, and what still has to be got rid of."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Floats, Lines
from matchchain.matching.valuing.terms import is_sold
from matchchain.network.allocation.problem import LEAST_FLOW
from matchchain.network.planning.ends import material_id
from matchchain.network.planning.reckoning import Reckoning
from matchchain.park import Firm
from matchchain.studies.growth.park_prices import ParkPrices

_CRUMB = 1e-6
"""Part of a stated quantity below which nothing is left."""

_WASTES = ("by-product", "waste", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is left of one line of a card. Amounts per year in `unit`; None is unknown.

    Attributes:
        at: index of the line among the candidates' lines.
        firm, firm_name, firm_name_en, chains: whose it is.
        words: the card's own words; `id` the line's id.
        material: id of what it means; `zh`, `en` its labels.
        stated: the whole quantity of the line; `left` what trades and the plan leave of it.
    """

    at: int
    firm: str
    firm_name: str
    firm_name_en: str
    chains: tuple[str, ...]
    words: str
    id: str
    material: str
    zh: str
    en: str
    unit: str
    stated: float | None
    left: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet(Line):
    """A need, or part of one, that is still bought outside (缺口).

    Attributes:
        price: what it is bought for, CNY per unit: by the card, else the park's reference price.
        value: left x price, CNY per year.
        worth: CNY: what one more unit of the material at its gate is worth: the purchase it saves.
        demand_worth: CNY: what one more unit of need would be worth to the plan; 0 while some is bought outside.
    """

    price: float | None
    value: float | None
    worth: float | None
    demand_worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced(Line):
    """An offer, or part of one, that nobody takes (待消纳).

    Attributes:
        kind: of the offer.
        disposal_cost: CNY per unit, by the card, else by the park's own materials.
        value: left x disposal cost, CNY per year: what still goes away.
        worth: CNY: what a taker of one unit saves; nothing but disposal, before the haul.
        supply_worth: CNY: what one more unit would be worth to the plan; 0 while some is left.
    """

    kind: str
    disposal_cost: float | None
    value: float | None
    worth: float | None
    supply_worth: float


L = TypeVar("L", Unmet, Unplaced)


@dataclass(frozen=True, slots=True)
class Market(Generic[L]):
    """What is left of one material in one unit, of all firms together: the market of a newcomer.

    Attributes:
        lines: the greatest value first.
        left: of those lines whose quantity is known.
        value: CNY per year, of those whose price is known too; None where no line has one.
    """

    material: str
    zh: str
    en: str
    unit: str
    lines: tuple[L, ...]
    left: float
    value: float | None


def left_over(whole: Reckoning) -> tuple[Floats, Floats]:
    """(offers,) and (needs,) of the park's own lines: units per year that trades and the plan leave; nan unknown."""
    c = whole.found.candidates
    supply, need = whole.found.trades.supply[LIKELY].copy(), whole.found.trades.need[LIKELY].copy()
    planned = [(c, whole.found, whole.flow)]
    if whole.legs is not None:
        planned.append((whole.legs.found.candidates, whole.legs.found, whole.leg_flow))
    for lines, found, flow in planned:
        used = np.flatnonzero(flow > LEAST_FLOW)
        o, n, moved = lines.o[used], lines.n[used], flow[used]
        brought = moved * found.worth.substitution_ratio[LIKELY, used] / lines.conversion[used]
        own_o, own_n = o < len(supply), n < len(need)
        np.subtract.at(supply, o[own_o], moved[own_o])
        np.subtract.at(need, n[own_n], brought[own_n])
    return _without_crumbs(supply, c.offers), _without_crumbs(need, c.needs)


def _without_crumbs(left: Floats, lines: Lines) -> Floats:
    crumb = np.maximum(np.nan_to_num(lines.quantity[LIKELY]) * _CRUMB, LEAST_FLOW)
    return np.where(left <= crumb, 0.0, left)


def unmet_needs(whole: Reckoning, prices: ParkPrices) -> tuple[Unmet, ...]:
    """Every need that is not covered, the greatest purchase first; those without figures last."""
    c = whole.found.candidates
    left = left_over(whole)[1]
    found = []
    for n, entry in enumerate(c.needs.entries):
        if left[n] == 0:
            continue
        own, park = entry.price, c.needs.material[n]
        figure = own if own is not None else park.reference_price if park is not None else None
        price = None if figure is None else figure.likely
        found.append(
            Unmet(
                **_line(c, c.needs, n, left[n]),
                price=price,
                value=_times(left[n], price),
                worth=price,
                demand_worth=float(prices.need[n]),
            )
        )
    return tuple(sorted(found, key=_order))


def unplaced_offers(whole: Reckoning, prices: ParkPrices) -> tuple[Unplaced, ...]:
    """Every offer that is not sold today and not fully taken, the greatest disposal first; without figures last."""
    c = whole.found.candidates
    left = left_over(whole)[0]
    found = []
    for o, entry in enumerate(c.offers.entries):
        if left[o] == 0 or is_sold(entry) or entry.kind == "product":
            continue
        park = c.offers.material[o] if entry.kind in _WASTES else None
        own = entry.disposal_cost
        figure = own if own is not None else park.disposal_cost if park is not None else None
        cost = None if figure is None else figure.likely
        found.append(
            Unplaced(
                **_line(c, c.offers, o, left[o]),
                kind=entry.kind,
                disposal_cost=cost,
                value=_times(left[o], cost),
                worth=cost,
                supply_worth=float(prices.offer[o]),
            )
        )
    return tuple(sorted(found, key=_order))


def _times(left: float, price: float | None) -> float | None:
    return None if price is None or math.isnan(left) else float(left) * price


def _order(line: Unmet | Unplaced) -> tuple[float, str, str]:
    return (-line.value if line.value is not None else math.inf, line.firm, line.id)


def _line(c: Candidates, lines: Lines, at: int, left: float) -> dict[str, Any]:
    entry, meant = lines.entries[at], lines.resolution(at)
    firm: Firm = c.firms[int(lines.firm[at])]
    thing, stated = meant.material or meant.use, float(lines.quantity[LIKELY, at])
    return {
        "at": at,
        "firm": firm.id,
        "firm_name": firm.table_name,
        "firm_name_en": firm.name_en or firm.table_name,
        "chains": firm.chains,
        "words": entry.material,
        "id": entry.id,
        "material": material_id(meant),
        "zh": thing.name("zh") if thing else entry.material,
        "en": thing.name("en") if thing else entry.material,
        "unit": lines.unit[at],
        "stated": None if math.isnan(stated) else stated,
        "left": None if math.isnan(left) else float(left),
    }


def markets(lines: Iterable[L]) -> tuple[Market[L], ...]:
    """The lines by material and unit, the greatest value first."""
    by_material: dict[tuple[str, str], list[L]] = {}
    for line in lines:
        by_material.setdefault((line.material, line.unit), []).append(line)
    found = [_market(group) for group in by_material.values()]
    return tuple(sorted(found, key=lambda m: (-(m.value or 0.0), m.value is None, m.material, m.unit)))


def _market(lines: list[L]) -> Market[L]:
    first = lines[0]
    values = [line.value for line in lines if line.value is not None]
    return Market(
        material=first.material,
        zh=first.zh,
        en=first.en,
        unit=first.unit,
        lines=tuple(lines),
        left=sum(line.left for line in lines if line.left is not None),
        value=sum(values) if values else None,
    )


def known(lines: Iterable[L]) -> Iterator[L]:
    """Those whose quantity and price are known."""
    return (line for line in lines if line.value is not None and line.left is not None)
