"""How much energy a year a power is, and a power written with its hours: "15 MW x 8000 h"."""

from __future__ import annotations

from matchchain.expressions import expression
from matchchain.units.written.digits import plain_digits, thousands_doubt
from matchchain.units.written.stated import Doubt, Stated

GJ_PER_MWH = 3.6
KWH_PER_MWH = 1000.0
_WITH_HOURS = expression(
    r"^(?P<power>.*\d\s*\S*[Ww瓦]\S*?)\s*(?:[,·x(]|\bfor\b|\bat\b|@)\s*(?P<hours>\d[\d., ]*)"
    r"\s*(?:h|hrs?|hours|小时)(?:\s*(?:/|per |a |p\.)\s*(?:a|yr|y|year|年)\.?)?\)?$"
)


def energy_per_year(value: Stated, hours: float) -> Stated:
    """A power kept up for some hours a year: E = P t, MW x h/yr x 3.6 = GJ/yr; electric power in kWh/yr.

    Args:
        value: in "MW" (heat, or not said) or "MWe".
        hours: h/yr at that power.

    Example:
        >>> energy_per_year(Stated(15.0, 15.0, 15.0, "MW"), 8000).likely
        432000.0
    """
    if value.unit == "MWe":
        return value.times(hours * KWH_PER_MWH, "kWh/yr")
    return value.times(hours * GJ_PER_MWH, "GJ/yr")


def with_hours(text: str) -> tuple[str, float, tuple[Doubt, ...]] | None:
    """The power and the hours a year of a text, folded, that states both, and what is in doubt; None otherwise."""
    found = _WITH_HOURS.match(text)
    if not found:
        return None
    digits = found["hours"].strip(" ,")
    hours = float(plain_digits(digits))
    return (found["power"], hours, thousands_doubt(digits, text)) if 0 < hours <= 8784 else None
