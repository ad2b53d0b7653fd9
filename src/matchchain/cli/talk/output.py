"""Where an answer goes and how it looks there: one way out for every command that reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.options import MOST, ForceOption, Language, OutOption
from matchchain.cli.talk.screen import screen
from matchchain.reports.formats import FORMATS
from matchchain.wording import ExitCode, Lang, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.reports.report import Report

# One choice for each line of FORMATS.
FormatName = StrEnum("FormatName", [(name, name) for name in FORMATS])  # type: ignore[misc]
FormatOption = Annotated[Optional[FormatName], typer.Option("--format", "-f", help="cli.option.format")]  # noqa: UP045
HeadersOption = Annotated[Optional[Language], typer.Option("--headers", help="cli.option.headers")]  # noqa: UP045
EncodingOption = Annotated[str, typer.Option("--encoding", help="cli.option.encoding")]
WidthOption = Annotated[Optional[int], typer.Option("--width", min=20, max=10_000, help="cli.option.width")]  # noqa: UP045
PagerOption = Annotated[bool, typer.Option("--no-pager", help="cli.option.no-pager")]
TopOption = Annotated[Optional[int], typer.Option("--top", min=1, max=MOST, help="cli.option.top")]  # noqa: UP045


FieldsOption = Annotated[str, typer.Option("--fields", metavar="NAME,...", help="cli.option.fields")]
MadeOption = Annotated[bool, typer.Option("--provenance", help="cli.option.provenance")]

STDOUT = Path("-")


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
        at_once: a long page does not go through a pager.
        fields: names of the columns that are wanted; empty: all.
        made: a last column says how each row was made.
    """

    format: FormatName | None = None
    out: Path | None = None
    encoding: str = "utf-8"
    width: int | None = None
    headers: Language | None = None
    force: bool = False
    top: int | None = None
    at_once: bool = False
    fields: tuple[str, ...] = ()
    made: bool = False

    @property
    def name(self) -> str:
        """The format's name.

        Raises:
            MatchchainError: the file's ending stands for no format, or for another one (exit code 2).
        """
        from matchchain.reports.formats import format_of

        if self.out is None or not self.out.suffix:
            return str(self.format or "table")
        ending = format_of(self.out)
        known = " ".join(kind.suffix for kind in FORMATS.values())
        if ending is None and self.format is None:
            unknown = Message("cli.unknown-ending", {"ending": self.out.suffix, "known": known})
            raise MatchchainError(unknown, ExitCode.USAGE)
        if ending is not None and self.format is not None and ending != self.format:
            facts = {"ending": self.out.suffix, "format": self.format.value}
            raise MatchchainError(Message("cli.other-ending", facts), ExitCode.USAGE)
        return str(self.format or ending)

    @property
    def rows(self) -> int | None:
        """How many rows a block shows; None: all."""
        return self.top or FORMATS[self.name].top

    @property
    def flat(self) -> bool:
        """Whether its format holds one table only."""
        return FORMATS[self.name].flat

    @property
    def first_page(self) -> bool:
        """Whether the page is to show what matters first, because nobody said how many rows."""
        return self.top is None and FORMATS[self.name].top is not None

    def rows_or(self, fewer: int) -> int | None:
        """How many rows a block shows where several blocks are to be seen together; None: all."""
        return self.top or (fewer if self.rows else None)


def output_of(
    format: FormatOption = None,  # noqa: A002 - the option's own name
    out: OutOption = None,
    top: TopOption = None,
    headers: HeadersOption = None,
    encoding: EncodingOption = "utf-8",
    width: WidthOption = None,
    force: ForceOption = False,
    at_once: PagerOption = False,
    fields: FieldsOption = "",
    made: MadeOption = False,
) -> Output:
    """The options of every command that reports; `-` as the file is standard output, as elsewhere."""
    wanted = tuple(name for word in fields.split(",") if (name := word.strip()))
    return Output(format, None if out == STDOUT else out, encoding, width, headers, force, top, at_once, wanted, made)


