"""Between which two of 1, 2, 5, 10, 20, 50 ... does an amount lie? For readers who are not to see it exactly."""

from __future__ import annotations

import math

_STEPS = (1.0, 2.0, 5.0)


def band(value: float) -> tuple[float, float]:
    """The two of 1, 2, 5, 10, 20, 50 ... between which an amount lies; nothing of nothing.

    Example:
        >>> band(1800.0), band(5000.0), band(0.3), band(0.0)
        ((1000.0, 2000.0), (5000.0, 10000.0), (0.2, 0.5), (0.0, 0.0))
    """
    if value <= 0:
        return 0.0, 0.0
    power = math.floor(math.log10(value))
    ends = [_at(step, power + more) for more in (-1, 0, 1) for step in _STEPS]
    low = max(end for end in ends if end <= value)
    return low, min(end for end in ends if end > value)


def _at(step: float, power: int) -> float:
    return float(f"{step}e{power}")
