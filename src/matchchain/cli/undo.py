"""`matchchain undo [N]`: the latest changes taken back, byte for byte."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from matchchain.cli.add import YesOption
from matchchain.cli.answer import Answer, put
from matchchain.cli.options import MOST, DryRunOption, LangOption, ParkOption
from matchchain.cli.session import Session
from matchchain.cli.spoken import SpokenCommand
from matchchain.wording import Message


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("undo", help="undo.help", cls=SpokenCommand)(undo)


def undo(
    ctx: typer.Context,
    count: Annotated[int, typer.Argument(min=1, max=MOST, metavar="[N]", help="undo.argument.count")] = 1,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Plan every step back, show it, carry it out."""
    from matchchain.catalogue.files.change import diff
    from matchchain.catalogue.files.journal import deed_of, read_journal
    from matchchain.catalogue.files.lock import OFFICE
    from matchchain.catalogue.files.undo import planned
    from matchchain.catalogue.files.undo import undo as take_back
    from matchchain.cli.asking import agrees
    from matchchain.cli.carry import show_new_findings, unread_journal

    session = Session.of(ctx, park)
    loaded = session.load(snapshot=not dry_run)
    changes = planned(loaded.folder, count)
    if dry_run:
        return Answer("".join(diff(change) for change in changes), notes=(Message("write.dry-run"),))
    if session.at_terminal() and not yes:
        for change in changes:
            put(sys.stderr, diff(change))
        if not agrees("write.proceed", session.lang):
            return Answer(notes=(Message("write.abandoned"),))
    steps = {record.number: record for record in read_journal(loaded.folder / OFFICE)}
    take_back(loaded.folder, changes)
    show_new_findings(session, loaded)
    done = (steps[change.undoes] for change in changes)
    said = [
        {"number": r.number, "deed": deed_of(r), "subject": r.subject} for r in done
    ]
    notes = tuple(Message("undo.done", facts) for facts in said)
    return Answer(notes=(*notes, *unread_journal(loaded.folder)))