def deliver(
    report: Report,
    output: Output,
    *,
    park: Path | None = None,
    both: Mapping[Lang, Report] | None = None,
    private: bool = False,
) -> Answer:
    """Render a report for where it goes, and write the file when there is one.

    Args:
        report: the answer.
        output: what a person said of it.
        park: the folder it is about: see `write`.
        both: the answer in several languages, for a page that holds them all; the format must be one that can.
        private: the file is its owner's alone: see `write`.

    Raises:
        MatchchainError: the file cannot or may not be written, or a binary format would go to a screen.
    """
    from matchchain.reports.formats import render
    from matchchain.reports.formats.write import encoded, known_encoding, write

    known_encoding(output.encoding)
    name, out = output.name, output.out
    report = _with_fields(report, output) if output.fields else report
    report = report.with_made() if output.made else report
    look = screen(sys.stdout, os.environ, output.width)
    in_utf8 = FORMATS[name].in_utf8 and not sys.stdout.isatty()
    body = _in_both(both) if both else render(
        report,
        name,
        width=output.width if out else look.width,
        encoding=output.encoding if out or in_utf8 or output.encoding != "utf-8" else look.encoding,
        ascii_only=out is None and look.ascii_only and not in_utf8,
        color=out is None and look.color,
        ruled=out is None and sys.stdout.isatty(),
        headers=None if output.headers is None else ("zh" if output.headers == "zh" else "en"),
    )
    if out is not None:
        write(out, body, name, encoding=output.encoding, force=output.force, park=park, private=private)
        return Answer(notes=(Message("cli.written", {"file": str(out)}),))
    if output.encoding != "utf-8":
        body = encoded(body, name, output.encoding)
    elif in_utf8 and isinstance(body, str):
        body = body.encode("utf-8")  # whatever the console's code page is
    if isinstance(body, bytes):
        _no_terminal(name)
    paged = name == "table" and sys.stdout.isatty() and not output.at_once
    return Answer(body, styled=look.color, paged=paged)


def _with_fields(report: Report, output: Output) -> Report:
    """The report with the columns that are wanted, in that order.

    Raises:
        MatchchainError: no table has one of them, or the format is a page (exit code 2).
    """
    from matchchain.reports.report import NoColumnError
    from matchchain.wording import nearest

    if not FORMATS[output.name].tables:
        raise MatchchainError(Message("cli.fields-of-a-page"), ExitCode.USAGE)
    try:
        return report.with_columns(output.fields)
    except NoColumnError as fault:
        near = nearest(fault.name, fault.known)
        hint = Message("catalogue.did-you-mean", {"word": near}) if near else ""
        facts = {"field": fault.name, "hint": hint, "known": ", ".join(fault.known)}
        raise MatchchainError(Message("cli.no-field", facts), ExitCode.USAGE) from None


def _in_both(both: Mapping[Lang, Report]) -> str:
    from matchchain.reports.formats.html import text_of_both

    return text_of_both(both)


def deliver_file(body: bytes, output: Output, *, park: Path | None = None) -> Answer:
    """Write the bytes of a workbook where they go, for nobody but their owner to read.

    Raises:
        MatchchainError: the file cannot or may not be written, or it would go to a screen.
    """
    from matchchain.reports.formats.write import write

    if output.out is None:
        _no_terminal(output.name)
        return Answer(body)
    write(output.out, body, output.name, force=output.force, park=park, private=True)
    return Answer(notes=(Message("cli.written", {"file": str(output.out)}),))


def _no_terminal(name: str) -> None:
    """Refuse to put a binary format onto a screen."""
    if sys.stdout.isatty():
        raise MatchchainError(Message("cli.binary", {"format": name, "suffix": FORMATS[name].suffix}), ExitCode.USAGE)
