"""What each candidate is worth per tonne and how much it could be, with what nobody has stated.

All per unit of the offer, three rows (worst, likely, best). An unknown term counts as nothing in the known
part and stands in `missing`.
"""

from __future__ import annotations

import numpy as np

from matchchain.benefits import margin
from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, or_else
from matchchain.matching.valuing import terms
from matchchain.matching.valuing.fees import fee_untold, is_service, taking
from matchchain.matching.valuing.investment import Yearly, yearly_cost
from matchchain.matching.valuing.origins import FEE, NOBODY, OWN
from matchchain.matching.valuing.substitution_ratio import substitution_ratio
from matchchain.rules import PASS, Judgement, Trait
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Worth:
    """The sum of each candidate, term by term; nan is unknown, rows are worst, likely, best for the net.

    Attributes:
        disposal, purchase: (3, k) gains d and s p, in CNY per offer unit.
        pretreatment, transport, extra, residue: (3, k) costs, in CNY per offer unit; `extra` holds what taking it
            costs the receiver, too.
        fee: (k,) the gate fee the receiver charges, CNY per offer unit, nan where it states none.
        origin: term -> (k,) code of where its figure comes from; "strength" by the codes of `ratios`.
        substitution_ratio: (3, k) offered units needed to replace ... as s, in need units per offer unit.
        known: (3, k) the known part of the margin.
        yearly: F, K and a K, and who bears what.
        fixed: (3, k) F + a K, the yearly cost of the deal, its pipe and its investment, CNY.
        potential: (3, k) the most this pair could exchange on its own, offer units a year.
        missing: supply, need, unit, disposal_cost, selling_price, price, pretreatment_cost, transport, strength,
            gate_fee or own_cost -> (k,) whether nobody states it; "saving": neither what its disposal costs nor a
            purchase it replaces is known.
        road_km: (k,).
        co2: (k,) avoided t CO2e per offer unit, nan without sourced factors.
    """

    disposal: Floats
    purchase: Floats
    pretreatment: Floats
    transport: Floats
    extra: Floats
    residue: Floats
    fee: Floats
    origin: dict[str, Ints]
    substitution_ratio: Floats
    known: Floats
    yearly: Yearly
    fixed: Floats
    potential: Floats
    missing: dict[str, Flags]
    road_km: Floats
    co2: Floats


def worth(c: Candidates, judgement: Judgement, supply: Floats, need: Floats) -> Worth:
    """Value every candidate (method 1, 6 and 7).

    Args:
        c: the candidates.
        judgement: what the rules say: whether the offer meets what is asked.
        supply: (3, offers) per year, after existing trades.
        need: (3, needs) per year, after existing trades.
    """
    road_km = c.km * c.tariff("road_factor")[LIKELY]
    meets_as_is = judgement.meets_as_is
    s, s_known, s_from = substitution_ratio(c, _content_suffices(judgement))
    disposal, disposal_from, untold = terms.disposal(c)
    price, price_from = terms.price(c)
    pretreatment, pretreatment_from = terms.pretreatment(c, meets_as_is)
    transport, transport_from, pipe = terms.transport(c)
    own_cost, own_cost_from, fee = taking(c)
    yearly = yearly_cost(c, pipe)
    extra = or_else(c.of_offer("extra_cost"), 0.0) + own_cost
    residue = terms.residue(c)
    purchase = s * price / c.conversion
    known = margin(
        or_else(disposal, 0.0),
        or_else(purchase, 0.0),
        or_else(pretreatment[::-1], 0.0),
        or_else(transport[::-1], 0.0),
        extra[::-1],
        residue[::-1],
    )
    return Worth(
        disposal=disposal,
        purchase=purchase,
        pretreatment=pretreatment[::-1],
        transport=transport[::-1],
        extra=np.broadcast_to(extra[::-1], s.shape),
        residue=np.broadcast_to(residue[::-1], s.shape),
        fee=np.broadcast_to(fee[LIKELY], len(c)),
        origin={
            "avoided_disposal": disposal_from,
            "avoided_purchase": price_from,
            "pretreatment_cost": pretreatment_from,
            "transport_cost": transport_from,
            "extra_cost": np.where(own_cost_from == NOBODY, OWN, own_cost_from),
            "strength": s_from,
        },
        substitution_ratio=s,
        known=known,
        yearly=yearly,
        fixed=yearly.total,
        potential=_potential(c, s, supply, need),
        missing={
            "supply": np.isnan(supply[LIKELY, c.o]),
            "need": np.isnan(need[LIKELY, c.n]),
            "pretreatment_cost": pretreatment_from == NOBODY,
            "transport": transport_from == NOBODY,
            "strength": ~s_known,
            "selling_price": untold,
            "own_cost": own_cost_from == FEE,
            **_untold(c, disposal_from, price_from),
        },
        road_km=road_km,
        co2=terms.co2_per_unit(c, s[LIKELY], road_km),
    )


def _untold(c: Candidates, disposal_from: Ints, price_from: Ints) -> dict[str, Flags]:
    """What of the two savings, of a taker's charge and of the units nobody states."""
    uncharged = fee_untold(c.needs, is_service(c))[c.n]
    unsaved, unpriced = disposal_from == NOBODY, price_from == NOBODY
    return {
        "unit": np.isnan(c.conversion),
        "disposal_cost": unsaved,
        "price": unpriced & ~uncharged,
        "gate_fee": uncharged,
        "saving": unsaved & (unpriced | (price_from == FEE)),
    }


def _content_suffices(judgement: Judgement) -> Flags:
    """(k,): the content is as asked, so that one tonne replaces one tonne."""
    said = judgement.rows(Trait.CONTENT)
    enough: Flags = (said == PASS).any(axis=0) & (said <= PASS).all(axis=0)
    return enough


def _potential(c: Candidates, substitution_ratio: Floats, supply: Floats, need: Floats) -> Floats:
    """min(S, share D / s), its ends over all corners; nan where either side is unknown."""
    # The needs twice, once as far as shared: one look-up for the room of every pair.
    rooms = np.concatenate([need, greatest_share(c.needs) * need], axis=1)
    cap = np.take(rooms, c.n + len(c.needs) * capped(c), axis=1) * c.conversion
    # An offer that may turn out to replace nothing is capped by nothing at that end.
    ratio = substitution_ratio[::-1]
    room: Floats = np.divide(cap, ratio, out=np.full_like(cap, np.inf), where=~(ratio <= 0))
    return np.minimum(np.take(supply, c.o, axis=1), room)


def capped(c: Candidates) -> Flags:
    """(k,): whether the need's share cap binds this offer: everything but a plain product."""
    return c.offers.flags(lambda e: e.kind != "product")[c.o]


def greatest_share(needs: Lines) -> Floats:
    """(3, needs): how much of each may come from by-products and waste; 1 where nothing is said."""
    return or_else(np.minimum(needs.column("max_share"), 1.0), 1.0)
