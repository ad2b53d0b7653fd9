"""One step of an entry of the board: what it says, whether it may be made now, and where that leaves the entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Generic, TypeVar

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import board_ids
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.recording import add_record, dated_record, named, record_of, refuse_future, with_missing
from matchchain.cli.talk.sitting import Sitting, sit
from matchchain.cli.talk.writing import Writing
from matchchain.wording import ExitCode, MatchchainError, Message

E = TypeVar("E")
R = TypeVar("R")

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="board.argument.id", autocompletion=board_ids)]


@dataclass(frozen=True, slots=True)
class Way(Generic[E, R]):
    """How steps of a kind are written down.

    Attributes:
        kind: class of the entry.
        record: class of the step.
        attribute: the list of the entry that it goes into.
        fault: why an entry does not bear a step; None: it does.
        standing: where a step leaves an entry.
    """

    kind: type[E]
    record: type[R]
    attribute: str
    fault: Callable[[E, R], Message | None]
    standing: Callable[[E, R], Message]


def make_step(
    writing: Writing, which: str, way: Way[E, R], fixed: Mapping[str, str], needed: tuple[str, ...]
) -> Answer:
    """Write a step down where the entry bears it.

    Args:
        writing: the change that was asked for.
        which: the entry's id, as typed.
        way: how such steps are written.
        fixed: what the command itself says of the step.
        needed: fields that a person at a terminal is asked for where they were not said.

    Raises:
        MatchchainError: no such entry, the step may not be made now (2), or it cannot be written (3, 4, 5).
    """
    entry = named(writing, which, way.kind)
    today = writing.session.day().isoformat()
    told = {**said_from(writing.given), **fixed}
    if "did" in fixed:  # nobody is asked about a step that cannot be made now
        probe: Callable[..., R] = way.record
        why = way.fault(entry, probe(on=today, **fixed))
        if why is not None and why.key == "board.not-from-here":
            raise MatchchainError(Message("board.refused", {"id": entry.id, "why": why}), ExitCode.USAGE)  # type: ignore[attr-defined]

    def write(sitting: Sitting | None) -> Answer:
        said = dated_record(with_missing(writing, way.record, needed, told, sitting), today)
        made = record_of(writing, way.record, said)
        refuse_future(str(getattr(made, "on", "")), today)

        def holds(now: E) -> None:
            if (why := way.fault(now, made)) is not None:
                raise MatchchainError(Message("board.refused", {"id": entry.id, "why": why}), ExitCode.USAGE)  # type: ignore[attr-defined]

        did = str(fixed.get("did") or way.record.__name__.lower())
        after = way.standing(entry, made)
        answer = add_record(writing, entry, way.attribute, said, f"board-{did}", holds=holds, sitting=sitting)  # type: ignore[arg-type]
        written = not writing.dry_run and all(note.key != "write.abandoned" for note in answer.notes)
        return replace(answer, notes=(*answer.notes, after)) if written else answer

    if writing.asks and any(not told.get(name) for name in needed):
        return sit(write, writing.session.lang)
    return write(None)
