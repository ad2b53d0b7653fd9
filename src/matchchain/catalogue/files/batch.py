"""Several changes to a park that stand all or none: one lock, one step of the journal, one `undo`.

lock -> settle -> every file still as it was -> journal (old bytes and lines of all) -> temp files, fsync -> renames ->
fsync of the folders -> journal (all ended in one go). What a crash leaves of it is told in `journal`: it is rolled
back, or stands where every file was in its place already; until then readers see the old bytes.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH102, PTH106

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk, journal
from matchchain.catalogue.files.change import Change, digest
from matchchain.catalogue.files.lock import PATIENCE, writing
from matchchain.catalogue.files.save import refusal, swept, target
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from matchchain.catalogue.files.records import Record


def carry_out_batch(
    folder: Path,
    changes: Sequence[Change],
    subject: str = "",
    *,
    now: datetime | None = None,
    patience: float = PATIENCE,
) -> tuple[Change, ...]:
    """Make several changes to a park, all or none.

    Args:
        folder: the park.
        changes: each of another file; those that change nothing are left out.
        subject: what was done, for a person to recognise the step; each change's own where it is "".
        now: when; the clock's time by default.
        patience: seconds to wait for another writer.

    Returns:
        The changes that were made. When this returns they are on the disk.

    Raises:
        MatchchainError: a file is not what its change was worked out from, locked (4), or the disk failed (5).
        ValueError: two changes are of one file.
    """
    if len({change.file for change in changes}) < len(changes):
        raise ValueError("two changes of one file")
    meant = [replace(c, subject=subject or c.subject) for c in changes if c.before != c.after]
    if not meant:
        return ()
    try:
        with writing(folder, patience=patience) as office:
            swept(folder)
            known = journal.settle(office, folder)
            paths = [target(folder, change.file) for change in meant]
            for change, path in zip(meant, paths, strict=True):
                if disk.read(path) != change.before:
                    raise MatchchainError(Message("write.changed-meanwhile", {"file": change.file}), ExitCode.CONFLICT)
            _save(folder, office, tuple(zip(meant, paths, strict=True)), known, now or datetime.now(UTC))
            return tuple(meant)
    except OSError as fault:
        raise MatchchainError(refusal(fault, folder), ExitCode.IO) from fault


def _save(
    folder: Path, office: Path, meant: Sequence[tuple[Change, Path]], known: Sequence[Record], now: datetime
) -> None:
    undone = {record.number: record for record in known}
    begun = [
        journal.Beginning(
            change,
            disk.mode_of(path) or (undone[change.undoes].mode if change.undoes else 0),
            change.after is not None and not path.parent.is_dir(),
        )
        for change, path in meant
    ]
    at = now.astimezone(UTC).isoformat(timespec="seconds")
    made = journal.begin_all(office, begun, known, at=at, together=True)
    try:
        for parent in dict.fromkeys(path.parent for _, path in meant if not path.parent.is_dir()):
            os.mkdir(parent)
            disk.sync_folder(parent.parent)
        disk.swap_all(
            [
                disk.Swap(path, c.before, c.after, r.mode or (journal.PRIVATE if c.private else None))
                for (c, path), r in zip(meant, made, strict=True)
            ]
        )
    except (OSError, MatchchainError) as fault:
        _give_up(folder, office, made, fault)
        raise
    with suppress(OSError):  # the changes stand; the next writer settles open records by their hashes
        journal.end_all(office, {record.number: "done" for record in made})
    for parent in dict.fromkeys(path.parent for c, path in meant if c.undoes and undone[c.undoes].made_folder):
        with suppress(OSError):
            os.rmdir(parent)


def _give_up(folder: Path, office: Path, made: Sequence[Record], fault: OSError | MatchchainError) -> None:
    """Put everything back; where even that fails the person is told, and the next writer goes on with it."""
    with suppress(OSError, EOFError, zlib.error):
        journal.put_back(office, folder, made)
    with suppress(OSError):
        if any(digest(disk.read(folder / record.file)) == record.after for record in made):
            why = os.strerror(fault.errno) if isinstance(fault, OSError) and fault.errno else str(fault)
            told = Message("write.half-done", {"folder": str(folder), "why": why})
            raise MatchchainError(told, ExitCode.IO) from fault
    with suppress(OSError):
        journal.end_all(office, {record.number: "void" for record in made})
