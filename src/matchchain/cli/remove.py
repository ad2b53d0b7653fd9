"""`matchchain remove firm | offer | need`: exactly the lines of one entry taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms, materials
from matchchain.cli.talk.groups import register_group
from matchchain.cli.talk.writing import Writing, WritingCommand

FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm", autocompletion=firms)]
LineArgument = Annotated[str, typer.Argument(metavar="MATERIAL", help="edit.argument.line", autocompletion=materials)]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands: dict[str, Callable[..., Answer]] = {"firm": firm, "offer": offer, "need": need}
    register_group(app, "remove", {word: (command, WritingCommand) for word, command in commands.items()})


def firm(
    ctx: typer.Context,
    whose: FirmArgument,
) -> Answer:
    """Remove a firm with everything in it."""
    return _remove(Writing.of(ctx), "firm", whose, "")


def offer(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
) -> Answer:
    """Remove an offer of a firm."""
    return _remove(Writing.of(ctx), "offer", whose, what)


def need(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
) -> Answer:
    """Remove a need of a firm."""
    return _remove(Writing.of(ctx), "need", whose, what)


def _remove(writing: Writing, kind: str, whose: str, what: str) -> Answer:
    from matchchain.catalogue.edits.enter import remove_entry
    from matchchain.catalogue.edits.location import location_of
    from matchchain.catalogue.edits.whom import line_meant
    from matchchain.cli.talk.carry import carry, firm_in

    loaded = writing.loaded
    owner = firm_in(loaded, whose)
    place, subject = owner.place, f"{owner.id} {owner.table_name}"
    if kind != "firm":
        line = line_meant(owner.offers if kind == "offer" else owner.needs, what, owner, remember=not writing.dry_run)
        place, subject = line.place, f"{owner.table_name}: {line.material}"
    spot = location_of(loaded.folder, place)
    return carry(writing, lambda: remove_entry(loaded.folder, spot, f"remove-{kind}", subject))
