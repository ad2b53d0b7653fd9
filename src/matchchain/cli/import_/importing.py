"""What the import was told: where its preview goes, and whether it may write."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

import typer

from matchchain.cli.talk.asked import Asked
from matchchain.cli.talk.options import DryRunOption, LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import Reporting, asked_of, output_asked
from matchchain.cli.talk.writing import YesOption

if TYPE_CHECKING:
    from pathlib import Path

    from matchchain.catalogue.read import Loaded
    from matchchain.catalogue.sheets.merge.currency import Begun


class Prefer(StrEnum):
    """Who wins a conflict."""

    newer = "newer"
    file = "file"
    card = "card"


@dataclass
class Importing(Asked):
    """An import that was asked for.

    Attributes:
        yes: write without asking.
        dry_run: write nothing at all.
        begun: the park with the currency of its first files, where it takes theirs.
    """

    yes: bool
    dry_run: bool
    begun: Begun | None = field(default=None, init=False)

    @classmethod
    def of(cls, ctx: typer.Context) -> Importing:
        """What was asked of the command that runs."""
        asked: Importing = asked_of(ctx)
        return asked

    @cached_property
    def loaded(self) -> Loaded:
        """The park as it is; a dry run remembers nothing of it."""
        return self.session.load(snapshot=not self.dry_run)

    @property
    def folder(self) -> Path | None:
        """The park's folder."""
        return self.loaded.folder

    @property
    def may_ask(self) -> bool:
        """Whether a person sits there who is to be asked."""
        return self.session.at_terminal() and not self.yes and not self.dry_run


def _importing(
    ctx: typer.Context,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> Importing:
    return Importing(Session.of(ctx, park), output_asked(ctx), yes, dry_run)


class ImportingCommand(Reporting):
    """The command that shows a report and may write into the park."""

    reader = staticmethod(_importing)
