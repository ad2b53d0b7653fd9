"""Where the columns of a block stand on a page of some width, and which of its cells fold."""

from __future__ import annotations

from itertools import product

from matchchain.reports.block import Block, Row
from matchchain.reports.formats.layout import cells, folded, shared_out
from matchchain.values import dataclass

INDENT = 3
"""Blanks before what stands under a row."""

BRANCH = 2
"""Cells that each level of a tree is set in."""

_LEAST_TEXT = 8  # cells of a text column; with less, texts stand above the figures
_DEEPEST = 2  # lines that a cell may take


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a block side by side.

    Attributes:
        widths: cells of each column.
        gap: blanks between them.
        split: the texts of a row stand on a line of their own, its figures under the heads.
        shortened: cells of `short` columns lose their last words.
    """

    widths: tuple[int, ...]
    gap: int
    split: bool = False
    shortened: bool = False


def grid_of(block: Block, width: int | None, *, wide: bool) -> Grid | None:
    """How a block's columns share a page; None when not even the figures fit side by side.

    Args:
        block: with its heads and worded rows.
        width: cells of the page; None: as wide as they come.
        wide: whether Greek letters, arrows and dots fill two cells.
    """
    natural = [
        max(cells(head.title, wide=wide), *(set_in(row, at) + cells(row.cells[at], wide=wide) for row in block.rows), 0)
        for at, head in enumerate(block.heads)
    ]
    if width is None:
        return Grid(tuple(natural), gap=2)
    grid = _side_by_side(block, natural, width, range(1, 2), wide=wide)
    grid = grid or _shortened(block, natural, width, wide=wide)
    grid = grid or _side_by_side(block, natural, width, range(2, _DEEPEST + 1), wide=wide)
    if grid is not None:
        return grid
    figures = figures_of(block)
    if len(figures) > 1 and INDENT + sum(natural[at] for at in figures) + 2 * (len(figures) - 1) <= width:
        return Grid(tuple(natural), gap=2, split=True)
    return None


def _side_by_side(block: Block, natural: list[int], width: int, deep: range, *, wide: bool) -> Grid | None:
    """All columns beside each other, texts folded into so many lines at the most; None where they do not fit."""
    texts = [at for at, head in enumerate(block.heads) if head.text]
    fixed = sum(size for at, size in enumerate(natural) if at not in texts)
    for lines, gap in product(deep, (2, 1)):
        room = width - fixed - gap * (len(natural) - 1)
        if not texts:
            if room >= 0:
                return Grid(tuple(natural), gap)
            continue
        shared = shared_out([natural[at] for at in texts], room, _LEAST_TEXT)
        given = dict(zip(texts, shared, strict=True)) if shared else {}
        if given and _readable(block, given, lines, wide=wide):
            return Grid(tuple(given.get(at, size) for at, size in enumerate(natural)), gap)
    return None


def _shortened(block: Block, natural: list[int], width: int, *, wide: bool) -> Grid | None:
    """Each row on one line, `short` columns without their last words; None where a number or a first word stands."""
    short = [at for at, head in enumerate(block.heads) if head.text and head.short]
    room = width - sum(size for at, size in enumerate(natural) if at not in short) - (len(natural) - 1)
    given = {at: natural[at] for at in short}

    def fits(at: int, size: int) -> bool:
        return all(without_last_words(row.cells[at], size, wide=wide) is not None for row in block.rows)

    # What it is about stands first and gives way last; of the others the widest that can.
    while given and sum(given.values()) > room:
        able = [at for at in short if given[at] > cells(block.heads[at].title, wide=wide) and fits(at, given[at] - 1)]
        if not able:
            return None
        given[max(able, key=lambda at: (at != short[0], given[at]))] -= 1
    return Grid(tuple(given.get(at, size) for at, size in enumerate(natural)), gap=1, shortened=True) if given else None


def without_last_words(text: str, width: int, *, wide: bool) -> str | None:
    """A text within a width, its last words left out and said so; None where a number or its first word would be cut.

    Example:
        >>> without_last_words("Longhua Dyestuff Chemical", 12, wide=False)
        'Longhua…'
    """
    if cells(text, wide=wide) <= width:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        kept = " ".join(words[:count]) + "…"
        if any(map(str.isdigit, " ".join(words[count:]))):
            return None
        if cells(kept, wide=wide) <= width:
            return kept
    return None


def figures_of(block: Block) -> list[int]:
    """The columns of figures, without the first, which numbers the rows where it holds no text."""
    return [at for at, head in enumerate(block.heads) if at and not head.text]


def _readable(block: Block, widths: dict[int, int], lines: int, *, wide: bool) -> bool:
    """Whether no text of the block folds into more lines than a reader follows, and no word is cut."""
    return all(
        len(folded(row.cells[at], room, wide=wide)) <= lines and _longest_word(row.cells[at]) <= room
        for row in block.rows
        for at, width in widths.items()
        if (room := max(1, width - set_in(row, at)))
    )


def _longest_word(text: str) -> int:
    """Cells of the longest word in letters; Han text breaks anywhere."""
    return max((len(word) for word in text.split() if word.isascii()), default=0)


def set_in(row: Row, at: int) -> int:
    """Cells by which the first column of a row in a tree is set in."""
    return BRANCH * row.depth if at == 0 else 0
