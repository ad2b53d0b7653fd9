"""Which row of a form that came back is which line that was sent out, however the rows were sorted and copied.

A row is the line whose hidden key it has and whose name it says; rows sorted without their keys are known by their
names, rows without either are new. What was copied is new as well, unless it says nothing of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from matchchain.catalogue.sheets.forms.tables import Line
from matchchain.values import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """A row and the line it is.

    Attributes:
        line: the row.
        key: of the line, "" of a new one.
        how: by its key and name, by its name alone ("moved"), by its key although it is named otherwise now
            ("renamed"), as a line of its own that bears another's key ("copied") or none ("new"), as a copy that
            says nothing of its own ("twice"), or of another firm's form ("foreign").
    """

    line: Line
    key: str
    how: Literal["kept", "moved", "renamed", "copied", "new", "twice", "foreign"]


def claims(lines: Sequence[Line], names: Mapping[str, str], named: Callable[[Line], str]) -> list[Claim]:
    """What each row is.

    Args:
        lines: the rows, in their order.
        names: key of each line that was sent out -> its name then.
        named: how a row is named now.
    """
    found: dict[int, Claim] = {}
    free = dict(names)
    for at, line in enumerate(lines):
        if line.key in free and _plain(named(line)) == _plain(free[line.key]):
            found[at] = Claim(line, line.key, "kept")
            del free[line.key]
    for at, line in enumerate(lines):
        key = _only(free, named(line)) if at not in found and not _twice(line, found) else None
        if key is not None:
            found[at] = Claim(line, key, "moved")
            del free[key]
    for at, line in enumerate(lines):
        if at not in found:
            found[at] = _left(line, names, free, found)
    return [found[at] for at in range(len(lines))]


def _left(line: Line, names: Mapping[str, str], free: dict[str, str], found: Mapping[int, Claim]) -> Claim:
    """What a row is that neither key nor name told."""
    if line.key in free:
        del free[line.key]
        return Claim(line, line.key, "renamed")
    if _twice(line, found):
        return Claim(line, "", "twice")
    if line.key and line.key not in names:
        return Claim(line, "", "foreign")
    return Claim(line, "", "copied" if line.key else "new")


def _twice(line: Line, found: Mapping[int, Claim]) -> bool:
    """Whether a row says, cell for cell, what a row with the same key says that was met before."""
    return bool(line.key) and any(
        other.line.key == line.key and _said(other.line) == _said(line) for other in found.values()
    )


def _said(line: Line) -> dict[str, str]:
    return {name: at.text for name, at in line.cells.items()}


def _only(free: Mapping[str, str], name: str) -> str | None:
    """The one line of this name that no row has claimed."""
    many = Counter(map(_plain, free.values()))
    word = _plain(name)
    return next((key for key, said in free.items() if _plain(said) == word and many[word] == 1), None) if word else None


def _plain(name: str) -> str:
    return "".join(name.split())
