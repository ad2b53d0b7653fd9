"""The shape that `add`, `edit` and `remove` share: one command each for firms, offers and needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import typer

from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand, new_typer, refused
from matchchain.wording import Message

Commands: TypeAlias = Mapping[str, "tuple[Callable[..., Any], type[SpokenCommand]] | Commands"]
"""Word -> the function, and the class that says which options it shares with others; or a group within the group."""


def register_group(app: typer.Typer, name: str, commands: Commands, *, within: str = "") -> None:
    """Add a group of commands to the tree; its help is `<name>.help` and `<name>.<command>.help`.

    Args:
        app: where it is added.
        name: what is typed.
        commands: of the group.
        within: the groups around it, as the keys of its help begin.
    """
    key = f"{within}.{name}" if within else name
    group = new_typer(help=f"{key}.help", name=name)
    group.callback(invoke_without_command=True)(_whole_group)
    for word, one in commands.items():
        if isinstance(one, Mapping):
            register_group(group, word, one, within=key)
        else:
            command, kind = one
            group.command(word, help=f"{key}.{word}.help", cls=kind)(command)
    app.add_typer(group, name=name)


def _whole_group(
    ctx: typer.Context,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> None:
    Session.of(ctx, park)
    if ctx.invoked_subcommand is None:
        raise refused(Message("cli.missing-command", {"path": ctx.command_path}))
