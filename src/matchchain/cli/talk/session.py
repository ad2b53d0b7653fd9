"""What a command knows of the person it talks with: language, park, terminal."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.wording import LANGS, ExitCode, Lang, MatchchainError, Message
from matchchain.wording.typed import typed
from matchchain.wording.voice import in_money

if TYPE_CHECKING:
    import typer

    from matchchain.catalogue.files.folder import ParkFiles
    from matchchain.catalogue.read import Loaded


_YEARS = range(1990, 2201)
"""Years in which a park is looked at: beyond them calendars end, and so does what a permit's day can mean."""


@dataclass(slots=True)
class Session:
    """One run of the command line.

    Attributes:
        lang: the language of every sentence; the park's own once it is read, unless one was asked for.
        asked: the language asked for by `--lang` or MATCHCHAIN_LANG.
        park: what `--park` said, in front of the command or behind it.
        beside: further parks that `--park` named, to be read together with the first.
        today: the day on which data are old or permits end.
        behind: the park that was named behind the command, as the next command has to name it again.
        quiet: only the answer and what went wrong.
        verbose: also which park was read, by which rule, and how long it took.
        typed: all words behind `matchchain`; None where a command runs within another, of words of its own.
    """

    lang: Lang
    asked: Lang | None = None
    park: Path | None = None
    beside: tuple[Path, ...] = ()
    today: date | None = None
    behind: Path | None = None
    quiet: bool = False
    verbose: bool = False
    typed: tuple[str, ...] | None = None

    def say_less(self, *, quiet: bool, verbose: bool) -> None:
        """Keep in mind how much is to be said beside the answer.

        Raises:
            MatchchainError: both less and more were asked for (exit code 2).
        """
        self.quiet, self.verbose = self.quiet or quiet, self.verbose or verbose
        if self.quiet and self.verbose:
            raise MatchchainError(Message("cli.quiet-and-verbose"), ExitCode.USAGE)

    @classmethod
    def of(cls, ctx: typer.Context, park: Path | None = None) -> Session:
        """The session of a command, with the park it names."""
        session: Session = ctx.obj
        session.park, session.behind = park or session.park, park
        return session

    @property
    def park_option(self) -> str:
        """The option behind the command that named the park, for those to type next; "" where none did."""
        return f"-p {typed(str(self.behind))}" if self.behind else ""

    def folder(self) -> Path:
        """The park's folder, found as `matchchain where` explains.

        Raises:
            MatchchainError: no park is named or found.
        """
        from matchchain.catalogue.files.find import find_park

        return find_park(self.park, os.environ).folder

    def load(self, files: ParkFiles | None = None, *, snapshot: bool = True) -> Loaded:
        """The park with its findings; from here on its language is spoken, unless one was asked for, and its money.

        Args:
            files: the park's, where they are in memory already.
            snapshot: whether what is read may be remembered; a dry run writes nothing at all.

        Raises:
            MatchchainError: no park is found, or its folder cannot be read.
        """
        from matchchain.catalogue.read import load, read

        if files is None:
            loaded = load(self.folder(), today=self.day(), snapshot=snapshot)
        else:
            loaded = read(files, self.day(), snapshot=snapshot)
        if self.asked is None and loaded.park.language in LANGS:
            self.lang = "zh" if loaded.park.language == "zh" else "en"
        self.lang = in_money(self.lang, loaded.park.currency)
        return loaded

    def day(self) -> date:
        """Today: MATCHCHAIN_TODAY where it is set (an answer of another day again), else the clock's.

        Raises:
            MatchchainError: MATCHCHAIN_TODAY is no day (exit code 2).
        """
        if self.today is None:
            self.today = _day(os.environ.get("MATCHCHAIN_TODAY", ""))
        return self.today

    @staticmethod
    def at_terminal() -> bool:
        """Whether a person can answer questions here."""
        return sys.stdin.isatty() and sys.stderr.isatty()


def _day(text: str) -> date:
    if not text:
        return date.today()  # noqa: DTZ011 - a park's day is the office's own
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if day.year in _YEARS:
            return day
    raise MatchchainError(Message("cli.bad-today", {"text": text}), ExitCode.USAGE)
