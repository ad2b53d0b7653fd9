"""The legend of a picture: which lines stand for what, of those that are in it."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.reports.drawing import Stream, Tie
from matchchain.reports.pictures import palette
from matchchain.reports.pictures.letters import width
from matchchain.reports.pictures.shapes import Curve, Shape, Words, straight
from matchchain.reports.telling.words import Sentences
from matchchain.wording import Lang

sentence = Sentences("pictures")
_SIZE = 11.0
_DASH = 26.0
HEIGHT = 24.0


def legend(streams: Iterable[Stream], lang: Lang, left: float, base: float) -> list[Shape]:
    """A dash and a word for each kind of tie in the picture, side by side on one line."""
    used = {stream.tie for stream in streams}
    ties: list[Tie] = [tie for tie in palette.TIES if tie in used]
    found: list[Shape] = []
    for tie in ties:
        start, end = (left, base - 4), (left + _DASH, base - 4)
        found.append(Curve(start, (straight(start, end),), palette.line(tie, 3.0)))
        words = sentence(f"tie.{tie}", lang)
        found.append(Words((left + _DASH + 6, base), words, _SIZE, color=palette.FAINT))
        left += _DASH + 6 + width(words, _SIZE) + 18
    return found
