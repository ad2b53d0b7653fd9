"""Where an answer goes and how it looks there: one way out for every command that reports."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import MOST, Language
from matchchain.cli.screen import screen
from matchchain.wording import Lang, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.network.pairing import Plan
    from matchchain.reports.report import Report

FLAT = ("csv", "tsv")
"""Formats that hold one table."""

FOR_SCRIPTS = ("csv", "tsv", "json", "jsonl")


class FormatName(StrEnum):
    """Formats of an answer."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    jsonl = "jsonl"
    md = "md"
    xlsx = "xlsx"


FormatOption = Annotated[Optional[FormatName], typer.Option("--format", "-f", help="cli.option.format")]  # noqa: UP045
HeadersOption = Annotated[Optional[Language], typer.Option("--headers", help="cli.option.headers")]  # noqa: UP045
EncodingOption = Annotated[str, typer.Option("--encoding", help="cli.option.encoding")]
WidthOption = Annotated[Optional[int], typer.Option("--width", min=20, max=10_000, help="cli.option.width")]  # noqa: UP045
TopOption = Annotated[Optional[int], typer.Option("--top", min=1, max=MOST, help="cli.option.top")]  # noqa: UP045


@dataclass(frozen=True, slots=True)
class Output:
    """What a person said of the output.

    Attributes:
        format: by name; None: by the ending of `out`, else a table.
        out: file to write; None: the screen or pipe.
        encoding: of a text file or pipe.
        width: cells; None: the terminal's.
        headers: zh labels, or en field names for scripts; None: as format and language are.
        force: an existing file may be replaced.
        top: rows a block shows; None: what the format does by itself.
    """

    format: FormatName | None = None
    out: Path | None = None
    encoding: str = "utf-8"
    width: int | None = None
    headers: Language | None = None
    force: bool = False
    top: int | None = None

    @property
    def name(self) -> str:
        """The format's name.

        Raises:
            MatchchainError: the file's ending stands for no format, or for another one (exit code 2).
        """
        from matchchain.reports.formats import FORMATS, format_of

        if self.out is None or not self.out.suffix:
            return str(self.format or "table")
        ending = format_of(self.out)
        known = " ".join(kind.suffix for kind in FORMATS.values())
        if ending is None and self.format is None:
            raise MatchchainError(Message("cli.unknown-ending", {"ending": self.out.suffix, "known": known}), 2)
        if ending is not None and self.format is not None and ending != self.format:
            facts = {"ending": self.out.suffix, "format": self.format.value}
            raise MatchchainError(Message("cli.other-ending", facts), 2)
        return str(self.format or ending)

    @property
    def rows(self) -> int | None:
        """How many rows a block shows; None: all."""
        from matchchain.reports.formats import FORMATS

        return self.top or FORMATS[self.name].top

    def rows_or(self, fewer: int) -> int | None:
        """How many rows a block shows where several blocks are to be seen together; None: all."""
        return self.top or (fewer if self.rows else None)


def deliver(
    result: Report | Plan,
    output: Output,
    lang: Lang,
    *,
    refused: bool = False,
    filtered: bool = False,
    park: Path | None = None,
) -> Answer:
    """Render an answer for where it goes, and write the file when there is one.

    `park` is the folder it is about: see `write`.

    Raises:
        MatchchainError: the file cannot or may not be written, or a binary format would go to a screen.
    """
    from matchchain.reports.formats import FORMATS, render
    from matchchain.reports.write import encoded, known_encoding, write

    known_encoding(output.encoding)
    name, out = output.name, output.out
    look = screen(sys.stdout, os.environ, output.width)
    to_script = name in FOR_SCRIPTS and not sys.stdout.isatty()
    body = render(
        result,
        name,
        lang,
        width=output.width if out else look.width,
        encoding=output.encoding if out or to_script or output.encoding != "utf-8" else look.encoding,
        ascii_only=out is None and look.ascii_only and not to_script,
        color=out is None and look.color,
        top=output.rows,
        headers=None if output.headers is None else ("zh" if output.headers == "zh" else "en"),
        refused=refused,
        filtered=filtered,
    )
    if out is not None:
        write(out, body, name, encoding=output.encoding, force=output.force, park=park)
        return Answer(notes=(Message("cli.written", {"file": str(out)}),))
    if output.encoding != "utf-8":
        body = encoded(body, name, output.encoding)
    elif to_script and isinstance(body, str):
        body = body.encode("utf-8")  # a script reads UTF-8, whatever the console's code page is
    if isinstance(body, bytes) and sys.stdout.isatty():
        raise MatchchainError(Message("cli.binary", {"format": name, "suffix": FORMATS[name].suffix}), 2)
    return Answer(body, styled=look.color)
