"""What was done to a park's files, and the old bytes to take it back: `.matchchain/journal/`.

`log.jsonl` only grows. A change is one line before it is carried out and one after it ("done"); which of the
two a crash left is settled by the hash of the file itself. The old file lies beside the log, named by its
SHA-256. A torn last line belongs to a change that never began, and is skipped.

Changes that are made together (a batch) are written ahead: the lines of all of them, and the old bytes of all
their files, are on the disk before the first file is touched, and they are ended in one go when the last one
stands. A batch that a crash left open is taken for done where every file holds its new bytes; else it is rolled
back, which needs the old bytes only, and those are kept anyway. Until a writer does so, readers are shown the old
bytes (`half_done`), so that nobody ever sees a part of a batch. A file that somebody changed by hand in the
meantime is left as it is.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH102, PTH106

from __future__ import annotations

import gzip
import json
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from matchchain.catalogue.files import disk, records
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.records import Record, State
from matchchain.values import replace
from matchchain.wording import MatchchainError, Message
from matchchain.wording.message import sentence_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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


class Beginning(NamedTuple):
    """A change about to be carried out: the permission bits of its old file, and whether a folder is made for it."""

    change: Change
    mode: int
    made_folder: bool


def begin(
    office: Path, change: Change, known: tuple[Record, ...], *, at: str, mode: int, made_folder: bool
) -> Record:
    """Keep the old bytes and write down what is about to be done; both are on the disk when this returns."""
    return begin_all(office, [Beginning(change, mode, made_folder)], known, at=at)[0]


def begin_all(
    office: Path, beginnings: Sequence[Beginning], known: Sequence[Record], *, at: str, together: bool = False
) -> tuple[Record, ...]:
    """Keep the old bytes of all files and write down what is about to be done to them, as `begin`.

    Args:
        office: the folder of the journal.
        beginnings: the changes, each of another file.
        known: the journal.
        at: when, UTC, ISO 8601.
        together: whether they are to stand all or none.
    """
    shelf = office / "journal"
    if not shelf.is_dir():
        os.mkdir(shelf, 0o700)
        disk.sync_folder(office)
    disk.keep_private(shelf)
    disk.sweep(shelf)
    _keep(shelf, [one.change.before for one in beginnings if one.change.before is not None])
    first = 1 + max([r.number for r in known] + [records.number_in(line) for line in lines_of(office)], default=0)
    made = tuple(
        Record(
            number, at, one.change.deed, one.change.subject, one.change.file, digest(one.change.before),
            digest(one.change.after), one.change.undoes, one.mode, one.made_folder, batch=first if together else 0,
        )
        for number, one in enumerate(beginnings, start=first)
    )  # fmt: skip
    _append(shelf / LOG, [records.line_of(record) for record in made], last=True)
    return made


def end(office: Path, number: int, state: State) -> None:
    """Write down how a change ended."""
    _append(office / "journal" / LOG, [{"number": number, "state": state}], last=False)


def end_all(office: Path, ended: Mapping[int, State]) -> None:
    """Write down how changes ended, in one go; it is on the disk when this returns."""
    if ended:
        lines = [{"number": number, "state": state} for number, state in sorted(ended.items())]
        _append(office / "journal" / LOG, lines, last=True)


def settle(office: Path, folder: Path) -> tuple[Record, ...]:
    """The journal, after settling what a crash left open; only for the holder of the write lock."""
    known = read_journal(office)
    ended = outcomes(known, folder)
    if not ended:
        return known
    put_back(office, folder, [r for r in known if ended.get(r.number) == "void" and r.batch])
    end_all(office, ended)
    return read_journal(office)


def outcomes(known: Sequence[Record], folder: Path) -> dict[int, State]:
    """How each change that a crash left open has ended, or is to end: number -> "done" or "void".

    A void one of a batch may still hold its new bytes: `put_back`. A file that holds neither its old bytes nor
    its new ones was changed by hand since; there is nothing to put back, and it counts as done.
    """
    ended: dict[int, State] = {}
    for step in records.steps(known):
        begun = [record for record in step if record.state == "begun"]
        if not begun:
            continue
        found = {record.number: digest(disk.read(folder / record.file)) for record in begun}
        states = {record.state for record in step}
        stands = "done" in states or (
            "void" not in states and all(found[record.number] == record.after for record in begun)
        )
        for record in begun:
            touched = found[record.number] != record.before
            if record.batch:
                touched = stands or found[record.number] not in {record.before, record.after}
            ended[record.number] = "done" if touched else "void"
    return ended


def put_back(office: Path, folder: Path, part: Sequence[Record]) -> None:
    """The old bytes of those files of a batch that hold the new ones, and the folders made for them gone.

    Raises:
        OSError: the disk refused, or a kept copy is damaged; what was not put back can be later.
    """
    swaps = []
    for record in part:
        path = kept_inside(folder, record.file)
        now = disk.read(path)
        if digest(now) == record.after != record.before:
            swaps.append(disk.Swap(path, now, old_bytes(office, record), record.mode or None))
    disk.swap_all(swaps)
    for made in dict.fromkeys((folder / record.file).parent for record in part if record.made_folder):
        with suppress(OSError):
            os.rmdir(made)


def half_done(folder: Path) -> dict[str, bytes | None]:
    """File -> its old bytes, of a batch that a crash left open or that is being written now; mostly nothing.

    It is for readers, who take no lock and must not fail by it.
    """
    office = folder / OFFICE
    with suppress(OSError, EOFError, zlib.error, MatchchainError):
        known = read_journal(office)
        ended = outcomes(known, folder)
        void = [record for record in known if record.batch and ended.get(record.number) == "void"]
        return {record.file: old_bytes(office, record) for record in void}
    return {}


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


def _keep(shelf: Path, contents: Sequence[bytes]) -> None:
    swaps = []
    for content in dict.fromkeys(contents):
        copy = shelf / copy_name(digest(content))
        packed, there = gzip.compress(content, 6, mtime=0), disk.read(copy)
        if there != packed:
            swaps.append(disk.Swap(copy, there, packed, PRIVATE))
    if swaps:
        disk.swap_all(swaps)


def copy_name(sha: str) -> str:
    """The name of the kept copy of a file with this hash."""
    return f"{sha}.gz"


def _append(log: Path, said: Sequence[Mapping[str, object]], *, last: bool) -> None:
    fresh = disk.mode_of(log) is None
    lines = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in said)
    disk.append(log, "".join(f"{line}\n" for line in lines).encode(), lasting=last, mode=PRIVATE)
    if fresh:
        disk.sync_folder(log.parent)
