"""How wide is it, and where may it break? Cells of a terminal, Han text and numbers.

Han signs fill two cells. On consoles of Chinese code pages so do Greek letters, arrows, dots and box lines
(`wide`), elsewhere one. A number is never broken, a line never starts with a closing mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_TOKEN = re.compile(
    r"[ ]+"
    r"|[<>=~+\-]*\d[\d.,]*(?:[~\-]+\d[\d.,]*)*(?:%|[A-Za-z]+\d?(?:/[A-Za-z]+)?|万?吨|标方|方|公里|万?元|条|家)?\??"
    r"|[<>=\-]{2}"
    r"|[A-Za-z0-9_@.'&#\-]+"
    r"|."
)
_OPENERS = frozenset("(（[【《“‘<「")  # noqa: RUF001
_CLOSERS = frozenset(",.;:!?)]}>%，。；：！？）】》”’、…」")  # noqa: RUF001


@cache
def _cell(char: str, wide: bool) -> int:
    if char < "\x7f":
        return 1
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    kind = unicodedata.east_asian_width(char)
    return 2 if kind in "WF" or (wide and kind == "A") else 1


def cells(text: str, *, wide: bool = False) -> int:
    """How many terminal cells a text fills.

    Example:
        >>> cells("年产3吨"), cells("≥"), cells("≥", wide=True)
        (7, 1, 2)
    """
    if text.isascii():
        return len(text)
    return sum(_cell(char, wide) for char in text)


def padded(text: str, width: int, *, right: bool = False, wide: bool = False) -> str:
    """The text filled up with blanks to a width, at its end or (`right`) before it."""
    gap = " " * max(0, width - cells(text, wide=wide))
    return gap + text if right else text + gap


def folded(text: str, width: int, *, wide: bool = False) -> list[str]:
    """The lines of a text within a width; a number stays whole, words and Han text break where a reader expects.

    Only a word that is wider than the line itself is broken, and a number never is.

    Example:
        >>> folded("省处置1080 省采购1800", 10)
        ['省处置1080', '省采购1800']
    """
    if cells(text, wide=wide) <= width:
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for token in _tokens(text):
        size = cells(token, wide=wide)
        if used + size <= width:
            line, used = line + token, used + size
            continue
        if line.strip():
            lines.append(line.rstrip())
        *full, line = _cut(token.lstrip(" "), width, wide)
        lines.extend(full)
        used = cells(line, wide=wide)
    return [*lines, line.rstrip()] if line.strip() else lines or [""]


def _tokens(text: str) -> list[str]:
    """Pieces that stay whole: closing marks with what they close, opening marks with what they open."""
    pieces: list[str] = []
    glue = False
    for token in _TOKEN.findall(text):
        if pieces and (glue or token[0] in _CLOSERS) and pieces[-1][-1] != " ":
            pieces[-1] += token
        else:
            pieces.append(token)
        glue = token in _OPENERS
    return pieces


def _cut(token: str, width: int, wide: bool) -> list[str]:
    """A piece wider than the line, in parts that fit; digits that belong together stay together."""
    if cells(token, wide=wide) <= width:
        return [token]
    parts: list[str] = [""]
    for piece in re.findall(r"\d[\d.,]*|.", token):
        atoms = [piece] if cells(piece, wide=wide) <= width else list(piece)
        for atom in atoms:
            if parts[-1] and cells(parts[-1] + atom, wide=wide) > width:
                parts.append("")
            parts[-1] += atom
    return parts


def shared_out(natural: Sequence[int], room: int, least: int) -> list[int] | None:
    """Widths of columns that share a room: their natural ones where that fits, else the widest give way.

    Args:
        natural: what each column would like, in cells.
        room: cells for all of them together.
        least: no column gets less than this, unless it needs less.

    Returns:
        One width a column, or None when even the least does not fit.

    Example:
        >>> shared_out([10, 30], 30, 8)
        [10, 20]
    """
    widths = list(natural)
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda at: (widths[at], -at))
        if widths[widest] <= least:
            return None
        others = [w for w in widths if w < widths[widest]]
        twins = widths.count(widths[widest])
        floor = max([least, *others])
        drop = min(-(-(sum(widths) - room) // twins), widths[widest] - floor) or 1
        top = widths[widest]
        widths = [max(least, w - drop) if w == top else w for w in widths]
    return widths
