"""The only calls that change a park's files: whole or not at all, and on the disk when they return.

Every call to the operating system goes through `os` in this module, so that a test can make each one fail.
"""

# `os` and not `Path`, so that a test can make every call fail.
# ruff: noqa: PTH101, PTH105, PTH108, PTH116, PTH208

from __future__ import annotations

import errno
import os
import secrets
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from matchchain.wording import ExitCode, MatchchainError, Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TEMP = ".matchchain-tmp"
LARGEST = 64 << 20
ON_WINDOWS = os.name == "nt"
_BINARY = getattr(os, "O_BINARY", 0)
_RETRIES, _PAUSE = 40, 0.05


def read(path: Path) -> bytes | None:
    """The bytes of a file; None when there is none. Stops one byte past the largest file we accept."""
    try:
        handle = os.open(path, os.O_RDONLY | _BINARY)
    except FileNotFoundError:
        return None
    try:
        parts, size = [], 0
        while size <= LARGEST and (part := os.read(handle, 1 << 20)):
            parts.append(part)
            size += len(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def existing(path: Path) -> bytes:
    """The bytes of a file that must be there, as `read`: a device that never ends is refused by its size.

    Raises:
        FileNotFoundError: there is none.
    """
    found = read(path)
    if found is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return found


def swap(path: Path, before: bytes | None, after: bytes | None, *, mode: int | None = None) -> None:
    """Turn `before` into `after`, each None for a file that is not there.

    temp file in the same folder, same mode -> fsync -> look at the target again -> rename -> fsync folder.
    When the folder cannot be synced the old bytes are put back before the fault is reported. `mode` is for a
    file that comes back; one that is there keeps its own.

    Raises:
        MatchchainError: the file no longer holds `before` (exit code 4).
        OSError: the disk refused; the file holds `before`.
    """
    temp = None if after is None else _write_temp(path, after, mode)
    try:
        _check_unchanged(path, before)
        _take_place(temp, path)
    except BaseException:
        _discard(temp)
        raise
    try:
        sync_folder(path.parent)
    except OSError:
        _put_back(path, before)
        raise


class Swap(NamedTuple):
    """One file of several that change together; as the arguments of `swap`."""

    path: Path
    before: bytes | None
    after: bytes | None
    mode: int | None = None


_TOGETHER, _MANY = 100, 16  # files open at once; from how many on they are synced in parallel


def swap_all(swaps: Sequence[Swap]) -> None:
    """Turn `before` into `after` in several files: none takes its place before all of them are on the disk.

    Written first and synced then, a hundred at a time, they take a third of the time of one by one. After a fault
    some files hold the new bytes and some the old: who called has to put them back.

    Raises:
        MatchchainError: a file no longer holds `before` (exit code 4); none was changed.
        OSError: the disk refused.
    """
    temps: list[Path | None] = []
    try:
        for start in range(0, len(swaps), _TOGETHER):
            _write_temps(swaps[start : start + _TOGETHER], temps)
        for one in swaps:
            _check_unchanged(one.path, one.before)
        for one, temp in zip(swaps, temps, strict=True):
            _take_place(temp, one.path)
    except BaseException:
        for temp in temps:
            _discard(temp)
        raise
    for folder in dict.fromkeys(one.path.parent for one in swaps):
        sync_folder(folder)


def _write_temps(swaps: Sequence[Swap], temps: list[Path | None]) -> None:
    """Temporary files beside their targets, added to `temps` as they are made, on the disk when this returns."""
    handles: list[tuple[Path, int]] = []
    try:
        for one in swaps:
            if one.after is None:
                temps.append(None)
                continue
            temp, handle = _begin_temp(one.path, one.mode)
            temps.append(temp)
            handles.append((one.path, handle))
            with _named(one.path):
                write_all(handle, one.after)
        _sync(handles)
    finally:
        for _, handle in handles:
            with suppress(OSError):
                os.close(handle)


def _sync(handles: Sequence[tuple[Path, int]]) -> None:
    """Make files last; many of them a few at a time, since the disk can take them together: six times as quickly."""

    def sync(one: tuple[Path, int]) -> None:
        with _named(one[0]):
            os.fsync(one[1])

    if len(handles) < _MANY:
        for one in handles:
            sync(one)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_MANY // 2) as pool:
        list(pool.map(sync, handles))


def _check_unchanged(path: Path, before: bytes | None) -> None:
    if read(path) != before:
        raise MatchchainError(Message("write.changed-meanwhile", {"file": path.name}), ExitCode.CONFLICT)


def append(path: Path, content: bytes, *, lasting: bool, mode: int = 0o666) -> None:
    """Add whole lines to the end of a file that only grows; a fault leaves it as long as it was.

    Args:
        path: the file; made when it is not there.
        content: lines, each with its end.
        lasting: whether they must be on the disk when this returns.
        mode: permission bits where it is made.
    """
    with _named(path):
        handle = os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND | _BINARY, mode)
        try:
            _append_to(handle, content, lasting=lasting)
        finally:
            os.close(handle)


