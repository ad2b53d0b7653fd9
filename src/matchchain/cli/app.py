"""The command tree. A command's file is imported only when that command runs.

To add one: a file `cli/<name>.py` with `register(app)`, its name in `cli/commands.py`, and `cli.summary.<name>` in the
message table.
"""

from __future__ import annotations

import importlib
import keyword
from functools import cache
from typing import Annotated, Any

import typer

from matchchain.cli.commands import COMMANDS
from matchchain.cli.talk.front_page import QUIET, VERBOSE, VERSION
from matchchain.cli.talk.help import group_help
from matchchain.cli.talk.options import LangOption, ParksOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.spoken import SpokenGroup, new_typer

__all__ = ["COMMANDS", "build", "load_command"]


class LazyGroup(SpokenGroup):
    """The root: knows the names of the commands and imports the one that is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        return load_command(cmd_name) if cmd_name in COMMANDS else None

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        return group_help(self, ctx, {name: f"cli.summary.{name}" for name in COMMANDS})


@cache
def load_command(name: str) -> Any:  # noqa: ANN401 - typer keeps its command class private
    """The command (or group) that `cli/<name>.py` registers.

    A hyphen is an underscore in the file's name; a name that Python keeps for itself gets one behind it.
    """
    shelf = new_typer(add_completion=False)
    shelf.callback()(lambda: None)
    importlib.import_module(f"matchchain.cli.{_file_of(name)}").register(shelf)
    return typer.main.get_group(shelf).commands[name]


def _file_of(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name.replace("-", "_")


@cache
def build() -> Any:  # noqa: ANN401
    """The whole command tree, ready to run with `main(args, obj=Session(...))`; it keeps nothing of a run."""
    app = typer.Typer(cls=LazyGroup, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(invoke_without_command=True)(_root)
    return typer.main.get_group(app)


def _root(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option(*VERSION.names, help=VERSION.help)] = False,
    park: ParksOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts, so that help and errors speak it too
    quiet: Annotated[bool, typer.Option(*QUIET.names, help=QUIET.help)] = False,
    verbose: Annotated[bool, typer.Option(*VERBOSE.names, help=VERBOSE.help)] = False,
) -> None:
    if version:
        from matchchain import __version__

        typer.echo(f"matchchain {__version__}")
        raise typer.Exit
    session = Session.of(ctx, park[0] if park else None)
    session.beside = tuple(park[1:]) if park else ()
    session.say_less(quiet=quiet, verbose=verbose)
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit
