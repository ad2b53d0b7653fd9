"""`matchchain completion SHELL`: the script that lets a shell complete commands, options, firms and materials."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import SHELLS
from matchchain.cli.talk.options import LangOption
from matchchain.cli.talk.spoken import SpokenCommand

Shell = StrEnum("Shell", [(name, name) for name in SHELLS])  # type: ignore[misc]


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("completion", help="completion.help", cls=SpokenCommand)(completion)


def completion(
    shell: Annotated[Shell, typer.Argument(metavar="SHELL", help="completion.argument.shell")],
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Print the script."""
    from matchchain.cli.talk.completing import get_ready, script

    get_ready()
    return Answer(script(shell.value))
