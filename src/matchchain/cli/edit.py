"""`matchchain edit firm | offer | need`: one value changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import echoes, with_fields
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.writing import Writing
from matchchain.park import Firm, Need, Offer
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change

SetOption = Annotated[
    list[str] | None, typer.Option("--set", "-s", metavar="FIELD=VALUE", help="edit.option.set")
]
FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm")]
LineArgument = Annotated[str, typer.Argument(metavar="MATERIAL", help="edit.argument.line")]


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
    from matchchain.entries.ids import is_device

    said = {f: tuple(v) if isinstance(v, list) else v for f, v in given.items() if v is not None and v != []}
    from matchchain.catalogue.edits.settings import settings

    said |= settings(kind_of_entry, pairs or [])
    if not said:
        raise MatchchainError(Message("edit.nothing-said"), ExitCode.USAGE)
    if isinstance(name := said.get("id"), str) and kind_of_entry is Firm and is_device(name.strip()):
        raise MatchchainError(Message("add.device-id", {"id": name.strip()}), ExitCode.USAGE)
    if blocked := next((field for field in said if field in {"offers", "needs"}), None):
        raise MatchchainError(Message("edit.use-lines", {"field": blocked}), ExitCode.USAGE)
    return said


def _edit(
    writing: Writing, kind_of_entry: type, whose: str, what: str | None, pairs: list[str] | None
) -> Answer:
    from matchchain.catalogue.edits.enter import edit_entry
    from matchchain.catalogue.edits.location import location_of
    from matchchain.catalogue.edits.whom import line_meant
    from matchchain.cli.talk.carry import carry, firm_in

    said = _said(kind_of_entry, writing.given, pairs)
    loaded = writing.loaded
    owner = firm_in(loaded, whose)
    kind = kind_of_entry.__name__.lower()
    if what is None:
        spot, subject = location_of(loaded.folder, owner.place), f"{owner.id} {owner.table_name}"
        known: dict[str, Any] = {"name": owner.name}
    else:
        line = line_meant(owner.offers if kind == "offer" else owner.needs, what, owner, remember=not writing.dry_run)
        spot, subject = location_of(loaded.folder, line.place), f"{owner.table_name}: {line.material}"
        known = {"material": line.material}

    def plan() -> Change:
        return edit_entry(loaded.folder, spot, kind_of_entry, said, f"edit-{kind}", subject)

    flat = {field: text for field, text in said.items() if "." not in field}
    notes = echoes(kind_of_entry, {**known, **flat}, loaded, writing.session)
    return carry(writing, plan, notes=notes)
