"""`matchchain names`: what a name means, whether two are one, which are doubtful, and settling them."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the group to the tree."""
    from matchchain.cli.names.check import check
    from matchchain.cli.names.compare import compare
    from matchchain.cli.names.find import find
    from matchchain.cli.names.resolve import resolve
    from matchchain.cli.names.settle import settle
    from matchchain.cli.talk.groups import Commands, register_group
    from matchchain.cli.talk.own_names import OnNamesCommand
    from matchchain.cli.talk.writing import WritingCommand

    class WithoutTop(OnNamesCommand):
        without = frozenset({"top"})

    commands: Commands = {
        "resolve": (resolve, OnNamesCommand),
        "compare": (compare, WithoutTop),
        "check": (check, OnNamesCommand),
        "settle": (settle, WritingCommand),
        "find": (find, OnNamesCommand),
    }
    register_group(app, "names", commands)
