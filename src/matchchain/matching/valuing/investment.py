"""What keeping a pairing costs a year: the deal, its pipe, and the annuity of what must be invested.

An investment stands on the offer (a dryer, a tank, a pipe's connection) and counts for each of its links.
"""

from __future__ import annotations

import numpy as np

from matchchain.benefits import annuity_factor
from matchchain.candidates import LIKELY, Candidates, Flags, Floats, Ints, or_else
from matchchain.values import dataclass

DEFAULT_LIFE = 10.0
"""Years over which an investment is written off where no life is stated; printed as a default."""

BORNE = {"supplier": 1.0, "receiver": 0.0, "shared": 0.5, "": 0.5}
"""The supplier's part of an investment by who bears it; halved where nobody says."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """The yearly fixed cost of each candidate; rows are worst, likely, best for the net.

    Attributes:
        deal: (3, k) F without the pipe, CNY per year.
        pipe: (3, k) CNY per year; nan where a pipe is needed and nobody knows its cost.
        capital: (3, k) K, CNY; 0 where nothing must be invested.
        annuity: (3, k) a K, CNY per year.
        life: (k,) years, `DEFAULT_LIFE` where not stated.
        assumed: (k,) the life is the default.
        rate: (k,) discount rate, a fraction a year.
        borne: (k,) the supplier's part of the investment.
    """

    deal: Floats
    pipe: Floats
    capital: Floats
    annuity: Floats
    life: Floats
    assumed: Flags
    rate: Floats
    borne: Floats

    @property
    def total(self) -> Floats:
        """(3, k): F + a K as far as it is known."""
        known: Floats = self.deal + or_else(self.pipe, 0.0) + self.annuity
        return known

    def by_supplier(self, of: Ints | slice) -> Floats:
        """(r,): of these candidates, the supplier's part b of F + a K: half of the deal, of investment as agreed."""
        annuity = self.annuity[LIKELY, of]
        shared = self.deal[LIKELY, of] + np.nan_to_num(self.pipe[LIKELY, of])
        whole = shared + annuity
        carried = shared / 2 + self.borne[of] * annuity
        return np.where(whole > 0, carried / np.where(whole > 0, whole, 1.0), 0.5)


def yearly_cost(c: Candidates, pipe: Floats) -> Yearly:
    """F + a K of every candidate (method 1), a by discount rate and life at the dear end of each.

    Args:
        c: the candidates.
        pipe: (3, k) or (3, 1) low, likely, high yearly cost of a pipe, CNY; nan where unknown.
    """
    every = (3, len(c))
    own = c.of_offer("life")
    life, rate = or_else(np.maximum(own, 1e-9), DEFAULT_LIFE), c.tariff("discount_rate")
    capital = or_else(c.of_offer("investment"), 0.0)
    annuity = np.where(capital > 0, capital * annuity_factor(rate, life[::-1]), 0.0)
    return Yearly(
        deal=np.broadcast_to(c.tariff("deal_cost")[::-1], every),
        pipe=np.broadcast_to(pipe[::-1], every),
        capital=np.broadcast_to(capital[::-1], every),
        annuity=np.broadcast_to(annuity[::-1], every),
        life=np.broadcast_to(life[LIKELY], len(c)),
        assumed=np.broadcast_to(np.isnan(own[LIKELY]), len(c)),
        rate=np.broadcast_to(rate[LIKELY], len(c)),
        borne=_borne(c),
    )


def _borne(c: Candidates) -> Floats:
    parts = [BORNE.get(offer.borne_by, 0.5) for offer in c.offers.entries]
    found: Floats = np.array(parts, dtype=np.float64)[c.o]
    return found
