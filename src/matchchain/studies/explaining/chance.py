"""How likely the net of a pairing is to be positive, given the ranges of its figures."""

from __future__ import annotations

import hashlib

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, Flags, Floats
from matchchain.matching import Match
from matchchain.matching.valuing.worth import capped, greatest_share

DRAWS = 10_000
"""With so many draws the standard error of a probability is at most half a per cent."""


def seed_of(name: str) -> int:
    """The seed of a pairing's draws: the same pairing, the same answer, on any machine.

    Example:
        >>> seed_of("abc") == seed_of("abc") != seed_of("abd")
        True
    """
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")


def draw(uniform: Floats, figure: Floats) -> Floats:
    """Values of a triangular distribution with the ends and the mode of a figure, by inversion.

    F^-1(u) = a + sqrt(u (b-a)(m-a)) below F(m) = (m-a)/(b-a), else b - sqrt((1-u)(b-a)(b-m)).

    Args:
        uniform: (n,) in [0, 1).
        figure: (3,) its two ends, in either order, around its likely value.

    Returns:
        (n,); the figure itself where it is no range.
    """
    low, high = sorted((float(figure[LOW]), float(figure[HIGH])))
    likely = min(max(float(figure[LIKELY]), low), high)  # a division may have pushed it past an end
    if not low < high:
        return np.full(len(uniform), likely)
    width = high - low
    left = low + np.sqrt(uniform * width * (likely - low))
    right = high - np.sqrt((1 - uniform) * width * (high - likely))
    values: Floats = np.where(uniform < (likely - low) / width, left, right)
    return values


def ranged(found: Match, k: int) -> bool:
    """Whether any figure of pair k's net is a range."""
    return any(
        bool(figure[LOW] < figure[HIGH]) or bool(figure[HIGH] < figure[LOW]) for figure in _figures(found, k).values()
    )


def chance_of_gain(found: Match, k: int, name: str, scale: float = 1.0) -> float | None:
    """Probability that the net of pair k is positive; None when nothing is a range or something is unknown.

    Every figure is drawn on its own from a triangular distribution (low, likely, high), `DRAWS` times:
    d, s, p, ct, h, cu, r, S, D, the share cap and F + aK; N = q (d + s p - ct - h - cu - r) - F - aK with
    q = min(S, share D / s).

    Args:
        found: the candidates, valued.
        k: the pair.
        name: the pairing's id, from which the seed is derived.
        scale: what the plan gives the pair of its own potential, 0 to 1.
    """
    figures = _figures(found, k)
    if not ranged(found, k) or any(np.isnan(figure).any() for figure in figures.values()):
        return None
    generator = np.random.Generator(np.random.PCG64(seed_of(name)))
    drawn = {word: draw(generator.random(DRAWS), figure) for word, figure in figures.items()}
    with np.errstate(divide="ignore"):
        quantity = scale * np.minimum(drawn["supply"], drawn["share"] * drawn["need"] / drawn["strength"])
    margin = drawn["disposal"] + drawn["strength"] * drawn["price"] - sum(drawn[cost] for cost in _COSTS)
    positive: Flags = quantity * margin - drawn["fixed"] > 0
    return float(positive.mean())


_COSTS = ("pretreatment", "transport", "extra", "residue")


def _figures(found: Match, k: int) -> dict[str, Floats]:
    """Every figure of the net of pair k: (3,), the ends in either order; amounts in the offer's unit."""
    c, value = found.candidates, found.worth
    substitution_ratio = value.substitution_ratio[:, k]
    with np.errstate(divide="ignore", invalid="ignore"):
        price = value.purchase[:, k] / substitution_ratio
    share = greatest_share(c.needs)[:, c.n[k]] if capped(c)[k] else np.ones(3)
    return {
        "disposal": value.disposal[:, k],
        "strength": substitution_ratio,
        "price": price,
        **{name: getattr(value, name)[:, k] for name in _COSTS},
        "supply": found.trades.supply[:, c.o[k]],
        "need": found.trades.need[:, c.n[k]] * c.conversion[k],
        "share": share,
        "fixed": value.fixed[:, k],
    }
