"""`matchchain board book | stop | open ID`: hours of a shared service, and whether it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Optional

import typer

from matchchain.board import services
from matchchain.board.machine import Move, moved, of_both, refusal
from matchchain.cli.board.making import IdArgument, Way, make_step
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.recording import add_record, named, record_of, with_missing
from matchchain.cli.talk.sitting import Sitting, sit
from matchchain.cli.talk.writing import Writing
from matchchain.park import Booking, Service, ServiceEvent
from matchchain.wording import ExitCode, MatchchainError, Message

FirmArgument = Annotated[
    Optional[str], typer.Argument(metavar="[FIRM]", help="add.argument.firm", autocompletion=firms)  # noqa: UP045
]


def book(ctx: typer.Context, which: IdArgument, whose: FirmArgument = None) -> Answer:
    """Hours of a service on a day, today or later."""
    from matchchain.cli.board.adding import firm_of

    writing = Writing.of(ctx)
    entry = named(writing, which, Service)
    today = writing.session.day().isoformat()
    told = said_from(writing.given)
    if whose:
        told = {**told, "firm": firm_of(writing, whose)}

    def write(sitting: Sitting | None) -> Answer:
        said = with_missing(writing, Booking, ("hours", "firm"), told, sitting)
        said = {**said, "on": said.get("on") or today, "entered": today}
        made = record_of(writing, Booking, said)
        return add_record(
            writing, entry, "booked", said, "board-book", holds=lambda now: _holds(now, made), sitting=sitting
        )

    return sit(write, writing.session.lang) if writing.asks and not told.get("hours") else write(None)


def _holds(now: Service, booking: Booking) -> None:
    if (why := services.overbooked(now, booking)) is not None:
        raise MatchchainError(Message("board.refused", {"id": now.id, "why": why}), ExitCode.USAGE)


def _command(move: Move) -> Callable[..., Answer]:
    def run(ctx: typer.Context, which: IdArgument) -> Answer:
        return make_step(Writing.of(ctx), which, WAY, {"did": move.name}, move.needs)

    return run


def _fault(now: Service, step: ServiceEvent) -> Message | None:
    return refusal(services.MACHINE, services.replay(now)[0], step)


def _standing(entry: Service, step: ServiceEvent) -> Message:
    at = moved(services.MACHINE, services.replay(entry)[0], step)
    return Message("board.now", {"id": entry.id, "state": of_both(services.STATES[at.state])})


WAY = Way(Service, ServiceEvent, "events", _fault, _standing)
_MADE = frozenset(("did", "entered"))
BOOKING: Commands = {
    "book": (book, with_fields(Booking, skip=frozenset(("entered", "firm")))),
    **{
        name: (_command(move), with_fields(ServiceEvent, skip=_MADE)) for name, move in services.MACHINE.moves.items()
    },
}
