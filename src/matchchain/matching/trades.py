"""Trades that exist already: they are taken off supply and need first, and never proposed as new."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from matchchain.candidates import Candidates, Flags, Floats, among
from matchchain.park import Firm, Partner
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Trades:
    """What is traded already among the candidates.

    Attributes:
        existing: (k,) pairs whose two firms trade this already.
        amount: (k,) offer units a year where stated, nan where not, 0 where the trade stands in another pair.
        supply, need: (3, offers) and (3, needs), what is left.
        sold, bought: (offers,) and (needs,), what was taken off them.
    """

    existing: Flags
    amount: Floats
    supply: Floats
    need: Floats
    sold: Floats
    bought: Floats


def firm_index(firms: Sequence[Firm]) -> dict[str, int]:
    """Every way a firm may be named in the files (id, short, full, English name) -> its index.

    A name that two firms share means neither.
    """
    found: dict[str, int] = {}
    shared: set[str] = set()
    for i, firm in enumerate(firms):
        for text in {firm.id, firm.short, firm.name, firm.name_en} - {""}:
            key = text.strip().casefold()
            if found.setdefault(key, i) != i:
                shared.add(key)
    return {key: i for key, i in found.items() if key not in shared}


def existing_trades(c: Candidates) -> Trades:
    """Find the candidates that are trades already and what they leave of supply and need.

    A trade that both firms state counts once, with the greater of the two amounts.
    """
    who = firm_index(c.firms)
    sold_amount, bought_amount = np.zeros(len(c.offers)), np.zeros(len(c.needs))
    existing, amount = np.zeros(len(c), dtype=np.bool_), np.zeros(len(c))
    sold = _stated(c.offers.entries, "sells_to", who)
    bought = _stated(c.needs.entries, "buys_from", who)
    for k in _traded_pairs(c, sold, bought):
        o, n = int(c.o[k]), int(c.n[k])
        # Each statement counts once, for the closest of the pairs it could mean.
        sides = (
            sold.pop((o, int(c.needs.firm[n])), None),
            bought.pop((n, int(c.offers.firm[o])), None),
        )
        existing[k] = True
        amount[k] = _greater([side for side in sides if side is not None])
        taken = np.nan_to_num(amount[k])
        sold_amount[o] += taken
        bought_amount[n] += taken / np.nan_to_num(c.conversion[k], nan=1.0)
    for (o, _), traded in sold.items():
        sold_amount[o] += np.nan_to_num(traded)
    return Trades(
        existing=existing,
        amount=amount,
        supply=np.maximum(c.offers.quantity - sold_amount, 0),
        need=np.maximum(c.needs.quantity - bought_amount, 0),
        sold=sold_amount,
        bought=bought_amount,
    )


def _greater(sides: Sequence[float]) -> float:
    known = [amount for amount in sides if not math.isnan(amount)]
    return max(known) if known else math.nan if sides else 0.0


def _stated(entries: Sequence[object], field: str, who: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """(entry, partner's firm index or -1 for one outside) -> amount, nan when not stated."""
    found: dict[tuple[int, int], float] = {}
    for i, entry in enumerate(entries):
        partners: tuple[Partner, ...] = getattr(entry, field)
        for partner in partners:
            firm = who.get(partner.firm.strip().casefold(), -1)
            if firm < 0 and field == "buys_from":
                continue  # bought outside the park: the very purchase that a pairing would replace
            amount = partner.quantity.likely if partner.quantity else math.nan
            before = found.get((i, firm), 0.0)
            found[i, firm] = before + (amount if not math.isnan(amount) or before == 0 else 0.0)
    return found


def _traded_pairs(
    c: Candidates, sold: Mapping[tuple[int, int], float], bought: Mapping[tuple[int, int], float]
) -> list[int]:
    """The candidates whose firms state the trade, the closest relation first."""
    offers, needs = (np.array([at for at, _ in traded], dtype=np.int64) for traded in (sold, bought))
    rows = np.flatnonzero(among(len(c.offers), offers)[c.o] | among(len(c.needs), needs)[c.n])
    return [
        int(k)
        for k in rows[np.argsort(c.relation[rows], kind="stable")]
        if (int(c.o[k]), int(c.needs.firm[c.n[k]])) in sold or (int(c.n[k]), int(c.offers.firm[c.o[k]])) in bought
    ]
