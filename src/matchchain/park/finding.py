"""A fault, or something doubtful, in a park's files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from matchchain.park.figure import Place
from matchchain.stored import stored
from matchchain.wording import Message

_TOLD = "told_"  # what people are told in place of the fact of that name


@stored(frozen=True, slots=True)
class Finding:
    """A fault, or something doubtful, in a park's files.

    Attributes:
        level: "error" (the entry cannot be used) or "warning".
        code: key of its sentence in the message table; `check` prints the part behind the room.
        place: file, line, column.
        facts: what fills the sentence and its cure.
        source: the line of the file, without its end.
        width: how many characters from `place` the caret underlines.
    """

    level: Literal["error", "warning"]
    code: str
    place: Place
    facts: Mapping[str, object]
    source: str = ""
    width: int = 1

    @property
    def said(self) -> Message:
        """What is wrong, for people: fields by their labels, where machines are told their keys."""
        return Message(self.code, self._told())

    @property
    def cure(self) -> Message:
        """What to do about it, for people."""
        return Message(f"{self.code}.cure", self._told())

    def _told(self) -> Mapping[str, object]:
        told = {name.removeprefix(_TOLD): fact for name, fact in self.facts.items() if name.startswith(_TOLD)}
        return {**self.facts, **told} if told else self.facts


@stored(frozen=True, slots=True)
class Unsound:
    """That a park's files hold errors, so that nobody plans over them unawares.

    Attributes:
        errors: the findings that make an entry unusable, in the order of the files.
        bad: places of the entries that hold one.
    """

    errors: tuple[Finding, ...]
    bad: tuple[Place, ...] = ()
