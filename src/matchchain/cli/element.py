"""`matchchain element add | edit | list | node | done`: what firms may need, who gives it, within how many days."""

from __future__ import annotations

import typer

from matchchain.cli.board.adding import ADDING
from matchchain.cli.project import IdArgument, NodeArgument, OnOption, SetOption
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.entering import with_fields
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.noding import add_node
from matchchain.cli.talk.on_park import OnPark, OnParkCommand
from matchchain.cli.talk.record_list import DueOption, OwnerOption, list_of
from matchchain.cli.talk.recording import named
from matchchain.cli.talk.resetting import edit_entry, end_entry
from matchchain.cli.talk.writing import Writing, WritingCommand
from matchchain.park import Element, Node


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    commands: Commands = {
        "add": ADDING["element"],
        "edit": (edit, with_fields(Element, skip=frozenset(("id", "nodes")))),
        "list": (list_, OnParkCommand),
        "node": (node, with_fields(Node, skip=frozenset(("node", "entered")))),
        "done": (done, WritingCommand),
    }
    register_group(app, "element", commands)


def edit(ctx: typer.Context, which: IdArgument, set: SetOption = None) -> Answer:  # noqa: A002 - the option's own name
    """Change fields of an element."""
    writing = Writing.of(ctx)
    return edit_entry(writing, named(writing, which, Element), set or [], writing.given)


def list_(ctx: typer.Context, due: DueOption = False, owner: OwnerOption = "") -> Answer:
    """Every element with its office and promise."""
    return list_of(OnPark.of(ctx), "element", owner=owner, due=due)


def node(ctx: typer.Context, which: IdArgument, name: NodeArgument) -> Answer:
    """A node is set, done, put off or excused."""
    return add_node(Writing.of(ctx), which, Element, "nodes", name)


def done(ctx: typer.Context, which: IdArgument, on: OnOption = "") -> Answer:
    """It is given no longer."""
    writing = Writing.of(ctx)
    return end_entry(writing, named(writing, which, Element), on)
