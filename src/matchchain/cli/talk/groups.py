"""The shape that `add`, `edit` and `remove` share: one command each for firms, offers and needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import typer

from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session


def register_group(app: typer.Typer, name: str, commands: Mapping[str, Callable[..., Any]]) -> None:
    """Add a group of commands to the tree; its help is `<name>.help` and `<name>.<command>.help`."""
    from matchchain.cli.talk.spoken import SpokenCommand, new_typer

    group = new_typer(help=f"{name}.help", name=name)
    group.callback()(_whole_group)
    for word, command in commands.items():
        group.command(word, help=f"{name}.{word}.help", cls=SpokenCommand)(command)
    app.add_typer(group, name=name)


def _whole_group(
    ctx: typer.Context,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> None:
    Session.of(ctx, park)
