"""The terms of the sum for each candidate: what is saved, what it costs, and who says so.

All per unit of the offer, three rows (low, likely, high) of the figure itself; nan is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from matchchain.benefits import avoided_co2
from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, or_else, spread
from matchchain.matching.valuing.fees import lives_on_fees
from matchchain.matching.valuing.haul import piped, transport
from matchchain.matching.valuing.origins import AS_IS, DEFAULT, FEE, NOBODY, OWN, PARK, PIPE, SOLD, VENTED, ZONE
from matchchain.matching.valuing.present import disposal, is_sold, price_untold
from matchchain.park import Co2Factor, Figure, ParkMaterial

__all__ = [
    "AS_IS",
    "DEFAULT",
    "FEE",
    "NOBODY",
    "OWN",
    "PARK",
    "PIPE",
    "SOLD",
    "VENTED",
    "ZONE",
    "co2_per_unit",
    "disposal",
    "is_sold",
    "pretreatment",
    "price",
    "price_untold",
    "residue",
    "transport",
]


def price(c: Candidates) -> tuple[Floats, Ints]:
    """p: price of what is bought now, at the receiver's gate, per need unit; nothing where it lives on gate fees."""
    own = c.needs.column("price")
    park = spread(None if m is None else m.reference_price for m in c.needs.material)
    values, by_fee = or_else(own, park), lives_on_fees(c.needs)
    values = np.where(by_fee, 0.0, values)
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, np.where(np.isnan(own[LIKELY]), PARK, OWN))
    origin = np.where(by_fee, FEE, origin)
    return np.take(values, c.n, axis=1), origin[c.n]


def pretreatment(c: Candidates, meets_as_is: Flags) -> tuple[Floats, Ints]:
    """ct: as stated; else nothing when the offer meets the need as it is; else the park's default; else unknown.

    Heat and power come as they are.
    """
    own = c.of_offer("pretreatment_cost")
    meets_as_is = meets_as_is | _is_energy(c)[c.o]
    values = or_else(own, np.where(meets_as_is, 0.0, c.tariff("pretreatment")))
    origin = np.where(~np.isnan(own[LIKELY]), OWN, np.where(meets_as_is, AS_IS, DEFAULT))
    return np.broadcast_to(values, (3, len(c))), np.where(np.isnan(values[LIKELY]), NOBODY, origin)


def _is_energy(c: Candidates) -> Flags:
    """(offers,): heat, steam, cold or power."""

    def energy(i: int) -> bool:
        material = c.offers.resolution(i).material
        heat = material is not None and material.family == "streams/heat"
        return heat or c.offers.entries[i].kind == "energy" or c.offers.unit[i] in {"GJ", "kWh"}

    return np.array([energy(i) for i in range(len(c.offers))], dtype=np.bool_)


def residue(c: Candidates) -> Floats:
    """(3, k) or (3, 1): r = (1 - yield) x disposal price of what remains, where a yield is stated."""
    usable = c.of_offer("usable_yield")
    if np.isnan(usable).all():
        return np.zeros((3, 1))
    return or_else((1 - usable[::-1]) * c.of_offer("disposal_cost"), 0.0)


def co2_per_unit(c: Candidates, substitution_ratio: Floats, road_km: Floats) -> Floats:
    """t CO2e avoided per unit; nan unless both factors have source, year and boundary.

    What is sold today goes to another buyer who must then buy virgin: only the hauls differ, and without the
    present distance there is no figure. What goes by pipe is not hauled. A taker for a fee replaces no purchase,
    and what its treatment emits is not known: no figure.
    """
    hauled_km = np.where(piped(c) | (c.offers.firm[c.o] == c.needs.firm[c.n]), 0.0, road_km)
    sold = c.offers.flags(is_sold)[c.o]
    disposal = _factors(c.offers.material, lambda m: m.co2_disposal)[c.o]
    virgin = np.where(lives_on_fees(c.needs), np.nan, _factors(c.needs.material, lambda m: m.co2_virgin))[c.n]
    haul = c.tariff("co2_haul")[LIKELY]
    present_km = c.of_offer("now_km")[LIKELY]
    unit, nothing = np.ones(1), np.zeros(1)
    known: Floats = avoided_co2(unit, disposal * 1000, substitution_ratio * virgin * 1000, hauled_km, haul)
    resold = avoided_co2(unit, nothing, nothing, hauled_km - present_km, haul) if sold.any() else nothing
    return np.where(sold, resold, known)


def _factors(materials: Sequence[ParkMaterial | None], get: Callable[[ParkMaterial], Co2Factor | None]) -> Floats:
    def usable(m: ParkMaterial | None) -> Figure | None:
        stated: Co2Factor | None = None if m is None else get(m)
        complete = stated is not None and stated.source and stated.year and stated.boundary
        return stated.factor if stated is not None and complete else None

    factors: Floats = spread(usable(m) for m in materials)[LIKELY]
    return factors
