"""Several files of one answer into a folder: all of them are looked at before the first is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from matchchain.cli.talk.asked import Asked


def look_into(folder: Path, names: Sequence[str], asked: Asked, *, force: bool) -> None:
    """Refuse what stands in the way of any of these files.

    Raises:
        MatchchainError: a file or link is in the way (4).
    """
    from matchchain.reports.formats.write import folder_for, look_at

    folder_for(folder, make=False)
    if folder.is_dir():
        for name in names:
            look_at(folder / name, force=force, park=asked.folder)


def write_into(folder: Path, files: Iterable[tuple[str, str | bytes]], kind: str, asked: Asked, *, force: bool) -> None:
    """Write files that are their owner's alone, each as it is made.

    Args:
        folder: made where it is not there.
        files: name and body of each.
        kind: a key of `FORMATS`.
        asked: what was asked of the command.
        force: files that are there are replaced.

    Raises:
        MatchchainError: one cannot be written (4, 5).
    """
    from matchchain.reports.formats.write import folder_for, write

    folder_for(folder, make=True)
    for name, body in files:
        write(folder / name, body, kind, force=force, park=asked.folder, private=True)
