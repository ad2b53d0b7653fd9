"""Is it there when it is needed? Months of supply against months of need."""

from __future__ import annotations

from typing import TypeAlias

from matchchain.candidates import Candidates
from matchchain.park import Need, Offer
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.rule import BLOCK, NOT_ASKED, PASS, UNKNOWN, Outcomes, Rule
from matchchain.wording import Message

Months: TypeAlias = frozenset[int]

YEAR: Months = frozenset(range(1, 13))
_BLANK: Months = frozenset()


def _supplied(offer: Offer) -> Months:
    """Months of supply, empty when not said; what runs continuously is there all year."""
    return frozenset(offer.months) or (YEAR if offer.batch == "continuous" else _BLANK)


def _needed(need: Need) -> Months:
    return frozenset(need.months)


def _judge(candidates: Candidates) -> Outcomes:
    supplied = [_supplied(e) for e in candidates.offers.entries]
    needed = [_needed(e) for e in candidates.needs.entries]
    seasonal = any(months and months != YEAR for months in supplied)
    # A need that names no months still has something to ask of an offer that is there only part of the year.
    asked = [months if months or seasonal else None for months in needed]
    return judge_distinct(candidates, supplied, asked, _decide)


def _decide(supplied: Months, needed: Months) -> int:
    if not needed:
        return UNKNOWN if supplied and supplied != YEAR else NOT_ASKED
    if not supplied:
        return UNKNOWN
    if not supplied & needed:
        return BLOCK
    return PASS if needed <= supplied else UNKNOWN


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    supplied, needed = _supplied(candidates.offer(k)), _needed(candidates.need(k))
    facts = {"supplied": in_words(supplied), "needed": in_words(needed), "short": in_words(needed - supplied)}
    if not needed:
        return Message("rules.months.need-blank", facts)
    if not supplied:
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
