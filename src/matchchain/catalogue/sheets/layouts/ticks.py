"""Which of several printed choices is ticked? ☑固态 □液态 □气态."""

from __future__ import annotations

from functools import lru_cache

from matchchain.expressions import expression

_BOX = "□☐○〇◯"
_TICK = "☑☒√✓✔■●◉▣"
_PARTS = expression(rf"([{_BOX}{_TICK}]+)")


@lru_cache(maxsize=4096)
def ticked(text: str) -> str:
    """The choices of a cell that are ticked, with 、 between several; a text without boxes as it is.

    Args:
        text: of a cell. Marks stand before the words, or behind them where the cell begins with words.

    Returns:
        "" where there are boxes and none is ticked.

    Example:
        >>> ticked("☑固态 □半固态 □液态"), ticked("□填埋 □焚烧"), ticked("固态√ 液态□"), ticked("炉渣")
        ('固态', '', '固态', '炉渣')
        >>> ticked("√ 外售"), ticked("□固态 √半固态 □液态")
        ('√ 外售', '半固态')
    """
    marks = [c for c in text if c in _BOX or c in _TICK]
    if len(marks) < 2 or not any(c in "□☐☑☒" for c in marks):
        return text
    pieces = [piece for piece in _PARTS.split(text) if piece.strip()]
    behind = pieces[0][0] not in f"{_BOX}{_TICK}"
    chosen = []
    for at, piece in enumerate(pieces):
        if piece[0] in _BOX or piece[0] in _TICK:
            continue
        beside = at + 1 if behind else at - 1
        mark = pieces[beside] if 0 <= beside < len(pieces) else ""
        if any(c in _TICK for c in mark):
            chosen.append(piece.strip(" ,，;；、\n_＿"))
    return "、".join(word for word in chosen if word)
