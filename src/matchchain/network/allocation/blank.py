"""Columns of nothing: what a problem without limits, lots or processes has in their place."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Flags, Floats, Ints


def ints() -> Ints:
    """No indices."""
    return np.empty(0, dtype=np.int64)


def floats() -> Floats:
    """No figures."""
    return np.empty(0)


def flags() -> Flags:
    """No flags."""
    return np.empty(0, dtype=np.bool_)
