"""Under which paper may a firm take a hazardous waste, and what is wrong with the papers it has?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from matchchain.park import Figure, Firm, Permit
from matchchain.rules.law import Law, WastePaper
from matchchain.rules.rule import PAPER, PASS, UNKNOWN
from matchchain.rules.waste_code import covers_code
from matchchain.values import dataclass

_NOTHING = Figure(0.0, 0.0, 0.0, "t/yr")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a firm's papers come to for one waste.

    Attributes:
        outcome: PASS, UNKNOWN or PAPER.
        reason: "valid", "no-capacity-stated", "taken-unknown", "full", "undated", "expired",
            "without-codes", "not-covered" or "none".
        permit: the paper that is meant, None when there is none.
        left: capacity left in t/yr as (least, most), None when not known or not asked.
    """

    outcome: int
    reason: str
    permit: Permit | None = None
    left: tuple[float, float] | None = None


NO_PAPER = Standing(PAPER, "none")
# Of papers with the same outcome the one that lacks least is told.
_RANK = (
    "valid",
    "no-capacity-stated",
    "taken-unknown",
    "full",
    "undated",
    "expired",
    "without-codes",
    "not-covered",
    "none",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """Hazardous waste a firm takes already: its codes, and how much a year (None when not stated)."""

    codes: tuple[str, ...]
    quantity: Figure | None


def waste_permits(firm: Firm, law: Law) -> tuple[Permit, ...]:
    """Those of a firm's papers under which hazardous waste may be taken at all."""
    return tuple(p for p in firm.permits if p.type in law.waste_papers)


def best_paper(
    firm: Firm, codes: Sequence[str], today: date, law: Law, taken: Sequence[Taken] = ()
) -> Standing:
    """The firm's paper that goes furthest for a waste with these codes and classes.

    Args:
        firm: the receiver.
        codes: every code the waste bears; a paper must cover all of them.
        today: the day on which it must be valid.
        law: which papers count, and what each must show.
        taken: what the firm takes already; it uses up the capacity of the papers that cover it.
    """
    standings = [
        _standing(permit, codes, today, law.waste_papers[permit.type], taken) for permit in waste_permits(firm, law)
    ]
    return min(standings, key=lambda s: (s.outcome, _RANK.index(s.reason)), default=NO_PAPER)


def covers(permit: Permit, code: str) -> bool:
    """Whether a paper names the code itself or the whole class."""
    return covers_code(permit.codes, code)


def expired(permit: Permit, today: date) -> bool:
    """Whether its last day has passed; a blank date has not."""
    return bool(permit.until) and permit.until < today.isoformat()


def _standing(
    permit: Permit, codes: Sequence[str], today: date, asks: WastePaper, taken: Sequence[Taken]
) -> Standing:
    if not permit.codes:
        return Standing(PAPER, "without-codes", permit)
    if not all(covers(permit, code) for code in codes):
        return Standing(PAPER, "not-covered", permit)
    if expired(permit, today):
        return Standing(PAPER, "expired", permit)
    if asks.dated and not permit.until:
        return Standing(PAPER, "undated", permit)
    return _capacity(permit, asks, [t for t in taken if any(covers(permit, code) for code in t.codes)])


def _capacity(permit: Permit, asks: WastePaper, taken: Sequence[Taken]) -> Standing:
    if permit.capacity is None:
        return (
            Standing(UNKNOWN, "no-capacity-stated", permit)
            if asks.capacity
            else Standing(PASS, "valid", permit)
        )
    used = [t.quantity or _NOTHING for t in taken]
    most_left = permit.capacity.high - sum(f.low for f in used)
    if most_left <= 0:
        return Standing(PAPER, "full", permit, (0.0, 0.0))
    least_left = permit.capacity.low - sum(f.high for f in used)
    if least_left <= 0 or any(t.quantity is None for t in taken):
        return Standing(UNKNOWN, "taken-unknown", permit, (0.0, most_left))
    return Standing(PASS, "valid", permit, (least_left, most_left))
