"""Trades between two firms of the park that only one of the two cards states."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Lines
from matchchain.matching import Match
from matchchain.matching.trades import firm_index
from matchchain.network.graph.flow import NO_LINE, Flow
from matchchain.network.graph.names import firm_node
from matchchain.network.planning.ends import material_id, pairing_id
from matchchain.park import Firm, Partner


def one_sided(found: Match, offers: Sequence[str], needs: Sequence[str]) -> Iterator[Flow]:
    """Those trades, from the line to the partner itself or the other way round.

    Args:
        found: the park, matched.
        offers: the nodes of its offers.
        needs: the nodes of its needs.
    """
    c, existing = found.candidates, np.flatnonzero(found.trades.existing)
    who = firm_index(c.firms)
    met_offers = set(zip(c.o[existing].tolist(), c.needs.firm[c.n[existing]].tolist(), strict=True))
    met_needs = set(zip(c.n[existing].tolist(), c.offers.firm[c.o[existing]].tolist(), strict=True))
    sides = ((c.offers, offers, "sells_to", met_offers), (c.needs, needs, "buys_from", met_needs))
    for lines, nodes, field, met in sides:
        for at, entry in enumerate(lines.entries):
            partners: tuple[Partner, ...] = getattr(entry, field)
            named = {who.get(partner.firm.strip().casefold(), -1): partner for partner in partners}
            for firm, partner in sorted(named.items()):
                if firm >= 0 and (at, firm) not in met:
                    tell = _sold if field == "sells_to" else _bought
                    yield tell(c, lines, at, nodes[at], c.firms[firm], partner)


def _sold(c: Candidates, lines: Lines, at: int, node: str, buyer: Firm, trade: Partner) -> Flow:
    """A trade as the supplier's card tells it."""
    own, entry, meant = c.firms[int(lines.firm[at])], lines.entries[at], lines.resolution(at)
    return Flow(
        id=pairing_id(f"{own.id}/{entry.id}", f"{buyer.id}/"),
        source=node,
        target=firm_node(buyer.id),
        supplier=own.id,
        receiver=buyer.id,
        offer=entry.material,
        need="",
        offer_id=entry.id,
        need_id="",
        material=material_id(meant),
        material_zh=meant.material.zh if meant.material else entry.material,
        material_en=meant.material.en if meant.material else entry.material,
        quantity=_stated(trade),
        unit=lines.unit[at],
        covered=None,
        need_unit="",
        share=None,
        kind="existing",
        net=None,
        disposal_cost=entry.disposal_cost.likely if entry.disposal_cost else None,
        offer_at=at,
        need_at=NO_LINE,
    )


def _bought(c: Candidates, lines: Lines, at: int, node: str, seller: Firm, trade: Partner) -> Flow:
    """A trade as the receiver's card tells it."""
    own, entry, meant = c.firms[int(lines.firm[at])], lines.entries[at], lines.resolution(at)
    quantity, whole = _stated(trade), float(lines.quantity[LIKELY, at])
    return Flow(
        id=pairing_id(f"{seller.id}/", f"{own.id}/{entry.id}"),
        source=firm_node(seller.id),
        target=node,
        supplier=seller.id,
        receiver=own.id,
        offer="",
        need=entry.material,
        offer_id="",
        need_id=entry.id,
        material=material_id(meant),
        material_zh=meant.material.zh if meant.material else entry.material,
        material_en=meant.material.en if meant.material else entry.material,
        quantity=quantity,
        unit=lines.unit[at],
        covered=quantity,
        need_unit=lines.unit[at],
        share=min(quantity / whole, 1.0) if quantity is not None and whole > 0 else None,
        kind="existing",
        net=None,
        disposal_cost=None,
        offer_at=NO_LINE,
        need_at=at,
    )


def _stated(trade: Partner) -> float | None:
    amount = trade.quantity.likely if trade.quantity else math.nan
    return amount if math.isfinite(amount) else None
