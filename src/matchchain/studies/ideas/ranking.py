"""Which idea comes first: avoided disposal x standing x how often it runs elsewhere."""

from __future__ import annotations

from matchchain.materials.facts.serve import Standing
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.works import How

WEIGHTS: dict[Standing, float] = {"proven": 1.0, "assessed": 0.5, "trial": 0.25}
"""What a standing counts."""

_SURE: dict[How, float] = {"product": 1.0, "need": 1.0, "card": 0.9, "name": 0.7}
_RANKS = {1: 1.0, 2: 0.8, 3: 0.4}


def score(
    standing: Standing, precedents: Precedents, rank: int = 1, how: How = "card", part: float = 1.0
) -> float:
    """s = standing x (1 + precedents) x how usual x how sure that the firm has its place x the part it could take.

    Args:
        standing: how well it is established.
        precedents: how often it runs elsewhere.
        rank: how usual the use is for the material: 1 the classical one, 3 rare.
        how: what says that the firm has a place for it.
        part: of the tonnes, as far as its capacity is known.

    Example:
        >>> from matchchain.studies.ideas.precedents import NONE
        >>> score("proven", NONE) > score("trial", NONE)
        True
    """
    return WEIGHTS[standing] * (1 + precedents.count) * _RANKS.get(rank, 0.4) * _SURE[how] * part
