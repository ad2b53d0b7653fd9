"""Is it there when it is needed? Months of supply against months of need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from matchchain.candidates import Candidates
from matchchain.park import Need, Offer
from matchchain.rules.rule import BLOCK, NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule, not_asked
from matchchain.wording import Message

Months: TypeAlias = frozenset[int]

YEAR: Months = frozenset(range(1, 13))
_ALL = sum(1 << month for month in YEAR)
_BLANK: Months = frozenset()


def supplied(offer: Offer) -> Months:
    """Months of supply, empty when not said; what runs continuously is there all year."""
    return frozenset(offer.months) or (YEAR if offer.batch == "continuous" else _BLANK)


def needed(need: Need) -> Months:
    """Months of need, empty when not said."""
    return frozenset(need.months)


def _judge(candidates: Candidates) -> Outcomes:
    months_there = _bits([supplied(e) for e in candidates.offers.entries])
    months_wanted = _bits([needed(e) for e in candidates.needs.entries])
    # A need that names no months still has something to ask of an offer that is there only part of the year.
    seasonal = (months_there != 0) & (months_there != _ALL)
    if not months_wanted.any() and not seasonal.any():
        return not_asked(candidates)
    there, wanted, part_year = months_there[candidates.o], months_wanted[candidates.n], seasonal[candidates.o]
    common = there & wanted
    judged = np.where(common == wanted, PASS, np.where((common == 0) & (there != 0), BLOCK, UNKNOWN))
    return np.where(wanted == 0, np.where(part_year, UNKNOWN, NOT_ASKED), judged).astype(np.int8)


def _bits(of: Sequence[Months]) -> NDArray[np.int16]:
    """Each set of months as the bits of one number."""
    return np.array([sum(1 << month for month in months) for months in of], dtype=np.int16)


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    there, wanted = supplied(candidates.offer(k)), needed(candidates.need(k))
    facts = {"supplied": in_words(there), "needed": in_words(wanted), "short": in_words(wanted - there)}
    if not wanted:
        return Message("rules.months.need-blank", facts)
    if not there:
        return Message("rules.months.supply-blank", facts)
    key = {PASS: "covered", BLOCK: "apart"}.get(outcome, "partly")
    return Message(f"rules.months.{key}", facts)


def in_words(months: Months) -> str:
    """Months as a person writes them.

    Example:
        >>> in_words(frozenset({1, 2, 3, 11}))
        '1-3,11'
    """
    runs: list[list[int]] = []
    for month in sorted(months):
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ",".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


RULE = Rule("months", _judge, _explain)
