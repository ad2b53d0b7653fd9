"""A rendered report becomes a file: whole or not at all, over nothing that was not meant, through no link."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from matchchain.catalogue.files.find import working_folder
from matchchain.catalogue.files.of_a_park import is_of_a_park, shared_mode
from matchchain.reports.formats import format_named
from matchchain.reports.telling.clean import for_encoding
from matchchain.wording import ExitCode, MatchchainError, Message

_AT_ONCE = 1_000_000  # characters: a big report as a whole would stand in the memory four times over
_BINARY = getattr(os, "O_BINARY", 0)
_NO_TEXT = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"}


def write(  # noqa: PLR0913 - each says of what, where or how it may be written
    path: Path,
    body: str | bytes,
    format: str,  # noqa: A002 - the option's own name
    *,
    encoding: str = "utf-8",
    force: bool = False,
    folder: Path | None = None,
    park: Path | None = None,
    private: bool = False,
) -> None:
    """Write what `render` returned to a file.

    Args:
        path: the file; its folder must exist.
        body: text or bytes.
        format: a key of `FORMATS`; says line ends and whether a BOM goes first.
        encoding: of a text file.
        force: replace a file that is there.
        folder: no link below it is followed out of it; by default the working directory.
        park: the park it is about: none of its files is replaced, and the report is no more public than they are.
        private: nobody but its owner may read it: it holds how to reach people.

    Raises:
        MatchchainError: a wrong encoding (2), a file or link in the way (4), the disk refused (5).
    """
    content = encoded(body, format, encoding)
    look_at(path, force=force, folder=folder, park=park)
    try:
        _put(path, content, _mode(path, park) & (0o600 if private else 0o666), force=force)
    except FileExistsError:
        raise _fault("exists", path, ExitCode.CONFLICT) from None
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise MatchchainError(
            Message("reports.cannot-write", {"file": str(path), "why": why}), ExitCode.IO
        ) from fault


def look_at(path: Path, *, force: bool = False, folder: Path | None = None, park: Path | None = None) -> None:
    """Refuse what stands in the way of a file before anything is written; arguments and errors as `write`."""
    # A full path needs no working folder, which may have been deleted meanwhile.
    home = folder or (path.parent if path.is_absolute() and not _has_folder() else working_folder())
    _look_at(path, home, force=force)
    if is_of_a_park(path, park):
        raise _fault("of-the-park", path, ExitCode.CONFLICT)


def folder_for(folder: Path, *, make: bool) -> None:
    """The folder that several files are to go into, made where it is not there; its own folder must be.

    Args:
        folder: where to.
        make: whether it is made; else only looked at.

    Raises:
        MatchchainError: it is a file, a device or a link (4), or cannot be made (5).
    """
    if folder.is_symlink():
        raise _fault("is-link", folder, ExitCode.CONFLICT)
    if folder.exists() and not folder.is_dir():
        raise _fault("is-not-a-folder", folder, ExitCode.CONFLICT)
    if folder.is_dir() or not make:
        return
    try:
        folder.mkdir()
    except OSError as fault:
        facts = {"file": str(folder), "why": fault.strerror or type(fault).__name__}
        raise MatchchainError(Message("reports.cannot-write", facts), ExitCode.IO) from fault


def _has_folder() -> bool:
    try:
        return Path.cwd().is_dir()
    except OSError:
        return False


def encoded(body: str | bytes, format: str, encoding: str = "utf-8") -> bytes:  # noqa: A002
    """The bytes of a file in this format.

    Raises:
        MatchchainError: the encoding is unknown, or the format knows only UTF-8 (exit code 2).
    """
    known = format_named(format)
    known_encoding(encoding)
    utf8 = "é".encode(encoding, "replace") == b"\xc3\xa9"
    if known.encodings == "utf-8" and not utf8:
        raise MatchchainError(Message("reports.only-utf8", {"format": format, "encoding": encoding}), ExitCode.USAGE)
    if isinstance(body, bytes):
        return body
    if not utf8:  # some need to know what went before
        return for_encoding(body, encoding).replace("\n", known.line_end).encode(encoding)
    parts = (body[at : at + _AT_ONCE] for at in range(0, len(body), _AT_ONCE))
    made = [for_encoding(part, encoding).replace("\n", known.line_end).encode(encoding) for part in parts]
    return b"".join(["\ufeff".encode(encoding) if known.bom else b"", *made])


def known_encoding(encoding: str) -> None:
    """Refuse what is no encoding of text, such as rot13 or idna.

    Raises:
        MatchchainError: the encoding is unknown, or does not keep a line as it is (exit code 2).
    """
    import codecs

    line = 'Az09,;"\t-=\r\n'
    try:
        name = codecs.lookup(encoding).name.replace("_", "-")
        if name not in _NO_TEXT and line.encode(encoding).decode(encoding) == line:
            return
    except (LookupError, ValueError, TypeError):
        pass
    raise MatchchainError(Message("reports.unknown-encoding", {"encoding": encoding}), ExitCode.USAGE)


def _fault(key: str, path: Path, exit_code: int) -> MatchchainError:
    return MatchchainError(Message(f"reports.{key}", {"file": str(path)}), exit_code)


def _look_at(path: Path, folder: Path, *, force: bool) -> None:
    """Refuse what stands in the way before anything is written."""
    if path.is_symlink():
        raise _fault("is-link", path, ExitCode.CONFLICT)
    if path.is_dir():
        raise _fault("is-folder", path, ExitCode.CONFLICT)
    if path.exists() and not path.is_file():
        raise _fault("is-no-file", path, ExitCode.CONFLICT)
    if not path.parent.is_dir():
        raise MatchchainError(Message("reports.no-folder", {"folder": str(path.parent)}), ExitCode.IO)
    inside = Path(os.path.abspath(folder))  # noqa: PTH100 - as written, links not followed
    written = Path(os.path.abspath(path.parent))  # noqa: PTH100
    if written.is_relative_to(inside) and not written.resolve().is_relative_to(inside.resolve()):
        raise _fault("is-link", path, ExitCode.CONFLICT)
    if path.exists() and not force:
        raise _fault("exists", path, ExitCode.CONFLICT)


def _mode(path: Path, park: Path | None) -> int:
    """The most that others may do with a report: what they may with every card, and with the file it replaces."""
    mode = 0o666 if park is None else shared_mode(park)
    with contextlib.suppress(FileNotFoundError):
        if os.name != "nt":
            mode &= path.stat().st_mode
    return mode


def _put(path: Path, content: bytes, mode: int, *, force: bool) -> None:
    temp = path.with_name(f".{secrets.token_hex(6)}.matchchain-tmp")
    handle = os.open(temp, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, mode)
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
