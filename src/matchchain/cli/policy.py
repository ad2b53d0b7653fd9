"""`matchchain policy add | edit | list | node | done`: policies, until when they hold and who gets what."""

from __future__ import annotations

import typer

from matchchain.cli.add import with_argument
from matchchain.cli.project import ChainOption, IdArgument, NameArgument, NodeArgument, OnOption, SetOption
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.fields import said_from
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.noding import add_node
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.record_list import DueOption, OwnerOption, list_of
from matchchain.cli.talk.recording import add_entry, named
from matchchain.cli.talk.resetting import edit_entry, end_entry
from matchchain.cli.talk.writing import Writing, WritingCommand
from matchchain.park import Node, Policy


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    commands: Commands = {
        "add": (add, with_fields(Policy, skip=frozenset(("id", "nodes", "ended")))),
        "edit": (edit, with_fields(Policy, skip=frozenset(("id", "nodes")))),
        "list": (list_, OnParkCommand),
        "node": (node, with_fields(Node, skip=frozenset(("node", "entered")))),
        "done": (done, WritingCommand),
    }
    register_group(app, "policy", commands)


def add(ctx: typer.Context, name: NameArgument = None) -> Answer:
    """Write a policy down."""
    writing = Writing.of(ctx)
    said = with_argument(said_from(writing.given), Policy, "name", name)
    return add_entry(writing, Policy, said, ("name", "number", "office", "target", "until", "gives"))


def edit(ctx: typer.Context, which: IdArgument, set: SetOption = None) -> Answer:  # noqa: A002 - the option's own name
    """Change fields of a policy."""
    writing = Writing.of(ctx)
    return edit_entry(writing, named(writing, which, Policy), set or [], writing.given)


def list_(ctx: typer.Context, due: DueOption = False, owner: OwnerOption = "", chain: ChainOption = "") -> Answer:
    """Every policy with its light."""
    return list_of(OnPark.of(ctx), "policy", owner=owner, due=due, chain=chain)


def node(ctx: typer.Context, which: IdArgument, name: NodeArgument) -> Answer:
    """A node is set, done, put off or excused: a day of application, of payment."""
    return add_node(Writing.of(ctx), which, Policy, "nodes", name)


def done(ctx: typer.Context, which: IdArgument, on: OnOption = "") -> Answer:
    """It holds no longer."""
    writing = Writing.of(ctx)
    return end_entry(writing, named(writing, which, Policy), on)
