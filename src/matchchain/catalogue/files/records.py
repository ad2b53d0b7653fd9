"""Lines of the journal: what each says, and which say nothing that this version can read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal, TypeAlias

from msgspec import DecodeError, Meta, Struct
from msgspec.json import Decoder

from matchchain.values import dataclass, replace

State: TypeAlias = Literal["begun", "done", "void", "undone", "forgotten"]


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


_MOST = 10**9
_Count: TypeAlias = Annotated[int, Meta(ge=0, lt=_MOST)]
_Number: TypeAlias = Annotated[int, Meta(ge=1, lt=_MOST)]
_Hash: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:[0-9a-f]{64})?\Z")]


class Ending(Struct, frozen=True, forbid_unknown_fields=True):
    """The line in which a change ends."""

    number: _Number
    state: State


class _Beginning(Struct, frozen=True, forbid_unknown_fields=True):
    """The line in which a change begins. Only some have a batch, so that what an older version wrote is read too."""

    number: _Number
    at: str
    deed: str
    subject: str
    file: str
    before: _Hash
    after: _Hash
    undoes: _Count
    mode: _Count
    made_folder: bool
    batch: _Number = 0


_ending, _beginning = Decoder(Ending), Decoder(_Beginning)
_NUMBER = re.compile(rb'\s*\{\s*"number"\s*:\s*(\d{1,9})\b')


def parsed(line: bytes) -> Record | Ending | None:
    """What a line says; None when it is spoilt, or of a version that writes other lines."""
    try:
        if b'"deed"' not in line:
            return _ending.decode(line)
        said = _beginning.decode(line)
    except (DecodeError, ValueError, RecursionError):
        return None
    if not (_is_moment(said.at) and _is_of_the_park(said.file)):
        return None
    return Record(
        said.number, said.at, said.deed, said.subject, said.file, said.before, said.after,
        said.undoes, said.mode, said.made_folder, batch=said.batch,
    )  # fmt: skip


def number_in(line: bytes) -> int:
    """The number in a line that cannot be read as a whole, so that no step gets it a second time; else 0."""
    met = _NUMBER.match(line)
    return int(met[1]) if met else 0


def records(lines: Iterable[bytes]) -> tuple[Record, ...]:
    """Every record, oldest first, each with the state it ended in."""
    found: dict[int, Record] = {}
    for line in lines:
        said = parsed(line)
        if isinstance(said, Record):
            found[said.number] = said
        elif said is not None and said.number in found:
            ended = found[said.number] = replace(found[said.number], state=said.state)
            if said.state == "done" and (undone := found.get(ended.undoes)):
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
    return said if record.batch else {name: value for name, value in said.items() if name != "batch"}


def _is_moment(value: str) -> bool:
    try:
        return 1990 <= datetime.fromisoformat(value).year <= 2200
    except ValueError:
        return False


def _is_of_the_park(value: str) -> bool:
    if value.startswith("/") or "\0" in value or "\\" in value:
        return False
    parts = [part for part in value.split("/") if part not in {"", "."}]
    return bool(parts) and ".." not in parts and ":" not in parts[0]
