"""One writer at a time: a lock of the operating system, which dies with the process that holds it.

Readers need none: a command changes one file by one rename, so they see the old file or the new one.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH101, PTH103, PTH116

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from matchchain.catalogue.files.links import kept_inside
from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OFFICE = ".matchchain"
LOCK = "lock"
PATIENCE = 10.0


@contextmanager
def writing(folder: Path, *, patience: float = PATIENCE) -> Iterator[Path]:
    """Hold a park's write lock.

    Args:
        folder: the park.
        patience: seconds to wait for another writer.

    Yields:
        The folder `.matchchain` of the park, where lock and journal lie.

    Raises:
        MatchchainError: another writer did not finish in time, or a link leads out of the park (exit code 4).
        OSError: the folder cannot be written.
    """
    from filelock import FileLock, Timeout

    office = folder / OFFICE
    for name in (OFFICE, f"{OFFICE}/{LOCK}", f"{OFFICE}/journal"):
        kept_inside(folder, name)
    _furnish(office)
    lock = FileLock(office / LOCK, timeout=patience, poll_interval=0.01, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        facts = {"folder": str(folder), "seconds": f"{patience:g}"}
        raise MatchchainError(Message("write.locked", facts), ExitCode.CONFLICT) from None
    try:
        yield office
    finally:
        lock.release()


def _furnish(office: Path) -> None:
    # The journal is this machine's own; a park kept in Git already has its history there.
    # It holds what firms' cards held, telephone numbers too: nobody else looks into it.
    if not office.is_dir():
        os.makedirs(office, mode=0o700, exist_ok=True)
    elif os.name != "nt" and os.stat(office).st_mode & 0o077:
        with suppress(OSError):  # of another owner
            os.chmod(office, 0o700)
    ignore = office / ".gitignore"
    if not ignore.exists():
        ignore.write_bytes(b"*\n")