def _append_to(handle: int, content: bytes, *, lasting: bool) -> None:
    size = os.lseek(handle, 0, os.SEEK_END)
    if size and _last_byte(handle) != b"\n":  # what a power cut left of a line
        content = b"\n" + content
    try:
        write_all(handle, content)
        if lasting:
            os.fsync(handle)
    except BaseException:
        with suppress(OSError):
            os.ftruncate(handle, size)
        raise


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """A fault of the disk names the file it hit: a write knows only a number, a temporary name says nothing."""
    try:
        yield
    except OSError as fault:
        fault.filename = str(path)
        raise


def _last_byte(handle: int) -> bytes:
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1)


def _take_place(temp: Path | None, path: Path) -> None:
    # On Windows a virus scanner or a preview pane may hold the file for a moment.
    for attempt in range(_RETRIES):
        try:
            if temp is None:
                os.unlink(path)
            else:
                os.replace(temp, path)
        except PermissionError:
            if not ON_WINDOWS or attempt == _RETRIES - 1:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _put_back(path: Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            os.unlink(path)
        else:
            os.replace(_write_temp(path, before, None), path)


def _write_temp(path: Path, content: bytes, mode: int | None) -> Path:
    temp, handle = _begin_temp(path, mode)
    with _named(path):
        try:
            try:
                write_all(handle, content)
                os.fsync(handle)
            finally:
                os.close(handle)
        except BaseException:
            _discard(temp)
            raise
    return temp


def _begin_temp(path: Path, mode: int | None) -> tuple[Path, int]:
    """An empty temporary file beside a file, of the mode it shall have, and its handle."""
    mode = mode_of(path) or mode
    temp = path.with_name(f".{path.name}.{secrets.token_hex(4)}{TEMP}")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY
    with _named(path):
        handle = os.open(temp, flags, 0o666 if mode is None else 0o600)
        try:
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
        except BaseException:
            with suppress(OSError):
                os.close(handle)
            _discard(temp)
            raise
    return temp, handle


def keep_private(folder: Path) -> None:
    """Shut a folder that others could look into, and its files, as an older version left them; no fault if refused."""
    if ON_WINDOWS or not (mode_of(folder) or 0) & 0o077:
        return
    with suppress(OSError):
        for name in os.listdir(folder):
            if (folder / name).is_file():
                os.chmod(folder / name, 0o600)
        os.chmod(folder, 0o700)


def mode_of(path: Path) -> int | None:
    """The permission bits of a file; None when there is none."""
    try:
        return os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        return None


def write_all(handle: int, content: bytes) -> None:
    """Write every byte, however few the system takes at a time."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _discard(temp: Path | None) -> None:
    if temp is not None:
        with suppress(OSError):
            os.unlink(temp)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows has no such call and does it by itself."""
    if ON_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Remove what a killed writer left; only for the holder of the write lock."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.endswith(TEMP):
                _discard(folder / name)
