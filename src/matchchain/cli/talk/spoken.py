"""Commands that speak both languages: their help texts are keys of the message table."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from matchchain.cli.talk.help import command_help, group_help


class SpokenCommand(TyperCommand):
    """A command whose help texts are keys of the message table."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        return command_help(self, ctx)


class SpokenGroup(TyperGroup):
    """A group of commands whose help texts are keys of the message table."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        return group_help(self, ctx, {name: f"{self.name}.{name}.summary" for name in self.list_commands(ctx)})


def new_typer(**settings: Any) -> typer.Typer:  # noqa: ANN401
    """A typer app that speaks both languages; `add` and its like use it for their sub-commands."""
    return typer.Typer(cls=SpokenGroup, rich_markup_mode=None, pretty_exceptions_enable=False, **settings)
