"""`matchchain board edit ID`: values of an entry set in place; what happened to it is only added to."""

from __future__ import annotations

from typing import Annotated

import typer

from matchchain.cli.board.making import IdArgument
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.groups import Commands
from matchchain.cli.talk.writing import Writing, WritingCommand

SetOption = Annotated[list[str] | None, typer.Option("--set", "-s", metavar="FIELD=VALUE", help="edit.option.set")]


def edit(ctx: typer.Context, which: IdArgument, set: SetOption = None) -> Answer:  # noqa: A002 - the option's own name
    """Change fields of an entry."""
    from matchchain.cli.talk.resetting import edit_entry
    from matchchain.studies.board.one import entry_named

    writing = Writing.of(ctx)
    return edit_entry(writing, entry_named(writing.loaded.park, which), set or [])


EDITING: Commands = {"edit": (edit, WritingCommand)}
