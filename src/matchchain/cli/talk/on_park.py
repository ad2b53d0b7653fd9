"""Commands that ask something of a whole park: its options, its faults and the way out, alike for all of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar

import typer

from matchchain.cli.talk.answer import Answer, put
from matchchain.cli.talk.asked import Asked
from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import Reporting, asked_of, output_asked
from matchchain.wording import Lang, MatchchainError, Message

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.catalogue.files.folder import ParkFiles
    from matchchain.catalogue.read import Loaded
    from matchchain.cli.talk.answered import Answered
    from matchchain.park import Park
    from matchchain.reports.report import Report

SkipBadOption = Annotated[bool, typer.Option("--skip-bad", help="suggest.option.skip-bad")]


@dataclass
class OnPark(Asked):
    """What was asked of a park; it is read when the command first wants to know something of it.

    Attributes:
        skip_bad: leave out entries with errors instead of stopping at them.
    """

    skip_bad: bool
    _files: ParkFiles | None = field(default=None, init=False, repr=False)
    _answered: Answered | None = field(default=None, init=False, repr=False)

    @classmethod
    def of(cls, ctx: typer.Context) -> OnPark:
        """What was asked of the command that runs."""
        asked: OnPark = asked_of(ctx)
        return asked

    @cached_property
    def loaded(self) -> Loaded:
        """The park as it was read, faulty entries and all.

        Raises:
            MatchchainError: there is no park, or it has errors that nobody asked to leave out (exit code 3).
        """
        loaded = self.session.load(self._files)
        self._files = None
        self.notes = faults(loaded, skip_bad=self.skip_bad, session=self.session)
        return loaded

    def given_before(self) -> Answer | None:
        """The answer to the very same question, where it was given before; None: it is to be worked out.

        Only of a command that asks nobody and nothing besides the park: it says so by `kept`.

        Raises:
            MatchchainError: there is no park.
        """
        if self.output.out is not None:
            return None
        from matchchain.catalogue.files.folder import gather
        from matchchain.cli.talk.answered import Answered

        self._files = gather(self.session.folder())
        self._answered = Answered(self.session, self._files, self.output.width)
        return self._answered.again()

    def kept(self, answer: Answer) -> Answer:
        """The answer, kept so that `given_before` finds it."""
        return self._answered.keep(answer) if self._answered is not None else answer

    @property
    def folder(self) -> Path | None:
        """The park's folder."""
        return self.loaded.folder

    def made(self) -> Mapping[str, object]:
        """As for any answer; also of which files, under whose law, at which tariffs and with how much search."""
        from matchchain import __version__
        from matchchain.reports.telling.made import made_of

        return made_of(__version__, self.park, self.today, self.loaded.digests)

    def planned(self, report: Report, *notes: Message, private: bool = False) -> Answer:
        """As `answer`, of something that hangs on what may be proposed: it says where the law was not asked."""
        return self.answer(self._with_law(report), *notes, private=private)

    def planned_in_both(self, make: Callable[[Lang], Report], *notes: Message, private: bool = False) -> Answer:
        """As `answer_in_both`, likewise."""
        return self.answer_in_both(lambda lang: self._with_law(make(lang)), *notes, private=private)

    def _with_law(self, report: Report) -> Report:
        from matchchain.reports.telling.law import law_told

        made = report.made or self.made()
        return replace(law_told(report, made), made=made)

    @cached_property
    def park(self) -> Park:
        """The park without its faulty entries and without what has ended; errors as `loaded`."""
        from matchchain.catalogue.sound import without_bad
        from matchchain.park import taking_part

        return taking_part(without_bad(self.loaded.park, self.loaded.bad), self.today)


def _on_park(
    ctx: typer.Context,
    park: ParkOption = None,
    skip_bad: SkipBadOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> OnPark:
    return OnPark(Session.of(ctx, park), output_asked(ctx), skip_bad)


class OnParkCommand(Reporting):
    """A command on a park: its own options, then those that all of them share."""

    reader: ClassVar[Callable[..., OnPark]] = staticmethod(_on_park)


def faults(loaded: Loaded, *, skip_bad: bool, session: Session) -> tuple[Message, ...]:
    """What is said on stderr of a park's findings.

    Raises:
        MatchchainError: the park has errors and nobody asked to leave them out (exit code 3).
    """
    errors = [f for f in loaded.findings if f.level == "error"]
    warnings = len(loaded.findings) - len(errors)
    if errors and not skip_bad:
        from matchchain.reports.findings import page

        put(sys.stderr, page(errors, session.lang))
        raise MatchchainError(Message("suggest.errors", {"count": len(errors)}))
    left_out = tuple(
        Message("suggest.left-out", {"place": str(f.place), "what": f.said}) for f in errors
    )
    key = "suggest.warnings-of" if session.park_option else "suggest.warnings"
    doubtful = (Message(key, {"count": warnings, "park": session.park_option}),) if warnings else ()
    return (*left_out, *doubtful)
