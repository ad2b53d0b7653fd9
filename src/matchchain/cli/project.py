"""`matchchain project add | edit | list | node | report | done`: projects, with their nodes and figures."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from matchchain.cli.add import with_argument
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import board_ids, chains
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.noding import add_node
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.record_list import DueOption, OwnerOption, list_of
from matchchain.cli.talk.recording import add_entry, add_record, dated_record, named, record_of, refuse_future
from matchchain.cli.talk.resetting import edit_entry, end_entry
from matchchain.cli.talk.writing import Writing, WritingCommand
from matchchain.park import Node, Project, ProjectFigures

NameArgument = Annotated[Optional[str], typer.Argument(metavar="[NAME]", help="project.argument.name")]  # noqa: UP045
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="board.argument.id", autocompletion=board_ids)]
NodeArgument = Annotated[str, typer.Argument(metavar="NODE", help="record.argument.node")]
SetOption = Annotated[list[str] | None, typer.Option("--set", "-s", metavar="FIELD=VALUE", help="edit.option.set")]
OnOption = Annotated[str, typer.Option("--on", metavar="DAY", help="record.option.on")]
ChainOption = Annotated[str, typer.Option("--chain", help="record.option.chain", autocompletion=chains)]


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    lists = frozenset(("id", "nodes", "figures", "ended", "stopped"))
    commands: Commands = {
        "add": (add, with_fields(Project, skip=lists)),
        "edit": (edit, with_fields(Project, skip=frozenset(("id", "nodes", "figures")))),
        "list": (list_, OnParkCommand),
        "node": (node, with_fields(Node, skip=frozenset(("node", "entered")))),
        "report": (report, with_fields(ProjectFigures, skip=frozenset(("entered",)))),
        "done": (done, WritingCommand),
    }
    register_group(app, "project", commands)


def add(ctx: typer.Context, name: NameArgument = None) -> Answer:
    """Write a project down."""
    writing = Writing.of(ctx)
    said = with_argument(said_from(writing.given), Project, "name", name)
    return add_entry(writing, Project, said, ("name", "firm", "chain", "kind", "invest", "owner"))


def edit(ctx: typer.Context, which: IdArgument, set: SetOption = None) -> Answer:  # noqa: A002 - the option's own name
    """Change fields of a project."""
    writing = Writing.of(ctx)
    return edit_entry(writing, named(writing, which, Project), set or [], writing.given)


def list_(ctx: typer.Context, due: DueOption = False, owner: OwnerOption = "", chain: ChainOption = "") -> Answer:
    """Every project with its light."""
    return list_of(OnPark.of(ctx), "project", owner=owner, due=due, chain=chain)


def node(ctx: typer.Context, which: IdArgument, name: NodeArgument) -> Answer:
    """A node is set, done, put off or excused."""
    return add_node(Writing.of(ctx), which, Project, "nodes", name)


def report(ctx: typer.Context, which: IdArgument) -> Answer:
    """How far it has got, in figures."""
    writing = Writing.of(ctx)
    today = writing.session.day().isoformat()
    said = dated_record(said_from(writing.given), today)
    made = record_of(writing, ProjectFigures, said)
    refuse_future(made.on, today)
    return add_record(writing, named(writing, which, Project), "figures", said, "report-project")


def done(ctx: typer.Context, which: IdArgument, on: OnOption = "") -> Answer:
    """It is complete."""
    writing = Writing.of(ctx)
    return end_entry(writing, named(writing, which, Project), on)
