"""What the sub-commands of `names` share: the park's own words, and one way to hand a report over."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from matchchain.cli.answer import Answer
from matchchain.cli.options import Language
from matchchain.cli.screen import Screen, screen
from matchchain.cli.session import Session
from matchchain.cli.suggest import FormatName
from matchchain.wording import LANGS, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus
    from matchchain.reports.report import Report

USAGE = 2
FormatOption = Annotated[Optional[FormatName], typer.Option("--format", "-f", help="suggest.option.format")]  # noqa: UP045
HeadersOption = Annotated[Optional[Language], typer.Option("--headers", help="suggest.option.headers")]  # noqa: UP045
EncodingOption = Annotated[str, typer.Option("--encoding", help="suggest.option.encoding")]
WidthOption = Annotated[Optional[int], typer.Option("--width", min=20, help="suggest.option.width")]  # noqa: UP045
TopOption = Annotated[Optional[int], typer.Option("--top", min=1, help="suggest.option.top")]  # noqa: UP045


@dataclass(frozen=True, slots=True)
class Wish:
    """How the person wants to see a report: what the shared options say."""

    format: FormatName | None = None
    out: Path | None = None
    headers: Language | None = None
    encoding: str = "utf-8"
    width: int | None = None
    force: bool = False

    @property
    def name(self) -> str:
        """Name of the format: as asked, else by the ending of the file, else a table."""
        from matchchain.reports.formats import format_of

        return str(self.format or (format_of(self.out) if self.out else None) or "table")

    def rows(self, top: int | None) -> int | None:
        """How many rows a block shows: as asked, else what the format does by itself."""
        from matchchain.reports.formats import FORMATS

        return top or FORMATS[self.name].top

    @property
    def screen(self) -> Screen | None:
        """The place it is printed to, None for a file."""
        return screen(sys.stdout, os.environ, self.width) if self.out is None else None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A thesaurus with the park's own words over it, the park's name ("" for none), and what to say of it."""

    known: Thesaurus
    park: str = ""
    notes: tuple[Message, ...] = ()


def own_thesaurus(session: Session) -> OwnWords:
    """The thesaurus as the park in use has it; the shipped one where no park is near.

    Raises:
        MatchchainError: a park was named, and there is none.
    """
    from matchchain.catalogue.find import ENVIRONMENT
    from matchchain.catalogue.own_words import own_words, with_own
    from matchchain.materials import Thesaurus

    try:
        folder = session.folder()
    except MatchchainError:
        if session.park or os.environ.get(ENVIRONMENT):
            raise
        return OwnWords(Thesaurus.default())
    own = own_words(folder)
    if session.asked is None and own.park.language in LANGS:
        session.lang = "zh" if own.park.language == "zh" else "en"
    faults = sum(finding.level == "error" for finding in own.findings)
    notes = (Message("names.own-words-faulty", {"count": faults}),) if faults else ()
    return OwnWords(with_own(own.park), park_name(own.park.name, own.park.name_en, folder, session), notes)


def park_name(name: str, name_en: str, folder: Path, session: Session) -> str:
    """What a park is called in the reader's language; its folder's name when it has none."""
    first, second = (name_en, name) if session.lang == "en" else (name, name_en)
    return first or second or folder.resolve().name


def hand_over(
    report: Report, wish: Wish, session: Session, *, rows: int, notes: tuple[Message, ...] = (), exit_code: int = 0
) -> Answer:
    """A report in the format that was asked for, to the screen or into a file.

    Args:
        report: the answer.
        wish: how it is to be shown.
        session: for the language.
        rows: how many records it holds, said when it went into a file.
        notes: said on stderr.
        exit_code: of the command.

    Raises:
        MatchchainError: bytes for a screen (2), a file in the way (4), the disk refused (5).
    """
    from matchchain.reports.formats import FORMATS, render
    from matchchain.reports.write import encoded, write

    look = wish.screen
    body = render(
        report,
        wish.name,
        session.lang,
        width=wish.width or (look.width if look else None),
        encoding=look.encoding if look and wish.encoding == "utf-8" else wish.encoding,
        ascii_only=bool(look and look.ascii_only),
        color=bool(look and look.color),
        headers=None if wish.headers is None else ("zh" if wish.headers == "zh" else "en"),
    )
    if wish.out is not None:
        write(wish.out, body, wish.name, encoding=wish.encoding, force=wish.force)
        said = Message("names.written", {"file": str(wish.out), "rows": rows})
        return Answer(notes=(*notes, said), exit_code=exit_code)
    if wish.encoding != "utf-8":
        body = encoded(body, wish.name, wish.encoding)
    if isinstance(body, bytes) and sys.stdout.isatty():
        facts = {"format": wish.name, "suffix": FORMATS[wish.name].suffix}
        raise MatchchainError(Message("names.binary", facts), USAGE)
    styled = bool(look and look.color and isinstance(body, str))
    return Answer(body, notes=notes, exit_code=exit_code, styled=styled)
