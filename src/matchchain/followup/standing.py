"""Where does a deal stand on a day? Its state, the contract and the baseline that hold then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matchchain.followup.calendar_months import day_of
from matchchain.followup.known import entered_on, known_on
from matchchain.park import STOPPED, WAY, Contract, Deal, DealBaseline, DealEvent

SIGNED = ("contracted", "running")
"""States in which an amount is promised by contract."""
IN_TALKS = WAY[1:5]
"""States in which the two firms are busy with each other, and nothing is signed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A deal on a day.

    Attributes:
        state: a code word of `DEAL_STATES`; "" before it was written down.
        since: the day on which it came to that, ISO.
        reason: why it stopped, a code word of `REASONS`.
        events: the steps known by then, in order.
        contract: the one in force, else the next to come.
        baseline: the one in force.
    """

    state: str
    since: str
    reason: str
    events: tuple[DealEvent, ...]
    contract: Contract | None
    baseline: DealBaseline | None

    @property
    def is_over(self) -> bool:
        """Whether it has stopped, for good or for a while."""
        return self.state in STOPPED


def standing(deal: Deal, today: date) -> Standing:
    """Where a deal stands on a day, by what was written down until then.

    Example:
        >>> from matchchain.park import DealEvent
        >>> steps = (DealEvent(on="2026-11-28", state="idea"), DealEvent(on="2026-12-02", state="talking"))
        >>> acid = Deal(id="D2026-001", supplier="a", receiver="b", material="废硫酸", events=steps)
        >>> standing(acid, date(2026, 12, 1)).state, standing(acid, date(2026, 12, 2)).state
        ('idea', 'talking')
    """
    now = today.isoformat()
    events = tuple(event for event in known_on(deal.events, today) if event.on <= now)
    last = events[-1] if events else None
    state = last.state if last else ("" if deal.events else "idea")
    return Standing(
        state,
        last.on if last else "",
        last.why if last else "",
        events,
        contract_on(deal.contracted, today),
        baseline_on(deal.baseline, today),
    )


def starts(contract: Contract) -> str:
    """The first day of a contract, ISO."""
    return contract.start or contract.on


def contract_on(contracts: Iterable[Contract], today: date) -> Contract | None:
    """The contract in force on a day: the last that has begun, else the first to come."""
    known = known_on(contracts, today)
    begun = [contract for contract in known if starts(contract) <= today.isoformat()]
    return begun[-1] if begun else next(iter(known), None)


def baseline_on(baselines: Iterable[DealBaseline], day: date) -> DealBaseline | None:
    """The baseline that holds on a day: the last one drawn up by then, else the first."""
    known = known_on(baselines, day)
    drawn = [one for one in known if one.on <= day.isoformat()]
    return drawn[-1] if drawn else next(iter(known), None)


def first_day(deal: Deal) -> date | None:
    """The day from which a delivery is of this deal: of its first contract, else of its first step."""
    days = [starts(contract) for contract in deal.contracted] or [event.on for event in deal.events]
    return day_of(min(days)) if days else None


def later_entries(deal: Deal, day: date) -> tuple[str, ...]:
    """The days on which something about the time up to a day was entered later, ISO, in order."""
    now = day.isoformat()
    late = {entered_on(event) for event in deal.events if event.on <= now < entered_on(event)}
    late |= {entered_on(node) for node in deal.nodes if node.done and node.done <= now < entered_on(node)}
    return tuple(sorted(late))
