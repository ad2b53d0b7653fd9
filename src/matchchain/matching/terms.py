"""The terms of the sum for each candidate: what is saved, what it costs, and who says so.

All per unit of the offer, three rows (low, likely, high) of the figure itself; nan is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from matchchain.benefits import avoided_co2, transport_cost
from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Candidates, Flags, Floats, Ints, or_else, spread
from matchchain.park import Co2Factor, Figure, Offer, ParkMaterial
from matchchain.rules.dangerous import dangerous_goods

NOBODY, OWN, SOLD, PARK, AS_IS, DEFAULT, PIPE = range(7)
"""Where a figure comes from: nobody states it, the firm's own entry, its present selling price, the park's
files, nothing needed because the offer meets the need as it is, the park's default, a pipe's yearly cost."""

_RELATED, _USE = RELATION_CODES.index("related"), RELATION_CODES.index("use")
_UNSTATED = (np.nan, np.nan, np.nan)


def strength(c: Candidates, content_suffices: Flags) -> tuple[Floats, Flags]:
    """s: bought units replaced by one offered unit, and whether it is known; 1 for 1 where it is not.

    As stated; else by declared contents; else by identity (formula, source of the use); else 1 for an offer
    whose content is as asked, and for a need that is written as a use: it counts tonnes of whatever serves.
    """
    own = [_UNSTATED if m.strength is None else m.strength for m in c.meetings] or [_UNSTATED]
    s = np.array(own, dtype=np.float64).T[:, c.meeting]
    offered = c.offers.column("concentration")
    bought = spread(e.concentration if e.concentration and not e.concentration.bound else None for e in c.needs.entries)
    if not (np.isnan(offered).all() or np.isnan(bought).all()):
        content = np.stack(
            [
                offered[LOW, c.o] / bought[HIGH, c.n],
                offered[LIKELY, c.o] / bought[LIKELY, c.n],
                offered[HIGH, c.o] / bought[LOW, c.n],
            ]
        )
        # By use, what is bought now is another material: contents do not compare.
        s = np.where(np.isnan(content) | (c.relation == _USE), s, content)
    s = or_else(c.of_offer("strength"), s)
    by_words = np.array([r.use is not None and r.material is None for r in c.needs.names], dtype=np.bool_)
    one_for_one = (c.relation == _USE) & by_words[c.needs.name[c.n]]
    one_for_one |= (c.relation == _RELATED) & content_suffices
    if one_for_one.any():
        s = np.where(np.isnan(s) & one_for_one, 1.0, s)
    known = ~np.isnan(s[LIKELY])
    s, usable = or_else(s, 1.0), or_else(c.of_offer("usable_yield"), 1.0)
    every = (3, len(c))
    return np.broadcast_to(s if (usable == 1.0).all() else s * usable, every), np.broadcast_to(known, len(c))


def disposal(c: Candidates) -> tuple[Floats, Ints]:
    """d: what the supplier really saves by not getting rid of one unit its present way."""
    offers = c.offers
    own, sold = offers.column("disposal_cost"), -offers.column("price")[::-1]
    sells = offers.flags(is_sold)
    park = spread(
        m.disposal_cost if m is not None and e.now != "sell" and e.kind in ("by-product", "waste", "") else None
        for e, m in zip(offers.entries, offers.material, strict=True)
    )
    values = np.where(sells, sold, or_else(own, park))
    origin = np.where(sells, SOLD, np.where(np.isnan(own[LIKELY]), PARK, OWN))
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, origin)
    return np.take(values, c.o, axis=1), origin[c.o]


def is_sold(offer: Offer) -> bool:
    """Whether it is sold today, so that what is saved is minus its present price."""
    return offer.now == "sell" or (offer.price is not None and offer.disposal_cost is None)


def price(c: Candidates) -> tuple[Floats, Ints]:
    """p: price of what is bought now, at the receiver's gate, per need unit."""
    own = c.needs.column("price")
    park = spread(None if m is None else m.reference_price for m in c.needs.material)
    values = or_else(own, park)
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, np.where(np.isnan(own[LIKELY]), PARK, OWN))
    return np.take(values, c.n, axis=1), origin[c.n]


