"""Commands that may read several parks together: the first is the reader's own, the others stand beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.on_park import OnPark, OnParkCommand, SkipBadOption
from matchchain.cli.talk.options import LangOption, ParksOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import asked_of, output_asked
from matchchain.cli.talk.spoken import refused
from matchchain.wording import Message
from matchchain.wording.typed import typed

if TYPE_CHECKING:
    from matchchain.catalogue.neighbours import Neighbour


@dataclass
class OnParks(OnPark):
    """What was asked of a park and those beside it.

    Attributes:
        beside: paths of the others, in the order in which they were named.
    """

    beside: tuple[Path, ...] = field(default=())

    @classmethod
    def of(cls, ctx: typer.Context) -> OnParks:
        """What was asked of the command that runs."""
        asked: OnParks = asked_of(ctx)
        return asked

    def given_before(self) -> Answer | None:
        """As of one park; what hangs on other parks as well is worked out each time."""
        return None if self.beside else super().given_before()

    def kept(self, answer: Answer) -> Answer:
        """As of one park, where there is no other."""
        return answer if self.loaded.park.partners else super().kept(answer)

    @cached_property
    def neighbours(self) -> tuple[Neighbour, ...]:
        """The parks beside the first: those its settings list, then those that `--park` names; faults are noted.

        Raises:
            MatchchainError: one is not there, cannot be read, or is the park itself.
        """
        if not self.beside and not self.park.partners:
            return ()
        from matchchain.catalogue.files.find import find_park, is_park
        from matchchain.catalogue.neighbours import neighbour, partners_of

        own = self.loaded.folder
        found = list(partners_of(self.park, own, self.today))
        for path in self.beside:
            loose = path.exists() and not is_park(path.parent if path.is_file() else path)
            folder = path if loose else find_park(path, os.environ).folder
            if folder.resolve() == own.resolve():
                raise refused(Message("cli.park-itself", {"folder": str(path)}))
            found.append(neighbour(folder, self.park, self.today))
        for one in found:
            if one.errors:
                facts = {"park": one.name, "count": len(one.errors), "path": typed(one.path)}
                self.notes = (*self.notes, Message("across.partner-errors", facts))
        return tuple(found)


def _on_parks(
    ctx: typer.Context,
    park: ParksOption = None,
    skip_bad: SkipBadOption = False,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> OnParks:
    session: Session = ctx.obj
    first = [session.park] if session.park else []
    named = [*first, *session.beside, *(path for path in park or () if path != session.park)]
    behind = park[0] if park and not first else None
    session = Session.of(ctx, named[0] if named else None)
    session.behind = behind
    return OnParks(session, output_asked(ctx), skip_bad, tuple(named[1:]))


class OnParksCommand(OnParkCommand):
    """A command on one park or several: its own options, then those that all commands on a park share."""

    reader = staticmethod(_on_parks)
    several_parks = True
