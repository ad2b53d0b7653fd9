"""h: what it costs to bring an offer to its receiver, by road or by pipe and wire."""

from __future__ import annotations

import numpy as np

from matchchain.benefits import transport_cost
from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints
from matchchain.matching.pairing.places import by_zone
from matchchain.matching.valuing.origins import NOBODY, PARK, PIPE, ZONE
from matchchain.park import Offer
from matchchain.rules.dangerous import dangerous_goods

_PIPED = {"streams/heat", "streams/waters"}
_PIPED_FUNCTIONS = {
    "heat", "steam", "cooling", "heat-pump-source", "power", "fuel-gas", "compressed-air", "water", "process-water",
    "cooling-water", "boiler-water", "washing-water", "irrigation", "dust-control-water", "stock-water",
}  # fmt: skip
_IN_A_TANK = {"liquid", "solution", "slurry", "paste", "solid"}


def transport(c: Candidates) -> tuple[Floats, Ints, Floats]:
    """h by road, or nothing a unit and a yearly cost where a pipe or wire carries it; nan where nobody knows.

    Returns:
        (3, k) CNY per unit; its origin; (3, k) or (3, 1) CNY per year of the pipe, 0 where none is needed.
    """
    road_km = c.km * c.tariff("road_factor")
    hazardous = dangerous_goods(c)[c.o]
    by_pipe = piped(c)
    factor = np.where(hazardous, c.tariff("hazard_factor"), 1.0)
    values = transport_cost(c.tariff("loading"), c.tariff("haul_rate"), road_km, factor)
    pipe = np.zeros((3, 1))
    if by_pipe.any():
        # A pipe of no length costs nothing, whatever a metre costs.
        laid = np.where(road_km == 0, 0.0, c.tariff("pipe_cost") * road_km * 1000)
        pipe = np.where(by_pipe, laid, 0.0)
        values = np.where(by_pipe, np.where(np.isnan(pipe), np.nan, 0.0), values)
    at_home = c.offers.firm[c.o] == c.needs.firm[c.n]  # a firm's own process hauls nothing
    if at_home.any():
        values, pipe = np.where(at_home, 0.0, values), np.where(at_home, 0.0, pipe)
    road = np.where(by_zone(c), ZONE, PARK)
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, np.where(by_pipe, PIPE, road))
    return values, origin, pipe


def piped(c: Candidates) -> Flags:
    """(k,): whether it goes by pipe or wire: energy, steam, gas and water, unless the entry says otherwise."""
    offers = c.offers
    flags = [_by_pipe(c, i, entry, offers.unit[i]) for i, entry in enumerate(offers.entries)]
    return np.array(flags, dtype=np.bool_)[c.o]


def _by_pipe(c: Candidates, i: int, offer: Offer, unit: str) -> bool:
    if offer.mode:
        return offer.mode == "pipe"
    if offer.kind in ("energy", "water") or unit in ("GJ", "kWh", "Nm3"):
        return True
    name = c.offers.resolution(i)
    material = name.material
    if material is None:
        return name.use is not None and name.use.function in _PIPED_FUNCTIONS
    if material.family in _PIPED:
        return offer.state != "solid"
    # A gas that the list counts in tonnes is traded liquefied.
    gas = material.state == "gas" and (material.unit == "Nm3" or material.family == "streams/gases")
    return gas and offer.state not in _IN_A_TANK and name.attributes.state not in _IN_A_TANK
