"""`matchchain where`: which park is in use, and why."""

from __future__ import annotations

import os

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand
from matchchain.wording import Message


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("where", help="where.help", cls=SpokenCommand)(where)


def where(
    ctx: typer.Context,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Find the park and say which rule found it."""
    from matchchain.catalogue.files.find import find_park

    session = Session.of(ctx, park)
    found = find_park(session.park, os.environ)
    notes = (found.why, Message("where.order"))
    return Answer(str(found.folder), tuple(Message("where.note", {"note": note}) for note in notes))
