"""`matchchain board assign | accept | return | report | hold | escalate | done | rate | file | reopen ID`."""

from __future__ import annotations

from collections.abc import Callable

import typer

from matchchain.board import requests
from matchchain.board.machine import Move, of_both
from matchchain.cli.board.making import IdArgument, Way, make_step
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.writing import Writing
from matchchain.park import Request, RequestEvent, labels
from matchchain.wording import Message

_OF_ALL = frozenset(("on", "by", "note"))
_ALSO = {"assign": {"lead"}, "report": {"until"}, "escalate": {"why"}, "hold": {"why"}}
"""What a step may say beside what it needs."""


def _command(move: Move) -> Callable[..., Answer]:
    def run(ctx: typer.Context, which: IdArgument) -> Answer:
        return make_step(Writing.of(ctx), which, WAY, {"did": move.name}, move.needs)

    return run


def _fault(now: Request, step: RequestEvent) -> Message | None:
    return requests.fault(requests.replay(now).standing, step)


def _standing(entry: Request, step: RequestEvent) -> Message:
    at = requests.after(requests.replay(entry).standing, step)
    state = of_both(requests.STATES[at.state])
    facts = {"id": entry.id, "state": state, "level": of_both(requests.LEVELS[str(at.level)])}
    return Message("board.now-level" if at.level else "board.now", facts)


WAY = Way(Request, RequestEvent, "events", _fault, _standing)


def _skipped(move: Move) -> frozenset[str]:
    wanted = _OF_ALL | set(move.needs) | _ALSO.get(move.name, set())
    return frozenset(labels(RequestEvent)) - wanted


REQUESTING: Commands = {
    move.name: (_command(move), with_fields(RequestEvent, skip=_skipped(move)))
    for move in requests.MACHINE.moves.values()
}
