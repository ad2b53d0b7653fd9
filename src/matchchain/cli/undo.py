"""`matchchain undo [N]`: the latest changes taken back, byte for byte."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import MOST
from matchchain.cli.talk.writing import Writing, WritingCommand
from matchchain.wording import Message


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("undo", help="undo.help", cls=WritingCommand)(undo)


def undo(
    ctx: typer.Context,
    count: Annotated[int, typer.Argument(min=1, max=MOST, metavar="[N]", help="undo.argument.count")] = 1,
) -> Answer:
    """Plan every step back, show it, carry it out."""
    from matchchain.catalogue.files.journal import deed_of, read_journal
    from matchchain.catalogue.files.lock import OFFICE
    from matchchain.catalogue.files.undo import planned
    from matchchain.catalogue.files.undo import undo as take_back
    from matchchain.cli.talk.carry import show_new_findings, unread_journal

    writing = Writing.of(ctx)
    loaded = writing.loaded
    changes = planned(loaded.folder, count)
    if (held_back := writing.held_back(changes)) is not None:
        return held_back
    records = {record.number: record for record in read_journal(loaded.folder / OFFICE)}
    take_back(loaded.folder, changes)
    show_new_findings(writing.session, loaded, changes)
    done = [records[change.undoes] for change in changes]
    steps = {record.batch or record.number: record for record in done}
    said = [{"number": n, "deed": deed_of(r), "subject": r.subject} for n, r in steps.items()]
    notes = tuple(Message("undo.done", facts) for facts in said)
    return Answer(notes=(*notes, *unread_journal(loaded.folder)))
