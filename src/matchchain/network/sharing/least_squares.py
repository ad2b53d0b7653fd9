"""Nearest points under inequalities: the shortest way to meet them, and the nearest within bounds."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import Floats

FIRM = 1e4
"""How much more a unit that is wanted and not met counts than one that is moved."""


def nearest_within(incidence: Floats, wanted: Floats, bears: Floats, lower: Floats, upper: Floats) -> Floats:
    """(m,) the steps within their bounds that come nearest to what is wanted at each node, and of these the shortest.

    Args:
        incidence: (nodes, m).
        wanted: (nodes,).
        bears: (m,) how readily each moves; a step counts in these units.
        lower: (m,) at most 0; may be infinite.
        upper: (m,) at least 0; may be infinite.

    Example:
        >>> most = np.array([1.0, 9.0])
        >>> nearest_within(np.array([[1.0, 1.0]]), np.array([4.0]), np.ones(2), np.zeros(2), most).round(4).tolist()
        [1.0, 3.0]
    """
    unit, size = max(float(np.abs(wanted).max()), 1e-300), len(bears)
    ease = bears / bears.max()
    system = np.vstack([np.eye(size), FIRM * incidence * ease])
    target = np.append(np.zeros(size), FIRM * wanted / unit)
    q, r = np.linalg.qr(system)
    centre = q.T @ target
    back = np.linalg.inv(r)
    low, high = np.isfinite(lower), np.isfinite(upper)
    rows = np.vstack([back[low], -back[high]])
    least = np.append((lower / ease / unit)[low], -(upper / ease / unit)[high]) - rows @ centre
    step: Floats = np.clip(unit * ease * (back @ (centre + shortest(rows, least))), lower, upper)
    return step


def shortest(rows: Floats, least: Floats) -> Floats:
    """The shortest d with rows d >= least: least distance programming (Lawson & Hanson 1974, ch. 23).

    Args:
        rows: (m, n).
        least: (m,) right-hand sides that some d can meet.

    Example:
        >>> shortest(np.array([[1.0, 1.0]]), np.array([2.0])).round(9).tolist()
        [1.0, 1.0]
    """
    if (least <= 0).all():
        return np.zeros(rows.shape[1])
    system = np.vstack([rows.T, least])
    target = np.zeros(len(system))
    target[-1] = 1.0
    rest = system @ _nonnegative(system, target) - target
    found: Floats = -rest[:-1] / rest[-1]
    return found


def _nonnegative(system: Floats, target: Floats) -> Floats:
    """The x >= 0 for which system x comes nearest to the target (Lawson & Hanson 1974, algorithm NNLS)."""
    size = system.shape[1]
    x, free = np.zeros(size), np.zeros(size, dtype=np.bool_)
    for _ in range(3 * size):
        slope = system.T @ (target - system @ x)
        slope[free] = -np.inf
        if slope.max() <= 1e-12:
            break
        free[int(slope.argmax())] = True
        while True:
            step = np.zeros(size)
            step[free] = np.linalg.lstsq(system[:, free], target, rcond=None)[0]
            if step[free].min() > 0:
                break
            falls = free & (step <= 0)
            way = float((x[falls] / (x[falls] - step[falls])).min())
            x += way * (step - x)
            free &= x > 1e-14
            x[~free] = 0.0
            if not free.any():
                return x
        x = step
    return x
