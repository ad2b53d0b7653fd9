"""A rendered report becomes a file: whole or not at all, over nothing that was not meant, through no link."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from matchchain.reports.formats import format_named
from matchchain.reports.telling.clean import for_encoding
from matchchain.wording import MatchchainError, Message

CONFLICT, IO_FAULT, USAGE = 4, 5, 2
_BINARY = getattr(os, "O_BINARY", 0)


def write(
    path: Path,
    body: str | bytes,
    format: str,  # noqa: A002 - the option's own name
    *,
    encoding: str = "utf-8",
    force: bool = False,
    folder: Path | None = None,
) -> None:
    """Write what `render` returned to a file.

    Args:
        path: the file; its folder must exist.
        body: text or bytes.
        format: a key of `FORMATS`; says line ends and whether a BOM goes first.
        encoding: of a text file.
        force: replace a file that is there.
        folder: no link below it is followed out of it; by default the working directory.

    Raises:
        MatchchainError: a wrong encoding (2), a file or link in the way (4), the disk refused (5).
    """
    content = encoded(body, format, encoding)
    _look_at(path, folder or Path.cwd(), force=force)
    try:
        _put(path, content, force=force)
    except FileExistsError:
        raise _fault("exists", path, CONFLICT) from None
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise MatchchainError(
            Message("reports.cannot-write", {"file": str(path), "why": why}), IO_FAULT
        ) from fault


def encoded(body: str | bytes, format: str, encoding: str = "utf-8") -> bytes:  # noqa: A002
    """The bytes of a file in this format.

    Raises:
        MatchchainError: the encoding is unknown, or the format knows only UTF-8 (exit code 2).
    """
    known = format_named(format)
    try:
        utf8 = "".encode(encoding) == b"" and "é".encode(encoding) == b"\xc3\xa9"
    except (LookupError, UnicodeEncodeError):
        utf8 = False
        _known_encoding(encoding)
    if known.encodings == "utf-8" and not utf8:
        raise MatchchainError(Message("reports.only-utf8", {"format": format, "encoding": encoding}), USAGE)
    if isinstance(body, bytes):
        return body
    text = for_encoding(body, encoding).replace("\n", known.line_end)
    return ("\ufeff" + text if known.bom and utf8 else text).encode(encoding)


def _known_encoding(encoding: str) -> None:
    import codecs

    try:
        codecs.lookup(encoding)
    except LookupError:
        raise MatchchainError(Message("reports.unknown-encoding", {"encoding": encoding}), USAGE) from None


def _fault(key: str, path: Path, exit_code: int) -> MatchchainError:
    return MatchchainError(Message(f"reports.{key}", {"file": str(path)}), exit_code)


def _look_at(path: Path, folder: Path, *, force: bool) -> None:
    """Refuse what stands in the way before anything is written."""
    if path.is_symlink():
        raise _fault("is-link", path, CONFLICT)
    if path.is_dir():
        raise _fault("is-folder", path, CONFLICT)
    if not path.parent.is_dir():
        raise MatchchainError(Message("reports.no-folder", {"folder": str(path.parent)}), IO_FAULT)
    inside = Path(os.path.abspath(folder))  # noqa: PTH100 - as written, links not followed
    written = Path(os.path.abspath(path.parent))  # noqa: PTH100
    if written.is_relative_to(inside) and not written.resolve().is_relative_to(inside.resolve()):
        raise _fault("is-link", path, CONFLICT)
    if path.exists() and not force:
        raise _fault("exists", path, CONFLICT)


def _put(path: Path, content: bytes, *, force: bool) -> None:
    temp = path.with_name(f".{secrets.token_hex(6)}.matchchain-tmp")
    handle = os.open(temp, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if force:
            temp.replace(path)
        else:
            _take_name(temp, path)
    finally:
        with contextlib.suppress(OSError):
            temp.unlink()


def _take_name(temp: Path, path: Path) -> None:
    """Give the file its name unless somebody else has taken it meanwhile."""
    try:
        os.link(temp, path)  # fails when the name is taken, on every system
    except FileExistsError:
        raise
    except OSError:  # FAT and some network shares have no hard links
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        temp.replace(path)
