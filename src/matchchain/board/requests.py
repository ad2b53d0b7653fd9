"""How a request of a firm goes (点单 派单 接单 办结 评价): its states, its moves and what follows from them.

Whoever does it never judges it. A mark of two or less opens it again, one level up; sent back twice it is the chief's.
"""

from __future__ import annotations

from collections.abc import Iterator

from matchchain.board.machine import Machine, Move, Standing, moved, people, refusal
from matchchain.followup.known import entered_on
from matchchain.park import REQUEST_MOVES, Request, RequestEvent
from matchchain.values import dataclass, replace
from matchchain.wording import Message

POOR = 2
"""Marks up to this one open a request again."""
SENT_BACK = 2
"""Times a request is sent back until it is the chief's."""
LEVELS = {"0": ("承办单位", "the office"), "1": ("分管领导", "the head"), "2": ("链长", "the chain's chief")}
CHIEF = 2

STATES = {
    "registered": ("登记", "registered"),
    "assigned": ("派单", "assigned"),
    "accepted": ("接单", "accepted"),
    "working": ("办理", "in hand"),
    "held": ("挂账", "on hold"),
    "returned": ("退单", "sent back"),
    "done": ("办结待评", "done, to be rated"),
    "rated": ("已评价", "rated"),
    "filed": ("归档", "filed"),
    "reopened": ("重办", "reopened"),
    "default": ("默认办结", "closed by default"),
}
"""The last one nobody notes: done, and nobody answered in time."""
_OPEN = ("registered", "assigned", "accepted", "working", "held", "returned", "reopened")
_MOVES = (
    Move("assign", ("registered", "assigned", "returned", "reopened", "held"), "assigned", ("to",)),
    Move("accept", ("assigned",), "accepted", role="doer"),
    Move("return", ("assigned", "accepted"), "returned", ("why",), "doer"),
    Move("report", ("accepted", "working", "held"), "working", role="doer"),
    Move("hold", ("accepted", "working", "held"), "held", ("until", "why"), "doer"),
    Move("escalate", _OPEN),
    Move("done", ("accepted", "working", "held"), "done", ("result",), "doer"),
    Move("rate", ("done",), "rated", ("by", "score"), "judge"),
    Move("file", ("rated",), "filed", ("by",), "judge"),
    Move("reopen", ("done", "rated", "filed"), "reopened", ("why",)),
)
MACHINE = Machine(
    "request", "registered", STATES, frozenset(("done", "rated", "filed", "default")),
    {move.name: move for move in _MOVES}, REQUEST_MOVES, RequestEvent,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Replay:
    """What the steps of an entry came to.

    Attributes:
        standing: after the last of them.
        refused: steps that break a rule, each with why.
    """

    standing: Standing
    refused: tuple[tuple[RequestEvent, Message], ...] = ()


def steps_of(request: Request) -> Iterator[RequestEvent]:
    """What was noted of a request, to whom it went on its first day included."""
    if request.to:
        yield RequestEvent(
            on=request.on, did="assign", by=request.by, to=request.to, lead=request.lead, place=request.place
        )
    yield from request.events


def replay(request: Request, day: str = "9999-12-31") -> Replay:
    """Where a request stood at the end of a day, by what was in the book then.

    Example:
        >>> one = Request(text="缺蒸汽", on="2026-11-20", to=("经信局",))
        >>> replay(one).standing.state, replay(one, "2026-11-19").standing.state
        ('assigned', 'registered')
    """
    at = Standing(MACHINE.first, since=request.on, begun=request.on)
    refused: list[tuple[RequestEvent, Message]] = []
    for step in steps_of(request):
        if entered_on(step) > day:
            continue
        if (why := fault(at, step)) is not None:
            refused.append((step, why))
        else:
            at = after(at, step)
    return Replay(at, tuple(refused))


def fault(at: Standing, step: RequestEvent) -> Message | None:
    """Why a step may not be made on a request that stands so; None: it may."""
    if (why := refusal(MACHINE, at, step, in_hand(at))) is not None:
        return why
    if step.did == "assign":
        return _fault_of_assigning(at, step)
    if step.did == "escalate" and at.level >= CHIEF:
        return Message("board.highest")
    return None


def _fault_of_assigning(at: Standing, step: RequestEvent) -> Message | None:
    if len(step.to) > 1 and step.lead not in step.to:
        return Message("board.no-lead", {"to": step.to})
    if step.lead and step.lead not in step.to:
        return Message("board.lead-elsewhere", {"lead": step.lead, "to": step.to})
    if both := people(*step.to) & at.judges:
        return Message("board.judge-shall-do", {"who": min(both)})
    return None


def after(at: Standing, step: RequestEvent) -> Standing:
    """Where a request stands after a step that may be made."""
    new = moved(MACHINE, at, step, in_hand(at))
    if step.did == "return":
        returned = at.returned + 1
        return replace(new, returned=returned, level=CHIEF if returned >= SENT_BACK else at.level)
    if step.did == "escalate":
        return replace(new, level=at.level + 1)
    if step.did == "rate" and step.score is not None and step.score.likely <= POOR:
        return replace(new.begun_anew(), state="reopened", level=min(CHIEF, at.level + 1))
    if step.did == "reopen":
        return new.begun_anew()
    return new


def in_hand(at: Standing) -> tuple[str, ...]:
    """To whom a request went last."""
    last = at.last("assign")
    return last.to if isinstance(last, RequestEvent) else ()


def lead_of(at: Standing) -> str:
    """Who answers for it now: the lead of several, else the only one; "" where it waits to go to somebody."""
    return "" if at.state in ("returned", "reopened") else responsible(at)


def responsible(at: Standing) -> str:
    """Who was the last to answer for it, also where it came back since; "" where it never went to anybody."""
    last = at.last("assign")
    return last.lead or last.to[0] if isinstance(last, RequestEvent) else ""
