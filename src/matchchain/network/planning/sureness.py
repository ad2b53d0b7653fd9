"""How sure the saving of each candidate is, said in one word."""

from __future__ import annotations

from typing import Literal, TypeAlias

import numpy as np

from matchchain.candidates import HIGH, LIKELY, LOW, RELATION_CODES, Flags, Ints
from matchchain.matching import Match
from matchchain.network.planning.ledger import Ledger

Sureness: TypeAlias = Literal["low", "medium", "high"]
SURE: tuple[Sureness, ...] = ("low", "medium", "high")
_TERMS = ("disposal_cost", "price", "pretreatment_cost", "transport", "own_cost")


def lacks_a_term(found: Match) -> Flags:
    """(k,): some price or cost is stated by nobody, so that the net is only its known part."""
    missing = found.worth.missing
    lacks: Flags = np.logical_or.reduce([missing[name] for name in _TERMS])
    return lacks


def sureness(found: Match, rows: Ints, potential: Ledger) -> Ints:
    """(r,): index in SURE of these candidates, whose sums at their own potential are these.

    High: the same material, every figure stated, every rule passed, and the range within a quarter of the
    likely net. Low: a figure that nobody states. Medium: the rest.
    """
    low = (lacks_a_term(found) | found.figures_missing)[rows]
    narrow = potential.net[HIGH] - potential.net[LOW] <= np.abs(potential.net[LIKELY]) / 4
    clean = ~(found.judgement.unknown | found.judgement.papers)[rows]
    same = found.candidates.relation[rows] == RELATION_CODES.index("same")
    return np.where(low, 0, np.where(narrow & clean & same, 2, 1))
