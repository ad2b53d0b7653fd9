"""The park's own words over the shipped lists, for the sub-commands that need no firms."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.cli.talk.answer import Answer
from matchchain.cli.talk.session import Session
from matchchain.wording import LANGS, ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from matchchain.materials import Thesaurus


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
    from matchchain.catalogue.cards.own_words import own_words
    from matchchain.catalogue.files.find import ENVIRONMENT
    from matchchain.materials import Thesaurus, thesaurus_of

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
    return OwnWords(thesaurus_of(own.park), park_name(own.park.name, own.park.name_en, folder, session), notes)


def park_name(name: str, name_en: str, folder: Path, session: Session) -> str:
    """What a park is called in the reader's language; its folder's name when it has none."""
    first, second = (name_en, name) if session.lang == "en" else (name, name_en)
    return first or second or folder.resolve().name


def beside(answer: Answer, notes: tuple[Message, ...], exit_code: ExitCode = ExitCode.OK) -> Answer:
    """An answer with what else is to be said of it, and the exit code of the command."""
    return replace(answer, notes=(*notes, *answer.notes), exit_code=exit_code)
