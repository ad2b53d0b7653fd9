"""`matchchain init [DIR]`: a new park's folder."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import DryRunOption, LangOption
from matchchain.wording import ExitCode, MatchchainError, Message, say


class Law(StrEnum):
    """Whose law can be asked."""

    CN = "CN"
    EU = "EU"
    none = "none"


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    from matchchain.cli.talk.spoken import SpokenCommand

    app.command("init", help="init.help", cls=SpokenCommand)(init)


def init(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="init.argument.folder")] = Path(),
    park: Annotated[str, typer.Argument(metavar="[bay|mixed|europe]", help="init.argument.park")] = "",
    example: Annotated[bool, typer.Option("--example", "-e", help="init.option.example")] = False,
    name: Annotated[str, typer.Option("--name", help="init.option.name")] = "",
    book: Annotated[Optional[Path], typer.Option("--from", help="init.option.from")] = None,  # noqa: UP045
    currency: Annotated[str, typer.Option("--currency", metavar="CODE", help="init.option.currency")] = "",
    law: Annotated[Optional[Law], typer.Option("--jurisdiction", help="init.option.jurisdiction")] = None,  # noqa: UP045
    dry_run: DryRunOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Answer:
    """Make the folder, or say what would be made."""
    from matchchain.catalogue.edits.start import blank_park, check_empty, example_park, own_example, start
    from matchchain.catalogue.files.change import Change, diff
    from matchchain.cli.talk.session import Session

    speaks = Session.of(ctx).lang
    title = name or folder.resolve().name or say(Message("init.unnamed"), speaks)
    if (currency or law) and (example or park or book):
        raise MatchchainError(Message("init.brings-its-own"), ExitCode.USAGE)
    if example or park:
        folder, park = _sorted_out(folder, park)
        files = example_park(park or own_example(speaks))
    else:
        files = blank_park(title, speaks, currency or "CNY", str(law or ""))
    check_empty(folder)
    told: tuple[Message, ...] = ()
    if book is not None:
        made, told = _of_workbook(book)
        files = {**made, ".gitignore": files[".gitignore"]}
    if dry_run:
        changes = (Change(file, None, content, "init", title) for file, content in files.items())
        return Answer("".join(diff(change) for change in changes), notes=(*told, Message("write.dry-run")))
    start(folder, files)
    shown = f'"{folder}"' if " " in str(folder) else str(folder)
    steps = Message("init.next-example" if example or book else "init.next", {"folder": shown})
    done = Message("init.done", {"folder": str(folder), "count": len(files), "next": steps})
    return Answer(notes=(*told, done))


def _of_workbook(path: Path) -> tuple[dict[str, bytes], tuple[Message, ...]]:
    """The files of the park that a workbook holds, and what of it was not taken.

    Raises:
        MatchchainError: it cannot be read, or is no workbook of a park (3).
    """
    from matchchain.catalogue.sheets.around import Around
    from matchchain.catalogue.sheets.forms.form import ours
    from matchchain.catalogue.sheets.forms.park_files import park_files
    from matchchain.catalogue.sheets.forms.workbook import read_workbook
    from matchchain.catalogue.sheets.grid.open import open_file

    book = open_file(path)
    if ours(book) != "workbook":
        raise MatchchainError(Message("init.no-workbook", {"file": path.name}), ExitCode.INVALID)
    reading = read_workbook(book, Around())
    refused = [doubt for doubt in reading.doubts if doubt.level == "refused"]
    told = (Message("suggest.left-out", {"place": str(doubt.spot), "what": doubt.message}) for doubt in refused)
    return park_files(reading), tuple(told)


def _sorted_out(folder: Path, park: str) -> tuple[Path, str]:
    """The folder and the example, in whichever order they were written; an example's name alone is both."""
    from matchchain.catalogue.edits.start import EXAMPLES

    if str(folder) in EXAMPLES and park not in EXAMPLES:
        return Path(park or str(folder)), str(folder)
    return folder, park
