"""The user's cache folder: what is kept there is read only where it is sound, and changes nothing but time.

A file is written whole or not at all, for its owner's eyes alone (it holds what cards say). A folder that is not
there, is full or may not be written is no fault; what is spoilt is as if it were not there.
"""

from __future__ import annotations

import contextlib
import fnmatch
import hashlib
import os
import stat
import threading
import time
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SUM = 20  # bytes of a checksum
ANSWERS = "answers"
"""The folder in it of whole answers: what cards say stands there in words that are folded and escaped."""
_ASIDE = ".part"
_FORGOTTEN = 86_400.0  # seconds after which what a killed writer left behind is swept


def cache_folder() -> Path | None:
    """Where the user's caches of matchchain are; None where the user has no home folder."""
    from platformdirs import user_cache_path

    try:
        return user_cache_path("matchchain", appauthor=False)
    except (OSError, RuntimeError):
        return None


def checksum(*parts: bytes | memoryview) -> bytes:
    """A checksum of some bytes, `SUM` bytes long."""
    found = hashlib.blake2b(digest_size=SUM)
    for part in parts:
        found.update(part)
    return found.digest()


def read_sealed(file: Path | None, mark: bytes) -> memoryview | None:
    """What was written under this very mark; None where nothing was, or it is not what was written.

    Args:
        file: where it is; None: nowhere.
        mark: what the content belongs to.
    """
    try:
        raw = memoryview(file.read_bytes()) if file else memoryview(b"")
    except OSError:
        return None
    head = len(mark) + SUM
    return raw[head:] if len(raw) >= head and raw[:head] == mark + checksum(raw[head:]) else None


def is_own(file: Path) -> bool:
    """Whether a file is there, is no link, and nobody but this very user can have written it."""
    try:
        state = file.lstat()
    except OSError:
        return False
    if os.name != "posix":
        return stat.S_ISREG(state.st_mode)
    return stat.S_ISREG(state.st_mode) and state.st_uid == os.geteuid() and not state.st_mode & 0o022


def write_sealed(file: Path, mark: bytes, body: bytes) -> bool:
    """Write a content under its mark; False where the disk refused, which is no fault."""
    return write_whole(file, mark + checksum(body) + body)


def write_whole(file: Path, content: bytes) -> bool:
    """Write a file whole or not at all; False where the disk refused, which is no fault."""
    try:
        _own_folder(file.parent)
        aside = file.with_name(f"{file.name}.{os.getpid()}-{threading.get_ident()}{_ASIDE}")
        try:
            with os.fdopen(os.open(aside, _NEW, 0o600), "wb") as opened:
                opened.write(content)
            aside.replace(file)
        finally:
            aside.unlink(missing_ok=True)
    except OSError:
        return False
    return True


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def content_mark(file: Path) -> bytes:
    """Four bytes by which a file's content is known again, however large it is: 2 GB in a second.

    Against bit rot, not against malice: whoever can write here can write the code as well.

    Raises:
        OSError: it cannot be read.
    """
    import mmap

    with file.open("rb") as opened:
        if os.fstat(opened.fileno()).st_size == 0:
            return bytes(4)
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return zlib.crc32(content).to_bytes(4, "big")


@cache
def stamp_of(*parts: str) -> str:
    """The same as long as some of our own code and data is the same: by sizes and times, as Python knows its byte code.

    Args:
        parts: files and rooms of the package; of a room every file but byte code counts.
    """
    package = Path(__file__).parent
    stamps = []
    for part in parts:
        with contextlib.suppress(OSError):
            for name, stat in _files(package / part):
                stamps.append(f"{name} {stat.st_size} {stat.st_mtime_ns}")
    return "|".join(stamps)


def _files(where: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Name and state of a file, or of all files in a folder and below it, byte code left out, in a steady order."""
    if not where.is_dir():
        yield where.name, where.stat()
        return
    with os.scandir(where) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if not entry.is_dir():
            yield entry.name, entry.stat()
        elif entry.name != "__pycache__":
            yield from _files(where / entry.name)


def prune(folder: Path, pattern: str, most: int) -> None:
    """Keep so many of the files that fit a pattern, those last written; sweep what killed writers left behind."""
    with contextlib.suppress(OSError):
        with os.scandir(folder) as listing:
            names = [entry.name for entry in listing]
        fitting = [folder / name for name in fnmatch.filter(names, pattern)]
        if len(fitting) > most:
            for old in sorted(fitting, key=lambda path: path.stat().st_mtime, reverse=True)[most:]:
                old.unlink(missing_ok=True)
        for left in (folder / name for name in names if name.endswith(_ASIDE)):
            if time.time() - left.stat().st_mtime > _FORGOTTEN:
                left.unlink(missing_ok=True)


def _own_folder(folder: Path) -> None:
    """Make a folder; inside the cache folder one that only its owner may look into, those already there as well."""
    folder.mkdir(parents=True, exist_ok=True)
    base = cache_folder()
    if base is None or os.name != "posix":
        return
    for each in (folder, *folder.parents):
        if each.is_relative_to(base) and each.stat().st_mode & 0o077:
            each.chmod(0o700)
