"""Commands that speak both languages: their help texts are keys of the message table, and so are their refusals."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from matchchain.cli.talk import usage
from matchchain.cli.talk.help import command_help, group_help
from matchchain.wording import ExitCode, MatchchainError, Message


def refused(message: Message) -> MatchchainError:
    """Words that cannot be read as a command."""
    return MatchchainError(message, ExitCode.USAGE)


class SpokenCommand(TyperCommand):
    """A command whose help texts are keys of the message table."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        return command_help(self, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401, D102
        typed, ctx.allow_extra_args = list(args), True  # what is too much is said below
        try:
            extra: list[str] = super().parse_args(ctx, args)
        except usage.UsageError as error:
            raise refused(usage.sentence(error, self, typed)) from None
        if extra and not ctx.resilient_parsing:
            raise refused(Message("cli.extra", {"words": " ".join(extra), "path": ctx.command_path}))
        return extra


class SpokenGroup(TyperGroup):
    """A group of commands whose help texts are keys of the message table."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401, D102
        return group_help(self, ctx, {name: f"{self.name}.{name}.summary" for name in self.list_commands(ctx)})

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401, D102
        typed = list(args)
        try:
            rest: list[str] = super().parse_args(ctx, args)
        except usage.UsageError as error:
            raise refused(usage.sentence(error, self, typed)) from None
        return rest

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401, D102
        known = list(self.list_commands(ctx))
        if args[0] not in known and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise refused(usage.no_such_command(args[0], known, ctx.command_path))
        return super().resolve_command(ctx, args)


def new_typer(**settings: Any) -> typer.Typer:  # noqa: ANN401
    """A typer app that speaks both languages; `add` and its like use it for their sub-commands."""
    return typer.Typer(cls=SpokenGroup, rich_markup_mode=None, pretty_exceptions_enable=False, **settings)
