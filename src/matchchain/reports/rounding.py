"""Figures without the noise of their last bits, one by one or a column at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence

_WHOLE, _ERROR = 2.0**52, 1e-15  # beyond the first no fraction is left; the second is twice what scaling errs by


def rounded(value: float | None, digits: int) -> float | None:
    """A figure to so many digits behind the point; None for what is unknown or no number."""
    return None if value is None or not math.isfinite(value) else round(value, digits) + 0.0


def all_rounded(values: Sequence[float | None], digits: int) -> list[float | None]:
    """`rounded` of many: at once, and one by one where the two ways to round might differ in the last digit."""
    if len(values) < _FEW:
        return [rounded(value, digits) for value in values]
    import numpy as np

    figures = np.array(values, dtype=np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        scaled = figures * 10**digits
        found: list[float | None] = (np.rint(scaled) / 10**digits + 0.0).tolist()
        from_half = np.abs(scaled - np.floor(scaled) - 0.5)
        certain = (np.abs(scaled) < _WHOLE) & (from_half > _ERROR * np.abs(scaled))
    for at in np.flatnonzero(~certain).tolist():
        found[at] = rounded(values[at], digits)
    return found


_FEW = 64  # below it the array costs more than it saves
