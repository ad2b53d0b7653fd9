"""How wide words are about, where no font is at hand to measure them, and how they are cut to fit a box."""

from __future__ import annotations

import unicodedata

_WIDTHS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *[556] * 10),
    *(278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556),
    *(278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500),
    *(334, 260, 334, 584),
)
"""Thousandths of the size of the letters from the blank to the tilde, as in the metrics of Helvetica (and of Arial)."""
_FIRST = ord(" ")
_MORE = "…"
_HEADROOM = 1.04  # fonts differ from machine to machine


def width(text: str, size: float) -> float:
    """Pixels that a line of words takes, rather too many than too few.

    Example:
        >>> width("酸", 10) > width("s", 10)
        True
    """
    return sum(advance(letter, size) for letter in text) * _HEADROOM


def advance(letter: str, size: float) -> float:
    """Pixels from one letter to the next."""
    at = ord(letter) - _FIRST
    if 0 <= at < len(_WIDTHS):
        return _WIDTHS[at] * size / 1000
    if unicodedata.east_asian_width(letter) in "WF":
        return size
    return 0.0 if unicodedata.combining(letter) else 0.6 * size


def cut(text: str, size: float, room: float) -> str:
    """The words as far as they fit, with a mark where they were cut."""
    if width(text, size) <= room:
        return text
    kept = text[: _fitting(text, size, room, advance(_MORE, size))]
    return kept.rstrip() + _MORE if kept else ""


def _fitting(text: str, size: float, room: float, more: float = 0.0) -> int:
    """How many letters fit in a room that something as wide as `more` shares."""
    used = 0.0
    for at, letter in enumerate(text):
        used += advance(letter, size)
        if (used + more) * _HEADROOM > room:
            return at
    return len(text)


def folded(text: str, size: float, room: float, lines: int = 2) -> list[str]:
    """The words in at most some lines, broken at blanks, else between letters; the last is cut where it must be."""
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < lines - 1 and width(rest, size) > room:
        at = _break(rest, size, room)
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, cut(rest, size, room)] if rest else found


def _break(text: str, size: float, room: float) -> int:
    """Where a line ends that begins a text too wide for it: at least one letter in."""
    fits = max(1, _fitting(text, size, room))
    blank = text.rfind(" ", 1, fits + 1)
    return blank if blank > fits // 3 else fits
