"""Lines of a text: where they begin and end, what stands on them, and the habits of a file."""

from __future__ import annotations

import re
from typing import NamedTuple

from matchchain.values import dataclass
from matchchain.yamltree import Node, Pairs, Scalar, Sequence

_HAN = re.compile("[\u3400-\u9fff]")
_END = re.compile(r"\r\n|\n|\r")


class Cut(NamedTuple):
    """A piece of a text, from `start` to `end`, and what takes its place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file is written, so that what is added looks like what is there.

    Attributes:
        newline: the line end.
        dash: columns from a key to the dashes of its list: 0 or 2.
        gap: columns from a dash to what follows it.
        chinese: whether the keys are Chinese.
    """

    newline: str = "\n"
    dash: int = 2
    gap: int = 2
    chinese: bool = False


def habit_of(text: str, root: Node | None, before: Habit | None = None) -> Habit:
    """The habit of a file; what it does not show is taken from `before`."""
    default = before or Habit()
    ends = _END.findall(text)
    newline = max(set(ends), key=ends.count) if ends else default.newline
    keys = [key.text for key, _ in root.pairs] if isinstance(root, Pairs) else []
    chinese = any(_HAN.search(key) for key in keys) if len(keys) > 1 or not before else default.chinese
    dash, gap = _lists(root) or (default.dash, default.gap)
    return Habit(newline, dash, gap, chinese)


def _lists(node: Node | None) -> tuple[int, int] | None:
    if isinstance(node, Pairs):
        for key, value in node.pairs:
            if isinstance(value, Sequence) and not value.flow:
                first = value.items[0]
                gap = first.column - value.column if first.line == value.line else 2
                return value.column - key.column, max(gap, 2)
        parts = [value for _, value in node.pairs]
    else:
        parts = list(node.items) if isinstance(node, Sequence) else []
    return next((found for part in parts if (found := _lists(part))), None)


def line_start(text: str, offset: int) -> int:
    """Where the line begins that an offset lies in."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_stop(text: str, offset: int) -> int:
    """Where the line ends that an offset lies in, before its line end."""
    end = _END.search(text, offset)
    return end.start() if end else len(text)


def next_line(text: str, offset: int) -> int:
    """Where the following line begins; the end of the text when there is none."""
    end = _END.search(text, offset)
    return end.end() if end else len(text)


def after(text: str, node: Node, column: int) -> int:
    """Where a line can be put behind a node: behind its last line and the comments that belong to it.

    Args:
        text: the file.
        node: the entry, list or value.
        column: comments that begin at this column (from 1) or further right belong to the node.
    """
    last = leaf(node)
    inside_line = not (last.end and text[last.end - 1] in "\r\n" and last.end > last.start)
    offset = next_line(text, last.end) if inside_line else last.end
    while offset < len(text):
        line = text[offset : line_stop(text, offset)]
        bare = line.lstrip(" ")
        if not bare.startswith("#") or len(line) - len(bare) + 1 < column:
            break
        offset = next_line(text, offset)
    return offset


def leaf(node: Node) -> Node:
    """The last word of a node: where a block really ends."""
    while not isinstance(node, Scalar) and not node.flow:
        parts = node.items if isinstance(node, Sequence) else tuple(value for _, value in node.pairs)
        node = parts[-1]
    return node


def indent(column: int) -> str:
    """The spaces in front of a column (from 1)."""
    return " " * (column - 1)
