"""Against what the tonnes of an idea are held: what the firm buys for the purpose today, else what it makes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

from matchchain.candidates import LIKELY, Lines
from matchchain.materials import Resolution, Thesaurus
from matchchain.materials.facts.use import Use
from matchchain.studies.ideas.untaken import Untaken
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Against what an amount is held: what the firm buys for the same purpose, else what it makes.

    Attributes:
        words: the line of its card; `zh`, `en` the labels of what it means.
        quantity, unit: per year.
        kind: "bought" or "made".
    """

    words: str
    zh: str
    en: str
    quantity: float
    unit: str
    kind: Literal["bought", "made"]

    def share(self, offer: Untaken) -> float | None:
        """What is left of an offer over it; None where the two are not in one unit."""
        return None if offer.left is None or self.unit != offer.unit else offer.left / self.quantity


def capacity_of(firm: int, use: Use, offers: Lines, needs: Lines, known: Thesaurus) -> Capacity | None:
    """The greatest line of a firm's card that says how much it could take at the most.

    Args:
        firm: its index among the lines' firms.
        use: what it would take something for.
        offers: the park's lines on offer.
        needs: the park's lines that are needed.
        known: the thesaurus.

    Returns:
        What it buys for the same purpose, or as a plain good for it; else the product that the use is part of.
    """
    bought = (_line(needs, n, "bought") for n in _of(needs, firm) if _for(needs.resolution(n), use))
    made = (_line(offers, o, "made") for o in _of(offers, firm) if _is(offers, o, use, known))
    for found in (list(filter(None, bought)), list(filter(None, made))):
        if found:
            return max(found, key=lambda one: one.quantity)
    return None


def _of(lines: Lines, firm: int) -> Iterator[int]:
    return (i for i, owner in enumerate(lines.firm.tolist()) if owner == firm)


def _for(name: Resolution, use: Use) -> bool:
    """Whether a need is for this use, or for a good that is bought for it."""
    if name.material is not None and name.material.id in use.bought_as:
        return True
    return any(one.id == use.id or (one.function, one.object_id) == (use.function, use.object_id) for one in name.uses)


def _is(offers: Lines, o: int, use: Use, known: Thesaurus) -> bool:
    """Whether an offer is the product that the use's object is."""
    meant = offers.resolution(o).material
    if offers.entries[o].kind != "product" or meant is None:
        return False
    at = known.purposes.objects.get(use.object_id)
    narrower = (one for one in known.purposes.objects.values() if at is not None and at.id in one.broader)
    wider = (known.purposes.objects.get(one) for one in (at.broader if at is not None else ()))
    return any(one is not None and meant.id in one.materials for one in (at, *narrower, *wider))


def _line(lines: Lines, i: int, kind: Literal["bought", "made"]) -> Capacity | None:
    amount = float(lines.quantity[LIKELY, i])
    if math.isnan(amount) or amount <= 0:
        return None
    words, meant = lines.entries[i].material, lines.resolution(i)
    thing = meant.material or meant.use
    zh, en = (thing.name("zh"), thing.name("en")) if thing is not None else (words, words)
    return Capacity(words=words, zh=zh, en=en, quantity=amount, unit=lines.unit[i], kind=kind)
