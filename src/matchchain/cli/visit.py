"""`matchchain visit add | edit | list | node | done`: who went to see which firm, what is planned, what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.project import NodeArgument, OnOption, SetOption
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.noding import node_said
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.record_list import DueOption, OwnerOption, list_of
from matchchain.cli.talk.recording import record_of, refuse_future, with_missing
from matchchain.cli.talk.sitting import Sitting, sit
from matchchain.cli.talk.writing import Writing
from matchchain.park import Firm, Node, Visit
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.catalogue.edits.location import Location

FirmArgument = Annotated[str, typer.Argument(metavar="FIRM", help="add.argument.firm", autocompletion=firms)]
_LISTS = frozenset(("nodes", "entered"))


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    commands: Commands = {
        "add": (add, with_fields(Visit, skip=_LISTS)),
        "edit": (edit, with_fields(Visit, skip=_LISTS)),
        "list": (list_, OnParkCommand),
        "node": (node, with_fields(Node, skip=frozenset(("node", "entered")))),
        "done": (done, with_fields(Visit, skip=_LISTS | {"due", "on"})),
    }
    register_group(app, "visit", commands)


def add(ctx: typer.Context, whose: FirmArgument) -> Answer:
    """A visit that was made, or is planned where it names a day by which it is due."""
    from matchchain.catalogue.edits.visits import add_visit

    writing = Writing.of(ctx)
    today = writing.session.day().isoformat()
    told = said_from(writing.given)
    if not told.get("due") or told.get("on"):
        told = {**told, "on": told.get("on") or today}

    def write(sitting: Sitting | None) -> Answer:
        said = with_missing(writing, Visit, ("by", "note"), told, sitting)
        said = said if said.get("on") == today else {**said, "entered": today}
        refuse_future(record_of(writing, Visit, said).on, today)
        return _carry(writing, whose, lambda spot, name: add_visit(writing.loaded.folder, spot, said, name), sitting)

    return sit(write, writing.session.lang) if writing.asks and not told.get("note") else write(None)


def edit(ctx: typer.Context, whose: FirmArgument, set: SetOption = None) -> Answer:  # noqa: A002 - the option's own name
    """Change fields of the firm's last visit."""
    from matchchain.catalogue.edits.settings import settings
    from matchchain.catalogue.edits.visits import edit_visit

    writing = Writing.of(ctx)
    said = {**said_from(writing.given), **settings(Visit, set or [])}
    if not said:
        raise MatchchainError(Message("edit.nothing-said"), ExitCode.USAGE)
    number = len(_visits(writing, whose)) - 1
    return _carry(writing, whose, lambda spot, name: edit_visit(writing.loaded.folder, spot, number, said, name))


def list_(ctx: typer.Context, due: DueOption = False, owner: OwnerOption = "") -> Answer:
    """Every visit with its light."""
    return list_of(OnPark.of(ctx), "visit", owner=owner, due=due)


def node(ctx: typer.Context, whose: FirmArgument, name: NodeArgument) -> Answer:
    """What is to be done after the firm's last visit: set, done, put off or excused."""
    from matchchain.catalogue.edits.visits import add_visit_node

    writing = Writing.of(ctx)
    said = node_said(writing, name)
    number = len(_visits(writing, whose)) - 1
    return _carry(writing, whose, lambda spot, firm: add_visit_node(writing.loaded.folder, spot, number, said, firm))


def done(ctx: typer.Context, whose: FirmArgument, on: OnOption = "") -> Answer:
    """The visit that was planned first was made."""
    from matchchain.catalogue.edits.visits import edit_visit

    writing = Writing.of(ctx)
    today = writing.session.day().isoformat()
    planned = [(one.due, at) for at, one in enumerate(_visits(writing, whose)) if not one.on]
    if not planned:
        raise MatchchainError(Message("visit.none-planned", {"firm": whose}), ExitCode.USAGE)
    number = min(planned)[1]
    said: dict[str, Any] = {**said_from(writing.given), "on": on or today}
    refuse_future(record_of(writing, Visit, said).on, today)
    return _carry(writing, whose, lambda spot, name: edit_visit(writing.loaded.folder, spot, number, said, name))


def _visits(writing: Writing, whose: str) -> tuple[Visit, ...]:
    """The visits of a firm.

    Raises:
        MatchchainError: no such firm, or nobody has been there (exit code 2).
    """
    from matchchain.cli.talk.carry import firm_in

    firm: Firm = firm_in(writing.loaded, whose)
    if not firm.visits:
        raise MatchchainError(Message("visit.none", {"firm": firm.table_name}), ExitCode.USAGE)
    return firm.visits


def _carry(
    writing: Writing, whose: str, plan: Callable[[Location, str], Any], sitting: Sitting | None = None
) -> Answer:
    from matchchain.catalogue.edits.location import location_of
    from matchchain.cli.talk.carry import carry, firm_in

    firm = firm_in(writing.loaded, whose)
    spot = location_of(writing.loaded.folder, firm.place)
    return carry(writing, lambda: plan(spot, firm.table_name), sitting=sitting)
