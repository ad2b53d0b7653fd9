"""Is a path one of a park's files? How private are they? For those who write beside them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from matchchain.catalogue.files.find import is_park
from matchchain.catalogue.files.lock import OFFICE
from matchchain.catalogue.files.own import EDITIONS, FOLDERS, IMPORT_LOG, LISTS
from matchchain.catalogue.files.stray import ENDINGS

_ALL = 0o666


def is_of_a_park(path: Path, park: Path | None = None) -> bool:
    """Whether a path names a file of a park, there already or not: settings, lists, cards, journal, lock.

    Args:
        path: what is to be written; links in its folders are followed.
        park: the park in hand, whose files count under any other name too (hard links, a linked firms/).
    """
    folder, name = path.parent.resolve(), path.name.casefold()
    is_card = name.endswith(ENDINGS)
    if (
        OFFICE in folder.parts
        or name == OFFICE
        or (name in LISTS and is_park(folder))
        or (f"{folder.name}/{name}".casefold() == IMPORT_LOG and is_park(folder.parent))
        or (is_card and folder.name.casefold() in FOLDERS and is_park(folder.parent))
        or (folder.name.casefold() == EDITIONS and is_park(folder.parent))
        or (is_card and park is not None and folder in [(park / cards).resolve() for cards in FOLDERS])
    ):
        return True
    if park is None or not path.exists():
        return False
    mine = path.stat()
    return any((s.st_dev, s.st_ino) == (mine.st_dev, mine.st_ino) for s in _stats(_every(park)))


def shared_mode(park: Path) -> int:
    """The permission bits that every file of a park grants: what is told of them is no more public than they are."""
    mode = _ALL
    if os.name != "nt":
        for stat in _stats(_cards(park)):
            mode &= stat.st_mode
    return mode | 0o600


def _cards(park: Path) -> list[Path]:
    cards = (path for folder in FOLDERS for path in _below(park / folder, ENDINGS))
    return [*(park / name for name in LISTS), *cards]


def _every(park: Path) -> list[Path]:
    return [*_cards(park), *_below(park / EDITIONS), *_below(park / OFFICE), *_below(park / OFFICE / "journal")]


def _stats(paths: Iterable[Path]) -> Iterator[os.stat_result]:
    for path in paths:
        try:
            yield path.stat()
        except OSError:
            continue


def _below(folder: Path, endings: tuple[str, ...] = ("",)) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.name.endswith(endings)]
    except OSError:
        return []
