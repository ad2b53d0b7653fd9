"""What was done to a park's files, and the old bytes to take it back: `.matchchain/journal/`.

`log.jsonl` only grows. A change is one line before it is carried out and one after it ("done"); which of the
two a crash left is settled by the hash of the file itself. The old file lies beside the log, named by its
SHA-256. A torn last line belongs to a change that never began, and is skipped.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH102

from __future__ import annotations

import gzip
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change, digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

State: TypeAlias = Literal["begun", "done", "void", "undone"]
LOG = "log.jsonl"


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
        state: begun, done, void (never carried out), undone.
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


_ENDING = {"number", "state"}
_BEGINNING = {field.name for field in fields(Record)} - {"state"}


def read_journal(office: Path) -> tuple[Record, ...]:
    """Every record, oldest first, each with the state it ended in."""
    records: dict[int, Record] = {}
    for line in _lines(office / "journal" / LOG):
        number = line["number"]
        if "deed" in line:
            records[number] = Record(**line)
        elif number in records:
            records[number] = replace(records[number], state=line["state"])
            if line["state"] == "done" and (undone := records.get(records[number].undoes)):
                records[undone.number] = replace(undone, state="undone")
    return tuple(records.values())


def with_state(record: Record, state: State) -> Record:
    """The record in another state."""
    return replace(record, state=state)


def begin(
    office: Path, change: Change, records: tuple[Record, ...], *, at: str, mode: int, made_folder: bool
) -> Record:
    """Keep the old bytes and write down what is about to be done; both are on the disk when this returns."""
    shelf = office / "journal"
    if not shelf.is_dir():
        os.mkdir(shelf)
        disk.sync_folder(office)
    disk.sweep(shelf)
    if change.before is not None:
        _keep(shelf, change.before)
    number = records[-1].number + 1 if records else 1
    record = Record(
        number, at, change.deed, change.subject, change.file, digest(change.before), digest(change.after),
        change.undoes, mode, made_folder,
    )  # fmt: skip
    line = {name: value for name, value in asdict(record).items() if name != "state"}
    _append(shelf / LOG, line, last=True)
    return record


def end(office: Path, number: int, state: State) -> None:
    """Write down how a change ended."""
    _append(office / "journal" / LOG, {"number": number, "state": state}, last=False)


def settle(office: Path, folder: Path) -> tuple[Record, ...]:
    """The journal, after settling by hash what a crash left open; only for the holder of the write lock."""
    records = read_journal(office)
    for record in records:
        if record.state == "begun":
            found = digest(disk.read(folder / record.file))
            end(office, record.number, "void" if found == record.before else "done")
    return read_journal(office) if any(r.state == "begun" for r in records) else records


def old_bytes(office: Path, record: Record) -> bytes | None:
    """The file as it was before a change; None when there was none.

    Raises:
        OSError: the kept copy is missing or damaged.
    """
    if not record.before:
        return None
    content = gzip.decompress((office / "journal" / _copy_name(record.before)).read_bytes())
    if digest(content) != record.before:
        raise gzip.BadGzipFile(_copy_name(record.before))
    return content


def _keep(shelf: Path, content: bytes) -> None:
    copy = shelf / _copy_name(digest(content))
    packed, there = gzip.compress(content, 6, mtime=0), disk.read(copy)
    if there != packed:
        disk.swap(copy, there, packed)


def _copy_name(sha: str) -> str:
    return f"{sha}.gz"


def _append(log: Path, line: dict[str, object], *, last: bool) -> None:
    fresh = disk.mode_of(log) is None
    content = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    disk.append(log, content, lasting=last)
    if fresh:
        disk.sync_folder(log.parent)


def _lines(log: Path) -> Iterator[dict[str, Any]]:
    for line in (disk.read(log) or b"").split(b"\n"):
        with suppress(ValueError):
            parsed = json.loads(line)
            if isinstance(parsed, dict) and (parsed.keys() in (_ENDING, _BEGINNING)):
                yield parsed
