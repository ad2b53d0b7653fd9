"""Taking changes back: the old bytes return, unless somebody changed the file by hand since."""

from __future__ import annotations

import zlib
from itertools import groupby
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.batch import carry_out_batch
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.records import steps
from matchchain.catalogue.files.save import carry_out
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matchchain.catalogue.files.records import Record


def undoable(records: Sequence[Record]) -> tuple[tuple[Record, ...], ...]:
    """The steps that stand and can be taken back, the latest first; of a batch every change must stand."""
    stand = (step for step in reversed(steps(records)) if all(r.state == "done" and not r.undoes for r in step))
    return tuple(stand)


def planned(folder: Path, count: int = 1) -> tuple[Change, ...]:
    """The changes that take back the latest `count` steps, each proved by its hashes before any is made.

    Raises:
        MatchchainError: there are not so many (2), a file changed since (4), or the old bytes are lost (5).
    """
    office = folder / OFFICE
    now: dict[str, bytes | None] = dict(journal.half_done(folder))
    known = _settled(office, folder)
    latest = undoable(known)
    if not latest:
        raise MatchchainError(Message("undo.nothing"), ExitCode.USAGE)
    if count > len(latest):
        raise MatchchainError(Message("undo.too-many", {"count": count, "known": len(latest)}), ExitCode.USAGE)
    changes = []
    for record in (record for step in latest[:count] for record in reversed(step)):
        if record.file not in now:
            now[record.file] = disk.read(kept_inside(folder, record.file))
        change = _back(office, record, now[record.file], known)
        now[record.file] = change.after
        changes.append(change)
    return tuple(changes)


def undo(folder: Path, changes: Sequence[Change]) -> None:
    """Carry out changes that `planned` gave, in their order; those of a batch all or none."""
    batches = {record.number: record.batch for record in journal.read_journal(folder / OFFICE)}
    for batch, part in groupby(changes, key=lambda change: batches.get(change.undoes, 0)):
        if batch:
            together = tuple(part)
            carry_out_batch(folder, together, together[-1].subject)
        else:
            for change in part:
                carry_out(folder, lambda change=change: change)  # type: ignore[misc]


def _settled(office: Path, folder: Path) -> tuple[Record, ...]:
    """The journal as a writer would settle it, without writing."""
    records = journal.read_journal(office)
    ended = journal.outcomes(records, folder)
    return tuple(journal.with_state(r, ended[r.number]) if r.number in ended else r for r in records)


def _back(office: Path, record: Record, found: bytes | None, known: Sequence[Record]) -> Change:
    facts = {"file": record.file, "number": record.number, "deed": journal.deed_of(record)}
    if digest(found) != record.after:
        later = any(r.state == "forgotten" and r.file == record.file and r.number > record.number for r in known)
        key = "undo.forgotten-since" if later else "undo.changed-since"
        raise MatchchainError(Message(key, facts), ExitCode.CONFLICT)
    try:
        old = journal.old_bytes(office, record)
    except (OSError, EOFError, zlib.error) as fault:
        raise MatchchainError(Message("undo.copy-lost", {**facts, "why": str(fault)}), ExitCode.IO) from fault
    subject = f"#{record.batch or record.number} {record.subject}"
    return Change(record.file, found, old, "undo", subject, undoes=record.number)
