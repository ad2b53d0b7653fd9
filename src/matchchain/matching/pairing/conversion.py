"""Units of amount into one another: tonnes, cubic metres, gas at normal conditions, energy."""

from __future__ import annotations

import math

GJ_PER_KWH = 0.0036

_ENERGY = {"GJ": 1.0, "kWh": GJ_PER_KWH}


def factor(one: str, into: str, density: float | None, heat_value: float | None) -> float:
    """How many units of `into` one unit of `one` is; nan when nothing joins them.

    Args:
        one: the unit converted from, "t", "m3", "Nm3", "GJ" or "kWh".
        into: the unit converted into.
        density: t per m3 or Nm3, whichever is asked.
        heat_value: GJ per t.

    Example:
        >>> factor("kWh", "GJ", None, None)
        0.0036
        >>> factor("m3", "t", 1.2, None)
        1.2
    """
    if one == into:
        return 1.0
    tonnes, per_into = _in_tonnes(one, density, heat_value), _in_tonnes(into, density, heat_value)
    if one in _ENERGY and into in _ENERGY:
        return _ENERGY[one] / _ENERGY[into]
    return tonnes / per_into


def _in_tonnes(unit: str, density: float | None, heat_value: float | None) -> float:
    if unit == "t":
        return 1.0
    if unit in ("m3", "Nm3") and density:
        return density
    if unit in _ENERGY and heat_value:
        return _ENERGY[unit] / heat_value
    return math.nan
