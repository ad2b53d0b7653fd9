"""The days of a challenge: when claims close, until when a team is chosen, and its milestones; and its light."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchchain.board.challenges import MACHINE, Replay, last_day
from matchchain.board.deadlines import Times
from matchchain.followup.light import Light, Reason, worst
from matchchain.followup.nodes import next_due, node_reasons
from matchchain.followup.presets import LightRules
from matchchain.park import Challenge
from matchchain.wording import Message

_OPEN_TO_CLAIMS = ("posted", "claimed")
_UNDER_CONTRACT = ("chosen", "signed", "solving")


def due_of(challenge: Challenge, found: Replay, times: Times, today: date) -> str:
    """The next day of a challenge, ISO: of claims, of the choice, of a milestone; "" for none."""
    state = found.standing.state
    if state in _OPEN_TO_CLAIMS and (last := last_day(challenge, found.standing)):
        return last if today.isoformat() <= last else times.later(last, times.clock.choose)
    node = next_due(challenge.milestones, today) if state in _UNDER_CONTRACT else None
    return node.due if node else ""


def challenge_light(challenge: Challenge, found: Replay, times: Times, rules: LightRules, today: date) -> Light:
    """The light of a challenge on a day; grey where it is over, or only followed for the long term."""
    state = found.standing.state
    if state in MACHINE.closed or state == "tracked":
        return Light("grey")
    reasons: Iterator[Reason] = iter(())
    if state in _OPEN_TO_CLAIMS and (last := last_day(challenge, found.standing)):
        reasons = _of_claims(last, times, today)
    elif state in _UNDER_CONTRACT:
        reasons = node_reasons(challenge.milestones, today, rules)
    return worst(reasons)


def _of_claims(last: str, times: Times, today: date) -> Iterator[Reason]:
    """Yellow once claims are closed, red where no team was chosen in time."""
    choose = times.later(last, times.clock.choose)
    now = today.isoformat()
    if now > choose:
        days = (today - date.fromisoformat(choose)).days
        yield Reason("choose", "red", Message("board.late.choose", {"due": choose, "days": days}), choose)
    elif now > last:
        yield Reason("choose", "yellow", Message("board.soon.choose", {"due": choose}), last)
