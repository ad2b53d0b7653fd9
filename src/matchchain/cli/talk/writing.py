"""Commands that write: the park they change, and what a person must see and agree to before."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchchain.cli.talk.answer import Answer, put, tell
from matchchain.cli.talk.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import Sharing, asked_of
from matchchain.cli.talk.sitting import Sitting, agrees, say_within, sit
from matchchain.wording import Message

if TYPE_CHECKING:
    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.read import Loaded

_LOOK = frozenset(("d", "diff", "看", "改动"))
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="add.option.yes")]


@dataclass
class Writing:
    """A change that was asked for.

    Attributes:
        session: the person and the park's place.
        yes: do not ask.
        dry_run: show the diff and write nothing at all.
        given: what the options of an entry's fields say, by field ("site.lat").
    """

    session: Session
    yes: bool
    dry_run: bool
    given: Mapping[str, Any] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, ctx: typer.Context) -> Writing:
        """What was asked of the command that runs."""
        asked: Writing = asked_of(ctx)
        return asked

    @cached_property
    def loaded(self) -> Loaded:
        """The park as it was; a dry run remembers nothing of it."""
        return self.session.load(snapshot=not self.dry_run)

    @property
    def asks(self) -> bool:
        """Whether a person is there who wants to be asked."""
        return self.session.at_terminal() and not self.yes and not self.dry_run

    def held_back(
        self,
        changes: Sequence[Change],
        notes: tuple[Message, ...] = (),
        *,
        shown: str = "",
        sitting: Sitting | None = None,
    ) -> Answer | None:
        """The answer where nothing is to be written, a dry run's or a person's who says no; None: write.

        Args:
            changes: shown to whoever is to agree.
            notes: said before anything else.
            shown: what is about to be written, in plain words; stands for the notes and the diff at a terminal.
            sitting: the questions so far, through which the person may still go back.

        Raises:
            Back: the person wants the question before.
        """
        from matchchain.catalogue.files.change import diff

        if self.dry_run:
            return Answer("".join(map(diff, changes)), notes=(*notes, Message("write.dry-run")))
        if shown and self.session.at_terminal() and not self.yes:
            say_within(shown)
            lang = self.session.lang
            agreed = self._agreed(sitting, changes) if sitting else sit(lambda one: self._agreed(one, changes), lang)
            return None if agreed else Answer(notes=(Message("write.abandoned"),))
        for note in notes:
            tell(note, self.session.lang)
        if self.session.at_terminal() and not self.yes:
            for change in changes:
                put(sys.stderr, diff(change))
            if not agrees("write.proceed", self.session.lang):
                return Answer(notes=(Message("write.abandoned"),))
        return None

    @staticmethod
    def _agreed(sitting: Sitting, changes: Sequence[Change]) -> bool:
        from matchchain.catalogue.files.change import diff

        def looks(word: str) -> bool:
            if word.casefold() in _LOOK:
                for change in changes:
                    put(sys.stderr, diff(change))
            return word.casefold() in _LOOK

        return sitting.agrees(Message("write.proceed-or-look"), instead=looks)


def _writing(
    ctx: typer.Context,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Writing:
    return Writing(Session.of(ctx, park), yes, dry_run)


class WritingCommand(Sharing):
    """A command that writes: its own options, then those that all of them share."""

    reader = staticmethod(_writing)
