"""`matchchain edit firm | offer | need`: one value changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.add import YesOption, echoes
from matchchain.cli.answer import Answer
from matchchain.cli.fields import settings, with_fields
from matchchain.cli.groups import register_group
from matchchain.cli.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.session import Session
from matchchain.park import Firm, Need, Offer
from matchchain.wording import MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change

USAGE = 2
SetOption = Annotated[
    list[str] | None, typer.Option("--set", "-s", metavar="FIELD=VALUE", help="edit.option.set")
]
FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm")]
LineArgument = Annotated[str, typer.Argument(metavar="MATERIAL", help="edit.argument.line")]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands = {
        "firm": with_fields(firm, Firm, skip=frozenset({"offers", "needs"})),
        "offer": with_fields(offer, Offer),
        "need": with_fields(need, Need),
    }
    register_group(app, "edit", commands)


def firm(
    ctx: typer.Context,
    given: Mapping[str, Any],
    whose: FirmArgument,
    set: SetOption = None,  # noqa: A002 - the option's own name
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Change fields of a firm."""
    return _edit(Session.of(ctx, park), Firm, whose, None, _said(Firm, given, set), yes=yes, dry_run=dry_run)


def offer(
    ctx: typer.Context,
    given: Mapping[str, Any],
    whose: FirmArgument,
    what: LineArgument,
    set: SetOption = None,  # noqa: A002
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Change fields of an offer."""
    return _edit(
        Session.of(ctx, park), Offer, whose, what, _said(Offer, given, set), yes=yes, dry_run=dry_run
    )


def need(
    ctx: typer.Context,
    given: Mapping[str, Any],
    whose: FirmArgument,
    what: LineArgument,
    set: SetOption = None,  # noqa: A002
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Change fields of a need."""
    return _edit(Session.of(ctx, park), Need, whose, what, _said(Need, given, set), yes=yes, dry_run=dry_run)


def _said(kind_of_entry: type, given: Mapping[str, Any], pairs: list[str] | None) -> dict[str, Any]:
    """What options and `--set` say, field by field; a blank takes the field out."""
    from matchchain.entries.ids import is_device

    said = {f: tuple(v) if isinstance(v, list) else v for f, v in given.items() if v is not None and v != []}
    said |= settings(kind_of_entry, pairs or [])
    if not said:
        raise MatchchainError(Message("edit.nothing-said"), USAGE)
    if isinstance(name := said.get("id"), str) and kind_of_entry is Firm and is_device(name.strip()):
        raise MatchchainError(Message("add.device-id", {"id": name.strip()}), USAGE)
    if blocked := next((field for field in said if field in {"offers", "needs"}), None):
        raise MatchchainError(Message("edit.use-lines", {"field": blocked}), USAGE)
    return said


def _edit(
    session: Session,
    kind_of_entry: type,
    whose: str,
    what: str | None,
    said: dict[str, Any],
    *,
    yes: bool,
    dry_run: bool,
) -> Answer:
    from matchchain.catalogue.edits.enter import edit_entry
    from matchchain.catalogue.edits.location import location_of
    from matchchain.catalogue.edits.whom import line_meant
    from matchchain.cli.carry import carry, firm_in

    loaded = session.load(snapshot=not dry_run)
    owner = firm_in(loaded, whose)
    kind = kind_of_entry.__name__.lower()
    if what is None:
        spot, subject = location_of(loaded.folder, owner.place), f"{owner.id} {owner.table_name}"
        known: dict[str, Any] = {"name": owner.name}
    else:
        line = line_meant(owner.offers if kind == "offer" else owner.needs, what, owner, remember=not dry_run)
        spot, subject = location_of(loaded.folder, line.place), f"{owner.table_name}: {line.material}"
        known = {"material": line.material}

    def plan() -> Change:
        return edit_entry(loaded.folder, spot, kind_of_entry, said, f"edit-{kind}", subject)

    flat = {field: text for field, text in said.items() if "." not in field}
    notes = echoes(kind_of_entry, {**known, **flat}, loaded, session)
    return carry(session, loaded, plan, yes=yes, dry_run=dry_run, notes=notes)
