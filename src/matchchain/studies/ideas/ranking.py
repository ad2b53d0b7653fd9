"""Which idea comes first: avoided disposal x standing x how often it runs elsewhere."""

from __future__ import annotations

from matchchain.materials.facts.serve import Standing
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.works import How

WEIGHTS: dict[Standing, float] = {"proven": 1.0, "assessed": 0.5, "trial": 0.25}
"""What a standing counts."""

_SURE: dict[How, float] = {"product": 1.0, "need": 1.0, "card": 0.9, "name": 0.7}
_RANKS = {1: 1.0, 2: 0.8, 3: 0.4}


def score(standing: Standing, precedents: Precedents, rank: int = 1, how: How = "card") -> float:
    """s = standing x (1 + number of precedents) x how usual the use is x how sure it is that the firm has its place.

    Example:
        >>> from matchchain.studies.ideas.precedents import NONE
        >>> score("proven", NONE) > score("trial", NONE)
        True
    """
    return WEIGHTS[standing] * (1 + precedents.count) * _RANKS.get(rank, 0.4) * _SURE[how]
