"""Are these dangerous goods on the road? The entry says so, or the knowledge of materials does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from matchchain.candidates import Candidates, Flags
from matchchain.park import Offer

if TYPE_CHECKING:
    from matchchain.materials import Resolution

_ON_THE_ROAD = ("hazardous-chemical", "explosive-precursor", "toxic")


def dangerous_goods(candidates: Candidates) -> Flags:
    """(offers,): whether each offer is dangerous goods on the road."""
    offers = candidates.offers
    listed = np.array([_listed(name) for name in offers.names], dtype=np.bool_)
    dangerous: Flags = offers.flags(_stated) | listed[offers.name]
    return dangerous


def _stated(offer: Offer) -> bool:
    return bool(offer.hazardous) or offer.legal == "hazardous-waste"


def _listed(name: Resolution) -> bool:
    return name.material is not None and any(h in name.material.hazard for h in _ON_THE_ROAD)
