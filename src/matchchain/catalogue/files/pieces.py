"""A long list of firms cut into its items, so that each is read, and remembered, by itself.

A cut in the wrong place (inside a quoted text or brackets that span lines) leaves two pieces that are no
YAML, never two that are: then the file is read as a whole.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from matchchain.expressions import expression

_HEAD = expression(
    r"(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(?:(?:firms|企业|企业名单|企业清单):[ \t]*(?:#[^\r\n]*)?\r?\n)?"
)
_BETWEEN = expression(r"(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*")
_DASH = expression(r"( *)- ")


class Piece(NamedTuple):
    """One item of a list: its text and how many lines of the file stand before it."""

    text: str
    lines_before: int


def pieces(text: str) -> tuple[Piece, ...] | None:
    r"""The items of a block list, under `firms:` or bare; None when the text is anything else.

    Args:
        text: a whole file.

    Example:
        >>> [p.lines_before for p in pieces("firms:\n- name: a\n  id: x\n- name: b\n")]
        [1, 3]
    """
    head = _HEAD.match(text)
    begin = _BETWEEN.match(text, head.end() if head else 0)
    at = begin.end() if begin else 0
    dash = _DASH.match(text, at)
    if dash is None:
        return None
    starts = [at, *(m.start() + 1 for m in re.finditer(rf"\n{dash[1]}- ", text[at:]))]
    starts = [at, *(at + offset for offset in starts[1:])]
    cut, line = [], text.count("\n", 0, at)
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:stop]
        cut.append(Piece(piece, line))
        line += piece.count("\n")
    return tuple(cut)
