"""What a line burns or carries in heat: GJ in one unit of it as it is received.

Sources: water takes 2.443 MJ/kg to evaporate at 25 °C; oven-dry plant matter burns at 16.5 to 19 MJ/kg (net),
wood at 18.5 to 19, herbaceous plants at the lower end (Wood Fuels Handbook, AIEL 2008).
"""

from __future__ import annotations

import math

from matchchain.candidates import Lines
from matchchain.matching.pairing.conversion import GJ_PER_KWH
from matchchain.materials import Material
from matchchain.park import ParkMaterial

EVAPORATION = 2.443
"""MJ/kg, what the water in a fuel takes with it."""

Ends = tuple[float, float, float]
UNKNOWN: Ends = (math.nan, math.nan, math.nan)
ENERGY = {"GJ": 1.0, "kWh": GJ_PER_KWH}
"""GJ in one unit of energy."""

_DRY_PLANT: Ends = (16.5, 18.0, 19.0)
# Their listed heat value is that of the thing as it is usually met, not of its dry matter.
_LISTED_WET = {
    "biomass", "bagasse", "fuel-bagasse", "straw", "wood-residues", "sawdust", "wood-chips", "bark", "waste-wood",
}  # fmt: skip


def as_received(dry: float, moisture: float) -> float:
    """Net heat value of a fuel with its water, dry (1 - w) - 2.443 w, in the unit of `dry` (MJ/kg or GJ/t).

    Args:
        dry: net heat value of the dry matter.
        moisture: w, mass of water in the mass of the whole.

    Example:
        Wood at 18.5 MJ/kg dry, half of it water: 9.25 - 1.22.

        >>> round(as_received(18.5, 0.5), 2)
        8.03
    """
    return dry * (1 - moisture) - EVAPORATION * moisture


def heat_of_material(material: Material | None, own: ParkMaterial | None, unit: str) -> float:
    """GJ in one unit of a material by the park's figure, else the list's; nan where neither says so.

    Args:
        material: what it is.
        own: what the park itself states of it.
        unit: "t", "m3", "Nm3", "GJ" or "kWh".
    """
    if unit in ENERGY:
        return ENERGY[unit]
    density = own.density.likely if own and own.density else material.density if material else None
    if own is not None and own.heat_value is not None:
        return own.heat_value.likely * _tonnes(unit, density)
    listed = material.heat_value if material else None
    if material is None or listed is None:
        return math.nan
    if material.unit == unit:
        return listed
    return listed / _tonnes(material.unit, density) * _tonnes(unit, density)


def _tonnes(unit: str, density: float | None) -> float:
    """How many tonnes one unit is; `density` is t per m3 or Nm3, whichever is asked."""
    if unit == "t":
        return 1.0
    return density or math.nan


def heat_of_line(lines: Lines, i: int) -> Ends:
    """GJ in one unit of an offer as it is received: low, likely, high; nan where nobody knows, or nothing is left.

    The heat value its card states; else that of its material, less the water the card states. A listed value is
    held to be of dry matter where the list does not say so, and its high end is the list's as it stands.
    """
    unit, entry, material, own = lines.unit[i], lines.entries[i], lines.resolution(i).material, lines.material[i]
    if unit in ENERGY:
        return ENERGY[unit], ENERGY[unit], ENERGY[unit]
    density = own.density.likely if own and own.density else material.density if material else None
    stated = entry.heat_value
    if stated is not None:
        tonnes = _tonnes(unit, density)
        return stated.low * tonnes, stated.likely * tonnes, stated.high * tonnes
    listed = heat_of_material(material, own, unit)
    moisture = getattr(entry, "moisture", None)
    if moisture is None or math.isnan(listed):
        return listed, listed, listed
    per_unit = _tonnes(unit, density)
    dry = (listed / per_unit,) * 3
    if material is not None and material.id in _LISTED_WET and (own is None or own.heat_value is None):
        dry = _DRY_PLANT
        most = as_received(dry[2], moisture.low)
    else:
        most = listed / per_unit
    ends = as_received(dry[0], moisture.high), as_received(dry[1], moisture.likely), most
    if not ends[1] > 0:
        return UNKNOWN  # it takes more heat than it gives
    return max(ends[0], ends[1] / 10) * per_unit, ends[1] * per_unit, ends[2] * per_unit
