"""What may serve as what: how well that is established, and under which conditions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias, get_args

from matchchain.values import dataclass

Standing: TypeAlias = Literal["proven", "assessed", "trial"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)
Unstated: TypeAlias = Literal["ask", "hold"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, judged against what the offer states.

    Attributes:
        field: an attribute of the offer: moisture, chlorine, sulphur (fractions), heat_value (MJ/kg), ph,
            particle_size (mm), temperature (C), pressure (MPa gauge), age (months), content (fraction of the main
            substance); "impurity" with `name`; "treatment" or "origin" with `words`.
        least, most: its limits, in the unit of the field; None where there is none.
        name: of the impurity.
        words: one of them must stand in the field's text.
        unstated: what a blank comes to: "ask" (a question in the way) or "hold" (waits until it is told).
    """

    field: str
    least: float | None = None
    most: float | None = None
    name: str = ""
    words: tuple[str, ...] = ()
    unstated: Unstated = "ask"


@dataclass(frozen=True, slots=True)
class Serve:
    """A material that can serve a use (or stand in for a material), under conditions.

    Attributes:
        material, use: ids; `use` may be the id of a material that is replaced.
        rank: 1 the classical use of this material, 2 usual, 3 possible but rare: an order, no quality.
        standing: "proven" (a standard, or practice in several places), "assessed" (allowed after an assessment),
            "trial" (reported or plausible: a trial at the receiver first).
        conditions: judged one by one; all must hold.
        zh, en: the conditions in words, "" when none.
        substitution_ratio: tonnes of the bought material that one tonne replaces, None when unknown.
        caution: "hazardous", "food", "feed" or "".
        sources: keys of data/sources.yaml; "park" for a park's own line.
    """

    material: str
    use: str
    rank: int = 2
    standing: Standing = "trial"
    conditions: tuple[Condition, ...] = ()
    zh: str = ""
    en: str = ""
    substitution_ratio: float | None = None
    caution: str = ""
    sources: tuple[str, ...] = ()


def by_material(serves: Iterable[Serve]) -> dict[str, tuple[Serve, ...]]:
    """Id of a material -> what it serves, classical uses first."""
    table: dict[str, list[Serve]] = {}
    for serve in serves:
        table.setdefault(serve.material, []).append(serve)
    return {identity: tuple(sorted(of, key=lambda s: s.rank)) for identity, of in table.items()}
