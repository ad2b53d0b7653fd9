"""Where each figure comes from, and what to ask where nobody has stated it."""

from __future__ import annotations

import numpy as np

from matchchain.matching import Match, terms
from matchchain.network.pairing import Unknown
from matchchain.park import Firm, Offer
from matchchain.wording import Message

_ORIGIN_KEYS = {
    terms.NOBODY: "network.origin.nobody",
    terms.OWN: "network.origin.own",
    terms.SOLD: "network.origin.sold",
    terms.PARK: "network.origin.park",
    terms.AS_IS: "network.origin.as-is",
    terms.DEFAULT: "network.origin.default",
    terms.PIPE: "network.origin.pipe",
}


def origin_of(found: Match, line: str, k: int, supplier: Firm, receiver: Firm) -> Message:
    """Where the figure of one line of the sum comes from."""
    codes = found.worth.origin.get(line)
    if codes is None:
        return Message(_ORIGIN_KEYS[terms.OWN], {"firm": supplier.table_name})
    firm = receiver if line == "avoided_purchase" else supplier
    key = _ORIGIN_KEYS[int(codes[k])]
    if line == "transport_cost" and codes[k] == terms.PARK:
        key = "network.origin.tariff"
    return Message(key, {"firm": firm.table_name} if key.endswith((".own", ".sold")) else {})


def unknowns(found: Match, k: int) -> tuple[Unknown, ...]:
    """What nobody has stated of pair k, each with the firm to ask; what decides most comes first."""
    c, missing = found.candidates, found.worth.missing
    if not any(column[k] for column in missing.values()):
        return ()
    supplier, receiver, offer, need = c.supplier(k), c.receiver(k), c.offer(k), c.need(k)
    asked: list[Unknown] = []

    def ask(name: str, whom: Firm, field: str, key: str, **facts: object) -> None:
        if missing[name][k]:
            asked.append(Unknown(whom.id, field, Message(key, {"firm": whom.table_name, **facts})))

    ask("supply", supplier, "quantity", "network.ask.supply", material=offer.material)
    ask("need", receiver, "quantity", "network.ask.need", material=need.material)
    ask(
        "unit", supplier, "quantity", "network.ask.unit",
        material=offer.material, one=c.offers.unit[c.o[k]], other=c.needs.unit[c.n[k]],
    )  # fmt: skip
    key = "network.ask.selling-price" if _is_for_sale(offer) else "network.ask.disposal-cost"
    field = "price" if _is_for_sale(offer) else "disposal_cost"
    ask("disposal_cost", supplier, field, key, material=offer.material)
    ask("price", receiver, "price", "network.ask.price", material=need.material)
    ask("strength", receiver, "strength", "network.ask.strength", offer=offer.material, need=need.material)
    ask("pretreatment_cost", receiver, "pretreatment_cost", "network.ask.pretreatment", material=offer.material)
    if missing["transport"][k]:
        asked.append(_transport(found, k, supplier, receiver))
    return tuple(asked)


def _is_for_sale(offer: Offer) -> bool:
    return offer.now == "sell" or offer.kind == "product"


def _transport(found: Match, k: int, supplier: Firm, receiver: Firm) -> Unknown:
    if np.isnan(found.candidates.km[k]):
        placed = supplier.site is not None and supplier.site.lat is not None
        firm = receiver if placed else supplier
        return Unknown(firm.id, "site", Message("network.ask.site", {"firm": firm.table_name}))
    return Unknown("", "pipe_cost", Message("network.ask.pipe", {"km": f"{found.worth.road_km[k]:.1f}"}))
