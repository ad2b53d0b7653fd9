"""Gate fees: what a receiver takes for taking it, and what taking it costs that receiver.

A fee is a transfer: it moves the price between the firms, never the net. What a tonne costs the receiver is the
term; where nobody has told it, the fee stands in its place, so that the receiver gains nothing in the known part.
"""

from __future__ import annotations

import numpy as np

from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, Lines, or_else
from matchchain.matching.valuing.origins import FEE, NOBODY, OWN

NO_FEE = np.full((3, 1), np.nan)


def lives_on_fees(needs: Lines) -> Flags:
    """(needs,): it states what it charges for taking or what taking costs it, and no price: no purchase is replaced."""
    price, fee, cost = (needs.column(name)[LIKELY] for name in ("price", "gate_fee", "own_cost"))
    unpriced: Flags = np.isnan(price) & ~(np.isnan(fee) & np.isnan(cost))
    return unpriced


def fee_untold(needs: Lines, service: Flags) -> Flags:
    """(needs,): it takes things for a fee, by what its name says, and nobody has told fee, own cost or price.

    Args:
        needs: the lines.
        service: (needs,) whether what is needed is a service done to the thing: treatment, regeneration.
    """
    told = [needs.column(name)[LIKELY] for name in ("gate_fee", "own_cost", "price")]
    untold: Flags = service & np.isnan(told).all(axis=0)
    return untold


def is_service(c: Candidates) -> Flags:
    """(needs,): the need names a service done to what is taken."""
    functions = c.thesaurus.purposes.functions

    def by_service(i: int) -> bool:
        use = c.needs.resolution(i).use
        function = functions.get(use.function) if use is not None else None
        return function is not None and function.basis == "service"

    return np.array([by_service(i) for i in range(len(c.needs))], dtype=np.bool_)


def taking(c: Candidates) -> tuple[Floats, Ints, Floats]:
    """What taking one offer unit costs the receiver, who says so, and the fee it takes for it.

    Returns:
        (3, k) or (3, 1) CNY per offer unit; (k,) OWN, FEE where the fee stands for a cost nobody told, NOBODY where
        neither is stated and the cost is nothing; (3, k) or (3, 1) the fee, nan where none is stated.
    """
    own, fee = c.needs.column("own_cost"), c.needs.column("gate_fee")
    if np.isnan(own).all() and np.isnan(fee).all():
        return np.zeros((3, 1)), np.full(len(c), NOBODY), NO_FEE
    stated, charged = ~np.isnan(own[LIKELY]), ~np.isnan(fee[LIKELY])
    origin = np.where(stated, OWN, np.where(charged, FEE, NOBODY))
    per_offer_unit = 1 / np.nan_to_num(c.conversion, nan=1.0)
    cost = or_else(or_else(own, fee), 0.0)
    return cost[:, c.n] * per_offer_unit, origin[c.n], fee[:, c.n] * per_offer_unit
