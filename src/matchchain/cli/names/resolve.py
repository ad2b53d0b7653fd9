"""`matchchain names resolve [NAME... | FILE | -]`: what each name means, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.own_names import OnNames
from matchchain.wording import ExitCode, MatchchainError, Message

_FILES = (".txt", ".csv", ".tsv", ".tab", ".xlsx", ".xls")


def resolve(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME... | FILE | -]", help="names.argument.words")
    ] = None,
    unsettled: Annotated[bool, typer.Option("--unsettled", "-u", help="names.option.unsettled")] = False,
) -> Answer:
    """Gather the names, resolve them, hand over one report."""
    from matchchain.materials import resolve_name
    from matchchain.reports.names.resolve import Asked, resolved

    on_names = OnNames.of(ctx)
    if not words:
        raise MatchchainError(Message("names.nothing-asked"), ExitCode.USAGE)
    notes: list[Message] = []
    names = list(gathered(words, notes))
    own = on_names.own
    asked = [Asked(row, resolve_name(name, own.known)) for row, name in names]
    if unsettled:
        asked = [one for one in asked if one.found.status != "resolved"]
    report = resolved(asked, on_names.lang, top=on_names.output.rows, park=own.park)
    return on_names.answer(report, *notes)


def gathered(words: list[str], notes: list[Message]) -> Iterator[tuple[int, str]]:
    """Each name with its row in the file it stands in; names on the command line are counted.

    Args:
        words: what was typed: names, files, "-".
        notes: what is to be said of the files is added.

    Raises:
        MatchchainError: a file is missing (2) or no text (3).
    """
    from matchchain.catalogue.files.listed import listed, read_listed

    counted = 0
    for word in words:
        path = Path(word)
        if word == "-":
            found = listed(standard_input(), "-")
        elif _is_file(path) or path.suffix.lower() in _FILES:
            found = read_listed(path)
        else:
            counted += 1
            yield counted, word
            continue
        if found.encoding != "utf-8":
            notes.append(Message("names.file-encoding", {"file": word, "encoding": found.encoding.upper()}))
        if found.header:
            notes.append(Message("names.file-header", {"file": word, "header": found.header}))
        if not found.names:
            notes.append(Message("names.file-empty", {"file": word}))
        yield from zip(found.rows, found.names, strict=True)
        counted += len(found.names)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long for a path, or holding a NUL: a name
        return False


def standard_input() -> bytes:
    """Everything on stdin, as bytes."""
    stream = getattr(sys.stdin, "buffer", None)
    return stream.read() if stream is not None else sys.stdin.read().encode()
