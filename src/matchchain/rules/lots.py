"""How much must come at once? A least lot that is not stated by the year, in the unit of the need."""

from __future__ import annotations

import re

from matchchain.expressions import expression
from matchchain.park import Figure, Need

_BY_PERIOD = expression(r"[/每]|per\b|p\.?a\b", re.IGNORECASE)


def least_at_once(need: Need) -> Figure | None:
    """The least lot of a need where it is one delivery; None where none is stated or it is so much a year.

    Example:
        >>> yearly = Figure(300, 300, 300, "t/yr", text="300 吨/年")
        >>> least_at_once(Need(material="盐", least_lot=yearly)) is None
        True
    """
    lot = need.least_lot
    return None if lot is None or _BY_PERIOD.search(lot.text) else lot
