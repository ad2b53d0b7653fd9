"""What cards state of impurities, by what the impurity is and not by how it is written."""

from __future__ import annotations

from collections.abc import Mapping

from matchchain.candidates import Candidates
from matchchain.park import Figure, Offer
from matchchain.rules.content import opened
from matchchain.rules.identity import identity_of

# What a moisture on the card answers when the limit is written as an impurity.
_WATER = ("water", "=水", "=水分", "=含水率", "=water", "=moisture")


def by_identity(stated: Mapping[str, Figure] | None, candidates: Candidates) -> dict[str, Figure]:
    """Stated contents by the identity of each impurity."""
    return {identity_of(name, candidates): figure for name, figure in (stated or {}).items()}


def offered_figures(offer: Offer, candidates: Candidates) -> dict[str, Figure]:
    """What an offer states of its impurities, open bounds opened; its moisture counts as water."""
    stated = {key: opened(figure) for key, figure in by_identity(offer.impurities, candidates).items()}
    if offer.moisture is not None:
        stated.setdefault(_WATER[0], opened(offer.moisture))
    return stated


def answer(offered: Mapping[str, Figure], identity: str) -> Figure | None:
    """What an offer says of one impurity."""
    return offered.get(identity) or (offered.get(_WATER[0]) if identity in _WATER else None)