def pretreatment(c: Candidates, meets_as_is: Flags) -> tuple[Floats, Ints]:
    """ct: as stated; else nothing when the offer meets the need as it is; else the park's default; else unknown."""
    own = c.of_offer("pretreatment_cost")
    values = or_else(own, np.where(meets_as_is, 0.0, c.tariff("pretreatment")))
    origin = np.where(~np.isnan(own[LIKELY]), OWN, np.where(meets_as_is, AS_IS, DEFAULT))
    return np.broadcast_to(values, (3, len(c))), np.where(np.isnan(values[LIKELY]), NOBODY, origin)


def transport(c: Candidates) -> tuple[Floats, Ints, Floats]:
    """h by road, or nothing a unit and a yearly cost where a pipe carries it; nan where nobody knows.

    Returns:
        (3, k) CNY per unit; its origin; (3, k) or (3, 1) CNY per year of the pipe, 0 where none is needed.
    """
    road_km = c.km * c.tariff("road_factor")
    hazardous = dangerous_goods(c)[c.o]
    by_pipe = _piped(c)
    factor = np.where(hazardous, c.tariff("hazard_factor"), 1.0)
    values = transport_cost(c.tariff("loading"), c.tariff("haul_rate"), road_km, factor)
    pipe = np.zeros((3, 1))
    if by_pipe.any():
        pipe = np.where(by_pipe, c.tariff("pipe_cost") * road_km * 1000, 0.0)
        values = np.where(by_pipe, np.where(np.isnan(pipe), np.nan, 0.0), values)
    at_home = c.offers.firm[c.o] == c.needs.firm[c.n]  # a firm's own process hauls nothing
    if at_home.any():
        values, pipe = np.where(at_home, 0.0, values), np.where(at_home, 0.0, pipe)
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, np.where(by_pipe, PIPE, PARK))
    return values, origin, pipe


def _piped(c: Candidates) -> Flags:
    """Energy, steam, gas and water go by pipe unless the entry says otherwise."""

    def by_default(offer: Offer, unit: str) -> bool:
        if offer.mode:
            return offer.mode == "pipe"
        return offer.kind in ("energy", "water") or unit in ("GJ", "kWh", "Nm3")

    offers = c.offers
    flags = [by_default(e, u) for e, u in zip(offers.entries, offers.unit, strict=True)]
    return np.array(flags, dtype=np.bool_)[c.o]


def residue(c: Candidates) -> Floats:
    """(3, k) or (3, 1): r = (1 - yield) x disposal price of what remains, where a yield is stated."""
    usable = c.of_offer("usable_yield")
    if np.isnan(usable).all():
        return np.zeros((3, 1))
    return or_else((1 - usable[::-1]) * c.of_offer("disposal_cost"), 0.0)


def co2_per_unit(c: Candidates, strength: Floats, road_km: Floats) -> Floats:
    """t CO2e avoided per unit; nan unless both factors have source, year and boundary.

    What is sold today goes to another buyer who must then buy virgin: only the hauls differ, and without the
    present distance there is no figure. What goes by pipe is not hauled.
    """
    hauled_km = np.where(_piped(c) | (c.offers.firm[c.o] == c.needs.firm[c.n]), 0.0, road_km)
    sold = c.offers.flags(is_sold)[c.o]
    disposal = _factors(c.offers.material, lambda m: m.co2_disposal)[c.o]
    virgin = _factors(c.needs.material, lambda m: m.co2_virgin)[c.n]
    haul = c.tariff("co2_haul")[LIKELY]
    present_km = c.of_offer("now_km")[LIKELY]
    unit, nothing = np.ones(1), np.zeros(1)
    known: Floats = avoided_co2(unit, disposal * 1000, strength * virgin * 1000, hauled_km, haul)
    resold = avoided_co2(unit, nothing, nothing, hauled_km - present_km, haul) if sold.any() else nothing
    return np.where(sold, resold, known)


def _factors(materials: Sequence[ParkMaterial | None], get: Callable[[ParkMaterial], Co2Factor | None]) -> Floats:
    def usable(m: ParkMaterial | None) -> Figure | None:
        stated: Co2Factor | None = None if m is None else get(m)
        complete = stated is not None and stated.source and stated.year and stated.boundary
        return stated.factor if stated is not None and complete else None

    factors: Floats = spread(usable(m) for m in materials)[LIKELY]
    return factors
