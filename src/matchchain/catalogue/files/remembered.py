"""What is remembered of a file: its entries and what was found in it.

Apart from the readers, so that a start that reads nothing anew does not import them: a tenth of `suggest` on 100
firms.
"""

from __future__ import annotations

from matchchain.park import Finding, Firm, Park, Place
from matchchain.stored import stored

_EMPTY = Park()


@stored(frozen=True, slots=True)
class Knowledge:
    """What the park's own files say; `park` holds no firms yet."""

    park: Park = _EMPTY
    findings: tuple[Finding, ...] = ()
    bad: tuple[Place, ...] = ()


@stored(frozen=True, slots=True)
class Doubts:
    """What is doubtful in a park whose every file is as it was, seen on the same day."""

    findings: tuple[Finding, ...] = ()


@stored(frozen=True, slots=True)
class Card:
    """What one file, or one item of a list, says of firms.

    Attributes:
        firms: the sound ones.
        findings: what is wrong or doubtful in it, without what only other files show.
        bad: the places of entries with an error.
        cores: the core name of each firm, by which near duplicates are found.
    """

    firms: tuple[Firm, ...] = ()
    findings: tuple[Finding, ...] = ()
    bad: tuple[Place, ...] = ()
    cores: tuple[str, ...] = ()
