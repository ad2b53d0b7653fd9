"""Taking changes back: the old bytes return, unless somebody changed the file by hand since."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.save import carry_out
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matchchain.catalogue.files.records import Record



def undoable(records: Sequence[Record]) -> tuple[Record, ...]:
    """The changes that stand and can be taken back, the latest first."""
    return tuple(record for record in reversed(records) if record.state == "done" and not record.undoes)


def planned(folder: Path, count: int = 1) -> tuple[Change, ...]:
    """The changes that take back the latest `count` changes, each proved by its hashes before any is made.

    Raises:
        MatchchainError: there are not so many (2), a file changed since (4), or the old bytes are lost (5).
    """
    office = folder / OFFICE
    known = _settled(office, folder)
    latest = undoable(known)
    if not latest:
        raise MatchchainError(Message("undo.nothing"), ExitCode.USAGE)
    if count > len(latest):
        raise MatchchainError(Message("undo.too-many", {"count": count, "known": len(latest)}), ExitCode.USAGE)
    now: dict[str, bytes | None] = {}
    changes = []
    for record in latest[:count]:
        if record.file not in now:
            now[record.file] = disk.read(kept_inside(folder, record.file))
        change = _back(office, record, now[record.file], known)
        now[record.file] = change.after
        changes.append(change)
    return tuple(changes)


def undo(folder: Path, changes: Sequence[Change]) -> None:
    """Carry out changes that `planned` gave, in their order."""
    for change in changes:
        carry_out(folder, lambda change=change: change)  # type: ignore[misc]


def _settled(office: Path, folder: Path) -> tuple[Record, ...]:
    """The journal as a writer would settle it, without writing."""
    records = journal.read_journal(office)
    return tuple(
        journal.with_state(
            record, "void" if digest(disk.read(folder / record.file)) == record.before else "done"
        )
        if record.state == "begun"
        else record
        for record in records
    )


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
    return Change(record.file, found, old, "undo", f"#{record.number} {record.subject}", undoes=record.number)
