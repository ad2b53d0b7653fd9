"""Commands on names: the park's own words over the shipped lists, the options and the way out they share."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from matchchain.cli.talk.asked import Asked
from matchchain.cli.talk.options import LangOption, ParkOption
from matchchain.cli.talk.session import Session
from matchchain.cli.talk.sharing import Reporting, asked_of, output_asked
from matchchain.wording import LANGS, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A thesaurus with the park's own words over it.

    Attributes:
        known: the thesaurus.
        park: the park's name, "" for none.
        in_china: whether Chinese law holds there.
        notes: what to say of its words.
    """

    known: Thesaurus
    park: str = ""
    in_china: bool = True
    notes: tuple[Message, ...] = ()


def own_thesaurus(session: Session) -> OwnWords:
    """The thesaurus as the park in use has it; the shipped one where no park is near.

    Raises:
        MatchchainError: a park was named, and there is none.
    """
    from matchchain.catalogue.cards.own_words import own_words
    from matchchain.catalogue.files.find import ENVIRONMENT
    from matchchain.materials import Thesaurus, thesaurus_of
    from matchchain.park.jurisdiction import jurisdiction_of

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
    called = park_name(own.park.name, own.park.name_en, folder, session)
    return OwnWords(thesaurus_of(own.park), called, jurisdiction_of(own.park) == "CN", notes)


def park_name(name: str, name_en: str, folder: Path, session: Session) -> str:
    """What a park is called in the reader's language; its folder's name when it has none."""
    first, second = (name_en, name) if session.lang == "en" else (name, name_en)
    return first or second or folder.resolve().name


@dataclass
class OnNames(Asked):
    """What was asked of names; the park's own words count where a park is near."""

    @classmethod
    def of(cls, ctx: typer.Context) -> OnNames:
        """What was asked of the command that runs."""
        asked: OnNames = asked_of(ctx)
        return asked

    @cached_property
    def own(self) -> OwnWords:
        """The thesaurus as the park in use has it, which is told of its faults.

        Raises:
            MatchchainError: a park was named, and there is none.
        """
        own = own_thesaurus(self.session)
        self.notes = (*own.notes, *self.notes)
        return own


def _on_names(
    ctx: typer.Context,
    park: ParkOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before typer starts
) -> OnNames:
    return OnNames(Session.of(ctx, park), output_asked(ctx))


class OnNamesCommand(Reporting):
    """A command on names: its own options, then those that all of them share."""

    reader = staticmethod(_on_names)
