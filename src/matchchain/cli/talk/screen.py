"""What the place we print to can show: width, colour, encoding."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Screen:
    """Where output goes.

    Attributes:
        width: cells, None for a pipe or file: as wide as the lines are.
        encoding: of the stream.
        color: whether ANSI colour is wanted.
        ascii_only: only ASCII and Han, for Chinese consoles that draw other signs two cells wide.
    """

    width: int | None
    encoding: str
    color: bool
    ascii_only: bool


def screen(stream: TextIO, environ: Mapping[str, str], width: int | None = None) -> Screen:
    """Look at a stream and the environment: NO_COLOR, FORCE_COLOR, TERM, the console's code page."""
    terminal = stream.isatty()
    encoding = stream.encoding or "utf-8"
    forced = bool(environ.get("FORCE_COLOR"))
    color = not environ.get("NO_COLOR") and (forced or (terminal and environ.get("TERM") != "dumb"))
    # An old Windows console that is filled to its last cell wraps into an empty line.
    margin = 1 if sys.platform == "win32" else 0
    cells = width or (shutil.get_terminal_size().columns - margin if terminal else None)
    narrow = encoding.lower().replace("-", "").replace("_", "") in ("cp936", "gbk", "gb2312", "gb18030")
    return Screen(cells, encoding, color, narrow)
