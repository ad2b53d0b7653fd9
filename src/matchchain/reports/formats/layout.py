"""How wide is it, and where may it break? Cells of a terminal, Han text and numbers.

Han signs fill two cells. On consoles of Chinese code pages so do Greek letters, arrows, dots and box lines
(`wide`), elsewhere one. A number is never broken, a line never starts with a closing mark, and what stands
between two double blanks, or behind an arrow, stays together where it can.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from matchchain.expressions import expression

_TOKEN = expression(
    r" +"
    r"|[<>=~+\-≥≤]*\d[\d.,*]*(?:[~\-]+\d[\d.,]*|%\??/\d[\d.]*(?=%))*"  # a number, a range or a%/b%, with its unit:
    r"(?:%|[A-Za-z]+\d?(?:/[A-Za-z]+)?| (?:km|m3|Nm3|GJ|kWh|CNY/\w+|t(?:/yr)?)\b"
    r"|万?吨|标方|方|公里|万?元(?:/[吨年方])?|条|家)?\??"
    r"|-{1,2}[A-Za-z][A-Za-z\-]*"
    r"|[<>=\-]{2}"
    r"|[A-Za-z0-9_@.'&#/=\-]+"
    r"|."
)
_WHOLE_NUMBER = expression(r"[+\-]?\d[\d.,*]*|.")
_STRONG = expression(r"  +|(?<=->) ")
_OPENERS = frozenset("(（[【《“‘<「")
_CLOSERS = frozenset(",.;:!?)]}>%，。；：！？）】》”’、…」")


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
    """The lines of a text within a width; words, numbers and Han text break where a reader expects.

    A part between double blanks moves to the next line as a whole when it fits there. Only a word that is
    wider than the line is broken, and a number only when it is itself wider.

    Example:
        >>> folded("省处置1080 省采购1800", 10)
        ['省处置1080', '省采购1800']
    """
    if cells(text, wide=wide) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for gap, part in _parts(text):
        joined = line + gap + part if line else part
        if cells(joined, wide=wide) <= width:
            line = joined
            continue
        if line and (cells(part, wide=wide) <= width or cells(line, wide=wide) > width // 2):
            lines.append(line)
            joined = part
        *full, line = _filled(joined, width, wide)
        lines.extend(full)
    return [*lines, line] if line.strip() else lines or [""]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """What stands between double blanks or after an arrow, each with the blanks before it."""
    start, gap = 0, ""
    for hit in _STRONG.finditer(text):
        yield gap, text[start : hit.start()]
        start, gap = hit.end(), hit[0]
    yield gap, text[start:]


def _filled(text: str, width: int, wide: bool) -> list[str]:
    """Lines filled piece by piece."""
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text):
        size = cells(piece, wide=wide)
        if used + size > width and used + cells(piece.rstrip(), wide=wide) > width:
            if line.strip():
                lines.append(line.rstrip())
            *full, line = _cut(piece.lstrip(" "), width, wide)
            lines.extend(full)
            used = cells(line, wide=wide)
        else:
            line, used = line + piece, used + size
    return [*lines, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """What stays whole: closing marks with what they close, opening marks with what they open."""
    piece, glue = "", False
    for token in _TOKEN.findall(text):
        if piece and not glue and (token[0] not in _CLOSERS or piece[-1] == " "):
            yield piece
            piece = ""
        piece += token
        glue = token in _OPENERS
    if piece:
        yield piece


def _cut(piece: str, width: int, wide: bool) -> list[str]:
    """A piece wider than the line, in parts that fit; the figures of a number stay together."""
    if cells(piece, wide=wide) <= width:
        return [piece]
    parts = [""]
    for whole in _WHOLE_NUMBER.findall(piece):
        for atom in [whole] if cells(whole, wide=wide) <= width else whole:
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
    for _ in range(sum(widths) - room):
        widest = max(range(len(widths)), key=lambda at: widths[at])
        if widths[widest] <= least:
            return None
        widths[widest] -= 1
    return widths if sum(widths) <= room else None
