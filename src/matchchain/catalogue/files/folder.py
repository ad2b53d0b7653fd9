"""The bytes of a park's files, each read once, with its hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matchchain.catalogue.files.find import is_park
from matchchain.catalogue.files.own import FIRM_LIST, OWN_FILES
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import MAX_BYTES

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class ParkFiles:
    """The files of a park.

    Attributes:
        folder: where they are.
        own: (name, bytes) of `OWN_FILES`, as far as they are there.
        cards: (name relative to the folder, bytes) of firms.yaml and of the cards, by name.
        digests: name -> hash of the bytes.
        unread: (name, code of the finding) of what is named like a card and is none.
    """

    folder: Path
    own: tuple[tuple[str, bytes], ...]
    cards: tuple[tuple[str, bytes], ...]
    digests: Mapping[str, str]
    unread: tuple[tuple[str, str], ...] = ()


def gather(path: Path) -> ParkFiles:
    """Read the files of the park in a folder (or of the folder that a file stands in).

    Raises:
        MatchchainError: there is no park.
        OSError: a file cannot be read.
    """
    folder = path.parent if path.is_file() else path
    if not folder.is_dir() or not is_park(folder):
        raise MatchchainError(Message("catalogue.not-a-park", {"by": "load", "folder": str(path)}), ExitCode.USAGE)
    own = tuple((name, _bytes(folder / name)) for name in OWN_FILES if (folder / name).is_file())
    names = [FIRM_LIST] if (folder / FIRM_LIST).is_file() else []
    unread = []
    if (folder / "firms").is_dir():
        with os.scandir(folder / "firms") as listing:
            found = sorted(
                (f"firms/{entry.name}", _why_not(entry, folder)) for entry in listing if _is_named(entry)
            )
        names += [name for name, why_not in found if not why_not]
        unread = [(name, why_not) for name, why_not in found if why_not]
    base = str(folder)
    cards = tuple((name, _bytes(f"{base}/{name}")) for name in names)
    digests = {name: digest(raw) for name, raw in (*own, *cards)}
    return ParkFiles(folder, own, cards, digests, tuple(unread))


def _is_named(entry: os.DirEntry[str]) -> bool:
    """Named as a card is; not hidden, nor what an editor leaves behind."""
    return entry.name.endswith(_ENDINGS) and entry.name[0] not in ".~"


def _why_not(entry: os.DirEntry[str], folder: Path) -> str:
    """The code of the finding why an entry is no card; "" for a file of the park, by a link or not."""
    if entry.is_symlink():
        try:
            aim = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):  # it leads nowhere, or round in a circle
            return "catalogue.link-nowhere"
        if not any(aim.is_relative_to(home.resolve()) for home in (folder, folder / "firms")):
            return "catalogue.link-outside"
        return "" if aim.is_file() else "catalogue.not-a-file"
    return "" if entry.is_file() else "catalogue.not-a-file"


def digest(raw: bytes) -> str:
    """The hash by which a file's content is known."""
    return hashlib.blake2b(raw, digest_size=20).hexdigest()


def _bytes(file: Path | str) -> bytes:
    """The bytes of a file; one that is too large is cut behind the limit, and refused when it is parsed."""
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(handle).st_size
        raw = os.read(handle, min(size, MAX_BYTES + 1) + 1)
        while len(raw) < min(size, MAX_BYTES + 1):
            more = os.read(handle, MAX_BYTES + 1 - len(raw))
            if not more:
                break
            raw += more
        return raw
    finally:
        os.close(handle)
