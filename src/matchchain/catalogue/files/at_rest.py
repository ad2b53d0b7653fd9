"""Is the journal at rest? Asked at every start by readers, who take no lock: from the last line of its log alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from matchchain.catalogue.files.lock import OFFICE
from matchchain.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LONGEST_LINE = 1 << 16
_ENDED = expression(r'^\{"number":\d+,"state":"[a-z]+"\}$')


def at_rest(folder: Path) -> tuple[int, Mapping[str, bytes | None]]:
    """How long the log is, and file -> old bytes of the changes that stand all or none and do not all stand yet.

    Whatever ends a change is written in one go at the end of the log, so that nothing is open behind such a line.

    Args:
        folder: the park.
    """
    length, last = _end_of(folder)
    if not last or _ENDED.match(last.decode("utf-8", "replace")):
        return length, {}
    from matchchain.catalogue.files.journal import half_done

    return length, half_done(folder)


def length_of(folder: Path) -> int:
    """How long the log is now; -1 where there is none, or it cannot be looked at."""
    try:
        return os.stat(folder / OFFICE / "journal" / "log.jsonl").st_size  # noqa: PTH116 - as `disk`
    except OSError:
        return -1


def _end_of(folder: Path) -> tuple[int, bytes]:
    """Length and last line of the log."""
    try:
        with (folder / OFFICE / "journal" / "log.jsonl").open("rb") as log:
            size = log.seek(0, os.SEEK_END)
            log.seek(max(0, size - _LONGEST_LINE))
            return size, log.read().rstrip(b"\n").rpartition(b"\n")[2]
    except OSError:
        return -1, b""
