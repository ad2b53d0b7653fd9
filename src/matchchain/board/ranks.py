"""By which formula those who run are ranked (赛马): presets as data, and the sum itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from matchchain.data_file import data_of
from matchchain.values import dataclass

LEAST = 0.5
"""Part of the weights that must be known of one who runs for him to be ranked."""
OF_THE_BEST = frozenset(("invest_per_mu", "tax_per_mu", "output_per_mu"))
"""Parts that have no end of their own: a share of the best of those who run."""


@dataclass(frozen=True, slots=True)
class RankRules:
    """A preset.

    Attributes:
        name, name_en: what it is called.
        of: "office" or "project".
        parts: part -> weight; the weights add up to 100.
    """

    name: str
    name_en: str
    of: str
    parts: Mapping[str, float]


def rules_named(word: str) -> RankRules | None:
    """The preset of a name in either language, or None.

    Example:
        >>> rules_named("per-mu").parts["tax_per_mu"], rules_named("x") is None
        (60.0, True)
    """
    plain = word.strip().casefold()
    return next((one for one in rank_presets().values() if plain in {one.name, one.name_en}), None)


@cache
def rank_presets() -> Mapping[str, RankRules]:
    """Every shipped preset, by its Chinese name."""
    found = (_rules(told) for told in data_of("matchchain.board", "ranks.yaml"))
    return {one.name: one for one in found}


def _rules(told: Mapping[str, Any]) -> RankRules:
    weights = {part: float(weight) for part, weight in (told.get("parts") or {}).items()}
    return RankRules(told["name"], told["en"], told["of"], weights)


def shares(values: Sequence[float | None], part: str) -> tuple[float | None, ...]:
    """The values of a part, each from 0 to 1; those without an end of their own as a share of the best.

    Example:
        >>> shares([20.0, None, 40.0], "tax_per_mu"), shares([0.5, 1.2], "invested")
        ((0.5, None, 1.0), (0.5, 1.0))
    """
    most = max((value for value in values if value is not None), default=0.0) if part in OF_THE_BEST else 1.0
    if most <= 0:
        return tuple(None if value is None else 0.0 for value in values)
    return tuple(None if value is None else min(1.0, max(0.0, value / most)) for value in values)


def score(parts: Mapping[str, float | None], weights: Mapping[str, float]) -> float | None:
    """100 times the weighted mean of the parts that are known; None where they weigh less than `LEAST` of all.

    sum of w v / sum of w, over the parts with a value v, w their weights.

    Example:
        >>> score({"nodes": 0.5, "light": 1.0}, {"nodes": 70, "light": 30})
        65.0
        >>> score({"nodes": None, "light": 1.0}, {"nodes": 70, "light": 30}) is None
        True
    """
    known = {name: value for name, value in parts.items() if value is not None}
    weight = sum(weights[name] for name in known)
    if not known or weight < LEAST * sum(weights.values()):
        return None
    return 100 * sum(weights[name] * value for name, value in known.items()) / weight
