"""Offers that nobody takes: no flow of the plan and no trade moves them. Products sell outside and are left out."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from matchchain.candidates import LIKELY, Floats
from matchchain.matching.valuing.terms import is_sold
from matchchain.network.planning.reckoning import Reckoning
from matchchain.network.planning.stages import NAMES
from matchchain.park import Firm
from matchchain.rules.waste_code import hazardous_wastes
from matchchain.studies.growth.leftover import left_over
from matchchain.values import dataclass

_SOME = 0.999
"""Part of the stated quantity from which on nothing of an offer is taken."""

_WAITING = ("ready", "papers", "figures", "names")
"""Stages of a pairing that somebody has said and that only lacks something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untaken:
    """An offer that nobody takes. Amounts per year in `unit`; money in the park's currency; None is unknown.

    Attributes:
        at: index of the offer among the candidates'.
        firm: whose it is.
        words: the card's own words; `id` the line's id, `kind` its kind.
        material: id of what it means, "" where that is open; `zh`, `en` its labels.
        left: what is left of it.
        cost: disposal cost per unit; `avoided` = left x cost.
        sold: it is sold outside today.
        codes: of a hazardous waste; `hazardous` also where it has no code.
        waiting: firms that have said they could take it, where something is missing, with the stage.
    """

    at: int
    firm: Firm
    words: str
    id: str
    kind: str
    material: str
    zh: str
    en: str
    unit: str
    left: float | None
    cost: float | None
    avoided: float | None
    sold: bool
    hazardous: bool
    codes: tuple[str, ...]
    waiting: tuple[tuple[str, str], ...]


def untaken(whole: Reckoning) -> tuple[tuple[Untaken, ...], int]:
    """The offers without a taker, in the order of the candidates, and how many were looked at."""
    c = whole.found.candidates
    left = left_over(whole)[0]
    looked = [o for o, entry in enumerate(c.offers.entries) if entry.kind != "product"]
    return tuple(_untaken(whole, o, left) for o in looked if _alone(whole, o, left)), len(looked)


def _alone(whole: Reckoning, o: int, left: Floats) -> bool:
    stated = float(whole.found.candidates.offers.quantity[LIKELY, o])
    return math.isnan(left[o]) or (stated > 0 and left[o] >= stated * _SOME)


def _untaken(whole: Reckoning, o: int, left: Floats) -> Untaken:
    c = whole.found.candidates
    entry, meant = c.offers.entries[o], c.offers.resolution(o)
    own, park = entry.disposal_cost, c.offers.material[o]
    figure = own if own is not None else park.disposal_cost if park is not None else None
    cost = None if figure is None else figure.likely
    amount = None if math.isnan(left[o]) else float(left[o])
    waste = hazardous_wastes(c).get(o)
    return Untaken(
        at=o,
        firm=c.firms[int(c.offers.firm[o])],
        words=entry.material,
        id=entry.id,
        kind=entry.kind,
        material=meant.material.id if meant.material else "",
        zh=meant.material.name("zh") if meant.material else entry.material,
        en=meant.material.name("en") if meant.material else entry.material,
        unit=c.offers.unit[o],
        left=amount,
        cost=cost,
        avoided=None if amount is None or cost is None else amount * cost,
        sold=is_sold(entry),
        hazardous=waste is not None,
        codes=() if waste is None else tuple(waste.codes),
        waiting=tuple(_waiting(whole, o)),
    )


def _waiting(whole: Reckoning, o: int) -> Iterator[tuple[str, str]]:
    """Firms whose stated need it meets though something is missing, each once with its nearest stage."""
    c = whole.found.candidates
    pairs = np.flatnonzero(c.o == o)
    told: dict[str, str] = {}
    for stage in _WAITING:
        for k in pairs[whole.staged.code[pairs] == NAMES.index(stage)].tolist():
            told.setdefault(c.receiver(k).id, stage)
    yield from told.items()
