"""Lines of the journal: what each says, and which say nothing that this version can read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any, Literal, TypeAlias, get_args

from matchchain.values import dataclass

State: TypeAlias = Literal["begun", "done", "void", "undone", "forgotten"]
STATES = frozenset(get_args(State))


@dataclass(frozen=True, slots=True)
class Record:
    """One change in the journal.

    Attributes:
        number: counts from 1.
        at: when, UTC, ISO 8601.
        deed, subject, file, undoes: as in `Change`.
        before, after: SHA-256 of the file's bytes, "" where there was no file.
        mode: permission bits of the old file; 0 when there was none.
        made_folder: whether the file's folder was made for it.
        state: begun, done, void (never carried out), undone, forgotten (its copy is gone for good).
        batch: number of the first change of those that were made together, all or none; 0 of a change by itself.
    """

    number: int
    at: str
    deed: str
    subject: str
    file: str
    before: str
    after: str
    undoes: int = 0
    mode: int = 0
    made_folder: bool = False
    state: State = "begun"
    batch: int = 0


ENDING = frozenset({"number", "state"})
OPTIONAL = frozenset({"batch"})
"""Keys that only some lines have, so that what an older version wrote is read, and it reads what it can do."""
BEGINNING = frozenset(field.name for field in fields(Record)) - {"state"} - OPTIONAL
_HASH = re.compile(r"(?:[0-9a-f]{64})?")
_MOST = 10**9


def parsed(line: bytes) -> dict[str, Any] | None:
    """What a line says; None when it is spoilt, or of a version that writes other lines."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    if said.keys() == ENDING:
        return said if _is_count(said["number"], 1) and said["state"] in STATES else None
    sound = said.keys() - OPTIONAL == BEGINNING and all(_FITS[name](value) for name, value in said.items())
    return said if sound else None


def number_in(line: bytes) -> int:
    """The number in a line that cannot be read as a whole, so that no step gets it a second time; else 0."""
    met = re.match(rb'\s*\{\s*"number"\s*:\s*(\d{1,9})\b', line)
    return int(met[1]) if met else 0


def records(lines: Iterable[bytes]) -> tuple[Record, ...]:
    """Every record, oldest first, each with the state it ended in."""
    found: dict[int, Record] = {}
    for said in _sound(lines):
        number = said["number"]
        if "deed" in said:
            found[number] = Record(**said)
        elif number in found:
            found[number] = replace(found[number], state=said["state"])
            if said["state"] == "done" and (undone := found.get(found[number].undoes)):
                found[undone.number] = replace(undone, state="undone")
    return tuple(sorted(found.values(), key=lambda record: record.number))


def steps(known: Iterable[Record]) -> tuple[tuple[Record, ...], ...]:
    """Records as the steps a person knows them by, in their order: what was made together is one step."""
    grouped: dict[tuple[int, int], list[Record]] = {}
    for record in known:
        grouped.setdefault((record.batch, 0 if record.batch else record.number), []).append(record)
    return tuple(map(tuple, grouped.values()))


def line_of(record: Record) -> dict[str, object]:
    """What the first line of a record says, in its order."""
    said = {name: value for name, value in asdict(record).items() if name != "state"}
    return said if record.batch else {name: value for name, value in said.items() if name not in OPTIONAL}


def _sound(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    return (said for line in lines if (said := parsed(line)) is not None)


def _is_count(value: object, least: int = 0) -> bool:
    return type(value) is int and least <= value < _MOST


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def _is_moment(value: object) -> bool:
    try:
        return isinstance(value, str) and 1990 <= datetime.fromisoformat(value).year <= 2200
    except ValueError:
        return False


def _is_of_the_park(value: object) -> bool:
    if not isinstance(value, str) or not value or "\0" in value or "\\" in value:
        return False
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0]


_FITS: dict[str, Callable[[object], bool]] = {
    "number": lambda value: _is_count(value, 1),
    "at": _is_moment,
    "deed": lambda value: isinstance(value, str),
    "subject": lambda value: isinstance(value, str),
    "file": _is_of_the_park,
    "before": _is_hash,
    "after": _is_hash,
    "undoes": _is_count,
    "mode": _is_count,
    "made_folder": lambda value: isinstance(value, bool),
    "batch": lambda value: _is_count(value, 1),
}
