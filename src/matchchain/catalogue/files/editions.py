"""The editions of the handbook that a park has published: reading them, and the files a new one adds."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from matchchain.catalogue.files import disk
from matchchain.catalogue.files.change import Change
from matchchain.catalogue.files.edition import Edition
from matchchain.catalogue.files.links import kept_inside
from matchchain.catalogue.files.own import EDITIONS
from matchchain.expressions import expression
from matchchain.wording import ExitCode, MatchchainError, Message, nearest

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX, KEY_SUFFIX = ".json", "-codes.csv"
_NAME = expression(r"[^\W_][\w.-]{0,59}")
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def known_editions(folder: Path) -> tuple[Edition, ...]:
    """Every edition a park has published, the oldest first.

    Raises:
        MatchchainError: a file of the folder is none of ours (3), or leads out of the park (4).
        OSError: it cannot be read.
    """
    shelf = kept_inside(folder, EDITIONS)
    if not shelf.is_dir():
        return ()
    names = sorted(path.name for path in shelf.iterdir() if path.name.endswith(SUFFIX) and path.name[0] != ".")
    found = [_read(folder, f"{EDITIONS}/{name}") for name in names]
    return tuple(sorted(found, key=lambda edition: (edition.on, edition.name)))


def _read(folder: Path, file: str) -> Edition:
    import msgspec

    raw = disk.existing(kept_inside(folder, file))
    try:
        return msgspec.json.decode(raw, type=Edition)
    except (msgspec.DecodeError, RecursionError) as fault:
        facts = {"file": file, "why": str(fault)}
        raise MatchchainError(Message("handbook.bad-edition", facts), ExitCode.INVALID) from None


def edition_named(name: str, known: Sequence[Edition]) -> Edition:
    """The edition of this name.

    Raises:
        MatchchainError: there is none; which one may be meant (exit code 2).
    """
    for edition in known:
        if edition.name.casefold() == name.casefold():
            return edition
    names = [edition.name for edition in known]
    facts = {"edition": name, "hint": nearest(name, names) or "", "known": tuple(names)}
    key = "no-edition-yet" if not names else "no-edition-hint" if facts["hint"] else "no-edition"
    raise MatchchainError(Message(f"handbook.{key}", facts), ExitCode.USAGE)


def checked_name(name: str) -> str:
    """A name that can be a file's on every system.

    Raises:
        MatchchainError: it cannot (exit code 2).
    """
    stem = name.partition(".")[0].casefold()
    if _NAME.fullmatch(name) is None or name.endswith((".", KEY_SUFFIX)) or stem in _DEVICES:
        raise MatchchainError(Message("handbook.bad-name", {"edition": name}), ExitCode.USAGE)
    return name


def added(edition: Edition, codes: Iterable[Sequence[str]], heads: Sequence[str]) -> tuple[Change, ...]:
    """The files that publishing an edition adds: its facts, and the key to its codes where it has some.

    Args:
        edition: what is published.
        codes: a row a code: the code first, then whose it is.
        heads: the titles of those rows.
    """
    changes = [_new(edition.name, SUFFIX, _written(edition))]
    rows = list(codes)
    if rows:
        changes.append(_new(edition.name, KEY_SUFFIX, _key(heads, rows)))
    return tuple(changes)


def _new(name: str, suffix: str, content: bytes) -> Change:
    return Change(f"{EDITIONS}/{name}{suffix}", None, content, "publish", name, private=True)


def _written(edition: Edition) -> bytes:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(edition), indent=1) + b"\n"


def _key(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([[_no_formula(cell) for cell in row] for row in rows])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _no_formula(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
