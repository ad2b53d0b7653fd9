"""Is it in a state the receiver can take? Another one may do with work; gas and the rest never meet."""

from __future__ import annotations

from typing import Any

from matchchain.candidates import Candidates, Lines
from matchchain.rules.distinct import judge_distinct
from matchchain.rules.rule import BLOCK, PASS, UNKNOWN, Outcomes, Rule
from matchchain.rules.traits import Ask, Trait
from matchchain.wording import Message

# A solution is pumped and stored as any liquid is.
_ALIKE = {"solution": "liquid"}


def _states(lines: Lines) -> list[str]:
    return [_state(entry, lines, i) for i, entry in enumerate(lines.entries)]


def _state(entry: Any, lines: Lines, i: int) -> str:  # noqa: ANN401 - entries are untyped columns
    return str(entry.state or lines.resolution(i).attributes.state)


def _judge(candidates: Candidates) -> Outcomes:
    return judge_distinct(
        candidates, _states(candidates.offers), [s or None for s in _states(candidates.needs)], _decide
    )


def _decide(offered: str, asked: str) -> int:
    if not offered:
        return UNKNOWN
    if _ALIKE.get(offered, offered) == _ALIKE.get(asked, asked):
        return PASS
    return BLOCK if "gas" in (offered, asked) else UNKNOWN


def _explain(candidates: Candidates, k: int, outcome: int) -> Message:
    offered = _state(candidates.offer(k), candidates.offers, int(candidates.o[k]))
    asked = Message(f"rules.state.{_state(candidates.need(k), candidates.needs, int(candidates.n[k]))}")
    if not offered:
        return Message("rules.states.not-stated", {"asked": asked})
    facts = {"offered": Message(f"rules.state.{offered}"), "asked": asked}
    return Message(
        {PASS: "rules.states.fit", BLOCK: "rules.states.gas"}.get(outcome, "rules.states.differ"), facts
    )


RULE = Rule("state", _judge, _explain, Trait.QUALITY, asks=(Ask("rules.states.", "supplier", "state"),))
