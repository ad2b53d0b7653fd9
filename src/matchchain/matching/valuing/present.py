"""d: what the supplier really saves by not getting rid of a unit its present way, or forgoes by not selling it."""

from __future__ import annotations

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, spread
from matchchain.matching.valuing.origins import NOBODY, OWN, PARK, SOLD, VENTED
from matchchain.park import Offer

_FREE = {"discharge", "store", "landfill", "incinerate", "treat"}
"""Present ways by which nothing is earned."""

_GOODS = {"product", "energy", "water"}


def disposal(c: Candidates) -> tuple[Floats, Ints, Flags]:
    """d of each pair in CNY per offer unit, its origin, and whether it waits for a selling price nobody has told.

    What is sold today costs the supplier its present price. Heat or power that is let off today costs nothing
    to be rid of; water that is let off may cost something, so that its d stays unknown.
    """
    offers = c.offers
    own, sold = offers.column("disposal_cost"), -offers.column("price")[::-1]
    sells, untold, vented = (offers.flags(one) for one in (is_sold, price_untold, _is_vented))
    park = spread(
        m.disposal_cost if m is not None and e.now != "sell" and e.kind in ("by-product", "waste", "") else None
        for e, m in zip(offers.entries, offers.material, strict=True)
    )
    stated = ~np.isnan(own[LIKELY])
    values = np.where(sells, sold, np.where(stated, own, park))
    origin = np.where(sells, SOLD, np.where(stated, OWN, PARK))
    vented &= np.isnan(values[LIKELY])
    values, origin = np.where(vented, 0.0, values), np.where(vented, VENTED, origin)
    values = np.where(untold, np.nan, values)
    origin = np.where(np.isnan(values[LIKELY]), NOBODY, origin)
    return np.take(values, c.o, axis=1), origin[c.o], untold[c.o]


def is_sold(offer: Offer) -> bool:
    """Whether it is sold today, so that what is saved is minus its present price."""
    return offer.now == "sell" or (offer.price is not None and offer.disposal_cost is None)


def is_for_sale(offer: Offer) -> bool:
    """Whether its supplier would be asked what it sells it for, not what it costs to be rid of."""
    goods = offer.kind in _GOODS or (not offer.kind and offer.legal == "product")
    return offer.now == "sell" or offer.kind == "product" or (goods and offer.now not in _FREE)


def price_untold(offer: Offer) -> bool:
    """Whether it is sold, or has to be held for sold, and nobody has told its price: it has no margin then.

    A product, energy or water with neither price nor disposal cost, unless its present way earns nothing.
    """
    if offer.now == "sell":
        return offer.price is None
    if offer.price is not None or offer.disposal_cost is not None or offer.now in _FREE:
        return False
    return offer.kind in _GOODS or (not offer.kind and offer.legal == "product")


def _is_vented(offer: Offer) -> bool:
    return offer.kind == "energy" and offer.now == "discharge"
