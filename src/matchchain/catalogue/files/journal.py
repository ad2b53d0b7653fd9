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
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, records
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.records import Record, State
from matchchain.wording import Message
from matchchain.wording.message import sentence_of

if TYPE_CHECKING:
    from pathlib import Path

LOG = "log.jsonl"
PRIVATE = 0o600


def read_journal(office: Path) -> tuple[Record, ...]:
    """Every record that can be read, oldest first, each with the state it ended in.

    Raises:
        MatchchainError: the journal is a link out of the park (exit code 4).
    """
    return records.records(lines_of(office))


def unread_lines(office: Path) -> tuple[int, ...]:
    """The lines, from 1, that are spoilt or of a newer version; what a power cut left of the last one is none."""
    lines = lines_of(office)
    return tuple(n for n, line in enumerate(lines[:-1], start=1) if line.strip() and records.parsed(line) is None)


def lines_of(office: Path) -> list[bytes]:
    """The lines of the log as they are."""
    return (disk.read(kept_inside(office.parent, f"{office.name}/journal/{LOG}")) or b"").split(b"\n")


def deed_of(record: Record) -> Message:
    """What was done, as a person calls it; the bare word of a deed that only a newer version knows."""
    key = f"history.deed.{record.deed}"
    try:
        sentence_of(key)
    except KeyError:
        return Message("history.deed.other", {"deed": record.deed})
    return Message(key, {"deed": record.deed})


def with_state(record: Record, state: State) -> Record:
    """The record in another state."""
    return replace(record, state=state)


def begin(
    office: Path, change: Change, known: tuple[Record, ...], *, at: str, mode: int, made_folder: bool
) -> Record:
    """Keep the old bytes and write down what is about to be done; both are on the disk when this returns."""
    shelf = office / "journal"
    if not shelf.is_dir():
        os.mkdir(shelf, 0o700)
        disk.sync_folder(office)
    disk.keep_private(shelf)
    disk.sweep(shelf)
    if change.before is not None:
        _keep(shelf, change.before)
    number = 1 + max([r.number for r in known] + [records.number_in(line) for line in lines_of(office)], default=0)
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
    known = read_journal(office)
    for record in known:
        if record.state == "begun":
            found = digest(disk.read(folder / record.file))
            end(office, record.number, "void" if found == record.before else "done")
    return read_journal(office) if any(r.state == "begun" for r in known) else known


def old_bytes(office: Path, record: Record) -> bytes | None:
    """The file as it was before a change; None when there was none.

    Raises:
        OSError: the kept copy is missing or damaged.
    """
    if not record.before:
        return None
    content = gzip.decompress((office / "journal" / copy_name(record.before)).read_bytes())
    if digest(content) != record.before:
        raise gzip.BadGzipFile(copy_name(record.before))
    return content


def _keep(shelf: Path, content: bytes) -> None:
    copy = shelf / copy_name(digest(content))
    packed, there = gzip.compress(content, 6, mtime=0), disk.read(copy)
    if there != packed:
        disk.swap(copy, there, packed, mode=PRIVATE)


def copy_name(sha: str) -> str:
    """The name of the kept copy of a file with this hash."""
    return f"{sha}.gz"


def _append(log: Path, line: dict[str, object], *, last: bool) -> None:
    fresh = disk.mode_of(log) is None
    content = json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    disk.append(log, content, lasting=last, mode=PRIVATE)
    if fresh:
        disk.sync_folder(log.parent)
