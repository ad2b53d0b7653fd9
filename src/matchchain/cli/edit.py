"""`matchchain edit firm | offer | need`: one value changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms, materials
from matchchain.cli.talk.entering import echoes, with_fields
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.sitting import sit
from matchchain.cli.talk.writing import Writing
from matchchain.park import Firm, Need, Offer
from matchchain.wording import ExitCode, MatchchainError, Message

SetOption = Annotated[
    list[str] | None, typer.Option("--set", "-s", metavar="FIELD=VALUE", help="edit.option.set")
]
FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm", autocompletion=firms)]
LineArgument = Annotated[str, typer.Argument(metavar="MATERIAL", help="edit.argument.line", autocompletion=materials)]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands: Commands = {
        "firm": (firm, with_fields(Firm, skip=frozenset({"offers", "needs"}))),
        "offer": (offer, with_fields(Offer)),
        "need": (need, with_fields(Need)),
    }
    register_group(app, "edit", commands)


def firm(
    ctx: typer.Context,
    whose: FirmArgument,
    set: SetOption = None,  # noqa: A002 - the option's own name
) -> Answer:
    """Change fields of a firm."""
    return _edit(Writing.of(ctx), Firm, whose, None, set)


def offer(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
    set: SetOption = None,  # noqa: A002
) -> Answer:
    """Change fields of an offer."""
    return _edit(Writing.of(ctx), Offer, whose, what, set)


def need(
    ctx: typer.Context,
    whose: FirmArgument,
    what: LineArgument,
    set: SetOption = None,  # noqa: A002
) -> Answer:
    """Change fields of a need."""
    return _edit(Writing.of(ctx), Need, whose, what, set)


def _said(kind_of_entry: type, given: Mapping[str, Any], pairs: list[str] | None) -> dict[str, Any]:
    """What options and `--set` say, field by field; a blank takes the field out."""
    from matchchain.catalogue.edits.settings import settings
    from matchchain.entries.ids import is_device

    said = {f: tuple(v) if isinstance(v, list) else v for f, v in given.items() if v is not None and v != []}
    said |= settings(kind_of_entry, pairs or [])
    if isinstance(name := said.get("id"), str) and kind_of_entry is Firm and is_device(name.strip()):
        raise MatchchainError(Message("add.device-id", {"id": name.strip()}), ExitCode.USAGE)
    if blocked := next((field for field in said if field in {"offers", "needs"}), None):
        raise MatchchainError(Message("edit.use-lines", {"field": blocked}), ExitCode.USAGE)
    return said


def _edit(
    writing: Writing, kind_of_entry: type, whose: str, what: str | None, pairs: list[str] | None
) -> Answer:
    from matchchain.catalogue.edits.whom import line_meant
    from matchchain.cli.talk.carry import firm_in
    from matchchain.cli.talk.changing import ask_changes, write_changes

    said = _said(kind_of_entry, writing.given, pairs)
    if not said and not writing.asks:
        raise MatchchainError(Message("edit.nothing-said"), ExitCode.USAGE)
    loaded = writing.loaded
    owner = firm_in(loaded, whose)
    entry: Firm | Offer | Need = owner
    if what is not None:
        lines = owner.offers if kind_of_entry is Offer else owner.needs
        entry = line_meant(lines, what, owner, remember=not writing.dry_run)
    if not said:
        return sit(lambda sitting: ask_changes(writing, owner, entry, sitting), writing.session.lang)
    flat = {field: text for field, text in said.items() if "." not in field}
    known = {key: getattr(entry, key) for key in ("name", "material") if hasattr(entry, key)}
    notes = echoes(kind_of_entry, {**known, **flat}, loaded, writing.session, owner)
    return write_changes(writing, owner, entry, said, notes=notes)
