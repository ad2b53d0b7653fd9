"""The bytes of a park's files, each read once, with its hash."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from matchchain.catalogue.files.at_rest import at_rest, length_of
from matchchain.catalogue.files.find import is_park
from matchchain.catalogue.files.links import leads_outside
from matchchain.catalogue.files.own import FIRM_LIST, FIRMS, OWN_FILES, OWN_FOLDERS, lists_of
from matchchain.catalogue.files.stray import ENDINGS, Stray, in_cards, in_park, why_not
from matchchain.values import dataclass
from matchchain.wording import ExitCode, MatchchainError, Message
from matchchain.yamltree import MAX_BYTES

Files: TypeAlias = tuple[tuple[str, bytes], ...]
_PATIENCE = 5  # readings, where somebody writes at the same time


@dataclass(frozen=True, slots=True)
class ParkFiles:
    """The files of a park.

    Attributes:
        folder: where they are.
        own: (name, bytes) of `OWN_FILES`, as far as they are there, and of the cards in `OWN_FOLDERS`, by name.
        cards: (name relative to the folder, bytes) of firms.yaml and of the cards, by name.
        digests: name -> hash of the bytes.
        unread: what looks like a part of the park and is not read.
    """

    folder: Path
    own: tuple[tuple[str, bytes], ...]
    cards: tuple[tuple[str, bytes], ...]
    digests: Mapping[str, str]
    unread: tuple[Stray, ...] = ()


def gather(path: Path, supposed: Mapping[str, bytes | None] | None = None) -> ParkFiles:
    """Read the files of the park in a folder (or of the folder that a file stands in).

    Changes that are made together are seen all or none, while they are being written and after a crash: their files
    are taken as they were, and where the journal grew meanwhile everything is read again.

    Args:
        path: the folder, or a file in it.
        supposed: file -> the bytes it would hold, None for one that would be gone.

    Raises:
        MatchchainError: there is no park.
        OSError: a file cannot be read.
    """
    folder = path.parent if path.is_file() else path
    if not folder.is_dir() or not is_park(folder):
        raise MatchchainError(Message("catalogue.not-a-park", {"by": "load", "folder": str(path)}), ExitCode.USAGE)
    for _ in range(_PATIENCE):
        length, as_they_were = at_rest(folder)
        files = _gathered(folder, {**as_they_were, **(supposed or {})})
        if length_of(folder) == length:
            break
    return files


def _gathered(folder: Path, supposed: Mapping[str, bytes | None]) -> ParkFiles:
    """The files as they are on the disk, but for those supposed otherwise."""
    unread = in_park(folder)
    spoilt = {stray.name for stray in unread}
    own = tuple((n, _bytes(folder / n)) for n in OWN_FILES if n not in spoilt and (folder / n).is_file())
    names = [FIRM_LIST] if FIRM_LIST not in spoilt and (folder / FIRM_LIST).is_file() else []
    base = str(folder)
    for cards_in in (FIRMS, *OWN_FOLDERS):
        if (folder / cards_in).is_dir() and not leads_outside(folder, cards_in):
            named, strays = _cards_in(folder, cards_in)
            unread += strays
            if cards_in == FIRMS:
                names += named
            else:
                own += tuple((name, _bytes(f"{base}/{name}")) for name in named)
    cards = tuple((name, _bytes(f"{base}/{name}")) for name in names)
    if supposed:
        own = _supposed(own, {name: raw for name, raw in supposed.items() if lists_of(name) is not None})
        cards = _supposed(cards, {name: raw for name, raw in supposed.items() if _is_of_firms(name)})
    digests = {name: digest(raw) for name, raw in (*own, *cards)}
    return ParkFiles(folder, own, cards, digests, tuple(unread))


def _cards_in(folder: Path, cards_in: str) -> tuple[list[str], list[Stray]]:
    """The cards of one of a park's folders, by name, and what lies beside them."""
    names, strays, others = [], [], []
    with os.scandir(folder / cards_in) as listing:
        for entry in listing:
            name = f"{cards_in}/{entry.name}"
            if not _is_named(entry):
                others.append(entry)
            elif fault := _why_not(entry, folder):
                strays.append(Stray(name, fault))
            else:
                names.append(name)
        strays += in_cards(others, cards_in)
    return sorted(names), strays


def _is_named(entry: os.DirEntry[str]) -> bool:
    """Named as a card is; not hidden, nor what an editor leaves behind."""
    return entry.name.endswith(ENDINGS) and entry.name[0] not in ".~"


def _why_not(entry: os.DirEntry[str], folder: Path) -> str:
    """The code of the finding why an entry is no card; "" for a file of the park, by a link or not."""
    return "" if entry.is_file(follow_symlinks=False) else why_not(Path(entry.path), folder)


def _is_of_firms(name: str) -> bool:
    return name == FIRM_LIST or name.startswith(f"{FIRMS}/")


def _supposed(files: Files, instead: Mapping[str, bytes | None]) -> Files:
    """The files as they would be, in the order in which they would be read."""
    changed = {**dict(files), **instead}
    order = [*OWN_FILES, FIRM_LIST, *sorted(changed.keys() - OWN_FILES.keys() - {FIRM_LIST})]
    found = ((name, changed.get(name)) for name in order)
    return tuple((name, raw) for name, raw in found if raw is not None)


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
