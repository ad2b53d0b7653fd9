"""`matchchain import`: the office's own files, shown field by field, then written into the park."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Optional

import typer

from matchchain.cli.import_.importing import Importing, ImportingCommand, Prefer
from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.completing import firms
from matchchain.wording import ExitCode, MatchchainError, Message

STDIN = Path("-")
_UNNAMED = "stdin"
FilesArgument = Annotated[Optional[list[Path]], typer.Argument(metavar="[FILE]...", help="imports.argument.files")]  # noqa: UP045
PlanOption = Annotated[Optional[Path], typer.Option("--plan", help="imports.option.plan")]  # noqa: UP045
ApplyOption = Annotated[Optional[Path], typer.Option("--apply", help="imports.option.apply")]  # noqa: UP045
MapOption = Annotated[Optional[Path], typer.Option("--map", help="imports.option.map")]  # noqa: UP045
MarkedOption = Annotated[Optional[Path], typer.Option("--marked", help="imports.option.marked")]  # noqa: UP045
PreferOption = Annotated[Optional[Prefer], typer.Option("--prefer", help="imports.option.prefer")]  # noqa: UP045


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    app.command("import", help="imports.help", cls=ImportingCommand)(import_)


def import_(
    ctx: typer.Context,
    files: FilesArgument = None,
    firm: Annotated[str, typer.Option("--firm", help="imports.option.firm", autocompletion=firms)] = "",
    origin: Annotated[str, typer.Option("--from", help="imports.option.from")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="imports.option.as-of")] = "",
    prefer: PreferOption = None,
    columns: MapOption = None,
    plan: PlanOption = None,
    apply: ApplyOption = None,
    marked: MarkedOption = None,
    keep: Annotated[bool, typer.Option("--keep", help="imports.option.keep")] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="imports.option.skip-bad")] = False,
    by: Annotated[str, typer.Option("--by", help="imports.option.by")] = "",
    stdin_name: Annotated[str, typer.Option("--stdin-filename", metavar="FILE", help="imports.option.stdin")] = "",
) -> Answer:
    """Read the files, show what would change, and write what is certain."""
    from matchchain.cli.import_.carrying import Told, carry_import, carry_plan

    asked = Importing.of(ctx)
    told = Told(firm, origin, as_of, str(prefer or ""), columns, plan, marked, keep, skip_bad, by)
    if apply is not None:
        if files:
            raise MatchchainError(Message("imports.apply-alone"), ExitCode.USAGE)
        return carry_plan(asked, apply, told)
    if not files:
        raise MatchchainError(Message("imports.no-file"), ExitCode.USAGE)
    if stdin_name and STDIN not in files:
        raise MatchchainError(Message("imports.stdin-unread", {"file": stdin_name}), ExitCode.USAGE)
    with _at_hand(files, stdin_name) as paths:
        return carry_import(asked, paths, told)


@contextmanager
def _at_hand(files: Sequence[Path], name: str) -> Iterator[tuple[Path, ...]]:
    """The files, what stands in standard input as one of this name."""
    if STDIN not in files:
        yield tuple(files)
        return
    with tempfile.TemporaryDirectory() as folder:
        held = Path(folder, Path(name.replace("\\", "/")).name or _UNNAMED)
        held.write_bytes(sys.stdin.buffer.read())
        yield tuple(held if file == STDIN else file for file in files)
