"""`matchchain remove firm | offer | need`: exactly the lines of one entry taken out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from matchchain.cli.add import YesOption
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.groups import register_group
from matchchain.cli.talk.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.talk.session import Session

FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm")]
LineArgument = Annotated[str, typer.Argument(metavar="MATERIAL", help="edit.argument.line")]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands: dict[str, Callable[..., Answer]] = {"firm": firm, "offer": offer, "need": need}
    register_group(app, "remove", commands)


def firm(
    ctx: typer.Context,
    whose: FirmArgument,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Remove a firm with everything in it."""
    return _remove(Session.of(ctx, park), "firm", whose, "", yes=yes, dry_run=dry_run)


def offer(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Remove an offer of a firm."""
    return _remove(Session.of(ctx, park), "offer", whose, what, yes=yes, dry_run=dry_run)


def need(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Remove a need of a firm."""
    return _remove(Session.of(ctx, park), "need", whose, what, yes=yes, dry_run=dry_run)


def _remove(session: Session, kind: str, whose: str, what: str, *, yes: bool, dry_run: bool) -> Answer:
    from matchchain.catalogue.edits.enter import remove_entry
    from matchchain.catalogue.edits.location import location_of
    from matchchain.catalogue.edits.whom import line_meant
    from matchchain.cli.talk.carry import carry, firm_in

    loaded = session.load(snapshot=not dry_run)
    owner = firm_in(loaded, whose)
    place, subject = owner.place, f"{owner.id} {owner.table_name}"
    if kind != "firm":
        line = line_meant(owner.offers if kind == "offer" else owner.needs, what, owner, remember=not dry_run)
        place, subject = line.place, f"{owner.table_name}: {line.material}"
    spot = location_of(loaded.folder, place)
    return carry(
        session,
        loaded,
        lambda: remove_entry(loaded.folder, spot, f"remove-{kind}", subject),
        yes=yes,
        dry_run=dry_run,
    )
