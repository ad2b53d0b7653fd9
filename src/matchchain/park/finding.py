"""A fault, or something doubtful, in a park's files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from matchchain.park.figure import Place


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Unsound:
    """That a park's files hold errors, so that nobody plans over them unawares.

    Attributes:
        errors: the findings that make an entry unusable, in the order of the files.
        bad: places of the entries that hold one.
    """

    errors: tuple[Finding, ...]
    bad: tuple[Place, ...] = ()
