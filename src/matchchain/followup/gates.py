"""May a deal enter a state? What must exist first, and whether the way there is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from matchchain.followup.nodes import is_done, node_states
from matchchain.followup.standing import Standing, standing
from matchchain.park import DEAL_STATES, STOPPED, WAY, Contract, Deal, LedgerLine
from matchchain.wording import Message


@dataclass(frozen=True, slots=True)
class Step:
    """A step that somebody wants a deal to take.

    Attributes:
        state: where to.
        on: the day it happened.
        why: code word of a reason, "" for none.
        because: why the way is left, "" for none.
    """

    state: str
    on: date
    why: str = ""
    because: str = ""


def refusals(deal: Deal, step: Step, ledger: tuple[LedgerLine, ...], today: date) -> Iterator[Message]:
    """Why a deal cannot take a step, each with what to do; none: it can.

    Args:
        deal: as its file says.
        step: that is wanted.
        ledger: of the park.
        today: on which it is entered.
    """
    now = standing(deal, date.max)
    if step.on > today:
        yield Message("deal.refuse.future", {"on": step.on.isoformat(), "today": today.isoformat()})
    if now.events and step.on.isoformat() < now.events[-1].on:
        yield Message("deal.refuse.before", {"on": step.on.isoformat(), "last": now.events[-1].on})
    if step.state in STOPPED and not step.why:
        yield Message("deal.refuse.no-reason", {"state": _word(step.state)})
    if now.state == step.state:
        yield Message("deal.refuse.there", {"state": _word(step.state), "on": now.since})
    elif is_jump(now, step.state) and not step.because:
        yield Message("deal.refuse.jump", {"here": _word(now.state), "there": _word(step.state)})
    if step.state in WAY and not is_back(now, step.state) and (not step.because or step.state == "running"):
        waste = deal.legal == "hazardous-waste"
        lacking = tuple(lacks(deal, step.state, ledger, today, papers_only=bool(step.because)))
        if lacking and (not step.because or waste):
            yield Message("deal.refuse.gate", {"state": _word(step.state), "lacking": lacking})


def is_back(now: Standing, state: str) -> bool:
    """Whether a state lies behind the present one on the way."""
    return now.state in WAY and state in WAY and WAY.index(state) < WAY.index(now.state)


def is_jump(now: Standing, state: str) -> bool:
    """Whether a step leaves out one of the way; stopping, and coming back from a stop, leaves out none."""
    if state in STOPPED:
        return False
    if now.state in STOPPED:  # it goes on where it was, or before
        before = [event.state for event in now.events if event.state in WAY]
        return bool(before) and WAY.index(state) > WAY.index(before[-1])
    return WAY.index(state) > WAY.index(now.state or "idea") + 1


def lacks(
    deal: Deal, state: str, ledger: tuple[LedgerLine, ...], today: date, *, papers_only: bool = False
) -> Iterator[Message]:
    """What must exist before a deal can be in a state and does not.

    Args:
        deal: as its file says.
        state: that it is to enter.
        ledger: of the park.
        today: the day.
        papers_only: ask for the papers alone, which no explanation stands for where the material is hazardous waste.
    """
    facts: dict[str, object] = {"id": deal.id}
    if state == "testing":
        nodes = node_states(deal.nodes, today)
        if not is_done(deal.nodes, "sample", today):
            yield Message("deal.lacks.sample", facts)
        if "test" not in nodes:
            yield Message("deal.lacks.test", facts)
        if not deal.limits:
            yield Message("deal.lacks.limits", facts)
    if state == "papers" and deal.legal in {"", "undetermined"}:
        yield Message("deal.lacks.legal", facts)
    if state == "contracted":
        yield from _contract(deal.contracted[-1] if deal.contracted else None, facts)
    if state == "running":
        if not papers_only and not any(line.deal == deal.id for line in ledger):
            yield Message("deal.lacks.line", facts)
        if deal.legal == "hazardous-waste" and not _has_papers(deal):
            yield Message("deal.lacks.papers", facts)


def _contract(contract: Contract | None, facts: dict[str, object]) -> Iterator[Message]:
    if contract is None or contract.quantity is None:
        yield Message("deal.lacks.quantity", facts)
    if contract is None or contract.price is None:
        yield Message("deal.lacks.price", facts)
    if contract is None or not contract.until:
        yield Message("deal.lacks.until", facts)


def _has_papers(deal: Deal) -> bool:
    """Whether a hazardous waste has gone through its papers: a step of that name, and a paper that is there."""
    return any(event.state == "papers" for event in deal.events) and bool(deal.papers)


def _word(state: str) -> Message:
    zh, en = DEAL_STATES.get(state, (state, state))
    return Message("follow.both", {"zh": zh, "en": en})
