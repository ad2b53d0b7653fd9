"""The shape that `add`, `edit` and `remove` share: one command each for firms, offers and needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import typer

from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenCommand, new_typer, refused
from matchchain.wording import Message

Commands: TypeAlias = Mapping[str, tuple[Callable[..., Any], type[SpokenCommand]]]
"""Word -> the function, and the class that says which options it shares with others."""


def register_group(app: typer.Typer, name: str, commands: Commands) -> None:
    """Add a group of commands to the tree; its help is `<name>.help` and `<name>.<command>.help`."""
    group = new_typer(help=f"{name}.help", name=name)
    group.callback(invoke_without_command=True)(_whole_group)
    for word, (command, kind) in commands.items():
        group.command(word, help=f"{name}.{word}.help", cls=kind)(command)
    app.add_typer(group, name=name)


def _whole_group(
    ctx: typer.Context,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> None:
    Session.of(ctx, park)
    if ctx.invoked_subcommand is None:
        raise refused(Message("cli.missing-command", {"path": ctx.command_path}))
