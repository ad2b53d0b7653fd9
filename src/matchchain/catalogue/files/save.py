"""The write path: lock -> plan on fresh bytes -> journal -> temp file, fsync, rename -> journal.

Whatever fails on the way, the file holds its old bytes and the person is told so in one sentence.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH102, PTH106

from __future__ import annotations

import errno
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.lock import PATIENCE, writing
from matchchain.catalogue.files.own import EDITIONS, FOLDERS, IMPORTS
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from matchchain.catalogue.files.change import Change
    from matchchain.catalogue.files.records import Record



def carry_out(
    folder: Path,
    plan: Callable[[], Change],
    *,
    agreed: Change | None = None,
    now: datetime | None = None,
    patience: float = PATIENCE,
) -> Change:
    """Make one change to a park, whole or not at all.

    Args:
        folder: the park.
        plan: works the change out from the bytes on the disk; called while the write lock is held.
        agreed: what the person was shown; a change that is not an addition must still start from its bytes.
        now: when; the clock's time by default.
        patience: seconds to wait for another writer.

    Returns:
        The change that was made. When this returns it is on the disk.

    Raises:
        MatchchainError: refused (2, 3), locked or changed meanwhile (4), or the disk failed (5).
    """
    try:
        with writing(folder, patience=patience) as office:
            swept(folder)
            records = journal.settle(office, folder)
            change = plan()
            if agreed is not None and not change.rebuilt and change.before != agreed.before:
                raise MatchchainError(Message("write.changed-meanwhile", {"file": change.file}), ExitCode.CONFLICT)
            _save(folder, office, change, records, now or datetime.now(UTC))
            return change
    except OSError as fault:
        raise MatchchainError(refusal(fault, folder), ExitCode.IO) from fault


def _save(
    folder: Path, office: Path, change: Change, records: tuple[Record, ...], now: datetime
) -> None:
    path = target(folder, change.file)
    made = change.after is not None and not path.parent.is_dir()
    mode = disk.mode_of(path) or 0
    if change.undoes:
        mode = mode or next(r.mode for r in records if r.number == change.undoes)
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    record = journal.begin(office, change, records, at=at, mode=mode, made_folder=made)
    try:
        if made:
            os.mkdir(path.parent)
            disk.sync_folder(folder)
        disk.swap(path, change.before, change.after, mode=mode or (journal.PRIVATE if change.private else None))
    except (OSError, MatchchainError) as fault:
        _give_up(office, record, path, change, fault)
        raise
    with suppress(OSError):  # the change stands; the next writer settles an open record by its hash
        journal.end(office, record.number, "done")
    if change.undoes and next(r.made_folder for r in records if r.number == change.undoes):
        with suppress(OSError):
            os.rmdir(path.parent)


def _give_up(
    office: Path, record: Record, path: Path, change: Change, fault: OSError | MatchchainError
) -> None:
    with suppress(OSError):
        if isinstance(fault, OSError) and disk.read(path) == change.after:
            why = os.strerror(fault.errno) if fault.errno else str(fault)
            raise MatchchainError(
                Message("write.unconfirmed", {"folder": str(path.parent), "why": why}), ExitCode.IO
            ) from fault
    with suppress(OSError):
        journal.end(office, record.number, "void")
        if record.made_folder:
            os.rmdir(path.parent)


def swept(folder: Path) -> None:
    """Remove what killed writers left in a park's folders; only for the holder of the write lock."""
    for name in ("", *FOLDERS, IMPORTS, EDITIONS):
        disk.sweep(folder / name)


def target(folder: Path, file: str) -> Path:
    """The path of one of the park's files, through links that stay inside the park.

    Raises:
        MatchchainError: a link leads out of the folder (exit code 4).
        OSError: the file may not be written.
    """
    path = kept_inside(folder, file)
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), file)
    return path


_REASONS = {
    errno.ENOSPC: "write.disk-full",
    errno.EDQUOT: "write.disk-full",
    errno.EACCES: "write.no-permission",
    errno.EPERM: "write.no-permission",
    errno.EROFS: "write.no-permission",
}


def refusal(fault: OSError, folder: Path) -> Message:
    """What the disk refused, in one sentence that says nothing was changed."""
    why = os.strerror(fault.errno) if fault.errno else str(fault)
    named = fault.filename if isinstance(fault.filename, str) else ""
    where = folder / named if named else folder
    return Message(_REASONS.get(fault.errno or 0, "write.failed"), {"folder": str(where), "why": why})
