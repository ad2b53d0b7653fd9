"""Which idea comes first: avoided disposal x standing x how often it runs elsewhere."""

from __future__ import annotations

from matchchain.materials.facts.serve import Standing
from matchchain.studies.ideas.precedents import Precedents
from matchchain.studies.ideas.works import How

WEIGHTS: dict[Standing, float] = {"proven": 1.0, "assessed": 0.5, "trial": 0.25}
"""What a standing counts."""

_SURE: dict[How, float] = {"product": 1.0, "need": 1.0, "card": 0.9, "name": 0.7}
_RANKS = {1: 1.0, 2: 0.8, 3: 0.4}
_AT, _MADE = "@", 0.9  # a function at an object, that has no name of its own


def usual(rank: int, use: str = "") -> float:
    """How usual a use is for a material: by its rank, and whether it is one of the uses with a name of their own.

    Example:
        >>> usual(1, "brick-raw") > usual(1, "raw-material@artificial-reef") > usual(2, "brick-raw")
        True
    """
    return _RANKS.get(rank, _RANKS[3]) * (_MADE if _AT in use else 1.0)


def score(
    standing: Standing, precedents: Precedents, usual: float = 1.0, how: How = "card", part: float = 1.0
) -> float:
    """s = standing x (1 + precedents) x how usual x how sure that the firm has its place x the part it could take.

    Args:
        standing: how well it is established.
        precedents: how often it runs elsewhere.
        usual: how usual the use is for the material.
        how: what says that the firm has a place for it.
        part: of the tonnes, as far as its capacity is known.

    Example:
        >>> from matchchain.studies.ideas.precedents import NONE
        >>> score("proven", NONE) > score("trial", NONE)
        True
    """
    return WEIGHTS[standing] * (1 + precedents.count) * usual * _SURE[how] * part
