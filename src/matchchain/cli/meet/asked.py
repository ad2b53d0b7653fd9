"""What every command of a meeting was told: a park to ask, and whether its record may be written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

import typer

from matchchain.cli.talk.answer import put, tell
from matchchain.cli.talk.completing import meetings
from matchchain.cli.talk.on_park import OnPark, SkipBadOption, faults
from matchchain.cli.talk.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import Reporting, asked_of, output_asked
from matchchain.cli.talk.writing import YesOption
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded

SaveOption = Annotated[bool, typer.Option("--save", help="meet.option.save")]
RecordArgument = Annotated[
    str, typer.Argument(metavar="[MEETING]", help="meet.argument.record", autocompletion=meetings)
]
MeetingArgument = Annotated[
    str, typer.Argument(metavar="[MEETING]", help="meet.argument.meeting", autocompletion=meetings)
]


@dataclass
class OnMeeting(OnPark):
    """A question about a meeting that may write.

    Attributes:
        yes: write without asking.
        dry_run: show what would be written, and write nothing at all.
    """

    yes: bool
    dry_run: bool

    @classmethod
    def of(cls, ctx: typer.Context) -> OnMeeting:
        """What was asked of the command that runs."""
        asked: OnMeeting = asked_of(ctx)
        return asked

    @cached_property
    def loaded(self) -> Loaded:
        """The park as it was read; a dry run remembers nothing of it.

        Raises:
            MatchchainError: there is no park, or it has errors that nobody asked to leave out (exit code 3).
        """
        loaded = self.session.load(snapshot=not self.dry_run)
        self.notes = faults(loaded, skip_bad=self.skip_bad, session=self.session)
        return loaded

    def write(self, plan: Callable[[], Change]) -> tuple[Message, ...]:
        """Write one change once a person at a terminal agrees; a dry run shows it.

        Args:
            plan: works it out from the files on the disk, and again under the lock.

        Returns:
            What is to be said of it.

        Raises:
            MatchchainError: the change would bring an error in (2), or cannot be made (4, 5).
        """
        from matchchain.catalogue.files.save import carry_out

        return self._written([plan()], lambda: (carry_out(self.loaded.folder, plan),))

    def write_together(self, changes: Sequence[Change], subject: str) -> tuple[Message, ...]:
        """Write changes of several files as one step, all or none, as `write`.

        Args:
            changes: each of another file.
            subject: what is done, for a person to recognise the step.
        """
        from matchchain.catalogue.files.batch import carry_out_batch

        return self._written(changes, lambda: carry_out_batch(self.loaded.folder, changes, subject))

    def _written(self, planned: Sequence[Change], carry: Callable[[], Sequence[Change]]) -> tuple[Message, ...]:
        from matchchain.catalogue.files.change import diff
        from matchchain.cli.talk.carry import refuse_faults, show_new_findings, unread_journal
        from matchchain.cli.talk.sitting import agrees

        changes = [change for change in planned if change.before != change.after]
        if not changes:
            return (Message("write.nothing-to-change"),)
        refuse_faults(self.loaded, changes)
        if self.dry_run:
            for change in changes:
                put(sys.stderr, diff(change))
            return (Message("write.dry-run"),)
        if self.session.at_terminal() and not self.yes and not agrees("meet.proceed", self.lang):
            return (Message("write.abandoned"),)
        for change in carry():
            tell(Message("write.done", {"file": change.file}), self.lang)
        show_new_findings(self.session, self.loaded, changes)
        return unread_journal(self.loaded.folder)


def _on_meeting(
    ctx: typer.Context,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    skip_bad: SkipBadOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> OnMeeting:
    return OnMeeting(Session.of(ctx, park), output_asked(ctx), skip_bad, yes, dry_run)


class OnMeetingCommand(Reporting):
    """A command on a meeting: its own options, then those that all of them share."""

    reader = staticmethod(_on_meeting)
